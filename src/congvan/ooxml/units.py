"""Đơn vị đo: millimetres, points and twips (a twentieth of a point, in which Word keeps lengths)."""

from __future__ import annotations

from typing import Final

TWIPS_PER_POINT: Final = 20
POINTS_PER_MM: Final = 72 / 25.4
MM_PER_POINT: Final = 25.4 / 72


def twips(millimetres: float) -> int:
    """The length in twips."""
    return round(millimetres * POINTS_PER_MM * TWIPS_PER_POINT)
