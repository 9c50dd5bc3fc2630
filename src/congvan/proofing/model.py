"""Văn bản được soát và chỗ sai: a letter as proof-reading sees it, and one slip in it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from itertools import accumulate, chain, pairwise
from operator import itemgetter
from typing import Final, NamedTuple, overload

from congvan.cached import RememberedTokens, cached_property
from congvan.cited.consistency.gathering import Material
from congvan.cited.mentions import Mention
from congvan.errors import Message
from congvan.late_dataclasses import dataclass
from congvan.late_patterns import late_pattern
from congvan.text import to_old_tone
from congvan.vocabulary import Component

_WORD: Final = late_pattern(r"[^\W_]+")
_MARKED: Final = late_pattern(
    r"^[,;:!?)/.]|^[-*+][^\W_]|[(_]$|[,;][^\W\d_]|[\u2010-\u2015\u2212…]|\.[./]|[^\W\dA-Z_]-|[^\W\d_]:?/|_",
    re.MULTILINE,
)
_NAMES: Final = itemgetter(0)
_TEXTS: Final = itemgetter(1)
_IS_MARKED: Final = itemgetter(3)
_WIDTH: Final = itemgetter(4)
_SENTENCE_END: Final = late_pattern(r"[.?!:;](?:\s+|$)|\n")
_FARTHEST: Final = 120
"""Letters on either side of a slip that are shown with it, where its sentence is longer."""


class Word(NamedTuple):
    """Một tiếng: as written, in small letters with tones in the old place, and where it is in its passage."""

    text: str
    plain: str
    start: int
    end: int

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital."""
        return self.text[0].isupper()


class Token(NamedTuple):
    """Chữ giữa hai khoảng trắng: the words in it, as ``plain`` has them and as written, and where each begins.

    ``marked`` says that marks are in it as seldom in a right text: at its beginning, before a letter, long dashes,
    gaps. Few tokens are, so that rules of marks look at few passages. ``width`` counts its letters and one blank.
    """

    names: tuple[str, ...]
    texts: tuple[str, ...]
    starts: tuple[int, ...]
    marked: bool
    width: int


def _token(text: str) -> Token:
    if text.isdecimal():
        return Token((text,), (text,), (0,), False, len(text) + 1)
    found = list(_WORD.finditer(text))
    texts = tuple(match[0] for match in found)
    starts = tuple(match.start() for match in found)
    return Token(tuple(map(plain, texts)), texts, starts, not text or _MARKED.search(text) is not None, len(text) + 1)


_TOKENS: Final = RememberedTokens(_token)


class Words(Sequence[Word]):
    """Các tiếng của một đoạn: made one by one when they are asked for, since few of a letter are."""

    def __init__(self, text: str, tokens: Sequence[Token]) -> None:
        self._text, self._tokens = text, tokens
        self._before = list(accumulate(map(len, map(_NAMES, tokens)), initial=0))
        self._starts = list(accumulate(map(_WIDTH, tokens), initial=0))

    def __len__(self) -> int:
        return self._before[-1]

    @overload
    def __getitem__(self, at: int) -> Word: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[Word, ...]: ...
    def __getitem__(self, at: int | slice) -> Word | tuple[Word, ...]:
        if isinstance(at, slice):
            return tuple(self[one] for one in range(*at.indices(len(self))))
        token, nth, start = self._place(at)
        text = token.texts[nth]
        return Word(text, token.names[nth], start, start + len(text))

    def span(self, at: int) -> tuple[int, int]:
        """Where a word begins and ends in the passage's text."""
        token, nth, start = self._place(at)
        return start, start + len(token.texts[nth])

    def _place(self, at: int) -> tuple[Token, int, int]:
        """The token of a word, which of its words it is, and where it begins in the text."""
        if not 0 <= at < len(self):
            raise IndexError(at)
        number = bisect_right(self._before, at) - 1
        token, nth = self._tokens[number], at - self._before[number]
        return token, nth, self._starts[number] + token.starts[nth]

    def between(self, first: int, last: int) -> list[str]:
        """What is behind each word from ``first`` on, up to the word ``last``."""
        spans = [self.span(at) for at in range(first, last + 1)]
        return [self._text[one[1] : other[0]] for one, other in pairwise(spans)]


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
    def tokens(self) -> tuple[Token, ...]:
        """What is between blanks."""
        return tuple(map(_TOKENS.__getitem__, self.text.split(" ")))

    @cached_property
    def names(self) -> tuple[str, ...]:
        """The words of ``text`` in small letters with tones in the old place: what tables are looked up by."""
        return tuple(chain.from_iterable(map(_NAMES, self.tokens)))

    @cached_property
    def words(self) -> Words:
        """The words and numbers of ``text`` in order."""
        return Words(self.text, self.tokens)

    @cached_property
    def marked(self) -> bool:
        """Whether blanks or marks are in it as seldom in a right text."""
        return any(map(_IS_MARKED, self.tokens)) or self.raw.replace("\u00a0", " ") != self.text

    def name(self, at: int) -> str:
        """The word ``at`` in small letters with its tone in the old place, "" where there is none."""
        return self.names[at] if 0 <= at < len(self.names) else ""

    def begins_sentence(self, at: int) -> bool:
        """Whether a sentence, or a part after a colon, a semicolon or an opening quotation mark, begins at ``at``."""
        before = self.text[:at].rstrip()
        return not before or before[-1] in ".?!:;“\"'(-–+*" or bool(_LABEL.fullmatch(before))

    def between(self, first: int, last: int) -> str:
        """The text from word ``first`` to word ``last``, both included."""
        return self.text[self.words.span(first)[0] : self.words.span(last)[1]]

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
        """The number of places before each passage: its words, and one that parts it from the next."""
        return list(accumulate((len(passage.names) + 1 for passage in self.passages), initial=0))

    @cached_property
    def _names(self) -> list[str]:
        """The word at each place, "" behind every passage."""
        return [name for passage in self.passages for name in (*passage.names, "")]

    @cached_property
    def index(self) -> dict[str, list[int]]:
        """Where each word is; ``at`` says the passage of a place."""
        places: defaultdict[str, list[int]] = defaultdict(list)
        for place, name in enumerate(self._names):
            places[name].append(place)
        places.pop("", None)
        return dict(places)

    @cached_property
    def written(self) -> frozenset[str]:
        """The words, each once, as they are written."""
        return frozenset(chain.from_iterable(map(_TEXTS, chain.from_iterable(one.tokens for one in self.passages))))

    @cached_property
    def marked(self) -> tuple[Passage, ...]:
        """The passages in which blanks or marks may be wrong."""
        return tuple(passage for passage in self.passages if passage.marked)

    @cached_property
    def pairs(self) -> frozenset[tuple[str, str]]:
        """Every two words that are beside each other; "" is the end of a passage."""
        return frozenset(pairwise(self._names))

    def places(self, pair: tuple[str, str]) -> list[int]:
        """Where two words are beside each other, by the place of the first."""
        firsts, seconds = (self.index.get(name, []) for name in pair)
        if len(seconds) < len(firsts):
            return [place - 1 for place in seconds if self._names[place - 1] == pair[0]]
        return [place for place in firsts if self._names[place + 1] == pair[1]]

    def with_word(self, name: str) -> tuple[Passage, ...]:
        """The passages in which the word ``name`` is, in their order."""
        return self._holding(self.index.get(name, ()))

    def with_pair(self, first: str, second: str) -> tuple[Passage, ...]:
        """The passages in which the two words are beside each other, in their order."""
        return self._holding(self.places((first, second)))

    def _holding(self, places: Iterable[int]) -> tuple[Passage, ...]:
        return tuple({found.order: found for found, _ in map(self.at, places)}.values())

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
"""Where a day of issue is: that of the text that this one comes with, and of the meeting that minutes are of."""
_DATED: Final = late_pattern(r"ngày\b.{0,12}?tháng\s*(?P<month>\d{1,2})?[\s….]{0,12}năm\s*(?P<year>20\d\d)")
