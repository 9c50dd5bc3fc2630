"""Every sentence of Appendices I and III is quoted by a record, or a list says why not."""

from __future__ import annotations

from typing import Any

import pytest

from congvan.profile import load
from law.clauses import Clause, clauses, quoted_by, uncovered_groups
from law.folding import folded

RECORDS = load("nd30").records
GROUPS = uncovered_groups()


def _listed() -> list[str]:
    return [folded(sentence) for group in GROUPS for sentence in group["sentences"]]


def test_a_sentence_that_no_record_quotes_is_in_the_list() -> None:
    missing = [clause for clause in clauses() if not quoted_by(clause, RECORDS)]
    assert [clause for clause in missing if folded(clause.sentence) not in _listed()] == []


def test_the_list_holds_no_sentence_that_a_record_quotes_nor_one_that_the_decree_lacks() -> None:
    missing = {folded(clause.sentence) for clause in clauses() if not quoted_by(clause, RECORDS)}
    assert [sentence for sentence in _listed() if sentence not in missing] == []
    assert len(_listed()) == len(set(_listed()))


@pytest.mark.parametrize("group", GROUPS, ids=lambda group: group["why"]["en"][:40])
def test_each_reason_is_said_in_both_languages_and_its_records_are_there(group: dict[str, Any]) -> None:
    assert group["why"]["vi"] and group["why"]["en"]
    assert set(group.get("by", ())) <= {record.code for record in RECORDS}


def test_an_invented_sentence_would_be_missed() -> None:
    assert not quoted_by(Clause("PL I", "Văn bản được in trên giấy màu xanh."), RECORDS)
