"""Bề rộng cột muốn có: the longest word and the longest text of a column, found a few rows at a time."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from congvan.metrics import WIDEST_EM, width

_MEASURED: Final = 60
"""Letters of a cell up to which it is measured; what is longer runs over several lines anyway."""
_OTHER_DIGITS: Final = "123456789"
_ONE_DIGIT: Final = str.maketrans(_OTHER_DIGITS, "0" * len(_OTHER_DIGITS))
_PARTED: Final = "\x00"
_REMEMBERED: Final = 1024


class ColumnMeasure:
    """The width in pt of the longest word and the longest text among the title and the cells taken so far."""

    def __init__(self, title: str, size: float) -> None:
        self.size = size
        self._widest = WIDEST_EM * size
        self._seen: set[str] = set()
        self.word = max((width(word[:_MEASURED], size, "bold") for word in title.split()), default=0.0)
        self.text = width(title[:_MEASURED], size, "bold")

    def take(self, cells: Iterable[str]) -> None:
        """Looks at more cells."""
        new = _shapes(cells) - self._seen
        if len(self._seen) > _REMEMBERED:
            self._seen.clear()
        self._seen |= new
        for cell in new:
            self._take(cell)

    def take_set(self, text: str, face: str) -> None:
        """Looks at one more text, set in another face."""
        self.text = max(self.text, width(text[:_MEASURED], self.size, face))
        self.word = max(self.word, *(width(word[:_MEASURED], self.size, face) for word in text.split()), 0.0)

    def _take(self, cell: str) -> None:
        longest = len(cell) * self._widest
        if longest > self.text:
            self.text = max(self.text, self._width(cell))
        if longest > self.word:
            for word in cell.split():
                if len(word) * self._widest > self.word:
                    self.word = max(self.word, self._width(word))

    def _width(self, text: str) -> float:
        return width(text[:_MEASURED], self.size)


def _shapes(cells: Iterable[str]) -> set[str]:
    """``cells`` with one digit for all, which are equally wide, so that most figures of a column are measured once."""
    joined = _PARTED.join(set(cells))
    if joined.isascii():
        return set(joined.translate(_ONE_DIGIT).split(_PARTED))
    for digit in _OTHER_DIGITS:  # of a text with other letters this is the faster way
        joined = joined.replace(digit, "0")
    return set(joined.split(_PARTED))
