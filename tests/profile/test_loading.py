"""A profile of one's own: faults with their place, and what extends another."""

from __future__ import annotations

from pathlib import Path

import pytest

from congvan.checks import TypographyRecord
from congvan.errors import Problem, ProfileError
from congvan.profile import Profile, load
from congvan.vocabulary import Component

HEAD = """\
name: house
title: {vi: Quy định của cơ quan, en: House rules}
in_force: {from: 2026-01-01, to: 2026-12-31}
extends: nd30
"""

RECORD = """\
- code: HR0101
  name: house-national-name
  of: national_name
  cite: Quy chế 1
  quote: "cỡ 13"
  check: typography
  expect: {size: 13}
  severity: warning
  since: "1.0"
  why: {vi: Cho đều., en: For evenness.}
"""


def write(folder: Path, head: str = HEAD, records: str = "") -> Path:
    folder.mkdir(exist_ok=True)
    (folder / "profile.yaml").write_text(head, encoding="utf-8")
    if records:
        (folder / "01_house.yaml").write_text(records, encoding="utf-8")
    return folder


def faults(folder: Path) -> list[Problem]:
    with pytest.raises(ProfileError) as caught:
        load(folder)
    return list(caught.value.problems)


def test_extending_keeps_the_records_of_the_base(tmp_path: Path) -> None:
    house = load(write(tmp_path / "house", records=RECORD))
    assert isinstance(house, Profile)
    assert set(load("nd30").codes) < set(house.codes)
    assert house.record("HR0101").severity.value == "warning"
    assert house.page == load("nd30").page
    assert house.in_force[1] is not None


def test_override_changes_a_record_and_keeps_the_reason(tmp_path: Path) -> None:
    head = HEAD + 'override:\n  ND0101: {expect: {size: 13}, use: {size: 13}, reason: "Quy chế 12"}\n'
    record = load(write(tmp_path / "house", head)).record("ND0101")
    assert isinstance(record, TypographyRecord)
    assert record.expect.size is not None and not record.expect.size.admits(12)
    assert record.reason == "Quy chế 12"


def test_override_of_use_changes_what_templates_take(tmp_path: Path) -> None:
    head = HEAD + "override:\n  ND0507: {use: {size: 13}, reason: Quy chế 12}\n"
    assert load(write(tmp_path / "house", head)).use(Component.SUBJECT).size == 13


def test_disable_takes_a_record_away_and_keeps_the_reason(tmp_path: Path) -> None:
    house = load(write(tmp_path / "house", HEAD + "disable: {ND0003: Giấy in sẵn}\n"))
    assert "ND0003" not in house.codes
    assert [(item.code, item.reason) for item in house.disabled] == [("ND0003", "Giấy in sẵn")]
    assert house.page.margin_top == 20


def test_profiles_extend_each_other_in_a_chain(tmp_path: Path) -> None:
    write(tmp_path / "ministry", HEAD + "disable: {ND0003: Giấy in sẵn}\n", RECORD)
    head = HEAD.replace("extends: nd30", f"extends: {tmp_path / 'ministry'}")
    office = load(write(tmp_path / "office", head))
    assert "HR0101" in office.codes and "ND0003" not in office.codes


def test_a_record_needs_an_override_with_a_reason(tmp_path: Path) -> None:
    [problem] = faults(write(tmp_path / "house", HEAD + "override:\n  ND0101: {expect: {size: 13}}\n"))
    assert (problem.line, problem.path) == (6, "override.ND0101.reason")


def test_an_unknown_code_is_answered_with_a_near_one(tmp_path: Path) -> None:
    head = HEAD + "override:\n  NDO101: {severity: info, reason: x}\ndisable: {ND9901: x}\n"
    problems = faults(write(tmp_path / "house", head))
    assert [(problem.line, problem.column) for problem in problems] == [(6, 3), (7, 11)]
    assert "Có phải là “ND" in problems[0].message.vi


def test_every_fault_of_every_record_is_reported_at_once(tmp_path: Path) -> None:
    bad = RECORD.replace("size: 13}", "size: 13, sise: 12}").replace("severity: warning", "severity: fatal")
    bad += RECORD.replace("HR0101", "HR0102").replace("typography", "typografy").replace("house-n", "n")
    problems = faults(write(tmp_path / "house", records=bad))
    assert [(problem.line, problem.column) for problem in problems] == [(7, 22), (8, 13), (16, 10)]
    assert problems[0].path == "[0].expect.sise"
    assert "size" in problems[0].message.en
    assert "typography" in problems[2].message.en
    assert problems[0].file.endswith("01_house.yaml")


@pytest.mark.parametrize(
    ("old", "new", "reported"),
    [
        ('  quote: "cỡ 13"\n', "", "quote"),
        ("of: national_name", "of: national_nam", "Did you mean “national_name”?"),
        ("code: HR0101", "code: hr1", "hr1"),
        ("size: 13", "size: [14, 13]", "14"),
        ("size: 13", "size: [12, 13, 14]", "[least, most]"),
        ("expect: {size: 13}", "expect: {}", "expect"),
        ("severity: warning", "severity: error\n  grade: convention", "convention"),
        ("severity: warning", "severity: warning\n  needs: [HR0999]", "HR0999"),
        ("code: HR0101", "code: ND0101", "taken"),
        ("since:", "Since:", "since"),
        ("  why:", "  why", "“:”"),
    ],
)
def test_a_malformed_record_is_refused(tmp_path: Path, old: str, new: str, reported: str) -> None:
    problems = faults(write(tmp_path / "house", records=RECORD.replace(old, new)))
    assert all(problem.line for problem in problems)
    assert any(reported in problem.message.en or reported in problem.path for problem in problems)


@pytest.mark.parametrize(
    ("head", "reported"),
    [
        (HEAD.replace("extends: nd30\n", ""), "the page lacks"),
        (HEAD + "layout: {a: {record: ND0602, field: align, default: 1, unit: pt, label: {vi: a, en: a}}}\n",
         "does not bound"),
        (HEAD + "use: {seal: {bold: true}}\n", "size"),
        (HEAD.replace("from: 2026-01-01", "from: tomorrow"), "tomorrow"),
        (HEAD + "extra: 1\n", "extra"),
    ],
)  # fmt: skip
def test_a_malformed_head_is_refused(tmp_path: Path, head: str, reported: str) -> None:
    assert any(reported in problem.message.en for problem in faults(write(tmp_path / "house", head)))


def test_a_profile_may_not_extend_itself(tmp_path: Path) -> None:
    folder = tmp_path / "house"
    write(folder, HEAD.replace("extends: nd30", f"extends: {folder}"))
    assert "itself" in faults(folder)[0].message.en


def test_a_file_that_is_not_a_list_is_refused(tmp_path: Path) -> None:
    assert "list" in faults(write(tmp_path / "house", records="code: HR0101\n"))[0].message.en


def test_a_file_that_is_not_valid_yaml_is_refused_with_its_place(tmp_path: Path) -> None:
    assert faults(write(tmp_path / "house", records="- code: [HR0101\n"))[0].line is not None


def test_a_malformed_override_is_reported_where_it_is_written(tmp_path: Path) -> None:
    head = HEAD + "override:\n  ND0101:\n    expect: {size: 13, sise: 12}\n    severity: fatal\n    reason: x\n"
    problems = faults(write(tmp_path / "house", head))
    assert [(problem.line, problem.path) for problem in problems] == [
        (7, "override.ND0101.expect.sise"),
        (8, "override.ND0101.severity"),
    ]
    assert all(problem.file.endswith("profile.yaml") for problem in problems)
