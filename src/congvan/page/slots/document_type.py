"""Tên loại văn bản (ô 5a): in capitals above the subject."""

from __future__ import annotations

from typing import Final

from congvan.documents import AdministrativeDocument
from congvan.page.context import PageContext
from congvan.page.slots.slot import Slot, SlotKind
from congvan.vocabulary import Component


def lay_out_document_type(document: AdministrativeDocument, _context: PageContext) -> str:
    """``BÁO CÁO``, ``TỜ TRÌNH`` …"""
    return document.type.label.upper()


DOCUMENT_TYPE: Final = Slot("document_type", SlotKind.TEXT, lay_out_document_type, (Component.DOCUMENT_TYPE,))
