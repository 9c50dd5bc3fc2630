"""Kính gửi (ô 9a)."""

from __future__ import annotations

from typing import Final, Protocol

from congvan.blocks import LINE_BREAK, PageParagraph, PageRun
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
    frame = context.frame
    text = f"{ADDRESSEES_LABEL} {addressee}"
    hanging = _twips(f"{ADDRESSEES_LABEL} ", frame.addressees_size)
    start = _start(_twips(text, frame.addressees_size), context)
    runs = (PageRun(bound(text)),)
    return (PageParagraph(Component.ADDRESSEES_LABEL.style, runs, left=start + hanging, first_line=-hanging),)


def _several(addressees: tuple[str, ...], context: PageContext) -> tuple[PageParagraph, ...]:
    size = context.frame.addressees_size
    marked = listed(addressees)
    dash, colon = dash_width(context), _twips(ADDRESSEES_LABEL[:-1], size)
    start = _start(colon + max(_twips(text, size) for text in marked), context)
    label, left = (None if start == context.frame.addressees_indent else start), start + colon + dash
    style = Component.ADDRESSEE.style
    *before, end = [PageParagraph(style, (PageRun(bound(text)),), left=left, first_line=-dash) for text in marked]
    head = PageParagraph(Component.ADDRESSEES_LABEL.style, (PageRun(ADDRESSEES_LABEL),), left=label, keep_next=True)
    return (head._replace(space_after=0), *before, end._replace(space_after=context.frame.addressees_gap))


def listed(addressees: tuple[str, ...]) -> list[str]:
    """Each with its dash and the mark that closes it; one alone has no mark."""
    *before, last = addressees
    mark = "" if last.endswith(".") or not before else "."
    return [*(f"- {addressee};" for addressee in before), f"- {last}{mark}"]


def dash_width(context: PageContext) -> int:
    """By how much the second line of an addressee stands in."""
    return _twips("- ", context.frame.addressees_size)


def _start(longest: int, context: PageContext) -> int:
    """Where ``Kính gửi:`` begins: further left than in the template, but not than a paragraph, for long lines."""
    spare = context.text_width - longest - TWIPS_PER_POINT
    usual = context.frame.addressees_indent
    return min(usual, max(spare, context.setting.first_line_indent))


def _twips(text: str, size: float) -> int:
    """The width of the longest line of ``text``."""
    return round(max(width(line, size) for line in text.split(LINE_BREAK)) * TWIPS_PER_POINT)


ADDRESSEES: Final = Slot(
    "addressees",
    SlotKind.BLOCK,
    lay_out_addressees,
    (Component.ADDRESSEES_LABEL, Component.ADDRESSEE),
    lines="addressee_lines",
)
