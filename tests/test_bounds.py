"""Ranges as the decree writes them."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from congvan.bounds import Bounds, measured


@pytest.mark.parametrize(
    ("written", "inside", "outside", "vi"),
    [
        (13, [13], [12.5, 13.5], "13 pt"),
        ("13", [13], [12], "13 pt"),
        ([12, 13], [12, 12.5, 13], [11.9, 13.1], "12–13 pt"),
        ({"min": 6}, [6, 60], [5.9], "tối thiểu 6 pt"),
        ({"max": 1.5}, [0, 1.5], [1.6], "tối đa 1,5 pt"),
        ({"any": [10, 12.7]}, [10, 12.7], [11, 12.6], "10 hoặc 12,7 pt"),
    ],
)
def test_a_range_admits_what_it_says(written: Any, inside: list[float], outside: list[float], vi: str) -> None:
    bounds = Bounds.model_validate(written)
    assert all(bounds.admits(value) for value in inside)
    assert not any(bounds.admits(value) for value in outside)
    assert bounds.words("pt").vi == vi


def test_tolerance_widens_every_edge() -> None:
    assert Bounds.model_validate([12, 13]).admits(13.1, 0.1 + 1e-9)
    assert Bounds.model_validate({"any": [10]}).admits(10.2, 0.25)


@pytest.mark.parametrize("written", [True, None, [], [1], [3, 2], {}, {"min": 1, "most": 2}, "twelve"])
def test_anything_else_is_refused(written: Any) -> None:
    with pytest.raises(ValidationError):
        Bounds.model_validate(written)


def test_a_unit_is_said_in_each_language() -> None:
    assert Bounds.model_validate([1, 1.5]).words("dòng").en == "1–1.5 lines"
    assert (measured(1.5, "dòng").vi, measured(1.5, "dòng").en) == ("1,5 dòng", "1.5 lines")
    assert measured(30, "mm").en == "30 mm"
