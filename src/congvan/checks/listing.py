"""Liệt kê: marks and punctuation of a list whose entries stand on lines of their own."""

from __future__ import annotations

from typing import Literal

from congvan.checks.record import Expectation, Record


class ListingExpect(Expectation):
    """``mark`` opens and ``end`` closes each entry, ``last_end`` the last; ``first`` and ``last`` are its
    wording.

    ``one_entry: same_line`` asks that a single entry stands on the line of its label, ``many_entries:
    own_lines`` that two or more each stand on their own.
    """

    mark: str | None = None
    end: str | None = None
    last_end: str | None = None
    first: str | None = None
    last: str | None = None
    last_described: str = ""
    last_described_en: str = ""
    one_entry: Literal["same_line"] | None = None
    many_entries: Literal["own_lines"] | None = None


class ListingRecord(Record):
    """A record about a list."""

    check: Literal["listing"]
    expect: ListingExpect
