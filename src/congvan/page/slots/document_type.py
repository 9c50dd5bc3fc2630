"""Tên loại văn bản (ô 5a): in capitals above the subject."""

from __future__ import annotations

from typing import Final

from congvan.blocks import PageParagraph
from congvan.documents import AdministrativeDocument
from congvan.metrics import width
from congvan.ooxml.units import TWIPS_PER_POINT
from congvan.page.context import PageContext, rule_of
from congvan.page.slots.slot import Slot, SlotKind
from congvan.vocabulary import Component


def lay_out_document_type(document: AdministrativeDocument, _context: PageContext) -> str:
    """``BÁO CÁO``, ``TỜ TRÌNH`` …"""
    return document.type.label.upper()


DOCUMENT_TYPE: Final = Slot("document_type", SlotKind.TEXT, lay_out_document_type, (Component.DOCUMENT_TYPE,))


def lay_out_type_line(document: AdministrativeDocument, context: PageContext) -> tuple[PageParagraph, ...]:
    """The line below a type that has no subject, of the share that the line below a subject has."""
    frame, room = context.frame, context.text_width
    words = width(document.type.label.upper(), frame.titled_subject_size, "bold") * TWIPS_PER_POINT
    return (rule_of(Component.TITLED_SUBJECT_LINE, frame.titled_subject_line_ratio * words, room),)


DOCUMENT_TYPE_LINE: Final = Slot(
    "document_type_line",
    SlotKind.BLOCK,
    lay_out_type_line,
    (Component.TITLED_SUBJECT, Component.TITLED_SUBJECT_LINE),
)
