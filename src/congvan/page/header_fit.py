"""Vừa khít đầu trang: names, national name and date side by side, each line unbroken but where it should.

The candidates, in order; the first that fits is taken:

1. the author's lines, agency and national name at their full size;
2. the agency smaller;
3. where the author broke the name into lines: the national name smaller too, so that those lines stand;
4. what the author wrote as one line broken again where it is too long (``wrapping``), beside that size of the national
   name at which the breaks cost least, the full one where both cost the same; the author's own breaks always stand, so
   that a reader of the file finds them again.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

from congvan.metrics import width
from congvan.ooxml.units import TWIPS_PER_POINT
from congvan.page.model import Frame
from congvan.page.wrapping import wrap
from congvan.vocabulary import NATIONAL_NAME

_SLACK: Final = 1.0
"""pt that a column is wider than its longest line: renderers round differently."""
_EASE: Final = 6.0
"""pt of what is left over that the right column takes, so that no viewer breaks the national name."""
_NARROWEST: Final = 72.0
"""pt that the left column keeps for words beside a place of any length, which then wraps."""


@dataclass(frozen=True, slots=True)
class HeaderFit:
    """The head as it will be set: sizes in pt, widths in pt, lines as broken."""

    agency_size: float
    national_size: float
    place_date_size: float
    parent: tuple[tuple[str, ...], ...]
    name: tuple[tuple[str, ...], ...]
    left: float
    right: float

    @property
    def longest_name_line(self) -> float:
        """Width in pt of the longest line of the agency's name; a word wider than its column breaks at its edge."""
        longest = max(width(line.upper(), self.agency_size, "bold") for lines in self.name for line in lines)
        return min(longest, self.left)


@lru_cache(maxsize=512)
def fit_header(
    name: tuple[str, ...], parent: tuple[str, ...], place_date: str, text_width: float, frame: Frame
) -> HeaderFit:
    """The first candidate that fits ``text_width`` pt; the last one where none does."""
    candidates = _candidates(name, parent, place_date, text_width, frame)
    last = next(candidates)
    if not _fits(last, frame):
        for last in candidates:
            if _fits(last, frame):
                break
    return _eased(last, frame)


def _eased(fit: HeaderFit, frame: Frame) -> HeaderFit:
    """``fit`` with room to spare beside the national name where the agency's lines leave some."""
    spare = fit.left - frame.gutter / TWIPS_PER_POINT - max(_longest(fit), _NARROWEST)
    more = min(_EASE, max(0.0, spare))
    return replace(fit, left=fit.left - more, right=fit.right + more)


def _candidates(
    name: tuple[str, ...], parent: tuple[str, ...], place_date: str, text_width: float, frame: Frame
) -> Iterator[HeaderFit]:
    national, small = frame.national_name_size, frame.national_name_small
    as_written = (tuple((line,) for line in name), tuple((line,) for line in parent))
    sizes = [(frame.agency_size, national), (frame.agency_small, national)]
    if len(name) > 1 or len(parent) > 1:
        sizes.append((frame.agency_small, small))
    for agency_size, national_size in sizes:
        yield _set(as_written, agency_size, national_size, place_date, text_width, frame)
    broken = [_broken(name, parent, size, place_date, text_width, frame) for size in (national, small)]
    yield from (fit for _, fit in sorted(broken, key=lambda candidate: candidate[0]))


def _broken(
    name: tuple[str, ...],
    parent: tuple[str, ...],
    national_size: float,
    place_date: str,
    text_width: float,
    frame: Frame,
) -> tuple[int, HeaderFit]:
    """The names broken again beside a national name of that size, and what the breaks cost."""
    right, _ = _right_width(national_size, place_date, text_width, frame)
    room = text_width - right - frame.gutter / TWIPS_PER_POINT
    names = [wrap(line, room, frame.agency_small, "bold") for line in name]
    parents = [wrap(line, room, frame.agency_small, "regular") for line in parent]
    cost = sum(wrapped.cost for wrapped in (*names, *parents))
    lines = tuple(wrapped.lines for wrapped in names), tuple(wrapped.lines for wrapped in parents)
    return cost, _set(lines, frame.agency_small, national_size, place_date, text_width, frame)


def _right_width(national_size: float, place_date: str, text_width: float, frame: Frame) -> tuple[float, float]:
    """The right column's width in pt, and the size at which the place and date fit it."""
    national = width(NATIONAL_NAME, national_size, "bold")
    for size in (frame.place_date_size, frame.place_date_small):
        if _italic_width(place_date, size) <= national:
            return national + _SLACK, size
    widest = text_width - frame.gutter / TWIPS_PER_POINT - _NARROWEST
    return min(widest, _italic_width(place_date, frame.place_date_small) + _SLACK), frame.place_date_small


def _italic_width(text: str, size: float) -> float:
    """Width in pt with the twelfth of the size that LibreOffice keeps free for the slant of the last letter."""
    return width(text, size, "italic") + size / 12


def _set(
    lines: tuple[tuple[tuple[str, ...], ...], tuple[tuple[str, ...], ...]],
    agency_size: float,
    national_size: float,
    place_date: str,
    text_width: float,
    frame: Frame,
) -> HeaderFit:
    right, place_date_size = _right_width(national_size, place_date, text_width, frame)
    return HeaderFit(agency_size, national_size, place_date_size, lines[1], lines[0], text_width - right, right)


def _fits(fit: HeaderFit, frame: Frame) -> bool:
    return _longest(fit) <= fit.left - frame.gutter / TWIPS_PER_POINT


def _longest(fit: HeaderFit) -> float:
    """Width in pt of the agency's longest line."""
    bold = [width(line.upper(), fit.agency_size, "bold") for lines in fit.name for line in lines]
    regular = [width(line.upper(), fit.agency_size) for lines in fit.parent for line in lines]
    return max((*bold, *regular), default=0.0)
