"""Đầu bảng của tệp Word: titles over titles, up to three rows, and which column is below which."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from congvan.body import MOST_LEVELS, Column, regrouped
from congvan.late_dataclasses import dataclass
from congvan.reader.cells import CONTINUED
from congvan.snapshot import WordCell, WordTable

RESTART = "restart"


@dataclass(frozen=True, slots=True)
class _Title:
    """A title and those below it."""

    cell: WordCell
    below: tuple[_Title, ...] = ()

    @property
    def leaves(self) -> Iterator[WordCell]:
        if not self.below:
            yield self.cell
        for one in self.below:
            yield from one.leaves


@dataclass(frozen=True, slots=True)
class TableHead:
    """The head of a table: how many ``rows`` of titles it has, and what is in them."""

    rows: int
    titles: tuple[_Title, ...]

    @property
    def leaves(self) -> tuple[WordCell, ...]:
        """The cell with the title of each column of the page."""
        return tuple(leaf for title in self.titles for leaf in title.leaves)

    def columns(self, leaves: Sequence[Column], text: Callable[[WordCell], str]) -> tuple[Column, ...]:
        """``leaves`` under the titles of their groups, which ``text`` reads."""
        return regrouped([_column(title, text) for title in self.titles], leaves)


def _column(title: _Title, text: Callable[[WordCell], str]) -> Column:
    return Column(title=text(title.cell), columns=tuple(_column(one, text) for one in title.below))


def read_head(table: WordTable) -> TableHead | None:
    """The head of ``table``: a row of titles, or up to three where titles span columns; None for another shape."""
    first = table.rows[0].cells
    if all(cell.span == 1 for cell in first):
        return None if any(cell.merge for cell in first) else TableHead(1, tuple(map(_Title, first)))
    for rows in range(2, min(MOST_LEVELS, len(table.rows)) + 1):
        last = table.rows[rows - 1].cells
        if all(cell.span == 1 and cell.merge != RESTART for cell in last):
            titles = _titles(table, 0, rows, 0, len(last))
            return None if titles is None else TableHead(rows, titles)
    return None


def _titles(table: WordTable, level: int, rows: int, start: int, stop: int) -> tuple[_Title, ...] | None:
    """The titles of one row from column ``start`` to ``stop`` with those below; None where they do not tile them."""
    found: list[_Title] = []
    at = start
    for cell in table.rows[level].cells:
        if not start <= cell.column < stop:
            continue
        title = _title(table, cell, level, rows) if cell.column == at else None
        if title is None:
            return None
        found.append(title)
        at += cell.span
    return tuple(found) if at == stop else None


def _title(table: WordTable, cell: WordCell, level: int, rows: int) -> _Title | None:
    if cell.span > 1:
        below = _titles(table, level + 1, rows, cell.column, cell.column + cell.span) if level + 1 < rows else None
        return None if cell.merge or below is None else _Title(cell, below)
    under = [_at(table, row, cell.column) for row in range(level + 1, rows)]
    wanted = RESTART if under else ""
    if cell.merge != wanted or any(one is None or one.span > 1 or one.merge != CONTINUED for one in under):
        return None
    return _Title(cell)


def _at(table: WordTable, row: int, column: int) -> WordCell | None:
    return next((cell for cell in table.rows[row].cells if cell.column == column), None)
