"""YAML read for a profile: plain values, and for each of them the line and column where it stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from congvan.errors import Message, Problem, ProfileError

if TYPE_CHECKING:
    import yaml

Path = tuple[str | int, ...]
Position = tuple[int, int]

_TAGS = {"tag:yaml.org,2002:int": int, "tag:yaml.org,2002:float": float}


@dataclass(slots=True)
class Sheet:
    """One YAML text: its value and the place (line, column, from 1) of everything in it."""

    file: str
    value: Any = None
    places: dict[Path, Position] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def place(self, path: Path) -> Position | None:
        """Where ``path`` stands, or the nearest thing around it that is written down."""
        while path and path not in self.places:
            path = path[:-1]
        return self.places.get(path)

    def problem(self, path: Path, message: Message) -> Problem:
        """A fault at ``path`` of this text."""
        line, column = self.place(path) or (None, None)
        written = "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in path).lstrip(".")
        return Problem(message, written, self.file, line, column)


def read_sheet(text: str, file: str) -> Sheet:
    """``text`` as values with their places; raises ``ProfileError`` when it is no YAML."""
    import yaml

    sheet = Sheet(file)
    try:
        root = yaml.compose(text, Loader=_loader())
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        where = (mark.line + 1, mark.column + 1) if mark else (None, None)
        message = Message(f"không phải YAML hợp lệ: {error.problem}", f"not valid YAML: {error.problem}")
        raise ProfileError([Problem(message, "", file, *where)]) from None
    if root is not None:
        sheet.value = _value(root, (), sheet)
    if sheet.problems:
        raise ProfileError(sheet.problems)
    return sheet


def _loader() -> Any:
    import yaml

    return getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def _value(node: yaml.Node, path: Path, sheet: Sheet) -> Any:
    import yaml

    sheet.places[path] = (node.start_mark.line + 1, node.start_mark.column + 1)
    if isinstance(node, yaml.MappingNode):
        return dict(_pairs(node, path, sheet))
    if isinstance(node, yaml.SequenceNode):
        return [_value(item, (*path, index), sheet) for index, item in enumerate(node.value)]
    return _scalar(node)


def _pairs(node: yaml.MappingNode, path: Path, sheet: Sheet) -> Iterator[tuple[str, Any]]:
    seen: set[str] = set()
    for key_node, value_node in node.value:
        key = str(key_node.value)
        if key in seen:
            sheet.places[(*path, key)] = (key_node.start_mark.line + 1, key_node.start_mark.column + 1)
            sheet.problems.append(
                sheet.problem((*path, key), Message(f"khóa “{key}” lặp lại", f"key “{key}” is repeated"))
            )
        seen.add(key)
        value = _value(value_node, (*path, key), sheet)
        sheet.places[(*path, key)] = (key_node.start_mark.line + 1, key_node.start_mark.column + 1)
        yield key, value


def _scalar(node: Any) -> Any:
    if node.style in ("'", '"', "|", ">"):
        return node.value
    if node.value in ("true", "false"):
        return node.value == "true"
    if node.value in ("", "~", "null"):
        return None
    number = _TAGS.get(node.tag)
    try:
        return number(node.value) if number else node.value
    except ValueError:
        return node.value
