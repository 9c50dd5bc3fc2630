from __future__ import annotations

import time

import pytest

from congvan.errors import Refusal
from congvan.text import ordinal_in_words, words_to_int, words_to_ordinal


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("(Bằng chữ: Năm nghìn đồng).", 5000),
        ("Bằng chữ: Năm nghìn đồng Việt Nam chẵn./.", 5000),
        ("BẢY TRĂM ĐỒNG", 700),
        ("một nghìn lẻ năm", 1005),
        ("một nghìn lẻ hai mươi bốn", 1024),
        ("một triệu năm nghìn", 1_005_000),
        ("một triệu mười lăm nghìn", 1_015_000),
        ("chín trăm nghìn tỷ bảy nghìn tỷ một trăm chín mươi chín tỷ", 907_199 * 10**9),
        ("một triệu tỷ hai nghìn tỷ", 1_002_000 * 10**9),
        ("một tỷ tỷ hai tỷ", 10**18 + 2 * 10**9),
        ("hai mươi mốt", 21), ("hai mươi một", 21), ("hai mươi nhăm", 25),
        ("một trăm linh tư", 104),
        ("âm năm", -5), ("không", 0), ("không đồng", 0),
        ("năm  mươi\u00a0ngàn", 50_000),
        ("Một tri\u1ec7\u0323u".replace("\u0323", ""), 10**6),
    ],
)  # fmt: skip
def test_every_way_of_saying_a_number_is_read(text: str, value: int) -> None:
    assert words_to_int(text) == value


@pytest.mark.parametrize(
    "text",
    [
        "không thành lập Hội đồng", "một trăm năm", "mười năm", "một nghìn năm", "năm triệu năm",
        "không nghìn",
        "không trăm linh năm", "linh năm", "mươi", "trăm", "tư", "mốt", "lăm", "một không", "hai mươi mười",
        "hai mươi năm", "một trăm mốt", "một nghìn một nghìn", "một nghìn triệu", "một nghìn một triệu",
        "một tỷ tỷ tỷ", "một triệu không", "không tỷ", "một tỷ không tỷ",
        "một nghìn hai trăm tỷ một nghìn tỷ", "đồng",
        "chẵn", "", "()",
        "một phẩy năm", "một trăm mươi", "năm (5)", "5", "nghìn", "tỷ", "một linh năm", "hai mươi hai mươi",
    ],
)  # fmt: skip
def test_words_that_name_no_number_or_two_are_refused(text: str) -> None:
    with pytest.raises(Refusal, match="đọc bằng chữ"):
        words_to_int(text)


@pytest.mark.parametrize("hostile", ["tỷ " * 5000, "một tỷ " * 5000, " " * 50_000, "một " * 20_000 + "đồng"])
def test_hostile_words_are_refused_soon(hostile: str) -> None:
    start = time.perf_counter()
    with pytest.raises(Refusal):
        words_to_int(hostile)
    assert time.perf_counter() - start < 2


def test_ordinals_are_read_as_they_are_written() -> None:
    assert [words_to_ordinal(ordinal_in_words(n)) for n in range(1, 200)] == list(range(1, 200))
    assert (words_to_ordinal("Thứ  NHẤT"), words_to_ordinal("thứ nhì")) == (1, 2)


@pytest.mark.parametrize("text", ["nhất", "thứ", "thứ ", "thứ ba mươi năm", "thứ sáu sáu", ""])
def test_what_is_not_an_ordinal_is_refused(text: str) -> None:
    with pytest.raises(Refusal):
        words_to_ordinal(text)
