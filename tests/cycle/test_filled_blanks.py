"""Chỗ điền của biểu đọc về: who made the report, its number, the unit that it is of; from Word and from a workbook."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
import pytest
from openpyxl import Workbook, load_workbook

import congvan as cv
from congvan.cycle.collecting import collect, collection_data, collection_workbook, form_appendix, form_document
from congvan.cycle.collecting.collection import ReportState, Request
from congvan.cycle.collecting.incoming import read_incoming
from congvan.cycle.collecting.report_reading import ReadReport, read_report
from congvan.cycle.report_form import ReportForm
from followup.reports import CUT_OFF, FORM, HEAD, ITEMS, OCTOBER, REGISTER, filled, unit
from followup.story import october

NAME, ISSUER = "xã Bình Hòa", "Sở Nông nghiệp và Môi trường"
FIGURES = {"plan": 4_520_000_000, "disbursed": 2_950_000_000, "reason": None}
ANSWERS = {"Người lập báo cáo": "Nguyễn Thị An", "Điện thoại": "0912 345 678"}


def word_form(form: ReportForm = FORM) -> Any:
    """The form of a unit in Word with its figures typed in."""
    word = docx.Document(BytesIO(cv.render(form_document(form, OCTOBER, unit(NAME), ISSUER)).docx))
    table = next(one for one in word.tables if one.rows[0].cells[0].text == "STT")
    table.rows[1].cells[2].text, table.rows[1].cells[3].text = "4.520", "2.950"
    return word


def dots_of(word: Any) -> Any:
    return next(one for one in word.paragraphs if "Người lập báo cáo:" in one.text)


def before_the_tabs(word: Any) -> None:
    """Typed before the dots, which stay behind the answer."""
    dots_of(word).text = "Người lập báo cáo: Nguyễn Thị An\t Điện thoại: 0912 345 678\t"


def over_dots_of_their_own(word: Any) -> None:
    """Dots typed by hand around the answers."""
    dots_of(word).text = "Người lập báo cáo: ….Nguyễn Thị An……… Điện thoại:......0912 345 678......"


def on_lines_of_their_own(word: Any) -> None:
    """Each label brought to a line of its own, in capitals as a template has them."""
    paragraph = dots_of(word)
    paragraph.insert_paragraph_before("NGƯỜI LẬP  BÁO CÁO : Nguyễn Thị An")
    paragraph.text = "Điện thoại: 0912 345 678"


def in_a_table(word: Any) -> None:
    """The lines made into a table, label and answer side by side."""
    paragraph = dots_of(word)
    table = word.add_table(2, 2)
    for row, (label, answer) in zip(table.rows, ANSWERS.items(), strict=True):
        row.cells[0].text, row.cells[1].text = f"{label}:", answer
    paragraph._p.getparent().remove(paragraph._p)


def numbered(word: Any, number: str) -> None:
    """The number written into the head of the document."""
    cells = (cell for table in word.tables for row in table.rows for cell in row.cells)
    next(cell for cell in cells if "Số:" in cell.text).paragraphs[-1].text = f"Số: {number}"


def read(folder: Path, form: ReportForm, save: Callable[[str], object], name: str) -> ReadReport:
    save(str(folder / name))
    return read_report(folder / name, form, unit(NAME), REGISTER, is_shared=False)


@pytest.mark.parametrize("hand", [before_the_tabs, over_dots_of_their_own, on_lines_of_their_own, in_a_table])
def test_what_is_written_on_the_dots_of_a_word_form_is_read(tmp_path: Path, hand: Callable[[Any], None]) -> None:
    word = word_form()
    hand(word)
    found = read(tmp_path, FORM, word.save, "bc.docx")
    assert (dict(found.values), dict(found.blanks)) == (FIGURES, ANSWERS)
    assert not found.problems and not found.notes


def test_dots_that_nobody_wrote_on_say_nothing(tmp_path: Path) -> None:
    found = read(tmp_path, FORM, word_form().save, "bc.docx")
    assert (dict(found.values), dict(found.blanks), found.number) == (FIGURES, {}, "")


def test_the_number_that_the_unit_gave_its_report_is_read(tmp_path: Path) -> None:
    word = word_form()
    numbered(word, "188/BC-UBND")
    assert read(tmp_path, FORM, word.save, "bc.docx").number == "188/BC-UBND"


def sheet_form(form: ReportForm = FORM) -> Workbook:
    book = filled(NAME, 4520, 2950, form=form)
    for row in book.worksheets[0].iter_rows():
        if row[0].value and str(row[0].value).rstrip(":") in ANSWERS:
            row[2].value = ANSWERS[str(row[0].value).rstrip(":")]
    return book


def test_the_workbook_has_the_same_lines_and_they_come_back(tmp_path: Path) -> None:
    found = read(tmp_path, FORM, sheet_form().save, "bc.xlsx")
    assert (dict(found.values), dict(found.blanks)) == (FIGURES, ANSWERS)
    assert not found.notes


def test_a_telephone_number_below_the_table_is_not_a_figure(tmp_path: Path) -> None:
    book = sheet_form()
    phone = next(row for row in book.worksheets[0].iter_rows() if row[0].value == "Điện thoại:")
    phone[2].value = 912345678
    found = read(tmp_path, FORM, book.save, "bc.xlsx")
    assert dict(found.values) == FIGURES and not found.notes
    assert found.blanks["Điện thoại"] == "912345678"


def test_a_form_that_another_unit_filled_in_gives_no_figures(tmp_path: Path) -> None:
    book = sheet_form()
    book.worksheets[0]["C3"] = "UBND xã An Phú"
    found = read(tmp_path, FORM, book.save, "bc.xlsx")
    assert not found.values and found.is_of_another
    assert "biểu ghi đơn vị “xã An Phú”, sổ đến ghi xã Bình Hòa: không lấy số liệu" in found.problems[0].message.vi


@pytest.mark.parametrize(("who", "is_taken"), [("UBND xã Bình Hòa", True), ("……", True), ("UBND xã An Phú", False)])
def test_the_head_of_an_appendix_says_whose_rows_they_are(tmp_path: Path, who: str, *, is_taken: bool) -> None:
    letter = october(body=["Báo cáo theo Phụ lục đính kèm."], appendices=[form_appendix(ITEMS, OCTOBER)])
    word = docx.Document(BytesIO(cv.render(letter).docx))
    table = next(one for one in word.tables if one.rows[0].cells[0].text == "STT")
    for at, (plan, disbursed) in enumerate((("100", "50"), ("200", "60"), ("300", "110")), 1):
        table.rows[at].cells[2].text, table.rows[at].cells[3].text = plan, disbursed
    head = next(
        one
        for table in word.tables
        for row in table.rows
        for cell in row.cells
        for one in cell.paragraphs
        if "Đơn vị báo cáo" in one.text
    )
    head.text = f"Đơn vị báo cáo: {who}"
    found = read(tmp_path, ITEMS, word.save, "bc.docx")
    assert (found.values.get("plan") == 300_000_000) is is_taken


def test_the_collection_shows_what_the_units_wrote_and_which_number_differs(tmp_path: Path) -> None:
    word = word_form()
    before_the_tabs(word)
    numbered(word, "190/BC-UBND")
    word.save(str(tmp_path / "bc.docx"))
    book = Workbook()
    book.worksheets[0].append(HEAD)
    book.worksheets[0].append([1, NAME, "188/BC-UBND", None, "23/10/2026 10:00", None, "Word", "bc.docx", 1])
    book.save(tmp_path / "so_den.xlsx")
    lines, _ = read_incoming(tmp_path / "so_den.xlsx", REGISTER)
    request = Request("d3", FORM, OCTOBER, CUT_OFF.date(), CUT_OFF)
    collection = collect(request, lines, REGISTER, tmp_path)
    report = collection.of("20003")
    assert report is not None and dict(report.blanks) == ANSWERS
    assert [one.message.vi for one in report.notes] == [
        "xã Bình Hòa: sổ đến ghi số 188/BC-UBND, trong tệp bc.docx là 190/BC-UBND"
    ]
    said = next(one for one in collection_data(collection)["reports"] if one["unit"] == "20003")
    assert said["blanks"] == ANSWERS
    sheet = load_workbook(BytesIO(collection_workbook(collection, FORM))).worksheets[0]
    assert [one.value for one in sheet[1]][-2:] == list(ANSWERS)
    assert [one.value for one in sheet[4]][-2:] == list(ANSWERS.values())


def test_a_copied_form_is_to_be_looked_at_and_no_report_of_its_unit(tmp_path: Path) -> None:
    sheet_form().save(tmp_path / "bc.xlsx")
    book = Workbook()
    book.worksheets[0].append(HEAD)
    book.worksheets[0].append([1, "xã An Phú", "9/BC-UBND", None, "23/10/2026 10:00", None, "Excel", "bc.xlsx", 1])
    book.save(tmp_path / "so_den.xlsx")
    lines, _ = read_incoming(tmp_path / "so_den.xlsx", REGISTER)
    collection = collect(Request("d3", FORM, OCTOBER, CUT_OFF.date(), CUT_OFF), lines, REGISTER, tmp_path)
    report = collection.of("20004")
    assert report is not None and report.state is ReportState.UNCLEAR
    assert len(report.problems) == 1 and not report.notes
