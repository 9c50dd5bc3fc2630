"""Từ ghép: a slip that makes another syllable, known by the word of several syllables that it breaks.

``thi hanh`` is not a word and ``thi hành`` is, one slip away. One is reported only where it makes no known word with
its other neighbour, the one beside it neither, and it is none of those that are beside any word.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from congvan.proofing.casing import in_case_of
from congvan.proofing.model import Letter, Passage, Slip
from congvan.proofing.syllable_parts import one_slip, skeleton
from congvan.proofing.usage import is_free, make_word, usage
from congvan.text import is_syllable


def broken_words(letter: Letter) -> Iterator[Slip]:
    """A syllable that breaks a word which another, one slip away, makes with its neighbour."""
    broken = _suspects(letter.pairs)
    for passage, at in map(letter.at, sorted(place for pair in broken for place in letter.places(pair))):
        before, first, second, after = (passage.name(one) for one in range(at - 1, at + 3))
        yield from _slips(passage, at, (before, first, second, after))


_MOST_KEPT: Final = 65536
_whole: Final[set[tuple[str, str]]] = set()
"""Pairs of which it is known that no slip broke them, so that a letter looks at its new ones alone."""


def _suspects(pairs: frozenset[tuple[str, str]]) -> list[tuple[str, str]]:
    """Those of ``pairs`` that may be a broken word: one slip from a pair that makes one."""
    unknown = pairs - usage().beside - _whole
    suspects = [pair for pair in unknown if _may_be_broken(*pair)]
    if len(_whole) > _MOST_KEPT:
        _whole.clear()
    _whole.update(unknown.difference(suspects))
    return suspects


def _may_be_broken(first: str, second: str) -> bool:
    known = usage()
    if not (first.isalpha() and second.isalpha()):
        return False
    return skeleton(second) in known.behind.get(first, ()) or skeleton(first) in known.before.get(second, ())


def _slips(passage: Passage, at: int, names: tuple[str, str, str, str]) -> Iterator[Slip]:
    """The slip in the words ``at`` and behind it; ``names`` has the word before and the word behind them too."""
    before, first, second, after = names
    right = _right(second, usage().behind.get(first), (second, after))
    if right is not None and not make_word(before, first):
        yield from _slip(passage, at + 1, at, right)
        return
    right = _right(first, usage().before.get(second), (before, first))
    if right is not None and not make_word(second, after):
        yield from _slip(passage, at, at + 1, right)


def _right(wrong: str, words: dict[str, tuple[str, ...]] | None, other_side: tuple[str, str]) -> str | None:
    """The one syllable of ``words`` that a slip makes ``wrong`` of; None where it may be meant."""
    if not words or (rights := words.get(skeleton(wrong))) is None:
        return None
    if is_free(wrong) or not is_syllable(wrong) or other_side in usage().beside:
        return None
    near = [right for right in rights if one_slip(wrong, right)]
    return near[0] if len(near) == 1 else None


def _slip(passage: Passage, at: int, beside: int, right: str) -> Iterator[Slip]:
    """The slip; none where a mark parts the words, and where a capital marks a name."""
    word, other = passage.words[at], passage.words[beside]
    between = passage.text[min(word.end, other.end) : max(word.start, other.start)]
    begins = passage.begins_sentence(word.start) and not other.capital
    is_name = word.capital and (word.text.isupper() or not begins)
    if between.isspace() and not is_name:
        yield Slip(passage, word.start, word.end, in_case_of(word.text, right))
