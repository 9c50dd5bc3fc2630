"""Bảng trên trang: as wide as the text, its columns as wide as their author says or as what they hold wants."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Final

from congvan.blocks import (
    CELL_MARGIN,
    LINE_BREAK,
    PageBlock,
    PageCell,
    PageColumns,
    PageParagraph,
    PageRun,
    PageTable as RuledTable,
)
from congvan.body import TABLE_UNIT_LABEL, THOUSANDTHS, ColumnContent, PlacedCell, Table, by_columns, portions
from congvan.ooxml.units import TWIPS_PER_POINT
from congvan.page.binding import bound
from congvan.page.block_context import BlockContext
from congvan.page.column_measures import ColumnMeasure
from congvan.vocabulary import Alignment, Component

_SPARE: Final = 30
"""Twips that a column is wider than its longest word, so that no renderer parts it."""
_LEADS: Final = (Component.TABLE_CAPTION.style, Component.TABLE_UNIT.style)
_NO_TITLE: Final = PageParagraph(Component.TABLE_CAPTION.style)


def table_blocks(table: Table, within: BlockContext) -> Iterator[PageParagraph | RuledTable]:
    """``table`` as wide as the room, with its title above it."""
    if table.caption is not None:
        yield PageParagraph(Component.TABLE_CAPTION.style, (PageRun(bound(table.caption)),))
    if table.unit is not None:
        yield PageParagraph(Component.TABLE_UNIT.style, (PageRun(bound(f"{TABLE_UNIT_LABEL}{table.unit}")),))
    widths, alignments = _columns_seen(table, within.room, within.table_size)
    yield RuledTable(
        widths,
        alignments,
        tuple(column.title for column in table.leaves),
        _formatted_rows(table, alignments, within) if table.is_formatted else table.each_row,
        Component.TABLE_HEAD.style,
        Component.TABLE_CELL.style,
        table.total,
        held=1 if table.notes else 0,
        groups=_groups(table),
        formatted=table.is_formatted,
    )
    for note in table.notes:
        yield PageParagraph(Component.TABLE_NOTE.style, (PageRun(bound(note)),))


def _formatted_rows(table: Table, sides: Sequence[str], within: BlockContext) -> tuple[tuple[PageCell, ...], ...]:
    """The rows with their formats; what reaches over several columns stands in their middle."""
    return tuple(
        tuple(_cell(cell, sides, within, is_bold=number in table.subtotals) for cell in row)
        for number, row in enumerate(table.placed_rows, 1)
    )


def _cell(placed: PlacedCell, sides: Sequence[str], within: BlockContext, *, is_bold: bool) -> PageCell:
    column, across, cell = placed
    side = sides[column] if across == 1 else Alignment.CENTER.value
    if cell is None:
        return PageCell((), across, side, "continue")
    if isinstance(cell, str):
        return PageCell((PageRun(cell, is_bold),) if cell else (), across, side)
    lines = [within.notes.runs(line) for line in cell.text]
    runs = [run for at, line in enumerate(lines) for run in ((PageRun(LINE_BREAK), *line) if at else line)]
    shown = tuple(run._replace(bold=True) if is_bold and run.note is None else run for run in runs)
    return PageCell(shown, across, side, "restart" if cell.down > 1 else "")


def _groups(table: Table) -> tuple[tuple[str, int], ...]:
    if not any(column.columns for column in table.columns):
        return ()
    return tuple((column.title, len(column.columns)) for column in table.columns)


def apart(blocks: Iterable[PageBlock], gap: int) -> Iterator[PageBlock]:
    """``blocks`` with a blank title between two tables, which would be one; what leads to a table stays with it.

    ``gap`` in twips parts words from a table without a title; a title has its own.
    """
    for block, after in pairwise((*blocks, None)):
        assert block is not None
        if not _begins_table(after):
            yield block
        elif isinstance(block, RuledTable | PageColumns):
            yield from (block, _NO_TITLE)
        elif block.style in _LEADS:
            yield block
        else:
            yield block._replace(space_after=gap, keep_next=True)


def _begins_table(block: PageBlock | None) -> bool:
    """Whether a table begins with ``block``, or would but for its title."""
    return isinstance(block, RuledTable | PageColumns) or (
        block is not None and block.style == Component.TABLE_UNIT.style
    )


def _columns_seen(table: Table, room: int, size: float) -> tuple[tuple[int, ...], tuple[str, ...]]:
    """The widths in twips, ``room`` together, and the alignments, after one look through the rows."""
    contents = [ColumnContent() for _ in table.leaves]
    measures = [ColumnMeasure(column.title, size) for column in table.leaves]
    for columns in by_columns(table.shown_rows):
        for content, measure, cells in zip(contents, measures, columns, strict=True):
            content.take(cells)
            measure.take(cells)
    return _widths(table, measures, room), tuple(one.value for one in table.alignments_of(contents))


def _widths(table: Table, measures: Sequence[ColumnMeasure], room: int) -> tuple[int, ...]:
    """Widths that the author gave are whole thousandths of the table, others never: so a reader tells them apart."""
    if table.shares:
        return portions(table.shares, room)
    widths = portions(_wanted(measures, room), room)
    if len(widths) > 1 and widths == portions(portions(widths, THOUSANDTHS), room):
        return widths[0] - 1, widths[1] + 1, *widths[2:]
    return widths


def _wanted(measures: Sequence[ColumnMeasure], room: int) -> list[float]:
    """What each column wants: short texts whole, the rest of the room for long ones, but each its longest word.

    Where all of them fit, what is left over goes to the columns of words: a serial number wants no more than it has.
    """
    words, texts = zip(*(_measured(measure, room) for measure in measures), strict=True)
    if sum(words) >= room:
        return list(words)
    spare = room - sum(texts)
    if spare >= 0:
        squares = [text * text for text in texts]
        return [text + spare * square / sum(squares) for text, square in zip(texts, squares, strict=True)]
    return _shared(words, texts, room)


def _shared(words: Sequence[float], texts: Sequence[float], room: int) -> list[float]:
    """Columns that want no more than an equal part of the spare room have it; the others part what is left."""
    spare = room - sum(words)
    more = [text - word for word, text in zip(words, texts, strict=True)]
    crowded = list(range(len(more)))
    while modest := [at for at in crowded if more[at] <= spare / len(crowded)]:
        spare -= sum(more[at] for at in modest)
        crowded = [at for at in crowded if at not in modest]
    part = spare / sum(more[at] for at in crowded)
    return [word + (part if at in crowded else 1) * more[at] for at, word in enumerate(words)]


def _measured(measure: ColumnMeasure, room: int) -> tuple[float, float]:
    """The longest word and the longest text of a column with the margins of a cell, in twips."""
    margins = 2 * CELL_MARGIN + _SPARE
    longest = min(measure.word * TWIPS_PER_POINT + margins, room / 3)
    return longest, max(longest, measure.text * TWIPS_PER_POINT + margins)
