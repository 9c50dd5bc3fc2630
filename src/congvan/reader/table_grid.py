"""Lưới của bảng Word: columns that no cell begins at are left by dragging in Word and are not columns of the page."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from congvan.snapshot import WordCell, WordTable


def on_own_columns(table: WordTable) -> WordTable:
    """``table`` with its cells counted in the columns that some cell begins or ends at."""
    edges = sorted(
        {edge for row in table.rows for cell in row.cells for edge in (cell.column, cell.column + cell.span)}
    )
    if edges == list(range(len(edges))):
        return table
    rows = (replace(row, cells=tuple(_moved(cell, edges) for cell in row.cells)) for row in table.rows)
    return replace(table, rows=tuple(rows), grid_mm=_widths(table.grid_mm, edges))


def _moved(cell: WordCell, edges: Sequence[int]) -> WordCell:
    start, stop = bisect_left(edges, cell.column), bisect_left(edges, cell.column + cell.span)
    return replace(cell, column=start, span=stop - start)


def _widths(grid: Sequence[float], edges: Sequence[int]) -> tuple[float, ...]:
    return tuple(sum(grid[start:stop]) for start, stop in pairwise(edges))
