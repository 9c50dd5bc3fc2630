"""Các dòng của mẫu: the words of a form hold the fields of its model."""

from __future__ import annotations

import re
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

import congvan as cv
from congvan.documents import data_of, form_lines, model_of, read_form_line
from congvan.errors import InputError, Refusal
from congvan.forms import Form, form_of, forms
from congvan.snapshot import take
from congvan.source import build_data
from congvan.text.moments import moment_text, parse_moment

TEMPLATES = Path(__file__).parents[2] / "templates"


def example(name: str) -> Any:
    return data_of(cv.load(TEMPLATES / name / "example.yaml"))


def lines(document: cv.Invitation) -> list[str]:
    return list(form_lines(document, form_of(document.type).lines))


def invited(**data: object) -> cv.Invitation:
    return build_data({**example("invitation"), **data}, cv.Invitation)


@pytest.mark.parametrize("form", [one for one in forms() if one.lines], ids=lambda one: one.number)
def test_a_form_prints_every_field_that_is_the_model_s_own(form: Form) -> None:
    model = model_of(form.types[0])
    assert model is not None
    named = {name for line in (*form.lines, *form.closing_lines) for name in re.findall(r"{(\w+)}", line)} - {"issuer"}
    shared = set(cv.NamedDocument.model_fields) - {"legal_bases", "addressees"}
    assert named == set(model.model_fields) - shared - {"secretary_name", "confirmed_by"}


def test_one_guest_is_on_the_line_and_several_below_it() -> None:
    assert next(iter(lines(invited(guests="Sở Nội vụ")))) == "Sở Tài chính trân trọng kính mời: Sở Nội vụ"
    assert list(lines(invited(guests=["Sở Nội vụ", "Sở Y tế"])))[:3] == [
        "Sở Tài chính trân trọng kính mời:",
        "- Sở Nội vụ;",
        "- Sở Y tế.",
    ]


def test_a_line_whose_field_says_nothing_is_left_out() -> None:
    data = example("invitation")
    del data["chair"]
    assert not any(line.startswith("Chủ trì") for line in lines(build_data(data, cv.Invitation)))


def test_a_line_is_read_by_its_form_alone() -> None:
    assert read_form_line("Chủ trì: {chair}", "Chủ trì: Ông A") == {"chair": "Ông A"}
    assert read_form_line("Chủ trì: {chair}", "Địa điểm: Ông A") is None
    assert read_form_line("{issuer} kính mời: {guests}", "Sở A kính mời:") == {}


@pytest.mark.parametrize(
    "said",
    ["2026-03-15 08:30", "2026-03-15T08:30:00", "8 giờ 30 ngày 15/3/2026", "08 giờ 30 phút, ngày 15 tháng 3 năm 2026"],
)
def test_a_moment_is_said_in_figures_or_as_a_letter_has_it(said: str) -> None:
    assert parse_moment(said) == datetime(2026, 3, 15, 8, 30)
    assert moment_text(parse_moment(said)) == "08 giờ 30 phút, ngày 15 tháng 3 năm 2026"


@pytest.mark.parametrize("said", ["2026-03-15", "sáng 15/3/2026", "25 giờ 00, ngày 15/3/2026", "2026-02-30 08:30"])
def test_what_is_not_a_moment_is_reported(said: str) -> None:
    with pytest.raises(Refusal):
        parse_moment(said)


def test_the_time_of_a_meeting_is_reported_at_its_key() -> None:
    with pytest.raises(InputError, match="không phải giờ và ngày") as caught:
        invited(meeting_time="sáng thứ Hai")
    assert [problem.path for problem in caught.value.problems] == ["meeting_time"]


def test_leave_ends_after_it_begins() -> None:
    with pytest.raises(InputError, match="là trước ngày bắt đầu 10/02/2025") as caught:
        build_data({**example("leave_permit"), "leave_until": "2025-02-09"}, cv.LeavePermit)
    assert [problem.path for problem in caught.value.problems] == ["leave_until"]


def test_a_permit_has_no_body_of_its_own() -> None:
    with pytest.raises(InputError) as caught:
        build_data({**example("introduction_letter"), "body": ["Trân trọng."]}, cv.IntroductionLetter)
    assert [problem.path.partition("[")[0] for problem in caught.value.problems] == ["body"]


def minuted(**data: object) -> cv.Minutes:
    return build_data({**example("minutes"), **data}, cv.Minutes)


@pytest.mark.parametrize("closed", ["2025-02-12 08:00", "2025-02-11 10:30"])
def test_a_meeting_ends_after_it_begins(closed: str) -> None:
    with pytest.raises(InputError, match="không sau lúc bắt đầu, 08 giờ 00 phút") as caught:
        minuted(closed_at=closed)
    assert [problem.path for problem in caught.value.problems] == ["closed_at"]


def test_minutes_have_no_date_at_the_top() -> None:
    with pytest.raises(InputError, match="biên bản không in địa danh và ngày") as caught:
        minuted(issue_date="2025-02-12")
    assert [problem.path for problem in caught.value.problems] == ["issue_date"]


def test_what_is_minuted_keeps_its_full_stop_and_the_form_closes_the_document() -> None:
    document = minuted(body=["Chủ tọa kết luận."], meeting="Hội nghị")
    texts = [" ".join(one.text.split()) for one in take(cv.render(document).docx).paragraphs]
    at = texts.index("Chủ tọa kết luận.")
    assert texts[at + 1] == "Hội nghị kết thúc vào 10 giờ 30 phút, ngày 12 tháng 02 năm 2025./."
    assert cv.read(cv.render(document).docx).document == document.canonical()


def test_the_secretary_signs_beside_the_chair() -> None:
    reading = cv.read(cv.render(minuted(secretary_name="Trần Thị B")).docx)
    assert (reading.data["secretary_name"], reading.data["signatory"]["full_name"]) == ("Trần Thị B", "Nguyễn Văn A")
    assert cv.read(cv.render(minuted(secretary_name=None)).docx).problems == ()
