"""Ngày làm việc: which days offices work, from the holidays of Việt Nam and the notices of each year."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING, Final

from congvan.errors import InputError, Message, Problem

if TYPE_CHECKING:
    from holidays import HolidayBase

_FILE: Final = "working_days.yaml"
_SATURDAY: Final = 5
_DAY: Final = timedelta(days=1)
_LONGEST_BREAK: Final = 30
"""Days off in a row are fewer than this, Tết and weekends included."""


@dataclass(frozen=True)
class WorkingDays:
    """Lịch làm việc: the holidays of Việt Nam, changed by ``days_off`` and ``days_worked``.

    ``notices`` names the notices of each year; the days of a year without one are provisional.
    """

    notices: Mapping[int, tuple[str, ...]] = field(default_factory=dict)
    days_off: Mapping[date, str] = field(default_factory=dict)
    days_worked: Mapping[date, str] = field(default_factory=dict)

    def is_working(self, day: date) -> bool:
        """Whether offices work on ``day``."""
        return not self.reason_off(day)

    def reason_off(self, day: date) -> str:
        """Why offices do not work on ``day``, in Vietnamese; "" where they do."""
        if day in self.days_worked:
            return ""
        if day in self.days_off:
            return self.days_off[day]
        holidays = _holidays(day.year)
        if day in holidays.weekend_workdays:
            return ""
        return holidays.get(day) or ("thứ Bảy" if day.weekday() == _SATURDAY else _sunday(day))

    def before(self, day: date) -> date:
        """The last working day before ``day``."""
        return self._nearest(day, -_DAY)

    def after(self, day: date) -> date:
        """The first working day after ``day``."""
        return self._nearest(day, _DAY)

    def is_provisional(self, year: int) -> bool:
        """Whether no notice of the days off of ``year`` is known."""
        return year not in self.notices

    def _nearest(self, day: date, step: timedelta) -> date:
        for _ in range(_LONGEST_BREAK):
            day += step
            if self.is_working(day):
                return day
        raise AssertionError("no working day in a month")


def _sunday(day: date) -> str:
    return "Chủ nhật" if day.weekday() > _SATURDAY else ""


@cache
def _holidays(year: int) -> HolidayBase:
    from holidays import country_holidays

    # the years beside it bring in days that are worked or taken in its stead
    return country_holidays("VN", years=range(year - 1, year + 2), language="vi")


@cache
def official_working_days() -> WorkingDays:
    """The calendar with the notices that congvan knows."""
    text = resources.files("congvan.deadlines").joinpath(_FILE).read_text(encoding="utf-8")
    return _working_days(text, _FILE)


def read_working_days(path: Path) -> WorkingDays:
    """The calendar of another file of that shape; raises ``InputError`` where it is not one."""
    return _working_days(path.read_text(encoding="utf-8"), path.name)


def _working_days(text: str, file: str) -> WorkingDays:
    import yaml

    try:
        data = yaml.safe_load(text) or {}
        return WorkingDays(
            {int(year): tuple(map(str, names)) for year, names in data.get("notices", {}).items()},
            _days(data.get("days_off", {}).items()),
            _days(data.get("days_worked", {}).items()),
        )
    except (yaml.YAMLError, ValueError, AttributeError, TypeError) as error:
        message = Message(
            "không phải tệp ngày làm việc: cần notices, days_off, days_worked",
            "this is not a file of working days: it needs notices, days_off, days_worked",
        )
        raise InputError([Problem(message, file=file)]) from error


def _days(items: Iterable[tuple[object, object]]) -> dict[date, str]:
    days: dict[date, str] = {}
    for day, reason in items:
        if not isinstance(day, date):
            raise TypeError(day)
        days[day] = str(reason)
    return days
