"""Dữ liệu có vị trí: plain data with the line and column of every key and value."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from typing import Any, Final

from congvan.errors import InputError, Message, Problem
from congvan.late_dataclasses import dataclass

Path = tuple[str | int, ...]
Position = tuple[int, int]

MOST_NODES: Final = 500_000
MOST_LEVELS: Final = 64


@dataclass(frozen=True, slots=True)
class Tree:
    """What a file says, before any model: dicts, lists, text and None.

    ``values`` and ``keys`` give the line and column, from 1, of each value and each key by its path; ``file``
    is the name for messages; ``problems`` are faults that left the rest readable, for ``build`` to raise.
    ``blocks`` gives where the first line of each text of several lines (``|``) is, ``in_brackets`` are the paths
    of the bare words of lists in brackets, ``[a, b]``, in which a comma parts.
    """

    data: Any
    file: str = ""
    values: Mapping[Path, Position] = field(default_factory=dict)
    keys: Mapping[Path, Position] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()
    blocks: Mapping[Path, Position] = field(default_factory=dict)
    in_brackets: frozenset[Path] = frozenset()

    def position(self, path: Path) -> Position | tuple[None, None]:
        """Where the value at ``path`` is, or the nearest that holds it."""
        for length in range(len(path), -1, -1):
            if path[:length] in self.values:
                return self.values[path[:length]]
        return None, None

    def line_of(self, path: Path, number: int) -> Position | tuple[None, None]:
        """Where the line ``number``, from 0, of the text at ``path`` is."""
        if path not in self.blocks:
            return self.position(path)
        line, column = self.blocks[path]
        return line + number, column


def fault(file: str, position: Position | None, vi: str, en: str) -> InputError:
    """The error of a file that cannot be read at all."""
    line, column = position or (None, None)
    return InputError([Problem(Message(vi, en), file=file, line=line, column=column)])


@dataclass(slots=True)
class _Open:
    """A mapping or a list that is still being read."""

    container: dict[str, Any] | list[Any]
    path: Path
    start: int
    anchor: str | None
    brackets: bool = False
    key: str | None = None
    ignored: bool = False


class TreeBuilder:
    """Puts a ``Tree`` together from what a reader meets, in its order.

    Keeps the number and depth of nodes in bounds, aliases included, and gathers repeated keys.
    """

    def __init__(self, file: str) -> None:
        self._file = file
        self._data: Any = None
        self._open: list[_Open] = []
        self._nodes = 0
        self._values: dict[Path, Position] = {}
        self._keys: dict[Path, Position] = {}
        self._anchors: dict[str, tuple[Any, int]] = {}
        self._problems: list[Problem] = []
        self._blocks: dict[Path, Position] = {}
        self._in_brackets: set[Path] = set()

    @property
    def needs_key(self) -> bool:
        """Whether what comes next is the key of a mapping."""
        if not self._open:
            return False
        holder = self._open[-1]
        return holder.key is None and isinstance(holder.container, dict)

    def key(self, name: str, position: Position) -> None:
        """The key of the value that comes next."""
        mapping = self._open[-1]
        mapping.key, mapping.ignored = name, name in mapping.container
        path = (*mapping.path, name)
        if mapping.ignored:
            first = self._keys.get(path)
            self._problems.append(_repeated(name, self._file, position, first))
        else:
            self._keys[path] = position

    def scalar(
        self,
        value: str | bool | None,
        position: Position,
        anchor: str | None = None,
        *,
        bare: bool = False,
        block: Position | None = None,
    ) -> None:
        """A value without parts: ``bare`` without quotes, ``block`` where the first of its several lines is."""
        self._count(1, position)
        in_brackets = bare and bool(self._open) and self._open[-1].brackets
        path = self._place(value, position)
        if in_brackets:
            self._in_brackets.add(path)
        if block:
            self._blocks[path] = block
        if anchor:
            self._anchors[anchor] = (value, 1)

    def open(
        self,
        container: dict[str, Any] | list[Any],
        position: Position,
        anchor: str | None = None,
        *,
        brackets: bool = False,
    ) -> None:
        """A mapping or a list begins; ``brackets`` where it is a list in brackets."""
        self._count(1, position)
        if len(self._open) >= MOST_LEVELS:
            raise fault(
                self._file, position,
                f"dữ liệu lồng nhau quá {MOST_LEVELS} cấp",
                f"the data is nested more than {MOST_LEVELS} levels deep",
            )  # fmt: skip
        path = self._place(container, position)
        self._open.append(_Open(container, path, self._nodes, anchor, brackets))

    def close(self) -> None:
        """The innermost mapping or list ends."""
        closed = self._open.pop()
        if closed.anchor:
            self._anchors[closed.anchor] = (closed.container, self._nodes - closed.start + 1)

    def alias(self, name: str, position: Position) -> None:
        """The value that was named ``name`` before, once more."""
        if name not in self._anchors:
            raise fault(
                self._file, position,
                f"“*{name}” ở đầu giá trị là tham chiếu YAML không có đích: nếu là dấu sao của lời văn, "
                "hãy đặt cả câu trong dấu nháy",
                f"“*{name}” at the beginning of a value is a YAML alias that does not exist: if the star is "
                "part of the text, put all of it between quotes",
            )  # fmt: skip
        value, size = self._anchors[name]
        self._count(size, position)
        self._place(value, position)

    def tree(self) -> Tree:
        """The whole, every repeated key among its problems."""
        return Tree(
            self._data, self._file, self._values, self._keys, tuple(self._problems),
            self._blocks, frozenset(self._in_brackets),
        )  # fmt: skip

    def _count(self, nodes: int, position: Position) -> None:
        self._nodes += nodes
        if self._nodes > MOST_NODES:
            raise fault(
                self._file, position,
                f"dữ liệu có hơn {MOST_NODES} giá trị (kể cả tham chiếu)",
                f"the data has more than {MOST_NODES} values, aliases included",
            )  # fmt: skip

    def _place(self, value: Any, position: Position) -> Path:
        path: Path = ()
        if not self._open:
            self._data = value
            self._values[path] = position
            return path
        holder = self._open[-1]
        if isinstance(holder.container, list):
            path = (*holder.path, len(holder.container))
            holder.container.append(value)
        else:
            assert holder.key is not None
            path = (*holder.path, holder.key)
            if not holder.ignored:
                holder.container[holder.key] = value
            holder.key = None
        self._values.setdefault(path, position)
        return path


def _repeated(name: str, file: str, position: Position, first: Position | None) -> Problem:
    line = first[0] if first else "?"
    return Problem(
        Message(
            f"mục “{name}” đã có ở dòng {line}: mỗi mục chỉ ghi một lần",
            f"the key “{name}” is already on line {line}: write each key once",
        ),
        path=name, file=file, line=position[0], column=position[1],
    )  # fmt: skip
