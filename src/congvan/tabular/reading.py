"""Đọc bảng số liệu: from a sheet, a file or mappings to a typed table, with every fault at its cell."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

from congvan.errors import InputError, Message, Problem, Refusal
from congvan.tabular.columns import ColumnSpec, ColumnType, MoneyUnit
from congvan.tabular.csv_text import read_csv
from congvan.tabular.header import Header, find_header
from congvan.tabular.sheets import Sheet, SheetCell
from congvan.tabular.table import DataRow, DataTable, RowKind
from congvan.tabular.totals import wrong_totals
from congvan.tabular.values import Value, read_value
from congvan.tabular.word_tables import read_word_tables
from congvan.tabular.workbook import read_sheets, read_workbook

WORD_FILES: Final = (".docx", ".doc", ".odt", ".rtf")
"""The files of which tables are read, and not sheets."""

_TOTAL: Final = re.compile(r"(?:tổng(?: số| cộng| cộng chung)?|cộng|toàn tỉnh)\b[\s:.]*", re.IGNORECASE)
_GROUP: Final = re.compile(r"[IVX]+\.?|[A-ZĐ]\.?")


def read_table(
    path: Path,
    columns: Sequence[ColumnSpec],
    *,
    sheet: str | None = None,
    delimiter: str | None = None,
    encoding: str | None = None,
) -> DataTable:
    """The table of an .xlsx or .csv file; raises ``InputError`` with every bad cell by sheet and address."""
    return table_of(read_sheet(path, sheet=sheet, delimiter=delimiter, encoding=encoding), columns)


def read_sheet(
    path: Path, *, sheet: str | None = None, delimiter: str | None = None, encoding: str | None = None
) -> Sheet:
    """The named sheet of a workbook, or its only one; a CSV as its one sheet. Raises ``InputError``."""
    if path.suffix.lower() == ".csv":
        return read_csv(path, delimiter=delimiter, encoding=encoding)
    return read_workbook(path, sheet)


def sheets_of(path: Path) -> tuple[Sheet, ...]:
    """Every sheet of an .xlsx, .xls, .ods or .csv file, or every table of a Word file; raises as ``read_table``."""
    ending = path.suffix.lower()
    if ending == ".csv":
        return (read_csv(path),)
    if ending in WORD_FILES:
        return read_word_tables(path)
    return read_sheets(path)


def table_of(sheet: Sheet, columns: Sequence[ColumnSpec]) -> DataTable:
    """The table on ``sheet``; raises as ``read_table``."""
    table, problems = table_and_faults(sheet, columns)
    if problems:
        raise InputError(problems)
    return table


def table_and_faults(sheet: Sheet, columns: Sequence[ColumnSpec]) -> tuple[DataTable, list[Problem]]:
    """The table on ``sheet``, cells that cannot be read blank, and every fault; raises where it has no head."""
    header = find_header(sheet, columns)
    present = tuple(one for one in columns if one.key in header.columns)
    units, problems = _units(sheet, header, present)
    reader = _RowReader(sheet, header, present, units)
    rows = tuple(reader.rows())
    problems += reader.problems
    table = DataTable(present, rows, units)
    wrong, rounded = wrong_totals(table)
    problems += wrong
    notes = (Problem(note, file=sheet.file) for note in sheet.notes)
    return replace(table, warnings=(*notes, *reader.warnings, *rounded), is_rounded=bool(rounded)), problems


def table_of_records(records: Iterable[Mapping[str, Any]], columns: Sequence[ColumnSpec], name: str = "") -> DataTable:
    """The table of mappings by column key or title, such as the records of a data frame."""
    rows = [dict(record) for record in records]
    titles = list(dict.fromkeys(key for row in rows for key in row))
    by_key = {one.key: one.titles[0] for one in columns}
    head = tuple(SheetCell(by_key.get(title, title), 1, at) for at, title in enumerate(titles, 1))
    body = (
        tuple(SheetCell(row.get(title), at, column) for column, title in enumerate(titles, 1))
        for at, row in enumerate(rows, 2)
    )
    return table_of(Sheet(name, "", (head, *body)), columns)


def _units(sheet: Sheet, header: Header, columns: Sequence[ColumnSpec]) -> tuple[dict[str, MoneyUnit], list[Problem]]:
    """The unit of each column of money: as declared, else as the file states."""
    units: dict[str, MoneyUnit] = {}
    problems: list[Problem] = []
    for column in columns:
        if column.type is not ColumnType.MONEY:
            continue
        stated = header.units.get(column.key)
        if column.unit and stated and column.unit is not stated:
            problems.append(_unit_differs(sheet, column, column.unit, stated))
        elif column.unit is None and stated is None:
            problems.append(_unit_missing(sheet, column))
        units[column.key] = column.unit or stated or MoneyUnit.DONG
    return units, problems


class _RowReader:
    def __init__(
        self, sheet: Sheet, header: Header, columns: Sequence[ColumnSpec], units: Mapping[str, MoneyUnit]
    ) -> None:
        self.sheet, self.header, self.columns, self.units = sheet, header, columns, units
        self.problems: list[Problem] = []
        self.warnings: list[Problem] = []

    def rows(self) -> Iterator[DataRow]:
        for row in self.sheet.rows[self.header.first_row_below :]:
            if all(cell.is_blank for cell in row) or self.header.is_counted_again(row):
                continue
            if row[0].row in self.sheet.hidden_rows:
                self.warnings.append(self._at(row[0], "hàng bị ẩn, vẫn được tính", "a hidden row; it is counted too"))
            yield self._row(row)

    def _row(self, row: tuple[SheetCell, ...]) -> DataRow:
        cells = {one.key: row[at] for one in self.columns if (at := self.header.columns[one.key]) < len(row)}
        kind = _kind_of(row, cells, self.columns)
        values = {one.key: self._value(one, cells[one.key]) for one in self.columns if one.key in cells}
        return DataRow(kind, values, {key: self.sheet.origin(cell) for key, cell in cells.items()})

    def _value(self, column: ColumnSpec, cell: SheetCell) -> Value:
        merged = self.sheet.merged_over(cell.row, cell.column)
        if merged and merged[0] != merged[2]:
            self.problems.append(self._at(cell, "ô trộn với hàng khác: bỏ trộn", "merged with another row: unmerge it"))
            return None
        factor = self.units[column.key].factor if column.key in self.units else 1
        try:
            read = read_value(cell, column.type, factor)
        except Refusal as refusal:
            message = refusal.message
            self.problems.append(
                self._at(cell, f"{column.titles[0]}: {message.vi}", f"{column.titles[0]}: {message.en}")
            )
            return None
        if read.warning:
            self.warnings.append(self._at(cell, read.warning.vi, read.warning.en))
        return read.value

    def _at(self, cell: SheetCell, vi: str, en: str) -> Problem:
        return self.sheet.origin(cell).problem(vi, en)


def _kind_of(row: Sequence[SheetCell], cells: Mapping[str, SheetCell], columns: Sequence[ColumnSpec]) -> RowKind:
    words = [cell.text for cell in row[:3] if isinstance(cell.value, str) and not cell.is_blank]
    if any(_TOTAL.fullmatch(text) for text in words):
        return RowKind.TOTAL
    names = {cells[one.key].column for one in columns if one.type is ColumnType.TEXT and one.key in cells}
    marks = [cell.text for cell in row[:2] if cell.column not in names and not cell.is_blank]
    return RowKind.GROUP if any(_GROUP.fullmatch(text) for text in marks) else RowKind.UNIT


def _unit_differs(sheet: Sheet, column: ColumnSpec, wanted: MoneyUnit, stated: MoneyUnit) -> Problem:
    return _problem(
        sheet,
        f"cột “{column.titles[0]}” ghi {stated.label}, cần {wanted.label}",
        f"the column “{column.titles[0]}” states {stated.label}, {wanted.label} is needed",
    )


def _unit_missing(sheet: Sheet, column: ColumnSpec) -> Problem:
    return _problem(
        sheet,
        f"cột “{column.titles[0]}” không ghi đơn vị tính: ghi trong tên cột, ví dụ “(triệu đồng)”",
        f"the column “{column.titles[0]}” states no unit of money: write it in the title, such as “(triệu đồng)”",
    )


def _problem(sheet: Sheet, vi: str, en: str) -> Problem:
    return Problem(Message(vi, en), path=sheet.name, file=sheet.file)
