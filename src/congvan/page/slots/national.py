"""Quốc hiệu và Tiêu ngữ (ô 1), and the line below them."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from congvan.blocks import PageParagraph, PageRun
from congvan.documents import AdministrativeDocument
from congvan.metrics import width
from congvan.ooxml.units import TWIPS_PER_POINT
from congvan.page.context import KEPT_HEADS, PageContext, PageHead, line_of, rule_of
from congvan.page.slots.slot import Slot, SlotKind
from congvan.vocabulary import NATIONAL_MOTTO, NATIONAL_NAME, Component


def lay_out_national(_document: AdministrativeDocument, context: PageContext) -> tuple[PageParagraph, ...]:
    """The national name in the size that fits, the motto, a line as long as the motto."""
    return national_lines(context.head)


@lru_cache(maxsize=KEPT_HEADS)
def national_lines(head: PageHead) -> tuple[PageParagraph, ...]:
    """The lines beside the agency's name."""
    frame = head.frame
    length = width(NATIONAL_MOTTO, frame.motto_size, "bold") * TWIPS_PER_POINT
    return (
        line_of(Component.NATIONAL_NAME, NATIONAL_NAME, head.fit.national_size, frame.national_name_size),
        PageParagraph(Component.NATIONAL_MOTTO.style, (PageRun(NATIONAL_MOTTO),)),
        rule_of(Component.NATIONAL_MOTTO_LINE, length, head.columns.right),
    )


NATIONAL: Final = Slot(
    "national",
    SlotKind.BLOCK,
    lay_out_national,
    (Component.NATIONAL_NAME, Component.NATIONAL_MOTTO, Component.NATIONAL_MOTTO_LINE),
)
