"""Documents of other hands: the folder in ``CONGVAN_CORPUS``, which anybody may point at files of their own."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from congvan.checker import check
from congvan.components import find
from congvan.findings import Severity
from congvan.profile import load
from congvan.snapshot import take

FOLDER = os.environ.get("CONGVAN_CORPUS", "")
FILES = sorted(Path(FOLDER).glob("*.docx")) if FOLDER else []

pytestmark = pytest.mark.skipif(not FILES, reason="CONGVAN_CORPUS names no folder with documents")


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_every_record_has_an_outcome_and_no_guess_is_an_error(path: Path) -> None:
    report = check(path)
    outcomes = len(report.passed) + len(report.failed) + len(report.not_evaluated) + len(report.manual)
    assert outcomes == len(load("nd30").records)
    guessed = {item.component for item in find(take(path)).everything() if item.confidence < 0.8}
    sure = {item.component for item in find(take(path)).everything() if item.confidence >= 0.8}
    errors = {finding.component for finding in report if finding.severity is Severity.ERROR}
    assert not errors & (guessed - sure)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_a_working_document_keeps_most_of_the_rules(path: Path) -> None:
    """Offices do know the decree: where most rules fail, it is the checker that errs."""
    report = check(path)
    assert len(report.failed) < 0.15 * (len(report.passed) + len(report.failed))


KNOWN = {
    "decision_zero_top.docx": {"ND0003"},
    "dispatch_margin_25.docx": {"ND0005"},
    "dispatch_ministry.docx": {"ND0003", "ND0004", "ND0012"},
    "notice_nfd.docx": {"ND0301"},
    "dispatch_one_page.docx": set(),
    "dispatch_text_boxes.docx": set(),
}
"""Faults that a person found in files of these names; the last two were suspected of one and have none."""


@pytest.mark.parametrize("path", [path for path in FILES if path.name in KNOWN], ids=lambda path: path.name)
def test_the_known_faults_are_found(path: Path) -> None:
    errors = {finding.code for finding in check(path) if finding.severity is Severity.ERROR}
    assert errors >= KNOWN[path.name]
    assert bool(errors) == bool(KNOWN[path.name])
