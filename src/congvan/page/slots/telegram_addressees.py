"""Nơi nhận điện (ô 9a của công điện): who telegraphs, and below it whom."""

from __future__ import annotations

from typing import Final, Protocol

from congvan.blocks import PageParagraph, PageRun
from congvan.page.context import PageContext
from congvan.page.slots.addressees import dash_width, listed
from congvan.page.slots.slot import Slot, SlotKind
from congvan.text import bind
from congvan.vocabulary import ADDRESSEE_LINES, TELEGRAPHS, Component


class _Telegraphed(Protocol):
    @property
    def sender(self) -> str: ...
    @property
    def addressees(self) -> tuple[str, ...]: ...


def lay_out_telegram_addressees(document: _Telegraphed, context: PageContext) -> tuple[PageParagraph, ...]:
    """``Chủ tịch Ủy ban nhân dân tỉnh … điện:`` in the middle, then each addressee with a dash."""
    label = PageParagraph(
        Component.ADDRESSEES_LABEL.style,
        (PageRun(bind(f"{document.sender} {TELEGRAPHS}")),),
        left=0,
        first_line=0,
        keep_next=True,
        space_after=0,
        side="center",
    )
    dash = dash_width(context)
    style, left = Component.ADDRESSEE.style, context.frame.addressees_indent + dash
    *before, end = [
        PageParagraph(style, (PageRun(bind(text)),), left=left, first_line=-dash)
        for text in listed(document.addressees)
    ]
    return (label, *before, end._replace(space_after=context.frame.addressees_gap))


TELEGRAM_ADDRESSEES: Final = Slot(
    "telegram_addressees",
    SlotKind.BLOCK,
    lay_out_telegram_addressees,
    ADDRESSEE_LINES,
)
