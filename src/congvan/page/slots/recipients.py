"""Nơi nhận (ô 9b): beside the signature, and a long list on below it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from congvan.blocks import PageLine, PageParagraph, PageRun, PageWords, hanging
from congvan.documents import AdministrativeDocument
from congvan.metrics import width
from congvan.ooxml.units import TWIPS_PER_POINT
from congvan.page.context import PageContext
from congvan.page.slots.numbers import NO_MORE
from congvan.page.slots.slot import Slot, SlotKind
from congvan.parts import FileCopy, Recipient
from congvan.text import bind_lines
from congvan.vocabulary import RECIPIENT_LINES, RECIPIENTS_LABEL, Component

_BESIDE_SIGNATURE: Final = 20
"""Recipients that are in one unbreakable row with the signature; a longer list flows over the page."""
_FIRST_OF_MANY: Final = 10
"""Of a longer list, those that are beside the signature."""
_LABEL: Final = PageParagraph(Component.RECIPIENTS_LABEL.style, (PageRun(RECIPIENTS_LABEL),), keep_next=True)
_RECIPIENT: Final = Component.RECIPIENT.style
_FILE_COPY: Final = Component.FILE_COPY.style


def lay_out_recipients(document: AdministrativeDocument, context: PageContext) -> tuple[PageWords, ...]:
    """``Nơi nhận:`` with the lines beside the signature."""
    beside = _beside(document)
    return (_LABEL, *_lines(document.recipients_shown[:beside], len(document.recipients) == beside, context))


def lay_out_more_recipients(document: AdministrativeDocument, context: PageContext) -> tuple[PageWords, ...]:
    """The lines that flow on below."""
    more = document.recipients_shown[_beside(document) :]
    return tuple(_lines(more, True, context)) if more else NO_MORE


def _beside(document: AdministrativeDocument) -> int:
    count = len(document.recipients)
    return count if count <= _BESIDE_SIGNATURE else _FIRST_OF_MANY


def _lines(recipients: Sequence[Recipient | FileCopy], are_last: bool, context: PageContext) -> list[PageLine]:
    dash = round(width("- ", context.frame.recipients_size) * TWIPS_PER_POINT)
    texts = [_listed(one) for one in recipients]
    if are_last and recipients and isinstance(recipients[-1], Recipient):
        last = texts[-1].removesuffix(";")
        texts[-1] = last if last.endswith(".") else f"{last}."
    styles = [_RECIPIENT if isinstance(one, Recipient) else _FILE_COPY for one in recipients]
    return [hanging(style, text, dash, dash) for style, text in zip(styles, bind_lines(texts), strict=True)]


def _listed(one: Recipient | FileCopy) -> str:
    return f"- {one.shown};" if isinstance(one, Recipient) else f"- {one.shown}"


RECIPIENTS: Final = Slot("recipients", SlotKind.BLOCK, lay_out_recipients, RECIPIENT_LINES, lines="recipient_lines")
MORE_RECIPIENTS: Final = Slot(
    "more_recipients",
    SlotKind.BLOCK,
    lay_out_more_recipients,
    RECIPIENT_LINES,
    is_obligatory=False,
    lines="recipient_lines",
)
