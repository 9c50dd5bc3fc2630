"""Kỳ hạn hằng tháng: the recurring days of the dispatch, against a table made by hand."""

from __future__ import annotations

from datetime import date

import pytest
from pydantic import ValidationError

from congvan.deadlines import Recurrence, Relation, official_working_days

CALENDAR = official_working_days()
MID_AND_END = Recurrence(days=(15, 31))
TWELFTH = Recurrence(days=(12,))
THIRD_LAST = Recurrence(before_end=3)
_ENDS = {
    2024: (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31),
    2025: (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31),
    2026: (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31),
    2027: (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31),
}


@pytest.mark.parametrize("year", _ENDS)
@pytest.mark.parametrize("month", range(1, 13))
def test_the_days_of_every_month(year: int, month: int) -> None:
    end = _ENDS[year][month - 1]
    assert [one.day for one in MID_AND_END.in_month(year, month)] == [date(year, month, 15), date(year, month, end)]
    assert [one.day for one in THIRD_LAST.in_month(year, month)] == [date(year, month, end - 3)]


# the 12th of each month: the last day in time where that day is off, counted on to the next working day
_TWELFTHS = {
    2024: ("12", "15", "12", "12", "13", "12", "12", "12", "12", "14", "12", "12"),
    2025: ("13", "12", "12", "14", "12", "12", "14", "12", "12", "13", "12", "12"),
    2026: ("12", "12", "12", "13", "12", "12", "13", "12", "14", "12", "12", "14"),
    2027: ("12", "12", "12", "12", "12", "14", "12", "12", "13", "12", "12", "13"),
}


@pytest.mark.parametrize("year", _TWELFTHS)
def test_a_recurring_day_off_counts_to_the_next_working_day(year: int) -> None:
    last = [next(TWELFTH.last_days(year, month, CALENDAR)) for month in range(1, 13)]
    assert [f"{day:%d}" for day in last] == list(_TWELFTHS[year])


def test_a_declared_day_does_not_move() -> None:
    fixed = Recurrence(days=(12,), moves=False)
    assert next(fixed.last_days(2026, 12, CALENDAR)) == date(2026, 12, 12)


def test_before_the_25th_ends_on_the_24th() -> None:
    before = Recurrence(days=(25,), relation=Relation.BEFORE)
    assert next(before.last_days(2026, 10, CALENDAR)) == date(2026, 10, 26)
    assert next(before.last_days(2026, 9, CALENDAR)) == date(2026, 9, 24)


def test_it_says_one_thing_only() -> None:
    with pytest.raises(ValidationError, match="days"):
        Recurrence(days=(1,), before_end=2)
    with pytest.raises(ValidationError, match="days"):
        Recurrence()


@pytest.mark.parametrize(
    ("on", "month"),
    [
        (date(2026, 11, 24), (2026, 10)), (date(2026, 11, 26), (2026, 11)), (date(2026, 11, 25), (2026, 10)),
        (date(2027, 1, 5), (2026, 12)), (date(2024, 3, 1), (2024, 2)),
    ],
)  # fmt: skip
def test_the_last_month_that_is_over_is_found_from_a_day(on: date, month: tuple[int, int]) -> None:
    before_25th = Recurrence(days=(25,), relation=Relation.BEFORE)  # 24/11/2026 is a day off: counts on to the 25th
    assert before_25th.last_month_over(on, CALENDAR) == month
