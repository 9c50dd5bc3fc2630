"""Bảng: tables of data, with the title above them; what is not a rectangle or holds more than text is none."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Final

from pydantic import ValidationError

from congvan.body import (
    CellRow,
    Column,
    Standalone,
    Table as DataTable,
    TableCell,
    regrouped,
    unusual,
)
from congvan.components import Found, heads_table
from congvan.inline import Prose, ProseRun
from congvan.late_dataclasses import dataclass
from congvan.late_patterns import late_pattern
from congvan.reader.cells import CONTINUED, formatted_cell, formatted_rows, number_of, reach
from congvan.reader.table_grid import on_own_columns
from congvan.reader.table_heads import read_head
from congvan.reader.table_widths import with_widths
from congvan.reader.words import text_of, tidy
from congvan.snapshot import Row, Snapshot, WordCell, WordParagraph, WordTable
from congvan.vocabulary import STANDING_ALONE, Alignment, Component, Zone, in_zone

TABLE: Final = frozenset(in_zone(Zone.TABLE))
STANDS_ALONE: Final = frozenset(in_zone(*STANDING_ALONE))
_ALIGNMENTS: Final = {"center": Alignment.CENTER, "right": Alignment.RIGHT, "end": Alignment.RIGHT}
_BLANKS: Final = late_pattern(r"\s+")
Place = tuple[str, int]


@dataclass(frozen=True, slots=True)
class ReadBlock:
    """A table, a picture, a piece of a form that was read, and the paragraphs that it covers.

    ``unseen`` are those of them under a merged cell, which Word does not show; with each of ``inner`` a table within a
    cell begins.
    """

    block: Standalone
    paragraphs: tuple[WordParagraph, ...]
    unseen: tuple[WordParagraph, ...] = ()
    inner: tuple[WordParagraph, ...] = ()


def place_of(paragraph: WordParagraph) -> Place:
    """The place of a paragraph, by which those of one part are in order."""
    return paragraph.place.part, paragraph.place.index


def says_something(paragraph: WordParagraph) -> bool:
    """Whether there is anything in a paragraph to be lost."""
    return any(letter.isalnum() for letter in paragraph.text)


def data_tables(
    snapshot: Snapshot, paragraphs: Sequence[WordParagraph], found: Sequence[Found]
) -> tuple[ReadBlock, ...]:
    """The tables of data among ``paragraphs``, of which nothing but their words was recognised as a component."""
    inside = {place_of(paragraph): at for at, paragraph in enumerate(paragraphs)}
    taken = {place_of(one): each for each in found for one in each.paragraphs}
    return tuple(_read(snapshot, paragraphs, inside, taken))


def _read(
    snapshot: Snapshot, paragraphs: Sequence[WordParagraph], inside: dict[Place, int], taken: dict[Place, Found]
) -> Iterator[ReadBlock]:
    for table in map(on_own_columns, snapshot.tables):
        places = [place_of(paragraph) for paragraph in table.paragraphs]
        if table.cells or not places or any(place not in inside for place in places):
            continue
        owners = [taken[place] for place in places if place in taken]
        if not _is_data(table, ours=bool(owners)) or any(owner.component not in TABLE for owner in owners):
            continue
        above = _above(_backwards(paragraphs, inside[places[0]]), taken)
        below = _below(_onwards(paragraphs, inside[places[-1]] + 1), taken)
        data = _data_table(table, _caption_and_unit(above, taken), [text for _, text in below], ours=bool(owners))
        if data is not None:
            data = with_widths(data, table, snapshot.properties) if owners else data
            around = [paragraph for paragraph, _ in above], [paragraph for paragraph, _ in below]
            unseen = tuple(filter(says_something, _covered(table)))
            yield ReadBlock(data, (*around[0], *table.paragraphs, *around[1]), unseen, tuple(_inner(table)))


def _is_data(table: WordTable, *, ours: bool) -> bool:
    """Whether it is ruled, a rectangle of cells, and holds words alone."""
    head = read_head(table)
    if head is None:
        return False
    columns = list(range(len(head.leaves)))
    return (
        table.bordered
        and len(table.rows) > head.rows
        and [cell.column for cell in head.leaves] == columns
        and all(_columns_of(row) == columns for row in table.rows[head.rows :])
        and all(_holds_words(cell, with_notes=ours) for row in table.rows for cell in row.cells)
        and _continues_from_above(table.rows[head.rows :])
    )


def _continues_from_above(rows: Sequence[Row]) -> bool:
    """Whether each cell that goes on from above has one there to go on from."""
    open_above: set[int] = set()
    for row in rows:
        continued = {cell.column for cell in row.cells if cell.merge == CONTINUED}
        if not continued <= open_above:
            return False
        open_above = {cell.column for cell in row.cells if cell.merge}
    return True


def _covered(table: WordTable) -> Iterator[WordParagraph]:
    """What is in the cells that one from above reaches over."""
    for row in table.rows:
        for cell in row.cells:
            if cell.merge == CONTINUED:
                yield from cell.paragraphs


def _inner(table: WordTable) -> Iterator[WordParagraph]:
    """The first words of each table within a cell that is not covered."""
    cells = (cell for row in table.rows for cell in row.cells if cell.merge != CONTINUED)
    for inner in (block for cell in cells for block in cell.blocks if isinstance(block, WordTable)):
        yield from islice(filter(says_something, inner.paragraphs), 1)


def _columns_of(row: Row) -> list[int]:
    return [at for cell in row.cells for at in range(cell.column, cell.column + cell.span)]


def _holds_words(cell: WordCell, *, with_notes: bool) -> bool:
    return not any(one.boxes or (not with_notes and any(run.note for run in one.runs)) for one in cell.paragraphs)


Line = tuple[WordParagraph, str]


def _backwards(paragraphs: Sequence[WordParagraph], end: int) -> Iterator[WordParagraph]:
    """Those before ``end``, the nearest first; a copy of them for every table would cost the square of their number."""
    return (paragraphs[at] for at in range(end - 1, -1, -1))


def _onwards(paragraphs: Sequence[WordParagraph], start: int) -> Iterator[WordParagraph]:
    return (paragraphs[at] for at in range(start, len(paragraphs)))


def _above(before: Iterable[WordParagraph], taken: dict[Place, Found]) -> list[Line]:
    """The title right above a table, with its unit of measure, which is not prose."""
    lines: list[Line] = []
    for paragraph in before:
        owner = taken.get(place_of(paragraph))
        if owner is not None and owner.component is Component.TABLE_CAPTION:
            return [(paragraph, text_of(owner)), *lines]
        if owner is not None and owner.component is Component.TABLE_UNIT and not lines:
            lines.append((paragraph, text_of(owner)))
            continue
        if lines and _is_unit(lines[0][0], taken) and owner is not None:
            break
        text = " ".join(tidy(paragraph.full_text).split())
        if not text and not lines:
            continue
        if owner is not None or paragraph.place.cells or not heads_table(text):
            break
        lines.insert(0, (paragraph, text))
    return lines


def _is_unit(paragraph: WordParagraph, taken: dict[Place, Found]) -> bool:
    owner = taken.get(place_of(paragraph))
    return owner is not None and owner.component is Component.TABLE_UNIT


def _caption_and_unit(above: Sequence[Line], taken: dict[Place, Found]) -> tuple[str, str]:
    unit = [text for paragraph, text in above if _is_unit(paragraph, taken)]
    caption = [text for paragraph, text in above if not _is_unit(paragraph, taken)]
    return " ".join(caption), " ".join(unit)


def _below(after: Iterable[WordParagraph], taken: dict[Place, Found]) -> list[Line]:
    """The notes right below a table of ours."""
    lines: list[Line] = []
    for paragraph in after:
        owner = taken.get(place_of(paragraph))
        if owner is None or owner.component is not Component.TABLE_NOTE:
            break
        lines.append((paragraph, text_of(owner)))
    return lines


def _data_table(table: WordTable, above: tuple[str, str], notes: Sequence[str], *, ours: bool) -> DataTable | None:
    head = read_head(table)
    assert head is not None
    whole = table.with_folded([*_each_row(table, head.rows, ours=ours)])
    numbers = _words(whole[head.rows]) if ours and _is_counted(table, head.rows) else ()
    body = head.rows + bool(numbers)
    listed, bold = table.rows[body:], _bold_rows(table, body, ours=ours)
    rows = whole[body:]
    titles = [_text(cell, ours=ours) for cell in head.leaves]
    sides = [_alignment(_single_cells(listed, at)) for at in range(len(titles))]
    is_plain = all(isinstance(cell, str) for row in rows for cell in row)
    leaves = [
        Column(title=title, align=unusual(side, title, [str(row[at]) for row in rows]) if is_plain else None)
        for at, (title, side) in enumerate(zip(titles, sides, strict=True))
    ]
    total = bool(bold) and bold[-1] == len(rows)
    try:
        data = DataTable(
            caption=above[0] or None,
            unit=above[1] or None,
            notes=tuple(notes),
            columns=head.columns(leaves, lambda cell: _text(cell, ours=ours)),
            rows=tuple(rows),
            total=total,
            column_numbers=numbers,
            group_rows=tuple(bold[:-1] if total else bold),
        )
        data = data if is_plain else _with_sides(data, sides)
    except ValidationError:
        return None
    return data


def _each_row(table: WordTable, head: int, *, ours: bool) -> Iterator[CellRow]:
    """The cells of each row; those of our own tables with what formats they have."""
    listed = table.rows[head:]
    yield from (_texts(row, ours=ours) for row in table.rows[:head])
    if ours:
        yield from formatted_rows(listed, {number for number, row in enumerate(listed, 1) if _is_bold(row.cells)})
    else:
        bold = set(_bold_rows(table, head, ours=False))
        for number, row in enumerate(listed, 1):
            is_bold = table.place(head + number - 1) - head + 1 in bold
            cells = (cell for cell in row.cells if cell.merge != CONTINUED)
            yield tuple(_foreign_cell(cell, reach(listed[number:], cell), is_bold=is_bold) for cell in cells)


def _foreign_cell(cell: WordCell, down: int, *, is_bold: bool) -> str | TableCell:
    """A cell of other hands: its words, what it reaches over, and the bold and italic letters in it."""
    read = formatted_cell(cell, down, is_bold=is_bold)
    if isinstance(read, TableCell) and any(run.bold or run.italic for line in read.text for run in line.runs):
        return read.with_prose(lambda line, at: Prose(map(_with_single_blanks, line.runs)))
    text = _text(cell, ours=False)
    if (cell.span, down) == (1, 1):
        return text
    return TableCell(text=[Prose([ProseRun(text)])] if text else [], across=cell.span, down=down)


def _with_single_blanks(run: ProseRun) -> ProseRun:
    return run._replace(text=_BLANKS.sub(" ", run.text))


def _words(row: CellRow) -> tuple[str, ...]:
    return tuple(cell if isinstance(cell, str) else cell.shown for cell in row)


def _texts(row: Row, *, ours: bool) -> tuple[str, ...]:
    return tuple(_text(cell, ours=ours) for cell in row.cells)


def _single_cells(rows: Sequence[Row], column: int) -> list[WordCell]:
    cells = (cell for row in rows for cell in row.cells if cell.merge != CONTINUED)
    return [cell for cell in cells if cell.column == column and cell.span == 1]


def _with_sides(data: DataTable, sides: Sequence[Alignment | None]) -> DataTable:
    """``data`` with the alignments that are not those that its columns would have anyway."""
    listed = list(data.shown_rows)
    leaves = [
        column.model_copy(update={"align": unusual(side, column.title, [row[at] for row in listed])})
        for at, (column, side) in enumerate(zip(data.leaves, sides, strict=True))
    ]
    return data.model_copy(update={"columns": regrouped(data.columns, leaves)})


def _is_counted(table: WordTable, head: int) -> bool:
    """Whether a row of column numbers is below the titles: it is repeated as they are."""
    return len(table.rows) > head + 1 and table.rows[head].header


def _text(cell: WordCell, *, ours: bool) -> str:
    lines = [f"{number_of(paragraph)}{paragraph.shown}" for paragraph in cell.paragraphs]
    text = tidy(" ".join(lines).replace("\n", " "))
    return text if ours else " ".join(text.split())


def _alignment(cells: Sequence[WordCell]) -> Alignment | None:
    """How the cells of a column are aligned, where they agree."""
    said = {paragraph.format.alignment for cell in cells for paragraph in cell.paragraphs}
    return _ALIGNMENTS.get(said.pop(), Alignment.LEFT) if len(said) == 1 else None


def _bold_rows(table: WordTable, body: int, *, ours: bool) -> list[int]:
    """The rows that are bold, counted from 1; in a table of other hands none where all of several are."""
    rows = table.rows[body:]
    bold = [table.place(at) - body + 1 for at, row in enumerate(rows, body) if _is_bold(row.cells)]
    return [] if not ours and len(bold) == len(rows) > 1 else bold


def _is_bold(cells: Sequence[WordCell]) -> bool:
    runs = [run for cell in cells for one in cell.paragraphs for run in one.runs if run.text.strip()]
    return bool(runs) and all(run.format.bold for run in runs)
