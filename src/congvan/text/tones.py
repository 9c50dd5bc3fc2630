"""Vị trí dấu thanh: hòa, khỏe, thủy (old style) or hoà, khoẻ, thuỷ (new style).

Only open ``oa``, ``oe``, ``uy`` differ; quý, toàn, huyền, khuỷu are the same in both. Laws and decrees
keep the old style, school books the new; one document keeps to one.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from typing import Final, Literal

from congvan.late_dataclasses import dataclass
from congvan.late_patterns import late_pattern

_TONES: Final = "\u0300\u0301\u0303\u0309\u0323"


def _pairs() -> dict[str, str]:
    """New-style spellings and their old-style ones, in the four ways of writing capitals."""
    spellings = {}
    for first, second in ("oa", "oe", "uy"):
        for a in (first, first.upper()):
            for b in (second, second.upper()):
                for tone in _TONES:
                    new = unicodedata.normalize("NFC", f"{a}{b}{tone}")
                    spellings[new] = unicodedata.normalize("NFC", f"{a}{tone}{b}")
    return spellings


_OLD_OF: Final = _pairs()
_NEW_OF: Final = {old: new for new, old in _OLD_OF.items()}


def _places(spellings: Iterable[str]) -> str:
    """What finds the spellings: after q the u belongs to the consonant, before a letter the syllable is closed."""
    seconds: dict[str, str] = {}
    for spelling in spellings:
        seconds[spelling[0]] = seconds.get(spelling[0], "") + spelling[1]
    apart = "(?<![qQaăâeêioôơuưyAĂÂEÊIOÔƠUƯY])"
    either = "|".join(f"{first}[{second}]" for first, second in seconds.items())
    return rf"(?=[{''.join(seconds)}]){apart}(?:{either})(?![^\W\d_])"


_NEW_STYLE: Final = late_pattern(_places(_OLD_OF))
_OLD_STYLE: Final = late_pattern(_places(_NEW_OF))
_WORD: Final = late_pattern(r"[^\W\d_]+")

ToneStyle = Literal["old", "new", "mixed"]


@dataclass(frozen=True, slots=True)
class ToneWord:
    """Một từ có dấu theo kiểu cũ hoặc mới: the word as written, where it starts, and its style."""

    word: str
    start: int
    style: Literal["old", "new"]


def to_old_tone(text: str) -> str:
    """``text`` (NFC) with the tones of the old style: ``hoà`` → ``hòa``, ``uỷ`` → ``ủy``."""
    return _NEW_STYLE.sub(lambda match: _OLD_OF[match[0]], text)


def to_new_tone(text: str) -> str:
    """``text`` (NFC) with the tones of the new style: ``hòa`` → ``hoà``, ``ủy`` → ``uỷ``."""
    return _OLD_STYLE.sub(lambda match: _NEW_OF[match[0]], text)


def tone_words(text: str) -> tuple[ToneWord, ...]:
    """The words of ``text`` that show a style, in their order."""
    found = []
    for match in _WORD.finditer(text):
        word = match[0]
        if _OLD_STYLE.search(word):
            found.append(ToneWord(word, match.start(), "old"))
        elif _NEW_STYLE.search(word):
            found.append(ToneWord(word, match.start(), "new"))
    return tuple(found)


def tone_style(text: str) -> ToneStyle | None:
    """Kiểu đặt dấu của ``text``: ``"old"``, ``"new"``, ``"mixed"``, or None where no word shows one."""
    styles = {word.style for word in tone_words(text)}
    return "mixed" if len(styles) > 1 else next(iter(styles), None)
