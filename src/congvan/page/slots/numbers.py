"""Số, ký hiệu (ô 3): one, or one for each of those who issue together."""

from __future__ import annotations

from typing import Final

from congvan.blocks import PageBlock, PageColumns, PageLine, PageParagraph, plain_line
from congvan.documents import AdministrativeDocument
from congvan.forms import SubjectSetting, form_of
from congvan.metrics import width
from congvan.ooxml.units import TWIPS_PER_POINT
from congvan.page.context import PageContext
from congvan.page.slots.slot import Slot, SlotKind
from congvan.parts import DocumentNumber, each_of
from congvan.vocabulary import NUMBER_PREFIX, Component

_NUMBER: Final = Component.NUMBER.style
NO_MORE: Final = (PageParagraph("CvGap"),)
"""What is in a cell that has nothing to say, since a cell cannot be empty."""


def lay_out_numbers(document: AdministrativeDocument, context: PageContext) -> tuple[PageBlock, ...]:
    """``Số:`` with the number, or with room for it.

    Of several each is below its agency where these are side by side and none is too wide for its column.
    """
    lines = tuple(map(_line, each_of(document.number)))
    if len(lines) == 1 or not context.head.are_beside:
        return lines
    room, widths = context.head.shares
    size = context.frame.number_size
    if any(width(line.text, size) * TWIPS_PER_POINT > room for line in lines):
        return lines
    columns = tuple(
        (PageParagraph(_NUMBER, line.runs, right=whole - room),) for line, whole in zip(lines, widths, strict=True)
    )
    ends_the_cell = form_of(document.type).subject is not SubjectSetting.PREFIXED
    return (PageColumns(widths, (columns,)), *(NO_MORE if ends_the_cell else ()))


def _line(number: DocumentNumber) -> PageLine:
    return plain_line(_NUMBER, f"{NUMBER_PREFIX}{number.after_label}")


NUMBERS: Final = Slot("numbers", SlotKind.BLOCK, lay_out_numbers, (Component.NUMBER,), text="number")
