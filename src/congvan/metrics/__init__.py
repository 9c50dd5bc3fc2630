"""Bề rộng chữ: the width of a text set in Times New Roman, from the font's advances shipped as data."""

from __future__ import annotations

import json
import unicodedata
from functools import cache, lru_cache
from importlib.resources import files
from typing import Final

STYLES: Final = ("regular", "bold", "italic", "bold_italic")
_WIDEST_EM: Final = 1.0


@cache
def _advances(style: str) -> dict[str, float]:
    table = json.loads((files(__package__) / "times_new_roman.json").read_bytes())
    units = table["units_per_em"]
    return {character: advance / units for character, advance in table["advances"][style].items()}


def _ems(character: str, advances: dict[str, float]) -> float:
    known = advances.get(character)
    if known is not None:
        return known
    return 0.0 if unicodedata.combining(character) else _WIDEST_EM


@lru_cache(maxsize=2048)
def width(text: str, size: float, style: str = "regular") -> float:
    """The width in pt of ``text`` at ``size`` pt in one of ``STYLES``, without kerning, as Word sets it.

    A character that the table lacks counts as a full em, so that what is fitted by this width never overflows.
    """
    advances = _advances(style)
    return size * sum(_ems(character, advances) for character in text)
