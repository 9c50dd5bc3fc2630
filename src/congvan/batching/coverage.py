"""Đủ đơn vị: whether every unit has its letter and every letter its unit."""

from __future__ import annotations

from collections.abc import Iterable

from congvan.batching.manifest import RowResult
from congvan.batching.rows import Row
from congvan.errors import InputError
from congvan.late_dataclasses import dataclass
from congvan.units import Unit, UnitRegister


@dataclass(frozen=True, slots=True)
class Coverage:
    """Đối chiếu: units without a letter, rows without a unit, units with several letters."""

    without_letter: tuple[Unit, ...]
    without_unit: tuple[int, ...]
    repeated: tuple[Unit, ...]

    @property
    def is_complete(self) -> bool:
        """Whether each unit has exactly one letter."""
        return not (self.without_letter or self.without_unit or self.repeated)


def coverage(
    rows: Iterable[Row | InputError], results: Iterable[RowResult], register: UnitRegister, *, column: str
) -> Coverage:
    """What is between the units of a register and the letters that were made; ``column`` names a row's unit."""
    made = {result.row for result in results if result.is_done}
    found: dict[str, int] = {}
    without_unit = []
    for number, row in enumerate(rows, 1):
        unit = None if isinstance(row, InputError) else register.match(str(row.get(column) or "")).unit
        if unit is None:
            without_unit.append(number)
        elif number in made:
            found[unit.id] = found.get(unit.id, 0) + 1
    return Coverage(
        tuple(unit for unit in register if unit.id not in found),
        tuple(without_unit),
        tuple(unit for unit in register if found.get(unit.id, 0) > 1),
    )
