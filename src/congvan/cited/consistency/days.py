"""Ngày: C03 two dates, C04 order of numbers, C05 year, C06 impossible, C07 later than the text, C09 form."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from congvan.cited.consistency.codes import organ_of
from congvan.cited.consistency.gathering import CitedEntry, Material, PlacedMention, same_issuer
from congvan.cited.consistency.model import ComponentText, FaultLevel, Inconsistency, Replacement
from congvan.cited.consistency.rule import CitationRule, Need
from congvan.cited.mentions import WrittenDate
from congvan.cited.surroundings import DAY, written_date
from congvan.errors import Message
from congvan.late_patterns import late_pattern
from congvan.text import short_date
from congvan.text.dates import padded_day, padded_month

_ANY_DATE: Final = late_pattern(rf"(?<!\w)[Nn]gày\s{{1,3}}(?P<written>{DAY})")


def two_dates(material: Material) -> Iterator[Inconsistency]:
    """C03: one document with two dates; a date said once for a list counts and is reported as such."""
    for cited in material.documents:
        seen: dict[date, PlacedMention] = {}
        for placed in cited.mentions:
            if placed.mention.day and placed.mention.number:
                seen.setdefault(placed.mention.day, placed)
        if len(seen) < 2:
            continue
        last = list(seen.values())[-1]
        yield Inconsistency(
            "C03",
            FaultLevel.ERROR,
            last.zone,
            last.mention.text,
            Message(
                f"{last.mention.name} mang hai ngày: " + " và ".join(_dated(p).vi for p in seen.values()),
                f"{last.mention.name} has two dates: " + " and ".join(_dated(p).en for p in seen.values()),
            ),
            Message("một ngày ban hành", "one date of issue"),
        )


def _dated(placed: PlacedMention) -> Message:
    day = short_date(placed.mention.day) if placed.mention.day else ""
    if not placed.mention.shared_date:
        return Message(day, day)
    return Message(f"{day} (ngày ghi chung)", f"{day} (written once for a list)")


@dataclass(frozen=True, slots=True, eq=False)
class _Entry:
    """One line of a register: a number and a date it is cited with."""

    number: int
    day: date
    cited: CitedEntry
    placed: PlacedMention

    def against(self, other: _Entry) -> bool:
        """Whether the lower number has the later date."""
        return (self.number - other.number) * (self.day - other.day).days < 0


def number_order(material: Material) -> Iterator[Inconsistency]:
    """C04: in one register and year a lower number has a later date."""
    for entries in _registers(material):
        left = _suspects_only(entries)
        while left:
            counts = {entry: sum(entry.against(other) for other in left) for entry in left}
            worst = max(left, key=lambda entry: (counts[entry], _has_other_date(entry, entries)))
            if not counts[worst]:
                break
            other = next(entry for entry in left if worst.against(entry))
            clear = counts[worst] > counts[other] or _has_other_date(worst, entries)
            yield _out_of_order(worst, other, entries, clear=clear)
            left = [entry for entry in left if entry is not worst]


def _suspects_only(entries: list[_Entry]) -> list[_Entry]:
    """The entries that contradict some other: found in one sweep, as most registers are sound."""
    ordered = sorted(entries, key=lambda entry: (entry.number, entry.day))
    latest, earliest = date.min, date.max
    suspects: dict[int, _Entry] = {}
    for entry in ordered:
        if entry.day < latest:
            suspects[id(entry)] = entry
        latest = max(latest, entry.day)
    for entry in reversed(ordered):
        if entry.day > earliest:
            suspects[id(entry)] = entry
        earliest = min(earliest, entry.day)
    return list(suspects.values())[:_MOST_SUSPECTS]


_MOST_SUSPECTS: Final = 60
_MOST_ISSUERS: Final = 60
"""Organs that share the letters of a symbol in one year and are distinguished."""


def _registers(material: Material) -> Iterator[list[_Entry]]:
    groups: dict[tuple[object, str, int], list[tuple[str | None, list[_Entry]]]] = {}
    for cited in material.documents:
        for entry in _entries(cited):
            mention = entry.placed.mention
            organ = organ_of(mention.code.symbol) if mention.code else ""
            group = groups.setdefault((mention.type, organ, entry.day.year), [])
            known = [held for held in group if same_issuer(held[0], cited.issuer)]
            if len(known) == 1:
                known[0][1].append(entry)
            elif not known and len(group) < _MOST_ISSUERS:
                group.append((cited.issuer, [entry]))
    yield from (entries for group in groups.values() for _, entries in group if len(entries) > 1)


def _entries(cited: CitedEntry) -> Iterator[_Entry]:
    days: set[date] = set()
    for placed in cited.mentions:
        mention = placed.mention
        digits = re.fullmatch(r"(\d+)[a-zđ]?", mention.number or "")
        if digits and mention.day and mention.day not in days:
            days.add(mention.day)
            yield _Entry(int(digits[1]), mention.day, cited, placed)


def _has_other_date(entry: _Entry, entries: list[_Entry]) -> bool:
    return _fitting_date(entry, entries) is not None


def _fitting_date(entry: _Entry, entries: list[_Entry]) -> date | None:
    """Another date that the same document has and that contradicts nothing."""
    for other in entries:
        if other.cited is entry.cited and other is not entry:
            rest = (third for third in entries if third.cited is not entry.cited)
            if not any(other.against(third) for third in rest):
                return other.day
    return None


def _out_of_order(worst: _Entry, other: _Entry, entries: list[_Entry], *, clear: bool) -> Inconsistency:
    low, high = sorted((worst, other), key=lambda entry: entry.number)
    names = [f"{entry.placed.mention.written_code} ({short_date(entry.day)})" for entry in (low, high)]
    fitting = _fitting_date(worst, entries)
    code = worst.placed.mention.written_code
    if fitting:
        likely = Message(
            f"số tăng thì ngày tăng; có lẽ {code} ngày {short_date(fitting)}, như ghi ở chỗ khác",
            f"dates in the same order as numbers; likely {code} is of {short_date(fitting)}, as written elsewhere",
        )
    elif clear:
        likely = Message(
            f"số tăng thì ngày tăng; có lẽ {code} ghi sai",
            f"dates in the same order as numbers; likely {code} is wrong",
        )
    else:
        likely = Message(
            "số tăng thì ngày tăng; một trong hai số hoặc ngày ghi sai",
            "dates in the same order as numbers; one of the two numbers or dates is wrong",
        )
    return Inconsistency(
        "C04",
        FaultLevel.WARNING,
        worst.placed.zone,
        worst.placed.mention.text,
        Message(
            f"số nhỏ hơn lại có ngày muộn hơn: {names[0]} và {names[1]}",
            f"the lower number has the later date: {names[0]} and {names[1]}",
        ),
        likely,
    )


def year_against_date(material: Material) -> Iterator[Inconsistency]:
    """C05: the year in the symbol is not the year of the date."""
    for placed in material.mentions:
        mention = placed.mention
        if mention.number and mention.year and mention.day and mention.year != mention.day.year:
            yield Inconsistency(
                "C05",
                FaultLevel.ERROR,
                placed.zone,
                mention.text,
                Message(
                    f"{mention.name}: năm {mention.year} trong ký hiệu, ngày {short_date(mention.day)}",
                    f"{mention.name}: the year {mention.year} in the symbol, dated {short_date(mention.day)}",
                ),
                Message("cùng một năm", "the same year in both"),
            )


def impossible_date(material: Material) -> Iterator[Inconsistency]:
    """C06: the calendar has no such date, in a citation or in the prose."""
    for zone in material.zones:
        for match in _ANY_DATE.finditer(zone.text):
            written = written_date(match)
            if written.value is None:
                yield Inconsistency(
                    "C06",
                    FaultLevel.ERROR,
                    zone,
                    written.text,
                    Message(f"ngày {written.text}", f"the date {written.text}"),
                    Message("một ngày có trong lịch", "a date of the calendar"),
                )


# a deadline is only accepted where the words both set it and ask for something, and do not name the past
_DEADLINE: Final = late_pattern(
    r"(?<!\w)(?P<words>trước|trong|chậm nhất(?: là)?(?: trước| trong| vào)?|muộn nhất(?: là)?(?: vào)?|"
    rf"hạn cuối(?: là)?)\s{{1,3}}ngày\s{{1,3}}(?P<written>{DAY})"
)
_ASKED: Final = late_pattern(r"(?<!\w)(?:đề nghị|yêu cầu)(?!\w)", re.IGNORECASE)
_ACT: Final = late_pattern(r"(?<!\w)(?:gửi|báo cáo|hoàn thành|trình|nộp|trả lời|cung cấp)(?!\w)", re.IGNORECASE)
_SENT: Final = late_pattern(r"(?<!\w)gửi\s(?:.*\s)?về(?!\w)", re.IGNORECASE)
_REACH: Final = 300
"""Letters before a deadline in which it is asked for."""
_ALONE: Final = ("chậm", "muộn", "hạn")
"""Words that set a deadline without anything asked beside them."""
_PAST: Final = late_pattern(r"(?<!\w)(?:đã|nhưng|đến nay|chưa|quá hạn|(?:tại|theo)\s(?:các\s)?[A-ZĐ]\w+)(?!\w)")
_SENTENCE: Final = late_pattern(r"[^.;\n]*(?:[.](?=\d)[^.;\n]*)*")


def later_than_the_text(material: Material) -> Iterator[Inconsistency]:
    """C07: a cited document is later than the citing one; a deadline is earlier than the issue."""
    issued = material.issue_date
    if issued is None:
        return
    own = short_date(issued)
    for placed in material.mentions:
        mention = placed.mention
        if mention.day and mention.day > issued:
            yield Inconsistency(
                "C07",
                FaultLevel.ERROR,
                placed.zone,
                mention.text,
                Message(
                    f"{mention.name} ngày {short_date(mention.day)}, sau văn bản này ({own})",
                    f"{mention.name} of {short_date(mention.day)}, later than this one ({own})",
                ),
                Message("ngày không sau ngày ban hành", "a date not later than the date of issue"),
            )
    yield from _early_deadlines(material, issued)


def _early_deadlines(material: Material, issued: date) -> Iterator[Inconsistency]:
    for zone in material.zones:
        for sentence in _SENTENCE.finditer(zone.text) if "ngày" in zone.text else ():
            for match in () if _PAST.search(sentence[0]) else _DEADLINE.finditer(sentence[0]):
                day = written_date(match).value
                if day and day < issued and _is_asked(sentence[0], match):
                    yield _early(zone, match[0], day, issued)
    body = material.zones[0] if material.zones else None
    for day in material.context.deadlines:
        if day < issued and body is not None:
            yield _early(body, short_date(day), day, issued)


def _is_asked(sentence: str, deadline: re.Match[str]) -> bool:
    before = sentence[max(0, deadline.start() - _REACH) : deadline.start()]
    clause = before.rpartition(",")[2]
    asked = _ASKED.search(before) and _ACT.search(clause)
    return bool(deadline["words"].startswith(_ALONE) or asked or _SENT.search(clause))


def _early(zone: ComponentText, words: str, day: date, issued: date) -> Inconsistency:
    return Inconsistency(
        "C07",
        FaultLevel.ERROR,
        zone,
        words,
        Message(
            f"thời hạn {short_date(day)} trước ngày ban hành {short_date(issued)}",
            f"the deadline {short_date(day)} before the date of issue, {short_date(issued)}",
        ),
        Message("thời hạn sau ngày ban hành", "a deadline after the date of issue"),
    )


def date_form(material: Material) -> Iterator[Inconsistency]:
    """C09: day or month of a cited date padded in another way than the decree's."""
    for placed in material.mentions:
        written = placed.mention.date
        if written is None or written.value is None or placed.mention.shared_date:
            continue
        right = _padded(written, written.value)
        if right != written.text:
            yield Inconsistency(
                "C09",
                FaultLevel.SUGGESTION,
                placed.zone,
                written.text,
                Message(f"ngày viết “{written.text}”", f"the date written “{written.text}”"),
                Message(f"“{right}”", f"“{right}”"),
                Replacement(written.start, written.end, right),
            )


def _padded(written: WrittenDate, day: date) -> str:
    """The words of the date with only the figures of day and month changed."""
    figures = iter((padded_day(day.day), padded_month(day.month)))
    return re.sub(r"\d+", lambda found: next(figures, found[0]), written.text)


RULES: Final = (
    CitationRule(
        "C03",
        (two_dates,),
        checked=Message(
            "Một văn bản được viện dẫn nhiều lần có cùng một ngày.",
            "A document that is cited several times has one date.",
        ),
        wrong="Công văn số 12/UBND-KGVX ngày 15/01/2026 của UBND tỉnh …; Công văn số 12/UBND-KGVX ngày 16/01/2026",
        right="Công văn số 12/UBND-KGVX ngày 15/01/2026 của UBND tỉnh …; Công văn số 12/UBND-KGVX ngày 15/01/2026",
        needs=(Need.CITATIONS,),
    ),
    CitationRule(
        "C04",
        (number_order,),
        checked=Message(
            "Trong các văn bản cùng loại, cùng cơ quan, cùng năm, số lớn hơn không có ngày sớm hơn.",
            "Among documents of one type, issuer and year, a higher number has no earlier date.",
        ),
        wrong="Thông báo số 10/TB-UBND ngày 20/01/2026 của UBND tỉnh; "
        "Thông báo số 11/TB-UBND ngày 19/01/2026 của UBND tỉnh",
        right="Thông báo số 10/TB-UBND ngày 19/01/2026 của UBND tỉnh; "
        "Thông báo số 11/TB-UBND ngày 20/01/2026 của UBND tỉnh",
        needs=(Need.CITATIONS,),
    ),
    CitationRule(
        "C05",
        (year_against_date,),
        checked=Message(
            "Năm trong số, ký hiệu là năm của ngày ban hành.", "The year in a symbol is the year of the date of issue."
        ),
        wrong="Nghị quyết số 22/2022/NQ-HĐND ngày 20/7/2023 của HĐND tỉnh",
        right="Nghị quyết số 22/2022/NQ-HĐND ngày 20/7/2022 của HĐND tỉnh",
        needs=(Need.CITATIONS,),
    ),
    CitationRule(
        "C06",
        (impossible_date,),
        checked=Message("Mọi ngày ghi sau chữ “ngày” có trong lịch.", "Every date after “ngày” is in the calendar."),
        wrong="Gửi báo cáo trước ngày 30/02/2026.",
        right="Gửi báo cáo trước ngày 28/02/2026.",
    ),
    CitationRule(
        "C07",
        (later_than_the_text,),
        checked=Message(
            "Văn bản được viện dẫn không ban hành sau văn bản này; thời hạn được giao không ở trước ngày ban hành.",
            "No cited document is later than the text; no deadline that it sets lies before its issue.",
        ),
        wrong="Huế, ngày 05 tháng 02 năm 2026\nThực hiện Công văn số 12/UBND-KGVX ngày 15/3/2026 của UBND tỉnh",
        right="Huế, ngày 05 tháng 02 năm 2026\nThực hiện Công văn số 12/UBND-KGVX ngày 15/01/2026 của UBND tỉnh",
        needs=(Need.ISSUE_DATE,),
    ),
    CitationRule(
        "C09",
        (date_form,),
        checked=Message(
            "Ngày nhỏ hơn 10 và tháng 1, 2 có số 0 đứng trước, tháng 3 đến tháng 9 thì không.",
            "Days below 10 and the months 1 and 2 have a leading 0, the months 3 to 9 none.",
        ),
        wrong="Công văn số 12/UBND-KGVX ngày 5/1/2026",
        right="Công văn số 12/UBND-KGVX ngày 05/01/2026",
        fix=Message("Ghi ngày như ở dòng ngày ban hành.", "Write the date as the date line does."),
        needs=(Need.CITATIONS,),
    ),
)
