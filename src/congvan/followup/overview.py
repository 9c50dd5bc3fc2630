"""Tình hình giải ngân: what a page says of a cycle on a day, before any of it is worded or drawn."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Final

from congvan.cycle.model import DirectiveState, FollowUpCycle
from congvan.followup.figures import CycleFigures, Target
from congvan.followup.ledger import ledger
from congvan.followup.status import DirectiveStatus, status
from congvan.late_dataclasses import dataclass
from congvan.tracking import Progress, UnitProgress
from congvan.units import Unit, UnitRegister

_WEEK: Final = 7


@dataclass(frozen=True, slots=True)
class Reports:
    """Báo cáo của các đơn vị: who reported in time, who late, who sent figures alone, who nothing yet.

    Nobody where none were asked for.
    """

    on_time: tuple[Unit, ...] = ()
    late: tuple[Unit, ...] = ()
    data_only: tuple[Unit, ...] = ()
    missing: tuple[Unit, ...] = ()

    @property
    def count(self) -> int:
        """How many were to report."""
        return len(self.on_time) + len(self.late) + len(self.data_only) + len(self.missing)


@dataclass(frozen=True, slots=True)
class Overview:
    """Tình hình của chu kỳ on a day: figures, those before, target, reports, what is overdue."""

    program: str
    plan_year: int
    on: date
    progress: Progress | None
    before: Progress | None
    target: Target
    reports: Reports
    overdue: tuple[DirectiveStatus, ...]

    @property
    def to_target(self) -> int:
        """What is still to be spent to reach the target, đồng; 0 where it is reached."""
        if self.progress is None:
            return 0
        wanted = self.target.rate * self.progress.plan
        return max(0, -((wanted.numerator // -wanted.denominator) + self.progress.disbursed))

    @property
    def weekly(self) -> int | None:
        """What is to be spent each week until the target's day, đồng; None where no day is left."""
        days = (self.target.by - self.on).days
        return round(Fraction(self.to_target * _WEEK, days)) if days > 0 else None

    def lowest(self, count: int) -> tuple[UnitProgress, ...]:
        """The units with the lowest rates, ties as the register has them; without a plan none is named."""
        units = self.progress.units if self.progress else ()
        rated = [one for one in units if one.rate is not None and not one.is_estimate]
        return tuple(sorted(rated, key=lambda one: one.rate or Fraction(0))[:count])


def overview(cycle: FollowUpCycle, register: UnitRegister, on: date, figures: CycleFigures) -> Overview:
    """The state of a cycle on a day with its figures."""
    overdue = [one for one in status(cycle, register, on).directives if one.overdue]
    overdue.sort(key=lambda one: -one.overdue)
    return Overview(
        cycle.program, cycle.plan_year, on, figures.progress, figures.before, figures.target,
        reports_of(cycle, register), tuple(overdue),
    )  # fmt: skip


def reports_of(cycle: FollowUpCycle, register: UnitRegister) -> Reports:
    """Who has done the last directive that asks for reports month by month."""
    asked = [one.id for one in cycle.directives if one.every is not None]
    if not asked:
        return Reports()
    states = {entry.unit: entry.state for entry in ledger(cycle, register) if entry.directive == asked[-1]}
    owing = [unit for unit in register if states.get(unit.id, DirectiveState.EXEMPT) is not DirectiveState.EXEMPT]
    return Reports(
        tuple(unit for unit in owing if states[unit.id] is DirectiveState.DONE),
        tuple(unit for unit in owing if states[unit.id] is DirectiveState.LATE),
        tuple(unit for unit in owing if states[unit.id] is DirectiveState.DATA_ONLY),
        tuple(unit for unit in owing if states[unit.id].is_open),
    )
