"""Bảng trên trang: as wide as the text, its columns as wide as their author says or as what they hold wants."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Final

from congvan.blocks import CELL_MARGIN, PageBlock, PageColumns, PageParagraph, PageRun, PageTable as RuledTable
from congvan.body import TABLE_UNIT_LABEL, THOUSANDTHS, Table, portions
from congvan.metrics import width
from congvan.ooxml.units import TWIPS_PER_POINT
from congvan.page.binding import bound
from congvan.vocabulary import Component

_SPARE: Final = 30
"""Twips that a column is wider than its longest word, so that no renderer parts it."""
_MEASURED: Final = 60
"""Letters of a cell up to which it is measured; what is longer runs over several lines anyway."""
_LEADS: Final = (Component.TABLE_CAPTION.style, Component.TABLE_UNIT.style)
_NO_TITLE: Final = PageParagraph(Component.TABLE_CAPTION.style)


def table_blocks(table: Table, room: int, size: float) -> Iterator[PageParagraph | RuledTable]:
    """``table`` in ``room`` twips with its title above it; ``size`` in pt is that of its cells."""
    if table.caption is not None:
        yield PageParagraph(Component.TABLE_CAPTION.style, (PageRun(bound(table.caption)),))
    if table.unit is not None:
        yield PageParagraph(Component.TABLE_UNIT.style, (PageRun(bound(f"{TABLE_UNIT_LABEL}{table.unit}")),))
    yield RuledTable(
        column_widths(table, room, size),
        tuple(alignment.value for alignment in table.alignments),
        tuple(column.title for column in table.leaves),
        table.rows,
        Component.TABLE_HEAD.style,
        Component.TABLE_CELL.style,
        table.total,
        held=1 if table.notes else 0,
        groups=_groups(table),
    )
    for note in table.notes:
        yield PageParagraph(Component.TABLE_NOTE.style, (PageRun(bound(note)),))


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


def column_widths(table: Table, room: int, size: float) -> tuple[int, ...]:
    """The widths in twips, ``room`` together.

    Widths that the author gave are whole thousandths of the table, others never: so a reader tells them apart.
    """
    if table.shares:
        return portions(table.shares, room)
    widths = portions(_wanted(table, room, size), room)
    if len(widths) > 1 and widths == portions(portions(widths, THOUSANDTHS), room):
        return widths[0] - 1, widths[1] + 1, *widths[2:]
    return widths


def _wanted(table: Table, room: int, size: float) -> list[float]:
    """What each column wants: short texts whole, the rest of the room for long ones, but each its longest word.

    Where all of them fit, what is left over goes to the columns of words: a serial number wants no more than it has.
    """
    words, texts = zip(*(_measured(column, room, size) for column in _columns(table)), strict=True)
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


def _columns(table: Table) -> Iterator[tuple[str, set[str]]]:
    for at, column in enumerate(table.leaves):
        yield column.title, {row[at] for row in table.rows}


def _measured(column: tuple[str, set[str]], room: int, size: float) -> tuple[float, float]:
    """The longest word and the longest text of a column with the margins of a cell, in twips."""
    title, cells = column
    said = [(title, "bold"), *((cell, "regular") for cell in cells)]
    texts = max(width(text[:_MEASURED], size, style) for text, style in said)
    words = max((width(word[:_MEASURED], size, style) for text, style in said for word in text.split()), default=0.0)
    margins = 2 * CELL_MARGIN + _SPARE
    longest = min(words * TWIPS_PER_POINT + margins, room / 3)
    return longest, max(longest, texts * TWIPS_PER_POINT + margins)
