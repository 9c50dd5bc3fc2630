"""Số liệu có kiểu: tables read from XLSX, CSV and mappings, each value with the place that it was read from."""

from congvan.tabular.columns import ColumnSpec, ColumnType, MoneyUnit, title_key
from congvan.tabular.header import Header, find_header
from congvan.tabular.origin import Origin
from congvan.tabular.reading import (
    WORD_FILES,
    read_sheet,
    read_table,
    sheets_of,
    table_and_faults,
    table_of,
    table_of_records,
)
from congvan.tabular.sheets import Sheet, SheetCell
from congvan.tabular.streaming import SUFFIXES, text_rows, value_rows
from congvan.tabular.table import DataRow, DataTable, RowKind
from congvan.tabular.values import Value
from congvan.tabular.workbook import CONVERTED

__all__ = [
    "CONVERTED",
    "SUFFIXES",
    "WORD_FILES",
    "ColumnSpec",
    "ColumnType",
    "DataRow",
    "DataTable",
    "Header",
    "MoneyUnit",
    "Origin",
    "RowKind",
    "Sheet",
    "SheetCell",
    "Value",
    "find_header",
    "read_sheet",
    "read_table",
    "sheets_of",
    "table_and_faults",
    "table_of",
    "table_of_records",
    "text_rows",
    "title_key",
    "value_rows",
]
