from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, strategies as st

from congvan.errors import Refusal
from congvan.text import (
    NumberStyle,
    amount_in_words,
    amount_note,
    number_in_words,
    ordinal_in_words,
    words_to_int,
)

STYLES = st.builds(
    NumberStyle,
    zero_tens=st.sampled_from(["linh", "lẻ"]),
    four=st.sampled_from(["tư", "bốn"]),
    thousand=st.sampled_from(["nghìn", "ngàn"]),
    billion=st.sampled_from(["tỷ", "tỉ"]),
    zero_group=st.sampled_from(["skip", "read"]),
)
SPARSE = st.builds(lambda digits: int("".join(digits)), st.lists(st.sampled_from("0000159"), min_size=1, max_size=19))
NUMBERS = st.one_of(st.integers(0, 10**18), SPARSE.filter(lambda n: n <= 10**18), st.integers(0, 10**21 - 1))


@given(NUMBERS, STYLES)
def test_words_name_the_number_they_were_made_from(n: int, style: NumberStyle) -> None:
    assert words_to_int(number_in_words(n, style)) == n
    assert words_to_int(number_in_words(-n, style)) == -n
    assert words_to_int(amount_note(n, style=style)) == n


@pytest.mark.parametrize("zero_group", ["skip", "read"])
def test_every_number_below_ten_thousand_is_read_back(zero_group: Any) -> None:
    style = NumberStyle(zero_group=zero_group)
    words = [number_in_words(n, style) for n in range(10_000)]
    assert [words_to_int(text) for text in words] == list(range(10_000))
    assert len(set(words)) == 10_000


def test_num2words_below_a_thousand_needs_two_substitutions_and_no_more() -> None:
    """Noticed here if a new num2words reads 0…999 otherwise."""
    units = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"]

    def tens(n: int) -> str:
        head = "mười" if n < 20 else f"{units[n // 10]} mươi"
        unit = {0: "", 1: "một" if n < 20 else "mốt", 4: "bốn" if n < 20 else "tư", 5: "lăm"}.get(n % 10, units[n % 10])
        return f"{head} {unit}".strip()

    def expected(n: int) -> str:
        if n < 100:
            return units[n] if n < 10 else tens(n)
        rest = n % 100
        tail = "" if rest == 0 else f" linh {units[rest]}" if rest < 10 else f" {tens(rest)}"
        return f"{units[n // 100]} trăm{tail}"

    assert [number_in_words(n) for n in range(1000)] == [expected(n) for n in range(1000)]


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("1.80", "một phẩy tám"),
        ("5.00", "năm"),
        (Decimal("1E+3"), "một nghìn"),
        ("-0.5", "âm không phẩy năm"),
        ("-0", "không"),
        ("0.025", "không phẩy không trăm hai mươi lăm"),
        ("0.0001", "không phẩy không không không một"),
        (10**18 + 5, "một tỷ tỷ không trăm linh năm"),
        (10**18 + 2 * 10**9, "một tỷ không trăm linh hai tỷ"),
    ],
)
def test_the_edges_are_read_right(value: Any, words: str) -> None:
    assert number_in_words(value) == words


@pytest.mark.parametrize(
    "value", [1.5, True, None, "1,5", "một", "", "NaN", "Infinity", 10**21, Decimal("1E+999999"), [1]]
)
def test_what_is_not_an_exact_number_is_refused(value: Any) -> None:
    with pytest.raises(Refusal) as caught:
        number_in_words(value)
    assert caught.value.message.vi != caught.value.message.en


@pytest.mark.parametrize("amount", [1000.0, Decimal("0.5"), "1000", True])
def test_an_amount_is_a_whole_number_of_dong(amount: Any) -> None:
    with pytest.raises(Refusal):
        amount_in_words(amount)


def test_a_whole_decimal_is_an_amount() -> None:
    assert amount_in_words(Decimal("5000.00")) == "Năm nghìn đồng"


def test_zero_groups_at_the_end_are_said_in_no_style() -> None:
    read = NumberStyle(zero_group="read")
    assert number_in_words(10**6, read) == "một triệu"
    assert number_in_words(10**9 + 10**6, read) == "một tỷ không trăm linh một triệu"
    assert number_in_words(10**18, read) == "một tỷ tỷ"


def test_there_is_no_zeroth() -> None:
    with pytest.raises(Refusal, match="đếm từ 1"):
        ordinal_in_words(0)
