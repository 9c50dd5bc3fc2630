"""That twice as much is twice the work: calls are counted over four sizes, not seconds."""

from __future__ import annotations

from itertools import pairwise

import pytest

import congvan as cv
from hostile.files import in_body
from hostile.growth import KINDS, calls

SIZES = (40, 80, 160, 320)
WITHOUT_MUCH_ELSE = 6
"""What takes little work each is tried in greater numbers: else a square would not show."""
AT_MOST = 2.4
"""Twice the size may be that many times the work which the size alone makes."""


@pytest.mark.parametrize("kind", KINDS)
def test_twice_as_much_is_about_twice_the_work(kind: str) -> None:
    KINDS[kind](2)()  # imports and caches
    least = calls(KINDS[kind](1))
    scale = WITHOUT_MUCH_ELSE if kind in ("hidden words", "fields that fetch", "blanks in a name") else 1
    more = [calls(KINDS[kind](scale * size)) - least for size in SIZES]
    for before, after in pairwise(more):
        assert after <= AT_MOST * max(before, 1000), (kind, more)


def test_work_that_grows_with_the_square_is_seen() -> None:
    def square(size: int) -> int:
        return calls(lambda: [abs(at) for _ in range(size) for at in range(size)])

    assert square(160) > AT_MOST * square(80)


@pytest.mark.parametrize("kind", ["numbers written", "numbers read", "blanks in a name"])
def test_a_hundred_kilobytes_of_it_are_ten_times_the_work_of_ten(kind: str) -> None:
    KINDS[kind](2)()  # imports and caches
    tenth, whole = (calls(KINDS[kind](size)) for size in (2_000, 20_000))
    assert whole <= 10 * AT_MOST * max(tenth, 1000)


def test_repairs_that_do_harm_are_found_in_so_many_trials(monkeypatch: pytest.MonkeyPatch) -> None:
    from congvan.fixer import fixing

    passes: list[int] = []
    whole_pass = fixing._pass
    monkeypatch.setattr(fixing, "_pass", lambda *given, **more: passes.append(1) or whole_pass(*given, **more))
    for count in (20, 80):
        passes.clear()
        wrong = '<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:t>Sai  dấu , ở đây .</w:t></w:r></w:p>' * count
        monkeypatch.setattr(fixing, "_says", lambda docx, words: False)
        assert not cv.fix(in_body(wrong)).repairs
        assert len(passes) <= fixing._TRIALS_OF_HARM + 20
