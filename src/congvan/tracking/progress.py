"""Tiến độ: what each unit had to spend and has spent, and the rates that follow."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import field
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Final

from congvan.errors import InputError, Message, Problem
from congvan.late_dataclasses import dataclass
from congvan.tabular import ColumnSpec, ColumnType, DataRow, DataTable, MoneyUnit, Origin
from congvan.text import format_number
from congvan.units import Unit, UnitRegister

_NAMED: Final = 10
_FULL: Final = Fraction(1)
USUAL_COLUMNS: Final = (
    ColumnSpec("unit", ColumnType.TEXT, ("Đơn vị", "Tên đơn vị")),
    ColumnSpec("plan", ColumnType.MONEY, ("Kế hoạch vốn", "Kế hoạch", "Kế hoạch vốn - Tổng số")),
    ColumnSpec("disbursed", ColumnType.MONEY, ("Giải ngân", "Lũy kế giải ngân", "Giải ngân - Tổng số")),
)
"""The columns of a table of units, by the titles that they go by."""


@dataclass(frozen=True, slots=True)
class UnitProgress:
    """Tiến độ của một đơn vị: money in đồng; an estimate is never compared or named."""

    unit: Unit
    plan: int
    disbursed: int
    is_estimate: bool = False
    origins: Mapping[str, Origin] = field(default_factory=dict)
    has_reported: bool = True

    @property
    def rate(self) -> Fraction | None:
        """What part of the plan is spent, exactly; None without a plan, and where nothing was reported."""
        return Fraction(self.disbursed, self.plan) if self.plan and self.has_reported else None


@dataclass(frozen=True, slots=True)
class Progress:
    """Tiến độ chung: the units in the order of the register, as of a day, from one source."""

    units: tuple[UnitProgress, ...]
    as_of: date
    source: str = ""
    missing: tuple[Unit, ...] = ()
    warnings: tuple[Problem, ...] = ()
    is_rounded: bool = False

    @property
    def is_estimate(self) -> bool:
        """Whether any of its figures is an estimate."""
        return any(one.is_estimate for one in self.units)

    @property
    def plan(self) -> int:
        """The plan of all units, đồng."""
        return sum(one.plan for one in self.units)

    @property
    def disbursed(self) -> int:
        """What all units have spent, đồng."""
        return sum(one.disbursed for one in self.units)

    @property
    def rate(self) -> Fraction | None:
        """Total over total, which is not the mean of the rates; None without a plan."""
        return Fraction(self.disbursed, self.plan) if self.plan else None

    def of(self, unit: Unit) -> UnitProgress | None:
        """The progress of one unit."""
        return next((one for one in self.units if one.unit.id == unit.id), None)


def progress_of(
    table: DataTable,
    register: UnitRegister,
    *,
    as_of: date,
    source: str = "",
    unit: str = "unit",
    plan: str = "plan",
    disbursed: str = "disbursed",
    is_estimate: bool = False,
    reasons: Mapping[str, str] | None = None,
) -> Progress:
    """The progress that a table states, its columns named by their keys.

    A unit whose spending is blank did not report: it is listed as missing and has no rate. ``reasons`` say, by the id
    of a unit, why a figure is as unlikely as it is; they are reported to the officer in place of the question.

    Raises ``InputError`` with every unknown or repeated unit and every negative plan, each at its cell.
    """
    found: dict[str, UnitProgress] = {}
    given_reasons = dict(reasons or {})
    problems: list[Problem] = []
    warnings: list[Problem] = list(table.warnings)
    for row in table.unit_rows:
        named, notes = _unit_of(row, unit, register, found)
        if named is None:
            problems += notes
            continue
        warnings += notes
        has_reported = row[disbursed] is not None or not _dong(row, plan)
        one = UnitProgress(named, _dong(row, plan), _dong(row, disbursed), is_estimate, row.origins, has_reported)
        problems += _impossible(one, row, plan)
        warnings += _unlikely(one, row, disbursed, given_reasons)
        found[named.id] = one
    if problems:
        raise InputError(problems)
    warnings += _without_rows(register, found)
    units = tuple(found[one.id] for one in register if one.id in found)
    missing = register.missing_from(one.unit for one in units if one.has_reported)
    return Progress(units, as_of, source, missing, tuple(warnings), table.is_rounded)


def _unit_of(
    row: DataRow, column: str, register: UnitRegister, found: Mapping[str, UnitProgress]
) -> tuple[Unit | None, list[Problem]]:
    """The unit of a row, and what is said of its name; None, with the reason, where it is unknown or has a row."""
    match, origin = register.match(str(row[column] or "")), row.origins[column]
    notes = [] if match.note is None else [origin.problem(match.note.vi, match.note.en)]
    if match.unit is not None and match.unit.id in found:
        return None, [origin.problem(f"{match.unit.name} có hai hàng", f"{match.unit.name} has two rows")]
    return match.unit, notes


def _without_rows(register: UnitRegister, found: Mapping[str, UnitProgress]) -> Iterable[Problem]:
    """The units of the register that the table lacks: not reported, and never 0."""
    lacking = [one.name for one in register if one.id not in found]
    if found and lacking:
        names, more = ", ".join(lacking[:_NAMED]), len(lacking) - _NAMED
        vi, en = (f" và {more} đơn vị khác", f" and {more} more units") if more > 0 else ("", "")
        yield Problem(
            Message(f"bảng không có hàng của {names}{vi}: coi là chưa báo cáo", f"no row of {names}{en}: not reported")
        )


def fallen(before: Progress, after: Progress, reasons: Mapping[str, str] | None = None) -> tuple[Problem, ...]:
    """The units whose spending, counted from the start of the year, is less than it was; ``reasons`` say why."""
    problems = []
    for one in after.units:
        earlier = before.of(one.unit)
        if earlier is None or one.is_estimate or earlier.is_estimate or not (one.has_reported and earlier.has_reported):
            continue
        if one.disbursed >= earlier.disbursed:
            continue
        origin = one.origins.get("disbursed", Origin())
        was, now = format_number(earlier.disbursed), format_number(one.disbursed)
        why = _why(one.unit, reasons or {})
        problems.append(
            origin.problem(
                f"{one.unit.name}: lũy kế giảm từ {was} còn {now} đồng: {why.vi}",
                f"{one.unit.name}: the cumulative figure falls from {was} to {now} đồng: {why.en}",
            )
        )
    return tuple(problems)


def _why(unit: Unit, reasons: Mapping[str, str]) -> Message:
    reason = reasons.get(unit.id, "").strip()
    return Message(reason, reason) if reason else Message("nêu lý do", "give a reason")


def _dong(row: DataRow, key: str) -> int:
    value = row[key]
    return value if isinstance(value, int) else 0


def _impossible(one: UnitProgress, row: DataRow, plan: str) -> Iterable[Problem]:
    if one.plan < 0:
        yield row.origins[plan].problem(f"{one.unit.name}: kế hoạch âm", f"{one.unit.name}: a negative plan")


def _unlikely(one: UnitProgress, row: DataRow, disbursed: str, reasons: Mapping[str, str]) -> Iterable[Problem]:
    if not one.has_reported:
        yield row.origins[disbursed].problem(
            f"{one.unit.name}: ô giải ngân để trống: coi là chưa báo cáo, không phải 0",
            f"{one.unit.name}: the spending is blank: it counts as not reported, and not as 0",
        )
    rate, why = one.rate, _why(one.unit, reasons)
    if one.disbursed < 0:
        yield row.origins[disbursed].problem(
            f"{one.unit.name}: giải ngân âm: {why.vi}", f"{one.unit.name}: negative spending: {why.en}"
        )
    if (rate is not None and rate > _FULL) or (rate is None and one.disbursed > 0):
        yield row.origins[disbursed].problem(
            f"{one.unit.name}: giải ngân vượt kế hoạch: {why.vi}",
            f"{one.unit.name}: more is spent than planned: {why.en}",
        )


def rate_text(rate: Fraction | None, decimals: int = 1, *, against: Fraction | None = None) -> str:
    """A rate as print says it, ``36,1%``; “-” without a plan.

    Where rounding would put it on the other side of ``against``, or onto it, decimals are added until it does not.
    """
    if rate is None:
        return "-"
    shown = _percent(rate, decimals)
    if against is not None and rate != against:
        while (shown >= against * 100) != (rate > against):
            decimals += 1
            shown = _percent(rate, decimals)
    return f"{format_number(shown, decimals)}%"


def points_text(before: Fraction, after: Fraction, decimals: int = 1) -> str:
    """A change of rates: ``tăng 2,1 điểm phần trăm``."""
    change = _percent(after - before, decimals)
    if not change:
        return "không thay đổi"
    return f"{'tăng' if change > 0 else 'giảm'} {format_number(abs(change), decimals)} điểm phần trăm"


def money_text(dong: int, unit: MoneyUnit = MoneyUnit.BILLION, decimals: int = 2) -> str:
    """An amount in prose: ``10,39 tỷ đồng``; rounded half up from the đồng."""
    places = decimals if unit.factor > 1 else 0
    return f"{format_number(_rounded(Fraction(dong, unit.factor), places), places)} {unit.label}"


def _percent(rate: Fraction, decimals: int) -> Decimal:
    return _rounded(rate * 100, decimals)


def _rounded(value: Fraction, decimals: int) -> Decimal:
    scaled = value * 10**decimals
    whole = (2 * abs(scaled.numerator) + scaled.denominator) // (2 * scaled.denominator)  # half up
    return Decimal(f"{-whole if scaled < 0 else whole}E{-decimals}")
