from __future__ import annotations

import random

import pytest

from congvan.text import name_sort_key, sort_key

UNITS = [
    "Bắc Trà My",
    "Duy Xuyên",
    "Đại Lộc",
    "Điện Bàn",
    "Đông Giang",
    "Hiệp Đức",
    "Hội An",
    "Nam Giang",
    "Nam Trà My",
    "Nông Sơn",
    "Núi Thành",
    "Phú Ninh",
    "Phước Sơn",
    "Quế Sơn",
    "Tam Kỳ",
    "Tây Giang",
    "Thăng Bình",
    "Tiên Phước",
]


def test_the_districts_of_a_province_come_in_the_order_of_the_alphabet() -> None:
    shuffled = random.Random(3).sample(UNITS, len(UNITS))
    assert sorted(shuffled, key=sort_key) == UNITS


@pytest.mark.parametrize(
    "ordered",
    [
        ["a", "A", "à", "À", "ả", "ã", "á", "ạ", "ă", "â", "b", "c", "d", "đ", "Đ", "e", "ê", "f"],
        ["Xã 2", "Xã A", "xã B"],
        ["An", "An Giang", "Ana"],
        ["o", "ô", "ơ", "p", "u", "ư", "v"],
        ["", " ", "(", "1", "9", "a", "z", "я"],
    ],
)
def test_letters_then_tones_then_case(ordered: list[str]) -> None:
    assert sorted(random.Random(1).sample(ordered, len(ordered)), key=sort_key) == ordered


def test_the_form_of_unicode_does_not_matter() -> None:
    assert sort_key("Vie\u0302\u0323t") == sort_key("Việt")
    assert sort_key("xa") < sort_key("x\u0301a") < sort_key("xb")


def test_the_dictionary_compares_syllable_by_syllable() -> None:
    names = ["Hạ Long", "Hà Nội", "Hà-nam", "hà nam"]
    assert sorted(names, key=lambda name: sort_key(name, "syllable")) == [
        "hà nam",
        "Hà-nam",
        "Hà Nội",
        "Hạ Long",
    ]


def test_persons_come_by_given_name_then_family_name() -> None:
    names = ["Trần Văn Bình", "Nguyễn Thị An", "Đỗ Văn Bình", "Đỗ An Bình", "Lê Ánh", ""]
    assert sorted(names, key=name_sort_key) == [
        "", "Nguyễn Thị An", "Lê Ánh", "Đỗ An Bình", "Đỗ Văn Bình", "Trần Văn Bình",
    ]  # fmt: skip
