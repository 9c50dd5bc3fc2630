from __future__ import annotations

import pytest

from congvan.proofing import nearest
from congvan.text import impossible_syllables, is_syllable, to_new_tone, to_old_tone

GOOD = [
    "hòa",
    "thủy",
    "khỏe",
    "ủy",
    "quý",
    "quỹ",
    "gì",
    "gìn",
    "già",
    "giếng",
    "giết",
    "giặt",
    "khuya",
    "khuỷu",
    "ngoéo",
    "nguệch",
    "quốc",
    "quyết",
    "huỳnh",
    "xoong",
    "thuở",
    "nghĩa",
    "yêu",
    "ý",
    "kỹ",
    "mỹ",
    "của",
    "mười",
    "nghiêng",
    "đường",
    "thuyền",
    "khuynh",
    "tuýp",
    "quạ",
    "quẹo",
    "quanh",
    "quýt",
    "ếch",
    "ích",
    "oách",
    "uống",
    "ước",
    "ươn",
    "ưỡn",
    "chuếnh",
    "choáng",
    "ngoằn",
    "ngoèo",
    "loạng",
    "choạng",
    "giỏi",
    "giũa",
    "giữa",
    "cuốc",
    "kênh",
    "nghề",
    "ghế",
    "ngà",
    "gà",
    "gặp",
    "tỷ",
    "lý",
    "sĩ",
    "Việt",
    "Đắk",
    "Lắk",
    "Krông",
    "Mnông",
]
BAD = [
    "thưc",
    "quyêt",
    "chưc",
    "nghuồn",
    "ngèo",
    "caó",
    "qúy",
    "ngânn",
    "ghiảm",
    "cệ",
    "kà",
    "ghà",
    "ngìn",
    "gê",
    "quôốc",
    "hoaà",
    "tthành",
    "đươngj",
    "bàt",
    "mạcc",
    "iêú",
    "bòòn",
    "qò",
]


@pytest.mark.parametrize("word", GOOD)
def test_a_vietnamese_syllable_is_possible_in_both_styles(word: str) -> None:
    assert is_syllable(word)
    assert is_syllable(to_new_tone(word))
    assert is_syllable(to_old_tone(word))


@pytest.mark.parametrize("word", BAD)
def test_a_slip_of_the_keyboard_is_impossible(word: str) -> None:
    assert not is_syllable(word)


def test_only_words_with_vietnamese_marks_are_judged() -> None:
    assert impossible_syllables("Gửi email về UBND, QĐ, QyĐ, LĐTB&XH, Microsoft, Ệ") == ()


def test_a_slip_is_found_in_its_place() -> None:
    (found,) = impossible_syllables("Thực hiện Quyêt định")
    assert (found.word, found.start) == ("Quyêt", 10)


def test_a_word_longer_than_any_syllable_costs_no_search(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    monkeypatch.setattr(nearest, "is_syllable", lambda word: bool(asked.append(word)))
    assert nearest.nearest("á" * 3000, "của", "này") is None
    assert asked == []
    assert not is_syllable("á" * 3000)
