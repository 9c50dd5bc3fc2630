"""Thứ tự chữ cái: the order of Vietnamese words, names of places and of persons.

Letters come first (a ă â b c d đ e ê … o ô ơ … u ư …), then tones (ngang, huyền, hỏi, ngã, sắc, nặng),
then small before capital: the order of the Unicode locale data for Vietnamese, without a library in C.
"""

from __future__ import annotations

import unicodedata
from typing import Final, Literal, TypeAlias

Order: TypeAlias = Literal["icu", "syllable"]
SortKey: TypeAlias = tuple[object, ...]

_PUNCTUATION: Final = " _-–—,;:!?.'‘’\"“”()[]{}§@*/\\&#%`^+<=>|~$₫"
_LETTERS: Final = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_RANK: Final = {
    character: place
    for place, character in enumerate([*_PUNCTUATION, *"0123456789", *_LETTERS])
}  # fmt: skip
_OTHER: Final = len(_RANK)
_TONES: Final = {"\u0300": 1, "\u0309": 2, "\u0303": 3, "\u0301": 4, "\u0323": 5}


def sort_key(text: str, order: Order = "icu") -> SortKey:
    """Khóa sắp xếp của ``text``: for ``sorted(names, key=sort_key)``.

    ``order="icu"`` compares all letters before any tone (Hạ Long < Hà Nội), as databases do;
    ``"syllable"`` compares syllable by syllable (Hà Nội < Hạ Long), as dictionaries do.
    """
    if order == "icu":
        return _weights(text)
    syllables = [_weights(syllable) for syllable in text.replace("-", " ").split()]
    return (tuple((letters, tones) for letters, tones, _ in syllables), tuple(case for *_, case in syllables))


def name_sort_key(full_name: str, order: Order = "icu") -> SortKey:
    """Khóa sắp xếp họ và tên: by the given name (last word), then the family name, then the middle names."""
    words = full_name.split() or [""]
    return (sort_key(words[-1], order), sort_key(words[0], order), sort_key(" ".join(words[1:-1]), order))


def _weights(text: str) -> tuple[tuple[int, ...], tuple[int, ...], tuple[int, ...]]:
    """Letters, tones and cases, one of each a letter."""
    letters: list[int] = []
    tones: list[int] = []
    cases: list[int] = []
    for character in unicodedata.normalize("NFC", text):
        base, tone = _letter_and_tone(character)
        if not base and tones:
            tones[-1] = tone
            continue
        small = base.lower()
        letters.append(_RANK.get(small, _OTHER + ord(small[0]) if small else _OTHER))
        tones.append(tone)
        cases.append(int(small != base))
    return tuple(letters), tuple(tones), tuple(cases)


def _letter_and_tone(character: str) -> tuple[str, int]:
    parts = unicodedata.normalize("NFD", character)
    marks = [mark for mark in parts if mark in _TONES]
    base = unicodedata.normalize("NFC", "".join(part for part in parts if part not in _TONES))
    return base, _TONES[marks[0]] if marks else 0
