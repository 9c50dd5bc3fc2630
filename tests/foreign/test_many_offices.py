"""On papers of many offices, right and with one slip each, the checker is as sure as an office needs it to be."""

from __future__ import annotations

from support.many_offices.scoring import tally


def test_nearly_all_that_is_told_is_a_slip_and_nearly_all_slips_are_told() -> None:
    counted = tally(seed=404, hands=2)
    assert counted.right >= 60 and counted.faulty >= 60
    assert counted.false_errors <= 0.02 * counted.errors, counted.astray
    assert counted.false_warnings <= 0.1 * counted.warnings, counted.astray
    assert counted.seen >= 0.95 * counted.faulty, counted.astray
