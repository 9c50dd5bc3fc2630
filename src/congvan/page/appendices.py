"""Phụ lục trên trang (PL I, phần I, mục III, khoản 1; PL III, mẫu 2.1): head, line and body of each."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from congvan.blocks import PageBlock, PageParagraph, PageRun
from congvan.documents import AdministrativeDocument, ResolvedAppendix, appendix_number, appendix_reference
from congvan.metrics import width
from congvan.ooxml.units import TWIPS_PER_POINT
from congvan.page.binding import bound
from congvan.page.body import BlockContext, NoteCounter, ended_blocks
from congvan.page.slots import AppendixPage, Frame, Setting
from congvan.vocabulary import Component, Orientation

_LONGEST_SIDE: Final = {Orientation.PORTRAIT: min, Orientation.LANDSCAPE: max}


def appendix_pages(
    document: AdministrativeDocument, notes: NoteCounter, frame: Frame, setting: Setting
) -> tuple[AppendixPage, ...]:
    """The appendices in order; their notes count on from those of the body."""
    return tuple(_pages(document, notes, frame, setting)) if document.appendices else ()


class _Head(NamedTuple):
    number: str
    reference: str
    line: PageParagraph


def _pages(
    document: AdministrativeDocument, notes: NoteCounter, frame: Frame, setting: Setting
) -> Iterator[AppendixPage]:
    count = len(document.appendices)
    reference = appendix_reference(document)
    for ordinal, (appendix, shown) in enumerate(zip(document.appendices, document.shown.appendices, strict=True), 1):
        sheet = _LONGEST_SIDE[appendix.orientation](frame.page_width, frame.page_height)
        room = sheet - setting.margin_left - setting.margin_right
        head = _Head(appendix_number(ordinal, count), reference, _line(reference, room, frame))
        yield AppendixPage(
            _blocks(head, shown, BlockContext(notes, room, frame.table_size, frame.table_gap)), appendix.orientation
        )


def _blocks(head: _Head, shown: ResolvedAppendix, context: BlockContext) -> tuple[PageBlock, ...]:
    words = () if shown.title is None else tuple(context.notes.runs(shown.title))
    title = (PageParagraph(Component.APPENDIX_TITLE.style, words),) if words else ()
    return (
        PageParagraph(Component.APPENDIX_NUMBER.style, (PageRun(bound(head.number)),)),
        *title,
        PageParagraph(Component.APPENDIX_REFERENCE.style, (PageRun(bound(head.reference)),)),
        head.line,
        *ended_blocks(shown.lines, context),
    )


def _line(reference: str, room: int, frame: Frame) -> PageParagraph:
    """The short line in the middle of ``room`` twips: an empty paragraph whose upper border it is."""
    words = width(reference, frame.appendix_reference_size, "italic") * TWIPS_PER_POINT
    indent = round((room - frame.appendix_line_ratio * min(room, words)) / 2)
    return PageParagraph(Component.APPENDIX_LINE.style, left=indent, right=indent)
