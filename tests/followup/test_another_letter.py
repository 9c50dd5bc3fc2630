"""Sai tệp: a final file of another month or office closes no letter; what a chief edits raises no alarm."""

from __future__ import annotations

from typing import Any

import pytest

import congvan as cv
from comparing.hand import Hand
from comparing.test_hand_edits import DRAFT, EDITS
from congvan.cycle.model import CycleLetter, Issued
from congvan.errors import CongvanError
from congvan.followup import issue
from congvan.followup.another_letter import notes_of_final
from followup.story import ISSUER, october, started

NOVEMBER: dict[str, Any] = {
    "preset": "disbursement-monthly",
    "issuer": {"name": ISSUER, "parent": "UBND tỉnh An Bình", "symbol": "SNNMT"},
    "number": "/SNNMT-PTNT",
    "issue_date": "2026-11",
    "values": {
        "plan_year": "2026", "as_of": "2026-10-31", "required_rate": "70%", "next_required_rate": "85%",
        "next_month_end": "2026-11-30", "report_deadline": {"before": "2026-11-25"},
        "transfer_deadline": {"on": "2026-11-13"},
        "urging": [{"type": "Thông báo", "code": "512/TB-UBND", "date": "2026-11-02", "issuer": "UBND tỉnh"}],
        "previous_letters": [{"type": "Công văn", "code": "3127/SNNMT-PTNT", "date": "2026-10-06", "issuer": ISSUER}],
    },
}  # fmt: skip
GIVEN = Issued(number="3589/SNNMT-PTNT", date="2026-11-06")  # type: ignore[arg-type]


def monthly(values: dict[str, Any] | None = None, **document: Any) -> cv.Document:
    """The letter of November with other values, and other keys of a document."""
    return cv.from_data({**NOVEMBER, **document, "values": {**NOVEMBER["values"], **(values or {})}})


LAST_YEAR = {
    "plan_year": "2025", "as_of": "2025-10-31", "next_month_end": "2025-11-30",
    "report_deadline": {"before": "2025-11-25"}, "transfer_deadline": {"on": "2025-11-14"},
    "urging": [{"type": "Thông báo", "code": "488/TB-UBND", "date": "2025-11-03", "issuer": "UBND tỉnh"}],
    "previous_letters": [{"type": "Công văn", "code": "2999/SNNMT-PTNT", "date": "2025-10-06", "issuer": ISSUER}],
}  # fmt: skip


def reported(final: cv.Document, issued: Issued = GIVEN, draft: cv.Document | None = None) -> list[str]:
    """What is said of ``final`` as the letter of November, beside that of October."""
    return [one.vi for one in notes_of_final(issued, draft or monthly(), final, {"“cv10”": october()})]


def test_the_letter_of_the_month_before_is_reported_although_its_number_is_blank() -> None:
    with pytest.raises(CongvanError, match="giống “cv10” hơn dự thảo"):
        reported(october())


def test_a_letter_of_a_year_before_is_reported_by_its_subject_and_days() -> None:
    with pytest.raises(CongvanError, match=r"năm 2025.*chỉ có 0 trong 6 ngày mà dự thảo nêu"):
        reported(monthly(LAST_YEAR, issue_date="2025-11"))


def test_a_letter_of_another_office_is_reported_by_symbol_and_issuer() -> None:
    other = monthly(issuer={"name": "Sở Tài chính", "parent": "UBND tỉnh An Bình", "symbol": "STC"}, number="/STC-NS")
    with pytest.raises(CongvanError, match=r"ký hiệu: STC-NS, dự thảo: SNNMT-PTNT; cơ quan ban hành: Sở Tài chính"):
        reported(other)


def test_number_and_day_of_another_letter_are_reported() -> None:
    with pytest.raises(CongvanError, match=r"số ghi trong tệp: 3127/SNNMT-PTNT.*ngày ghi trong tệp: 06/10/2026"):
        notes_of_final(GIVEN, october(), october(number="3127/SNNMT-PTNT", issue_date="2026-10-06"), {})


@pytest.mark.parametrize(
    ("changes", "note"),
    [
        ({"number": "3588/SNNMT-PTNT"}, "số ghi trong tệp: 3588/SNNMT-PTNT, số đã cấp: 3589/SNNMT-PTNT"),
        ({"issue_date": "2026-11-05"}, "ngày ghi trong tệp: 05/11/2026, ngày ban hành: 06/11/2026"),
        ({"number": "/SNNMT-KH"}, "ký hiệu: SNNMT-KH, dự thảo: SNNMT-PTNT"),
        ({"subject": "quyết toán vốn"}, "trích yếu: “quyết toán vốn”, dự thảo:"),
    ],
)
def test_one_contradiction_may_be_a_slip_and_is_a_note(changes: dict[str, str], note: str) -> None:
    (said,) = reported(monthly(**changes))
    assert said.startswith(note)


def test_the_day_on_which_a_draft_was_written_is_held_against_nothing() -> None:
    draft = monthly(issue_date="2026-11-04", number="12/SNNMT-PTNT")
    assert reported(draft, draft=draft) == []


def test_what_has_little_of_the_draft_is_asked_about() -> None:
    body = [f"Nội dung số {at} của một công văn khác hẳn, không có trong dự thảo." for at in range(60)]
    (said,) = notes_of_final(GIVEN, october(), october(body=body), {})
    assert "chỉ giống dự thảo" in said.vi


@pytest.mark.parametrize("name", EDITS)
def test_an_edit_of_the_chief_raises_no_alarm(name: str) -> None:
    hand = Hand(cv.render(DRAFT).docx)
    EDITS[name][0](hand)
    final = cv.read(hand.saved()).document
    assert final is not None
    issued = Issued(number="3127/STC-NS", date="2026-10-06")  # type: ignore[arg-type]
    assert notes_of_final(issued, DRAFT, final, {"“cv10”": october(), "“cv11”": monthly()}) == ()


def test_a_number_that_another_letter_of_the_office_has_closes_nothing() -> None:
    cycle = started().cycle
    cycle = cycle.changed(letters=(*cycle.letters, CycleLetter(key="cv11", file="thang11.yaml")))
    with pytest.raises(CongvanError, match="số 3127/SNNMT-PTNT đã là của “cv10” \\(ngày 06/10/2026\\)"):
        issue(cycle, "cv11", Issued(number="3127", date="2026-11-06"), draft=monthly())  # type: ignore[arg-type]
    issue(cycle, "cv11", Issued(number="3127", date="2027-01-06"), draft=monthly())  # type: ignore[arg-type]


def test_a_draft_that_has_another_number_or_symbol_is_reported() -> None:
    cycle = started().cycle
    cycle = cycle.changed(letters=(*cycle.letters, CycleLetter(key="cv11", file="thang11.yaml")))
    step = issue(cycle, "cv11", Issued(number="3589/STC", date="2026-11-06"), draft=monthly(number="9/SNNMT-PTNT"))  # type: ignore[arg-type]
    assert [one.vi for one in step.notes] == [
        "số ghi trong tệp: 9/SNNMT-PTNT, số đã cấp: 3589/STC", "ký hiệu ghi trong tệp: SNNMT-PTNT, đã cấp: STC",
    ]  # fmt: skip
