"""Bảng số liệu: typed rows with the origin of each value, groups and totals."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import field
from enum import Enum

from congvan.errors import Problem
from congvan.late_dataclasses import dataclass
from congvan.tabular.columns import ColumnSpec, MoneyUnit
from congvan.tabular.origin import Origin
from congvan.tabular.values import Value


class RowKind(Enum):
    """What a row of a table stands for."""

    UNIT = "unit"
    GROUP = "group"
    TOTAL = "total"


@dataclass(frozen=True, slots=True)
class DataRow:
    """Một hàng: its values by the keys of the columns (money in đồng), and where each was read."""

    kind: RowKind
    values: Mapping[str, Value]
    origins: Mapping[str, Origin]

    def __getitem__(self, key: str) -> Value:
        return self.values.get(key)


@dataclass(frozen=True, slots=True)
class DataTable:
    """Bảng số liệu đã đọc: ``units`` say in what money each column was written; ``warnings`` are for a person."""

    columns: tuple[ColumnSpec, ...]
    rows: tuple[DataRow, ...]
    units: Mapping[str, MoneyUnit]
    warnings: tuple[Problem, ...] = field(default=())
    is_rounded: bool = False
    """Whether a total parts from the sum of its rows by rounding alone."""

    def of_kind(self, kind: RowKind) -> Iterator[DataRow]:
        """The rows of one kind, in their order."""
        return (row for row in self.rows if row.kind is kind)

    @property
    def unit_rows(self) -> tuple[DataRow, ...]:
        """The rows of data, without groups and totals."""
        return tuple(self.of_kind(RowKind.UNIT))
