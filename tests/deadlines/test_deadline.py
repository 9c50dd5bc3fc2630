"""Thời hạn: what is in time, how it is said, and what an officer reads about the day."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pytest
from pydantic import ValidationError

from congvan.deadlines import Deadline, Relation, WorkingDays, official_working_days

CALENDAR = official_working_days()


def deadline(**data: Any) -> Deadline:
    return Deadline.model_validate(data)


@pytest.mark.parametrize(
    ("relation", "last_day"),
    [
        ("before", date(2026, 11, 24)),
        ("on", date(2026, 11, 25)),
        ("no_later_than", date(2026, 11, 25)),
        ("by_end_of", date(2026, 11, 25)),
    ],
)
def test_only_before_excludes_the_day(relation: str, last_day: date) -> None:
    assert deadline(**{relation: "2026-11-25"}).last_day == last_day


@pytest.mark.parametrize(
    ("data", "words"),
    [
        ({"before": "2026-11-25"}, "trước ngày 25/11/2026"),
        ({"before": "2026-11-25", "at": "16:00"}, "trước 16 giờ 00 ngày 25/11/2026"),
        ({"on": "2026-02-05"}, "trong ngày 05/02/2026"),
        ({"by_end_of": "2027-01-31"}, "đến hết ngày 31/01/2027"),
        ({"no_later_than": "2026-10-15"}, "chậm nhất là ngày 15/10/2026"),
        ({"within_month": "2026-11"}, "trong tháng 11/2026"),
    ],
)
def test_it_is_said_as_documents_say_it(data: dict[str, str], words: str) -> None:
    assert deadline(**data).text == words


def test_an_hour_makes_the_day_itself_in_time_until_then() -> None:
    due = deadline(before="2026-11-25", at="16:00")
    assert due.is_met(datetime(2026, 11, 25, 15, 59))
    assert not due.is_met(datetime(2026, 11, 25, 16, 0))
    assert deadline(no_later_than="2026-11-25", at="16:00").is_met(datetime(2026, 11, 25, 16, 0))
    assert not deadline(before="2026-11-25").is_met(datetime(2026, 11, 25, 0, 1))


def test_a_day_that_does_not_exist_is_refused() -> None:
    with pytest.raises(ValidationError, match="không có ngày này trong lịch"):
        deadline(on="2026-11-31")


def test_two_relations_are_refused() -> None:
    with pytest.raises(ValidationError, match="một quan hệ"):
        deadline(on="2026-11-30", before="2026-11-30")


def test_it_dumps_as_it_is_typed() -> None:
    month = deadline(within_month="2026-11")
    assert month.last_day == date(2026, 11, 30)
    assert Deadline.model_validate(month.model_dump()) == month
    due = deadline(before="2026-11-25", at="16:00")
    assert due.model_dump() == {"before": date(2026, 11, 25), "at": "16:00"}
    assert Deadline.model_validate(due.model_dump()) == due
    assert Deadline.model_validate_json(due.model_dump_json()) == due


def test_a_last_day_that_is_off_is_reported_with_both_neighbours() -> None:
    (note,) = deadline(before="2026-11-25").notes(CALENDAR)
    assert "24/11/2026 là ngày nghỉ" in note.vi
    assert "23/11/2026 và 25/11/2026" in note.vi


def test_a_saturday_is_reported_and_not_moved() -> None:
    due = deadline(on="2026-11-14")
    (note,) = due.notes(CALENDAR)
    assert "thứ Bảy" in note.vi
    assert due.text == "trong ngày 14/11/2026"


def test_a_statutory_sunday_says_that_it_never_moves_and_the_year_is_provisional() -> None:
    due = deadline(by_end_of="2027-01-31", statutory="khoản 1 Điều 72 Luật Đầu tư công 2024")
    off, provisional = due.notes(CALENDAR)
    assert "không dời" in off.vi
    assert "năm 2027 mới là tạm tính" in provisional.vi


def test_a_deadline_before_the_day_of_issue_is_reported() -> None:
    notes = list(deadline(on="2026-11-13").notes(CALENDAR, issued=date(2026, 11, 16)))
    assert "trước ngày ban hành 16/11/2026" in notes[0].vi


@pytest.mark.parametrize(
    ("day", "is_working"),
    [
        (date(2024, 2, 14), False),
        (date(2024, 2, 15), True),
        (date(2024, 2, 29), True),
        (date(2024, 4, 29), False),
        (date(2024, 5, 4), True),
        (date(2025, 4, 26), True),
        (date(2025, 5, 2), False),
        (date(2026, 1, 2), False),
        (date(2026, 1, 10), True),
        (date(2026, 8, 22), True),
        (date(2026, 8, 31), False),
        (date(2026, 11, 24), False),
        (date(2026, 11, 25), True),
        (date(2026, 11, 29), False),
    ],
)
def test_working_days_follow_the_notices(day: date, is_working: bool) -> None:
    assert CALENDAR.is_working(day) is is_working


def test_another_calendar_wins_over_the_holidays() -> None:
    own = WorkingDays(days_worked={date(2026, 11, 24): "làm bù"}, days_off={date(2026, 11, 25): "nghỉ"})
    assert own.is_working(date(2026, 11, 24))
    assert own.reason_off(date(2026, 11, 25)) == "nghỉ"


def test_every_relation_has_words() -> None:
    assert all(relation.words for relation in Relation)


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ({"trước": "25/11/2026"}, "trước ngày 25/11/2026"),
        ({"trước ngày": "25/11/2026", "lúc": "16 giờ"}, "trước 16 giờ 00 ngày 25/11/2026"),
        ({"trong ngày": "2026-11-14"}, "trong ngày 14/11/2026"),
        ({"Chậm nhất": "14/11/2026"}, "chậm nhất là ngày 14/11/2026"),
        ({"đến hết": "30/11/2026"}, "đến hết ngày 30/11/2026"),
        ({"trong tháng": "11/2026"}, "trong tháng 11/2026"),
    ],
)
def test_a_deadline_may_be_typed_in_vietnamese(typed: dict[str, str], text: str) -> None:
    assert deadline(**typed).text == text


@pytest.mark.parametrize("typed", ["14/11/2026", {"ngày": "14/11/2026"}, {}, 5])
def test_what_is_not_a_deadline_is_reported_with_how_one_is_typed(typed: object) -> None:
    with pytest.raises(ValidationError, match="trước: 25/11/2026"):
        Deadline.model_validate(typed)
