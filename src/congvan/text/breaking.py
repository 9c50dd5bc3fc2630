"""Chỗ không ngắt dòng: where a line may not break, written as U+00A0.

The positions: between ngày, tháng, năm, quý, Điều, khoản, điểm, Mục, Chương, Phần, Phụ lục and their number;
between ``số`` and the number of a document; between a number and its unit; between TM., KT., TL., TUQ.,
Q. and the next word. Not more: long glued runs make justified lines gappy.
"""

from __future__ import annotations

import re
from typing import Final

NO_BREAK_SPACE: Final = "\u00a0"
_BLANK: Final = f"[ {NO_BREAK_SPACE}]"

# One alternative a width, since a look-behind of Python's `re` has a fixed width. `.` is the blank itself.
_BEFORE_FIGURE: Final = r"(?:(?<=\b[Nn]gày.)|(?<=\b[Tt]háng.)|(?<=\b[Nn]ăm.))"
_BEFORE_NUMERAL: Final = (
    r"(?:(?<=\b[Đđ]iều.)|(?<=\b[Kk]hoản.)|(?<=\b[Mm]ục.)|(?<=\b[Cc]hương.)|(?<=\b[Pp]hần.)|(?<=\b[Pp]hụ.lục.)"
    r"|(?<=\b[Qq]uý.))"
)
_UNITS: Final = (
    r"(?:lần|ngày|tháng|năm|tuần|giờ|phút|giây|đồng|nghìn|ngàn|triệu|tỷ|tỉ"
    r"|ha|km|kg|tấn|mét|m²|m2|m³|m3|m|cm|mm)\b|%"
)
_FIGURE: Final = r"\d[\d.,/]*"
# A unit after a figure that belongs to the word before it ("ngày 05 | tháng 02") may go to the next line.
_FREE_UNIT: Final = rf"(?:{_BLANK}(?={_UNITS}))?"

_NUMBERED: Final = (
    rf"(?:{_BEFORE_FIGURE}{_FIGURE}{_FREE_UNIT}|{_BEFORE_NUMERAL}{_FIGURE}[a-zđ]?\b{_FREE_UNIT}"
    rf"|{_BEFORE_NUMERAL}[IVXLC]+\b|(?<=\b[Ss]ố.)\d[\d.]*[a-zđ]?/)"
)
_POINT: Final = r"(?<=\b[Đđ]iểm.)(?=[abcdđeghiklmnopqrstuvxy]\d?\b)"
_AUTHORITY: Final = r"(?:(?<=\b[KT][TML]\..)|(?<=\bTUQ\..)|(?<=\bQ\..))(?=[^\W\d_a-z])"

# The look-aheads and look-behinds of one character come first: nearly every blank fails there.
_POSITIONS: Final = re.compile(
    rf"{_BLANK}((?=[\dIVXLC]){_NUMBERED}|(?<=[\d.m].)(?:{_POINT}|(?<=\..){_AUTHORITY}|(?<=\d.)(?={_UNITS})))"
)


def bind_blanks(text: str) -> str:
    """``text`` with U+00A0 at every non-breaking position.

    For every text from :func:`congvan.text.clean`, ``unbind(bind_blanks(text)) == text``.
    """
    return _POSITIONS.sub(_with_no_break_space, text)


def unbind(text: str) -> str:
    """``text`` with a plain space at every non-breaking position; any other U+00A0 stays."""
    return _POSITIONS.sub(_with_space, text) if NO_BREAK_SPACE in text else text


def _with_no_break_space(match: re.Match[str]) -> str:
    return NO_BREAK_SPACE + match[1]


def _with_space(match: re.Match[str]) -> str:
    return " " + match[1]


HARD_HYPHEN: Final = "\ufdd0"
"""Stands for a hyphen at which no line ends; a character that no clean text holds, for whoever writes the file."""
_SYMBOL: Final = re.compile(r"\d[\d.]*[a-zđ]?/(?:\d{4}/)?[^\W\d_][\w&]*(?:-\w[\w&]*)+|\d+-[^\W\d_]\w*/[^\W\d_]\w*")
_UNBROKEN: Final = 12
"""Letters up to which a number and symbol stays on one line; a longer one would leave gaps in justified lines."""


def bind(text: str) -> str:
    """``bind_blanks(text)`` with ``HARD_HYPHEN`` for the hyphens of short symbols, ``99/TB-UBND``; as long."""
    bound = bind_blanks(text)
    return _SYMBOL.sub(_hard_hyphens, bound) if "/" in bound else bound


def _hard_hyphens(symbol: re.Match[str]) -> str:
    code = symbol[0]
    return code.replace("-", HARD_HYPHEN) if len(code) <= _UNBROKEN else code
