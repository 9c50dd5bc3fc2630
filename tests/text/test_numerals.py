from __future__ import annotations

import pytest

from congvan.errors import Refusal
from congvan.text import parse_roman, roman


def test_every_roman_numeral_is_read_back() -> None:
    assert [parse_roman(roman(n)) for n in range(1, 4000)] == list(range(1, 4000))


@pytest.mark.parametrize("text", ["", "IIII", "iv", "IC", "VX", "MMMM", "XIIX", "A", "II I", "4"])
def test_what_is_not_a_roman_numeral_is_refused(text: str) -> None:
    with pytest.raises(Refusal, match="số La Mã"):
        parse_roman(text)
