"""Dấu chỉ độ mật, mức độ khẩn (ô 10a, 10b): words in a frame of the prescribed size."""

from __future__ import annotations

from typing import Final

from congvan.blocks import PageParagraph, PageRun
from congvan.documents import AdministrativeDocument
from congvan.metrics import width
from congvan.ooxml.units import TWIPS_PER_POINT, twips
from congvan.page.context import PageContext
from congvan.page.slots.slot import Slot, SlotKind
from congvan.vocabulary import Component

_SIZE: Final = 13
_PADDING: Final = 20
"""pt from the words to the sides of a frame for which the decree gives no width."""
_BORDER_SPACE: Final = 80
"""Twips by which a paragraph's border is outside its indents."""


def lay_out_marks(document: AdministrativeDocument, context: PageContext) -> tuple[PageParagraph, ...]:
    """The frames one below the other, in the middle of the left column."""
    secrecy, urgency = document.secrecy, document.urgency
    if secrecy is None and urgency is None:
        return ()
    room = context.head.columns.left - context.head.columns.gutter
    paragraphs = []
    if secrecy:
        paragraphs.append(framed(Component.SECRECY, secrecy.label, room, framed_width(secrecy.label)))
    if urgency:
        paragraphs.append(framed(Component.URGENCY, urgency.label, room, twips(urgency.frame_width)))
    beside = context.frame.gutter_indent
    return tuple(one._replace(right=(one.right or 0) + beside) for one in paragraphs)


def framed_width(words: str) -> int:
    """Width in twips of a frame that holds ``words``."""
    return round((width(words, _SIZE, "bold") + _PADDING) * TWIPS_PER_POINT)


def framed(component: Component, words: str, room: int, length: int) -> PageParagraph:
    """``words`` in a frame ``length`` twips wide in the middle of ``room``."""
    side = max(0, (room - length) // 2) + _BORDER_SPACE
    return PageParagraph(component.style, (PageRun(words),), left=side, right=side)


MARKS: Final = Slot(
    "marks",
    SlotKind.BLOCK,
    lay_out_marks,
    (Component.SECRECY, Component.URGENCY),
    is_obligatory=False,
    may_be_empty=True,
)
