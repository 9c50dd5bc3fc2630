"""Tiếng gần nhất: what an impossible syllable was meant to be, known by the words it is between."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from typing import Final

from congvan.proofing.usage import are_usual, is_known
from congvan.text import is_syllable
from congvan.text.syllables import LONGEST_SYLLABLE

_SHAPES: Final = ("aăâ", "eê", "oôơ", "uư", "iy")
_TONES: Final = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
_ONSETS: Final = (
    ("ngh", "ng"), ("gh", "g"), ("k", "c"), ("c", "k"), ("g", "gh"), ("ng", "ngh"), ("th", "t"), ("nh", "n"),
    ("ch", "c"), ("tr", "t"), ("ph", "p"), ("p", "ph"), ("t", "th"), ("n", "nh"), ("q", "qu"),
)  # fmt: skip


def nearest(word: str, before: str, after: str) -> str | None:
    """The syllable one slip away that is usual beside ``before`` or ``after``; else the only one, or the only known."""
    candidates = _syllables(word)
    usual = [one for one in candidates if are_usual(before, one) or are_usual(one, after)]
    if len(usual) == 1:
        return usual[0]
    both = [one for one in usual if are_usual(before, one) and are_usual(one, after)]
    if len(both) == 1:
        return both[0]
    known = [one for one in candidates if is_known(one)]
    return next((few[0] for few in (candidates, known) if len(few) == 1), None)


def is_usual(word: str, before: str, after: str) -> bool:
    """Whether some syllable one slip from ``word`` is usual beside ``before`` or ``after``."""
    return any(are_usual(before, one) or are_usual(one, after) for one in _syllables(word))


def _syllables(word: str) -> list[str]:
    if len(word) > LONGEST_SYLLABLE + 1:
        return []
    return list(dict.fromkeys(one for one in _candidates(word) if is_syllable(one)))


def _candidates(word: str) -> Iterator[str]:
    """What one slip makes of ``word``: another tone, the tone elsewhere, another hat or horn, a letter too much."""
    letters, tone = _parted(word)
    for shape in _shapes(letters):
        for other in dict.fromkeys((tone, *_TONES)):
            yield from _toned(shape, other)
    for at in range(len(word)):
        yield word[:at] + word[at + 1 :]
        if at + 1 < len(word):
            yield word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    yield from _other_onsets(letters, tone)


def _parted(word: str) -> tuple[str, str]:
    letters, tone = "", ""
    for letter in word:
        parts = unicodedata.normalize("NFD", letter)
        tone = next((mark for mark in parts if mark in _TONES[1:]), tone)
        letters += unicodedata.normalize("NFC", "".join(part for part in parts if part not in _TONES[1:]))
    return letters, tone


def _shapes(letters: str) -> Iterator[str]:
    """The letters as they are, with ươ for ưo and uơ, and with one vowel changed."""
    yield letters
    for wrong in ("ưo", "uơ", "uo"):
        yield letters.replace(wrong, "ươ")
    for at, letter in enumerate(letters):
        for shapes in _SHAPES:
            if letter in shapes:
                yield from (letters[:at] + other + letters[at + 1 :] for other in shapes if other != letter)


def _toned(letters: str, tone: str) -> Iterator[str]:
    if not tone:
        yield letters
        return
    for at, letter in enumerate(letters):
        if letter in "aăâeêioôơuưy":
            yield unicodedata.normalize("NFC", letters[: at + 1] + tone + letters[at + 1 :])


def _other_onsets(letters: str, tone: str) -> Iterator[str]:
    for wrong, right in _ONSETS:
        if letters.startswith(wrong):
            yield from _toned(right + letters[len(wrong) :], tone)
