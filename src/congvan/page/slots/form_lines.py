"""Các dòng của mẫu (ô 6): the words that a form prints with the fields of its model."""

from __future__ import annotations

from typing import Final

from congvan.blocks import PageParagraph, PageRun
from congvan.documents import AdministrativeDocument, form_lines
from congvan.page.context import PageContext
from congvan.page.slots.slot import Slot, SlotKind
from congvan.text import bind_blanks
from congvan.vocabulary import Component


def lay_out_form_lines(document: AdministrativeDocument, _context: PageContext) -> tuple[PageParagraph, ...]:
    """Each line a paragraph; one that announces a list stays with it."""
    style = Component.FORM_LINE.style
    return tuple(
        PageParagraph(style, (PageRun(bind_blanks(line)),), keep_next=line.endswith(":"))
        for line in form_lines(document)
    )


FORM_LINES: Final = Slot("form_lines", SlotKind.BLOCK, lay_out_form_lines, (Component.BODY, Component.FORM_LINE))
