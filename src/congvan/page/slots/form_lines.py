"""Các dòng của mẫu (ô 6): the words that a form prints with the fields of its model."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from congvan.blocks import PageParagraph, PageRun
from congvan.documents import AdministrativeDocument, form_lines
from congvan.forms import form_of
from congvan.page.context import PageContext
from congvan.page.slots.slot import Slot, SlotKind
from congvan.text import bind_blanks
from congvan.vocabulary import Component


def lay_out_form_lines(document: AdministrativeDocument, _context: PageContext) -> tuple[PageParagraph, ...]:
    """Each line before the body a paragraph; one that announces a list stays with it."""
    return _paragraphs(document, form_of(document.type).lines)


def lay_out_closing_lines(document: AdministrativeDocument, _context: PageContext) -> tuple[PageParagraph, ...]:
    """The lines after the body, on the page of the signature."""
    return tuple(one._replace(keep_next=True) for one in _paragraphs(document, form_of(document.type).closing_lines))


def _paragraphs(document: AdministrativeDocument, patterns: Sequence[str]) -> tuple[PageParagraph, ...]:
    centred = form_of(document.type).centred_lines
    return tuple(
        _centred(line) if pattern in centred else line
        for pattern in patterns
        for line in map(_paragraph, form_lines(document, (pattern,)))
    )


def _paragraph(line: str) -> PageParagraph:
    return PageParagraph(Component.FORM_LINE.style, (PageRun(bind_blanks(line)),), keep_next=line.endswith(":"))


def _centred(line: PageParagraph) -> PageParagraph:
    return line._replace(first_line=0, side="center")


_COMPONENTS: Final = (Component.BODY, Component.FORM_LINE)
FORM_LINES: Final = Slot("form_lines", SlotKind.BLOCK, lay_out_form_lines, _COMPONENTS)
CLOSING_LINES: Final = Slot("closing_lines", SlotKind.BLOCK, lay_out_closing_lines, _COMPONENTS)
