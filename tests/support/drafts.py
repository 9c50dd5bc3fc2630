"""What is reported for every draft, and is not a fault of it."""

from __future__ import annotations

from typing import Final

from congvan.findings import Finding, Report

NUMBER_TO_COME: Final = "ND0315"
"""The registry gives the number at issue."""


def reported_besides(report: Report) -> tuple[Finding, ...]:
    """The findings but for the number that is to come."""
    return tuple(finding for finding in report.findings if finding.code != NUMBER_TO_COME)
