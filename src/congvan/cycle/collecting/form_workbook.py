"""Biểu báo cáo ra .xlsx: a sheet that units fill in, its cells held to their kind."""

from __future__ import annotations

from collections.abc import Iterable
from io import BytesIO
from typing import TYPE_CHECKING, Final

from congvan.cycle.report_form import FormColumn, ReportForm
from congvan.tabular import ColumnType
from congvan.tabular.paper import set_on_paper
from congvan.tabular.sheets import column_letters
from congvan.tabular.workbook import safe_cell
from congvan.text import PartialDate, month_year
from congvan.units import Unit

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

TOTAL: Final = "Tổng số"
_HEAD_ROW: Final = 5
_GREATEST: Final = 10**15
_USUAL_WIDTH: Final = 18
_WIDTHS: Final = {ColumnType.TEXT: 36}
NUMBER_FORMATS: Final = {ColumnType.MONEY: "#,##0.###", ColumnType.PERCENT: "0.00", ColumnType.COUNT: "#,##0"}
"""How cells of each kind show their numbers."""


def form_workbook(form: ReportForm, period: PartialDate, units: Iterable[Unit]) -> bytes:
    """The form for a month: a row for each of ``units``, or the form's own rows with their total."""
    from openpyxl import Workbook
    from openpyxl.styles import Font

    units = tuple(units)
    book = Workbook()
    del book[book.sheetnames[0]]
    sheet = book.create_sheet("Bieu bao cao")
    sheet["A1"] = safe_cell(form.title)
    sheet["A2"], sheet["C2"] = "Kỳ báo cáo:", _month(period)
    sheet["A3"], sheet["C3"] = "Đơn vị:", units[0].addressed if len(units) == 1 else None
    first = form.row_title if form.rows else "Đơn vị"
    sheet.append([])
    sheet.append(["STT", first, *(safe_cell(column.shown) for column in form.columns)])
    rows = form.rows or tuple(unit.name for unit in units)
    for at, name in enumerate(rows, 1):
        sheet.append([at, safe_cell(name)])
    last = _HEAD_ROW + len(rows)
    if form.rows:
        _total(sheet, form, last)
    if len(units) == 1:
        _blanks(sheet, form)
    for at, column in enumerate(form.columns, 3):
        _hold(sheet, column, f"{column_letters(at)}{_HEAD_ROW + 1}:{column_letters(at)}{last}")
    sheet["A1"].font = Font(bold=True)
    sheet.freeze_panes = f"C{_HEAD_ROW + 1}"
    widths = (6, 34, *(_WIDTHS.get(column.type, _USUAL_WIDTH) for column in form.columns))
    set_on_paper(sheet, head=_HEAD_ROW, widths=widths, last=last + bool(form.rows))
    stream = BytesIO()
    book.save(stream)
    return stream.getvalue()


def _month(period: PartialDate) -> str:
    return month_year(period.year, period.month) if period.year and period.month else str(period)


def _total(sheet: Worksheet, form: ReportForm, last: int) -> None:
    sheet.append([None, TOTAL])
    for at, column in enumerate(form.columns, 3):
        if column.type.is_summed:
            letter = column_letters(at)
            sheet[f"{letter}{last + 1}"] = f"=SUM({letter}{_HEAD_ROW + 1}:{letter}{last})"


def _blanks(sheet: Worksheet, form: ReportForm) -> None:
    """The lines to fill in below the table, each with its answer in the third column."""
    sheet.append([])
    for label in form.blanks:
        sheet.append([safe_cell(f"{label}:")])


def _hold(sheet: Worksheet, column: FormColumn, cells: str) -> None:
    from openpyxl.worksheet.datavalidation import DataValidation

    if column.type is ColumnType.TEXT:
        return
    is_day = column.type in (ColumnType.DATE, ColumnType.MOMENT)
    rule = DataValidation(
        type="date" if is_day else "whole" if column.type is ColumnType.COUNT else "decimal",
        operator="between", formula1="36526" if is_day else "0", formula2="73050" if is_day else str(_GREATEST),
        allow_blank=True, showErrorMessage=True, errorTitle=column.title[:30],
        error=f"Cần {column.type.label}, không âm; để trống nếu chưa có, không ghi chữ."
        if not is_day else "Cần ngày, ví dụ 25/10/2026.",
    )  # fmt: skip
    sheet.add_data_validation(rule)
    rule.add(cells)
    for row in sheet[cells]:
        for cell in row:
            cell.number_format = "dd/mm/yyyy" if is_day else NUMBER_FORMATS[column.type]
