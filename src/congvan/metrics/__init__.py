"""Bề rộng chữ: the width of a text set in Times New Roman, from the font's advances shipped as data."""

from __future__ import annotations

import json
import unicodedata
from functools import cache, lru_cache
from pathlib import Path
from typing import Final

STYLES: Final = ("regular", "bold", "italic", "bold_italic")
WIDEST_EM: Final = 1.0
"""The advance in em that no character exceeds."""


class _Advances(dict[str, float]):
    """Advances in em; what the table lacks counts as the widest letter, or as nothing where it only combines."""

    def __missing__(self, character: str) -> float:
        advance = 0.0 if unicodedata.combining(character) else WIDEST_EM
        self[character] = advance
        return advance


@cache
def _advances(style: str) -> _Advances:
    table = json.loads(Path(__file__).with_name("times_new_roman.json").read_bytes())
    units = table["units_per_em"]
    return _Advances((character, advance / units) for character, advance in table["advances"][style].items())


@lru_cache(maxsize=2048)
def width(text: str, size: float, style: str = "regular") -> float:
    """The width in pt of ``text`` at ``size`` pt in one of ``STYLES``, without kerning, as Word sets it.

    A character that the table lacks counts as a full em, so that what is fitted by this width never overflows.
    """
    return size * sum(map(_advances(style).__getitem__, text))
