"""Sổ đơn vị: units found by id or by a declared name, never by likeness."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator, Mapping

from pydantic import model_validator

from congvan.cached import cached_property
from congvan.errors import Message, Refusal
from congvan.late_dataclasses import dataclass
from congvan.model import Model, refused_at
from congvan.units.unit import Unit, name_key


@dataclass(frozen=True, slots=True)
class UnitMatch:
    """Kết quả tìm: the unit, or why none was taken; ``note`` says where a former name was used."""

    unit: Unit | None
    note: Message | None = None


class UnitRegister(Model):
    """Danh mục đơn vị, in the order in which letters name them."""

    units: tuple[Unit, ...]
    """Các đơn vị."""

    @model_validator(mode="after")
    def _ids_are_unique(self) -> UnitRegister:
        seen: set[str] = set()
        faults = []
        for at, unit in enumerate(self.units):
            if unit.id in seen:
                refusal = Refusal(f"mã {unit.id} đã có ở đơn vị khác", f"the id {unit.id} is another unit's")
                faults.append((("units", at, "id"), refusal))
            seen.add(unit.id)
        if faults:
            raise refused_at("UnitRegister", faults)
        return self

    def __iter__(self) -> Iterator[Unit]:  # type: ignore[override]
        return iter(self.units)

    @cached_property
    def _by_id(self) -> Mapping[str, Unit]:
        return {unit.id: unit for unit in self.units}

    @cached_property
    def _by_name(self) -> Mapping[str, tuple[Unit, ...]]:
        found: dict[str, tuple[Unit, ...]] = {}
        for unit in self.units:
            for name in unit.names:
                for key in {name_key(name), name_key(f"{unit.head} {name}")}:
                    held = found.get(key, ())
                    found[key] = held if unit in held else (*held, unit)
        return found

    def order_of(self, unit: Unit) -> int:
        """Its place in the register, from 0."""
        return self.units.index(unit)

    def match(self, name: str) -> UnitMatch:
        """The unit of that id or name.

        A name of two units and an unknown one give no unit and say why; a former name is reported.
        """
        by_id = self._by_id.get(name.strip())
        if by_id is not None:
            return UnitMatch(by_id)
        units = self._by_name.get(name_key(name), ())
        if len(units) > 1:
            ids = ", ".join(unit.id for unit in units)
            return UnitMatch(
                None,
                Message(
                    f"“{name}” là tên của nhiều đơn vị: ghi mã ({ids})",
                    f"“{name}” names several units: give the id ({ids})",
                ),
            )
        if not units:
            return UnitMatch(None, self._unknown(name))
        return UnitMatch(units[0], _former(units[0], name))

    def missing_from(self, units: Iterable[Unit]) -> tuple[Unit, ...]:
        """The units of the register that are not among ``units``, in its order."""
        there = {unit.id for unit in units}
        return tuple(unit for unit in self.units if unit.id not in there)

    def _unknown(self, name: str) -> Message:
        names = [one for unit in self.units for one in unit.names]
        near = difflib.get_close_matches(name, names, n=1, cutoff=0.6)
        vi, en = f"không có đơn vị “{name}” trong danh mục.", f"the register has no unit “{name}”."
        if not near:
            return Message(vi, en)
        return Message(f"{vi} Có phải là “{near[0]}”?", f"{en} Did you mean “{near[0]}”?")


def _former(unit: Unit, name: str) -> Message | None:
    key = name_key(name)
    for former in unit.was:
        if key in {name_key(former.name), name_key(f"{unit.head} {former.name}")}:
            return Message(f"“{name}” là tên cũ của {unit.name}", f"“{name}” is the former name of {unit.name}")
    return None
