"""Đường kẻ: the drawn line under a component, however it was drawn."""

from __future__ import annotations

from typing import Literal

from congvan.bounds import Bounds
from congvan.checks.record import Expectation, Record
from congvan.vocabulary import Component


class LineExpect(Expectation):
    """``side`` tells on which side of its text the line stands; ``ratio`` its length in parts of that text
    line.

    ``full_width`` asks for a line across the whole text area, ``balanced`` for one centred on the text,
    ``frame`` for a single border round the text.
    """

    side: Literal["below", "above"] = "below"
    text: Component | None = None
    present: bool | None = None
    style: Literal["single"] | None = None
    ratio: Bounds | None = None
    full_width: bool | None = None
    balanced: bool | None = None
    frame: Literal["single"] | None = None


class LineRecord(Record):
    """A record about a drawn line."""

    check: Literal["line"]
    expect: LineExpect
