"""Mẫu có lớp Python bẻ được như mọi mẫu: blocks, notes and cited documents added, replaced and dropped."""

from __future__ import annotations

from typing import Any

import pytest

import congvan as cv
from congvan.presets import get
from support.asked_anew import ASKED_ANEW

PRESET = f"preset: disbursement-acceleration\nissue_date: 2024-11-07\n{ASKED_ANEW}"
NOTICE = "citations:\n  notice_8: {type: Thông báo, code: 351/TB-UBND, date: 2024-10-16, issuer: UBND tỉnh}\n"


def words(document: cv.Document) -> list[str]:
    """What the body of a letter says, line by line."""
    return [line.words.plain for line in document.shown.lines if hasattr(line, "words")]


def test_a_block_is_added_replaced_and_dropped_by_its_id() -> None:
    letter = cv.loads(
        f"{PRESET}{NOTICE}changes:\n"
        "  - {after: opening, add: {clause: 'Vốn {program} theo [@notice_8|date].'}}\n"
        "  - {replace: closing, with: 'Đề nghị {localities} thực hiện.'}\n"
        "  - {drop: localities}\n"
    )
    said = words(letter)
    assert "Vốn Chương trình MTQG giảm nghèo bền vững theo Thông báo số 351/TB-UBND ngày 16/10/2024." in said
    assert any(line.startswith("Đề nghị UBND các huyện, thị xã, thành phố thực hiện") for line in said)
    assert not any(line.startswith("Đẩy nhanh tiến độ triển khai") for line in said)


def test_a_note_is_said_anew_without_a_document_that_is_dropped() -> None:
    letter = cv.loads(f"{PRESET}{NOTICE}  notice_6:\nfootnotes:\n  notices: '[@notice_1|date]; [@notice_8|date].'\n")
    assert "notice_6" not in letter.citations
    (note,) = [one for paragraphs in letter.canonical().footnotes.values() for one in paragraphs]
    assert note.plain == "Thông báo số 99/TB-UBND ngày 02/4/2024; Thông báo số 351/TB-UBND ngày 16/10/2024."


def test_the_class_takes_the_same_changes() -> None:
    values: dict[str, Any] = {"issue_date": "2024-11-07", "changes": [{"drop": "localities"}], "subject": "đôn đốc"}
    letter = get("disbursement-acceleration").document(**values)
    assert letter.subject == "đôn đốc"
    assert "Đẩy nhanh tiến độ triển khai" not in " ".join(words(letter))


@pytest.mark.parametrize(
    ("typed", "line", "reported"),
    [
        ("changes:\n  - {drop: opning}\n", 2, "không có khối “opning”. Có phải là “opening”?"),
        ("changes:\n  - {after: opening}\n", 2, "mỗi thay đổi có dạng"),
        ("citations:\n  ministry_urging:\n", 2, "ministry_urging"),
    ],
)
def test_what_does_not_fit_is_reported_at_its_line(typed: str, line: int, reported: str) -> None:
    with pytest.raises(cv.InputError) as caught:
        cv.loads(PRESET + typed)
    (problem,) = caught.value.problems
    assert reported in problem.message.vi
    assert problem.line == len(PRESET.splitlines()) + line


def test_fields_may_be_under_values_and_are_reported_there() -> None:
    under = "".join(f"  {line}\n" for line in ASKED_ANEW.splitlines())
    head = "preset: disbursement-acceleration\nissue_date: 2024-11-07\nvalues:\n"
    assert cv.loads(head + under) == cv.loads(PRESET)
    with pytest.raises(cv.InputError) as caught:
        cv.loads(head + under.replace("  plan_year: ", "  plan_year: x"))
    (problem,) = caught.value.problems
    at = next(number for number, one in enumerate((head + under).splitlines(), 1) if "plan_year" in one)
    assert (problem.path, problem.line) == ("plan_year", at)
