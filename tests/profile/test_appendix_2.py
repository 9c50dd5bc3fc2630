"""Phụ lục II: each of its 28 points is a record that a machine judges, with examples of its own."""

from __future__ import annotations

import pytest

from congvan.checks import ManualRecord
from congvan.profile import load

RECORDS = load("nd30").records
POINTS = [
    "mục I",
    *(f"mục II, khoản {clause}, điểm {point}" for clause in (1, 2) for point in "ab"),
    *(f"mục III, khoản 1, điểm {point}" for point in "abcdđ"),
    *(f"mục III, khoản 2, điểm {point}" for point in "ab"),
    *(f"mục IV, khoản {clause}, điểm {point}" for clause in (1, 2) for point in "ab"),
    *(f"mục V, khoản {clause}" for clause in range(1, 8)),
    *(f"mục V, khoản 8, điểm {point}" for point in "abc"),
    "mục V, khoản 9",
    "mục V, khoản 10",
]


def test_the_appendix_has_twenty_eight_points() -> None:
    assert len(POINTS) == len(set(POINTS)) == 28


@pytest.mark.parametrize("point", POINTS)
def test_each_point_is_judged_by_a_record_that_quotes_it(point: str) -> None:
    judged = [one for one in RECORDS if one.cite == f"PL II, {point}" and not isinstance(one, ManualRecord)]
    assert judged and all(one.quote and one.code.startswith("ND40") for one in judged)


def test_what_a_machine_cannot_know_is_asked() -> None:
    asked = [one for one in RECORDS if isinstance(one, ManualRecord) and one.code.startswith("ND40")]
    assert len(asked) >= 7 and all(one.cite.startswith("PL II, mục") for one in asked)


def test_every_list_says_what_it_does_not_know() -> None:
    listed = [one for one in RECORDS if one.check == "capitals" and one.code > "ND4020"]
    assert listed and all(one.what_it_cannot_know for one in listed)
