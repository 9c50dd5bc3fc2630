"""Xác nhận nơi nghỉ phép (mẫu 1.10): below the recipients, who confirms that the leave was spent there."""

from __future__ import annotations

from typing import Final, Protocol

from congvan.blocks import PageParagraph, PageRun
from congvan.page.context import PageContext
from congvan.page.slots.numbers import NO_MORE
from congvan.page.slots.slot import Slot, SlotKind
from congvan.text import bind
from congvan.vocabulary import CONFIRMED_BY, SIGNED_AND_SEALED, Component


class _Confirmed(Protocol):
    @property
    def confirmed_by(self) -> str | None: ...


def lay_out_confirmation(document: _Confirmed, _context: PageContext) -> tuple[PageParagraph, ...]:
    """``Xác nhận của …``, and below it ``(Chữ ký, dấu)``; nothing where nobody confirms."""
    if document.confirmed_by is None:
        return NO_MORE
    lines = (f"{CONFIRMED_BY} {document.confirmed_by}", SIGNED_AND_SEALED)
    return tuple(PageParagraph(Component.CONFIRMATION.style, (PageRun(bind(line)),)) for line in lines)


CONFIRMATION: Final = Slot(
    "confirmation", SlotKind.BLOCK, lay_out_confirmation, (Component.CONFIRMATION,), is_obligatory=False
)
