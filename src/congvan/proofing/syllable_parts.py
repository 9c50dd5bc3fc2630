"""Âm đầu, vần, thanh: the parts of a syllable, and what is left of it where hands slip most."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import Final

from congvan.late_patterns import late_pattern

_ONSET: Final = late_pattern(r"ngh|ng|nh|gh|gi(?=[aăâeêioôơuưy])|kh|ph|qu|th|tr|ch|[bcdđghklmnpqrstvx]|")
_ALIKE_ONSETS: Final = {"x": "s", "ch": "tr", "gi": "d", "n": "l", "ngh": "ng", "gh": "g", "k": "c"}
_ALIKE_ENDS: Final = {"ng": "n", "nh": "n", "ch": "t", "c": "t", "y": "i"}
_TONES: Final = "\u0300\u0301\u0303\u0309\u0323"


def parted(letters: str) -> tuple[str, str]:
    """The onset ("" for none) and the rime of a syllable in small letters without its tone."""
    onset = _ONSET.match(letters)
    end = onset.end() if onset else 0
    return letters[:end], letters[end:]


@lru_cache(maxsize=8192)
def bare(word: str) -> str:
    """``word`` without its tone, hats, horns and the stroke of đ."""
    parts = unicodedata.normalize("NFD", word.replace("đ", "d"))
    return "".join(letter for letter in parts if not unicodedata.combining(letter))


@lru_cache(maxsize=8192)
def skeleton(word: str) -> str:
    """``word`` without marks, one letter for those at its beginning and end that are mixed up."""
    onset, rime = parted(bare(word))
    return _ALIKE_ONSETS.get(onset, onset) + _mapped_end(rime)


def _mapped_end(rime: str) -> str:
    end = next((end for end in _ALIKE_ENDS if rime.endswith(end) and len(rime) > len(end)), "")
    return rime.removesuffix(end) + _ALIKE_ENDS.get(end, "")


@lru_cache(maxsize=8192)
def one_slip(wrong: str, right: str) -> bool:
    """Whether one slip makes ``wrong`` of ``right``: its tone, its marks, its onset or its end, or no mark at all."""
    if wrong == right:
        return False
    (letters, tone), (others, other) = _without_tone(wrong), _without_tone(right)
    if letters == others or (wrong.isascii() and wrong == bare(right)):
        return True
    return tone == other and (bare(letters) == bare(others) or _alike(parted(letters), parted(others)))


def _alike(one: tuple[str, str], other: tuple[str, str]) -> bool:
    if one[0] == other[0]:
        return _mapped_end(one[1]) == _mapped_end(other[1])
    return one[1] == other[1]


@lru_cache(maxsize=8192)
def _without_tone(word: str) -> tuple[str, str]:
    parts = unicodedata.normalize("NFD", word)
    letters = "".join(part for part in parts if part not in _TONES)
    return unicodedata.normalize("NFC", letters), next((part for part in parts if part in _TONES), "")
