"""Trích yếu của văn bản có tên loại (ô 5a), and the line below it."""

from __future__ import annotations

from typing import Final

from congvan.blocks import LINE_BREAK, PageParagraph, PageRun
from congvan.metrics import width
from congvan.ooxml.units import TWIPS_PER_POINT
from congvan.page.context import PageContext, rule_of
from congvan.page.slots.slot import Slot, SlotKind
from congvan.page.slots.subject import WithSubject
from congvan.text import bind_blanks
from congvan.vocabulary import Component


def lay_out_titled_subject(document: WithSubject, context: PageContext) -> tuple[PageParagraph, ...]:
    """The subject, and a line of a share of its length (PL I, phần I, mục II, khoản 5, điểm b)."""
    frame, room = context.frame, context.text_width
    longest = max(width(line, frame.titled_subject_size, "bold") for line in document.subject.split(LINE_BREAK))
    words = longest * TWIPS_PER_POINT
    return (
        PageParagraph(Component.TITLED_SUBJECT.style, (PageRun(bind_blanks(document.subject)),)),
        rule_of(Component.TITLED_SUBJECT_LINE, frame.titled_subject_line_ratio * min(room, words), room),
    )


TITLED_SUBJECT: Final = Slot(
    "titled_subject",
    SlotKind.BLOCK,
    lay_out_titled_subject,
    (Component.TITLED_SUBJECT, Component.TITLED_SUBJECT_LINE),
)
