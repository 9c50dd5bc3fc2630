"""Sổ đến: the reports that came in, a line each, as the clerk's workbook says."""

from __future__ import annotations

from datetime import date, datetime, time
from pathlib import Path
from typing import Final

from congvan.errors import InputError, Problem, Refusal
from congvan.late_dataclasses import dataclass
from congvan.tabular import ColumnSpec, ColumnType, DataRow, Origin, read_table
from congvan.text import PartialDate
from congvan.units import Unit, UnitMatch, UnitRegister

Arrival = datetime | date
"""When something came; a ``date`` where the hour was not written down."""
_COLUMNS: Final = (
    ColumnSpec("unit", ColumnType.TEXT, ("Đơn vị", "Tên đơn vị", "Cơ quan gửi")),
    ColumnSpec("code", ColumnType.TEXT, ("Số, ký hiệu báo cáo", "Số, ký hiệu", "Số báo cáo"), required=False),
    ColumnSpec("dated", ColumnType.DATE, ("Ngày văn bản", "Ngày báo cáo"), required=False),
    ColumnSpec("official", ColumnType.MOMENT, ("Ngày giờ đến", "Ngày giờ đến (hệ thống)", "Ngày đến"), required=False),
    ColumnSpec("data", ColumnType.MOMENT, ("Ngày giờ có số liệu", "Ngày giờ có số liệu (email/Zalo)"), required=False),
    ColumnSpec("file", ColumnType.TEXT, ("Tệp", "Tên tệp"), required=False),
    ColumnSpec("version", ColumnType.COUNT, ("Lần", "Bản"), required=False),
    ColumnSpec("replaces", ColumnType.TEXT, ("Thay cho",), required=False),
    ColumnSpec("period", ColumnType.TEXT, ("Kỳ", "Kỳ báo cáo"), required=False),
    ColumnSpec("note", ColumnType.TEXT, ("Ghi chú", "Trạng thái"), required=False),
)


@dataclass(frozen=True, slots=True)
class IncomingReport:
    """Một dòng sổ đến: who sent what, when the document and when the figures came, and which one it replaces."""

    unit: Unit
    code: str
    dated: date | None
    official: Arrival | None
    data: Arrival | None
    file: str
    version: int
    replaces: str
    period: PartialDate | None
    note: str
    origin: Origin

    @property
    def arrived(self) -> Arrival | None:
        """When anything of it first came."""
        times = [one for one in (self.official, self.data) if one is not None]
        return min(times, key=moment_of) if times else None

    @property
    def name(self) -> str:
        """What a person calls it: its number, else its file."""
        return self.code or self.file


def moment_of(arrival: Arrival) -> datetime:
    """The latest moment that an arrival can mean: of a day alone, its end."""
    return arrival if isinstance(arrival, datetime) else datetime.combine(arrival, time(23, 59))


def read_incoming(path: Path, register: UnitRegister) -> tuple[tuple[IncomingReport, ...], tuple[Problem, ...]]:
    """The lines of a register of incoming reports, and what a person must know of it.

    A line on which nothing came is left out. Raises ``InputError`` with every cell that cannot be read, every unknown
    unit and every number that is there twice.
    """
    table = read_table(path, _COLUMNS)
    problems: list[Problem] = []
    notes = list(table.warnings)
    lines: list[IncomingReport] = []
    for row in table.unit_rows:
        if not any(row[key] for key in ("code", "official", "data", "file")):
            continue
        match = _matched(register, str(row["unit"] or ""))
        if match.note is not None:
            (notes if match.unit else problems).append(row.origins["unit"].problem(match.note.vi, match.note.en))
        if match.unit is None:
            continue
        try:
            lines.append(_line(row, match.unit))
        except Refusal as refusal:
            problems.append(row.origins["period"].problem(refusal.message.vi, refusal.message.en))
    problems += _repeated(lines)
    if problems:
        raise InputError(problems)
    return tuple(lines), tuple(notes)


def _matched(register: UnitRegister, typed: str) -> UnitMatch:
    """The unit of a declared name; a remark in brackets behind the name is not a part of it."""
    match = register.match(typed)
    bare = typed.partition("(")[0].strip()
    return register.match(bare) if match.unit is None and bare and bare != typed else match


def _line(row: DataRow, unit: Unit) -> IncomingReport:
    def text(key: str) -> str:
        return str(row[key] or "").strip()

    def day(key: str) -> Arrival | None:
        value = row[key]
        return value if isinstance(value, date) else None

    version = row["version"]
    return IncomingReport(
        unit, text("code"), day("dated"), day("official"), day("data"), text("file"),
        version if isinstance(version, int) else 1, text("replaces"),
        PartialDate.parse(text("period")) if text("period") else None, text("note"), row.origins["unit"],
    )  # fmt: skip


def _repeated(lines: list[IncomingReport]) -> list[Problem]:
    seen: set[tuple[str, str]] = set()
    problems = []
    for line in lines:
        key = (line.unit.id, line.code)
        if line.code and key in seen:
            problems.append(
                line.origin.problem(
                    f"{line.unit.name}: số {line.code} đã có ở dòng khác",
                    f"{line.unit.name}: the number {line.code} is on another line already",
                )
            )
        seen.add(key)
    return problems
