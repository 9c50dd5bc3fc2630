"""The work sheet of one document: its units, and which of them are already accounted for; in our own files by style."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from congvan.components.key_patterns import BY_STYLE
from congvan.components.model import Found
from congvan.components.units import Piece, found, part_and_index
from congvan.snapshot import DrawnLine
from congvan.vocabulary import Component

_RUNNING_ON: Final = frozenset(one for one in Component if one.facts.runs_on)
_LINES: Final = {
    line: tuple(one for one in Component if one.value in line.facts.under) for line in Component if line.facts.under
}
"""The drawn lines, and what each may be under."""


class Recognition:
    """Units with the components that have claimed them; a unit is claimed once."""

    def __init__(self, units: Sequence[Piece], lines: Sequence[DrawnLine]) -> None:
        self.units = units
        self.lines = lines
        self.found: list[Found] = []
        self._claimed: dict[int, Component] = {}
        self._orders: dict[int, int] = {}

    def claim(
        self,
        component: Component,
        units: Sequence[Piece],
        confidence: float,
        evidence: str,
        line: DrawnLine | None = None,
    ) -> None:
        """Account ``units`` to ``component``."""
        finding = found(component, units, confidence, evidence, line)
        self._orders[id(finding)] = units[0].order if units else self._order_of_line(line)
        self.found.append(finding)
        for unit in units:
            self._claimed[unit.order] = component

    def _order_of_line(self, line: DrawnLine | None) -> int:
        place = None if line is None else part_and_index(line.anchor)
        orders = (unit.order for unit in self.units if part_and_index(unit.paragraph.place) == place)
        return max(orders, default=len(self.units))

    def has(self, component: Component) -> bool:
        """Whether anything was recognised as ``component``."""
        return any(finding.component is component for finding in self.found)

    def is_claimed(self, unit: Piece) -> bool:
        """Whether a component has the unit already."""
        return unit.order in self._claimed

    def free(self, start: int = 0, end: int | None = None) -> Iterator[Piece]:
        """The units with text of ``units[start:end]`` that no component has."""
        for unit in self.units[start:end]:
            if not unit.blank and unit.order not in self._claimed:
                yield unit

    def order_of(self, *components: Component) -> int:
        """The order of the last unit that one of ``components`` has, -1 where none has."""
        return max((order for order, owner in self._claimed.items() if owner in components), default=-1)

    def first_order_of(self, component: Component) -> int | None:
        """The order of the first unit that ``component`` has."""
        return min((order for order, owner in self._claimed.items() if owner is component), default=None)

    def units_of(self, component: Component) -> list[Piece]:
        """The units that ``component`` has, in order."""
        return [self.units[order] for order in sorted(self._claimed) if self._claimed[order] is component]

    def in_order(self) -> tuple[Found, ...]:
        """The findings in reading order."""
        return tuple(sorted(self.found, key=lambda finding: self._orders[id(finding)]))


def component_of(unit: Piece) -> Component | None:
    """The component that the paragraph's style names, None for any other style."""
    return BY_STYLE.get(unit.paragraph.format.style)


def recognise_styled(sheet: Recognition) -> None:
    """Account every paragraph of one of our styles; neighbouring lines of a name or a subject are one
    finding. A line that was carried away from its text is none of it; what Word numbered in prose is what its number
    says.
    """
    group: list[Piece] = []
    owner: Component | None = None
    for unit in sheet.units:
        component = component_of(unit)
        if component is None or not (unit.text or _underlines(sheet, unit, component) or _carries(unit)):
            continue
        if component is Component.BODY and unit.label:
            continue
        if component is owner and owner in _RUNNING_ON:
            group.append(unit)
            continue
        _claim(sheet, owner, group)
        owner, group = component, [unit]
    _claim(sheet, owner, group)


def _claim(sheet: Recognition, owner: Component | None, group: Sequence[Piece]) -> None:
    if owner is None or not group:
        return
    sheet.claim(owner, group, 1.0, "style", _line_of(owner, group))


def _line_of(owner: Component, group: Sequence[Piece]) -> DrawnLine | None:
    lines = (line for unit in group for line in unit.paragraph.lines)
    return next(lines, None) if owner in _LINES else None


def _underlines(sheet: Recognition, unit: Piece, component: Component) -> bool:
    """Whether it is a line with nothing but blank paragraphs between it and its text."""
    shown = (above for above in reversed(sheet.units[: unit.order]) if above.text)
    return component in _LINES and component_of(next(shown, unit)) in _LINES[component]


def _carries(unit: Piece) -> bool:
    """Whether a paragraph without words has the mark of a note, or a picture."""
    return bool(unit.paragraph.drawn) or any(run.note is not None for run in unit.paragraph.runs)
