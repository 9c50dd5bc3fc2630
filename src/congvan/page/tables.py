"""Bảng trên trang: as wide as the text, its columns as wide as their author says or as what they hold needs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from operator import le
from typing import Final, NamedTuple

from congvan import logs
from congvan.blocks import (
    CELL_MARGIN,
    LINE_BREAK,
    HeadCell,
    PageBlock,
    PageCell,
    PageColumns,
    PageParagraph,
    PageRun,
    PageTable as RuledTable,
)
from congvan.body import TABLE_UNIT_LABEL, THOUSANDTHS, Column, ColumnContent, PlacedCell, Table, by_columns, portions
from congvan.ooxml.units import TWIPS_PER_POINT
from congvan.page.block_context import BlockContext
from congvan.page.column_measures import ColumnMeasure
from congvan.text import bind
from congvan.vocabulary import Alignment, Component

SMALLEST: Final = 9.0
"""The smallest size of cells, pt: what a reader of paper still reads."""
_STEP: Final = 0.5
_NARROW_MARGIN: Final = 40
"""Twips between text and rules where room is scarce."""
_SPARE: Final = 30
"""Twips that a column is wider than its longest word, so that no renderer parts it."""
_TOO_WIDE: Final = (
    "Bảng %d cột không vừa bề rộng trang ngay cả ở cỡ chữ %g: có chữ hoặc số bị ngắt; đặt phụ lục khổ ngang hoặc bớt "
    "cột"
    " / the table of %d columns does not fit the page even at %g pt: words or figures are torn; lay the appendix on its"
    " side or take out columns"
)
_LEADS: Final = (Component.TABLE_CAPTION.style, Component.TABLE_UNIT.style)
_NO_TITLE: Final = PageParagraph(Component.TABLE_CAPTION.style)


def table_blocks(table: Table, within: BlockContext) -> Iterator[PageParagraph | RuledTable]:
    """``table`` as wide as the room, with its title above it; its cells are smaller where they would not fit."""
    if table.caption is not None:
        yield PageParagraph(Component.TABLE_CAPTION.style, (PageRun(bind(table.caption)),))
    if table.unit is not None:
        yield PageParagraph(Component.TABLE_UNIT.style, (PageRun(bind(f"{TABLE_UNIT_LABEL}{table.unit}")),))
    size = within.table_size
    seen = _columns_seen(table, within.room, size)
    yield RuledTable(
        seen.widths,
        seen.alignments,
        _head_rows(table.columns),
        _formatted_rows(table, seen.alignments, within) if table.is_formatted else table.each_row,
        Component.TABLE_HEAD.style,
        Component.TABLE_CELL.style,
        table.total,
        held=1 if table.notes else 0,
        numbers=table.column_numbers,
        bold=frozenset(row - 1 for row in table.group_rows),
        size=seen.size.points if seen.size.points < size else None,
        margin=seen.size.margin,
        formatted=table.is_formatted,
    )
    for note in table.notes:
        yield PageParagraph(Component.TABLE_NOTE.style, (PageRun(bind(note)),))


def _formatted_rows(table: Table, sides: Sequence[str], within: BlockContext) -> tuple[tuple[PageCell, ...], ...]:
    """The rows with their formats; what reaches over several columns is in their middle."""
    return tuple(tuple(_cell(cell, sides, within) for cell in row) for row in table.placed_rows)


def _cell(placed: PlacedCell, sides: Sequence[str], within: BlockContext) -> PageCell:
    column, across, cell = placed
    side = sides[column] if across == 1 else Alignment.CENTER.value
    if cell is None:
        return PageCell((), across, side, "continue")
    cell = cell if isinstance(cell, str) else cell.simplest()
    if isinstance(cell, str):
        return PageCell((PageRun(cell),) if cell else (), across, side)
    lines = [within.notes.runs(line) for line in cell.text]
    runs = [run for at, line in enumerate(lines) for run in ((PageRun(LINE_BREAK), *line) if at else line)]
    return PageCell(tuple(runs), across, side, "restart" if cell.down > 1 else "")


def _head_rows(columns: Sequence[Column]) -> tuple[tuple[HeadCell, ...], ...]:
    """The rows of titles: a group over its columns, a title without a group as deep as the head."""
    rows: list[list[HeadCell]] = [[] for _ in range(max(column.levels for column in columns))]

    def place(column: Column, level: int) -> None:
        below = rows[level + 1 :]
        if column.columns:
            rows[level].append(HeadCell(column.title, len(list(column.leaves))))
            for inner in column.columns:
                place(inner, level + 1)
            return
        rows[level].append(HeadCell(column.title, 1, "restart" if below else ""))
        for row in below:
            row.append(HeadCell("", 1, "continue"))

    for column in columns:
        place(column, 0)
    return tuple(map(tuple, rows))


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


class _CellSize(NamedTuple):
    """The size of words in cells, pt, and the twips between them and the rules."""

    points: float
    margin: int = CELL_MARGIN

    def of(self, measure: ColumnMeasure, room: int) -> tuple[float, float]:
        """The longest word and the longest text of a column with the margins of a cell, in twips."""
        scale, margins = TWIPS_PER_POINT * self.points / measure.size, 2 * self.margin + _SPARE
        longest = min(measure.word * scale + margins, room / 3)
        return longest, max(longest, measure.text * scale + margins)


class _ColumnsSeen(NamedTuple):
    """What one look through the rows gives: widths in twips, alignments, the size of the cells."""

    widths: tuple[int, ...]
    alignments: tuple[str, ...]
    size: _CellSize


def usual_widths(table: Table, room: int, size: float) -> tuple[tuple[int, ...], ...]:
    """The widths, in twips, of columns that no author gave any, with cells of ``size`` pt: with wide and with narrow
    margins.
    """
    _, measures = _measured(table, size)
    sizes = (_CellSize(size), _CellSize(size, _NARROW_MARGIN))
    return tuple(_widths(table, [one.of(measure, room) for measure in measures], room) for one in sizes)


def _columns_seen(table: Table, room: int, size: float) -> _ColumnsSeen:
    contents, measures = _measured(table, size)
    fitted = _fitted(table, measures, room, size)
    widths = _widths(table, [fitted.of(measure, room) for measure in measures], room)
    return _ColumnsSeen(widths, tuple(one.value for one in table.alignments_of(contents)), fitted)


def _measured(table: Table, size: float) -> tuple[list[ColumnContent], list[ColumnMeasure]]:
    contents = [ColumnContent() for _ in table.leaves]
    measures = [ColumnMeasure(column.title, size) for column in table.leaves]
    for columns in by_columns(table.shown_rows):
        for content, measure, cells in zip(contents, measures, columns, strict=True):
            content.take(cells)
            measure.take(cells)
    _measure_rest(table, measures)
    return contents, measures


def _measure_rest(table: Table, measures: Sequence[ColumnMeasure]) -> None:
    """Look at what is not set as other cells are: column numbers, and bold rows where they are held."""
    for measure, number in zip(measures, table.column_numbers, strict=False):
        measure.take_set(number, "italic")
    held = tuple(table.shown_rows) if table.group_rows and isinstance(table.rows, tuple) else ()
    for row in table.group_rows if held else ():
        for measure, cell in zip(measures, held[row - 1], strict=True):
            measure.take_set(cell, "bold")


def _fitted(table: Table, measures: Sequence[ColumnMeasure], room: int, size: float) -> _CellSize:
    """The largest size, of ``size`` and those below it down to 9 pt, at which no word of the table is parted.

    Where none is, that is the smallest one; but columns as wide as their author says keep ``size`` then.
    """
    given = portions(table.shares, room) if table.shares else ()
    for one in _sizes(size):
        words = [one.of(measure, room)[0] for measure in measures]
        if all(map(le, words, given)) if given else sum(words) <= room:
            return one
    logs.warning(_TOO_WIDE, len(measures), SMALLEST, len(measures), SMALLEST)
    return _CellSize(size) if given else _CellSize(SMALLEST, _NARROW_MARGIN)


def _sizes(size: float) -> Iterator[_CellSize]:
    yield _CellSize(size)
    while size >= SMALLEST:
        yield _CellSize(size, _NARROW_MARGIN)
        size -= _STEP


Wanted = tuple[float, float]
"""The longest word and the longest text of a column, in twips."""


def _widths(table: Table, wanted: Sequence[Wanted], room: int) -> tuple[int, ...]:
    """Widths that the author gave are whole thousandths of the table, others never, so that a reader knows them."""
    if table.shares:
        return portions(table.shares, room)
    widths = portions(_parted(wanted, room), room)
    if len(widths) > 1 and widths == portions(portions(widths, THOUSANDTHS), room):
        return widths[0] - 1, widths[1] + 1, *widths[2:]
    return widths


def _parted(wanted: Sequence[Wanted], room: int) -> list[float]:
    """What each column gets: short texts whole, the rest of the room for long ones, but each its longest word.

    Where all of them fit, what is left over goes to the columns of words: a serial number needs no more than it has.
    """
    words, texts = zip(*wanted, strict=True)
    if sum(words) >= room:
        return list(words)
    spare = room - sum(texts)
    if spare >= 0:
        squares = [text * text for text in texts]
        return [text + spare * square / sum(squares) for text, square in zip(texts, squares, strict=True)]
    return _shared(words, texts, room)


def _shared(words: Sequence[float], texts: Sequence[float], room: int) -> list[float]:
    """Columns that need no more than an equal part of the spare room have it; the others part what is left."""
    spare = room - sum(words)
    more = [text - word for word, text in zip(words, texts, strict=True)]
    crowded = list(range(len(more)))
    while modest := [at for at in crowded if more[at] <= spare / len(crowded)]:
        spare -= sum(more[at] for at in modest)
        crowded = [at for at in crowded if at not in modest]
    part = spare / sum(more[at] for at in crowded)
    return [word + (part if at in crowded else 1) * more[at] for at, word in enumerate(words)]
