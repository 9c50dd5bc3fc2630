"""Soát lỗi chữ nghĩa: one kind of slip a record; what may be meant so is at most a suggestion."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Final, Literal

from congvan.checks.checked_document import CheckedDocument
from congvan.checks.phrases import quoted
from congvan.checks.record import Expectation, Record
from congvan.errors import Message
from congvan.findings import Correction, Finding
from congvan.proofing import agreeing, bodies, citing, days, marks, spelling
from congvan.proofing.kinds import PROOFINGS, Proofing
from congvan.proofing.model import Letter, Slip

if TYPE_CHECKING:
    from congvan.checks.repairing.working_copy import WorkingCopy

Test = Literal[
    "double_blanks",
    "blanks_beside_marks",
    "blanks_in_brackets",
    "dashes_between_years",
    "hyphens_in_names",
    "quotes_of_two_kinds",
    "words_twice",
    "impossible",
    "real_words",
    "keyboard",
    "abbreviations",
    "tones_in_two_places",
    "two_spellings",
    "loose_letters",
    "foreign_letters",
    "ended_bodies",
    "ended_provinces",
    "ended_districts",
    "changed_communes",
    "ended_symbols",
    "blank_in_citation",
    "number_word",
    "short_date_of_basis",
    "law_year",
    "missing_articles",
    "body_in_two_forms",
    "name_without_place",
    "late_explanations",
    "unaddressed",
    "deadline_on_holiday",
    "sums",
    "word_in_two_capitals",
]
TESTS: Final[dict[Test, Callable[[Letter], Iterator[Slip]]]] = {
    "double_blanks": marks.double_blanks,
    "blanks_beside_marks": marks.blanks_beside_marks,
    "blanks_in_brackets": marks.blanks_in_brackets,
    "dashes_between_years": marks.dashes_between_years,
    "hyphens_in_names": marks.hyphens_in_names,
    "quotes_of_two_kinds": marks.quotes_of_two_kinds,
    "words_twice": marks.words_twice,
    "loose_letters": marks.loose_letters,
    "foreign_letters": marks.foreign_letters,
    "impossible": spelling.impossible,
    "real_words": spelling.real_words,
    "keyboard": spelling.keyboard,
    "abbreviations": spelling.abbreviations,
    "tones_in_two_places": spelling.tones_in_two_places,
    "two_spellings": spelling.two_spellings,
    "ended_bodies": bodies.ended_bodies,
    "ended_provinces": bodies.ended_provinces,
    "ended_districts": bodies.ended_districts,
    "changed_communes": bodies.changed_communes,
    "ended_symbols": bodies.ended_symbols,
    "blank_in_citation": citing.blank_in_citation,
    "number_word": citing.number_word,
    "short_date_of_basis": citing.short_date_of_basis,
    "law_year": citing.law_year,
    "missing_articles": citing.missing_articles,
    "body_in_two_forms": agreeing.body_in_two_forms,
    "name_without_place": agreeing.name_without_place,
    "late_explanations": agreeing.late_explanations,
    "unaddressed": agreeing.unaddressed,
    "deadline_on_holiday": days.deadline_on_holiday,
    "sums": agreeing.sums,
    "word_in_two_capitals": agreeing.word_in_two_capitals,
}


class ProofingExpect(Expectation):
    """``test`` names the kind of slip."""

    test: Test

    def phrases(self) -> Iterator[Message]:
        yield self.example.checked

    @property
    def example(self) -> Proofing:
        """The kind of slip in words, with an example that has it and one that does not."""
        return PROOFINGS[self.test]


class ProofingRecord(Record):
    """A record about the words of a letter."""

    check: Literal["proofing"]
    expect: ProofingExpect


def evaluate(record: ProofingRecord, document: CheckedDocument) -> Iterable[Finding]:
    """The slips of the record's kind, in the components that it is about."""
    for slip in sorted(slips(record, document.letter), key=lambda slip: (slip.passage.order, slip.start)):
        yield finding(record, document, slip)


def slips(record: ProofingRecord, letter: Letter) -> Iterator[Slip]:
    """The slips of the record's kind in ``letter``, in the components that it is about."""
    return (slip for slip in TESTS[record.expect.test](letter) if slip.passage.component in record.of)


def finding(record: Record, document: CheckedDocument, slip: Slip) -> Finding:
    """``slip`` as a finding of ``record``, with the change where there is one right form."""
    seen = slip.found or quoted(slip.wrong)
    expected = quoted(slip.right) if slip.right is not None else slip.expected or Message("", "")
    made = document.whole(record, seen, expected)
    source = document.agreement.sources[slip.passage.order]
    at = source.paragraph.place
    place = document.where(source.anchor, slip.wrong)
    where = replace(place, part=at.part, index=at.index, texts=(slip.wrong, slip.passage.text))
    return replace(made, component=slip.passage.component, where=where, change=_change(slip))


def _change(slip: Slip) -> Correction:
    text = slip.passage.raw if slip.in_raw else slip.passage.text
    start, end = slip.passage.sentence(slip.start, slip.end, text)
    return Correction(text[start : slip.start], slip.wrong, slip.right, text[slip.end : end])


def leave_words(copy: WorkingCopy, record: Record, finding: Finding) -> None:
    """Nothing: words are corrected only where a call names the code, in all places at once (``fixer.corrections``)."""
