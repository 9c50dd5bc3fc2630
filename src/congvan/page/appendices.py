"""Phụ lục trên trang (PL I, phần I, mục III, khoản 1; PL III, mẫu 2.1): head, line and body of each."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Final, NamedTuple

from congvan.blocks import PageBlock, PageParagraph, PageRun
from congvan.documents import AdministrativeDocument, ResolvedAppendix, appendix_number, appendix_reference
from congvan.metrics import width
from congvan.ooxml.units import TWIPS_PER_POINT
from congvan.page.balancing import folded
from congvan.page.block_context import BlockContext
from congvan.page.body import form_blocks
from congvan.page.context import PageContext
from congvan.page.model import AppendixPage, Frame
from congvan.parts import each_of
from congvan.text import bind
from congvan.text.moments import vietnam_time
from congvan.vocabulary import NUMBER_PREFIX, Component, Orientation

_SLACK: Final = 4.0
"""pt that lines are given more than they measure: italics reach over their width, renderers round differently."""
_REFERENCE_PARTS: Final = frozenset({"ngày", "của"})
"""Where the line “(Kèm theo …)” is broken if it must be: it begins with its date or its issuer."""
_LONGEST_SIDE: Final = {Orientation.PORTRAIT: min, Orientation.LANDSCAPE: max}


def signing_data(document: AdministrativeDocument, signed_at: datetime) -> PageParagraph:
    """``Số: 28/QĐ-STC; 05/02/2025; 10:15:30 +07:00``, what is on top of a file of its own (khoản 8, điểm b)."""
    numbers = ", ".join(one.shown for one in each_of(document.number))
    words = f"{NUMBER_PREFIX} {numbers}; {vietnam_time(signed_at)}"
    return PageParagraph(Component.SIGNING_DATA.style, (PageRun(bind(words)),))


def appendix_pages(document: AdministrativeDocument, context: PageContext) -> tuple[AppendixPage, ...]:
    """The appendices in order; their notes count on from those of the body."""
    return tuple(_pages(document, context)) if document.appendices else ()


class _Head(NamedTuple):
    number: str
    reference: PageParagraph
    line: PageParagraph


def _pages(document: AdministrativeDocument, context: PageContext) -> Iterator[AppendixPage]:
    frame, setting = context.frame, context.setting
    count = len(document.appendices)
    reference = appendix_reference(document)
    for ordinal, (appendix, shown) in enumerate(zip(document.appendices, document.shown.appendices, strict=True), 1):
        sheet = _LONGEST_SIDE[appendix.orientation](frame.page_width, frame.page_height)
        room = sheet - setting.margin_left - setting.margin_right
        head = _Head(appendix_number(ordinal, count), *reference_paragraphs(reference, room, frame))
        yield AppendixPage(_blocks(head, shown, context.blocks._replace(room=room)), appendix.orientation)


def _blocks(head: _Head, shown: ResolvedAppendix, within: BlockContext) -> tuple[PageBlock, ...]:
    words = () if shown.title is None else tuple(within.notes.runs(shown.title))
    title = (PageParagraph(Component.APPENDIX_TITLE.style, words),) if words else ()
    return (
        PageParagraph(Component.APPENDIX_NUMBER.style, (PageRun(bind(head.number)),)),
        *title,
        head.reference,
        head.line,
        *form_blocks(shown.lines, within),
    )


def reference_paragraphs(reference: str, room: int, frame: Frame) -> tuple[PageParagraph, PageParagraph]:
    """The line that ties an appendix to its letter, on lines about equally long, and the short line below it."""
    text, size = bind(reference), frame.appendix_reference_size
    wide = folded(text, room / TWIPS_PER_POINT - _SLACK, size, "italic", _REFERENCE_PARTS) + _SLACK
    side = round(room - wide * TWIPS_PER_POINT) // 2 or None
    words = min(wide, width(text, size, "italic")) * TWIPS_PER_POINT
    indent = round((room - frame.appendix_line_ratio * words) / 2)
    return (
        PageParagraph(Component.APPENDIX_REFERENCE.style, (PageRun(text),), left=side, right=side),
        PageParagraph(Component.APPENDIX_LINE.style, left=indent, right=indent),
    )
