"""Bề rộng cột của bảng: what an author gave, told from what the page sets itself."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from congvan.body import LEAST_SHARE, THOUSANDTHS, Table, portions, regrouped
from congvan.ooxml.units import twips
from congvan.snapshot import Properties, WordTable

_OWN_APPLICATION: Final = "congvan"
_ROUNDED: Final = 3
"""Twips by which another program rounds the width of a column."""


def with_widths(data: Table, table: WordTable, properties: Properties) -> Table:
    """``data`` with the widths that its author gave, which in a file as we wrote it are whole thousandths of the table.

    Where another program saved the file, they are those that the page would not set itself: rounded, or dragged.
    """
    grid = tuple(twips(width) for width in table.grid_mm)
    if not sum(grid) or len(grid) != len(data.leaves) or len(grid) == 1:
        return data
    shares = portions(grid, THOUSANDTHS)
    is_own = properties.application == _OWN_APPLICATION
    if not (grid == portions(shares, sum(grid)) if is_own else _are_given(data, table, grid, shares)):
        return data
    leaves = [
        column.model_copy(update={"width": share / 10}) for column, share in zip(data.leaves, shares, strict=True)
    ]
    return data.model_copy(update={"columns": regrouped(data.columns, leaves)})


def _are_given(data: Table, table: WordTable, grid: Sequence[int], shares: Sequence[int]) -> bool:
    from congvan.page.tables import usual_widths  # the page is measured for files of other programs alone

    if min(shares) < LEAST_SHARE:
        return False
    runs = (run for paragraph in table.rows[-1].cells[-1].paragraphs for run in paragraph.runs)
    size = next((run.format.size_pt for run in (*runs, *table.paragraphs[0].runs)), 0.0)
    return bool(size) and not any(_is_near(grid, usual) for usual in usual_widths(data, sum(grid), size))


def _is_near(grid: Sequence[int], usual: Sequence[int]) -> bool:
    return all(abs(width - own) <= _ROUNDED for width, own in zip(grid, usual, strict=True))
