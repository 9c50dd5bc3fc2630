"""Chữ ký của thư ký (mẫu 1.9): beside that of the chair."""

from __future__ import annotations

from typing import Final, Protocol

from congvan.blocks import PageParagraph, PageRun
from congvan.page.context import PageContext
from congvan.page.slots.slot import Slot, SlotKind
from congvan.text import bind
from congvan.vocabulary import SECRETARY as SECRETARY_WORDS, Component


class _Minuted(Protocol):
    @property
    def secretary_name(self) -> str | None: ...


def lay_out_secretary(document: _Minuted, _context: PageContext) -> tuple[PageParagraph, ...]:
    """``THƯ KÝ``, room for the signature, the name."""
    name = document.secretary_name
    return (
        PageParagraph(Component.SECRETARY.style, (PageRun(SECRETARY_WORDS.upper()),)),
        PageParagraph(Component.SECRETARY_SIGNATURE.style),
        PageParagraph(Component.SECRETARY_NAME.style, (PageRun(bind(name)),) if name else ()),
    )


SECRETARY: Final = Slot(
    "secretary",
    SlotKind.BLOCK,
    lay_out_secretary,
    (Component.SECRETARY, Component.SECRETARY_SIGNATURE, Component.SECRETARY_NAME),
)
