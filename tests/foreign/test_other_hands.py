"""Dispatches made by other hands: right ones have no error, planted faults are all found, and no other."""

from __future__ import annotations

import pytest

from congvan.checker import check
from congvan.components import find
from congvan.findings import Severity
from congvan.snapshot import take
from congvan.vocabulary import Component, DocumentType
from support.other_hands import HANDS

TRACKED_CHANGES = "ND5107"
"""One hand leaves them in, as every draft under review has them."""
EVERY = pytest.mark.parametrize("name", HANDS)
RECOGNISED = (
    Component.PARENT_AGENCY, Component.ISSUING_AGENCY, Component.NATIONAL_NAME, Component.NATIONAL_MOTTO,
    Component.NATIONAL_MOTTO_LINE, Component.ISSUING_AGENCY_LINE, Component.NUMBER, Component.PLACE_DATE,
    Component.SUBJECT, Component.ADDRESSEES_LABEL, Component.BODY, Component.RECIPIENTS_LABEL, Component.RECIPIENT,
    Component.FILE_COPY, Component.FULL_NAME,
)  # fmt: skip


@EVERY
def test_every_component_is_recognised(name: str) -> None:
    components = find(take(HANDS[name].right()))
    assert components.kind.document_type is DocumentType.OFFICIAL_DISPATCH
    assert [component for component in RECOGNISED if components.first(component) is None] == []


@EVERY
def test_a_right_dispatch_has_no_error(name: str) -> None:
    found = [finding for finding in check(HANDS[name].right()) if finding.severity is not Severity.INFO]
    found = [finding for finding in found if finding.code != TRACKED_CHANGES]
    assert [(finding.code, finding.where.excerpt, finding.found.vi) for finding in found] == []


@EVERY
def test_planted_faults_are_found_and_no_other(name: str) -> None:
    hand = HANDS[name]
    report = check(hand.faulty())
    assert {finding.code for finding in report.errors} == hand.codes
    assert {finding.code for finding in report.of(Severity.WARNING)} - {TRACKED_CHANGES} == hand.unsure


@EVERY
def test_a_finding_shows_what_is_there(name: str) -> None:
    report = check(HANDS[name].faulty())
    assert all(finding.found.vi and finding.expected.vi and finding.cite and finding.fix.vi for finding in report)
    assert any(finding.where.excerpt for finding in report)


def test_at_least_twelve_hands_plant_thirty_faults() -> None:
    assert len(HANDS) >= 12
    assert sum(len(hand.codes) for hand in HANDS.values()) >= 30
