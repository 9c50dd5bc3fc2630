"""The record of a comparison, and the names of the comparisons."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, Literal

from pydantic import field_validator

from congvan.checks.consistency import citing, forms, head, order, prose, signing, tail
from congvan.checks.consistency.comparison import Comparison
from congvan.checks.record import Expectation, Record
from congvan.errors import Message, Refusal, did_you_mean

COMPARISONS: Final[dict[str, Comparison]] = {
    one.name: one for module in (order, head, citing, prose, signing, tail, forms) for one in module.COMPARISONS
}
"""Every comparison by its name."""


class ConsistencyExpect(Expectation):
    """``test`` names the comparison."""

    test: str

    @field_validator("test")
    @classmethod
    def _is_known(cls, name: str) -> str:
        if name not in COMPARISONS:
            hint = did_you_mean(name, COMPARISONS)
            raise Refusal(f"không có phép đối chiếu “{name}”.{hint.vi}", f"no comparison “{name}”.{hint.en}")
        return name

    def phrases(self) -> Iterator[Message]:
        yield COMPARISONS[self.test].asks


class ConsistencyRecord(Record):
    """A record about agreement."""

    check: Literal["consistency"]
    expect: ConsistencyExpect
