"""Comparisons of cited documents: a legal basis in full (the rules of ``citations.consistency``)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from congvan.checks.checked_document import CheckedDocument
from congvan.checks.citation import finding
from congvan.checks.consistency.comparison import Consistency
from congvan.checks.phrases import NOTHING
from congvan.checks.record import Record
from congvan.checks.shown_text import folded
from congvan.cited.consistency import FaultLevel
from congvan.cited.lexicon import NORMATIVE
from congvan.errors import Message
from congvan.findings import Finding, Severity
from congvan.late_patterns import late_pattern
from congvan.vocabulary import Component, LegalType

_INCOMPLETE: Final = ("C13", "C14", "C15")
_TYPES: Final = [kind.label for kind in NORMATIVE if kind.abbreviation and kind is not LegalType.CONCLUSION]
_NUMBERED: Final = late_pattern(rf"(?i)(?:căn cứ )?({'|'.join(_TYPES)})\b(?! thư\b| đại hội\b)")
"""A basis of a type that has a number; a treaty's protocol and the resolution of a congress have none."""
_NUMBER: Final = late_pattern(r"(?i)\bsố\s*:?\s*[\d.…_/]|\d\s*/|[…._]{3}")


def legal_basis_is_complete(record: Record, document: CheckedDocument) -> Iterator[Finding]:
    """What a legal basis lacks of number, date, issuer and subject."""
    for found in document.of(record):
        text = folded(found.text)
        if _NUMBERED.match(text) and not _NUMBER.search(text):
            yield document.finding(record, found, NOTHING, Message("số, ký hiệu", "number and symbol"))
    for fault in document.agreement.faults:
        if fault.code in _INCOMPLETE and fault.zone.component is Component.LEGAL_BASIS:
            made = finding(record, document, fault)
            yield replace(made, severity=Severity.INFO) if fault.level is FaultLevel.SUGGESTION else made


COMPARISONS: Final = (
    Consistency(
        legal_basis_is_complete,
        Message(
            "căn cứ đủ tên loại, số, ký hiệu, ngày, cơ quan và trích yếu",
            "a legal basis has type, number, symbol, date, agency and subject",
        ),
    ),
)
