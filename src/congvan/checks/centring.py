"""Canh giữa: how far indents push a centred line out of the middle."""

from __future__ import annotations

from typing import Final

from congvan.checks.phrases import measure, with_lead
from congvan.errors import Message
from congvan.metrics import width
from congvan.ooxml.units import MM_PER_POINT
from congvan.snapshot import WordParagraph

BLANKS: Final = " \u00a0"

AXIS_MM: Final = 7.5
"""How far a centred line may stand from its axis; half the indent of a paragraph is less, and nobody sees it."""


def off_axis_mm(paragraph: WordParagraph) -> float:
    """How far right of the middle in mm indents and typed blanks push the first line of a centred paragraph."""
    shape = paragraph.format
    lead = len(paragraph.text) - len(paragraph.text.lstrip(BLANKS))
    size = next((run.format.size_pt for run in paragraph.runs if run.text), paragraph.mark.size_pt)
    blanks = width(" " * lead, size) * MM_PER_POINT
    return (shape.left_mm + shape.first_line_mm - shape.right_mm + blanks) / 2


def off_centre(shift_mm: float) -> Message | None:
    """The fault of a line that stands ``shift_mm`` right of its axis (left of it where negative)."""
    if abs(shift_mm) <= AXIS_MM:
        return None
    distance = measure(abs(shift_mm), "mm")
    side = Message("phải", "right") if shift_mm > 0 else Message("trái", "left")
    return with_lead(f"canh giữa nhưng lệch {side.vi}", f"centred, but off to the {side.en} by", distance)
