"""Cách dùng từ: which syllables are beside each other, and which of them make one word."""

from __future__ import annotations

from functools import cache, lru_cache
from importlib import resources
from itertools import pairwise
from typing import Final, NamedTuple

from congvan.late_patterns import late_pattern
from congvan.proofing.model import plain
from congvan.proofing.syllable_parts import skeleton
from congvan.proofing.tables import rows

_STRETCH: Final = late_pattern(r"[^,;:.()\n]+")
Alike = dict[str, dict[str, tuple[str, ...]]]
"""The syllables that make a word with one, by their skeletons."""


class Usage(NamedTuple):
    """Cách dùng từ: the syllables ``behind`` and ``before`` each in a word, all such pairs, those seen ``beside``."""

    behind: Alike
    before: Alike
    words: frozenset[tuple[str, str]]
    beside: frozenset[tuple[str, str]]


@cache
def usage() -> Usage:
    """What ``usage.txt`` and ``pairs.tsv`` hold, in small letters with tones in the old place."""
    words: set[tuple[str, str]] = set()
    pairs = plain("\n".join(row[0] for row in rows("pairs.tsv"))).split()
    beside = set(zip(pairs[::2], pairs[1::2], strict=True))
    for stretch in _STRETCH.findall(plain("\n".join(_lines("usage.txt")))):
        beside.update(pairwise(stretch.replace("_", " ").split()))
        words.update(pair for word in stretch.split() if "_" in word for pair in pairwise(word.split("_")))
    behind: Alike = {}
    before: Alike = {}
    for first, second in sorted(words):
        for table, one, other in ((behind, first, second), (before, second, first)):
            alike, bare = table.setdefault(one, {}), skeleton(other)
            alike[bare] = (*alike.get(bare, ()), other)
    return Usage(behind, before, frozenset(words), frozenset(beside | words))


def are_usual(first: str, second: str) -> bool:
    """Whether two syllables are known to be beside each other."""
    return (plain(first), plain(second)) in usage().beside


def make_word(first: str, second: str) -> bool:
    """Whether two syllables are known to make one word, or a part of it."""
    return (plain(first), plain(second)) in usage().words


@cache
def _known() -> frozenset[str]:
    return frozenset(name for pair in usage().beside for name in pair)


def is_known(syllable: str) -> bool:
    """Whether a syllable is in one of the tables, beside any other."""
    return plain(syllable) in _known()


@cache
def _free() -> frozenset[str]:
    return frozenset(word for line in _lines("free.txt") for word in plain(line).split())


@lru_cache(maxsize=8192)
def is_free(word: str) -> bool:
    """Whether a syllable often occurs by itself, beside any other."""
    return word in _free()


def _lines(name: str) -> list[str]:
    text = resources.files(__package__).joinpath("data", name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]
