"""Nơi nhận (ô 9b): beside the signature, and a long list on below it."""

from __future__ import annotations

from typing import Final

from congvan.blocks import PageParagraph, PageRun
from congvan.documents import AdministrativeDocument
from congvan.metrics import width
from congvan.ooxml.units import TWIPS_PER_POINT
from congvan.page.context import PageContext
from congvan.page.slots.numbers import NO_MORE
from congvan.page.slots.slot import Slot, SlotKind
from congvan.parts import FileCopy, Recipient
from congvan.text import bind
from congvan.vocabulary import RECIPIENT_LINES, RECIPIENTS_LABEL, Component

_BESIDE_SIGNATURE: Final = 20
"""Recipients that stand in one unbreakable row with the signature; a longer list flows over the page."""
_FIRST_OF_MANY: Final = 10
"""Of a longer list, those that stand beside the signature."""


def lay_out_recipients(document: AdministrativeDocument, context: PageContext) -> tuple[PageParagraph, ...]:
    """``Nơi nhận:`` with the lines beside the signature."""
    label = PageParagraph(Component.RECIPIENTS_LABEL.style, (PageRun(RECIPIENTS_LABEL),), keep_next=True)
    beside = _beside(document)
    return (label, *_lines(document.recipients_shown[:beside], len(document.recipients) == beside, context))


def lay_out_more_recipients(document: AdministrativeDocument, context: PageContext) -> tuple[PageParagraph, ...]:
    """The lines that flow on below."""
    return tuple(_lines(document.recipients_shown[_beside(document) :], True, context)) or NO_MORE


def _beside(document: AdministrativeDocument) -> int:
    count = len(document.recipients)
    return count if count <= _BESIDE_SIGNATURE else _FIRST_OF_MANY


def _lines(recipients: tuple[Recipient | FileCopy, ...], are_last: bool, context: PageContext) -> list[PageParagraph]:
    dash = round(width("- ", context.frame.recipients_size) * TWIPS_PER_POINT)
    last = len(recipients) - 1
    return [_recipient(recipient, are_last and index == last, dash) for index, recipient in enumerate(recipients)]


def _recipient(recipient: Recipient | FileCopy, is_last: bool, dash: int) -> PageParagraph:
    if isinstance(recipient, FileCopy):
        words = (PageRun(bind(f"- {recipient.shown}")),)
        return PageParagraph(Component.FILE_COPY.style, words, left=dash, first_line=-dash)
    text = recipient.shown
    mark = ("" if text.endswith(".") else ".") if is_last else ";"
    words = (PageRun(bind(f"- {text}{mark}")),)
    return PageParagraph(Component.RECIPIENT.style, words, left=dash, first_line=-dash)


RECIPIENTS: Final = Slot("recipients", SlotKind.BLOCK, lay_out_recipients, RECIPIENT_LINES, lines="recipient_lines")
MORE_RECIPIENTS: Final = Slot(
    "more_recipients",
    SlotKind.BLOCK,
    lay_out_more_recipients,
    RECIPIENT_LINES,
    is_obligatory=False,
    lines="recipient_lines",
)
