from __future__ import annotations

import json
from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import given, strategies as st
from jsonschema import Draft202012Validator
from pydantic import BaseModel, TypeAdapter, ValidationError

from congvan.errors import Refusal
from congvan.text import PartialDate, issue_date_text, parse_issue_date

DATES = st.dates(date(1000, 1, 1), date(9999, 12, 31))
PARTIAL = st.one_of(
    DATES.map(PartialDate.of),
    DATES.map(lambda d: PartialDate(month=d.month, year=d.year)),
    DATES.map(lambda d: PartialDate(year=d.year)),
    st.just(PartialDate.BLANK),
)


class Letter(BaseModel):
    issue_date: PartialDate


@given(PARTIAL)
def test_a_partial_date_survives_json_and_python(value: PartialDate) -> None:
    letter = Letter(issue_date=value)
    assert Letter.model_validate_json(letter.model_dump_json()) == letter
    assert Letter.model_validate(letter.model_dump()) == letter
    assert PartialDate.parse(str(value)) == value


@given(PARTIAL, st.sampled_from(["     ", "…", " ...... ", " … ", "\u00a0\u00a0", " "]))
def test_the_date_line_is_read_back(value: PartialDate, blank: str) -> None:
    assert parse_issue_date(issue_date_text(value, blank)) == value
    assert PartialDate.parse(issue_date_text(value, blank)) == value


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (PartialDate(5, 2, 2026), "ngày 05 tháng 02 năm 2026"),
        (PartialDate(10, 3, 2026), "ngày 10 tháng 3 năm 2026"),
        (PartialDate(None, 10, 2024), "ngày__tháng 10 năm 2024"),
        (PartialDate(None, None, 2024), "ngày__tháng__năm 2024"),
        (PartialDate.BLANK, "ngày__tháng__năm__"),
        (date(2024, 1, 9), "ngày 09 tháng 01 năm 2024"),
    ],
)
def test_the_date_line_leaves_gaps_for_what_is_missing(value: PartialDate | date, text: str) -> None:
    assert issue_date_text(value, "__") == text


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (date(2026, 2, 5), PartialDate(5, 2, 2026)),
        (datetime(2026, 2, 5), PartialDate(5, 2, 2026)),
        (PartialDate(5, 2, 2026), PartialDate(5, 2, 2026)),
        ("2026-02-05", PartialDate(5, 2, 2026)),
        ("2026-02", PartialDate(None, 2, 2026)),
        ("2026", PartialDate(None, None, 2026)),
        ("05/02/2026", PartialDate(5, 2, 2026)),
        ("5/2/2026", PartialDate(5, 2, 2026)),
        ("02/2026", PartialDate(None, 2, 2026)),
        ("tháng 02 năm 2026", PartialDate(None, 2, 2026)),
        ("tháng 9/2026", PartialDate(None, 9, 2026)),
        ("năm 2026", PartialDate(None, None, 2026)),
        ("ngày 05 tháng 02 năm 2026", PartialDate(5, 2, 2026)),
        (" ngày\u00a005 tháng\u00a002 năm\u00a02026 ", PartialDate(5, 2, 2026)),
        ("ngày tháng năm 2024", PartialDate(None, None, 2024)),
        ("ngày … tháng … năm 202…", PartialDate.BLANK),
        ("ngày.....tháng.....năm.....", PartialDate.BLANK),
        ("", PartialDate.BLANK),
        ({"day": 5, "month": "02", "year": "2026"}, PartialDate(5, 2, 2026)),
        ({"year": 2026, "month": None}, PartialDate(None, None, 2026)),
        ({"year": 2026, "month": ""}, PartialDate(None, None, 2026)),
    ],
)
def test_every_form_of_a_date_is_taken(value: object, expected: PartialDate) -> None:
    assert PartialDate.parse(value) == expected
    assert TypeAdapter(PartialDate).validate_python(value) == expected


@pytest.mark.parametrize(
    ("value", "reason"),
    [
        (datetime(2026, 2, 5, 8, 30), "without a time"),
        (datetime(2026, 2, 5, tzinfo=UTC), "without a time"),
        ("2026-02-05T00:00:00", "no date can be read"),
        ("31/02/2026", "no such date"),
        ("29/02/2023", "no such date"),
        ("2026-13", "“2026-13”: the calendar has no such date"),
        ("2/13/2026", "no such date"),
        ("0026-02-05", "four digits"),
        ("5/2/26", "no date can be read"),
        ("2026-2-5", "no date can be read"),
        ("05.02.2026", "no date can be read"),
        ("mai", "no date can be read"),
        ("ngày 31 tháng 4 năm 2026", "no such date"),
        ("ngày 5 tháng … năm 2026", "a day needs its month"),
        ("ngày … tháng 5 năm …", "a month needs its year"),
        ({"day": 5, "year": 2026}, "a day needs its month"),
        ({"month": 5}, "a month needs its year"),
        ({"months": 5}, "only day, month and year"),
        ({"year": "MMXXVI"}, "not a number"),
        ({"year": 2026.0}, "an integer"),
        ({"year": True}, "an integer"),
        (2026, "not a date"),
        (None, "not a date"),
        (True, "not a date"),
    ],
)
def test_what_is_not_a_date_is_refused_in_both_languages(value: object, reason: str) -> None:
    with pytest.raises(Refusal) as caught:
        PartialDate.parse(value)
    assert reason in caught.value.message.en
    assert "2026-02-05" in caught.value.message.vi
    with pytest.raises(ValidationError):
        Letter(issue_date=value)  # type: ignore[arg-type]


def test_a_partial_date_is_frozen_and_hashable() -> None:
    value = PartialDate(5, 2, 2026)
    assert {value: 1}[PartialDate.of(date(2026, 2, 5))] == 1
    with pytest.raises(AttributeError):
        value.day = 6  # type: ignore[misc]


def test_a_whole_date_is_full() -> None:
    assert PartialDate(5, 2, 2026).full == date(2026, 2, 5)
    assert PartialDate(None, 2, 2026).full is None
    assert PartialDate.BLANK.full is None


@pytest.mark.parametrize(
    ("value", "fits"),
    [
        ("2026-02-05", True),
        ("", True),
        ({"year": 2026}, True),
        ("mai", False),
        (2026, False),
        ({"years": 1}, False),
    ],
)
def test_the_json_schema_distinguishes_dates_from_other_values(value: Any, fits: bool) -> None:
    schema = Letter.model_json_schema()
    Draft202012Validator.check_schema(schema)
    assert Draft202012Validator(json.loads(json.dumps(schema))).is_valid({"issue_date": value}) is fits


def test_the_date_line_is_distinguished_from_other_text() -> None:
    with pytest.raises(Refusal, match="the form is"):
        parse_issue_date("2026-02-05")
