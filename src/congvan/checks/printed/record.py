"""What a record about the printed page may ask."""

from __future__ import annotations

from typing import Literal

from pydantic import model_validator

from congvan.bounds import Bounds
from congvan.checks.record import Expectation, Record
from congvan.errors import Refusal
from congvan.vocabulary import Component


class PrintedExpect(Expectation):
    """``lines`` is the number of lines a component fills; ``ratio`` the length of the drawn line below ``text`` in
    parts of it, ``balanced`` its middle below that of the text; ``level_with`` a component on the same line.

    ``stranded``, ``overlapping`` and ``struck`` tell what may not be: a signature block on a page without a line of
    the text, lines of text on each other, a drawn line through letters. ``margin_left`` and ``margin_right`` are what
    stays free of letters, in mm; ``page_numbers`` asks for numbers that are really there, ``faces`` for letters in the
    face that the file names.
    """

    lines: int | None = None
    text: Component | None = None
    ratio: Bounds | None = None
    balanced: bool | None = None
    level_with: Component | None = None
    stranded: Literal["never"] | None = None
    overlapping: Literal["never"] | None = None
    struck: Literal["never"] | None = None
    margin_left: Bounds | None = None
    margin_right: Bounds | None = None
    page_numbers: Literal["from_second_page"] | None = None
    faces: Literal["as_asked"] | None = None

    @model_validator(mode="after")
    def _line_has_its_text(self) -> PrintedExpect:
        if (self.ratio or self.balanced) and self.text is None:
            raise Refusal("`ratio`, `balanced` cần `text`", "`ratio` and `balanced` need `text`")
        return self


class PrintedRecord(Record):
    """A record about the printed page."""

    check: Literal["printed"]
    expect: PrintedExpect
