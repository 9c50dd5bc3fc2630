"""Khung: tables of one cell around prose or around other tables, which are read as what is in them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from congvan.components import Components
from congvan.reader.tables import Place, place_of, says_something
from congvan.snapshot import Snapshot, WordCell, WordParagraph, WordTable
from congvan.snapshot.model import Block, TextBox
from congvan.vocabulary import ADDRESSEE_LINES, PAGE_HEAD, Component

_HEAD: Final = (*PAGE_HEAD, *ADDRESSEE_LINES)


def frames_of(snapshot: Snapshot, documents: Sequence[Components]) -> tuple[WordTable, ...]:
    """The tables that only frame what is in them.

    They have one column and hold other tables, or have one cell with words below the head that are not a component.
    """
    candidates = [one for one in snapshot.tables if not one.cells and _is_column(one)]
    if not candidates:
        return ()
    taken, styled = _taken(documents)
    head = max((place for place, component in taken.items() if component in _HEAD), default=None)
    return tuple(one for one in candidates if _frames(one, taken, styled, head))


def _frames(table: WordTable, taken: dict[Place, Component], styled: frozenset[Place], head: Place | None) -> bool:
    places = [place_of(one) for one in table.paragraphs]
    if not styled.isdisjoint(places) or not any(map(says_something, table.paragraphs)):
        return False
    free = not any(place in taken for place in places)
    if any(isinstance(block, WordTable) for cell in _cells(table) for block in cell.blocks):
        return free or len(table.rows) == 1
    return free and len(table.rows) == 1 and head is not None and places[0] > head


def without_frames(snapshot: Snapshot, frames: Iterable[WordTable]) -> Snapshot:
    """``snapshot`` with what is in ``frames`` as if nothing were around it."""
    around = {table.index for table in frames}
    kept = (table for table in snapshot.tables if table.index not in around)
    return replace(
        snapshot,
        paragraphs=tuple(_paragraph(one, around) for one in snapshot.paragraphs),
        tables=tuple(_table(one, around) for one in kept),
    )


def _taken(documents: Sequence[Components]) -> tuple[dict[Place, Component], frozenset[Place]]:
    """The places of paragraphs that are components, and of those whose style says so."""
    taken: dict[Place, Component] = {}
    styled: set[Place] = set()
    for found in (found for one in documents for found in one.everything()):
        for paragraph in found.paragraphs:
            taken[place_of(paragraph)] = found.component
            if found.evidence == "style":
                styled.add(place_of(paragraph))
    return taken, frozenset(styled)


def _is_column(table: WordTable) -> bool:
    return all(len(row.cells) == 1 for row in table.rows)


def _cells(table: WordTable) -> Iterable[WordCell]:
    return (cell for row in table.rows for cell in row.cells)


def _paragraph(paragraph: WordParagraph, around: set[int]) -> WordParagraph:
    cells = paragraph.place.cells
    if not cells or cells[0].table not in around:
        return paragraph
    boxes = tuple(_box(box, around) for box in paragraph.boxes)
    return replace(paragraph, place=replace(paragraph.place, cells=cells[1:]), boxes=boxes)


def _table(table: WordTable, around: set[int]) -> WordTable:
    if not table.cells or table.cells[0].table not in around:
        return table
    rows = (replace(row, cells=tuple(_cell(cell, around) for cell in row.cells)) for row in table.rows)
    return replace(table, cells=table.cells[1:], rows=tuple(rows))


def _cell(cell: WordCell, around: set[int]) -> WordCell:
    return replace(cell, blocks=_blocks(cell.blocks, around))


def _box(box: TextBox, around: set[int]) -> TextBox:
    return replace(box, blocks=_blocks(box.blocks, around))


def _blocks(blocks: Sequence[Block], around: set[int]) -> tuple[Block, ...]:
    return tuple(
        _paragraph(block, around) if isinstance(block, WordParagraph) else _table(block, around) for block in blocks
    )
