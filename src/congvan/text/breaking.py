"""Chỗ không ngắt dòng: where a line may not break, written as U+00A0.

The positions: between ngày, tháng, năm, quý, Điều, khoản, điểm, Mục, Chương, Phần, Phụ lục and their number;
between ``số`` and the number of a document; between a number and its unit; between TM., KT., TL., TUQ.,
Q. and the next word. Not more, and nothing inside a symbol or a date: such blanks keep their width, so that a line with
many of them tears the others apart.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Final

from congvan.cached import remembered
from congvan.late_patterns import late_pattern

NO_BREAK_SPACE: Final = "\u00a0"
_BLANK: Final = f"[ {NO_BREAK_SPACE}]"
_BLANK_OR_LINE: Final = late_pattern(f"[ {NO_BREAK_SPACE}\n]")

# Nearly every blank fails at what is asked first: the one character after it, or before it. The word before a number is
# looked for from behind the first character of that number: one alternative a width, since a look-behind of Python's
# `re` has a fixed width; a `.` is the blank, or that character.
_ENDS: Final = r"(?<=[ygmuncýố]..)"
"""The last letters of the words that a number belongs to."""
_BEFORE_FIGURE: Final = r"(?:(?<=\b[Nn]gày..)|(?<=\b[Tt]háng..)|(?<=\b[Nn]ăm..))"
_BEFORE_NUMERAL: Final = (
    r"(?:(?<=\b[Đđ]iều..)|(?<=\b[Kk]hoản..)|(?<=\b[Mm]ục..)|(?<=\b[Cc]hương..)|(?<=\b[Pp]hần..)|(?<=\b[Pp]hụ.lục..)"
    r"|(?<=\b[Qq]uý..))"
)
_UNITS: Final = (
    r"(?:lần|ngày|tháng|năm|tuần|giờ|phút|giây|đồng|nghìn|ngàn|triệu|tỷ|tỉ"
    r"|ha|km|kg|tấn|mét|m²|m2|m³|m3|m|cm|mm)\b|%"
)
# "số 12 ngày 05/02/2026": the word belongs to the date that begins with it
_NO_DATE: Final = rf"(?!(?:ngày|tháng|năm){_BLANK}\d)"
_LONGEST_QUANTITY: Final = 40
_QUANTITY: Final = late_pattern(r"[^\w/]*(?:[\d.,]+[–-])?\d[\d.,]*")
_MORE_FIGURE: Final = r"[\d.,/]*"
# A unit after a figure that belongs to the word before it ("ngày 05 | tháng 02") may go to the next line.
_FREE_UNIT: Final = rf"(?:{_BLANK}(?={_UNITS}))?"

_NUMBERED: Final = (
    rf"[\dIVXLC]{_ENDS}(?:(?<=\d)(?:{_BEFORE_FIGURE}{_MORE_FIGURE}{_FREE_UNIT}|(?<=\b[Ss]ố..)[\d.]*[a-zđ]?/"
    rf"|{_BEFORE_NUMERAL}{_MORE_FIGURE}[a-zđ]?\b{_FREE_UNIT})|(?<=[IVXLC])(?=[IVXLC]*\b){_BEFORE_NUMERAL}[IVXLC]*)"
)
_POINT: Final = r"(?<=\b[Đđ]iểm.)(?=[abcdđeghiklmnopqrstuvxy]\d?\b)"
_AUTHORITY: Final = r"(?:(?<=\b[KT][TML]\..)|(?<=\bTUQ\..)|(?<=\bQ\..))(?=[^\W\d_a-z])"
_BESIDE: Final = rf"(?<=[\d.m].)(?:(?<=\d.){_NO_DATE}(?={_UNITS})|(?<=m.){_POINT}|(?<=\..){_AUTHORITY})"


@cache
def _positions(blank: str) -> re.Pattern[str]:
    return re.compile(rf"{blank}(?:{_NUMBERED}|{_BESIDE})")


def bind_blanks(text: str) -> str:
    """``text`` with U+00A0 at every non-breaking position.

    For every text from :func:`congvan.text.clean`, ``unbind(bind_blanks(text)) == text``.
    """
    # a search for one character is twice as fast as one for either of two
    return _positions(_BLANK if NO_BREAK_SPACE in text else " ").sub(_with_no_break_space, text)


def unbind(text: str) -> str:
    """``text`` with a plain space at every non-breaking position; any other U+00A0 stays."""
    return _positions(_BLANK).sub(_with_space, text) if NO_BREAK_SPACE in text else text


def _with_no_break_space(match: re.Match[str]) -> str:
    found = match[0]
    return NO_BREAK_SPACE + found[1:] if len(found) > 1 or _holds(match) else found


def _with_space(match: re.Match[str]) -> str:
    found = match[0]
    return " " + found[1:] if len(found) > 1 or _holds(match) else found


def _holds(match: re.Match[str]) -> bool:
    """Whether a blank alone is a position: before a unit must be a quantity, no end of a symbol, ``BYT-C04 ngày``."""
    end = match.start()
    if not match.string[end - 1 : end].isdigit():
        return True
    before = _BLANK_OR_LINE.split(match.string[max(0, end - _LONGEST_QUANTITY) : end])
    return _QUANTITY.fullmatch(before[-1]) is not None


_LONG: Final = late_pattern(rf"{NO_BREAK_SPACE}(?=[\d.]+/)(?=[\w/&.]{{6}}[\w&])")


@remembered
def bind(text: str) -> str:
    """``bind_blanks(text)`` as a justified line has it: a long symbol or date is free of the word before it.

    ``số 4422/BLĐTBXH-…`` and ``ngày 02/02/2026`` as one piece would leave the line before them torn apart.
    """
    bound = bind_blanks(text)
    return _LONG.sub(" ", bound) if "/" in bound else bound


def bind_lines(lines: Sequence[str]) -> list[str]:
    """``bind`` of each of ``lines``; what is looked for never goes beyond one, so that all are searched at once."""
    whole = bind_blanks("\n".join(lines))
    bound = (_LONG.sub(" ", whole) if "/" in whole else whole).split("\n")
    return bound if len(bound) == len(lines) else [bind(line) for line in lines]
