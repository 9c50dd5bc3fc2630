"""Đơn vị chậm: who has spent nothing, who is below the rate that was asked for, who is below the average."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import field
from datetime import datetime
from fractions import Fraction
from typing import Final

from congvan.errors import Message, Refusal
from congvan.late_dataclasses import dataclass
from congvan.text import short_date
from congvan.tracking.progress import Progress, UnitProgress, rate_text
from congvan.units import Unit

MOST_NAMED: Final = 10
"""Units that prose names one by one; of more it gives the count and the first group."""


@dataclass(frozen=True, slots=True)
class Laggards:
    """Các đơn vị chậm: groups without a unit in common, each from the lowest rate up, ties as the register has them.

    ``exempt`` are left out, each with the reason that the officer gave, which is never printed.
    """

    none: tuple[UnitProgress, ...]
    below_required: tuple[UnitProgress, ...]
    below_average: tuple[UnitProgress, ...]
    required: Fraction | None = None
    average: Fraction | None = None
    exempt: Mapping[str, str] = field(default_factory=dict)

    @property
    def named(self) -> tuple[UnitProgress, ...]:
        """Those with nothing spent and those below the required rate."""
        return (*self.none, *self.below_required)

    @property
    def count(self) -> int:
        """How many there are of ``named``."""
        return len(self.named)


def laggards(progress: Progress, required: Fraction | None = None, exempt: Mapping[str, str] | None = None) -> Laggards:
    """Who lags: rates compared exactly, and a rate that is the required one reaches it.

    Without a plan a unit is never named; an estimate neither. Raises ``Refusal`` for an exemption without a reason.
    """
    reasons = dict(exempt or {})
    for unit, reason in reasons.items():
        if not reason.strip():
            raise Refusal(f"bỏ qua đơn vị {unit} phải có lý do", f"leaving out the unit {unit} needs a reason")
    judged = [one for one in progress.units if one.rate is not None and not one.is_estimate]
    ordered = sorted((one for one in judged if one.unit.id not in reasons), key=lambda one: one.rate or Fraction(0))
    average = progress.rate
    none = tuple(one for one in ordered if not one.disbursed)
    spent = [one for one in ordered if one.disbursed]
    below = tuple(one for one in spent if required is not None and _rate(one) < required)
    rest = tuple(one for one in spent if one not in below and average is not None and _rate(one) < average)
    return Laggards(none, below, rest, required, average, reasons)


def _rate(one: UnitProgress) -> Fraction:
    assert one.rate is not None
    return one.rate


def names_text(
    units: Sequence[UnitProgress], *, against: Fraction | None = None, decimals: int = 1, details: str = ""
) -> str:
    """``UBND các xã: Tây Sơn (30,0%), Hòa Bình (30,0%); UBND phường Hoa Sen (36,1%)``.

    Of more than ten it gives the count and the first group, and ``details`` (``chi tiết tại Phụ lục I``).
    """
    groups = [
        _group_text([(one.unit, f" ({rate_text(one.rate, decimals, against=against)})") for one in group])
        for group in _grouped(units)
    ]
    if len(units) <= MOST_NAMED:
        return "; ".join(groups)
    tail = f"; {details}" if details else ""
    return f"{len(units)} đơn vị, trong đó có {groups[0]}{tail}"


def missing_text(moment: datetime, issuer: str, units: Sequence[Unit]) -> str:
    """``Đến 16 giờ 00 ngày 26/11/2026, Sở … chưa nhận được báo cáo của UBND các xã: …``; "" where all have reported."""
    if not units:
        return ""
    groups = units_text(units)
    hour = f"{moment:%H} giờ {moment:%M}"
    return f"Đến {hour} ngày {short_date(moment.date())}, {issuer} chưa nhận được báo cáo của {groups}"


def units_text(units: Iterable[Unit]) -> str:
    """Units as letters name them, those of one kind together: ``UBND các xã: Tây Sơn, Hòa Bình; UBND phường …``."""
    return "; ".join(_group_text([(unit, "") for unit in group]) for group in _grouped_units(units))


def _grouped(units: Iterable[UnitProgress]) -> list[list[UnitProgress]]:
    """Units of one kind together, kinds in the order in which they come first."""
    kinds: dict[tuple[str, str], list[UnitProgress]] = {}
    for one in units:
        kinds.setdefault((one.unit.head, one.unit.kind), []).append(one)
    return list(kinds.values())


def _grouped_units(units: Iterable[Unit]) -> list[list[Unit]]:
    kinds: dict[tuple[str, str], list[Unit]] = {}
    for unit in units:
        kinds.setdefault((unit.head, unit.kind), []).append(unit)
    return list(kinds.values())


def _group_text(named: Sequence[tuple[Unit, str]]) -> str:
    first, note = named[0]
    if len(named) == 1:
        return f"{first.addressed}{note}"
    listed = ", ".join(f"{unit.bare_name}{mark}" for unit, mark in named)
    return f"{f'{first.head} các {first.kind}'.strip()}: {listed}"


def side_notes(found: Laggards, progress: Progress) -> tuple[Message, ...]:
    """What the officer learns and the letter does not say: who is exempt and why, who has no plan."""
    notes = []
    for one in progress.units:
        reason = found.exempt.get(one.unit.id)
        if reason:
            notes.append(Message(f"không nêu {one.unit.name}: {reason}", f"{one.unit.name} is not named: {reason}"))
        elif not one.plan:
            notes.append(
                Message(f"{one.unit.name} không có kế hoạch vốn, không nêu", f"{one.unit.name} has no plan: not named")
            )
    return tuple(notes)
