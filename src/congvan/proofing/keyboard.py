"""Bàn phím: words typed in the keys of Telex or VNI while no input method was on."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final

from congvan.late_patterns import late_pattern
from congvan.text import is_syllable

_TELEX: Final = late_pattern(r"[A-Za-z]{3,10}")
_VNI: Final = late_pattern(r"(?=.{3,11}\Z)(?:[a-z]{1,6}[1-9]{1,3}){1,3}[a-z]{0,3}")
_AT_THE_END: Final = late_pattern(r"[a-z]+[1-9]")
_TELEX_TONES: Final = {"f": "\u0300", "s": "\u0301", "x": "\u0303", "r": "\u0309", "j": "\u0323"}
_VNI_TONES: Final = {"2": "\u0300", "1": "\u0301", "4": "\u0303", "3": "\u0309", "5": "\u0323"}
_TELEX_SHAPES: Final = (("dd", "đ"), ("aa", "â"), ("ee", "ê"), ("oo", "ô"), ("uow", "ươ"), ("uwow", "ươ"),
                        ("aw", "ă"), ("ow", "ơ"), ("uw", "ư"))  # fmt: skip
_VNI_SHAPES: Final = {"6": str.maketrans("aeo", "âêô"), "7": str.maketrans("uo", "ươ"), "8": str.maketrans("a", "ă"),
                      "9": str.maketrans("d", "đ")}  # fmt: skip
_VOWELS: Final = frozenset("aăâeêioôơuưy")
_ONSETS_OF_VIETNAMESE: Final = late_pattern(r"(?:ngh?|nh|kh|gi)[aeiouy]", re.IGNORECASE)


@lru_cache(maxsize=4096)
def typed_by_keys(word: str) -> str | None:
    """The syllable that the keys of ``word`` stand for; None where they may be a word of another language."""
    small = word.lower()
    if _TELEX.fullmatch(small) and not _is_surely_telex(small):
        return None
    return read_keys(word)


@lru_cache(maxsize=4096)
def read_keys(word: str) -> str | None:
    """The syllable that ``word`` makes when its keys are read as Telex or VNI, whatever else it may be."""
    small = word.lower()
    if word != small and word != small.capitalize():
        return None
    if _TELEX.fullmatch(small):
        made = _by_telex(small)
    else:
        made = _by_vni(small) if _VNI.fullmatch(small) and not _AT_THE_END.fullmatch(small) else None
    if made is None or made == small or not is_syllable(made):
        return None
    return made.capitalize() if word[0].isupper() else made


def _is_surely_telex(word: str) -> bool:
    """Two keys at least, or a d doubled, or one behind an onset that only Vietnamese has."""
    tone = word[-1] in _TELEX_TONES
    stem = word[:-1] if tone else word
    shapes = 0
    for keys, letter in _TELEX_SHAPES:
        shapes += stem.count(keys)
        stem = stem.replace(keys, letter)
    if shapes and word in _ENGLISH:
        return False
    return tone + shapes >= 2 or word.startswith("dd") or bool(tone and _ONSETS_OF_VIETNAMESE.match(word))


def _by_telex(word: str) -> str | None:
    tone = _TELEX_TONES.get(word[-1], "")
    stem = word[:-1] if tone else word
    for keys, letter in _TELEX_SHAPES:
        stem = stem.replace(keys, letter)
    return _toned(stem, tone)


_ENGLISH: Final = frozenset({"books", "rooms", "seems", "needs", "tools", "floor", "flows", "shows", "looks", "boos"})


def _by_vni(word: str) -> str | None:
    """Each figure changes the last letter before it that it can, or is the tone; None without one that changes."""
    stem, tones, shapes = "", "", 0
    for key in word:
        if key in _VNI_TONES:
            tones += _VNI_TONES[key]
        elif key in _VNI_SHAPES:
            changed = stem.translate(_VNI_SHAPES[key])
            shapes += changed != stem
            stem = changed
        else:
            stem += key
    return _toned(stem, tones) if shapes and len(tones) < 2 else None


def _toned(stem: str, tone: str) -> str | None:
    """``stem`` with its tone where a syllable may carry it."""
    if not tone:
        return stem
    places = [
        unicodedata.normalize("NFC", stem[: at + 1] + tone + stem[at + 1 :])
        for at, letter in enumerate(stem)
        if letter in _VOWELS
    ]
    return next((made for made in places if is_syllable(made)), None)
