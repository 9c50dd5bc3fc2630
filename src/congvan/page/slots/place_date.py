"""Địa danh và thời gian ban hành (ô 4)."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from congvan.blocks import PageParagraph
from congvan.documents import AdministrativeDocument
from congvan.page.context import KEPT_HEADS, PageContext, PageHead, line_of
from congvan.page.slots.slot import Slot, SlotKind
from congvan.vocabulary import Component


def lay_out_place_date(_document: AdministrativeDocument, context: PageContext) -> tuple[PageParagraph, ...]:
    """``Hà Nội, ngày … tháng … năm …`` in the size that fits its column."""
    return _line(context.head)


@lru_cache(maxsize=KEPT_HEADS)
def _line(head: PageHead) -> tuple[PageParagraph, ...]:
    sizes = head.fit.place_date_size, head.frame.place_date_size
    return (line_of(Component.PLACE_DATE, head.place_date, *sizes),)


PLACE_DATE: Final = Slot("place_date", SlotKind.BLOCK, lay_out_place_date, (Component.PLACE_DATE,))
