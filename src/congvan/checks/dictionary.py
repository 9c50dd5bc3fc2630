"""Soát bằng từ điển của máy: syllables that a dictionary of the user's does not have."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final, Literal

from congvan.checks.checked_document import CheckedDocument
from congvan.checks.proofing import finding
from congvan.checks.record import Expectation, Record
from congvan.errors import Message
from congvan.findings import Finding
from congvan.proofing.dictionary import not_in_dictionary
from congvan.proofing.model import Letter, Slip
from congvan.vocabulary import PROSE, Component

_OF: Final = (*PROSE, Component.LEGAL_BASIS, Component.SUBJECT, Component.TITLED_SUBJECT, Component.FORM_LINE)


class DictionaryExpect(Expectation):
    """``path`` is where the ``.dic`` and ``.aff`` of a hunspell dictionary are."""

    path: str

    def phrases(self) -> Iterator[Message]:
        yield Message(f"có trong từ điển {self.path}", f"in the dictionary {self.path}")


class DictionaryRecord(Record):
    """A record about the syllables of a dictionary."""

    check: Literal["dictionary"]
    expect: DictionaryExpect


def evaluate(record: DictionaryRecord, document: CheckedDocument) -> Iterable[Finding]:
    """The syllables that the dictionary does not have."""
    for slip in slips(record, document.letter):
        yield finding(record, document, slip)


def slips(record: DictionaryRecord, letter: Letter) -> Iterator[Slip]:
    """The syllables of ``letter`` that the dictionary does not have, in the components that the record is about."""
    return (slip for slip in not_in_dictionary(letter, Path(record.expect.path)) if slip.passage.component in record.of)


def record_of_dictionary(path: Path) -> DictionaryRecord:
    """The record P19, which no profile holds: it is judged where a dictionary is given."""
    return DictionaryRecord.model_validate(
        {
            "code": "P19",
            "name": "syllables-of-a-dictionary",
            "of": [one.value for one in _OF],
            "cite": "chính tả",
            "grade": "suggestion",
            "check": "dictionary",
            "expect": {"path": str(path)},
            "severity": "info",
            "since": "0.1",
            "why": {"vi": "Từ điển trên máy không có tiếng này.", "en": "The dictionary lacks the syllable."},
            "what_it_cannot_know": {
                "vi": "Tên riêng viết hoa, chữ không dấu không tra.",
                "en": "Names in capitals and words without a mark are not looked up.",
            },
        }
    )
