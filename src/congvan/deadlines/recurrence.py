"""Kỳ hạn: days that come again every month."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Annotated, Final

from pydantic import Field, model_validator

from congvan.deadlines.deadline import Deadline, Relation
from congvan.deadlines.working_days import WorkingDays
from congvan.errors import Message, Refusal
from congvan.model import Model

_LAST_OF_ALL: Final = 31
_DECEMBER: Final = 12


class Recurrence(Model):
    """Kỳ hạn hằng tháng: the days of each month, or so many days before its end.

    ``days: [12]`` with ``relation: before`` is “trước ngày 12 hằng tháng”; ``before_end: 3`` is the day before the
    last three of the month, declared once for “trước 03 ngày cuối mỗi tháng”. A day that a month lacks is its last. A
    day off counts to the next working day unless ``moves`` is false.
    """

    relation: Relation = Relation.ON
    """Quan hệ với ngày."""
    days: tuple[Annotated[int, Field(ge=1, le=_LAST_OF_ALL)], ...] = ()
    """Các ngày trong tháng; 31 là ngày cuối tháng."""
    before_end: Annotated[int, Field(ge=0, le=27)] | None = None
    """Số ngày tính ngược từ ngày cuối tháng: 0 là ngày cuối tháng."""
    moves: bool = True
    """Gặp ngày nghỉ thì tính đến ngày làm việc kế tiếp."""

    @model_validator(mode="after")
    def _says_when(self) -> Recurrence:
        if bool(self.days) == (self.before_end is not None):
            raise Refusal("ghi `days` hoặc `before_end`, không cả hai", "give `days` or `before_end`, and not both")
        return self

    def in_month(self, year: int, month: int) -> tuple[Deadline, ...]:
        """The deadlines of one month, as print says them."""
        return tuple(Deadline(relation=self.relation, day=day) for day in self._days(year, month))

    def last_days(self, year: int, month: int, working_days: WorkingDays) -> Iterator[date]:
        """The last day in time of each deadline of a month, days off counted on."""
        for deadline in self.in_month(year, month):
            last = deadline.last_day
            yield last if not self.moves or working_days.is_working(last) else working_days.after(last)

    def last_month_over(self, on: date, working_days: WorkingDays) -> tuple[int, int]:
        """Year and month of the last deadline that is over before the day ``on``."""
        year, month = on.year, on.month
        while max(self.last_days(year, month, working_days)) >= on:
            year, month = (year, month - 1) if month > 1 else (year - 1, _DECEMBER)
        return year, month

    def _days(self, year: int, month: int) -> Iterator[date]:
        length = monthrange(year, month)[1]
        if self.before_end is not None:
            yield date(year, month, length) - timedelta(days=self.before_end)
        yield from (date(year, month, min(day, length)) for day in self.days)

    def notes(self, year: int, month: int, working_days: WorkingDays) -> Iterator[Message]:
        """What an officer must know of the days of a month."""
        for deadline in self.in_month(year, month):
            yield from deadline.notes(working_days)
