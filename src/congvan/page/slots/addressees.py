"""Kính gửi (ô 9a)."""

from __future__ import annotations

from typing import Final, Protocol

from congvan.blocks import PageParagraph, PageRun
from congvan.metrics import width
from congvan.ooxml.units import TWIPS_PER_POINT
from congvan.page.binding import bound
from congvan.page.context import PageContext
from congvan.page.slots.slot import Slot, SlotKind
from congvan.vocabulary import ADDRESSEES_LABEL, Component


class _Addressed(Protocol):
    @property
    def addressees(self) -> tuple[str, ...]: ...


def lay_out_addressees(document: _Addressed, context: PageContext) -> tuple[PageParagraph, ...]:
    """One addressee on the line of ``Kính gửi:``, several below it, each with a dash; nothing for none."""
    addressees = document.addressees
    if not addressees:
        return ()
    return _one(addressees[0], context) if len(addressees) == 1 else _several(addressees, context)


def _one(addressee: str, context: PageContext) -> tuple[PageParagraph, ...]:
    size = context.frame.addressees_size
    text = f"{ADDRESSEES_LABEL} {addressee}"
    spare = context.text_width - round(width(text, size) * TWIPS_PER_POINT) - TWIPS_PER_POINT
    hanging = round(width(f"{ADDRESSEES_LABEL} ", size) * TWIPS_PER_POINT)
    start = max(0, min(context.frame.addressees_indent, spare))
    style = Component.ADDRESSEES_LABEL.style
    return (PageParagraph(style, (PageRun(bound(text)),), left=start + hanging, first_line=-hanging),)


def _several(addressees: tuple[str, ...], context: PageContext) -> tuple[PageParagraph, ...]:
    size = context.frame.addressees_size
    dash = round(width("- ", size) * TWIPS_PER_POINT)
    colon = context.frame.addressees_indent + round(width(ADDRESSEES_LABEL[:-1], size) * TWIPS_PER_POINT)
    last = addressees[-1]
    marked = [f"{addressee};" for addressee in addressees[:-1]]
    marked.append(last if last.endswith(".") else f"{last}.")
    style = Component.ADDRESSEE.style
    return (
        PageParagraph(Component.ADDRESSEES_LABEL.style, (PageRun(ADDRESSEES_LABEL),), keep_next=True),
        *(PageParagraph(style, (PageRun(bound(f"- {text}")),), left=colon + dash, first_line=-dash) for text in marked),
    )


ADDRESSEES: Final = Slot(
    "addressees",
    SlotKind.BLOCK,
    lay_out_addressees,
    (Component.ADDRESSEES_LABEL, Component.ADDRESSEE),
    lines="addressee_lines",
)
