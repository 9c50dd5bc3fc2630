"""The work sheet of one document: its units, and which of them are already accounted for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from congvan.components.model import Found
from congvan.components.units import Unit, found
from congvan.snapshot import DrawnLine
from congvan.vocabulary import Component


class Recognition:
    """Units with the components that have claimed them; a unit is claimed once."""

    def __init__(self, units: Sequence[Unit], lines: Sequence[DrawnLine]) -> None:
        self.units = units
        self.lines = lines
        self.found: list[Found] = []
        self._claimed: dict[int, Component] = {}
        self._orders: dict[int, int] = {}

    def claim(
        self,
        component: Component,
        units: Sequence[Unit],
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
        index = -1 if line is None else line.anchor.index
        orders = (unit.order for unit in self.units if unit.paragraph.place.index == index)
        return max(orders, default=len(self.units))

    def has(self, component: Component) -> bool:
        """Whether anything was recognised as ``component``."""
        return any(finding.component is component for finding in self.found)

    def is_claimed(self, unit: Unit) -> bool:
        """Whether a component has the unit already."""
        return unit.order in self._claimed

    def free(self, start: int = 0, end: int | None = None) -> Iterator[Unit]:
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

    def units_of(self, component: Component) -> list[Unit]:
        """The units that ``component`` has, in order."""
        return [self.units[order] for order in sorted(self._claimed) if self._claimed[order] is component]

    def in_order(self) -> tuple[Found, ...]:
        """The findings in reading order."""
        return tuple(sorted(self.found, key=lambda finding: self._orders[id(finding)]))
