"""Rows of marks that lead to a page's number are not blanks to fill in."""

from __future__ import annotations

import time

import pytest

from congvan.checks.placeholders import _leads_to_a_number


@pytest.mark.parametrize("text", ["Chương I ........ 12", "Phụ lục____7 ", "Điều 1 ……………… 103"])
def test_marks_between_words_and_a_number_are_a_leader(text: str) -> None:
    assert _leads_to_a_number(text)


@pytest.mark.parametrize("text", ["........ 12", "Họ và tên: ........", "Năm ........ 2026", "Mục ... 3", ""])
def test_other_rows_of_marks_are_none(text: str) -> None:
    assert not _leads_to_a_number(text)


def test_a_row_without_an_end_is_looked_at_once() -> None:
    before = time.process_time()
    assert not _leads_to_a_number("a" + "_" * 300_000 + "x")
    assert time.process_time() - before < 5  # the square of it takes hours
