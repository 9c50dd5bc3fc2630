"""Mẫu kèm theo: each example is set, judged without an error, and read back; its starter asks anew what changes."""

from __future__ import annotations

from pathlib import Path

import pytest

import congvan as cv
from congvan import presets
from congvan.errors import InputError
from congvan.presets.fielded import LetterPreset
from congvan.presets.fielded.writing import letter_example, letter_starter

SHIPPED = sorted(name for name in presets.names() if isinstance(presets.find(name), LetterPreset))


def preset(name: str) -> LetterPreset:
    found = presets.find(name)
    assert isinstance(found, LetterPreset)
    return found


def example(name: str) -> cv.Dispatch | cv.NamedDocument:
    document = preset(name).example()
    assert isinstance(document, cv.Dispatch | cv.NamedDocument)
    return document


def test_the_letters_of_a_year_are_there() -> None:
    assert {"disbursement-monthly", "disbursement-year-end", "late-report-reminder"} <= set(SHIPPED)


@pytest.mark.parametrize("name", SHIPPED)
def test_the_example_is_judged_without_an_error_or_warning(name: str) -> None:
    report = cv.check(cv.render(example(name)).docx)
    assert [f.code for f in report.findings if f.severity in (cv.Severity.ERROR, cv.Severity.WARNING)] == []


@pytest.mark.parametrize("name", SHIPPED)
def test_the_example_is_read_back(name: str) -> None:
    document = example(name)
    assert cv.read(cv.render(document).docx).document == document.canonical()


@pytest.mark.parametrize("name", SHIPPED)
def test_the_example_file_loads(name: str, tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.write_text(letter_example(preset(name), name), encoding="utf-8")
    assert cv.load(file) == example(name)


@pytest.mark.parametrize("name", SHIPPED)
def test_a_starter_left_as_it_is_is_refused_for_all_that_is_asked_anew(name: str, tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.write_text(letter_starter(preset(name), name), encoding="utf-8")
    with pytest.raises(InputError) as caught:
        cv.load(file)
    asked = {one for one in preset(name).each_cycle if preset(name).fields[one].required}
    assert {problem.path.split(".")[1] for problem in caught.value.problems} >= asked
    assert all(problem.line for problem in caught.value.problems)


def test_the_reminder_goes_to_exactly_those_who_have_not_reported() -> None:
    assert example("late-report-reminder").addressees == ("UBND xã Đông Sơn", "UBND xã Hòa Bình")


_DISPATCH = {
    "type": "Công văn", "code": "3502/SNNMT-PTNT", "date": "2026-11-03", "issuer": "Sở Nông nghiệp và Môi trường",
    "subject": "về việc tiếp tục đôn đốc giải ngân vốn Chương trình năm 2026",
}  # fmt: skip
_ANSWERS = ("commune-disbursement-report", "disbursement-conclusion")


@pytest.mark.parametrize("name", _ANSWERS)
def test_what_answers_the_dispatch_shares_its_fields(name: str) -> None:
    asked, answering = preset("disbursement-monthly").fields, preset(name).fields
    shared = {"program", "plan_year", "as_of", "required_rate", "next_required_rate", "next_month_end"}
    assert shared <= answering.keys()
    assert {one: answering[one].model_dump() for one in shared - {"as_of"}} == {
        one: asked[one].model_dump() for one in shared - {"as_of"}
    }


@pytest.mark.parametrize("name", _ANSWERS)
def test_it_cites_the_dispatch_in_full_from_the_register(name: str, tmp_path: Path) -> None:
    text = letter_example(preset(name), name)
    register = tmp_path / "register.yaml"
    register.write_text(f"citations:\n  dispatch: {_DISPATCH}\n", encoding="utf-8")
    file = tmp_path / "answer.yaml"
    block = "{text: 'Thực hiện [@dispatch], Sở báo cáo, thông báo như sau:'}"
    changed = f"{text}changes:\n  - {{replace: opening, with: {block}}}\n"
    file.write_text(f"{changed}citations: register.yaml\n", encoding="utf-8")
    shown = cv.load(file).canonical().body[0]
    assert isinstance(shown, cv.Paragraph)
    assert shown.text.plain.startswith(
        "Thực hiện Công văn số 3502/SNNMT-PTNT ngày 03/11/2026 của Sở Nông nghiệp và Môi trường về việc tiếp tục"
    )


def test_a_commune_reports_the_rate_of_its_own_figures() -> None:
    clauses = [block for block in example("commune-disbursement-report").body if isinstance(block, cv.Clause)]
    result = clauses[0].text
    assert result is not None
    assert "3.850 triệu đồng" in result.plain and "2.849 triệu đồng, đạt 74%" in result.plain
