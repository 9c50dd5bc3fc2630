"""Comparisons of cited documents: complete at first, short later (the rules of ``citations.consistency``)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from congvan.checks.consistency.record import ConsistencyRecord
from congvan.checks.subject import PROSE, Subject, Undetermined, folded
from congvan.citations.consistency import Inconsistency, Level, Zone, check_consistency
from congvan.components import Found
from congvan.findings import Finding, Severity
from congvan.vocabulary import Component

_INCOMPLETE: Final = ("C13", "C14", "C15")
_IN_FULL_AGAIN: Final = ("C21",)
_CITING: Final = (Component.LEGAL_BASIS, *PROSE)


def legal_basis_is_complete(record: ConsistencyRecord, subject: Subject) -> Iterator[Finding]:
    """What a legal basis lacks of date, issuer and subject."""
    subject.of(record)
    for found, fault in _faults(subject, _INCOMPLETE):
        if found.component is Component.LEGAL_BASIS:
            yield _finding(record, subject, found, fault)


def first_citation_is_complete(record: ConsistencyRecord, subject: Subject) -> Iterator[Finding]:
    """What the first mention of a document in the content lacks."""
    for found, fault in _faults(subject, _INCOMPLETE):
        if found.component is not Component.LEGAL_BASIS:
            yield _finding(record, subject, found, fault)


def later_citation_is_short(record: ConsistencyRecord, subject: Subject) -> Iterator[Finding]:
    """Documents given in full a second time."""
    for found, fault in _faults(subject, _IN_FULL_AGAIN):
        yield _finding(record, subject, found, fault)


def _faults(subject: Subject, codes: tuple[str, ...]) -> Iterator[tuple[Found, Inconsistency]]:
    texts = subject.all(*_CITING)
    if not texts:
        raise Undetermined("văn bản không có nội dung", "the document has no content")
    zones = [Zone(found.component, folded(found.text), str(at)) for at, found in enumerate(texts)]
    for fault in check_consistency(zones):
        if fault.code in codes:
            yield texts[int(fault.zone.place)], fault


def _finding(record: ConsistencyRecord, subject: Subject, found: Found, fault: Inconsistency) -> Finding:
    finding = subject.finding(record, found, fault.found, fault.expected)
    lighter = Severity.INFO if fault.level is Level.SUGGESTION else finding.severity
    return replace(finding, severity=lighter)
