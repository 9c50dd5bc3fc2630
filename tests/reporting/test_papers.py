"""The workbook of a run, and the sheet of what a person must still check."""

from __future__ import annotations

import io
from typing import Any

import openpyxl
import pytest

from congvan import office
from congvan.checker import check
from congvan.errors import Message, UnreadableDocument
from congvan.profile import load
from congvan.reporting.run import CheckedFile, make_run
from congvan.reporting.sheet import to_sheet
from congvan.reporting.suppression import Suppression
from congvan.reporting.workbook import neutral, to_workbook
from congvan.snapshot import take
from support import validators
from support.letters import letter

REPORT = check(letter("dispatch", {"national_name": {"size": 15}, "subject": {"bold": True}}))


def _book() -> bytes:
    error = UnreadableDocument(Message("=hỏng", "damaged"))
    files = [CheckedFile("=a.docx", REPORT), CheckedFile("b.docx", error=error)]
    return to_workbook(make_run(load("nd30"), files, [Suppression(code="ND0507", reason="@mẫu cũ")]))


def _rows(sheet: Any) -> list[list[Any]]:
    return [[cell.value for cell in row] for row in sheet.iter_rows()]


def test_one_workbook_holds_every_file_and_every_finding() -> None:
    book = openpyxl.load_workbook(io.BytesIO(_book()))
    assert book.sheetnames == ["Tổng hợp", "Theo mã", "Chi tiết"]
    _, read, unread = _rows(book["Tổng hợp"])
    assert read[:3] == ["'=a.docx", "có lỗi", 1] and read[5] == 1
    assert unread[:2] == ["b.docx", "không đọc được"] and unread[-1] == "'=hỏng"
    findings = _rows(book["Chi tiết"])[1:]
    assert [(row[1], row[4], row[-1]) for row in findings] == [("ND0101", 3, None), ("ND0507", 6, "'@mẫu cũ")]
    counted = _rows(book["Theo mã"])[1:]
    assert [(row[1], row[3], row[6]) for row in counted] == [("ND0101", 1, "có")]


def test_no_cell_is_a_formula() -> None:
    book = openpyxl.load_workbook(io.BytesIO(_book()))
    assert {cell.data_type for sheet in book for row in sheet.iter_rows() for cell in row} <= {"s", "n"}
    for start in "=+-@\t\r":
        assert neutral(f"{start}1") == f"'{start}1"
    assert (neutral("1=2"), neutral(5), neutral("a\x01b")) == ("1=2", 5, "ab")


def test_the_workbook_is_the_same_every_time() -> None:
    assert _book() == _book()


def test_the_sheet_has_a_box_for_every_manual_requirement() -> None:
    lines = [paragraph.text for paragraph in take(to_sheet("thư mục/a&b.docx", REPORT)).paragraphs]
    ticked = [line for line in lines if line.startswith("☐")]
    assert sorted(line.split()[-1] for line in ticked) == sorted(item.code for item in REPORT.manual)
    assert "Tệp: a&b.docx" in lines
    assert lines.index("Ô 2. Tên cơ quan, tổ chức ban hành") < lines.index("Ô 3. Số, ký hiệu")


@pytest.mark.sdk
def test_the_sheet_is_valid_by_the_sdk() -> None:
    found = validators.sdk_errors({name: to_sheet("a.docx", REPORT, name) for name in ("vi", "en")})
    assert found == {"vi": [], "en": []}


@pytest.mark.office
@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_sheet_is_one_page(language: Any) -> None:
    assert office.page_count(office.to_pdf(to_sheet("a.docx", REPORT, language))) == 1
