"""Lời ban hành: ``QUYẾT ĐỊNH:`` or ``QUYẾT NGHỊ:`` between the legal bases and what is decided."""

from __future__ import annotations

from typing import Final

from congvan.documents import AdministrativeDocument
from congvan.page.context import PageContext
from congvan.page.slots.slot import Slot, SlotKind
from congvan.vocabulary import DECIDES, RESOLVES, Component, DocumentType


def lay_out_operative(document: AdministrativeDocument, _context: PageContext) -> str:
    """The words that the form prints."""
    return (RESOLVES if document.type is DocumentType.RESOLUTION else DECIDES).upper()


OPERATIVE: Final = Slot("operative", SlotKind.TEXT, lay_out_operative, (Component.OPERATIVE,))
