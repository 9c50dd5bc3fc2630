"""So chữ: which words of a text became which."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import Final

from congvan.comparing.model import WordChange

_WORDS: Final = re.compile(r"\S+")
_CLOSING: Final = ".,;:!?)”"
_BETWEEN: Final = 1
"""Words between two changes up to which they are reported as one."""
_MOST_PAIRS: Final = 40_000
"""Pairs of lines up to which the best alignment is looked for; beyond, lines pair in their order."""
_ALIKE: Final = 0.4
"""Two lines that share less than this part of their words are two lines and no change of one."""


def word_changes(before: str, after: str) -> tuple[WordChange, ...]:
    """The stretches of words that differ, without the marks that close them on both sides alike."""
    old, new = _WORDS.findall(before), _WORDS.findall(after)
    changed: list[tuple[int, int, int, int]] = []
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            continue
        if changed and i1 - changed[-1][1] <= _BETWEEN:
            changed[-1] = (changed[-1][0], i2, changed[-1][2], j2)
        else:
            changed.append((i1, i2, j1, j2))
    return tuple(_trimmed(" ".join(old[i1:i2]), " ".join(new[j1:j2])) for i1, i2, j1, j2 in changed)


def same_looks(before: str, after: str, old: Sequence[str], new: Sequence[str]) -> bool:
    """Whether the words that stayed look as they did, and those that took the place of others as these."""
    words = _WORDS.findall(before), _WORDS.findall(after)
    if (len(old), len(new)) != (len(words[0]), len(words[1])):
        return list(old) == list(new)
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, *words, autojunk=False).get_opcodes():
        was, now = list(old[i1:i2]), list(new[j1:j2])
        if tag == "equal" and was != now:
            return False
        if tag == "replace" and set(was) != set(now):
            return False
    return True


def _trimmed(before: str, after: str) -> WordChange:
    while before and after and before[-1] == after[-1] and before[-1] in _CLOSING:
        before, after = before[:-1], after[:-1]
    return WordChange(before, after)


def aligned(before: Sequence[str], after: Sequence[str]) -> Iterator[tuple[int | None, int | None]]:
    """Which text became which, in order: pairs of places, None where one was added or taken out."""
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    for tag, i1, i2, j1, j2 in matcher.get_opcodes():
        if tag == "equal":
            yield from zip(range(i1, i2), range(j1, j2), strict=True)
        else:
            yield from _paired(before, after, range(i1, i2), range(j1, j2))


def _paired(
    before: Sequence[str], after: Sequence[str], old: range, new: range
) -> Iterator[tuple[int | None, int | None]]:
    if len(old) == len(new) == 1:
        yield old.start, new.start
        return
    small = len(old) * len(new) <= _MOST_PAIRS
    pairs = dict(_best_pairs(before, after, old, new) if small else zip(old, new, strict=False))
    rest = list(new)
    for at in old:
        if at not in pairs:
            yield at, None
            continue
        while rest[0] != pairs[at]:
            yield None, rest.pop(0)
        yield at, rest.pop(0)
    yield from ((None, one) for one in rest)


def _best_pairs(before: Sequence[str], after: Sequence[str], old: range, new: range) -> Iterator[tuple[int, int]]:
    """The pairs, in order on both sides, that are most alike altogether."""
    likeness = {(i, j): _likeness(before[i], after[j]) for i in old for j in new}
    best: dict[tuple[int, int], float] = {}
    for i in reversed(old):
        for j in reversed(new):
            alike = likeness[i, j]
            together = alike + best.get((i + 1, j + 1), 0.0) if alike >= _ALIKE else -1.0
            best[i, j] = max(together, best.get((i + 1, j), 0.0), best.get((i, j + 1), 0.0))
    i, j = old.start, new.start
    while i < old.stop and j < new.stop:
        if likeness[i, j] >= _ALIKE and best[i, j] == likeness[i, j] + best.get((i + 1, j + 1), 0.0):
            yield i, j
            i, j = i + 1, j + 1
        elif best[i, j] == best.get((i + 1, j), 0.0):
            i += 1
        else:
            j += 1


def _likeness(before: str, after: str) -> float:
    return SequenceMatcher(None, before.split(), after.split(), autojunk=False).ratio()
