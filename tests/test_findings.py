"""Findings and reports as values."""

from __future__ import annotations

import pytest

from congvan.errors import Message, NotConformant
from congvan.findings import Finding, Report, Severity, Where, in_page_order
from congvan.vocabulary import Component


def finding(code: str, severity: Severity, order: int | None) -> Finding:
    return Finding(
        code=code,
        severity=severity,
        component=Component.NATIONAL_NAME,
        where=Where(order, "CỘNG HÒA"),
        found=Message("cỡ 15", "15 pt"),
        expected=Message("cỡ 12–13", "12–13 pt"),
        cite="PL I",
        fix=Message("Đặt cỡ 13.", "Set 13 pt."),
    )


def test_findings_are_in_the_order_of_the_page() -> None:
    late, early, whole = (finding("ND02", Severity.ERROR, at) for at in (7, 0, None))
    assert in_page_order([late, early, whole]) == (whole, early, late)


def test_a_report_without_errors_is_conformant() -> None:
    report = Report("nd30", findings=(finding("ND0510", Severity.WARNING, 1),), failed=("ND0510",))
    report.raise_for_errors()
    assert report.conformant and not report.errors and len(report) == 1


def test_raise_for_errors_carries_the_report_and_words_it_in_both_languages() -> None:
    report = Report("nd30", findings=(finding("ND0101", Severity.ERROR, 0),), failed=("ND0101",))
    with pytest.raises(NotConformant) as caught:
        report.raise_for_errors()
    assert caught.value.report is report
    assert "ND0101 Quốc hiệu: thấy cỡ 15, đúng ra là cỡ 12–13 (PL I)" in caught.value.format("vi")
    assert "ND0101 National name: found 15 pt, expected 12–13 pt (PL I)" in caught.value.format("en")


def test_codes_are_reported_once_in_order_of_appearance() -> None:
    found = tuple(finding(code, Severity.ERROR, at) for at, code in enumerate(["ND0201", "ND0101", "ND0201"]))
    assert Report("nd30", findings=found).codes == ("ND0201", "ND0101")


def test_a_place_is_reported_by_number_and_first_words() -> None:
    assert Where(0, "CỘNG HÒA").format("vi") == "đoạn 1 “CỘNG HÒA”"
    assert Where(None).format("en") == "the whole document"
