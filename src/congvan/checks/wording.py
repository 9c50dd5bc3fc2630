"""Lời văn: the fixed words and the form of what a component says."""

from __future__ import annotations

import re
from typing import Literal

from pydantic import field_validator

from congvan.checks.record import Expectation, Record
from congvan.errors import Refusal


class WordingExpect(Expectation):
    """``one_of``: the whole text is one of these (tone-mark placement and Unicode form do not count).

    ``pattern`` must match the whole text and ``forbid`` may match nowhere in it; both are regular
    expressions over NFC text whose blanks are folded. ``described`` says in words what they ask for.
    """

    one_of: tuple[str, ...] = ()
    pattern: str = ""
    forbid: tuple[str, ...] = ()
    described: str = ""
    described_en: str = ""

    @field_validator("pattern", "forbid")
    @classmethod
    def _compiles(cls, value: str | tuple[str, ...]) -> str | tuple[str, ...]:
        for pattern in (value,) if isinstance(value, str) else value:
            try:
                re.compile(pattern)
            except re.error as error:
                raise Refusal(
                    f"biểu thức “{pattern}” sai: {error}", f"pattern “{pattern}”: {error}"
                ) from None
        return value


class WordingRecord(Record):
    """A record about what a component says."""

    check: Literal["wording"]
    expect: WordingExpect
