"""Tệp riêng: the pages of a document parted into files of their own, each with the notes and pictures that it shows.

Notes and pictures are in paragraphs and in formatted cells.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from congvan.blocks import PageBlock, PageCell, PageParagraph, PageRun, PageTable
from congvan.page.model import AppendixPage, Page


def main_alone(page: Page) -> Page:
    """``page`` without what is behind it; its notes come first in the numbering of the whole."""
    behind = [run.note for one in page.appendices for run in _runs(one.blocks) if run.note is not None]
    count = min(behind, default=len(page.notes) + 1) - 1
    own = [run for slot in page.slots for run in _runs(page.blocks(slot))]
    return _with_pictures(page._replace(appendices=(), notes=page.notes[:count]), own)


def appendix_alone(page: Page, appendix: AppendixPage) -> tuple[Page, AppendixPage]:
    """What ``appendix`` of ``page`` needs of it, and the appendix itself, its notes counted from 1."""
    runs = list(_runs(appendix.blocks))
    shown = sorted({run.note for run in runs if run.note is not None})
    notes = tuple(page.notes[note - 1] for note in shown)
    numbers = {note: number for number, note in enumerate(shown, 1)}
    blocks = tuple(_renumbered(block, numbers) for block in appendix.blocks)
    return _with_pictures(page._replace(appendices=(), notes=notes), runs), appendix._replace(blocks=blocks)


def _with_pictures(page: Page, runs: Iterable[PageRun]) -> Page:
    shown = {run.picture.number for run in runs if run.picture is not None}
    return page._replace(pictures=tuple(one for one in page.pictures if one.number in shown))


def _runs(blocks: Iterable[PageBlock]) -> Iterator[PageRun]:
    for block in blocks:
        if isinstance(block, PageParagraph):
            yield from block.runs
        elif isinstance(block, PageTable) and block.formatted:
            yield from (run for row in block.rows for cell in row if isinstance(cell, PageCell) for run in cell.runs)


def _renumbered(block: PageBlock, numbers: Mapping[int, int]) -> PageBlock:
    if isinstance(block, PageParagraph):
        return block._replace(runs=_runs_renumbered(block.runs, numbers))
    if isinstance(block, PageTable) and block.formatted:
        return block._replace(rows=tuple(_row(row, numbers) for row in block.rows))
    return block


def _row(row: tuple[object, ...], numbers: Mapping[int, int]) -> tuple[PageCell, ...]:
    cells = (cell for cell in row if isinstance(cell, PageCell))
    return tuple(cell._replace(runs=_runs_renumbered(cell.runs, numbers)) for cell in cells)


def _runs_renumbered(runs: tuple[PageRun, ...], numbers: Mapping[int, int]) -> tuple[PageRun, ...]:
    return tuple(run if run.note is None else run._replace(note=numbers[run.note]) for run in runs)
