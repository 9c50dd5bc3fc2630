"""Đối chiếu: what units report and what the declared source (Kho bạc) says; differences are listed, never merged."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from congvan.cycle.collecting.collection import Collection
from congvan.cycle.report_form import ReportForm
from congvan.errors import CongvanError, InputError, Message, Problem
from congvan.late_dataclasses import dataclass
from congvan.tabular import ColumnSpec, ColumnType, DataRow, Origin, read_table
from congvan.text import format_number
from congvan.units import Unit, UnitRegister


@dataclass(frozen=True, slots=True)
class Difference:
    """Chênh lệch: one figure of a unit as it reports it and as the source states it, each with its place."""

    unit: Unit
    key: str
    title: str
    reported: int
    declared: int
    reported_at: Origin
    declared_at: Origin

    def message(self, source: str) -> Message:
        """As an officer reads it."""
        said, held = format_number(self.reported), format_number(self.declared)
        gap = format_number(abs(self.reported - self.declared))
        return Message(
            f"{self.unit.name}, {self.title}: báo cáo {said} đồng ({self.reported_at.text}), {source} {held} đồng "
            f"({self.declared_at.text}), lệch {gap} đồng",
            f"{self.unit.name}, {self.title}: the report says {said} đồng ({self.reported_at.text}), {source} {held} "
            f"đồng ({self.declared_at.text}); they differ by {gap} đồng",
        )


def reconcile(
    collection: Collection, form: ReportForm, register: UnitRegister, path: Path, sheet: str | None = None
) -> tuple[Difference, ...]:
    """Where the reports of a collection differ from a table of the declared source, for the columns that both have.

    A unit that one of them lacks is not a difference. Raises ``InputError`` for a table with faults or an unknown unit,
    ``CongvanError`` where form and table have no column of money in common.
    """
    unit = ColumnSpec("unit", ColumnType.TEXT, ("Đơn vị", "Tên đơn vị", "Địa phương"))
    money = [one for one in form.columns if one.type is ColumnType.MONEY]
    columns = [ColumnSpec(one.key, one.type, one.spec.titles, required=False) for one in money]
    table = read_table(path, [unit, *columns], sheet=sheet)
    present = {column.key for column in table.columns} & {one.key for one in money}
    if not present:
        raise CongvanError(
            Message(f"{path.name}: không có cột nào của biểu", f"{path.name} has none of the form's columns")
        )
    rows = _rows_of(table.unit_rows, register)
    found = [
        difference
        for report in collection.reports
        if report.unit.id in rows
        for one in money
        if one.key in present
        and (difference := _difference(report.unit, one.key, one.title, report.values, report.origins, rows))
    ]
    return tuple(found)


def _rows_of(rows: tuple[DataRow, ...], register: UnitRegister) -> dict[str, DataRow]:
    found: dict[str, DataRow] = {}
    problems: list[Problem] = []
    for row in rows:
        match = register.match(str(row["unit"] or ""))
        if match.unit is None and match.note is not None:
            problems.append(row.origins["unit"].problem(match.note.vi, match.note.en))
        elif match.unit is not None:
            found[match.unit.id] = row
    if problems:
        raise InputError(problems)
    return found


def _difference(
    unit: Unit,
    key: str,
    title: str,
    values: Mapping[str, object],
    origins: Mapping[str, Origin],
    rows: Mapping[str, DataRow],
) -> Difference | None:
    reported, declared = values.get(key), rows[unit.id][key]
    if not isinstance(reported, int) or not isinstance(declared, int) or reported == declared:
        return None
    place = rows[unit.id].origins[key]
    return Difference(unit, key, title, reported, declared, origins.get(key, Origin()), place)
