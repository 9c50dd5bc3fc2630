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


def example(name: str) -> cv.Dispatch:
    document = preset(name).example()
    assert isinstance(document, cv.Dispatch)
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
