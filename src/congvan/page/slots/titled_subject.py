"""Trích yếu của văn bản có tên loại (ô 5a), and the line below it."""

from __future__ import annotations

from typing import Final

from congvan.blocks import LINE_BREAK, PageParagraph, PageRun
from congvan.metrics import width
from congvan.ooxml.units import TWIPS_PER_POINT
from congvan.page.balancing import balanced
from congvan.page.context import PageContext, rule_of
from congvan.page.slots.slot import Slot, SlotKind
from congvan.page.slots.subject import WithSubject
from congvan.text import bind_blanks
from congvan.vocabulary import Component


def lay_out_titled_subject(document: WithSubject, context: PageContext) -> tuple[PageParagraph, ...]:
    """The subject, and a line of a share of its length (PL I, phần I, mục II, khoản 5, điểm b)."""
    frame, room = context.frame, context.text_width
    subject = subject_paragraph(document.subject, context)
    longest = max(width(line, frame.titled_subject_size, "bold") for line in document.subject.split(LINE_BREAK))
    words = min(longest * TWIPS_PER_POINT, room - 2 * (subject.left or 0))
    return (subject, rule_of(Component.TITLED_SUBJECT_LINE, frame.titled_subject_line_ratio * words, room))


def subject_paragraph(subject: str, context: PageContext) -> PageParagraph:
    """The subject in the middle; one that takes several lines has them about equally long, unless they were typed."""
    text, room = bind_blanks(subject), context.text_width
    wide = balanced(text, room / TWIPS_PER_POINT, context.frame.titled_subject_size, "bold")
    side = 0 if LINE_BREAK in subject else int(room - wide * TWIPS_PER_POINT) // 2
    return PageParagraph(Component.TITLED_SUBJECT.style, (PageRun(text),), left=side or None, right=side or None)


TITLED_SUBJECT: Final = Slot(
    "titled_subject",
    SlotKind.BLOCK,
    lay_out_titled_subject,
    (Component.TITLED_SUBJECT, Component.TITLED_SUBJECT_LINE),
)
