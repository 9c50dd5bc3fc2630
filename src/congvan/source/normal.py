"""Data as a model needs it: identifiers for labels, members for the words of closed sets."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from congvan.errors import Message, Problem
from congvan.source.keys import identify
from congvan.source.shapes import Shape
from congvan.source.tree import Path, Tree
from congvan.vocabulary import fold, member_of

YES_AND_NO: Final = {"có": True, "không": False}
"""The words that say whether, as a clerk writes them."""
_LISTS: Final = (list, tuple)
_ONLY_TEXT: Final = frozenset({str})
FLAGS: Final = {fold(word): said for word, said in YES_AND_NO.items()}


@dataclass(slots=True)
class NormalData:
    """A tree's data under the identifiers of a model, with the keys as they were typed."""

    tree: Tree
    data: Any = None
    typed: dict[Path, str] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    of_lines: dict[Path, str] = field(default_factory=dict)
    """The texts of several lines."""

    def as_typed(self, path: Path) -> Path:
        """``path`` with each key as the author wrote it."""
        return tuple(self.typed.get(path[: place + 1], step) for place, step in enumerate(path))


def normalise(tree: Tree, shape: Shape) -> NormalData:
    """``tree`` for a model of ``shape``; a key that is written twice, under two names, is a problem."""
    normal = NormalData(tree)
    normal.data = _value(tree.data, shape, (), normal)
    return normal


def _value(value: Any, shape: Shape, path: Path, normal: NormalData) -> Any:
    if isinstance(value, dict):
        return _mapping(value, shape, path, normal)
    if isinstance(value, str):
        if "\n" in value.strip():
            normal.of_lines[path] = value
        return _words(value, shape)
    if isinstance(value, _LISTS) and not hasattr(value, "_fields"):
        return _list(value, shape, path, normal)
    if isinstance(value, Mapping):
        return _mapping(value, shape, path, normal)
    return value


def _list(values: Sequence[Any], shape: Shape, path: Path, normal: NormalData) -> list[Any]:
    if shape.holds_names and normal.tree.in_brackets:
        normal.problems += _parted_names(values, path, normal)
    below = shape.items or shape  # several of what may be alone
    is_open = not below.is_closed
    return [
        one if is_open and type(one) is str and "\n" not in one else _value(one, below, (*path, place), normal)
        for place, one in enumerate(values)
    ]


def _words(value: str, shape: Shape) -> Any:
    if shape.enums:
        member = member_of(shape.enums, value)
        return value if member is None else member
    return FLAGS.get(fold(value), value) if shape.is_flag else value


def _mapping(value: Mapping[Any, Any], shape: Shape, path: Path, normal: NormalData) -> dict[Any, Any]:
    if not shape.keys:
        below = shape.values or shape
        return {key: _value(one, below, (*path, key), normal) for key, one in value.items()}
    known = shape.below_keys
    if value.keys() <= known.keys():  # nothing that another name could stand for
        return _known_mapping(value, shape, path, normal)
    result: dict[Any, Any] = {}
    for key, one in value.items():
        if key in known and key not in result:
            name, under = key, known[key]
        else:
            name = _name(key, shape)
            if name in result:
                normal.problems.append(_twice(normal, path, name, key))
                continue
            if name != key:
                normal.typed[*path, name] = key
            under = shape.below(name)
        is_plain = type(one) is str and "\n" not in one and not under.is_closed
        result[name] = one if is_plain else _value(one, under, (*path, name), normal)
    return result


def _known_mapping(value: Mapping[Any, Any], shape: Shape, path: Path, normal: NormalData) -> dict[Any, Any]:
    """``_mapping`` of one whose keys are identifiers that data had before, as most are."""
    known, free = shape.below_keys, shape.open_keys
    result = dict(value)
    if _ONLY_TEXT.issuperset(map(type, value.values())) and "\n" not in "".join(value.values()):
        for key in value.keys() - free:
            result[key] = _value(value[key], known[key], (*path, key), normal)
        return result
    for key, one in value.items():
        if type(one) is not str or key not in free or "\n" in one:
            result[key] = _value(one, known[key], (*path, key), normal)
    return result


def _name(key: Any, shape: Shape) -> Any:
    return key if key in shape.fields or not isinstance(key, str) else identify(key, shape.keys)


def _parted_names(names: Sequence[Any], path: Path, normal: NormalData) -> Iterator[Problem]:
    """Each entry in brackets, bare and after the first, that begins with a small letter: a comma parted a name."""
    for place in range(1, len(names)):
        typed = normal.as_typed((*path, place))
        if typed in normal.tree.in_brackets and names[place][:1].islower():
            line, column = normal.tree.position(typed)
            yield Problem(
                parted_name(names[place]), path=written(typed), file=normal.tree.file, line=line, column=column
            )


def parted_name(name: str) -> Message:
    """That a name in brackets was parted at its comma."""
    return Message(
        f"“{name}” là phần sau dấu phẩy của một tên: đặt cả tên trong dấu nháy, hoặc ghi mỗi tên một dòng bắt đầu bằng "
        "“- ”",
        f"“{name}” is what comes after the comma of a name: put the name between quotes, or write each name on a "
        "line of its own that begins with “- ”",
    )


def _twice(normal: NormalData, path: Path, name: str, key: str) -> Problem:
    first = normal.typed.get((*path, name), name)
    place = (*normal.as_typed(path), key)
    line, column = normal.tree.keys.get(place, (None, None))
    return Problem(
        Message(
            f"“{first}” và “{key}” là cùng một mục: chỉ ghi một lần",
            f"“{first}” and “{key}” are the same key: write it once",
        ),
        path=written(place), file=normal.tree.file, line=line, column=column,
    )  # fmt: skip


def written(path: Path) -> str:
    """``path`` as in Python: ``body[2].points[0].text``."""
    steps = (f"[{step}]" if isinstance(step, int) else f".{step}" for step in path)
    return "".join(steps).removeprefix(".")
