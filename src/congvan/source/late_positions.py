"""Vị trí tìm khi cần: data without positions, which a second reading finds when something is reported about them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Literal

from congvan.cached import cached_property
from congvan.source.tree import Path, Position, Tree


class Unusual(Exception):
    """No error: something in the text has to be reported with its place, so that it is read once more."""


class _Placed:
    """The text as it is read with positions, once."""

    def __init__(self, read: Callable[[], Tree]) -> None:
        self._read = read

    @cached_property
    def tree(self) -> Tree:
        """The data with their positions."""
        return self._read()


class _Positions(Mapping[Path, Position]):
    """The positions of the values, of the keys or of the texts of several lines."""

    def __init__(self, placed: _Placed, kind: Literal["values", "keys", "blocks"]) -> None:
        self._placed, self._kind = placed, kind

    @property
    def _found(self) -> Mapping[Path, Position]:
        found: Mapping[Path, Position] = getattr(self._placed.tree, self._kind)
        return found

    def __getitem__(self, path: Path) -> Position:
        return self._found[path]

    def __iter__(self) -> Iterator[Path]:
        return iter(self._found)

    def __len__(self) -> int:
        return len(self._found)


def with_late_positions(
    data: Any, file: str, read: Callable[[], Tree], in_brackets: frozenset[Path] = frozenset()
) -> Tree:
    """``data`` as a tree whose positions are those that ``read`` gives when one of them is asked for."""
    placed = _Placed(read)
    values, keys, blocks = _Positions(placed, "values"), _Positions(placed, "keys"), _Positions(placed, "blocks")
    return Tree(data, file, values, keys, blocks=blocks, in_brackets=in_brackets)
