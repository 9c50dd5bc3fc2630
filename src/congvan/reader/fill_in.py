"""Biểu mẫu để điền: lines with dots, the head of a form and the places to sign, each known by its style."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from typing import Final

from pydantic import ValidationError

from congvan.blocks import LINE_BREAK, TAB
from congvan.body import Blank, FormHead, FormSigner, Signatures, Standalone
from congvan.components import Found
from congvan.reader.tables import ReadBlock, place_of
from congvan.reader.words import text_of, tidy
from congvan.snapshot import Snapshot, WordCell, WordParagraph
from congvan.vocabulary import Component, Zone, in_zone

_FILL_IN: Final = frozenset(in_zone(Zone.FILL_IN))
_Cell = dict[Component, list[Found]]
_Make = Callable[[], Standalone]


def fill_in_blocks(snapshot: Snapshot, found: Sequence[Found]) -> Iterator[ReadBlock]:
    """The pieces of forms among ``found``."""
    ours = {place_of(paragraph): one for one in found if one.component in _FILL_IN for paragraph in one.paragraphs}
    if not ours:
        return
    for one in found:
        if one.component is Component.BLANK and not one.paragraphs[0].place.cells:
            yield from _made(partial(_blank, one.paragraphs[0]), one.paragraphs)
    for table in snapshot.tables:
        cells = [_cell(cell, ours) for row in table.rows for cell in row.cells]
        if not table.cells and len(table.rows) == 1 and any(cells):
            yield from _made(partial(_grid, cells), table.paragraphs)


def _made(make: _Make, paragraphs: tuple[WordParagraph, ...]) -> Iterator[ReadBlock]:
    try:
        yield ReadBlock(make(), paragraphs)
    except (ValidationError, LookupError):  # not as we write it: left to be reported as unread
        return


def _cell(cell: WordCell, ours: dict[tuple[str, int], Found]) -> _Cell:
    found: _Cell = {}
    for paragraph in cell.paragraphs:
        one = ours.get(place_of(paragraph))
        if one is not None:
            found.setdefault(one.component, []).append(one)
    return found


def _labels_and_lines(paragraph: WordParagraph) -> tuple[list[str], int]:
    """The labels before the dots, and how many lines of dots the last one has."""
    labels: list[str] = []
    lines = 1
    for line in paragraph.text.split(LINE_BREAK):
        pieces = [tidy(piece) for piece in line.split(TAB)[:-1]]
        lines += pieces == [""]
        labels += filter(None, pieces)
    return labels, lines


def _blank(paragraph: WordParagraph) -> Blank:
    labels, lines = _labels_and_lines(paragraph)
    return Blank(labels=labels, lines=lines)


def _grid(cells: Sequence[_Cell]) -> FormHead | Signatures:
    if any(Component.FORM_CODE in cell for cell in cells):
        blanks, code = cells
        return FormHead(
            code=text_of(code[Component.FORM_CODE][0]),
            note=_text(code, Component.FORM_NOTE),
            labels=[label for one in blanks.get(Component.BLANK, ()) for label in _labels(one.paragraphs)],
        )
    signers = [
        FormSigner(position=text_of(cell[Component.FORM_POSITION][0]), note=_text(cell, Component.FORM_NOTE))
        for cell in cells
        if cell
    ]
    return Signatures(signers=signers, dated=any(Component.FORM_DATE in cell for cell in cells))


def _labels(paragraphs: Iterable[WordParagraph]) -> Iterator[str]:
    for paragraph in paragraphs:
        yield from _labels_and_lines(paragraph)[0]


def _text(cell: _Cell, component: Component) -> str | None:
    return text_of(cell[component][0]) if component in cell else None
