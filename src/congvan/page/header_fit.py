"""Vừa khít đầu trang: names, national name and date side by side, each line unbroken but where it should.

The candidates, in order; the first that fits is taken:

1. the author's lines, agency and national name at their full size;
2. the agency smaller;
3. where the author broke the name into lines: the national name smaller too, so that those lines are kept;
4. what the author wrote as one line broken again where it is too long (``wrapping``), beside that size of the national
   name at which the breaks cost least, the full one where both cost the same; the author's own breaks are kept, so
   that a reader of the file finds them again.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final, NamedTuple

from congvan.late_dataclasses import dataclass
from congvan.metrics import width
from congvan.ooxml.units import TWIPS_PER_POINT
from congvan.page.model import Frame
from congvan.page.wrapping import wrap
from congvan.vocabulary import NATIONAL_NAME

_SLACK: Final = 1.0
"""pt that a column is wider than its longest line: renderers round differently."""
_EASE: Final = 6.0
"""pt of what is left over that the right column takes, so that no viewer breaks the national name."""
BETWEEN_COLUMNS: Final = 6.0
"""pt between the names of agencies side by side."""
_NARROWEST: Final = 72.0
"""pt that the left column keeps for words beside a place of any length, which then wraps."""


class AgencyNames(NamedTuple):
    """The names of an agency and of the one above it, in the lines that were typed."""

    name: tuple[str, ...]
    parent: tuple[str, ...] = ()


class SetAgency(NamedTuple):
    """The names of an agency as they will be set: each typed line in the lines that it is broken into."""

    name: tuple[tuple[str, ...], ...]
    parent: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class HeaderFit:
    """The head as it will be set: sizes and widths in pt, lines as broken; ``room`` is that of one agency's lines."""

    agency_size: float
    national_size: float
    place_date_size: float
    agencies: tuple[SetAgency, ...]
    left: float
    right: float
    room: float

    def longest_line(self, agency: SetAgency) -> float:
        """Width in pt of the longest line of an agency's name; a word wider than its column breaks at its edge."""
        longest = max(width(line.upper(), self.agency_size, "bold") for lines in agency.name for line in lines)
        return min(longest, self.room)


def fit_header(
    agencies: tuple[AgencyNames, ...], place_date: str, text_width: float, frame: Frame, beside: bool = False
) -> HeaderFit:
    """The first candidate that fits ``text_width`` pt; the last one where none does."""
    candidates = _Fitting(agencies, place_date, text_width, frame, len(agencies) if beside else 1).candidates()
    last = next(candidates)
    if not _fits(last):
        for last in candidates:
            if _fits(last):
                break
    return last if beside else _eased(last, frame)


def _eased(fit: HeaderFit, frame: Frame) -> HeaderFit:
    """``fit`` with room to spare beside the national name where the agency's lines leave some."""
    spare = fit.left - frame.gutter / TWIPS_PER_POINT - max(_longest(fit), _NARROWEST)
    more = min(_EASE, max(0.0, spare))
    return replace(fit, left=fit.left - more, right=fit.right + more, room=fit.room - more)


class _Fitting(NamedTuple):
    """What is to be fitted: the agencies in ``columns``, beside the national name, the place and the date."""

    agencies: tuple[AgencyNames, ...]
    place_date: str
    text_width: float
    frame: Frame
    columns: int

    def candidates(self) -> Iterator[HeaderFit]:
        """The ways to set the head, the best first."""
        national, small = self.frame.national_name_size, self.frame.national_name_small
        as_written = tuple(
            SetAgency(tuple((line,) for line in one.name), tuple((line,) for line in one.parent))
            for one in self.agencies
        )
        sizes = [(self.frame.agency_size, national), (self.frame.agency_small, national)]
        if any(len(one.name) > 1 or len(one.parent) > 1 for one in self.agencies) or self.columns > 1:
            sizes.append((self.frame.agency_small, small))
        for agency_size, national_size in sizes:
            yield self._set(as_written, agency_size, national_size)
        broken = [self._broken(size) for size in (national, small)]
        yield from (fit for _, fit in sorted(broken, key=lambda candidate: candidate[0]))

    def _broken(self, national_size: float) -> tuple[int, HeaderFit]:
        """The names broken again beside a national name of that size, and what the breaks cost."""
        room, size = self._room(self._right_width(national_size)[0]), self.frame.agency_small
        cost, agencies = 0, []
        for one in self.agencies:
            names = [wrap(line, room, size, "bold") for line in one.name]
            parents = [wrap(line, room, size, "regular") for line in one.parent]
            cost += sum(wrapped.cost for wrapped in (*names, *parents))
            lines = tuple(wrapped.lines for wrapped in names), tuple(wrapped.lines for wrapped in parents)
            agencies.append(SetAgency(*lines))
        return cost, self._set(tuple(agencies), size, national_size)

    def _room(self, right: float) -> float:
        """Width in pt for the lines of one agency beside a right column of that width."""
        left = self.text_width - right - self.frame.gutter / TWIPS_PER_POINT
        return (left - (self.columns - 1) * BETWEEN_COLUMNS) / self.columns

    def _right_width(self, national_size: float) -> tuple[float, float]:
        """The right column's width in pt, and the size at which the place and date fit it."""
        frame, national = self.frame, width(NATIONAL_NAME, national_size, "bold")
        for size in (frame.place_date_size, frame.place_date_small):
            if _italic_width(self.place_date, size) <= national:
                return national + _SLACK, size
        widest = self.text_width - frame.gutter / TWIPS_PER_POINT - _NARROWEST
        return min(widest, _italic_width(self.place_date, frame.place_date_small) + _SLACK), frame.place_date_small

    def _set(self, agencies: tuple[SetAgency, ...], agency_size: float, national_size: float) -> HeaderFit:
        right, place_date_size = self._right_width(national_size)
        left = self.text_width - right
        return HeaderFit(agency_size, national_size, place_date_size, agencies, left, right, self._room(right))


def _italic_width(text: str, size: float) -> float:
    """Width in pt with the twelfth of the size that LibreOffice keeps free for the slant of the last letter."""
    return width(text, size, "italic") + size / 12


def _fits(fit: HeaderFit) -> bool:
    return _longest(fit) <= fit.room


def _longest(fit: HeaderFit) -> float:
    """Width in pt of the agencies' longest line."""
    size = fit.agency_size
    bold = [width(line.upper(), size, "bold") for one in fit.agencies for lines in one.name for line in lines]
    regular = [width(line.upper(), size) for one in fit.agencies for lines in one.parent for line in lines]
    return max((*bold, *regular), default=0.0)
