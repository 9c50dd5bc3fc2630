"""A profile's folder read, validated and put together; every fault of it is reported at once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import field
from functools import partial
from pathlib import Path
from typing import Any, Final, TypeVar

from pydantic import BaseModel, ValidationError

from congvan.checks import find_kind
from congvan.checks.record import Record, UseValues
from congvan.errors import CongvanError, InputError, Message, Problem, ProfileError, Refusal, did_you_mean
from congvan.late_dataclasses import dataclass
from congvan.profile.folder import HEAD, folder_of
from congvan.profile.header import LayoutItem, Override, ProfileHeader
from congvan.profile.model import Choice, Disabled, Profile
from congvan.profile.uses import choice_of, page_of, uses_of
from congvan.resources import Folder
from congvan.source import Tree, read_data
from congvan.source.messages import sentence, shown
from congvan.vocabulary import Component

_Model = TypeVar("_Model", bound=BaseModel)
_Made = TypeVar("_Made")
_CLOSED_SETS: Final = ("enum", "literal_error")
"""The faults of pydantic that say what else could be written."""
Keys = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class _Raw:
    """One record as written, and where: kept so that a profile that extends this one can change it.

    ``changed`` says which keys an override wrote, and in which profile's head.
    """

    data: dict[str, Any]
    tree: Tree
    index: int
    changed: Mapping[str, Tree] = field(default_factory=dict)

    def overridden(self, override: Override, head: Tree) -> _Raw:
        """The record with the changes of an override that is in ``head``."""
        changed = {**self.changed, **dict.fromkeys(override.changes, head)}
        data = {**self.data, **override.changes, "reason": override.reason}
        return _Raw(data, self.tree, self.index, changed)

    def place(self, path: Keys) -> tuple[Tree, Keys]:
        """Where ``path`` of the record is written."""
        head = self.changed.get(str(path[0])) if path else None
        if head is None:
            return self.tree, (self.index, *path)
        return head, ("override", self.data.get("code", ""), *path)


def assemble(folder: Folder) -> Profile:
    """The profile of the YAML files of ``folder``; raises ``ProfileError`` with every fault."""
    return _Assembly(folder).profile()


class _Assembly:
    """One profile being put together; ``problems`` grows until the end, then all are raised."""

    def __init__(self, folder: Folder, above: tuple[str, ...] = ()) -> None:
        self.folder = folder
        self.problems: list[Problem] = []
        self.tree = _read(folder, HEAD)
        header = self._validated(ProfileHeader, self.tree.data, lambda path: (self.tree, path))
        if header is None:
            raise ProfileError(self.problems)
        self.header = header
        self.base = self._extended(above)
        self.raw = self._raw_records()

    def _extended(self, above: tuple[str, ...]) -> _Assembly | None:
        if not self.header.extends:
            return None
        folder = folder_of(self._beside(self.header.extends))
        way = (*above, str(self.folder.root))
        if str(folder.root) in way:
            message = Message("hồ sơ mở rộng chính nó", "the profile extends itself")
            raise ProfileError([_problem(self.tree, ("extends",), message)])
        return _Assembly(folder, way)

    def _beside(self, name: str) -> str | Path:
        """A profile may extend a folder that is given relative to its own."""
        beside = self.folder.root.joinpath(name)
        return Path(str(beside)) if beside.joinpath(HEAD).is_file() else name

    def _raw_records(self) -> dict[str, _Raw]:
        raw = dict(self.base.raw) if self.base else {}
        for name in self.folder.list():
            if name.endswith(".yaml") and name != HEAD:
                self._add_file(_read(self.folder, name), raw)
        self._override(raw)
        return raw

    def _add_file(self, tree: Tree, raw: dict[str, _Raw]) -> None:
        if not isinstance(tree.data, list):
            message = Message("mỗi tệp là một danh sách yêu cầu", "each file is a list of records")
            self.problems.append(_problem(tree, (), message))
            return
        for index, data in enumerate(tree.data):
            code = data.get("code") if isinstance(data, dict) else None
            if not isinstance(code, str):
                message = Message("yêu cầu thiếu `code`", "a record without `code`")
                self.problems.append(_problem(tree, (index,), message))
            elif code in raw:
                message = Message(f"mã {code} đã có", f"code {code} is taken")
                self.problems.append(_problem(tree, (index, "code"), message))
            else:
                raw[code] = _Raw(data, tree, index)

    def _override(self, raw: dict[str, _Raw]) -> None:
        for code, override in self.header.override.items():
            if self._known("override", code, raw):
                raw[code] = raw[code].overridden(override, self.tree)
        for code in self.header.disable:
            self._known("disable", code, raw)

    def _known(self, key: str, code: str, raw: Iterable[str]) -> bool:
        codes = list(raw)
        if code in codes:
            return True
        hint = did_you_mean(code, codes)
        message = Message(f"không có yêu cầu {code}.{hint.vi}", f"there is no record {code}.{hint.en}")
        self.problems.append(_key_problem(self.tree, (key, code), message))
        return False

    def profile(self) -> Profile:
        """The finished profile; raises ``ProfileError`` with every problem met."""
        records = tuple(record for raw in self.raw.values() if (record := self._record(raw)))
        self._check_needs(records)
        if self.problems:  # what follows would only report the consequences
            raise ProfileError(self.problems)
        unregulated = self._unregulated()
        uses = self._attempt((), lambda: uses_of(records, unregulated))
        page = self._attempt((), lambda: page_of(records))
        layout = tuple(self._layout(records))
        if self.problems or page is None or uses is None:
            raise ProfileError(self.problems)
        disabled = self._disabled()
        return Profile(
            name=self.header.name,
            title=self.header.title,
            in_force=(self.header.in_force.from_, self.header.in_force.to),
            records=tuple(record for record in records if record.code not in disabled),
            page=page,
            layout=layout,
            uses=uses,
            disabled=tuple(Disabled(code, reason) for code, reason in disabled.items()),
        )

    def _attempt(self, path: Keys, make: Callable[[], _Made]) -> _Made | None:
        try:
            return make()
        except Refusal as refusal:
            self.problems.append(_problem(self.tree, path, refusal.message))
            return None

    def _disabled(self) -> dict[str, str]:
        return {**(self.base._disabled() if self.base else {}), **self.header.disable}

    def _record(self, raw: _Raw) -> Record | None:
        try:
            kind = find_kind(str(raw.data.get("check")))
        except CongvanError as error:
            self.problems.append(_problem(*raw.place(("check",)), error.message))
            return None
        record = self._validated(kind.record, raw.data, raw.place)
        if record is not None and record.repair is not None and record.repair not in kind.repairs:
            self.problems.append(_problem(*raw.place(("repair",)), _no_repair(record, kind.repairs)))
        return record

    def _validated(self, model: type[_Model], data: Any, place: Callable[[Keys], tuple[Tree, Keys]]) -> _Model | None:
        try:
            return model.model_validate(data)
        except ValidationError as error:
            for fault in error.errors():
                problem_of = _key_problem if fault["type"] == "extra_forbidden" else _problem
                self.problems.append(problem_of(*place(fault["loc"]), _worded(fault, model)))
            return None

    def _check_needs(self, records: tuple[Record, ...]) -> None:
        codes = set(self.raw)  # a malformed record is reported by itself, not by those that depend on it
        for record in records:
            for key, code in [("needs", code) for code in record.needs] + [("yields_to", c) for c in record.yields_to]:
                if code not in codes:
                    raw = self.raw[record.code]
                    message = Message(f"cần {code}, nhưng không có mã đó", f"needs {code}, which does not exist")
                    self.problems.append(_problem(*raw.place((key,)), message))

    def _unregulated(self) -> dict[Component, UseValues]:
        return {**(self.base._unregulated() if self.base else {}), **self.header.use}

    def _layout_items(self) -> dict[str, LayoutItem]:
        return {**(self.base._layout_items() if self.base else {}), **self.header.layout}

    def _layout(self, records: Iterable[Record]) -> Iterator[Choice]:
        by_code = {record.code: record for record in records}
        for key, item in self._layout_items().items():
            choice = self._attempt(("layout", key), partial(choice_of, key, item, by_code.get(item.record)))
            if choice is not None:
                yield choice


def _no_repair(record: Record, repairs: Iterable[str]) -> Message:
    known = ", ".join(repairs) or "—"
    return Message(
        f"`check: {record.check}` không có phép sửa “{record.repair}”; có: {known}",
        f"`check: {record.check}` has no repair “{record.repair}”; it has: {known}",
    )


def _read(folder: Folder, name: str) -> Tree:
    try:
        tree = read_data(folder.read(name), str(folder.root.joinpath(name)))
    except InputError as error:
        raise ProfileError(error.problems) from None
    if tree.problems:
        raise ProfileError(tree.problems)
    return tree


def _problem(tree: Tree, path: Keys, message: Message) -> Problem:
    return _placed(tree, path, message, tree.position(path))


def _key_problem(tree: Tree, path: Keys, message: Message) -> Problem:
    return _placed(tree, path, message, tree.keys.get(path) or tree.position(path))


def _placed(tree: Tree, path: Keys, message: Message, position: tuple[int, int] | tuple[None, None]) -> Problem:
    line, column = position
    written = "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in path)
    return Problem(message, written.removeprefix("."), tree.file, line, column)


def _worded(fault: Any, model: type[BaseModel]) -> Message:
    refusal = fault.get("ctx", {}).get("error")
    if isinstance(refusal, Refusal):
        return refusal.message
    if fault["type"] == "extra_forbidden":
        key = str(fault["loc"][-1])
        hint = did_you_mean(key, _keys(model, fault["loc"][:-1]))
        return Message(f"khóa “{key}” không có ở đây.{hint.vi}", f"unknown key “{key}”.{hint.en}")
    if fault["type"] == "missing":
        key = str(fault["loc"][-1])
        return Message(f"thiếu “{key}”", f"“{key}” is missing")
    context, found = fault.get("ctx", {}), fault["input"]
    if fault["type"] in _CLOSED_SETS and (hint := did_you_mean(str(found), context["expected"].split("'")[1::2])).vi:
        vi, en = shown(found)
        return Message(f"{vi} không có trong danh mục.{hint.vi}", f"{en} is not in the closed set.{hint.en}")
    return sentence(fault["type"], context, found, fault["msg"])


def _keys(model: type[BaseModel], path: Keys) -> list[str]:
    for part in path:
        found = model.model_fields.get(str(part))
        inner = found.annotation if found else None
        if not (isinstance(inner, type) and issubclass(inner, BaseModel)):
            return []
        model = inner
    return list(model.model_fields)
