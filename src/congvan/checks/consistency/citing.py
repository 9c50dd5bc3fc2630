"""Comparisons of cited documents: a legal basis in full (the rules of ``citations.consistency``)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from congvan.checks.citation import finding
from congvan.checks.consistency.record import ConsistencyRecord
from congvan.checks.subject import Subject
from congvan.citations.consistency import Level
from congvan.findings import Finding, Severity
from congvan.vocabulary import Component

_INCOMPLETE: Final = ("C13", "C14", "C15")


def legal_basis_is_complete(record: ConsistencyRecord, subject: Subject) -> Iterator[Finding]:
    """What a legal basis lacks of date, issuer and subject."""
    subject.of(record)
    for fault in subject.agreement.faults:
        if fault.code in _INCOMPLETE and fault.zone.component is Component.LEGAL_BASIS:
            made = finding(record, subject, fault)
            yield replace(made, severity=Severity.INFO) if fault.level is Level.SUGGESTION else made
