"""Nguồn hàng: rows from a file or a program, gone through a row at a time, and reported where they do not fit."""

from __future__ import annotations

import io
import tracemalloc
import zipfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook

import congvan as cv
from congvan.documents import data_of
from congvan.source import dump_yaml
from render.cases import dispatch

COLUMNS = ["STT", "Tên xã", "Số tiền"]
LETTER = """\
issuer: {name: Sở Tài chính, parent: UBND tỉnh An Bình}
number: 05/STC-QLNS
place: An Bình
issue_date: 2026-02-05
subject: phân bổ dự toán năm 2026
addressees: UBND các xã, phường
body: [Sở Tài chính thông báo dự toán tại Phụ lục kèm theo.]
signatory: {position: Giám đốc, full_name: Lê Thị B}
recipients: [Như trên, "Lưu: VT."]
phụ lục:
  - tiêu đề: Dự toán
    nội dung:
      - bảng: Dự toán giao
        cột: [STT, Tên xã, Số tiền]
        hàng: {file: so_lieu.csv}
"""


def csv_of(folder: Path, count: int) -> Path:
    path = folder / "so_lieu.csv"
    lines = (f"{at};Xã số {at};{at % 900 + 100}.000;không in" for at in range(1, count + 1))
    path.write_text("\n".join(["STT;Tên xã;Số tiền;Ghi chú", *lines]) + "\n", encoding="utf-8")
    return path


def parts(docx: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(docx)) as package:
        assert package.testzip() is None
        return {name: package.read(name) for name in package.namelist()}


def letter_of(rows: object) -> cv.Dispatch:
    table = cv.Table.model_validate({"columns": COLUMNS, "rows": rows})
    return dispatch(appendices=[{"title": "Danh sách", "body": [table]}])


def listed(count: int) -> list[list[str]]:
    return [[str(at), f"Xã số {at}", f"{at % 900 + 100}.000"] for at in range(1, count + 1)]


@pytest.mark.parametrize("count", [1, 3, 64, 65, 400])
def test_rows_of_a_file_are_printed_as_listed_rows_are(tmp_path: Path, count: int) -> None:
    streamed = cv.render(letter_of(cv.RowsFile.at(csv_of(tmp_path, count)))).docx
    assert parts(streamed) == parts(cv.render(letter_of(listed(count))).docx)


@pytest.mark.parametrize("total", [False, True])
def test_a_file_written_row_by_row_is_the_file_written_whole(tmp_path: Path, total: bool) -> None:
    table = {"columns": COLUMNS, "rows": listed(300), "total": total}
    letter = dispatch(body=["Như sau:", table], appendices=[{"title": "Bảng", "body": [table]}])
    path = cv.render(letter, to=tmp_path / "a.docx")
    assert path.read_bytes() == cv.render(letter).docx
    assert cv.read(path).document == letter.canonical()


def test_a_letter_names_the_file_of_its_rows(tmp_path: Path) -> None:
    csv_of(tmp_path, 3)
    (tmp_path / "thu.yaml").write_text(LETTER, encoding="utf-8")
    letter = cv.load(tmp_path / "thu.yaml")
    shown = cv.read(cv.render(letter).docx).document
    assert shown is not None
    assert shown.appendices[0].body[0] == cv.Table(caption="Dự toán giao", columns=COLUMNS, rows=listed(3)).canonical()
    assert "hàng: {file: so_lieu.csv}" in LETTER
    assert "file: so_lieu.csv" in dump_yaml(data_of(letter))


def test_data_from_outside_name_no_file(tmp_path: Path) -> None:
    csv_of(tmp_path, 3)
    with pytest.raises(cv.InputError, match="mở một thư mục"):
        cv.loads(LETTER)
    assert cv.loads(LETTER, base=tmp_path).appendices
    with pytest.raises(cv.InputError, match="nằm ngoài"):
        cv.loads(LETTER.replace("so_lieu.csv", "../so_lieu.csv"), base=tmp_path)


def test_a_program_gives_rows_as_often_as_they_are_asked_for() -> None:
    asked = []

    def rows() -> Iterator[list[object]]:
        asked.append(1)
        yield from ([at, f"Xã số {at}", f"{at % 900 + 100}.000"] for at in range(1, 101))

    docx = cv.render(letter_of(cv.RowSource("truy vấn", rows))).docx
    assert parts(docx) == parts(cv.render(letter_of(listed(100))).docx)
    assert len(asked) == 2
    assert data_of(cv.RowSource("truy vấn", rows)) == {"source": "truy vấn"}


def test_every_row_that_does_not_fit_is_reported_and_nothing_is_written(tmp_path: Path) -> None:
    bad = cv.RowSource("kho", lambda: [["1", "Xã A", "5"], ["2", "Xã B"], ["3", "Xã C", 2.5], ["4", "a\x07", "1"]])
    with pytest.raises(cv.InputError) as caught:
        cv.render(letter_of(bad), to=tmp_path / "a.docx")
    reported = [(one.file, one.line) for one in caught.value.problems]
    assert reported == [("kho", 2), ("kho", 3), ("kho", 4)]
    assert list(tmp_path.iterdir()) == []


def test_a_source_that_fails_at_its_second_reading_leaves_the_old_file(tmp_path: Path) -> None:
    readings = iter([listed(100), [["1"]]])
    path = tmp_path / "a.docx"
    cv.render(letter_of(listed(1)), to=path)
    before = path.read_bytes()
    with pytest.raises(cv.InputError):
        cv.render(letter_of(cv.RowSource("kho", lambda: next(readings))), to=path)
    assert path.read_bytes() == before
    assert [one.name for one in tmp_path.iterdir()] == ["a.docx"]


@pytest.mark.parametrize(
    ("head", "wanted"),
    [("STT;Tên;Số tiền", "thiếu cột “Tên xã”"), ("", "thiếu cột"), ("STT;Tên xã;Số tiền", "không có hàng nào")],
)
def test_a_file_that_lacks_a_column_or_rows_is_refused(tmp_path: Path, head: str, wanted: str) -> None:
    path = tmp_path / "so_lieu.csv"
    path.write_text(f"{head}\n", encoding="utf-8")
    with pytest.raises(cv.InputError) as caught:
        cv.render(letter_of(cv.RowsFile.at(path)))
    assert wanted in caught.value.problems[0].format("vi")


def test_cells_of_a_workbook_are_printed_as_excel_shows_them(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["STT", "Ngày", "Số tiền", "Tỷ lệ", "Số lẻ"])
    sheet.append([1, date(2026, 2, 5), 1234567, 0.855, 0.25])
    for cell, code in zip(sheet[2], ["General", "dd/mm/yyyy", "#,##0", "0.0%", "General"], strict=True):
        cell.number_format = code
    book.save(tmp_path / "a.xlsx")
    table = cv.Table(columns=["Tỷ lệ", "STT", "Ngày", "Số tiền", "Số lẻ"], rows=cv.RowsFile.at(tmp_path / "a.xlsx"))
    assert list(table.each_row) == [("85,5%", "1", "05/02/2026", "1.234.567", "0,25")]


def peak(count: int, folder: Path) -> int:
    letter = letter_of(cv.RowsFile.at(csv_of(folder, count)))
    cv.render(letter, to=folder / "warm.docx")
    tracemalloc.start()
    cv.render(letter, to=folder / "a.docx")
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return most


def test_memory_does_not_grow_with_the_rows(tmp_path: Path) -> None:
    assert peak(12_000, tmp_path) < 1.3 * peak(3_000, tmp_path)


def workbook_letter(folder: Path, *rows: list[object], **formats: str) -> cv.Dispatch:
    book = Workbook()
    for row in (COLUMNS, *rows):
        book.worksheets[0].append(row)
    for address, code in formats.items():
        book.worksheets[0][address].number_format = code
    book.save(folder / "so_lieu.xlsx")
    letter = cv.loads(LETTER.replace(".csv", ".xlsx"), base=folder)
    assert isinstance(letter, cv.Dispatch)
    return letter


def refused(letter: cv.Dispatch) -> list[str]:
    with pytest.raises(cv.InputError) as caught:
        cv.render(letter)
    return [one.format("vi").rpartition("so_lieu.xlsx")[2].lstrip() for one in caught.value.problems]


def with_cell(path: Path, old: bytes, new: bytes) -> None:
    """A workbook whose first sheet has ``new`` in place of ``old``, as other programs write it."""
    data = {one: zipfile.ZipFile(path).read(one) for one in zipfile.ZipFile(path).namelist()}
    sheet = data["xl/worksheets/sheet1.xml"]
    assert old in sheet
    with zipfile.ZipFile(path, "w") as package:
        for name, part in {**data, "xl/worksheets/sheet1.xml": sheet.replace(old, new)}.items():
            package.writestr(name, part)


def test_formulas_without_a_saved_result_are_not_blank_cells(tmp_path: Path) -> None:
    letter = workbook_letter(tmp_path, [1, "Xã A", "=1+1"], [2, "=A2", "500"], [3, "Xã C", "600"])
    said = "công thức chưa có kết quả: mở bằng Excel, tính lại và lưu"
    assert refused(letter) == [f"C2: {said}", f"B3: {said}"]


def test_a_formula_whose_result_has_no_words_is_a_blank_cell(tmp_path: Path) -> None:
    workbook_letter(tmp_path, [1, "Xã A", '=IF(A2=1,"","x")'])
    path = tmp_path / "so_lieu.xlsx"
    with_cell(path, b'<c r="C2"><f>', b'<c r="C2" t="str"><f>')
    printed = cv.render(cv.loads(LETTER.replace(".csv", ".xlsx"), base=tmp_path))
    (table,) = cv.read(printed.docx).document.appendices[0].body
    assert isinstance(table, cv.Table)
    assert table.rows == (("1", "Xã A", ""),)


def test_formulas_that_fail_are_not_printed(tmp_path: Path) -> None:
    letter = workbook_letter(tmp_path, [1, "#REF!", "500"], [2, "Xã B", "#N/A"])
    assert [one.partition(":")[0] for one in refused(letter)] == ["B2", "C3"]
    assert "công thức báo lỗi #REF!" in refused(letter)[0]


def test_a_workbook_in_tcvn3_or_with_a_password_is_refused(tmp_path: Path) -> None:
    letter = workbook_letter(tmp_path, [1, "x· B×nh Hßa", "1"], [2, "x· T©y S¬n", "2"], [3, "ph­êng Hoa Sen", "3"])
    assert refused(letter) == [": chữ theo bảng mã TCVN3: chuyển sang Unicode trước"]
    protected = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le")
    (tmp_path / "so_lieu.xlsx").write_bytes(protected)
    assert "được đặt mật khẩu" in refused(letter)[0]
