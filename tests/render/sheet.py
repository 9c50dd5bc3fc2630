"""A dispatch on paper: its parts found again by their words and places."""

from __future__ import annotations

import re
from functools import cached_property

from congvan.documents import Dispatch
from support.geometry import MM, Line, Pages, PrintedLine, Word

NATIONAL_NAME = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"
_DESCENT = 0.22
"""How far letters of the typeface reach below their baseline, as a share of their size."""
_HEIGHT = 0.68
"""How far capitals without marks reach above it."""


class Sheet(Pages):
    """The pages of one dispatch."""

    def __init__(self, pdf: bytes, document: Dispatch) -> None:
        super().__init__(pdf)
        self.document = document

    @cached_property
    def left(self) -> float:
        """The left edge of the text in pt."""
        return (self.document.layout.margins.left or 30.0) * MM

    @cached_property
    def right(self) -> float:
        """The right edge."""
        return self.size_mm()[0] * MM - (self.document.layout.margins.right or 20.0) * MM

    @cached_property
    def top(self) -> float:
        """The upper edge."""
        return (self.document.layout.margins.top or 20.0) * MM

    @cached_property
    def bottom(self) -> float:
        """The lower edge."""
        return self.size_mm()[1] * MM - (self.document.layout.margins.bottom or 20.0) * MM

    @cached_property
    def national(self) -> Line:
        """Quốc hiệu."""
        return self.find_line(NATIONAL_NAME)

    @cached_property
    def motto(self) -> Line:
        """Tiêu ngữ."""
        return self.find_line(MOTTO)

    @cached_property
    def label(self) -> Word:
        """``Số:``, left of the national name."""
        return next(word for word in self.words if word.text == "Số:" and word.x1 < self.national.x0)

    @cached_property
    def number(self) -> Line:
        """Số, ký hiệu."""
        return Line(tuple(word for word in self._beside(self.label) if word.x1 < self.columns_part))

    @cached_property
    def date(self) -> Line:
        """Địa danh và thời gian."""
        return Line(tuple(word for word in self._beside(self.label) if word.x0 > self.columns_part))

    def _beside(self, one: Word) -> list[Word]:
        found = [word for word in self._page(1) if abs(word.baseline - one.baseline) < 3]
        return sorted(found, key=lambda word: word.x0)

    def _page(self, number: int) -> list[Word]:
        return [word for word in self.words if word.page == number]

    @cached_property
    def columns_part(self) -> float:
        """A height between the columns at the head: just left of the broadest text at the right."""
        dated = min(word.x0 for word in self._beside(self.label) if word.italic)
        return min(self.national.x0, dated) - 1

    def _left_column(self, above: float, below: float) -> list[Line]:
        found = [word for word in self._page(1) if above < word.baseline < below and word.x1 < self.columns_part]
        by_baseline: dict[float, list[Word]] = {}
        for word in found:
            by_baseline.setdefault(round(word.baseline, 0), []).append(word)
        return [Line(tuple(sorted(line, key=lambda word: word.x0))) for line in by_baseline.values()]

    @cached_property
    def agency(self) -> list[Line]:
        """The lines of the parent's name and of the agency's."""
        return self._left_column(self.top, self.label.baseline - 3)

    @cached_property
    def agency_name(self) -> list[Line]:
        """The lines of the agency's name."""
        return [line for line in self.agency if line.words[0].bold]

    @cached_property
    def subject(self) -> list[Line]:
        """The lines of ``V/v …``."""
        below = self._left_column(self.label.baseline + 3, self.addressed.baseline - 1)
        return [line for line in below if not line.words[0].bold]

    @cached_property
    def addressed(self) -> Line:
        """The line that begins with ``Kính gửi:``."""
        return next(line for line in self.lines if line.text.startswith("Kính gửi:"))

    @cached_property
    def addressees(self) -> list[Line]:
        """The lines after ``Kính gửi:`` up to the first paragraph of the body."""
        after = [line for line in self.lines if line.page == 1 and line.baseline > self.addressed.baseline]
        label = self.addressed.words[1]
        further_left = (label.x0 + label.x1) / 2
        first = next(i for i, line in enumerate(after) if line.x0 < further_left or line.words[0].bold)
        return after[:first]

    @cached_property
    def recipients_label(self) -> Word:
        """``Nơi`` of ``Nơi nhận:``."""
        return next(word for word in self.words if word.text == "Nơi" and word.bold and word.italic)

    @cached_property
    def signature(self) -> list[Line]:
        """The bold lines at the right from the level of ``Nơi nhận:`` on."""
        label = self.recipients_label
        found = [
            word
            for word in self.words
            if word.page >= label.page and word.bold and word.size > 12 and word.x0 > label.x1
            and (word.page > label.page or word.baseline > label.baseline - 4)
        ]  # fmt: skip
        by_place: dict[tuple[int, float], list[Word]] = {}
        for word in found:
            by_place.setdefault((word.page, round(word.baseline, 0)), []).append(word)
        return [Line(tuple(sorted(line, key=lambda word: word.x0))) for line in by_place.values()]

    @cached_property
    def body(self) -> list[Line]:
        """The lines between the addressees and ``Nơi nhận:``, without page numbers and notes."""
        label, start = self.recipients_label, self.addressees[-1] if self.addressees else self.addressed
        return [
            line
            for line in self.lines
            if (start.page, start.baseline) < (line.page, line.baseline) < (label.page, label.baseline - 4)
            and self.top < line.baseline < self.bottom
            and max(word.size for word in line.words) > 11.5
        ]

    @cached_property
    def last_line(self) -> Line:
        """The line with ``./.``."""
        return [line for line in self.lines if line.text.endswith("./.")][-1]

    def frame(self, words: str) -> tuple[PrintedLine, PrintedLine]:
        """The upper and the lower side of the frame around ``words``."""
        line = self.find_line(words)
        around = [
            rule for rule in self.rules
            if rule.page == line.page and rule.x0 < line.x0 and rule.x1 > line.x1 and rule.length < 200
        ]  # fmt: skip
        above = [rule for rule in around if line.baseline - 25 < rule.y < line.baseline]
        below = [rule for rule in around if line.baseline < rule.y < line.baseline + 15]
        return above[-1], below[0]

    def overlaps(self) -> list[str]:
        """The pairs of words, and of words and lines, that lie on each other."""
        found = []
        for page in range(1, self.count + 1):
            words = self._page(page)
            found += [
                f"{one.text} / {other.text}"
                for index, one in enumerate(words)
                for other in words[index + 1 :]
                if _meet(one, other)
            ]
            found += [
                f"{word.text} / {rule}"
                for rule in self.rules
                for word in words
                if rule.page == page and _crosses(rule, word)
            ]
        return found


def _meet(one: Word, other: Word) -> bool:
    beside = one.x1 <= other.x0 + 0.3 or other.x1 <= one.x0 + 0.3
    upper, lower = sorted((one, other), key=lambda word: word.baseline)
    return not beside and lower.baseline - _HEIGHT * lower.size < upper.baseline + _DESCENT * 0.3 * upper.size


def _crosses(rule: PrintedLine, word: Word) -> bool:
    across = rule.x0 < word.x1 and rule.x1 > word.x0
    return across and word.baseline - _HEIGHT * word.size < rule.y < word.baseline + _DESCENT * word.size


def blank(text: str) -> str:
    """``text`` with one plain blank for every run of blanks."""
    return re.sub(r"\s+", " ", text)
