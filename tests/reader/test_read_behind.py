"""Lists and texts behind the signature that are not called an appendix are read, or reported with their place."""

from __future__ import annotations

import pytest

import congvan as cv
from reader.test_read_appendices import reported
from support.right_letters.writing import LONG, centred, dispatch, foot, line, prose, table
from support.small_letters import decision

PAGE = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'
REFERENCE = "(Kèm theo Quyết định số 05/QĐ-UBND ngày 05 tháng 02 năm 2026 của Ủy ban nhân dân tỉnh Gia Lai)"
ROWS = (("TT", "Họ và tên", "Chức vụ"), ("1", "Ông Nguyễn Văn B", "Tổ trưởng"), ("2", "Bà Trần Thị C", "Thành viên"))
MEMBERS = table([[line(cell, 12) for cell in row] for row in ROWS], (15, 90, 50), grid=True)
READ = {"columns": [{"title": "TT", "align": "left"}, *ROWS[0][1:]], "rows": [[*row] for row in ROWS[1:]]}


def titled(*lines: str, reference: str = REFERENCE) -> str:
    """The head of a list: its first line in bold, the others without."""
    first, *others = lines
    head = centred(first, 14, bold=True) + "".join(centred(one, 14) for one in others)
    return PAGE + head + (centred(reference, 14, italic=True) if reference else "")


def read(behind: str) -> cv.Reading:
    return cv.read(decision(behind=behind))


def test_a_list_behind_a_decision_is_an_appendix() -> None:
    reading = read(titled("DANH SÁCH", "Thành viên Tổ công tác") + MEMBERS)
    assert reading.document is not None
    assert reading.data["appendices"] == [{"title": "DANH SÁCH Thành viên Tổ công tác", "body": [READ]}]
    [(path, message)] = reported(reading)
    assert path == "appendices" and message.startswith("paragraph ")
    assert message.endswith(
        "“DANH SÁCH Thành viên Tổ công tác” is read as an appendix; a line “Phụ lục” will be printed"
    )


def test_a_list_that_does_not_say_what_it_goes_with_is_read_too() -> None:
    reading = read(titled("DANH SÁCH THÀNH VIÊN", reference="") + MEMBERS)
    assert reading.data["appendices"] == [{"title": "DANH SÁCH THÀNH VIÊN", "body": [READ]}]
    assert [message.rpartition("; ")[2] for _, message in reported(reading)] == [
        "a line “Phụ lục” will be printed",
        f"a line “{REFERENCE}” will be printed",
    ]


def test_each_list_is_an_appendix_of_its_own() -> None:
    reading = read(
        titled("DANH SÁCH TỔ 1") + MEMBERS + titled("DANH SÁCH TỔ 2") + prose(LONG) + titled("PHỤ LỤC") + prose(LONG)
    )
    assert [one.get("title") for one in reading.data["appendices"]] == ["DANH SÁCH TỔ 1", "DANH SÁCH TỔ 2", None]
    assert reading.data["appendices"][1]["body"] == [LONG]
    assert ("appendices", "“PHỤ LỤC” will be printed as “Phụ lục III”") in reported(reading)


def test_a_list_without_anything_readable_is_reported_line_by_line() -> None:
    bare = table([[line("Một"), line("Hai")]], (60, 60))
    reading = read(titled("DANH SÁCH", "Thành viên Tổ công tác") + bare)
    assert "appendices" not in reading.data
    assert [message.partition("”")[0].partition("“")[2][:22] for _, message in reported(reading)] == [
        "DANH SÁCH", "Thành viên Tổ công tác", REFERENCE[:22], "Một",
    ]  # fmt: skip


def test_a_list_behind_a_letter_is_an_appendix_of_it() -> None:
    reading = cv.read(dispatch(bottom=foot() + titled("BIỂU TỔNG HỢP", reference="") + MEMBERS))
    assert reading.data["appendices"] == [{"title": "BIỂU TỔNG HỢP", "body": [READ]}]


RULES = (
    centred("Chương I", 14, bold=True)
    + centred("QUY ĐỊNH CHUNG", 14, bold=True)
    + prose("Điều 1. Phạm vi điều chỉnh", bold=True)
    + prose("Quy chế này quy định chế độ làm việc của Tổ công tác./.")
)


def test_a_text_that_a_decision_issues_may_have_its_title_alone_for_a_head() -> None:
    reading = read(titled("QUY CHẾ", "Làm việc của Tổ công tác") + RULES)
    assert reading.data["attached"] == {
        "type": "Quy chế",
        "subject": "Làm việc của Tổ công tác",
        "body": [{"chapter": "QUY ĐỊNH CHUNG", "body": [{"article": "Phạm vi điều chỉnh", "body": [
            "Quy chế này quy định chế độ làm việc của Tổ công tác"]}]}],
    }  # fmt: skip
    assert reading.document is not None and "appendices" not in reading.data


def test_what_is_read_behind_is_printed_and_read_again() -> None:
    document = read(titled("DANH SÁCH", "Thành viên Tổ công tác") + MEMBERS).document
    assert document is not None
    again = cv.read(cv.render(document).docx)
    assert (again.document, again.problems) == (document.canonical(), ())


@pytest.mark.parametrize("words", ["Sở Tài chính, số 2 đường Trần Phú", ""])
def test_lines_below_a_signature_without_a_title_are_not_a_list(words: str) -> None:
    reading = read(line(words) if words else PAGE)
    assert "appendices" not in reading.data
    assert len(reading.problems) == bool(words)
