"""The record of a comparison, and the names of the comparisons."""

from __future__ import annotations

from typing import Literal

from congvan.checks.record import Expectation, Record

Test = Literal[
    "components_in_order",
    "components_once",
    "on_one_line",
    "addressees_follow_label",
    "titles_have_headings",
    "appendix_head_in_order",
    "dispatch_symbol_has_no_type",
    "symbol_names_document_type",
    "date_exists",
    "date_in_force",
    "legal_basis_is_complete",
    "headings_have_titles",
    "body_is_there",
    "ends_with_end_mark",
    "position_below_authority",
    "as_above_has_addressees",
    "appendix_is_announced",
    "appendix_refers_to_document",
    "sentences_begin_with_capitals",
]


class ConsistencyExpect(Expectation):
    """``test`` names the comparison."""

    test: Test


class ConsistencyRecord(Record):
    """A record about agreement."""

    check: Literal["consistency"]
    expect: ConsistencyExpect
