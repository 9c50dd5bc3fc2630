"""Văn bản được soát và chỗ sai: a letter as proof-reading sees it, and one slip in it."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from itertools import accumulate, pairwise
from typing import Final, NamedTuple, TypeVar, overload

from congvan.cached import cached_property
from congvan.cited.consistency.gathering import Material
from congvan.cited.mentions import Mention
from congvan.errors import Message
from congvan.late_dataclasses import dataclass
from congvan.late_patterns import late_pattern
from congvan.text import to_old_tone
from congvan.vocabulary import Component

Key = TypeVar("Key", str, tuple[str, str])
_WORD: Final = late_pattern(r"[^\W_]+")
_SENTENCE_END: Final = late_pattern(r"[.?!:;](?:\s+|$)|\n")
_FARTHEST: Final = 120
"""Letters on either side of a slip that are shown with it, where its sentence is longer."""


class Word(NamedTuple):
    """Một tiếng: as written, in small letters with tones in the old place, and where it stands in its passage."""

    text: str
    plain: str
    start: int
    end: int

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital."""
        return self.text[0].isupper()


class Words(Sequence[Word]):
    """Các tiếng của một đoạn: made one by one when they are asked for, since few of a letter are."""

    def __init__(self, text: str, names: tuple[str, ...]) -> None:
        self._text, self._names = text, names
        self.spans = [match.span() for match in _WORD.finditer(text)]
        """Where each begins and ends in the passage's text."""

    def __len__(self) -> int:
        return len(self._names)

    @overload
    def __getitem__(self, at: int) -> Word: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[Word, ...]: ...
    def __getitem__(self, at: int | slice) -> Word | tuple[Word, ...]:
        if isinstance(at, slice):
            return tuple(self[one] for one in range(*at.indices(len(self))))
        start, end = self.spans[at]
        return Word(self._text[start:end], self._names[at], start, end)

    def between(self, first: int, last: int) -> list[str]:
        """What stands behind each word from ``first`` on, up to the word ``last``."""
        spans = self.spans
        return [self._text[spans[at][1] : spans[at + 1][0]] for at in range(first, last)]


@dataclass(frozen=True)
class Passage:
    """Một đoạn: the component, its text in NFC with blanks folded, and ``raw`` with the blanks as typed.

    ``order`` is its number in the letter; ``loose`` says that the file has its letters in parts (NFD).
    """

    component: Component
    text: str
    raw: str
    order: int
    loose: bool = False

    @cached_property
    def names(self) -> tuple[str, ...]:
        """The words of ``text`` in small letters with tones in the old place: what tables are looked up by."""
        small = plain(self.text)
        if len(small) != len(self.text):
            return tuple(map(plain, _WORD.findall(self.text)))
        return tuple(_WORD.findall(small))

    @cached_property
    def words(self) -> Words:
        """The words and numbers of ``text`` in order."""
        return Words(self.text, self.names)

    def name(self, at: int) -> str:
        """The word ``at`` in small letters with its tone in the old place, "" where there is none."""
        return self.names[at] if 0 <= at < len(self.names) else ""

    def begins_sentence(self, at: int) -> bool:
        """Whether a sentence, or a part after a colon, a semicolon or an opening quotation mark, begins at ``at``."""
        before = self.text[:at].rstrip()
        return not before or before[-1] in ".?!:;“\"'(-–+*" or bool(_LABEL.fullmatch(before))

    def between(self, first: int, last: int) -> str:
        """The text from word ``first`` to word ``last``, both included."""
        return self.text[self.words[first].start : self.words[last].end]

    def sentence(self, at: int, to: int, text: str) -> tuple[int, int]:
        """Where in ``text`` the sentence around ``at`` to ``to`` begins and ends, the mark at its end included."""
        floor = max(0, at - _FARTHEST)
        start = max((match.end() for match in _SENTENCE_END.finditer(text, floor, at)), default=floor)
        end = _SENTENCE_END.search(text, to, to + _FARTHEST)
        return start, min(len(text), to + _FARTHEST) if end is None else end.start() + 1


_LABEL: Final = late_pattern(r"(?:\d+(?:\.\d+)*[.)]?|[a-zđ]\)|[-–+*•]|Điều \d+\.)")


def plain(word: str) -> str:
    """``word`` in small letters, its tone in the old place: what tables of words are looked up by."""
    return to_old_tone(word.lower())


@dataclass(frozen=True, slots=True)
class Slip:
    """Một chỗ sai: the words, and what would be right: ``right`` in their place, or ``expected`` in words.

    ``start`` and ``end`` count in the passage's ``text``, or in ``raw`` where blanks are what is wrong (``in_raw``).
    ``found`` says what is wrong where the words alone do not show it.
    """

    passage: Passage
    start: int
    end: int
    right: str | None = None
    expected: Message | None = None
    found: Message | None = None
    in_raw: bool = False

    @property
    def wrong(self) -> str:
        """The words that are wrong."""
        return (self.passage.raw if self.in_raw else self.passage.text)[self.start : self.end]


@dataclass(frozen=True)
class Letter:
    """Văn bản được soát: its passages in reading order and what is known of the whole.

    ``material`` holds the documents it cites and its date of issue, by the same zones that consistency is judged on.
    """

    passages: tuple[Passage, ...]
    material: Material

    @property
    def issued(self) -> date | None:
        """The date of issue, None for a draft."""
        return self.material.issue_date

    @cached_property
    def _starts(self) -> list[int]:
        """The number of words before each passage: places are counted through the whole letter."""
        return list(accumulate((len(passage.names) for passage in self.passages), initial=0))

    @cached_property
    def index(self) -> dict[str, list[int]]:
        """Where each word stands; ``at`` tells the passage of a place."""
        return self._places(iter)

    @cached_property
    def pairs(self) -> dict[tuple[str, str], list[int]]:
        """Where each two words stand beside each other, by the place of the first."""
        return self._places(pairwise)

    def _places(self, of: Callable[[tuple[str, ...]], Iterator[Key]]) -> dict[Key, list[int]]:
        places: defaultdict[Key, list[int]] = defaultdict(list)
        for start, passage in zip(self._starts, self.passages, strict=False):
            for place, key in enumerate(of(passage.names), start):
                places[key].append(place)
        return dict(places)

    def with_word(self, name: str) -> tuple[Passage, ...]:
        """The passages in which the word ``name`` stands, in their order."""
        found = {self.at(place)[0].order: self.at(place)[0] for place in self.index.get(name, ())}
        return tuple(found.values())

    def at(self, place: int) -> tuple[Passage, int]:
        """The passage of a place, and the number of the word in it."""
        found = bisect_right(self._starts, place) - 1
        return self.passages[found], place - self._starts[found]

    @cached_property
    def not_before(self) -> date | None:
        """The first day on which the letter may have been issued: its date, or that of a draft with month or year."""
        if self.issued is not None:
            return self.issued
        lines = (p.text for one in _DATE_LINES for p in self.passages if p.component is one)
        found = next(filter(None, map(_DATED.search, lines)), None)
        return date(int(found["year"]), max(1, min(12, int(found["month"] or 1))), 1) if found else None

    @cached_property
    def mentions(self) -> dict[int, tuple[Mention, ...]]:
        """The cited documents of each passage, by its order."""
        found: dict[int, list[Mention]] = {}
        for placed in self.material.mentions:
            if placed.zone.order is not None:
                found.setdefault(placed.zone.order, []).append(placed.mention)
        return {order: tuple(mentions) for order, mentions in found.items()}

    def in_citation(self, passage: Passage, at: int) -> bool:
        """Whether ``at`` lies in the name of a cited document."""
        return any(mention.start <= at < mention.end for mention in self.mentions.get(passage.order, ()))


_DATE_LINES: Final = (Component.PLACE_DATE, Component.APPENDIX_REFERENCE, Component.FORM_LINE)
"""Where a day of issue stands: that of the text that this one comes with, and of the meeting that minutes are of."""
_DATED: Final = late_pattern(r"ngày\b.{0,12}?tháng\s*(?P<month>\d{1,2})?[\s….]{0,12}năm\s*(?P<year>20\d\d)")
