"""Nhất quán: what two or more components must say in agreement, each case with a comparison of its own."""

from __future__ import annotations

from collections.abc import Iterable

from congvan.checks.checked_document import CheckedDocument
from congvan.checks.consistency.record import COMPARISONS, ConsistencyExpect, ConsistencyRecord
from congvan.findings import Finding


def evaluate(record: ConsistencyRecord, document: CheckedDocument) -> Iterable[Finding]:
    """The findings of the comparison that the record names."""
    return COMPARISONS[record.expect.test].evaluate(record, document)


__all__ = ["ConsistencyExpect", "ConsistencyRecord", "evaluate"]
