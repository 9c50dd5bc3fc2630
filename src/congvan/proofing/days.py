"""Hạn vào ngày nghỉ: deadlines that end on a day on which offices do not work."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import Final

from congvan.errors import Message
from congvan.late_patterns import late_pattern
from congvan.proofing.model import Letter, Slip, plain
from congvan.proofing.tables import rows
from congvan.vocabulary import PROSE

_PROSE: Final = frozenset(PROSE)
_DEADLINE: Final = late_pattern(
    r"(?<!\w)(?P<words>trước|trong|chậm nhất(?: là)?(?: vào| trước| trong)?|muộn nhất(?: là)?(?: vào)?|"
    r"hạn cuối(?: là)?|xong trước) ngày (?P<day>\d{1,2})(?:/| tháng )(?P<month>\d{1,2})(?:/| năm )(?P<year>\d{4})(?!\d)"
)
_BEFORE_A_DAY: Final = tuple(
    (word, plain("ngày")) for word in map(plain, ("trước", "trong", "là", "vào", "nhất", "cuối"))
)
"""With what the words of a deadline end, as ``Letter.pairs`` has them: few passages have one."""
_FIXED: Final = {(1, 1): "Tết Dương lịch", (30, 4): "ngày Chiến thắng", (1, 5): "ngày Quốc tế Lao động",
                 (2, 9): "ngày Quốc khánh"}  # fmt: skip
"""The holidays of every year."""
_WEEKEND: Final = {5: Message("thứ Bảy", "a Saturday"), 6: Message("Chủ nhật", "a Sunday")}


def deadline_on_holiday(letter: Letter) -> Iterator[Slip]:
    """A deadline that ends with a public holiday of a fixed day or a day of the weekend; before it is before it."""
    near = {letter.at(place)[0].order for pair in _BEFORE_A_DAY for place in letter.pairs.get(pair, ())}
    for passage in letter.passages:
        for match in _DEADLINE.finditer(passage.text) if passage.order in near and passage.component in _PROSE else ():
            reason = _day_off(match)
            if reason is not None:
                yield Slip(
                    passage,
                    match.start(),
                    match.end(),
                    found=Message(f"“{match[0]}” ({reason.vi})", f"“{match[0]}” ({reason.en})"),
                    expected=Message("một ngày làm việc", "a working day"),
                )


def _day_off(match: re.Match[str]) -> Message | None:
    """Why nobody works on the day of a deadline; a deadline before that day is another."""
    try:
        day = date(int(match["year"]), int(match["month"]), int(match["day"]))
    except ValueError:
        return None
    if match["words"].endswith("trước"):
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
