"""Tệp hỏng, tệp lạ: a clear refusal or a safe value, whatever an office sends."""

from __future__ import annotations

import zipfile
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from congvan.errors import InputError
from congvan.tabular import read_table
from congvan.tracking import Progress, progress_of
from congvan.tracking.progress import USUAL_COLUMNS
from congvan.units import UnitRegister

REGISTER = UnitRegister.model_validate(
    {
        "units": [
            {"id": 20001, "name": "xã Bình Hòa"},
            {"id": 20002, "name": "xã Bình Hòa"},
            {"id": 20003, "name": "xã Tây Sơn"},
        ]
    }
)
HEAD = ["Đơn vị", "Kế hoạch vốn (triệu đồng)", "Giải ngân (triệu đồng)"]


def read(path: Path) -> Progress:
    return progress_of(read_table(path, USUAL_COLUMNS), REGISTER, as_of=date(2026, 10, 31))


def workbook(folder: Path, *rows: list[Any]) -> Path:
    book = Workbook()
    for row in (HEAD, *rows):
        book.worksheets[0].append(row)
    book.save(folder / "so_lieu.xlsx")
    return folder / "so_lieu.xlsx"


def refused(path: Path) -> str:
    with pytest.raises(InputError) as error:
        read(path)
    return error.value.format("vi")


def test_a_million_empty_rows_with_a_format(tmp_path: Path) -> None:
    path, large = workbook(tmp_path, ["xã Tây Sơn", 1, 1]), tmp_path / "lon.xlsx"
    with zipfile.ZipFile(path) as source, zipfile.ZipFile(large, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            data = source.read(name)
            if name == "xl/worksheets/sheet1.xml":
                blank = b"".join(b'<row r="%d" s="1"><c r="A%d" s="1"/></row>' % (at, at) for at in range(3, 1_000_003))
                data = data.replace(b"</sheetData>", blank + b"</sheetData>")
            target.writestr(name, data)
    assert "có hơn 50.000 hàng" in refused(large)


def test_a_workbook_in_tcvn3_names_the_encoding(tmp_path: Path) -> None:
    rows = [["x· B×nh Hßa", 4520, 2950], ["x· T©y S¬n", 2000, 600], ["ph­êng Hoa Sen", 3100, 1120]]
    assert "có chữ theo bảng mã TCVN3: chuyển sang Unicode trước" in refused(workbook(tmp_path, *rows))


def test_formulas_that_call_programs_are_neither_names_nor_figures(tmp_path: Path) -> None:
    said = refused(workbook(tmp_path, ["=cmd|' /C calc'!A0", 1, 1], ["xã Tây Sơn", "=cmd|' /C calc'!A0", 1]))
    assert "Sheet!A2" in said and "Sheet!B3" in said and "công thức chưa có kết quả" in said


def test_formulas_as_text_in_a_csv_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "so_lieu.csv"
    path.write_text(";".join(HEAD) + "\n\"=cmd|' /C calc'!A0\";1;1\n", encoding="utf-8")
    assert "bắt đầu như một công thức" in refused(path)


def test_two_units_of_one_name_need_the_id(tmp_path: Path) -> None:
    assert "là tên của nhiều đơn vị: ghi mã (20001, 20002)" in refused(workbook(tmp_path, ["xã Bình Hòa", 1, 1]))
    assert [one.unit.id for one in read(workbook(tmp_path, ["20002", 1, 1])).units] == ["20002"]


def test_a_negative_plan_is_reported_at_its_cell(tmp_path: Path) -> None:
    assert "so_lieu.xlsx Sheet!B2: xã Tây Sơn: kế hoạch âm" in refused(workbook(tmp_path, ["xã Tây Sơn", -5, 1]))


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le"])
def test_a_csv_in_utf16_is_read_by_its_mark_and_refused_without(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "so_lieu.csv"
    path.write_bytes(f"{';'.join(HEAD)}\nxã Tây Sơn;1;1\n".encode(encoding))
    if encoding == "utf-16":
        assert read(path).plan == 1_000_000
    else:
        assert "lưu lại dạng CSV UTF-8" in refused(path)


def test_a_workbook_with_a_password_says_what_to_do(tmp_path: Path) -> None:
    path = tmp_path / "so_lieu.xlsx"
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 512 + "EncryptedPackage".encode("utf-16-le"))
    assert "được đặt mật khẩu" in refused(path)


@pytest.mark.parametrize("name", ["so_lieu.xls", "so_lieu.xlsx"])
def test_a_file_of_another_kind_under_the_name_of_a_workbook_is_refused(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 512 + "EncryptedPackage".encode("utf-16-le"))
    assert "mật khẩu" in refused(path)


def test_negative_spending_needs_a_reason(tmp_path: Path) -> None:
    path = workbook(tmp_path, ["xã Tây Sơn", 5, -1])
    assert "Sheet!C2: xã Tây Sơn: giải ngân âm: nêu lý do" in [
        one.format("vi").removeprefix("so_lieu.xlsx ") for one in read(path).warnings
    ]


def test_a_formula_whose_result_has_no_words_is_a_blank_cell(tmp_path: Path) -> None:
    path, saved = workbook(tmp_path, ["xã Tây Sơn", 5, '=IF(B2>9,1,"")']), tmp_path / "da_tinh.xlsx"
    with zipfile.ZipFile(path) as source, zipfile.ZipFile(saved, "w") as target:
        for name in source.namelist():
            target.writestr(name, source.read(name).replace(b'<c r="C2"><f>', b'<c r="C2" t="str"><f>'))
    assert "C2" in refused(path)
    assert [one.name for one in read(saved).missing] == ["xã Bình Hòa", "xã Bình Hòa", "xã Tây Sơn"]


@pytest.mark.parametrize(("mark", "typed"), [("\t", "tab"), (";", ";")])
def test_the_dialect_of_a_csv_can_be_declared(tmp_path: Path, mark: str, typed: str) -> None:
    path = tmp_path / "so_lieu.csv"
    path.write_bytes(f"{mark.join(HEAD)}\n{mark.join(('xã Tây Sơn', '1', '1'))}\n".encode("utf-16-le"))
    table = read_table(path, USUAL_COLUMNS, delimiter=typed, encoding="utf-16-le")
    assert len(table.unit_rows) == 1
    assert not table.warnings


@pytest.mark.parametrize(
    ("declared", "said"),
    [({"delimiter": "tap"}, "cần là một ký tự"), ({"encoding": "utf-99"}, "không đọc được bằng mã utf-99")],
)
def test_a_dialect_that_no_file_has_is_refused(tmp_path: Path, declared: dict[str, str], said: str) -> None:
    path = tmp_path / "so_lieu.csv"
    path.write_text(";".join(HEAD), encoding="utf-8")
    with pytest.raises(InputError) as error:
        read_table(path, USUAL_COLUMNS, **declared)
    assert said in error.value.format("vi")
