"""Số, ký hiệu (ô 3)."""

from __future__ import annotations

from typing import Final

from congvan.documents import AdministrativeDocument
from congvan.page.context import PageContext
from congvan.page.slots.slot import Slot, SlotKind
from congvan.vocabulary import NUMBER_PREFIX, Component


def lay_out_number(document: AdministrativeDocument, _context: PageContext) -> str:
    """``Số:`` with the number, or with room for it."""
    return f"{NUMBER_PREFIX}{document.number.after_label}"


NUMBER: Final = Slot("number", SlotKind.TEXT, lay_out_number, (Component.NUMBER,))
