"""Đơn vị còn nợ: whom a directive addresses, and who of them has not done it."""

from __future__ import annotations

from collections.abc import Iterator

from congvan.cycle.model import ALL, Directive, FollowUpCycle
from congvan.text import PartialDate
from congvan.units import Unit, UnitRegister


def units_owing(directive: Directive, register: UnitRegister) -> Iterator[Unit]:
    """The units that a directive addresses, in the order of the register."""
    for unit in register:
        if ALL in directive.who or unit.id in directive.who or unit.group in directive.who:
            yield unit


def open_units(
    cycle: FollowUpCycle, directive: Directive, register: UnitRegister, period: PartialDate | None = None
) -> Iterator[Unit]:
    """The units that still owe a directive: in ``period``, else as they last were."""
    for unit in units_owing(directive, register):
        entry = cycle.entry(directive.id, unit.id, period)
        if entry is None or entry.state.is_open:
            yield unit
