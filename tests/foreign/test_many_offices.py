"""On papers of many offices, right and with one slip each, the checker is as sure as an office needs it to be."""

from __future__ import annotations

import random

import pytest

from congvan.checker import check
from congvan.findings import Severity
from support.many_offices import PAPERS, hand, written
from support.many_offices.scoring import BY_RIGHT, tally
from support.many_offices.twists import TWISTS, twisted


def test_nearly_all_that_is_reported_is_a_slip_and_nearly_all_slips_are_reported() -> None:
    counted = tally(seed=404, hands=2)
    assert counted.right >= 60 and counted.faulty >= 60
    assert counted.false_errors <= 0.02 * counted.errors, counted.astray
    assert counted.false_warnings <= 0.1 * counted.warnings, counted.astray
    assert counted.seen >= 0.95 * counted.faulty, counted.astray


@pytest.mark.parametrize("habit", TWISTS)
def test_how_a_file_is_made_changes_nothing_in_what_is_reported(habit: str) -> None:
    pick = random.Random(habit)
    for name in pick.sample(list(PAPERS), 6):
        allowed = frozenset().union(*(BY_RIGHT[one] for one in PAPERS[name].reported))
        seed = pick.randrange(10**6)
        report = check(twisted(written(PAPERS[name], hand(seed)), TWISTS[habit]))
        reported = {finding.code for finding in report if finding.severity is not Severity.INFO}
        assert reported - allowed == set(), (name, seed)
