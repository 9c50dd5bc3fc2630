"""Lengths and switches as WordprocessingML writes them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.late_patterns import late_pattern
from congvan.ooxml.names import w
from congvan.ooxml.units import MM_PER_POINT, POINTS_PER_MM

if TYPE_CHECKING:
    from lxml.etree import _Element

VAL: Final = w("val")
EMU_PER_POINT: Final = 12700.0
WHITE: Final = "FFFFFF"

_OFF: Final = frozenset({"0", "false", "off", "none"})
_UNITS: Final = {
    "pt": 1.0,
    "in": 72.0,
    "mm": POINTS_PER_MM,
    "cm": 10 * POINTS_PER_MM,
    "pc": 12.0,
    "pi": 12.0,
    "px": 0.75,
    "emu": 1 / 12700,
}
_MEASURE: Final = late_pattern(r"\s*(-?[\d.]+)\s*([a-z]*)\s*$")


def number(value: str | None) -> float | None:
    """The number that ``value`` writes, None when it writes none."""
    if value is None:
        return None
    try:
        return float(value)
    except ValueError:
        return None


def integer(value: str | None) -> int | None:
    """The whole number that ``value`` writes, None when it writes none or one out of all measure."""
    found = number(value)
    return int(found) if found is not None and abs(found) < 1e15 else None


def points(value: str | None, per_point: float = 20.0) -> float | None:
    """A measure in points: a bare number counts ``per_point`` to the point, ``2cm``, ``12pt`` and the like
    as written.
    """
    if value is not None and value.isdecimal() and len(value) < 10:
        return int(value) / per_point
    found = _MEASURE.match(value) if value else None
    if found is None:
        return None
    amount = number(found[1])
    if amount is None or abs(amount) > 1e9:
        return None
    unit = found[2]
    if not unit:
        return amount / per_point
    return amount * _UNITS[unit] if unit in _UNITS else None


def millimetres(value: str | None, per_point: float = 20.0) -> float | None:
    """The same in millimetres."""
    found = points(value, per_point)
    return None if found is None else found * MM_PER_POINT


def on(element: _Element | None) -> bool:
    """Whether a switch element is there and not turned off."""
    return element is not None and element.get(VAL, "1").lower() not in _OFF


def switch(element: _Element) -> bool:
    """The value of a switch element that is there."""
    return element.get(VAL, "1").lower() not in _OFF
