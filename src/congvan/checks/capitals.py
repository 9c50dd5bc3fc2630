"""Viết hoa: phrases of a list written with other capitals than those the decree gives them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Final, Literal, NamedTuple

from congvan.checks.checked_document import CheckedDocument
from congvan.checks.proofing import finding
from congvan.checks.record import Expectation, Record
from congvan.checks.wording import compiled
from congvan.errors import Message
from congvan.findings import Finding
from congvan.proofing.capitals import miscased
from congvan.proofing.model import Letter, Slip
from congvan.proofing.phrases import Phrases

_SHOWN: Final = 3


class Example(NamedTuple):
    """Words that a record finds fault with, and the same as they should be."""

    wrong: str
    right: str


class CapitalsExpect(Expectation):
    """``written`` are phrases with their capitals; at the beginning of a sentence the first letter is free.

    ``not_behind`` and ``not_before`` are words beside which a phrase is another (``cơ sở y tế`` holds no department),
    ``before`` is a pattern of what must follow it (``quyết định số lượng`` names no document).
    """

    written: tuple[str, ...]
    not_behind: tuple[str, ...] = ()
    not_before: tuple[str, ...] = ()
    before: str = ""

    def phrases(self) -> Iterator[Message]:
        listed = ", ".join(f"“{phrase}”" for phrase in self.written[:_SHOWN])
        rest = "" if len(self.written) <= _SHOWN else " …"
        yield Message(f"viết như {listed}{rest}", f"written as {listed}{rest}")

    @property
    def example(self) -> Example:
        """The first phrase without its capitals, and with them."""
        first = self.written[0]
        wrong = first.lower() if first != first.lower() else first.title()
        return Example(f"theo {wrong}", f"theo {first}")


class CapitalsRecord(Record):
    """A record about the capitals of a list of phrases."""

    check: Literal["capitals"]
    expect: CapitalsExpect


def evaluate(record: CapitalsRecord, document: CheckedDocument) -> Iterable[Finding]:
    """The phrases of the list that have other capitals."""
    for slip in sorted(slips(record, document.letter), key=lambda slip: (slip.passage.order, slip.start)):
        yield finding(record, document, slip)


def slips(record: CapitalsRecord, letter: Letter) -> Iterator[Slip]:
    """The phrases of the list that have other capitals in ``letter``, in the components that the record is about."""
    expect = record.expect
    follows = compiled(expect.before)
    for slip in miscased(letter, _phrases(expect.written), expect.not_behind, expect.not_before):
        if slip.passage.component in record.of and follows.match(slip.passage.text, slip.end):
            yield slip


@cache
def _phrases(written: tuple[str, ...]) -> Phrases[str]:
    return Phrases((phrase, phrase) for phrase in written)
