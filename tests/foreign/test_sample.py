"""On a sample of right and faulty letters by many hands the checker is as sure as an office needs it to be."""

from __future__ import annotations

from support.sample import score


def test_nearly_all_errors_are_faults_and_nearly_all_faults_are_found() -> None:
    counted = score()
    assert counted.right >= 60 and counted.faulty >= 60
    assert counted.precision >= 0.98, counted.astray
    assert counted.precision_of_warnings >= 0.9, counted.astray
    assert counted.recall >= 0.95, counted.astray
