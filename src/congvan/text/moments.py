"""Giờ và ngày: a moment of a day, as letters write it and as data files may."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta, timezone
from typing import Annotated, Final

from pydantic import BeforeValidator, PlainSerializer

from congvan.errors import Refusal
from congvan.late_patterns import late_pattern
from congvan.text.date_forms import long_date, parse_date
from congvan.text.dates import PartialDate

_VIETNAM: Final = timezone(timedelta(hours=7))
_PLAIN: Final = late_pattern(
    r"(?P<day>[0-9]{4}-[0-9][0-9]-[0-9][0-9])[ T](?P<hour>[0-9]{1,2}):(?P<minute>[0-9][0-9])(?::00)?"
)
_WORDED: Final = late_pattern(
    r"(?P<hour>[0-9]{1,2}) giờ(?: (?P<minute>[0-9]{1,2})(?: phút)?)?,? (?P<day>ngày .+|[0-9].*)"
)


def moment_text(moment: datetime) -> str:
    """``08 giờ 30 phút, ngày 15 tháng 3 năm 2026``."""
    return f"{moment.hour:02} giờ {moment.minute:02} phút, {long_date(moment.date())}"


def vietnam_time(moment: datetime) -> str:
    """``05/02/2026; 10:15:30 +07:00`` as signing data write it; a moment without a zone is one of Viet Nam."""
    local = moment.replace(tzinfo=_VIETNAM) if moment.tzinfo is None else moment.astimezone(_VIETNAM)
    return f"{local:%d/%m/%Y; %H:%M:%S} +07:00"


def parse_moment(text: str) -> datetime:
    """A moment as ``moment_text`` writes it, or as ``2026-03-15 08:30``; raises ``Refusal`` for another form."""
    found = _PLAIN.fullmatch(text.strip()) or _WORDED.fullmatch(" ".join(text.split()))
    if found is None:
        raise _no_moment(text)
    try:
        return datetime.combine(parse_date(found["day"]), time(int(found["hour"]), int(found["minute"] or 0)))
    except ValueError:
        raise _no_moment(text) from None


def _no_moment(text: str) -> Refusal:
    return Refusal(
        f"“{text}” không phải giờ và ngày; ghi như 2026-03-15 08:30 hoặc 08 giờ 30 phút, ngày 15 tháng 3 năm 2026",
        f"“{text}” is not a time of day; write 2026-03-15 08:30 or 08 giờ 30 phút, ngày 15 tháng 3 năm 2026",
    )


def _moment(value: object) -> object:
    return parse_moment(value) if isinstance(value, str) else value


def _day(value: object) -> object:
    return parse_date(value) if isinstance(value, str) else value


def _without_seconds(value: datetime) -> str:
    return value.strftime("%Y-%m-%d %H:%M")


Moment = Annotated[
    datetime, BeforeValidator(_moment, json_schema_input_type=str), PlainSerializer(_without_seconds, when_used="json")
]
"""Giờ, phút, ngày, tháng, năm."""
Day = Annotated[date, BeforeValidator(_day, json_schema_input_type=str)]
"""Một ngày trọn vẹn."""


def whole_day(value: object) -> date:
    """The day that ``value`` says, read as ``PartialDate.parse`` does; raises ``Refusal`` where a part is missing."""
    day = PartialDate.parse(value).full
    if day is None:
        raise Refusal(f"“{value}” chưa đủ ngày, tháng, năm", f"“{value}” is not a whole date")
    return day


WholeDay = Annotated[date, BeforeValidator(whole_day)]
"""Ngày, tháng, năm, đủ cả ba."""
