"""Hạn vào ngày nghỉ: deadlines that end on a day on which offices do not work."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import Final

from congvan.errors import Message
from congvan.late_patterns import late_pattern
from congvan.proofing.model import Letter, Passage, Slip, plain
from congvan.proofing.tables import rows
from congvan.vocabulary import PROSE

_PROSE: Final = frozenset(PROSE)
_LONGEST_WORDS: Final = 40
_WORDS: Final = late_pattern(
    r"(?<!\w)(?:trước|trong|chậm nhất(?: là)?(?: vào| trước| trong)?|muộn nhất(?: là)?(?: vào)?|hạn cuối(?: là)?"
    r"|xong trước) \Z"
)
_DAY: Final = late_pattern(r"ngày (?P<day>\d{1,2})(?:/| tháng )(?P<month>\d{1,2})(?:/| năm )(?P<year>\d{4})(?!\d)")
_BEFORE_A_DAY: Final = frozenset(
    (word, plain("ngày")) for word in map(plain, ("trước", "trong", "là", "vào", "nhất", "cuối"))
)
"""With what the words of a deadline end, as ``Letter.pairs`` has them: few passages have one."""
_FIXED: Final = {(1, 1): "Tết Dương lịch", (30, 4): "ngày Chiến thắng", (1, 5): "ngày Quốc tế Lao động",
                 (2, 9): "ngày Quốc khánh"}  # fmt: skip
"""The holidays of every year."""
_WEEKEND: Final = {5: Message("thứ Bảy", "a Saturday"), 6: Message("Chủ nhật", "a Sunday")}


def deadline_on_holiday(letter: Letter) -> Iterator[Slip]:
    """A deadline that ends with a public holiday of a fixed day or a day of the weekend; before it is before it."""
    for passage, at in map(
        letter.at, sorted(place for pair in letter.pairs & _BEFORE_A_DAY for place in letter.places(pair))
    ):
        if passage.component not in _PROSE:
            continue
        start = passage.words.span(at + 1)[0]
        day = _DAY.match(passage.text, start)
        words = _WORDS.search(passage.text, max(0, start - _LONGEST_WORDS), start) if day else None
        reason = _day_off(day) if day and words and not words[0].endswith("trước ") else None
        if day and words and reason is not None:
            yield _slip(passage, words.start(), day.end(), reason)


def _slip(passage: Passage, start: int, end: int, reason: Message) -> Slip:
    text = passage.text[start:end]
    found = Message(f"“{text}” ({reason.vi})", f"“{text}” ({reason.en})")
    return Slip(passage, start, end, found=found, expected=Message("một ngày làm việc", "a working day"))


def _day_off(match: re.Match[str]) -> Message | None:
    """Why nobody works on the day of a deadline."""
    try:
        day = date(int(match["year"]), int(match["month"]), int(match["day"]))
    except ValueError:
        return None
    if day in _days():
        return _days()[day]
    if name := _FIXED.get((day.day, day.month)):
        return Message(name, "a public holiday")
    return _WEEKEND.get(day.weekday())


@cache
def _days() -> dict[date, Message | None]:
    """The days that the week alone does not show, None for those on which offices work."""
    return {date.fromisoformat(row[0]): _reason(row) for row in rows("days_off.tsv")}


def _reason(row: tuple[str, ...]) -> Message | None:
    _, state, name, notice = row
    if state == "worked":
        return None
    sure, surely = ("", "") if notice == "notice" else (", chưa có thông báo", ", not announced yet")
    return Message(f"{name}{sure}", f"a public holiday{surely}")
