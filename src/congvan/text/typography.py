"""Dấu câu và khoảng cách: rules of dashes, quotes and blanks, as data; what they find, and a repair that is
safe.

The end mark ``./.`` and the marks of omission ``…`` are left alone by every rule.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final, Literal

from congvan.errors import Message
from congvan.late_dataclasses import dataclass
from congvan.late_patterns import late_pattern

Grade = Literal["error", "warning", "info"]

_DASH: Final = "[-\u2010-\u2015\u2212]"
_NAMES_WITH_HYPHEN: Final = (
    ("Độc lập", "Tự do", "Hạnh phúc"),
    ("Lao động", "Thương binh và Xã hội"),
    ("kinh tế", "xã hội"),
    ("Kinh tế", "Xã hội"),
)


@dataclass(frozen=True, slots=True)
class TypographyRule:
    """Một quy tắc dấu câu: what ``pattern`` finds is a fault, the template ``repaired`` its right form."""

    name: str
    grade: Grade
    pattern: re.Pattern[str]
    repaired: str
    message: Message


@dataclass(frozen=True, slots=True)
class TypographyFinding:
    """Một chỗ sai dấu câu: its rule, where it is, what is there and what would be right."""

    rule: TypographyRule
    start: int
    end: int
    found: str
    expected: str


def _rule(name: str, grade: Grade, pattern: str, repaired: str, message: Message) -> TypographyRule:
    return TypographyRule(name, grade, late_pattern(pattern), repaired, message)


def _hyphenated(parts: tuple[str, ...]) -> TypographyRule:
    right = " - ".join(parts)
    loose = rf"[ \u00a0]?{_DASH}[ \u00a0]?".join(map(re.escape, parts))
    message = Message(
        f"Viết “{right}”: dấu gạch nối, có cách chữ hai bên.",
        f"Write “{right}”: a hyphen with one space on each side.",
    )
    return _rule("name-hyphen", "error", rf"(?!{re.escape(right)})\b{loose}\b", right, message)


_BLANK: Final = "[ \u00a0]"
_LONG_DASH: Final = "[\u2010-\u2015\u2212]"
_SEGMENT: Final = r"[A-ZĐƯ][A-ZĐƯa-zđ0-9]*(?:&[A-ZĐƯ]+)?"
_YEAR: Final = "((?:19|20)[0-9]{2})"
_WRONG_IN_RANGE: Final = f"(?:{_BLANK}{{1,3}}{_DASH}{_BLANK}{{0,3}}|{_DASH}{_BLANK}{{1,3}}|{_LONG_DASH})"
_WRONG_IN_SYMBOL: Final = f"(?:{_LONG_DASH}|{_BLANK}-{_BLANK}?|-{_BLANK})"

RULES: Final[tuple[TypographyRule, ...]] = (
    *map(_hyphenated, _NAMES_WITH_HYPHEN),
    _rule(
        "symbol-dash", "error", rf"(?<=/)({_SEGMENT}){_WRONG_IN_SYMBOL}({_SEGMENT})\b", r"\1-\2",
        Message(
            "Giữa các nhóm chữ của ký hiệu là dấu gạch nối (-), không cách chữ.",
            "The groups of a symbol are joined by a hyphen (-) without spaces.",
        ),
    ),
    _rule(
        "symbol-slash", "error",
        rf"(?<=[0-9])(?:{_BLANK}/{_BLANK}?|/{_BLANK})(?={_SEGMENT}{_DASH}{_SEGMENT})", "/",
        Message(
            "Giữa số và ký hiệu là dấu gạch chéo (/), không cách chữ.",
            "Number and symbol are joined by a slash (/) without spaces.",
        ),
    ),
    _rule(
        "year-range", "error", rf"(?<![0-9/.-]){_YEAR}{_WRONG_IN_RANGE}{_YEAR}(?![0-9/-])", r"\1-\2",
        Message("Khoảng năm viết liền: 2021-2025.", "A range of years has no spaces: 2021-2025."),
    ),
    _rule(  # the gaps of a draft (ngày    tháng    năm 2024; Số:      /…) are not a slip
        "double-space", "warning",
        r"(?<=[^ \u00a0])(?<!ngày)(?<!tháng)(?<!năm)(?<!Số:)(?<!số)  +(?=[^ \u00a0/…._])", " ",
        Message("Thừa khoảng trắng giữa hai chữ.", "More than one space between two words."),
    ),
    _rule(
        "space-before-mark", "warning", rf"(?<=[^\W_]){_BLANK}{{1,9}}(?=[,;:!?](?:\s|$))", "",
        Message("Không có khoảng trắng trước dấu câu.", "No space before a punctuation mark."),
    ),
    _rule(  # also the blank that slid to the other side of its mark: “phù hợp ;triển khai”
        "space-after-mark", "warning", rf"(?<=[^\W\d_]){_BLANK}{{0,9}}([,;])(?=[^\W\d_])", r"\1 ",
        Message("Có khoảng trắng sau dấu câu.", "A space after a punctuation mark."),
    ),
    _rule(
        "space-in-brackets", "warning", rf"(?<=\(){_BLANK}+(?=\S)|(?<=[^\s(….]){_BLANK}{{1,9}}(?=\))", "",
        Message("Không có khoảng trắng sát trong dấu ngoặc.", "No space just inside brackets."),
    ),
    _rule(
        "space-before-percent", "info", rf"(?<=[0-9]){_BLANK}%", "%",
        Message("Dấu % viết liền số: 12,5%.", "The sign % has no space before it: 12,5%."),
    ),
    _rule(
        "straight-quotes", "info", r'(?<![\w"])"([^\s"](?:[^"\n]{0,400}[^\s"])?)"(?![\w"])', r"“\1”",
        Message("Dùng dấu ngoặc kép “ ” trong câu văn.", "Text uses the quotation marks “ ”."),
    ),
)  # fmt: skip


def typography_findings(text: str, rules: Iterable[TypographyRule] = RULES) -> tuple[TypographyFinding, ...]:
    """Những chỗ sai dấu câu trong ``text`` (NFC), by place."""
    found = [
        TypographyFinding(rule, match.start(), match.end(), match[0], match.expand(rule.repaired))
        for rule in rules
        for match in rule.pattern.finditer(text)
    ]
    return tuple(sorted(found, key=lambda finding: (finding.start, finding.end)))


def repair_typography(text: str, rules: Iterable[TypographyRule] = RULES) -> str:
    """``text`` with what ``rules`` find put right; repairing twice changes nothing more."""
    for rule in rules:
        text = rule.pattern.sub(rule.repaired, text)
    return text
