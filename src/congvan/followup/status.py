"""Tình hình: the state of a cycle on a day, as data and as a table."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import Any

from congvan.cycle.model import Directive, DirectiveState, FollowUpCycle
from congvan.followup.directives import shortened
from congvan.followup.ledger import ledger
from congvan.late_dataclasses import dataclass
from congvan.text import short_date
from congvan.units import UnitRegister

_PLACE, _PLACE_AND_LETTER = 22, 34


@dataclass(frozen=True, slots=True)
class DirectiveStatus:
    """Tình hình của một yêu cầu: how many units are in each state, and how many days it is overdue (0: not)."""

    directive: Directive
    counts: Counter[DirectiveState]
    overdue: int

    @property
    def open(self) -> int:
        """How many units still owe it."""
        return sum(count for state, count in self.counts.items() if state.is_open)


@dataclass(frozen=True, slots=True)
class CycleStatus:
    """Tình hình của chu kỳ on a day."""

    on: date
    directives: tuple[DirectiveStatus, ...]
    issued: int
    drafts: int

    def to_dict(self) -> dict[str, Any]:
        """As plain data."""
        return {
            "on": self.on.isoformat(),
            "letters": {"issued": self.issued, "drafts": self.drafts},
            "directives": [
                {
                    "id": one.directive.id,
                    "letter": one.directive.letter,
                    "at": one.directive.at,
                    "do": one.directive.do,
                    "open": one.open,
                    "overdue_days": one.overdue,
                    "states": {state.value: count for state, count in one.counts.items()},
                }
                for one in self.directives
            ],
        }


def status(cycle: FollowUpCycle, register: UnitRegister, on: date) -> CycleStatus:
    """The state of the cycle on a day."""
    counts: dict[str, Counter[DirectiveState]] = {one.id: Counter() for one in cycle.directives}
    for entry in ledger(cycle, register):
        counts[entry.directive][entry.state] += 1
    found = tuple(DirectiveStatus(one, counts[one.id], _overdue(one, counts[one.id], on)) for one in cycle.directives)
    issued = sum(letter.issued is not None for letter in cycle.letters)
    return CycleStatus(on, found, issued, len(cycle.letters) - issued)


def status_text(found: CycleStatus) -> str:
    """The status as lines for a terminal."""
    lines = [f"Đến ngày {short_date(found.on)}: {found.issued} công văn đã ban hành, {found.drafts} dự thảo."]
    several = len({one.directive.letter for one in found.directives}) > 1
    for one in found.directives:
        place = f"{one.directive.at} ({one.directive.letter})" if several else one.directive.at
        due = _due_text(one.directive)
        late = f", quá hạn {one.overdue} ngày" if one.overdue else ""
        total = sum(one.counts.values())
        done = f"{total - one.open}/{total} đơn vị xong{late}"
        lines.append(
            f"{place:<{_PLACE_AND_LETTER if several else _PLACE}} {due:<26} {done}: {shortened(one.directive.do)}"
        )
    return "\n".join(lines) + "\n"


def _due_text(directive: Directive) -> str:
    if directive.due:
        return directive.due.text
    return "thường xuyên" if directive.standing else "hằng tháng"


def _overdue(directive: Directive, counts: Counter[DirectiveState], on: date) -> int:
    owed = sum(count for state, count in counts.items() if state.is_open)
    if directive.due is None or not owed:
        return 0
    return max(0, (on - directive.due.last_day).days)
