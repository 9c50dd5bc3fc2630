"""Thư có bảng số liệu: figures in prose come from the workbook, so that one cell changes them all."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook
from PIL import Image

import congvan as cv
from congvan.errors import InputError

UNITS = """\
units:
  - {id: 20001, name: phường Hoa Sen, head: UBND, group: phường}
  - {id: 20003, name: xã Bình Hòa, head: UBND, group: xã}
  - {id: 20004, name: xã An Phú, head: UBND, group: xã}
  - {id: 20006, name: xã Tây Sơn, head: UBND, group: xã}
"""
LETTER = """\
preset: disbursement-monthly
issue_date: 2026-11
urgency: KHẨN
values:
  plan_year: 2026
  as_of: 2026-10-31
  urging: [{type: Thông báo, code: 512/TB-UBND, date: 2026-11-02, issuer: UBND tỉnh}]
  previous_letters: [{type: Công văn, code: 3127/SNNMT-PTNT, date: 2026-10-06, issuer: Sở Nông nghiệp và Môi trường}]
  required_rate: 70%
  next_required_rate: 85%
  next_month_end: 2026-11-30
  report_deadline: {before: 2026-11-25}
  transfer_deadline: {on: 2026-11-13}
  results: {file: so_lieu_1031.xlsx, sheet: Phu luc I, units: units.yaml, as_of: 2026-10-31, source: Kho bạc Nhà nước}
changes:
  - {after: laggards, add: {clause: "Rà soát, đề xuất điều chuyển vốn trước ngày 14/11/2026."}}
"""
ROWS = [
    ["STT", "Đơn vị", "Kế hoạch vốn (triệu đồng)", "Giải ngân (triệu đồng)"],
    ["", "TỔNG SỐ", 14620.4, 8168.52],
    [1, "phường Hoa Sen", 3100, 1120.4],
    [2, "xã Bình Hòa", 4520, 2950],
    [3, "xã An Phú", 5000, 3498],
    [4, "xã Tây Sơn", 2000.4, 600.12],
]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "units.yaml").write_text(UNITS, encoding="utf-8")
    (tmp_path / "a.yaml").write_text(LETTER, encoding="utf-8")
    write(tmp_path, ROWS)
    return tmp_path


def write(folder: Path, rows: list[list[Any]]) -> None:
    book = Workbook()
    book.active.title = "Phu luc I"
    for row in rows:
        book.active.append(row)
    book.save(folder / "so_lieu_1031.xlsx")


def lines(folder: Path) -> list[str]:
    return [line.words.plain for line in cv.load(folder / "a.yaml").shown.lines]


def test_prose_says_what_the_workbook_says(folder: Path) -> None:
    text = lines(folder)
    assert text[1] == (
        "Đến hết ngày 31/10/2026, toàn tỉnh giải ngân 8,17 tỷ đồng trên 14,62 tỷ đồng kế hoạch vốn, đạt 55,9% "
        "(mức phải đạt: 70%)."
    )
    assert text[2] == (
        "Còn 04 đơn vị chưa đạt mức trên: UBND các xã: Tây Sơn (30,0%), Bình Hòa (65,3%), An Phú (69,96%); "
        "UBND phường Hoa Sen (36,1%). Đề nghị các đơn vị này:"
    )


def test_one_cell_changes_sum_rate_and_names(folder: Path) -> None:
    rows = [row[:] for row in ROWS]
    rows[5][3] = 2000.4
    rows[1][3] = 9568.8
    write(folder, rows)
    text = lines(folder)
    assert "9,57 tỷ đồng" in text[1]
    assert "65,4%" in text[1]
    assert "Còn 03 đơn vị" in text[2]
    assert "Tây Sơn" not in text[2]


def test_a_wrong_total_is_reported_at_its_cell(folder: Path) -> None:
    rows = [row[:] for row in ROWS]
    rows[1][3] = 9999
    write(folder, rows)
    with pytest.raises(InputError) as caught:
        cv.load(folder / "a.yaml")
    (problem,) = caught.value.problems
    assert (problem.file, problem.path) == ("so_lieu_1031.xlsx", "Phu luc I!D2")


def test_text_from_outside_names_no_workbook(folder: Path) -> None:
    with pytest.raises(InputError, match="mở một thư mục"):
        cv.loads(LETTER)
    assert cv.loads(LETTER, base=folder).urgency is cv.UrgencyLevel.URGENT


def test_a_unit_that_the_register_lacks_is_reported_at_its_cell(folder: Path) -> None:
    rows = [row[:] for row in ROWS]
    rows[3][1] = "xã Bình Hoà Đông"
    write(folder, rows)
    with pytest.raises(InputError) as caught:
        cv.load(folder / "a.yaml")
    assert [problem.path for problem in caught.value.problems] == ["Phu luc I!B4"]


def test_a_chart_joins_the_letter_as_a_picture(folder: Path) -> None:
    Image.new("L", (60, 30)).save(folder / "bieu_do.png")
    file = folder / "a.yaml"
    added = "  - {before: closing, add: {picture: bieu_do.png, caption: Biểu đồ}}\n"
    file.write_text(file.read_text(encoding="utf-8") + added, encoding="utf-8")
    pictures = [block for block in cv.load(file).body if isinstance(block, cv.Picture)]
    assert [one.caption for one in pictures] == ["Biểu đồ"]


def test_the_appendix_lists_every_unit_with_the_rate_that_the_text_says(folder: Path) -> None:
    file = folder / "a.yaml"
    typed = file.read_text(encoding="utf-8").replace("values:\n", "values:\n  results_title: Tình hình giải ngân\n", 1)
    file.write_text(typed, encoding="utf-8")
    letter = cv.load(file)
    (shown,) = letter.appendices[0].body
    assert isinstance(shown, cv.Table)
    assert isinstance(shown.rows, tuple)
    assert [(row[1], row[5]) for row in shown.rows] == [
        ("Tổng số", "55,9%"), ("UBND phường Hoa Sen", "36,1%"), ("UBND xã Bình Hòa", "65,3%"),
        ("UBND xã An Phú", "69,96%"), ("UBND xã Tây Sơn", "30,0%"),
    ]  # fmt: skip
    assert any("tại Phụ lục đính kèm" in line.plain for line in letter.shown.prose)
    assert not cv.check(cv.render(letter)).errors
