from __future__ import annotations

import pytest

from congvan.errors import Refusal
from congvan.text import LIST_LETTERS, letter_fault, letter_index, list_letter, read_letter


@pytest.mark.parametrize("n", range(1, 24))
def test_a_letter_gives_back_its_index(n: int) -> None:
    assert letter_index(list_letter(n)) == letter_index(list_letter(n).upper()) == n
    assert list_letter(n) == LIST_LETTERS[n - 1]


def test_after_y_the_message_asks_the_writer_to_split() -> None:
    with pytest.raises(Refusal, match="tách thành nhiều khoản"):
        list_letter(24)
    with pytest.raises(Refusal, match="points count from 1"):
        list_letter(0)


@pytest.mark.parametrize(("label", "index"), [("ă", 1), ("â", 1), ("ê", 6), ("ô", 14), ("ơ", 14), ("ư", 20)])
def test_an_unusual_letter_is_read_and_marked(label: str, index: int) -> None:
    assert letter_index(label) == index
    assert not read_letter(label).usual


def test_an_inserted_point_has_a_suffix() -> None:
    assert (read_letter("đ1").index, read_letter("đ1").suffix, read_letter(" a ").suffix) == (5, 1, 0)


@pytest.mark.parametrize("label", ["f", "j", "w", "z", "", "ab", "1", "a-", "á"])
def test_what_letters_no_point_is_refused(label: str) -> None:
    with pytest.raises(Refusal, match="dùng một trong"):
        letter_index(label)


def test_an_inserted_point_takes_no_place() -> None:
    assert letter_fault(["a", "a1", "a2", "b"]) is None
    assert str(letter_fault(["b"])) == "gap: a expected after "
    assert str(letter_fault(["a", "b1"])) == "b1 not a point letter"
