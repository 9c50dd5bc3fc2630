"""Bảng trên trang: as wide as the text, its columns as wide as their author says or as what they hold wants."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from operator import le
from typing import Final, NamedTuple

from congvan import logs
from congvan.blocks import CELL_MARGIN, HeadCell, PageParagraph, PageRun, PageTable as RuledTable
from congvan.body import TABLE_UNIT_LABEL, THOUSANDTHS, Column, Table, portions
from congvan.metrics import width
from congvan.ooxml.units import TWIPS_PER_POINT
from congvan.page.binding import bound
from congvan.vocabulary import Component

SMALLEST: Final = 9.0
"""The smallest size of cells, pt: what a reader of paper still reads."""
_STEP: Final = 0.5
_NARROW_MARGIN: Final = 40
"""Twips between text and rules where room is scarce."""
_SPARE: Final = 30
"""Twips that a column is wider than its longest word, so that no renderer parts it."""
_MEASURED: Final = 60
"""Letters of a cell up to which it is measured; what is longer runs over several lines anyway."""
_TOO_WIDE: Final = (
    "Bảng %d cột không vừa bề rộng trang ngay cả ở cỡ chữ %g: có chữ hoặc số bị ngắt; đặt phụ lục khổ ngang hoặc bớt "
    "cột"
    " / the table of %d columns does not fit the page even at %g pt: words or figures are torn; lay the appendix on its"
    " side or take out columns"
)
_LEADS: Final = (Component.TABLE_CAPTION.style, Component.TABLE_UNIT.style)
_NO_TITLE: Final = PageParagraph(Component.TABLE_CAPTION.style)


def table_blocks(table: Table, room: int, size: float) -> Iterator[PageParagraph | RuledTable]:
    """``table`` in ``room`` twips with its title above it; its cells are set in ``size`` pt, or smaller to fit."""
    measures = tuple(map(_measured, _columns(table)))
    fitted = _fitted(table, measures, room, size)
    if table.caption is not None:
        yield PageParagraph(Component.TABLE_CAPTION.style, (PageRun(bound(table.caption)),))
    if table.unit is not None:
        yield PageParagraph(Component.TABLE_UNIT.style, (PageRun(bound(f"{TABLE_UNIT_LABEL}{table.unit}")),))
    yield RuledTable(
        _column_widths(table, [fitted.of(one, room) for one in measures], room),
        tuple(alignment.value for alignment in table.alignments),
        _head_rows(table.columns),
        table.rows,
        Component.TABLE_HEAD.style,
        Component.TABLE_CELL.style,
        table.total,
        held=1 if table.notes else 0,
        numbers=table.column_numbers,
        bold=table.bold_rows,
        size=fitted.points if fitted.points < size else None,
        margin=fitted.margin,
    )
    for note in table.notes:
        yield PageParagraph(Component.TABLE_NOTE.style, (PageRun(bound(note)),))


class _Measure(NamedTuple):
    """The longest word and the longest text of a column at 1 pt, without margins."""

    word: float
    text: float


class _CellSize(NamedTuple):
    """The size of words in cells, pt, and the twips between them and the rules."""

    points: float
    margin: int = CELL_MARGIN

    def of(self, measure: _Measure, room: int) -> tuple[float, float]:
        """The longest word and the longest text of a column with the margins of a cell, in twips."""
        scale, margins = self.points * TWIPS_PER_POINT, 2 * self.margin + _SPARE
        longest = min(measure.word * scale + margins, room / 3)
        return longest, max(longest, measure.text * scale + margins)


def _fitted(table: Table, measures: Sequence[_Measure], room: int, size: float) -> _CellSize:
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


def apart(blocks: Iterable[PageParagraph | RuledTable], gap: int) -> Iterator[PageParagraph | RuledTable]:
    """``blocks`` with a blank title between two tables, which would be one; what leads to a table stays with it.

    ``gap`` in twips parts words from a table without a title; a title has its own.
    """
    for block, after in pairwise((*blocks, None)):
        assert block is not None
        if not _begins_table(after):
            yield block
        elif isinstance(block, RuledTable):
            yield from (block, _NO_TITLE)
        elif block.style in _LEADS:
            yield block
        else:
            yield block._replace(space_after=gap, keep_next=True)


def _begins_table(block: PageParagraph | RuledTable | None) -> bool:
    """Whether a table begins with ``block``, or would but for its title."""
    return isinstance(block, RuledTable) or (block is not None and block.style == Component.TABLE_UNIT.style)


def _column_widths(table: Table, wanted: Sequence[tuple[float, float]], room: int) -> tuple[int, ...]:
    """The widths in twips, ``room`` together.

    Widths that the author gave are whole thousandths of the table, others never: so a reader tells them apart.
    """
    if table.shares:
        return portions(table.shares, room)
    widths = portions(_wanted(wanted, room), room)
    if len(widths) > 1 and widths == portions(portions(widths, THOUSANDTHS), room):
        return widths[0] - 1, widths[1] + 1, *widths[2:]
    return widths


def _wanted(measured: Sequence[tuple[float, float]], room: int) -> list[float]:
    """What each column wants: short texts whole, the rest of the room for long ones, but each its longest word.

    Where all of them fit, what is left over goes to the columns of words: a serial number wants no more than it has.
    """
    words, texts = zip(*measured, strict=True)
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


Said = tuple[str, str]
"""A text and the face that it is measured in."""


def _columns(table: Table) -> Iterator[set[Said]]:
    """What each column says."""
    bold = {row - 1 for row in table.group_rows}
    for at, column in enumerate(table.leaves):
        said = {(column.title, "bold"), *((row[at], "regular") for row in table.rows)}
        said |= {(table.rows[row][at], "bold") for row in bold}
        yield said | {(number, "italic") for number in table.column_numbers[at : at + 1]}


def _measured(said: Iterable[Said]) -> _Measure:
    texts = max(width(text[:_MEASURED], 1, face) for text, face in said)
    words = (width(word[:_MEASURED], 1, face) for text, face in said for word in text.split())
    return _Measure(max(words, default=0.0), texts)
