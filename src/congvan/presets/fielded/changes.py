"""Sửa khung thư: blocks added, replaced or dropped by their id."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from congvan.errors import Message, Problem, did_you_mean

_ADD, _WITH = "add", "with"
_ACTIONS: Final = ("after", "before", "replace", "drop")
_SHAPE: Final = Message(
    "mỗi thay đổi có dạng {after: id, add: khối}, {before: id, add: khối}, {replace: id, with: khối} hoặc {drop: id}",
    "a change is {after: id, add: block}, {before: id, add: block}, {replace: id, with: block} or {drop: id}",
)


def changed(document: Mapping[str, Any], changes: Iterable[Any]) -> tuple[dict[str, Any], list[Problem]]:
    """``document`` with its blocks changed, and what of the changes does not fit."""
    result, problems = dict(document), []
    if not isinstance(changes, list | tuple):
        return result, [Problem(_SHAPE, path="changes")]
    for at, change in enumerate(changes):
        path = f"changes[{at}]"
        action = _action(change)
        if action is None:
            problems.append(Problem(_SHAPE, path=path))
            continue
        known = list(ids_of(result))
        name = str(change[action])
        if name not in known:
            hint = did_you_mean(name, known)
            vi, en = f"không có khối “{name}”.{hint.vi}", f"there is no block “{name}”.{hint.en}"
            problems.append(Problem(Message(vi, en), path=path))
            continue
        result = {key: _replaced(value, name, action, change) for key, value in result.items()}
    return result, problems


def ids_of(value: Any) -> Iterator[str]:
    """The ids of all blocks, in their order."""
    if isinstance(value, Mapping):
        if "id" in value:
            yield str(value["id"])
        for one in value.values():
            yield from ids_of(one)
    elif isinstance(value, list | tuple):
        for one in value:
            yield from ids_of(one)


def _action(change: Any) -> str | None:
    if not isinstance(change, Mapping):
        return None
    named = [action for action in _ACTIONS if action in change]
    if len(named) != 1:
        return None
    wanted = {"after": {_ADD}, "before": {_ADD}, "replace": {_WITH}, "drop": set()}[named[0]]
    return named[0] if set(change) == {named[0], *wanted} else None


def _replaced(value: Any, name: str, action: str, change: Mapping[str, Any]) -> Any:
    if isinstance(value, Mapping):
        return {key: _replaced(one, name, action, change) for key, one in value.items()}
    if not isinstance(value, list | tuple):
        return value
    return [new for one in value for new in _around(one, name, action, change)]


def _around(entry: Any, name: str, action: str, change: Mapping[str, Any]) -> Iterator[Any]:
    if not (isinstance(entry, Mapping) and str(entry.get("id")) == name):
        yield _replaced(entry, name, action, change)
        return
    if action == "before":
        yield from _several(change[_ADD])
    if action in ("after", "before"):
        yield entry
    if action == "after":
        yield from _several(change[_ADD])
    if action == "replace":
        yield from _several(change[_WITH])


def _several(added: Any) -> Iterator[Any]:
    yield from added if isinstance(added, list | tuple) else (added,)
