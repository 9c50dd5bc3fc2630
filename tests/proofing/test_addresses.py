"""Địa chỉ thư và trang mạng: words inside an address are not typing slips."""

from __future__ import annotations

import pytest

from congvan.proofing.model import Passage
from congvan.proofing.spelling import _in_address
from congvan.vocabulary import Component


def passage(text: str) -> Passage:
    return Passage(Component.BODY, text, text, 0)


@pytest.mark.parametrize("text", ["gửi về quyêt@sonla.gov.vn", "tại https://vi-du.vn/quyêt", "xem www.quyêt.example"])
def test_a_word_inside_an_address_is_left_alone(text: str) -> None:
    found = passage(text)
    assert any(word.plain == "quyêt" and _in_address(found, word) for word in found.words)


@pytest.mark.parametrize("text", ["quyêt định gửi a@b.vn", "gửi a@b.vn quyêt định", "quyêt"])
def test_a_word_beside_an_address_is_judged(text: str) -> None:
    found = passage(text)
    assert [_in_address(found, word) for word in found.words if word.plain == "quyêt"] == [False]


def test_only_the_nearest_letters_of_a_long_run_are_looked_at() -> None:
    found = passage(f"{'x' * 5000}(quyêt){'y' * 5000}@b.vn")
    assert [_in_address(found, word) for word in found.words if word.plain == "quyêt"] == [False]
