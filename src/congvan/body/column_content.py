"""Cột chứa gì: whether figures, which are set to the right, found a piece of the column at a time."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from congvan.errors import Refusal
from congvan.late_patterns import late_pattern
from congvan.text import parse_number, parse_percent
from congvan.vocabulary import Alignment

_SERIAL: Final = late_pattern(r"(?:STT|TT|Số\s+(?:TT|thứ\s+tự))\.?", re.IGNORECASE)
_NO_FIGURE: Final = frozenset({"", "-", "–", "—", "…", "..."})
"""What is in a column of figures where there is none."""
_FIGURE: Final = r"-?(?:[1-9][0-9]{0,2}(?:\.[0-9]{3})+|[0-9]+)(?:,[0-9]+)?%?"
"""What most figures look like; it spares reading them."""
_PLAIN_FIGURE: Final = late_pattern(_FIGURE)
_PARTED: Final = "\x00"
_ONLY_FIGURES: Final = late_pattern(rf"(?:(?:{_FIGURE}|[-–—…]|\.\.\.)?(?:{_PARTED}|\Z))*+")
_DIGIT: Final = late_pattern("[0-9]")


class ColumnContent:
    """What the cells of a column that were taken so far are."""

    def __init__(self) -> None:
        self._has_figure = False
        self._has_words = False

    def take(self, cells: Iterable[str]) -> None:
        """Looks at more cells."""
        if self._has_words:
            return
        listed = list(cells)
        joined = _PARTED.join(listed)
        if _ONLY_FIGURES.fullmatch(joined):
            self._has_figure = self._has_figure or _DIGIT.search(joined) is not None
        else:
            self._take_each(listed)

    def _take_each(self, cells: Iterable[str]) -> None:
        for cell in cells:
            if cell in _NO_FIGURE:
                continue
            if not _is_figure(cell):
                self._has_words = True
                return
            self._has_figure = True

    def alignment(self, title: str) -> Alignment:
        """How the column is set that says nothing of it: figures right, serial numbers centred, words left."""
        if _SERIAL.fullmatch(title):
            return Alignment.CENTER
        return Alignment.RIGHT if self._has_figure and not self._has_words else Alignment.LEFT


def _is_figure(cell: str) -> bool:
    if _PLAIN_FIGURE.fullmatch(cell):
        return True
    try:
        parse_percent(cell) if cell.endswith("%") else parse_number(cell)
    except Refusal:
        return False
    return True
