"""Đánh số: the numbers or letters that head parts, articles, clauses, points and appendices."""

from __future__ import annotations

from typing import Literal

from congvan.checks.record import Expectation, Record
from congvan.vocabulary import Component


class NumberingExpect(Expectation):
    """``numerals`` is the set of marks, ``word`` what stands before and ``suffix`` what stands after the
    mark.

    ``consecutive`` asks for 1, 2, 3 … without gaps, starting anew below each of ``restart_at``.
    ``from_count`` is the number of members from which numbering is obligatory.
    """

    numerals: Literal["arabic", "roman", "vietnamese_letters"]
    word: str = ""
    suffix: str = ""
    consecutive: bool = True
    restart_at: tuple[Component, ...] = ()
    from_count: int = 1


class NumberingRecord(Record):
    """A record about numbering."""

    check: Literal["numbering"]
    expect: NumberingExpect
