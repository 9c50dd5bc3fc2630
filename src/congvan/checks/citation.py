"""Viện dẫn và nhất quán: one rule of ``citations.consistency`` a record, C01 to C22."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING, Final, Literal

from pydantic import field_validator

from congvan.checks.agreement import Agreement
from congvan.checks.checked_document import CheckedDocument
from congvan.checks.record import Expectation, Record
from congvan.checks.repairing import BLANK, DASH
from congvan.checks.repairing.rewriting import replacing, rewrite, rewrite_where
from congvan.checks.shown_text import Undetermined
from congvan.cited.consistency import RULES, CitationRule, FaultLevel, Inconsistency
from congvan.components import behind_signature
from congvan.errors import Message, Refusal, did_you_mean
from congvan.findings import Finding, Severity, in_page_order
from congvan.forms import SURE, Category
from congvan.late_patterns import late_pattern
from congvan.snapshot import WordParagraph
from congvan.vocabulary import APPENDIX_HEAD, Component

if TYPE_CHECKING:
    from congvan.checks.repairing.working_copy import WorkingCopy

_YEARS: Final = late_pattern(r"((?:19|20)[0-9]{2})(?:[ \u00a0]+-|-[ \u00a0]+)((?:19|20)[0-9]{2})")
_GOING_WITH: Final = (Category.APPENDIX, Category.ATTACHED)
_OF_FIRST_MENTIONS: Final = ("C13", "C14", "C15")
_ELSEWHERE: Final = Message(
    "văn bản chính để ở tệp khác có thể đã dẫn đầy đủ", "the document that it goes with may cite it in full"
)
_OF_THE_TEXT: Final = Message(
    "phụ lục có thể là của văn bản ban hành kèm theo", "the appendix may be one of the text that is issued"
)
_SLASH: Final = late_pattern(f"{BLANK}*/{BLANK}*")


class CitationExpect(Expectation):
    """``rule`` is the rule of docs/consistency.md; ``except_in`` names components that another record judges."""

    rule: str
    except_in: tuple[Component, ...] = ()

    @field_validator("rule")
    @classmethod
    def _is_known(cls, code: str) -> str:
        if code not in RULES:
            hint = did_you_mean(code, RULES)
            raise Refusal(f"không có quy tắc “{code}”.{hint.vi}", f"no rule “{code}”.{hint.en}")
        return code

    def phrases(self) -> Iterator[Message]:
        yield self.explained.checked

    @property
    def explained(self) -> CitationRule:
        """The rule with its words and its examples."""
        return RULES[self.rule]


class CitationRecord(Record):
    """A record about what a text says of the documents it cites, and elsewhere of the same thing."""

    check: Literal["citation"]
    expect: CitationExpect


def evaluate(record: CitationRecord, document: CheckedDocument) -> Iterable[Finding]:
    """The inconsistencies of the record's rule; ``Undetermined`` where there is nothing to compare."""
    agreement = document.agreement
    for need in record.expect.explained.needs:
        if not need.is_met(agreement.material):
            raise Undetermined(need.reason.vi, need.reason.en)
    if record.expect.rule == "C20" and any(piece.document_type for piece in behind_signature(document.components)):
        raise Undetermined(_OF_THE_TEXT.vi, _OF_THE_TEXT.en)
    if document.components.kind.category in _GOING_WITH and record.expect.rule in _OF_FIRST_MENTIONS:
        raise Undetermined(_ELSEWHERE.vi, _ELSEWHERE.en)
    return _findings(record, document, agreement)


def inconsistencies(records: Iterable[Record], document: CheckedDocument) -> tuple[Finding, ...]:
    """What the records about citations find in a text of any kind, as the page reads."""
    found: list[Finding] = []
    for record in records:
        if isinstance(record, CitationRecord):
            with suppress(Undetermined):
                found += evaluate(record, document)
    return in_page_order(found)


def _findings(record: CitationRecord, document: CheckedDocument, agreement: Agreement) -> Iterator[Finding]:
    silent = {*record.expect.except_in}
    if document.components.kind.category is Category.APPENDIX:
        silent |= {*APPENDIX_HEAD}  # the document that mentions it is another file
    for fault in agreement.faults:
        if fault.code == record.expect.rule and fault.zone.component not in silent:
            yield finding(record, document, fault)


def finding(record: Record, document: CheckedDocument, fault: Inconsistency) -> Finding:
    """``fault`` as a finding of ``record``, at its words."""
    repair = _repaired(fault)
    made = document.whole(record, fault.found, fault.expected, repair)
    source = document.agreement.source(fault)
    if source is None:
        return replace(made, component=fault.zone.component)
    at = source.paragraph.place
    place = document.where(source.anchor, fault.excerpt)
    where = replace(place, part=at.part, index=at.index, texts=(fault.excerpt, fault.zone.text))
    guessed = source.found is not None and source.found.confidence < SURE
    severity = Severity.WARNING if guessed and made.severity is Severity.ERROR else made.severity
    return replace(made, component=fault.zone.component, where=where, severity=_no_heavier(severity, fault.level))


def _no_heavier(severity: Severity, level: FaultLevel) -> Severity:
    """The record's severity, or that of the rule where it is less sure."""
    stated = next(one for one in Severity if one.value == level.value)
    return max(severity, stated, key=lambda one: one.rank)


def _repaired(fault: Inconsistency) -> Message | None:
    """What to write in place of what, where nothing is left to decide."""
    if fault.fix is None:
        return None
    old, new = fault.zone.text[fault.fix.start : fault.fix.end], fault.fix.text
    return Message(f"Thay “{old}” bằng “{new}”.", f"Put “{new}” in place of “{old}”.")


def repair_ranges(copy: WorkingCopy, record: Record, finding: Finding) -> None:
    """``2021- 2025`` → ``2021-2025``."""
    rewrite_where(copy, finding, lambda text: _YEARS.sub(r"\1-\2", text))


def repair_code(copy: WorkingCopy, record: Record, finding: Finding) -> None:
    """``12 /UBND – KGVX`` → ``12/UBND-KGVX``, where blanks and dashes are all that differs."""
    codes = copy.once("codes", lambda: _codes(copy))
    for paragraph, old, new in codes.get((finding.where.part, finding.where.index), ()):
        if _joined(old) == new:
            rewrite(copy, paragraph, replacing(old, new))


def _codes(copy: WorkingCopy) -> dict[tuple[str, int | None], list[tuple[WordParagraph, str, str]]]:
    """By place, what is written and what is to be written."""
    places: dict[tuple[str, int | None], list[tuple[WordParagraph, str, str]]] = {}
    agreement = copy.subject.agreement
    for fault in agreement.faults:
        source, fix = agreement.source(fault), fault.fix
        if fault.code == "C02" and fix is not None and source is not None:
            place = source.paragraph.place
            written = fault.zone.text[fix.start : fix.end]
            places.setdefault((place.part, place.index), []).append((source.paragraph, written, fix.text))
    return places


def _joined(code: str) -> str:
    return DASH.sub("-", _SLASH.sub("/", code))


REPAIRS: Final = {"range_of_years": repair_ranges, "cited_symbol": repair_code}
