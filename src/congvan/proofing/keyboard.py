"""Bàn phím: words typed in the keys of Telex or VNI while no input method was on."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final

from congvan.text import is_syllable

_TELEX: Final = re.compile(r"[A-Za-z]{3,10}")
_VNI: Final = re.compile(r"[A-Za-z]{3,7}[1-9]{2,3}")
_TELEX_TONES: Final = {"f": "\u0300", "s": "\u0301", "x": "\u0303", "r": "\u0309", "j": "\u0323"}
_VNI_TONES: Final = {"2": "\u0300", "1": "\u0301", "4": "\u0303", "3": "\u0309", "5": "\u0323"}
_TELEX_SHAPES: Final = (("dd", "đ"), ("aa", "â"), ("ee", "ê"), ("oo", "ô"), ("uow", "ươ"), ("uwow", "ươ"),
                        ("aw", "ă"), ("ow", "ơ"), ("uw", "ư"))  # fmt: skip
_VNI_SHAPES: Final = {"6": str.maketrans("aeo", "âêô"), "7": str.maketrans("uo", "ươ"), "8": str.maketrans("a", "ă"),
                      "9": str.maketrans("d", "đ")}  # fmt: skip
_ONSETS_OF_VIETNAMESE: Final = re.compile(r"(?:ngh?|nh|kh|gi)[aeiouy]", re.IGNORECASE)


@lru_cache(maxsize=4096)
def typed_by_keys(word: str) -> str | None:
    """The syllable that the keys of ``word`` stand for; None where they may be a word of another language."""
    if word != word.lower() and word != word.capitalize():
        return None
    small = word.lower()
    if _TELEX.fullmatch(small):
        made = _by_telex(small)
    elif _VNI.fullmatch(small):
        made = _by_vni(small)
    else:
        return None
    if made is None or not is_syllable(made):
        return None
    return made.capitalize() if word[0].isupper() else made


def _by_telex(word: str) -> str | None:
    """Two keys at least, or a d doubled, or one behind an onset that only Vietnamese has."""
    tone = _TELEX_TONES.get(word[-1], "")
    stem = word[:-1] if tone else word
    shapes = 0
    for keys, letter in _TELEX_SHAPES:
        shapes += stem.count(keys)
        stem = stem.replace(keys, letter)
    enough = bool(tone) + shapes >= 2 or word.startswith("dd") or (tone and _ONSETS_OF_VIETNAMESE.match(word))
    if not enough or (shapes and word in _ENGLISH):
        return None
    return _toned(stem, tone)


_ENGLISH: Final = frozenset({"books", "rooms", "seems", "needs", "tools", "floor", "flows", "shows", "looks", "boos"})


def _by_vni(word: str) -> str | None:
    stem, digits = word.rstrip("123456789"), word[len(word.rstrip("123456789")) :]
    tones = [_VNI_TONES[digit] for digit in digits if digit in _VNI_TONES]
    shapes = [digit for digit in digits if digit in _VNI_SHAPES]
    if not shapes or len(tones) > 1:
        return None
    for digit in shapes:
        stem = stem.translate(_VNI_SHAPES[digit])
    return _toned(stem, tones[0] if tones else "")


def _toned(stem: str, tone: str) -> str | None:
    """``stem`` with its tone where a syllable may carry it."""
    if not tone:
        return stem
    places = [unicodedata.normalize("NFC", stem[: at + 1] + tone + stem[at + 1 :]) for at in range(len(stem))]
    return next((made for made in places if is_syllable(made)), None)
