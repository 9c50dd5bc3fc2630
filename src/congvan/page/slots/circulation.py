"""Chỉ dẫn về phạm vi lưu hành (ô 11): a frame in the top margin of page 1."""

from __future__ import annotations

from typing import Final

from congvan.blocks import PageParagraph, PageRun
from congvan.documents import AdministrativeDocument
from congvan.page.context import PageContext
from congvan.page.slots.marks import framed_width
from congvan.page.slots.slot import Slot, SlotKind
from congvan.vocabulary import Component

_RIGHT_SHARE: Final = 0.04
"""Share of the text width that the frame keeps from the right edge (the decree's drawing)."""
_EMPTY_HEADER: Final = (PageParagraph("Header"),)


def lay_out_circulation(document: AdministrativeDocument, context: PageContext) -> tuple[PageParagraph, ...]:
    """The frame at the right; an empty header where nothing is said."""
    if document.circulation is None:
        return _EMPTY_HEADER
    words = document.circulation.label
    right = round(context.text_width * _RIGHT_SHARE)
    left = context.text_width - right - framed_width(words)
    return (PageParagraph(Component.CIRCULATION.style, (PageRun(words),), left=left, right=right),)


CIRCULATION: Final = Slot(
    "circulation", SlotKind.BLOCK, lay_out_circulation, (Component.CIRCULATION,), is_obligatory=False
)
