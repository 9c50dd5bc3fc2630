"""Viện dẫn và nhất quán: one rule of ``citations.consistency`` a record, C01 to C22."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import replace
from typing import Final, Literal

from congvan.checks.agreement import Agreement
from congvan.checks.checked_document import SURE, CheckedDocument, Undetermined
from congvan.checks.record import Expectation, Record
from congvan.cited.consistency import Inconsistency, Level
from congvan.errors import Message
from congvan.findings import Finding, Severity, in_page_order
from congvan.vocabulary import Component

Rule = Literal[
    "C01", "C02", "C03", "C04", "C05", "C06", "C07", "C08", "C09", "C10", "C11", "C12", "C13", "C14", "C15", "C16",
    "C17", "C18", "C19", "C20", "C21", "C22",
]  # fmt: skip


class CitationExpect(Expectation):
    """``rule`` is the rule of docs/consistency.md; ``except_in`` names components that another record judges."""

    rule: Rule
    except_in: tuple[Component, ...] = ()


class CitationRecord(Record):
    """A record about what a text says of the documents it cites, and elsewhere of the same thing."""

    check: Literal["citation"]
    expect: CitationExpect


def evaluate(record: CitationRecord, document: CheckedDocument) -> Iterable[Finding]:
    """The inconsistencies of the record's rule; ``Undetermined`` where there is nothing to compare."""
    agreement = document.agreement
    for rules, is_there, reason in _WANTED:
        if record.expect.rule in rules and not is_there(agreement):
            raise Undetermined(reason.vi, reason.en)
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
    for fault in agreement.faults:
        if fault.code == record.expect.rule and fault.zone.component not in record.expect.except_in:
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


def _no_heavier(severity: Severity, level: Level) -> Severity:
    """The record's severity, or that of the rule where it is less sure."""
    told = next(one for one in Severity if one.value == level.value)
    return max(severity, told, key=lambda one: one.rank)


def _repaired(fault: Inconsistency) -> Message | None:
    """What to write in place of what, where nothing is left to decide."""
    if fault.fix is None:
        return None
    old, new = fault.zone.text[fault.fix.start : fault.fix.end], fault.fix.text
    return Message(f"Thay “{old}” bằng “{new}”.", f"Put “{new}” in place of “{old}”.")


_CITING: Final = frozenset({"C01", "C02", "C03", "C04", "C05", "C08", "C09", "C10", "C11", "C12", "C13", "C14", "C15",
                            "C21"})  # fmt: skip
_WANTED: Final[tuple[tuple[frozenset[str], Callable[[Agreement], bool], Message], ...]] = (
    (
        _CITING,
        lambda agreement: bool(agreement.material.mentions),
        Message("văn bản không viện dẫn văn bản nào có số, ký hiệu", "the text cites no document by its code"),
    ),
    (
        frozenset({"C07"}),
        lambda agreement: agreement.material.issue_date is not None,
        Message("văn bản chưa ghi ngày ban hành", "the document has no date of issue yet"),
    ),
    (
        frozenset({"C12"}),
        lambda agreement: bool(agreement.material.own_symbol),
        Message("văn bản chưa có ký hiệu", "the document has no symbol yet"),
    ),
)
