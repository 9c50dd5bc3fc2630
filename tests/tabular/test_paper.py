"""Trang tính để in: as wide as the sheet of paper, the head on each page, every word whole."""

from __future__ import annotations

from openpyxl import Workbook

from congvan.tabular.paper import set_on_paper


def test_a_sheet_lies_on_a4_on_its_side_with_its_head_on_each_page() -> None:
    sheet = Workbook().worksheets[0]
    for row in (["Biểu"], ["STT", "Đơn vị", "Khó khăn, vướng mắc"], [1, "xã Bình Hòa", "chậm " * 30], ["Ký tên"]):
        sheet.append(row)
    set_on_paper(sheet, head=2, widths=(6, 24, 40), last=3)
    setup = sheet.page_setup
    assert (setup.orientation, setup.paperSize, setup.fitToHeight) == ("landscape", 9, 0)
    assert sheet.sheet_properties.pageSetUpPr is not None and sheet.sheet_properties.pageSetUpPr.fitToPage
    assert sheet.print_title_rows == "$2:$2"
    assert [sheet.column_dimensions[one].width for one in "ABC"] == [6, 24, 40]
    assert sheet.row_dimensions[3].height == 4 * (sheet.row_dimensions[2].height or 0)  # 150 letters, 39 a line
    assert sheet["C3"].alignment.wrap_text and sheet["C3"].border.left.style == "thin"
    assert sheet["A4"].border.left.style is None and sheet["B2"].font.bold and not sheet["B3"].font.bold
