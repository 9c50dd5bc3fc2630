"""Pages, words and rules of a PDF. Every length is in points, counted from the top left corner of its page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Final

from congvan.errors import Message
from congvan.late_dataclasses import dataclass

_SAME_LINE: Final = 0.35
"""How far words of one line may differ in height, in parts of the larger size: raised note marks stay with it."""
_COLUMN: Final = 1.5
"""A gap that no justified line has, in parts of the size."""


@dataclass(frozen=True, slots=True)
class PrintedWord:
    """Letters of one face and size without a blank between them.

    ``page`` counts from 1. ``baseline`` is the height of the line under the letters, from the top of the page;
    ``font`` the PostScript name without the prefix of a subset; ``size`` in pt.
    """

    page: int
    text: str
    x0: float
    x1: float
    baseline: float
    font: str
    size: float


@dataclass(frozen=True, slots=True)
class PrintedLine:
    """A horizontal line that is drawn: its ends, its height on the page, its thickness."""

    page: int
    x0: float
    x1: float
    y: float
    thickness: float

    @property
    def length(self) -> float:
        """From end to end."""
        return self.x1 - self.x0

    @property
    def centre(self) -> float:
        """Half way between the ends."""
        return (self.x0 + self.x1) / 2


@dataclass(frozen=True, slots=True)
class TextLine:
    """Words of one text on one line of one page, from left to right."""

    words: tuple[PrintedWord, ...]

    @property
    def page(self) -> int:
        """The page, counted from 1."""
        return self.words[0].page

    @property
    def text(self) -> str:
        """The words with one blank between them."""
        return " ".join(word.text for word in self.words)

    @property
    def x0(self) -> float:
        """The left end."""
        return min(word.x0 for word in self.words)

    @property
    def x1(self) -> float:
        """The right end."""
        return max(word.x1 for word in self.words)

    @property
    def length(self) -> float:
        """From end to end."""
        return self.x1 - self.x0

    @property
    def centre(self) -> float:
        """Half way between the ends."""
        return (self.x0 + self.x1) / 2

    @property
    def size(self) -> float:
        """The largest size in it."""
        return max(word.size for word in self.words)

    @property
    def baseline(self) -> float:
        """The height of its largest letters."""
        return max(self.words, key=lambda word: (word.size, word.baseline)).baseline


@dataclass(frozen=True, slots=True)
class PrintedPage:
    """One page: ``words`` in the order in which they are drawn, which is that of the document; ``rules`` each once."""

    number: int
    width: float
    height: float
    words: tuple[PrintedWord, ...]
    rules: tuple[PrintedLine, ...] = ()


@dataclass(frozen=True, slots=True)
class Printed:
    """Bản in: the pages as they come out of the printer."""

    pages: tuple[PrintedPage, ...]

    @property
    def words(self) -> tuple[PrintedWord, ...]:
        """The words of all pages, in the order in which they are drawn."""
        return tuple(word for page in self.pages for word in page.words)


@dataclass(frozen=True, slots=True)
class NotPrinted:
    """Chưa in: there are no pages to measure, and why."""

    reason: Message


UNPRINTED: Final = NotPrinted(
    Message("chỉ xét được khi đã đo trang in", "judged only where the printed pages were measured")
)


def in_lines(words: Iterable[PrintedWord]) -> tuple[TextLine, ...]:
    """Words in reading order, gathered where one is on the line of the one before it."""
    lines: list[list[PrintedWord]] = []
    for word in words:
        if lines and _go_on(lines[-1][-1], word):
            lines[-1].append(word)
        else:
            lines.append([word])
    return tuple(TextLine(tuple(line)) for line in lines)


def in_pieces(words: Iterable[PrintedWord]) -> tuple[TextLine, ...]:
    """As ``in_lines``, parted where a column or a tab lies between two words."""
    return tuple(TextLine(piece) for line in in_lines(words) for piece in _parted(line.words))


def _go_on(before: PrintedWord, word: PrintedWord) -> bool:
    rise = abs(before.baseline - word.baseline)
    onward = before.page == word.page and word.x0 >= before.x0
    return onward and rise <= _SAME_LINE * max(before.size, word.size)


def _parted(words: tuple[PrintedWord, ...]) -> Iterator[tuple[PrintedWord, ...]]:
    start = 0
    for at, (before, word) in enumerate(pairwise(words), 1):
        if word.x0 - before.x1 > _COLUMN * word.size:
            yield words[start:at]
            start = at
    yield words[start:]
