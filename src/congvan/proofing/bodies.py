"""Cơ quan theo ngày: bodies, provinces, districts and communes that had ended when the letter was issued.

What a letter says of the past keeps its names: cited documents, and sentences about the change itself. A body
that no table has is never reported.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import Final, NamedTuple

from congvan.cited.lexicon import CAPITAL
from congvan.cited.mentions import IssuerPlace
from congvan.errors import Message
from congvan.late_patterns import late_pattern
from congvan.proofing.model import Letter, Passage, Slip
from congvan.proofing.phrases import Hit, Phrases
from congvan.proofing.tables import rows
from congvan.text import short_date
from congvan.vocabulary import Component

_HISTORY: Final = late_pattern(
    r"(?<!\w)(?:cũ|trước đây|trước kia|nguyên là|tiền thân|sáp nhập|hợp nhất|nhập vào|kết thúc hoạt động|giải thể|"
    r"không tổ chức|chấm dứt|bãi bỏ|kế thừa|chuyển (?:về|từ|giao)|tiếp nhận từ|tách|sắp xếp|đổi tên|thành lập|"
    r"chia tách|cấp huyện cũ|lịch sử|truyền thống|giai đoạn (?:19|20)\d\d)(?!\w)",
    re.IGNORECASE,
)
_DISTRICTS_END: Final = date(2025, 6, 30)
_LEVEL: Final = r"(?:quận|huyện|thị xã)"
_OF_DISTRICTS: Final = ("quận", "huyện", "thị")
_DISTRICT_LEVEL: Final = late_pattern(
    r"(?<!\w)(?i:(?:UBND|HĐND|(?:Ủy|Uỷ) ban nhân dân|Hội đồng nhân dân)"
    rf"(?: (?:các|cấp))? {_LEVEL}(?:, {_LEVEL})*(?:(?:,| và)? thành phố)?"
    rf"|các {_LEVEL}(?:, {_LEVEL})+(?:(?:,| và) thành phố)?|cấp huyện)(?! {CAPITAL})(?!\w)"
)
_LONGEST_ISSUER_GAP: Final = 160


class Ended(NamedTuple):
    """Một tên đã hết hiệu lực: its last day, what came in its place, and the resolution or decree."""

    name: str
    last: date
    successor: str
    note: str
    basis: str


@cache
def _ended(kind: str) -> Phrases[Ended]:
    table = (row for row in rows("bodies.tsv") if row[0] == kind)
    return Phrases((row[1], Ended(row[1], date.fromisoformat(row[2]), *row[3:6])) for row in table)


def ended_bodies(letter: Letter) -> Iterator[Slip]:
    """A ministry, department or office that had ended."""
    for hit in _live(letter, "body"):
        about, roughly = (" khoảng", " about") if hit.value.note == "about" else ("", "")
        day = short_date(_next(hit.value.last))
        yield _slip(
            hit,
            Message(f"“{hit.value.successor}” (từ{about} {day})", f"“{hit.value.successor}” (since{roughly} {day})"),
        )


def ended_provinces(letter: Letter) -> Iterator[Slip]:
    """A province that was merged or became a city."""
    for hit in _live(letter, "province"):
        day = short_date(_next(hit.value.last))
        yield _slip(
            hit,
            Message(
                f"“{hit.value.successor}” (từ {day}, {hit.value.basis})",
                f"“{hit.value.successor}” (since {day}, {hit.value.basis})",
            ),
        )


def ended_districts(letter: Letter) -> Iterator[Slip]:
    """A district by its name, and the level of districts at large."""
    for hit in _live(letter, "district"):
        if hit.word(1) not in ("cũ", "trước") and hit.passage.words[hit.last].capital:
            yield _slip(hit, _communes(hit.value))
    yield from _district_level(letter)


def _communes(ended: Ended) -> Message:
    if not ended.successor:
        return Message("xã, phường của địa bàn đó (từ 01/7/2025)", "the communes of its area (since 01/7/2025)")
    return Message(f"{ended.successor} (từ 01/7/2025)", f"{ended.successor} (since 01/7/2025)")


def _district_level(letter: Letter) -> Iterator[Slip]:
    if letter.not_before is None or letter.not_before <= _DISTRICTS_END:
        return
    for passage in dict.fromkeys(passage for word in _OF_DISTRICTS for passage in letter.with_word(word)):
        for match in _DISTRICT_LEVEL.finditer(passage.text):
            if not _is_past(letter, passage, match.start(), match.end(), _DISTRICTS_END):
                yield Slip(passage, match.start(), match.end(), expected=_OF_COMMUNES)


_OF_COMMUNES: Final = Message(
    "cấp xã: “UBND các xã, phường, đặc khu” (cấp huyện kết thúc từ 01/7/2025)",
    "the communes: “UBND các xã, phường, đặc khu” (districts ended on 01/7/2025)",
)


def changed_communes(letter: Letter) -> Iterator[Slip]:
    """A commune that had become a ward, in letters that name its province."""
    for hit in _live(letter, "commune"):
        province, day = hit.value.note, short_date(_next(hit.value.last))
        if any(province.lower() in passage.text.lower() for passage in letter.passages):
            yield _slip(
                hit,
                Message(
                    f"“{hit.value.successor}” (từ {day}, {hit.value.basis})",
                    f"“{hit.value.successor}” (since {day}, {hit.value.basis})",
                ),
            )


def ended_symbols(letter: Letter) -> Iterator[Slip]:
    """One's own symbol with the letters of a body that had ended."""
    for hit in _live(letter, "symbol"):
        if hit.passage.component is Component.NUMBER and hit.text.isupper():
            yield _slip(
                hit,
                Message(f"chữ viết tắt của {hit.value.successor}", f"the abbreviation of {hit.value.successor}"),
            )


def _live(letter: Letter, kind: str) -> Iterator[Hit[Ended]]:
    """The names that had ended by the day of the letter and are not reported as past."""
    issued = letter.not_before
    if issued is None:
        return
    for hit in _ended(kind).find(letter):
        if issued > hit.value.last and not _is_past(letter, hit.passage, hit.start, hit.end, hit.value.last):
            yield hit


def _is_past(letter: Letter, passage: Passage, start: int, end: int, last: date) -> bool:
    """Whether a cited document of its day has the name, or the sentence is about the change."""
    sentence = passage.sentence(start, end, passage.text)
    if _HISTORY.search(passage.text, *sentence):
        return True
    for mention in letter.mentions.get(passage.order, ()):
        issuer_is_before = mention.issuer_place is IssuerPlace.BEFORE
        first = mention.start - (_LONGEST_ISSUER_GAP if issuer_is_before else 0)
        behind = mention.end + len(mention.subject or "") + 2
        if first <= start < behind and (mention.day is None or mention.day <= last):
            return True
    return False


def _slip(hit: Hit[Ended], expected: Message) -> Slip:
    return Slip(hit.passage, hit.start, hit.end, expected=expected)


def _next(day: date) -> date:
    return date.fromordinal(day.toordinal() + 1)
