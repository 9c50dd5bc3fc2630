"""Tổng số: what a total row says against the rows that it sums."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from congvan.errors import Problem
from congvan.tabular.columns import ColumnSpec, MoneyUnit
from congvan.tabular.table import DataRow, DataTable, RowKind
from congvan.text import format_number


def wrong_totals(table: DataTable) -> tuple[tuple[Problem, ...], tuple[Problem, ...]]:
    """The totals and subtotals that are not the sum of their rows, and those that only rounding parts from it."""
    wrong: list[Problem] = []
    rounded: list[Problem] = []
    for total, rows in _sums(table.rows):
        for column in table.columns:
            if not column.type.is_summed:
                continue
            problem, is_rounding = _compared(column, total, rows, table.units.get(column.key, MoneyUnit.DONG))
            if problem is not None:
                (rounded if is_rounding else wrong).append(problem)
    return tuple(wrong), tuple(rounded)


def _sums(rows: Sequence[DataRow]) -> Iterator[tuple[DataRow, list[DataRow]]]:
    """Each total and each group with the rows below it."""
    units = [row for row in rows if row.kind is RowKind.UNIT]
    for at, row in enumerate(rows):
        if row.kind is RowKind.TOTAL:
            yield row, units
        elif row.kind is RowKind.GROUP:
            below: list[DataRow] = []
            for other in rows[at + 1 :]:
                if other.kind is not RowKind.UNIT:
                    break
                below.append(other)
            yield row, below


def _compared(
    column: ColumnSpec, total: DataRow, rows: Sequence[DataRow], unit: MoneyUnit
) -> tuple[Problem | None, bool]:
    stated = total[column.key]
    parts = [value for row in rows if isinstance(value := row[column.key], int)]
    if not isinstance(stated, int) or not parts or sum(parts) == stated:
        return None, False
    added = sum(parts)
    is_rounding = abs(stated - added) * 2 <= _step([stated], unit) + _step(parts, unit) * len(parts)
    shown, wanted = (format_number(Decimal(value) / unit.factor) for value in (stated, added))
    title = column.titles[0]
    origin = total.origins[column.key]
    if is_rounding:
        return origin.problem(
            f"{title}: tổng {shown}, cộng các hàng là {wanted}: do làm tròn",
            f"{title}: the total is {shown}, the rows add up to {wanted}: a rounding difference",
        ), True
    return origin.problem(
        f"{title}: tổng ghi {shown}, cộng các hàng là {wanted}",
        f"{title}: the total says {shown}, the rows add up to {wanted}",
    ), False


def _step(values: Sequence[int], unit: MoneyUnit) -> int:
    """The smallest place, in đồng, that any of ``values`` was written to: of whole triệu, a triệu."""
    step = unit.factor
    while step > 1 and any(value % step for value in values):
        step //= 10
    return step if unit.factor > 1 else 0
