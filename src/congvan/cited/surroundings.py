"""Quanh số, ký hiệu: the date, the issuer and the subject that are beside the name of a document."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from congvan.cited.lexicon import (
    AFTER_ORGAN,
    CAPITAL,
    NAMES_WITH_COMMA,
    ORGAN_HEAD,
    SMALL,
    SUBJECT_VERBS,
    TYPE_OF_LABEL,
    folded,
    one_of,
)
from congvan.cited.mentions import WrittenDate
from congvan.late_patterns import late_pattern

DAY: Final = (
    r"(?P<day>\d{1,2})(?:\s?[/.\-]\s?(?P<month>\d{1,2})\s?[/.\-]\s?(?P<year>\d{4})(?!\d)"
    r"|\s{1,3}tháng\s{1,3}(?P<month2>\d{1,2})\s{1,3}năm\s{1,3}(?P<year2>\d{4})(?!\d))"
)
_DATE: Final = late_pattern(
    rf"\s{{0,3}},?\s{{0,3}}\(?(?:(?:được\s)?(?:ký|ban\shành)\s{{1,3}})?ngày\s{{1,3}}(?P<written>{DAY})"
)
_OF: Final = late_pattern(rf"\s{{0,3}},?\s{{1,3}}của\s{{1,3}}(?={CAPITAL})")

_SHORT_NAME: Final = late_pattern(rf"\s{{0,2}}\((?:{CAPITAL}|\d|[&.\-]){{2,16}}\)")

_LABELS: Final = one_of(tuple(TYPE_OF_LABEL))
# one set of characters first, so that the search skips everything else at once
_ORGAN_END: Final = late_pattern(
    r"[;:.()\n“”\"…¹²³*,\s](?:(?<=[;:.()\n“”\"…¹²³*,])"
    rf"|\s{{0,2}}(?:{one_of(AFTER_ORGAN)})(?!\w)"
    rf"|\s{{0,2}}và\s{{1,3}}(?:(?={SMALL})|(?i:các\s)?(?i:{_LABELS})\s))"
)
_LONGEST_ORGAN: Final = 160
_ABOUT_IN_NAME: Final = late_pattern(
    r"(?:Văn phòng|Ban|Ủy ban|Uỷ ban|Hội đồng|Tổ)\b.*"
    r"(?:quốc gia|Quốc gia|Chỉ đạo|chỉ đạo|Trung ương|Nhà nước)\b"
)
_COMMA_IN_NAME: Final = late_pattern(one_of(NAMES_WITH_COMMA))

_SUBJECT: Final = late_pattern(
    rf"\s{{0,3}}(?:,\s{{1,3}}(?=về\sviệc\s)|\s)\s{{0,3}}(?=(?:về|V/v|{one_of(SUBJECT_VERBS)})\s)"
)
_SUBJECT_END: Final = late_pattern(r"[;()\n¹²³.]")
_AFTER_SENTENCE: Final = late_pattern(r"\s|/|\Z")
_WITH_DOT: Final = ("TP", "TX", "TT", "Q", "P")
_LONGEST_SUBJECT: Final = 500


def written_date(match: re.Match[str]) -> WrittenDate:
    """The date that a match of :data:`DAY` in a group ``written`` stands for."""
    day, month, year = (
        int(match["day"]), int(match["month"] or match["month2"]), int(match["year"] or match["year2"]),
    )  # fmt: skip
    try:
        value = date(year, month, day)
    except ValueError:
        value = None
    return WrittenDate(folded(match["written"]), value, *match.span("written"))


def short_name_end(text: str, position: int) -> int:
    """Where a bracket ends that follows at ``position`` with a unit or a short name in it: ``(PC06)``, ``(BXD)``."""
    match = _SHORT_NAME.match(text, position)
    return match.end() if match else position


def date_at(text: str, position: int) -> tuple[WrittenDate, int] | None:
    """The date that follows at ``position`` ("ngày 20/9/2024"), and where it ends."""
    match = _DATE.match(text, position)
    if match is None:
        return None
    closing = text[match.end() : match.end() + 1] == ")" and "(" in match[0]
    return written_date(match), match.end() + closing


def issuer_at(text: str, position: int) -> tuple[str, int] | None:
    """The organ named after "của" at ``position``, and where its name ends."""
    match = _OF.match(text, position)
    if match is None:
        return None
    end = organ_end(text, match.end())
    name = folded(text[match.end() : end])
    return (name, match.end() + len(text[match.end() : end].rstrip())) if name else None


def organ_end(text: str, start: int) -> int:
    """Where the name of an organ that starts at ``start`` ends: a border, a verb, "về", "tại" …"""
    limit = min(len(text), start + _LONGEST_ORGAN)
    position = start
    while stop := _ORGAN_END.search(text, position, limit):
        before = text[start : stop.start()]
        if not _goes_on(text, start, stop, before):
            return stop.start()
        position = stop.end()
    return limit if limit < len(text) else len(text)


def _goes_on(text: str, start: int, stop: re.Match[str], before: str) -> bool:
    """Whether a border belongs to the name: ``Văn hóa, Thể thao``, ``Văn phòng quốc gia về giảm nghèo``."""
    mark = folded(stop[0])
    if mark == ",":
        return bool(_COMMA_IN_NAME.search(text[max(start, stop.start() - 14) : stop.end() + 14]))
    if mark == "về":
        named = bool(_ABOUT_IN_NAME.match(before)) and "về" not in before.split()
        return named and not re.match(r"\s+việc\b", text[stop.end() : stop.end() + 8])
    return mark == "chỉ đạo" and before.endswith(("Ban", "ban"))


def subject_at(text: str, position: int) -> tuple[str, int] | None:
    """The trích yếu that follows at ``position``, until ``;``, a closing bracket or a full stop."""
    match = _SUBJECT.match(text, position)
    if match is None:
        return None
    limit = min(len(text), match.end() + _LONGEST_SUBJECT)
    end = _subject_end(text, match.end(), limit)
    return folded(text[match.end() : end]).rstrip(" ,"), end


def _subject_end(text: str, start: int, limit: int) -> int:
    depth = 0
    for stop in _SUBJECT_END.finditer(text, start, limit):
        mark = stop[0]
        if mark in "()":
            depth += 1 if mark == "(" else -1
            ends = depth < 0
        elif mark == ".":
            abbreviated = text[start : stop.start()].endswith(_WITH_DOT)
            ends = depth == 0 and not abbreviated and bool(_AFTER_SENTENCE.match(text, stop.end()))
        else:
            ends = depth == 0
        if ends:
            return stop.start()
    return limit


_AT: Final = late_pattern(r"\s{1,3}tại\s{1,3}(?:(?:các|những)\s{1,3})?\Z")
_SENTENCE_BORDER: Final = late_pattern(r"[;:.()\n“”]")
_HEAD: Final = late_pattern(rf"(?<!\w){ORGAN_HEAD}(?!\w)")
_SAID: Final = late_pattern(
    r"\s+(?:(?:đã|có)\s+)?(?:giao|chỉ đạo|yêu cầu|đề nghị|ban hành|quy định|thông báo|kết luận|hướng dẫn|"
    r"phê duyệt|nêu|ý kiến|báo cáo|thống nhất|đồng ý)(?:\s+\w+){0,3}"
)
_OF_BEFORE: Final = late_pattern(
    r"(?i:văn bản|chỉ đạo|ý kiến|kết luận|thông báo|công văn|kế hoạch|quyết định|hướng dẫn|nghị quyết|"
    rf"yêu cầu|quy định|đề nghị|tờ trình|báo cáo)\s(?:[^;:.()\n]{{0,60}}\s)?"
    rf"của\s+(?P<organ>{CAPITAL}[^;:.()\n]*)\s*\Z"
)
_WINDOW: Final = 170


def issuer_before(text: str, start: int) -> str | None:
    """The organ of "chỉ đạo của X tại …", "X giao tại …" that ends at ``start``, or None."""
    if "tại" not in text[max(0, start - 14) : start]:
        return None
    window = text[max(0, start - _WINDOW) : start]
    at = _AT.search(window)
    if at is None:
        return None
    clause = _SENTENCE_BORDER.split(window[: at.start()])[-1]
    for head in _HEAD.finditer(clause):
        end = organ_end(clause, head.start())
        rest = clause[end:]
        if not rest or _SAID.fullmatch(rest):
            return folded(clause[head.start() : end])
    return None


def issuer_before_bracket(text: str, bracket: int) -> str | None:
    """The organ of "các văn bản chỉ đạo của X (…)", ``bracket`` being the offset of the bracket, or None."""
    found = _OF_BEFORE.search(text[max(0, bracket - _WINDOW) : bracket])
    if found is None:
        return None
    organ = found["organ"].rstrip()
    last = organ.rfind(" của ")
    organ = organ if last < 0 else organ[last + 5 :]
    return folded(organ) if organ_end(organ, 0) == len(organ) else None
