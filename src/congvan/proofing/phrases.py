"""Cụm từ trong bảng: where a letter has the phrases of a table, found by their first word.

The time is that of the table's first words and of the places where they stand, so it grows with the letter alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final, Generic, TypeVar

from congvan.late_dataclasses import dataclass
from congvan.late_patterns import late_pattern
from congvan.proofing.model import Letter, Passage, plain

_WORD: Final = late_pattern(r"[^\W_]+")
_DASHES: Final = str.maketrans("–—‑\u2212\u00a0", "---- ")
Value = TypeVar("Value")
_Entry = tuple[tuple[str, ...], tuple[str, ...], Value]
"""The words of a phrase, what stands between them, and what is said of it."""


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
        return self.passage.words.spans[self.first][0]

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.passage.words.spans[self.last][1]

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
        self._by_word: dict[str, list[_Entry[Value]]] = {}
        self._by_pair: dict[tuple[str, str], list[_Entry[Value]]] = {}
        listed = list(table)
        texts = plain(_PARTED.join(phrase for phrase, _ in listed)).split(_PARTED)
        for text, (_, value) in zip(texts, listed, strict=False):
            words, gaps = _parted(text)
            if len(words) == 1:
                self._by_word.setdefault(words[0], []).append((words, gaps, value))
            else:
                self._by_pair.setdefault((words[0], words[1]), []).append((words, gaps, value))
        for entries in (*self._by_word.values(), *self._by_pair.values()):
            entries.sort(key=lambda entry: -len(entry[0]))

    def find(self, letter: Letter) -> Iterator[Hit[Value]]:
        """Every place in its order, the longest phrase where several begin with the same two words."""
        places = [
            *((place, self._by_word[word]) for word in self._by_word.keys() & letter.index.keys()
              for place in letter.index[word]),
            *((place, self._by_pair[pair]) for pair in self._by_pair.keys() & letter.pairs.keys()
              for place in letter.pairs[pair]),
        ]  # fmt: skip
        for place, entries in sorted(places, key=_place):
            hit = _longest(*letter.at(place), entries)
            if hit is not None:
                yield hit


def _place(found: tuple[int, object]) -> int:
    return found[0]


def _longest(passage: Passage, at: int, entries: list[_Entry[Value]]) -> Hit[Value] | None:
    for phrase, gaps, value in entries:
        last = at + len(phrase) - 1
        if passage.names[at : last + 1] != phrase:
            continue
        if tuple(map(_gap, passage.words.between(at, last))) == gaps:
            return Hit(passage, at, last, value)
    return None


def _parted(text: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The words of a phrase, plain, and what stands between them."""
    words = text.split(" ")
    if all(map(str.isalpha, words)):
        return tuple(words), ("",) * (len(words) - 1)
    return tuple(_WORD.findall(text)), tuple(map(_gap, _WORD.split(text)[1:-1]))


def _gap(text: str) -> str:
    """What stands between two words, blanks away and every dash a hyphen."""
    return "" if text == " " else text.translate(_DASHES).strip()
