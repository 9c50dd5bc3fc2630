"""One page of a PDF, its lines split where columns begin: what is where is found again by its words."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from congvan.printed import PrintedLine
from support.geometry import Line, Pages

_GUTTER = 12.0
"""pt between words from which they belong to columns of their own."""
_LEVEL = 3.0


class OnPage:
    """The page ``number`` of ``pages``."""

    def __init__(self, pages: Pages, number: int) -> None:
        self._pages, self._number = pages, number

    @property
    def size_mm(self) -> tuple[float, float]:
        """Width and height in mm."""
        return self._pages.size_mm(self._number)

    @cached_property
    def lines(self) -> list[Line]:
        """The lines of each column, from the top, from the left."""
        of_page = (line for line in self._pages.lines if line.page == self._number)
        return [part for line in of_page for part in _parted(line)]

    @cached_property
    def rules(self) -> list[PrintedLine]:
        """The horizontal lines from the top."""
        return [rule for rule in self._pages.rules if rule.page == self._number]

    def rules_below(self, line: Line) -> list[PrintedLine]:
        """Those right below ``line``."""
        return self._pages.rules_below(line)

    def line(self, text: str, nth: int = 0) -> Line:
        """The line that reads ``text`` and nothing else."""
        return self._one([line for line in self.lines if line.text == text], text, nth)

    def starting(self, words: str, nth: int = 0) -> Line:
        """The line that begins with ``words``."""
        return self._one([line for line in self.lines if line.text.startswith(words)], words, nth)

    def containing(self, words: str) -> Line:
        """The line that holds ``words``."""
        return self._one([line for line in self.lines if words in line.text], words, 0)

    def right_of(self, line: Line) -> Line:
        """What is in the column beside ``line``."""
        beside = [one for one in self.lines if one.x0 > line.x1 and abs(one.baseline - line.baseline) < _LEVEL]
        return self._one(beside, f"right of {line.text}", 0)

    def following(self, line: Line, letters: int) -> list[Line]:
        """The lines after ``line`` that together hold as many letters."""
        found: list[Line] = []
        after = iter(self.lines[self.lines.index(line) + 1 :])
        while len(" ".join(one.text for one in found)) < letters:
            found.append(next(after))
        return found

    def _one(self, found: list[Line], words: str, nth: int) -> Line:
        assert found, f"{words!r} is on no line of:\n" + "\n".join(line.text for line in self.lines)
        return found[nth]


def _parted(line: Line) -> Iterator[Line]:
    start = 0
    for at in range(1, len(line.words) + 1):
        if at == len(line.words) or line.words[at].x0 - line.words[at - 1].x1 > _GUTTER:
            yield Line(line.words[start:at])
            start = at
