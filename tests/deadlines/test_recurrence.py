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


# the last day in time of each month, from the calendars of days off: Tết, Giỗ Tổ, 30/4, 2/9, 24/11, days in lieu, swaps
_LAST_DAYS = {
    "15": (
        "15/01 15/02 15/03 15/04 15/05 17/06 15/07 15/08 16/09 15/10 15/11 16/12",
        "15/01 17/02 17/03 15/04 15/05 16/06 15/07 15/08 15/09 15/10 17/11 15/12",
        "15/01 23/02 16/03 15/04 15/05 15/06 15/07 17/08 15/09 15/10 16/11 15/12",
        "15/01 15/02 15/03 15/04 17/05 15/06 15/07 16/08 15/09 15/10 15/11 15/12",
    ),
    "31": (
        "31/01 29/02 01/04 02/05 31/05 01/07 31/07 04/09 30/09 31/10 02/12 31/12",
        "03/02 28/02 31/03 05/05 02/06 30/06 31/07 03/09 30/09 31/10 01/12 31/12",
        "02/02 02/03 31/03 04/05 01/06 30/06 31/07 03/09 30/09 02/11 30/11 31/12",
        "01/02 01/03 31/03 04/05 31/05 30/06 02/08 31/08 30/09 01/11 30/11 31/12",
    ),
    "before 25": (
        "24/01 26/02 25/03 24/04 24/05 24/06 24/07 26/08 24/09 24/10 25/11 24/12",
        "24/01 24/02 24/03 24/04 26/05 24/06 24/07 25/08 24/09 24/10 24/11 24/12",
        "26/01 24/02 24/03 24/04 25/05 24/06 24/07 24/08 24/09 26/10 25/11 24/12",
        "25/01 24/02 24/03 26/04 24/05 24/06 26/07 24/08 24/09 25/10 25/11 24/12",
    ),
    "3 before the end": (
        "29/01 26/02 28/03 02/05 28/05 27/06 29/07 28/08 27/09 28/10 27/11 30/12",
        "03/02 25/02 28/03 28/04 28/05 27/06 28/07 28/08 29/09 28/10 27/11 29/12",
        "28/01 25/02 30/03 28/04 28/05 29/06 28/07 28/08 28/09 28/10 27/11 28/12",
        "28/01 25/02 29/03 27/04 28/05 28/06 28/07 30/08 27/09 28/10 29/11 28/12",
    ),
}
_RECURRING = {
    "15": Recurrence(days=(15,)),
    "31": Recurrence(days=(31,)),
    "before 25": Recurrence(days=(25,), relation=Relation.BEFORE),
    "3 before the end": THIRD_LAST,
}


@pytest.mark.parametrize("name", _LAST_DAYS)
@pytest.mark.parametrize("year", range(2024, 2028))
def test_the_last_day_in_time_of_every_month(name: str, year: int) -> None:
    last = [next(_RECURRING[name].last_days(year, month, CALENDAR)) for month in range(1, 13)]
    assert " ".join(f"{day:%d/%m}" for day in last) == _LAST_DAYS[name][year - 2024]


@pytest.mark.parametrize(("year", "is_provisional"), [(2024, False), (2025, False), (2026, False), (2027, True)])
def test_a_year_without_a_notice_is_provisional_in_every_month(year: int, is_provisional: bool) -> None:
    for month in range(1, 13):
        reported = [one.vi for one in MID_AND_END.notes(year, month, CALENDAR)]
        assert any("tạm tính" in one for one in reported) == is_provisional, month


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
