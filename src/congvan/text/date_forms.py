"""Cách viết ngày tháng: days, months, quarters, ranges and lengths of time, written and read."""

from __future__ import annotations

import re
from datetime import date, datetime, time
from typing import Final

from congvan.errors import Refusal
from congvan.late_dataclasses import dataclass
from congvan.late_patterns import late_pattern
from congvan.text.dates import PartialDate, padded_day, padded_month
from congvan.text.exact import whole
from congvan.text.figures import count_text, parse_number
from congvan.text.numerals import parse_roman, roman
from congvan.text.word_reading import words_to_int

_WEEKDAYS: Final = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")
_OFFICIAL: Final = late_pattern(r"(?:0[1-9]|[12][0-9]|3[01])/(?:0[12]|[3-9]|1[0-2])/[0-9]{4}")
_SHORT: Final = late_pattern(r"[0-9]{1,2}/[0-9]{1,2}/[0-9]{4}")
_LONG: Final = late_pattern(r"[Nn]gày[ \u00a0][0-9]{1,2}[ \u00a0]tháng[ \u00a0][0-9]{1,2}[ \u00a0]năm[ \u00a0][0-9]{4}")
_QUARTER: Final = late_pattern(r"[Qq]uý[ \u00a0]([IV]+|[1-4])(?:/|[ \u00a0]năm[ \u00a0])([0-9]{4})")
_YEARS: Final = late_pattern(r"([0-9]{4})-([0-9]{4})")
_RANGE: Final = late_pattern(
    rf"(?:[Tt]ừ )?(?:ngày )?({_SHORT.pattern})(?: - | đến (?:hết )?(?:ngày )?)({_SHORT.pattern})"
)
_TIME: Final = late_pattern(r"([0-9]{1,2}) giờ(?: ([0-9]{2})(?: phút)?)?")
_UNITS: Final = ("giờ", "ngày làm việc", "ngày", "tuần", "tháng", "quý", "năm", "phút")
_DURATION: Final = late_pattern(rf"(?P<count>[0-9][0-9.]*)(?: \((?P<words>[^()]+)\))? (?P<unit>{'|'.join(_UNITS)})")


def short_date(day: date) -> str:
    """Ngày viết ngắn: ``05/7/2024``, ``13/3/2024``, ``05/02/2024``."""
    return f"{day.day:02}/{padded_month(day.month)}/{day.year:04}"


def long_date(day: date) -> str:
    """Ngày viết đầy đủ: ``ngày 05 tháng 02 năm 2024``."""
    return f"ngày {padded_day(day.day)} tháng {padded_month(day.month)} năm {day.year:04}"


def parse_date(text: str) -> date:
    """Đọc một ngày: ``05/7/2024``, ``5/7/2024``, ``ngày 05 tháng 7 năm 2024``, ``2024-07-05``.

    Always day, month, year; raises :class:`Refusal` for another form, two-digit years and impossible dates.
    """
    written = text.strip()
    bare = written.removeprefix("ngày ") if _SHORT.search(written) else written
    value = PartialDate.parse(bare) if _is_whole(bare) else PartialDate.BLANK
    if value.full is None:
        raise Refusal(
            f"“{text}” không phải một ngày (ví dụ: 05/7/2024, ngày 05 tháng 7 năm 2024).",
            f"“{text}” is not a day (such as 05/7/2024, ngày 05 tháng 7 năm 2024).",
        )
    return value.full


def _is_whole(text: str) -> bool:
    return (
        any(form.fullmatch(text) for form in (_SHORT, _LONG))
        or re.fullmatch(r"[0-9]{4}-[0-9][0-9]-[0-9][0-9]", text) is not None
    )


def is_official_short_date(text: str) -> bool:
    """Whether ``text`` is a real day written as ``05/7/2024``: 0 before days below 10 and months 1, 2."""
    if not _OFFICIAL.fullmatch(text):
        return False
    try:
        datetime.strptime(text, "%d/%m/%Y")
    except ValueError:
        return False
    return True


def month_year(year: int, month: int) -> str:
    """Tháng và năm: ``tháng 9/2024``, ``tháng 01/2025``; raises :class:`Refusal` for an impossible month."""
    value = PartialDate(None, month, year)
    return f"tháng {padded_month(month)}/{value.year}"


def quarter(year: int, number: int) -> str:
    """Quý: ``quý III/2024``; raises :class:`Refusal` outside 1…4."""
    if number not in (1, 2, 3, 4):
        raise Refusal(f"Không có quý {number}: chỉ có 1 đến 4.", f"There is no quarter {number}: only 1 to 4.")
    return f"quý {roman(number)}/{PartialDate(year=year).year}"


def parse_quarter(text: str) -> tuple[int, int]:
    """Đọc ``quý III/2024`` as (2024, 3); raises :class:`Refusal` for other text."""
    match = _QUARTER.fullmatch(text.strip())
    number = 0
    if match:
        number = int(match[1]) if match[1].isdigit() else parse_roman(match[1])
    if not match or number > 4:
        raise Refusal(
            f"“{text}” không phải một quý (ví dụ: quý III/2024).", f"“{text}” is not a quarter (quý III/2024)."
        )
    return int(match[2]), number


def weekday(day: date) -> str:
    """Thứ trong tuần: ``thứ Hai`` … ``thứ Bảy``, ``Chủ nhật`` (Decree 30, PL II)."""
    return _WEEKDAYS[day.weekday()]


def time_text(moment: time) -> str:
    """Giờ: ``08 giờ 05 phút``, ``14 giờ 00 phút``."""
    return f"{moment.hour:02} giờ {moment.minute:02} phút"


def parse_time(text: str) -> time:
    """Đọc ``08 giờ 05 phút``, ``14 giờ 30``, ``8 giờ``; raises :class:`Refusal` for other text."""
    match = _TIME.fullmatch(text.strip().replace("\u00a0", " "))
    try:
        if match:
            return time(int(match[1]), int(match[2] or 0))
    except ValueError:
        pass
    raise Refusal(f"“{text}” không phải giờ (ví dụ: 08 giờ 05 phút).", f"“{text}” is not a time (08 giờ 05 phút).")


def date_range(first: date, last: date) -> str:
    """Khoảng ngày: ``từ ngày 01/10/2024 đến ngày 15/10/2024``; raises :class:`Refusal` out of order."""
    _in_order(first, last)
    return f"từ ngày {short_date(first)} đến ngày {short_date(last)}"


def parse_date_range(text: str) -> tuple[date, date]:
    """Đọc ``từ ngày 01/10/2024 đến ngày 15/10/2024`` or ``01/10/2024 - 15/10/2024``.

    Raises :class:`Refusal` for other text, impossible days and days out of order.
    """
    match = _RANGE.fullmatch(text.strip().replace("\u00a0", " "))
    if not match:
        raise Refusal(
            f"“{text}” không phải khoảng ngày (ví dụ: từ ngày 01/10/2024 đến ngày 15/10/2024).",
            f"“{text}” is not a range of days (such as từ ngày 01/10/2024 đến ngày 15/10/2024).",
        )
    first, last = parse_date(match[1]), parse_date(match[2])
    _in_order(first, last)
    return first, last


def year_range(first: int, last: int) -> str:
    """Giai đoạn: ``2021-2025``, tight; raises :class:`Refusal` when ``last`` is not later."""
    if first >= last:
        raise Refusal(f"Giai đoạn {first}-{last} không theo thứ tự.", f"The years {first}-{last} are in wrong order.")
    return f"{PartialDate(year=first).year}-{PartialDate(year=last).year}"


def parse_year_range(text: str) -> tuple[int, int]:
    """Đọc ``2021-2025``; raises :class:`Refusal` for blanks round the hyphen, a dash, years out of order."""
    match = _YEARS.fullmatch(text.strip())
    if not match or int(match[1]) >= int(match[2]):
        raise Refusal(
            f"“{text}” không phải giai đoạn (ví dụ: 2021-2025).",
            f"“{text}” is not a range of years (2021-2025).",
        )
    return int(match[1]), int(match[2])


def _in_order(first: date, last: date) -> None:
    if last < first:
        raise Refusal(
            f"Ngày cuối {short_date(last)} trước ngày đầu {short_date(first)}.",
            f"The last day {short_date(last)} is before the first, {short_date(first)}.",
        )


@dataclass(frozen=True, slots=True)
class Duration:
    """Thời hạn: a count and its unit (giờ, ngày, ngày làm việc, tháng …); ``str()`` gives ``03 ngày``."""

    count: int
    unit: str

    def __post_init__(self) -> None:
        if whole(self.count) < 0 or self.unit not in _UNITS:
            raise Refusal(
                f"Thời hạn {self.count} {self.unit} không hợp lệ: đơn vị là {', '.join(_UNITS)}.",
                f"{self.count} {self.unit} is not a duration: the units are {', '.join(_UNITS)}.",
            )

    def __str__(self) -> str:
        return f"{count_text(self.count)} {self.unit}"


def parse_duration(text: str) -> Duration:
    """Đọc ``03 ngày``, ``05 ngày làm việc``, ``05 (năm) ngày``.

    Raises :class:`Refusal` for other text, and where the words name another number than the figure.
    """
    match = _DURATION.fullmatch(" ".join(text.split()))
    if not match:
        raise Refusal(f"“{text}” không phải thời hạn (ví dụ: 03 ngày).", f"“{text}” is not a duration (03 ngày).")
    count = int(parse_number(match["count"]))
    if match["words"] and words_to_int(match["words"]) != count:
        raise Refusal(
            f"“{text}”: số {count} khác với chữ “{match['words']}”.",
            f"“{text}”: the figure {count} differs from the words “{match['words']}”.",
        )
    return Duration(count, match["unit"])
