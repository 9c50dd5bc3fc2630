"""Khoảng cách: alignment, indents, and the space between lines and paragraphs."""

from __future__ import annotations

from typing import Literal

from congvan.bounds import Bounds
from congvan.checks.record import Align, Expectation, Record
from congvan.vocabulary import Component


class SpacingExpect(Expectation):
    """Indents in mm, spaces in pt, ``line_spacing`` in lines.

    ``between`` is the space between two paragraphs that follow each other (the one's *after* and the
    other's *before* together, as Word shows it). ``gap_from`` names the component above, ``gap`` the space
    to it. ``left_edge`` asks that the text starts at the left margin; ``marks_aligned`` that the dashes of
    a list stand below each other.
    """

    align: Align | None = None
    first_line_indent: Bounds | None = None
    between: Bounds | None = None
    line_spacing: Bounds | None = None
    gap_from: Component | None = None
    gap: Bounds | None = None
    left_edge: bool | None = None
    marks_aligned: bool | None = None


class SpacingRecord(Record):
    """A record about where a component's lines stand."""

    check: Literal["spacing"]
    expect: SpacingExpect
