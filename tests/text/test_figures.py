from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, strategies as st

from congvan.errors import Refusal
from congvan.text import (
    count_text,
    format_money,
    format_number,
    format_percent,
    parse_money,
    parse_number,
    parse_percent,
    percentage,
)

DECIMALS = st.decimals(allow_nan=False, allow_infinity=False, places=4, min_value=-(10**15), max_value=10**15)


@given(st.integers() | DECIMALS)
def test_a_number_is_read_back_from_its_figures(value: int | Decimal) -> None:
    assert parse_number(format_number(value)) == value


@given(st.integers(-(10**18), 10**18))
def test_an_amount_is_read_back_from_its_figures(amount: int) -> None:
    assert parse_money(format_money(amount)) == amount


@pytest.mark.parametrize(
    ("value", "decimals", "text"),
    [
        ("1.8", 2, "1,80"), ("12.345", 2, "12,35"), ("1234.5", 0, "1.235"), ("-0.001", 2, "0,00"),
        (-0, None, "0"),
        ("0.000001", None, "0,000001"),
        (10**30, None, "1" + ".000" * 10), ("0." + "1" * 40, None, "0," + "1" * 40),
        (10**30, 1, "1" + ".000" * 10 + ",0"), (Decimal("1E+6"), None, "1.000.000"),
    ],
)  # fmt: skip
def test_decimals_are_as_many_as_asked_for(value: Any, decimals: int | None, text: str) -> None:
    assert format_number(value, decimals) == text


@pytest.mark.parametrize(
    "text",
    [
        "1.5",
        "1.00",
        "1,234,567.8",
        "1 234",
        "0.500",
        "1.23.456",
        "1234.567",
        "",
        "-",
        "1,",
        ",5",
        "1e5",
        "٣",
        "một",
        "+5",
    ],
)
def test_figures_that_could_mean_another_number_are_refused(text: str) -> None:
    with pytest.raises(Refusal, match=r"1\.234\.567,8"):
        parse_number(text)


def test_the_blanks_of_school_books_are_an_option() -> None:
    assert parse_number("1 234 567,8", grouping=" ") == Decimal("1234567.8")
    with pytest.raises(Refusal):
        parse_number("1.234.567", grouping=" ")


@pytest.mark.parametrize("value", [1.5, True, "1,5", None, "1E+999999", "1E-999999"])
def test_only_exact_numbers_are_written(value: Any) -> None:
    with pytest.raises(Refusal):
        format_number(value)


@pytest.mark.parametrize("text", ["1.000.000đ", "1.000.000 VND", "1.000.000 ₫", "1.000.000 đồng Việt Nam"])
def test_every_sign_of_the_dong_is_read(text: str) -> None:
    assert parse_money(text) == 1_000_000


@pytest.mark.parametrize("text", ["1.000.000", "1,5 đồng", "đồng", "1.5 đồng", "5 USD"])
def test_what_is_not_an_amount_is_refused(text: str) -> None:
    with pytest.raises(Refusal):
        parse_money(text)


def test_percentages_keep_their_decimals() -> None:
    assert format_percent("12.5") == "12,5%"
    assert format_percent(percentage(1, 3)) == "33,33%"
    assert format_percent(percentage(1, 2), 2) == "50,00%"
    assert parse_percent("12,5%") == parse_percent("12,5 %") == Decimal("12.5")
    assert percentage(Decimal("0.5"), 8, 1) == Decimal("6.3")


def test_what_has_no_percentage_is_refused() -> None:
    with pytest.raises(Refusal):
        percentage(1, 0)
    with pytest.raises(Refusal):
        parse_percent("12,5")


def test_a_count_is_not_negative() -> None:
    assert count_text(0) == "00"
    with pytest.raises(Refusal):
        count_text(-1)
