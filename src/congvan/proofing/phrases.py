"""Cụm từ trong bảng: where a letter has the phrases of a table, found by their first word.

The time is that of the table's first words and of the places where they are, so it grows with the letter alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final, Generic, NamedTuple, TypeVar

from congvan.late_dataclasses import dataclass
from congvan.late_patterns import late_pattern
from congvan.proofing.model import Letter, Passage, plain

_WORD: Final = late_pattern(r"[^\W_]+")
_DASHES: Final = str.maketrans("–—‑\u2212\u00a0", "---- ")
Value = TypeVar("Value")


class _Entry(NamedTuple, Generic[Value]):
    """A phrase as ``plain`` has it, what is between its words, and what is said of it."""

    phrase: str
    gaps: tuple[str, ...]
    value: Value


class _Beginning(Generic[Value]):
    """The phrases that begin alike, by their words, and of how many words they are, the longest first."""

    def __init__(self) -> None:
        self._by_words: dict[tuple[str, ...], list[_Entry[Value]]] = {}
        self._lengths: list[int] = []

    def add(self, words: tuple[str, ...], entry: _Entry[Value]) -> None:
        self._by_words.setdefault(words, []).append(entry)
        self._lengths = sorted({*self._lengths, len(words)}, reverse=True)

    def longest(self, passage: Passage, at: int) -> Hit[Value] | None:
        """The longest of them at the word ``at``."""
        left = len(passage.names) - at
        for length in (one for one in self._lengths if one <= left):
            last = at + length - 1
            for phrase, gaps, value in self._by_words.get(passage.names[at : last + 1], ()):
                as_is = passage.between(at, last).lower() == phrase
                if as_is or tuple(map(_gap, passage.words.between(at, last))) == gaps:
                    return Hit(passage, at, last, value)
        return None


@dataclass(frozen=True, slots=True)
class Hit(Generic[Value]):
    """Một chỗ có cụm từ: the first and the last word of it in its passage, and what the table says of the phrase."""

    passage: Passage
    first: int
    last: int
    value: Value

    @property
    def start(self) -> int:
        """Where the phrase begins in the passage."""
        return self.passage.words.span(self.first)[0]

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.passage.words.span(self.last)[1]

    @property
    def text(self) -> str:
        """The phrase as the letter writes it."""
        return self.passage.text[self.start : self.end]

    def word(self, step: int) -> str:
        """The word ``step`` places from the phrase (-1 just before, 1 just behind), "" where a mark parts them."""
        at = self.first + step if step < 0 else self.last + step
        words = self.passage.words
        if not 0 <= at < len(words):
            return ""
        near = (words[at].end, self.start) if step < 0 else (self.end, words[at].start)
        return "" if re.search(r"[^\w\s]", self.passage.text[slice(*near)]) else words[at].plain


_PARTED: Final = "\n"


class Phrases(Generic[Value]):
    """Bảng cụm từ: what is said of each phrase, whatever its capitals and the place of its tones.

    A phrase is found by its first two words, one of a single word by that.
    """

    def __init__(self, table: Iterable[tuple[str, Value]]) -> None:
        self._by_word: dict[str, _Beginning[Value]] = {}
        self._by_pair: dict[tuple[str, str], _Beginning[Value]] = {}
        listed = list(table)
        texts = plain(_PARTED.join(phrase for phrase, _ in listed)).split(_PARTED)
        for text, (_, value) in zip(texts, listed, strict=False):
            words, gaps = _parted(text)
            entry = _Entry(text, gaps, value)
            if len(words) == 1:
                self._by_word.setdefault(words[0], _Beginning()).add(words, entry)
            else:
                self._by_pair.setdefault((words[0], words[1]), _Beginning()).add(words, entry)
        self._pairs = frozenset(self._by_pair)

    def find(self, letter: Letter) -> Iterator[Hit[Value]]:
        """Every place in its order, the longest phrase where several begin with the same two words."""
        places = [
            *((place, self._by_word[word]) for word in self._by_word.keys() & letter.index.keys()
              for place in letter.index[word]),
            *((place, self._by_pair[pair]) for pair in letter.pairs & self._pairs
              for place in letter.places(pair)),
        ]  # fmt: skip
        for place, beginning in sorted(places, key=_place):
            hit = beginning.longest(*letter.at(place))
            if hit is not None:
                yield hit


def _place(found: tuple[int, object]) -> int:
    return found[0]


def _parted(text: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The words of a phrase, plain, and what is between them."""
    words = text.split(" ")
    if all(map(str.isalpha, words)):
        return tuple(words), ("",) * (len(words) - 1)
    return tuple(_WORD.findall(text)), tuple(map(_gap, _WORD.split(text)[1:-1]))


def _gap(text: str) -> str:
    """What is between two words, blanks away and every dash a hyphen."""
    return "" if text == " " else text.translate(_DASHES).strip()
