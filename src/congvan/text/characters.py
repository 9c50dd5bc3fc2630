"""Ký tự: one form for every text that comes in, and a refusal of characters that would lie on paper."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from typing import Final

from congvan.errors import Refusal
from congvan.late_patterns import late_pattern
from congvan.text.breaking import unbind
from congvan.vocabulary.folding import without_tones

__all__ = ["clean", "clean_all", "has_lines", "is_usual", "repair_look_alikes", "without_tones"]

_LINE_BREAK: Final = late_pattern("[\t\n\r\u2028\u2029]+")
_BLANKS: Final = " \u00a0"

# What nearly every text is made of, and NFC as it is: ASCII, the Vietnamese letters, the usual marks.
_UNUSUAL: Final = late_pattern(
    "[^ -~\u00a7\u00ab\u00b0\u00b2\u00b3\u00b7\u00b9\u00bb"
    "\u00c0-\u00ca\u00cc-\u00cd\u00d2-\u00d6\u00d9-\u00da\u00dd"
    "\u00e0-\u00ea\u00ec-\u00ed\u00f2-\u00f6\u00f9-\u00fa\u00fd\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169"
    "\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9\u2013\u2014\u2018\u2019\u201c\u201d\u2022\u2026\u20ab]"
)
# Controls, noncharacters, lone surrogates, bidi controls, and what is not seen: soft hyphen, fillers, tags.
_REFUSED: Final = late_pattern(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff"
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164"
    "\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb"
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
    + "".join(f"{chr(plane * 0x10000 + 0xFFFE)}{chr(plane * 0x10000 + 0xFFFF)}" for plane in range(1, 17))
    + "]"
)
_JOINER: Final = "\u200d"
_EMOJI_STYLE: Final = "\ufe0f"
_TEXT_STYLE: Final = "\ufe0e"
_KEYCAP: Final = "\u20e3"

_LOOK_ALIKES: Final = {"\u00d0": "Đ", "\u0189": "Đ", "\u00f0": "đ", "\u01a2": "Ư", "\u01a3": "ư"}
_NEIGHBOURLY: Final = (*_LOOK_ALIKES, "\u00a0")
_TO_VIETNAMESE: Final = str.maketrans(_LOOK_ALIKES)
_HAS_LOOK_ALIKE: Final = late_pattern(f"[{''.join(_LOOK_ALIKES)}]")
_WORD: Final = late_pattern(r"[^\W\d_](?:[^\W\d_]|[\u0300-\u036f])*")
_CONSONANTS: Final = r"(?:ngh?|gh|gi|kh|nh|ph|qu|th|tr|ch|[bcdđghklmnprstvx])?"
_SYLLABLE_SHAPE: Final = late_pattern(_CONSONANTS + r"[aăâeêioôơuưy]{1,3}(?:ng|nh|ch|[cmnpt])?")
_ABBREVIATION: Final = late_pattern(r"[A-ZĐƯ](?:[A-ZĐƯ]|[yrs](?=[A-ZĐƯ]))*")


def is_usual(text: str) -> bool:
    """Whether ``text`` is of letters and marks that nearly every text is made of, so that ``clean`` only strips it."""
    return not _UNUSUAL.search(text)


def join_cleanly(texts: Sequence[str]) -> bool:
    """Whether ``clean`` changes nothing in clean ``texts`` that are set one after another; False where only it can say.

    What could change is where two of them meet, or is a letter or blank that hangs on what is beside it.
    """
    joined = "".join(texts)
    return not any(mark in joined for mark in _NEIGHBOURLY) and is_usual("".join([text[:1] for text in texts]))


def has_lines(text: str) -> bool:
    """Whether ``text`` is of several lines; searching for each mark is many times faster than a pattern is."""
    return "\n" in text or "\r" in text or "\u2028" in text or "\u2029" in text


def clean(value: str) -> str:
    """``value`` in the one form of the model: what the page shows and nothing else.

    NFC (never NFKC, which would turn a footnote's ``¹`` into 1); a line break or tab with the blanks
    around it is one space; no outer blanks; a plain space at the non-breaking positions of
    :func:`congvan.text.bind_blanks`; Ð, ð, Ɖ, Ƣ, ƣ repaired to Đ, đ, Ư, ư inside Vietnamese words. Raises
    :class:`Refusal`, naming the code point and its place (counted from 1), for control characters, bidi
    controls and invisible characters; the joiners inside an emoji stay.
    """
    if not _UNUSUAL.search(value):
        return value.strip()
    match = _REFUSED.search(value)
    if match:
        _refuse_outside_emoji(value, match.start())
    text = repair_look_alikes(unicodedata.normalize("NFC", value))
    lines = _LINE_BREAK.split(text)
    if len(lines) > 1:
        text = " ".join(filter(None, (line.strip(_BLANKS) for line in lines)))
    return unbind(text.strip())


def clean_all(values: Sequence[str]) -> list[str]:
    """Each of ``values`` as ``clean`` gives it; texts of usual characters are looked at together."""
    if not _UNUSUAL.search("".join(values)):
        return list(map(str.strip, values))
    return [clean(value) for value in values]


def repair_look_alikes(text: str) -> str:
    """``text`` with Ð, ð, Ɖ written Đ, đ and Ƣ, ƣ written Ư, ư in words that are Vietnamese with them.

    A word qualifies when its letters have the shape of a Vietnamese syllable, or when it is an
    abbreviation in capitals (``NQ-HÐND``); an Icelandic ``Sigurður`` stays.
    """
    if not _HAS_LOOK_ALIKE.search(text):
        return text
    return unicodedata.normalize("NFC", _WORD.sub(_repaired, text))


def _repaired(match: re.Match[str]) -> str:
    word = match[0]
    if not _HAS_LOOK_ALIKE.search(word):
        return word
    repaired = word.translate(_TO_VIETNAMESE)
    vietnamese = _ABBREVIATION.fullmatch(repaired) or _SYLLABLE_SHAPE.fullmatch(without_tones(repaired).lower())
    return repaired if vietnamese else word


def _refuse_outside_emoji(value: str, start: int) -> None:
    for place in (match.start() for match in _REFUSED.finditer(value, start)):
        if not _inside_emoji(value, place):
            code = f"U+{ord(value[place]):04X}"
            raise Refusal(
                f"Văn bản có ký tự {code} ở vị trí {place + 1}, không in được: hãy xóa.",
                f"The text has the character {code} at position {place + 1}, which cannot be printed: delete it.",
            )


def _inside_emoji(value: str, place: int) -> bool:
    character, before, after = value[place], value[place - 1 : place], value[place + 1 : place + 2]
    if character in (_EMOJI_STYLE, _TEXT_STYLE):
        return _is_pictograph(before) or (before != "" and before in "0123456789#*" and after == _KEYCAP)
    joins = before == _EMOJI_STYLE or _is_pictograph(before)
    return character == _JOINER and joins and _is_pictograph(after)


def _is_pictograph(character: str) -> bool:
    # Sk holds the five skin colours; ‼ ⁉ ↔ and their like are the pictographs that are punctuation or arrows.
    return character != "" and (
        unicodedata.category(character) == "So" or "\U0001f3fb" <= character <= "\U0001f3ff" or character in "‼⁉↔〰〽"
    )
