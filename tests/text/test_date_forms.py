from __future__ import annotations

from datetime import date, time
from typing import Any

import pytest
from hypothesis import given, strategies as st

from congvan.errors import Refusal
from congvan.text import (
    Duration,
    date_range,
    is_official_short_date,
    long_date,
    month_year,
    parse_date,
    parse_date_range,
    parse_duration,
    parse_quarter,
    parse_time,
    parse_year_range,
    quarter,
    short_date,
    time_text,
    weekday,
    year_range,
)

DAYS = st.dates(date(1000, 1, 1))


@given(DAYS)
def test_a_day_is_read_back_from_each_of_its_forms(day: date) -> None:
    assert is_official_short_date(short_date(day))
    for text in (short_date(day), long_date(day), f"ngày {short_date(day)}", day.isoformat()):
        assert parse_date(text) == day


@given(DAYS, DAYS)
def test_a_range_is_read_back(one: date, other: date) -> None:
    first, last = sorted((one, other))
    assert parse_date_range(date_range(first, last)) == (first, last)
    assert parse_date_range(f"{short_date(first)} - {short_date(last)}") == (first, last)


@given(st.integers(1000, 9999), st.integers(1, 4))
def test_a_quarter_is_read_back(year: int, number: int) -> None:
    assert parse_quarter(quarter(year, number)) == (year, number)
    assert parse_quarter(f"Quý {number} năm {year}") == (year, number)


@given(st.times().map(lambda moment: time(moment.hour, moment.minute)))
def test_a_time_is_read_back(moment: time) -> None:
    assert parse_time(time_text(moment)) == moment


@given(st.integers(0, 10**6), st.sampled_from(["ngày", "ngày làm việc", "tháng", "giờ", "tuần", "năm"]))
def test_a_duration_is_read_back(count: int, unit: str) -> None:
    assert parse_duration(str(Duration(count, unit))) == Duration(count, unit)


@pytest.mark.parametrize(
    "text",
    ["2/13/2024", "31/02/2024", "5/2/24", "2024", "02/2024", "05.02.2024", "5-2-2024", "2024/02/05", "mai",
     "",      "ngày tháng năm 2024", "hôm 05/02/2024", "05/02/2024 và 06/02/2024"],
)  # fmt: skip
def test_what_is_not_a_day_is_refused(text: str) -> None:
    with pytest.raises(Refusal):
        parse_date(text)


@pytest.mark.parametrize("text", ["31/4/2024", "05/7/24", " 05/7/2024", "30/02/2024", "٠٥/7/2024"])
def test_a_day_that_is_not_in_the_calendar_is_not_official(text: str) -> None:
    assert not is_official_short_date(text)


def test_words_beside_a_duration_must_agree() -> None:
    assert parse_duration("05 (năm) ngày làm việc") == Duration(5, "ngày làm việc")
    with pytest.raises(Refusal, match="khác với chữ"):
        parse_duration("05 (bốn) ngày")


REFUSED: list[tuple[Any, tuple[Any, ...]]] = [
    (month_year, (2024, 13)), (month_year, (24, 1)), (quarter, (2024, 5)), (quarter, (24, 1)),
    (parse_quarter, ("quý V/2024",)), (parse_quarter, ("quý 3",)), (parse_quarter, ("quý IIII/2024",)),
    (date_range, (date(2024, 1, 2), date(2024, 1, 1))), (parse_date_range, ("01/10/2024",)),
    (parse_date_range, ("02/10/2024 - 01/10/2024",)), (year_range, (2025, 2021)),
    (parse_year_range, ("2021 - 2025",)),
    (parse_year_range, ("2021–2025",)), (parse_year_range, ("2025-2021",)), (parse_time, ("25 giờ",)),
    (parse_time, ("8h30",)), (parse_duration, ("vài ngày",)), (Duration, (3, "hôm")),
    (Duration, (-1, "ngày")),
]  # fmt: skip


@pytest.mark.parametrize(("function", "arguments"), REFUSED)
def test_what_is_not_a_time_is_refused_in_both_languages(function: Any, arguments: tuple[Any, ...]) -> None:
    with pytest.raises(Refusal) as caught:
        function(*arguments)
    assert caught.value.message.vi and caught.value.message.en


def test_years_are_written_tight() -> None:
    assert year_range(2021, 2025) == "2021-2025"
    assert parse_year_range("2021-2025") == (2021, 2025)


def test_the_week_begins_with_thu_hai() -> None:
    assert [weekday(date(2024, 10, n)) for n in range(7, 14)] == [
        "thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật",
    ]  # fmt: skip
