"""Bề rộng cột muốn có: the longest word and the longest text of a column, found a few rows at a time."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from congvan.metrics import WIDEST_EM, width

_MEASURED: Final = 60
"""Letters of a cell up to which it is measured; what is longer runs over several lines anyway."""
_DIGITS: Final = str.maketrans("123456789", "000000000")
"""Digits are equally wide, so that most figures of a column are measured once."""
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
        new = {cell.translate(_DIGITS) for cell in cells} - self._seen
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
