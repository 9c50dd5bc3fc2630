"""Ô có định dạng: the cells of our own tables, with formats, line breaks, notes and what they reach over."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Final

from congvan.blocks import LINE_BREAK
from congvan.body import TableCell
from congvan.components import Span
from congvan.inline import Prose, ProseRun
from congvan.reader.words import prose_of, span_runs, tidy
from congvan.snapshot import NoteReference, Row, WordCell, WordParagraph
from congvan.vocabulary import Component

CONTINUED: Final = "continue"
"""How a cell is marked that one from above reaches over."""
_PARTS: Final = "-"


def formatted_rows(rows: Sequence[Row], bold: Collection[int]) -> Iterator[tuple[str | TableCell, ...]]:
    """The cells of each row, values where nothing more is in them; ``bold`` are the numbers of bold rows."""
    for number, row in enumerate(rows, 1):
        yield tuple(
            formatted_cell(cell, reach(rows[number:], cell), is_bold=number in bold)
            for cell in row.cells
            if cell.merge != CONTINUED
        )


def reach(below: Sequence[Row], cell: WordCell) -> int:
    """How many rows the cell takes."""
    count = 1
    if cell.merge == "restart":
        for row in below:
            if not any(one.column == cell.column and one.merge == CONTINUED for one in row.cells):
                break
            count += 1
    return count


def formatted_cell(cell: WordCell, down: int, *, is_bold: bool) -> str | TableCell:
    """A cell with its formats and lines, its value where nothing more is in it."""
    if down == 1 and _holds_a_value(cell):
        return _value(cell)
    lines = list(_lines(cell))
    found = TableCell(text=[line for line in map(prose_of, lines) if line], across=cell.span, down=down)
    simplest = (found.without_bold() if is_bold else found).simplest()
    return _value(cell) if isinstance(simplest, str) else simplest


def _holds_a_value(cell: WordCell) -> bool:
    """Whether one line of words without format is in it, as in nearly all cells."""
    if cell.span != 1 or len(cell.paragraphs) != 1:
        return False
    runs = cell.paragraphs[0].runs
    return not any(run.format.bold or run.format.italic or run.note or LINE_BREAK in run.text for run in runs)


def _value(cell: WordCell) -> str:
    return tidy(" ".join(f"{number_of(one)}{one.shown}" for one in cell.paragraphs).replace(LINE_BREAK, " "))


def _lines(cell: WordCell) -> Iterator[list[ProseRun]]:
    for paragraph in cell.paragraphs:
        whole = Span(paragraph, 0, len(paragraph.text))
        line = [ProseRun(number)] if (number := number_of(paragraph)) else []
        for run in span_runs(whole, Component.TABLE_CELL, note_name):
            first, *others = run.text.split(LINE_BREAK)
            line.append(run._replace(text=first))
            for text in others:
                yield line
                line = [run._replace(text=text)]
        yield line


def number_of(paragraph: WordParagraph) -> str:
    """The number that Word counts before a paragraph, with the blank behind it."""
    return f"{paragraph.label.text} " if paragraph.label and paragraph.label.text else ""


def note_name(reference: NoteReference) -> str:
    """What a note is called until the notes are counted: its kind and its number in the file."""
    return f"{reference.kind}{_PARTS}{reference.id}"


def note_named(name: str) -> NoteReference:
    """The inverse of ``note_name``."""
    kind, _, number = name.partition(_PARTS)
    return NoteReference("footnote" if kind == "footnote" else "endnote", int(number))


def with_note_keys(prose: Prose, keys: Mapping[str, str | None]) -> Prose:
    """``prose`` with its notes under ``keys``; a note without one is left out."""
    runs: list[ProseRun] = []
    for run in prose.runs:
        key = None if run.note is None else keys[run.note]
        if run.note is None:
            runs.append(run)
        elif key is not None:
            runs.append(ProseRun("", note=key))
    return Prose(runs or [ProseRun("-")])
