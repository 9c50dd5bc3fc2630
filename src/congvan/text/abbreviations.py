"""Chữ viết tắt: what an abbreviation stands for, by the zone of the page, and its first use in the body.

The zone matters: CT is chỉ thị in a symbol and Chủ tịch among the recipients.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Final, Literal, TypeAlias

from congvan.late_dataclasses import dataclass
from congvan.late_patterns import late_pattern
from congvan.text.abbreviation_data import ABBREVIATIONS, FREE_IN_PROSE
from congvan.text.breaking import NO_BREAK_SPACE

Zone: TypeAlias = Literal["symbol", "recipients", "signature", "body"]

_SEPARATORS: Final = str.maketrans("", "", "-–& .\u00a0")
_ROMAN: Final = late_pattern(r"[IVXLC]+")
_ABBREVIATION: Final = late_pattern(r"(?<![\w/&.-])(?P<short>[A-ZĐƯ][A-ZĐƯ]+(?:(?:-|&)[A-ZĐƯ]+)*)(?![\w/&-])(?!\.\w)")

# how far back the bracket of an explanation and its full name are looked for
_EXPLANATION: Final = 160


@dataclass(frozen=True, slots=True)
class UnexplainedAbbreviation:
    """Chữ viết tắt chưa giải thích khi dùng lần đầu.

    ``paragraph`` and ``start`` (from 0) say where it first is, ``count`` how often it is used,
    ``expansions`` what it may stand for.
    """

    short: str
    paragraph: int
    start: int
    count: int
    expansions: tuple[str, ...]


def expansions(short: str, zone: Zone) -> tuple[str, ...]:
    """Chữ đầy đủ của ``short`` ở ``zone``, likeliest first; LĐ-TB&XH, LĐTB&XH and LĐTBXH are one."""
    return ABBREVIATIONS.get(zone, {}).get(canonical_abbreviation(short), ())


def canonical_abbreviation(short: str) -> str:
    """``short`` without -, &, dots and blanks: ``LĐ-TB&XH`` → ``LĐTBXH``, ``KT.`` → ``KT``."""
    return short.translate(_SEPARATORS)


@lru_cache(maxsize=8)
def _canonical(shorts: frozenset[str]) -> frozenset[str]:
    return frozenset(map(canonical_abbreviation, shorts))


def unexplained_abbreviations(
    paragraphs: Iterable[str], free: Iterable[str] = FREE_IN_PROSE
) -> tuple[UnexplainedAbbreviation, ...]:
    """Những chữ viết tắt của phần nội dung chưa được giải thích khi dùng lần đầu, in the order of first use.

    An abbreviation is explained where ``(ABC)`` or ``(sau đây … ABC)`` follows its full name at its first
    use. ``free`` are those that need none (UBND, HĐND …). Symbols of documents, Roman numerals and lines
    wholly in capitals are passed over.
    """
    allowed = _canonical(frozenset(free))
    seen: dict[str, list[tuple[int, int, bool, str]]] = {}
    for number, paragraph in enumerate(paragraphs):
        if paragraph.isupper():
            continue
        for match in _ABBREVIATION.finditer(paragraph):
            key = canonical_abbreviation(match["short"])
            if key not in allowed and not _ROMAN.fullmatch(key):
                place = (number, match.start(), _explains(paragraph, match), match["short"])
                seen.setdefault(key, []).append(place)
    return tuple(
        UnexplainedAbbreviation(uses[0][3], uses[0][0], uses[0][1], len(uses), expansions(key, "body"))
        for key, uses in seen.items()
        if not uses[0][2]
    )


def _explains(paragraph: str, match: re.Match[str]) -> bool:
    """Whether this use explains: in brackets after a name, alone or after ``sau đây``, ``viết tắt``."""
    start = match.start()
    before = paragraph[max(0, start - _EXPLANATION) : start].replace(NO_BREAK_SPACE, " ")
    opened = before.rpartition("(")[2] if "(" in before else None
    if opened is None or ")" in opened or not before.rpartition("(")[0].strip():
        return False
    return not opened.strip(' “"') or "sau đây" in opened or "viết tắt" in opened or "gọi tắt" in opened
