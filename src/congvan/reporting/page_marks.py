"""Dấu trên hình trang: where on the pages of a printed file its findings are, as rectangles."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from typing import Final

from congvan.findings import Finding
from congvan.late_dataclasses import dataclass
from congvan.printed import Printed, PrintedWord

_ENOUGH: Final = 6
"""Words by which a place is known."""
_LETTERS: Final = 4
"""Fewer letters (a page number) occur anywhere."""
_ABOVE: Final = 0.8
"""How far letters reach above their line, in parts of their size."""
_HEIGHT: Final = 1.05


@dataclass(frozen=True, slots=True)
class PicturedPages:
    """The pages of a file as PNG, and what is on them."""

    pictures: tuple[bytes, ...]
    printed: Printed


@dataclass(frozen=True, slots=True)
class Mark:
    """A rectangle around the first words of a finding's place, in percent of its page, which counts from 1."""

    page: int
    left: float
    top: float
    width: float
    height: float


def place(finding: Finding, printed: Printed) -> Mark | None:
    """Where ``finding`` is; None for one about the whole document, or whose words are not on the pages."""
    wanted = list(_plain(finding.where.excerpt.rstrip("…").split()))[:_ENOUGH]
    is_enough = len("".join(wanted)) >= _LETTERS
    words = next(_runs_of(wanted, printed.words), None) if is_enough else None
    if words is None:
        return None
    page = printed.pages[words[0].page - 1]
    line = [word for word in words if word.baseline == words[0].baseline and word.page == page.number]
    size = max(word.size for word in line)
    left, right = min(word.x0 for word in line), max(word.x1 for word in line)
    top = words[0].baseline - _ABOVE * size
    return Mark(
        page.number,
        100 * left / page.width,
        100 * top / page.height,
        100 * (right - left) / page.width,
        100 * _HEIGHT * size / page.height,
    )


def _runs_of(wanted: list[str], words: tuple[PrintedWord, ...]) -> Iterator[list[PrintedWord]]:
    said = list(_plain(word.text for word in words))
    for at in range(len(said) - len(wanted) + 1):
        # the last word may be cut short, and print joins it with what follows
        if said[at : at + len(wanted) - 1] == wanted[:-1] and said[at + len(wanted) - 1].startswith(wanted[-1]):
            yield list(words[at : at + len(wanted)])


def _plain(words: Iterable[str]) -> Iterator[str]:
    return (unicodedata.normalize("NFC", word) for word in words)
