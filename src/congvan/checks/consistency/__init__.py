"""Nhất quán: what two or more components must say in agreement, each case with a comparison of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Final

from congvan.checks.checked_document import CheckedDocument
from congvan.checks.consistency.citing import legal_basis_is_complete
from congvan.checks.consistency.head import (
    date_exists,
    date_in_force,
    dispatch_symbol_has_no_type,
    symbol_names_document_type,
)
from congvan.checks.consistency.order import (
    addressees_follow_label,
    appendix_head_in_order,
    components_in_order,
    components_once,
    on_one_line,
    titles_have_headings,
)
from congvan.checks.consistency.prose import (
    body_is_there,
    ends_with_end_mark,
    headings_have_titles,
    sentences_begin_with_capitals,
)
from congvan.checks.consistency.record import ConsistencyExpect, ConsistencyRecord, Test
from congvan.checks.consistency.tail import (
    appendix_is_announced,
    appendix_refers_to_document,
    as_above_has_addressees,
    position_below_authority,
)
from congvan.findings import Finding

_COMPARISONS: Final[dict[Test, Callable[[ConsistencyRecord, CheckedDocument], Iterator[Finding]]]] = {
    "components_in_order": components_in_order,
    "components_once": components_once,
    "on_one_line": on_one_line,
    "addressees_follow_label": addressees_follow_label,
    "titles_have_headings": titles_have_headings,
    "appendix_head_in_order": appendix_head_in_order,
    "dispatch_symbol_has_no_type": dispatch_symbol_has_no_type,
    "symbol_names_document_type": symbol_names_document_type,
    "date_exists": date_exists,
    "date_in_force": date_in_force,
    "legal_basis_is_complete": legal_basis_is_complete,
    "headings_have_titles": headings_have_titles,
    "body_is_there": body_is_there,
    "ends_with_end_mark": ends_with_end_mark,
    "position_below_authority": position_below_authority,
    "as_above_has_addressees": as_above_has_addressees,
    "appendix_is_announced": appendix_is_announced,
    "appendix_refers_to_document": appendix_refers_to_document,
    "sentences_begin_with_capitals": sentences_begin_with_capitals,
}


def evaluate(record: ConsistencyRecord, document: CheckedDocument) -> Iterable[Finding]:
    """The findings of the comparison that the record names."""
    return _COMPARISONS[record.expect.test](record, document)


__all__ = ["ConsistencyExpect", "ConsistencyRecord", "evaluate"]
