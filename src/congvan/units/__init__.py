"""Danh mục đơn vị: the units that letters name, by id, with the names that they had."""

from congvan.units.register import UnitMatch, UnitRegister
from congvan.units.unit import FormerName, Unit

__all__ = ["FormerName", "Unit", "UnitMatch", "UnitRegister"]
