"""Địa danh và thời gian ban hành (ô 4)."""

from __future__ import annotations

from typing import Final

from congvan.blocks import PageParagraph
from congvan.documents import AdministrativeDocument
from congvan.page.context import PageContext, line_of
from congvan.page.slots.slot import Slot, SlotKind
from congvan.vocabulary import Component


def lay_out_place_date(_document: AdministrativeDocument, context: PageContext) -> tuple[PageParagraph, ...]:
    """``Hà Nội, ngày … tháng … năm …`` in the size that fits its column."""
    sizes = context.header.place_date_size, context.frame.place_date_size
    return (line_of(Component.PLACE_DATE, context.place_date, *sizes),)


PLACE_DATE: Final = Slot("place_date", SlotKind.BLOCK, lay_out_place_date, (Component.PLACE_DATE,))
