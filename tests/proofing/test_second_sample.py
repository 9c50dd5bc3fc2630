"""What proof-reading finds in letters of many kinds whose words its tables were not written from."""

from __future__ import annotations

from collections import Counter
from functools import cache

import pytest

from congvan.findings import Severity
from proofing.many_kinds import letters_of_many_kinds
from proofing.measuring import false_alarms, reported
from proofing.second_planting import planted_in_many_kinds

CERTAIN = ("blank", "dash", "syllable", "citation", "body")
SEED = 20261130


@cache
def counted() -> tuple[Counter[str], Counter[str]]:
    """The planted slips and those reported, by the group of their kind."""
    letters, planted, found = letters_of_many_kinds(SEED), Counter[str](), Counter[str]()
    for one in planted_in_many_kinds(SEED):
        group = one.kind.partition(":")[0].partition(" (")[0]
        planted[group] += 1
        found[group] += reported(one, letters[one.letter]) is not None
    return planted, found


def test_most_slips_are_reported_in_every_zone_of_every_kind() -> None:
    planted, found = counted()
    assert planted.total() >= 300
    assert found.total() >= 0.6 * planted.total()


@pytest.mark.parametrize("group", CERTAIN)
def test_of_the_plain_kinds_nearly_all_are_reported(group: str) -> None:
    planted, found = counted()
    assert found[group] >= 0.9 * planted[group] > 0


def test_letters_of_many_kinds_are_left_alone() -> None:
    letters = letters_of_many_kinds(SEED)
    alarms = false_alarms(letters)
    assert len(letters) >= 60
    assert len(alarms) <= 0.05 * len(letters)
    assert {finding.severity for _, finding in alarms} <= {Severity.INFO}
