"""Mẫu chữ: case, size, weight and slope of a component's letters, as they take effect on the page."""

from __future__ import annotations

from typing import Literal

from congvan.bounds import Bounds
from congvan.checks.record import Case, Expectation, Record


class TypographyExpect(Expectation):
    """``size`` in pt; ``size_as`` names the component whose size this one must have.

    ``extent`` is the stretch of text that is judged: all of it, the leading label (a number such as ``Điều
    1.``, a letter such as ``a)``), or the symbol after the slash of a document number.
    """

    case: Case | None = None
    size: Bounds | None = None
    size_as: Literal["body"] | None = None
    bold: bool | None = None
    italic: bool | None = None
    font: str | None = None
    color: Literal["black"] | None = None
    extent: Literal["all", "label", "symbol"] = "all"


class TypographyRecord(Record):
    """A record about the letters of a component."""

    check: Literal["typography"]
    expect: TypographyExpect
