"""Số liệu có kiểu: tables read from XLSX, CSV and mappings, each value with the place that it was read from."""

from congvan.tabular.columns import ColumnSpec, ColumnType, MoneyUnit, title_key
from congvan.tabular.origin import Origin
from congvan.tabular.reading import read_table, table_of, table_of_records
from congvan.tabular.streaming import SUFFIXES, text_rows, value_rows
from congvan.tabular.table import DataRow, DataTable, RowKind

__all__ = [
    "SUFFIXES",
    "ColumnSpec",
    "ColumnType",
    "DataRow",
    "DataTable",
    "MoneyUnit",
    "Origin",
    "RowKind",
    "read_table",
    "table_of",
    "table_of_records",
    "text_rows",
    "title_key",
    "value_rows",
]
