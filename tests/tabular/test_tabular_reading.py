"""Bảng số liệu: what is read from XLSX, CSV and records, and what is reported of a bad cell."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook
from openpyxl.styles import Font

from congvan.errors import InputError
from congvan.tabular import ColumnSpec, ColumnType, MoneyUnit, RowKind, read_table, table_of_records
from congvan.tabular.csv_text import csv_sheet
from congvan.tabular.reading import table_of
from congvan.tabular.workbook import workbook_sheet

UNIT = ColumnSpec("unit", ColumnType.TEXT, ("Đơn vị",))
PLAN = ColumnSpec("plan", ColumnType.MONEY, ("Kế hoạch vốn",))
DISBURSED = ColumnSpec("disbursed", ColumnType.MONEY, ("Giải ngân",))
RATE = ColumnSpec("rate", ColumnType.PERCENT, ("Tỷ lệ", "Tỷ lệ (%)"), required=False)
COLUMNS = (UNIT, PLAN, DISBURSED, RATE)

ROWS = [
    ["STT", "Đơn vị", "Kế hoạch vốn (triệu đồng)", "Giải ngân (triệu đồng)", "Tỷ lệ (%)"],
    ["", "TỔNG SỐ", 7620, 4070, 53.4],
    [1, "xã Bình Hòa", 4520, 2950, 65.3],
    [2, "phường Hoa Sen", 3100, 1120, 36.1],
]


def book(rows: Sequence[Sequence[Any]], title: str = "Phu luc I") -> Workbook:
    made = Workbook()
    sheet = made.active
    sheet.title = title
    for row in rows:
        sheet.append(list(row))
    return made


def data_of(made: Workbook) -> bytes:
    stream = BytesIO()
    made.save(stream)
    return stream.getvalue()


def read(made: Workbook, columns: Sequence[ColumnSpec] = COLUMNS) -> Any:
    return table_of(workbook_sheet(data_of(made), "so_lieu.xlsx"), columns)


def problems(made: Workbook, columns: Sequence[ColumnSpec] = COLUMNS) -> list[str]:
    with pytest.raises(InputError) as caught:
        read(made, columns)
    return [problem.format("vi") for problem in caught.value.problems]


def test_money_is_read_in_dong_with_the_cell_that_it_came_from() -> None:
    table = read(book(ROWS))
    assert [row["plan"] for row in table.unit_rows] == [4_520_000_000, 3_100_000_000]
    assert table.unit_rows[0].origins["disbursed"].text == "so_lieu.xlsx, Phu luc I!D3"
    assert table.units["plan"] is MoneyUnit.MILLION
    assert [row["plan"] for row in table.of_kind(RowKind.TOTAL)] == [7_620_000_000]


def test_a_float_of_a_spreadsheet_is_the_number_that_it_shows() -> None:
    rows = [ROWS[0], [1, "xã A", 0.1 + 0.2, 2450.5, 0.7]]
    table = read(book(rows))
    assert table.unit_rows[0]["plan"] == 300_000
    assert table.unit_rows[0]["disbursed"] == 2_450_500_000


def test_a_cell_with_a_percent_format_counts_in_percent() -> None:
    made = book([ROWS[0], [1, "xã A", 10, 5, 0.5]])
    made.active["E2"].number_format = "0.0%"
    assert read(made).unit_rows[0]["rate"] == Decimal(50)


def test_three_levels_of_heads_and_a_row_of_column_numbers_are_read() -> None:
    made = book(
        [
            ["PHỤ LỤC I"],
            ["Đơn vị tính: triệu đồng"],
            ["STT", "Đơn vị", "Kế hoạch", None, "Giải ngân"],
            [None, None, "Tổng số", "Trong đó ĐTPT", None],
            ["1", "2", "3=4+5", "(4)", "5"],
            [1, "xã A", 10, 4, 5],
        ]
    )
    for merged in ("A3:A4", "B3:B4", "C3:D3", "E3:E4"):
        made.active.merge_cells(merged)
    plan = ColumnSpec("plan", ColumnType.MONEY, ("Kế hoạch - Tổng số",))
    table = read(made, (UNIT, plan, DISBURSED))
    assert len(table.rows) == 1
    assert table.unit_rows[0]["plan"] == 10_000_000
    assert table.units["disbursed"] is MoneyUnit.MILLION


HOUSES = ColumnSpec("houses", ColumnType.COUNT, ("Số hộ",))
COUNTED = (HOUSES, ColumnSpec("poor", ColumnType.COUNT, ("Hộ nghèo",)))
FIGURES = ["STT", "Số hộ", "Hộ nghèo"]


@pytest.mark.parametrize(
    "rows",
    [[[1, 4, 2], [2, 9, 3]], [[1, 2, 3], [2, 5, 1]], [[3, 7, 1], [4, 8, 2]], [[1, 5, 9]]],
    ids=["small figures", "figures like column numbers", "a list that goes on", "one row"],
)
def test_a_row_of_small_figures_is_a_row(rows: list[list[int]]) -> None:
    table = read(book([FIGURES, *rows]), COUNTED)
    assert [[row["houses"], row["poor"]] for row in table.unit_rows] == [row[1:] for row in rows]


def test_column_numbers_are_not_a_row_wherever_they_occur_again() -> None:
    table = read(book([FIGURES, [1, 2, 3], [1, 4, 2], [1, 2, 3], [2, 9, 3]]), COUNTED)
    assert [row["houses"] for row in table.unit_rows] == [4, 9]


def test_a_total_far_from_its_rows_is_an_error() -> None:
    rows = [*ROWS[:1], ["", "TỔNG SỐ", 7999, 4070, 53.4], *ROWS[2:]]
    (reported,) = problems(book(rows))
    assert reported == "so_lieu.xlsx Phu luc I!C2: Kế hoạch vốn: tổng ghi 7.999, cộng các hàng là 7.620"


def test_a_total_in_whole_units_of_rows_with_decimals_is_rounded() -> None:
    head = ("Đơn vị", "Kế hoạch vốn (triệu đồng)", "Giải ngân (triệu đồng)")

    def is_rounded(plan: float) -> bool:
        rows = ("xã A", 5.4, 1.3), ("xã B", 5.4, 1.3), ("Tổng cộng", plan, 2.6)
        return table_of_records([dict(zip(head, row, strict=True)) for row in rows], COLUMNS[:3]).is_rounded

    assert is_rounded(11)
    assert not is_rounded(10.8)
    with pytest.raises(InputError, match="tổng ghi 12"):
        is_rounded(12)


def test_a_total_that_rounding_explains_is_a_warning() -> None:
    rows = [*ROWS[:1], ["", "TỔNG SỐ", 7621, 4070, 53.4], *ROWS[2:]]
    table = read(book(rows))
    assert [one.format("vi") for one in table.warnings] == [
        "so_lieu.xlsx Phu luc I!C2: Kế hoạch vốn: tổng 7.621, cộng các hàng là 7.620: do làm tròn"
    ]


def test_every_bad_cell_is_reported_at_once() -> None:
    made = book([ROWS[0], [1, "xã A", "nhiều", 5, 1], [2, "xã B", 10, "=C3*2", 1], [3, "=cmd|x", 1, 1, 1]])
    reported = problems(made)
    assert [one.split(":")[0] for one in reported] == [
        "so_lieu.xlsx Phu luc I!C2",
        "so_lieu.xlsx Phu luc I!D3",
        "so_lieu.xlsx Phu luc I!B4",
    ]
    assert "công thức chưa có kết quả" in reported[1]


def test_a_number_written_as_text_is_read_and_reported() -> None:
    table = read(book([ROWS[0], [1, "xã A", "1.234,5", 5, 1]]))
    assert table.unit_rows[0]["plan"] == 1_234_500_000
    assert "số ghi dạng chữ “1.234,5”" in table.warnings[0].message.vi


def test_a_hidden_row_is_reported_and_counts() -> None:
    made = book(ROWS)
    made.active.row_dimensions[3].hidden = True
    table = read(made)
    assert len(table.unit_rows) == 2
    assert table.warnings[0].path == "Phu luc I!A3"


def test_a_cell_merged_over_rows_is_refused() -> None:
    made = book(ROWS)
    made.active.merge_cells("D3:D4")
    assert any("ô trộn với hàng khác" in one for one in problems(made))


def test_a_missing_column_gets_the_nearest_title() -> None:
    rows = [["STT", "Đơn vị", "Kế hoặch vốn (triệu đồng)", "Giải ngân (triệu đồng)"], [1, "xã A", 1, 1]]
    (reported,) = problems(book(rows))
    assert "thiếu cột “Kế hoạch vốn”" in reported
    assert "Có phải là “Kế hoặch vốn (triệu đồng)”?" in reported


def test_a_column_of_money_without_a_unit_is_refused() -> None:
    rows = [["STT", "Đơn vị", "Kế hoạch vốn", "Giải ngân (đồng)"], [1, "xã A", 1, 1]]
    assert "không ghi đơn vị tính" in problems(book(rows))[0]


def test_several_sheets_need_a_name() -> None:
    made = book(ROWS)
    made.create_sheet("Khac").append(["x"])
    assert "có nhiều trang tính (Phu luc I, Khac)" in problems(made)[0]


def test_groups_are_summed_apart() -> None:
    rows = [
        ROWS[0],
        ["", "Tổng số", 30, 12, 40],
        ["I", "Phường", 10, 2, 20],
        [1, "phường A", 10, 2, 20],
        ["II", "Xã", 20, 10, 50],
        [1, "xã B", 20, 10, 50],
    ]
    table = read(book(rows))
    assert [row.kind for row in table.rows] == [
        RowKind.TOTAL, RowKind.GROUP, RowKind.UNIT, RowKind.GROUP, RowKind.UNIT,
    ]  # fmt: skip


def test_a_million_formatted_blank_rows_are_refused_at_once() -> None:
    made = book(ROWS)
    for row in range(5, 60_000):
        made.active.cell(row, 1).font = Font(bold=True)
    assert "xóa các hàng trống" in problems(made)[0]


def test_a_workbook_with_a_password_is_reported(tmp_path: Path) -> None:
    file = tmp_path / "kin.xlsx"
    file.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"))
    with pytest.raises(InputError, match="mật khẩu"):
        read_table(file, COLUMNS)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_csv_of_any_encoding_with_a_mark_is_read_and_the_dialect_said(encoding: str) -> None:
    text = "STT;Đơn vị;Kế hoạch vốn (đồng);Giải ngân (đồng)\n1;xã A;1.000.000;500.000\n"
    sheet = csv_sheet(text.encode(encoding), "so.csv")
    assert table_of(sheet, COLUMNS).unit_rows[0]["plan"] == 1_000_000
    assert [note.vi for note in sheet.notes] == [f"đọc với dấu phân cách “;”, mã ký tự {encoding}"]


def test_csv_that_is_not_utf8_is_refused() -> None:
    with pytest.raises(InputError, match="CSV UTF-8"):
        csv_sheet("Đơn vị;x\n".encode("utf-16-be"), "so.csv")


def test_records_of_a_data_frame_are_read_by_key_or_title() -> None:
    records = [{"unit": "xã A", "plan": 10, "disbursed": 5}, {"unit": "xã B", "plan": 20, "disbursed": 15}]
    columns = (
        UNIT,
        ColumnSpec("plan", ColumnType.MONEY, ("Kế hoạch vốn",), MoneyUnit.DONG),
        ColumnSpec("disbursed", ColumnType.MONEY, ("Giải ngân",), MoneyUnit.DONG),
    )
    assert [row["plan"] for row in table_of_records(records, columns).unit_rows] == [10, 20]


@pytest.mark.parametrize(
    "numbers",
    [["A", "B", 1, 2, "3=2/1"], ["(1)", "(2)", "(3)", "(4)", "(5)=(4)/(3)"], ["", 1, 2, 3, ""], [1, 2, 3, 4, 5]],
)
def test_a_row_that_counts_the_columns_is_not_a_row_of_data_wherever_it_comes_again(numbers: list[Any]) -> None:
    table = read(book([ROWS[0], numbers, ROWS[2], numbers, ROWS[3]]))
    assert [row["unit"] for row in table.unit_rows] == ["xã Bình Hòa", "phường Hoa Sen"]


@pytest.mark.parametrize("tiny", [["3", "5", 4, 2, 50], [1, "2", 5, 3, 60], [2, "", 5, 3, 60], ["1", "", 2, 3, ""]])
def test_a_row_of_small_figures_is_data_and_never_left_out(tiny: list[Any]) -> None:
    for at in (1, 2):
        rows = [ROWS[0], ROWS[2], ROWS[3]]
        rows.insert(at, tiny)
        table = read(book(rows))
        assert [row["plan"] for row in table.rows][at - 1] == tiny[2] * 1_000_000


def test_a_head_whose_cells_reach_down_a_third_level_that_names_nothing_wanted_is_read_whole() -> None:
    made = book(
        [
            ["STT", "Đơn vị", "Kế hoạch vốn", None, None, "Giải ngân luỹ kế, tính đến hết ngày 31/10/2026", None],
            [None, None, "Tổng số", "Kế hoạch 2026", None, "Tổng", "Trong đó kéo dài"],
            [None, None, None, "ĐTPT", "SN", None, None],
            ["A", "B", "1=2+3", 2, 3, 4, 5],
            [1, "xã Bình Hòa", 4520, 4000, 520, 2950, 0],
        ]
    )
    for cells in ("A1:A3", "B1:B3", "C1:E1", "C2:C3", "D2:E2", "F1:G1", "F2:F3", "G2:G3"):
        made.worksheets[0].merge_cells(cells)
    columns = (UNIT, ColumnSpec("plan", ColumnType.MONEY, ("Kế hoạch vốn",), MoneyUnit.MILLION),
               ColumnSpec("disbursed", ColumnType.MONEY, ("Giải ngân lũy kế",), MoneyUnit.MILLION))  # fmt: skip
    (row,) = read(made, columns).rows
    assert (row["unit"], row["plan"], row["disbursed"]) == ("xã Bình Hòa", 4_520_000_000, 2_950_000_000)


def test_two_columns_that_differ_only_in_their_day_are_reported() -> None:
    head = ["Đơn vị", "Giải ngân đến hết 30/9/2026 (triệu đồng)", "Giải ngân đến hết 31/10/2026 (triệu đồng)"]
    assert problems(book([head, ["xã Bình Hòa", 1, 2]]), (UNIT, DISBURSED)) == [
        "so_lieu.xlsx Phu luc I: 2 cột cùng tên “Giải ngân”: ghi tên đủ các tầng"
    ]


def test_a_title_that_holds_the_missing_words_is_offered() -> None:
    (reported,) = problems(book([["Đơn vị", "Tổng giải ngân lũy kế từ đầu năm (triệu đồng)"]]), (UNIT, DISBURSED))
    assert reported.endswith("Có phải là “Tổng giải ngân lũy kế từ đầu năm (triệu đồng)”?")


def test_figures_of_a_csv_are_text_and_its_dialect_alone_is_reported(tmp_path: Path) -> None:
    path = tmp_path / "so_lieu.csv"
    path.write_text(
        "Đơn vị;Kế hoạch vốn (triệu đồng);Giải ngân (triệu đồng)\nxã Bình Hòa;4.520;2.950,5\n", encoding="utf-8"
    )
    table = read_table(path, COLUMNS)
    assert table.rows[0]["disbursed"] == 2_950_500_000
    assert [one.message.vi for one in table.warnings] == ["đọc với dấu phân cách “;”, mã ký tự utf-8"]
    assert read_table(path, COLUMNS, delimiter=";", encoding="utf-8").warnings == ()
