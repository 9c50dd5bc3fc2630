from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, strategies as st

from congvan.errors import Refusal
from congvan.text import bind_blanks, clean, repair_look_alikes, unbind, without_tones

LETTERS = "aăâeêioôơuưyđbcghknmpqrstvx"
SNIPPETS = [
    "ngày", "tháng", "năm", "Điều", "khoản", "điểm", "số",
    "quý", "Phụ lục", "TM.", "KT.", "Q.", "15", "05/7/2024",
    "II", "a", "đ", "02", "1,8", "lần",
    "đồng", "%", "4422/BLĐTBXH-VPQGGN", "Ủy", "hoà", "\u00d0iều", "n\u01a3\u0323c",
    "ệ", "\n", "\t", "\u00a0", " ", "  ",
    "👨\u200d👩\u200d👧", "❤\ufe0f", "1\ufe0f\u20e3", "¹", ",", "(", ")",
]  # fmt: skip
PROSE = st.lists(st.sampled_from(SNIPPETS) | st.text(LETTERS + " .,\u0301\u0323", max_size=4), max_size=14).map("".join)


@given(PROSE)
def test_cleaning_twice_changes_nothing_more(text: str) -> None:
    assert clean(clean(text)) == clean(text)


@given(PROSE)
def test_binding_and_unbinding_undo_each_other_on_clean_text(text: str) -> None:
    once = clean(text)
    assert unbind(bind_blanks(once)) == once
    assert bind_blanks(bind_blanks(once)) == bind_blanks(once)
    assert clean(bind_blanks(once)) == once


@given(PROSE)
def test_a_clean_text_is_nfc_on_one_line_without_outer_blanks(text: str) -> None:
    once = clean(text)
    assert unicodedata.is_normalized("NFC", once)
    assert once == once.strip()
    assert not set(once) & set("\n\t\r\u2028\u2029")


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("a\nb", "a b"),
        ("a \u00a0\r\n\t b", "a b"),
        ("\n a\u2028\u2029b\n", "a b"),
        ("  hai  dấu cách  ", "hai  dấu cách"),
        ("ngày\u00a015", "ngày 15"),
        ("Hà\u00a0Nội", "Hà\u00a0Nội"),
        ("\u00a0Hà Nội\u00a0", "Hà Nội"),
        ("nay¹)", "nay¹)"),
        ("½ … №", "½ … №"),
        ("./.", "./."),
        ("Vie\u0302\u0323t", "Việt"),
        ("22/2022/NQ-H\u00d0ND", "22/2022/NQ-HĐND"),
        ("Q\u00d0-TTg, Qy\u00d0", "QĐ-TTg, QyĐ"),
        ("n\u01a3\u0323c", "nực"),
        ("", ""),
        (" \n ", ""),
    ],
)
def test_clean_gives_the_one_form(written: str, expected: str) -> None:
    assert clean(written) == expected


@pytest.mark.parametrize(
    ("character", "code"),
    [
        ("\x00", "U+0000"), ("\x07", "U+0007"),
        ("\x0b", "U+000B"), ("\x0c", "U+000C"), ("\x1b", "U+001B"),
        ("\x7f", "U+007F"), ("\x85", "U+0085"),
        ("\x9f", "U+009F"), ("\ud800", "U+D800"), ("\udfff", "U+DFFF"),
        ("\ufffe", "U+FFFE"), ("\uffff", "U+FFFF"), ("\ufdd0", "U+FDD0"), ("\U0001fffe", "U+1FFFE"),
        ("\u202a", "U+202A"), ("\u202e", "U+202E"),
        ("\u2066", "U+2066"), ("\u2069", "U+2069"), ("\u200e", "U+200E"),
        ("\u200f", "U+200F"), ("\u061c", "U+061C"),
        ("\u200b", "U+200B"), ("\u200c", "U+200C"), ("\u200d", "U+200D"),
        ("\ufeff", "U+FEFF"), ("\u00ad", "U+00AD"),
        ("\u2060", "U+2060"), ("\u034f", "U+034F"), ("\u115f", "U+115F"),
        ("\u3164", "U+3164"), ("\u180e", "U+180E"), ("\ufe0f", "U+FE0F"), ("\ufff9", "U+FFF9"),
        ("\U000e0041", "U+E0041"), ("\U000e0100", "U+E0100"),
    ],
)  # fmt: skip
def test_a_character_that_lies_is_refused_by_code_point_and_place(character: str, code: str) -> None:
    with pytest.raises(Refusal) as caught:
        clean(f"Điều{character}a")
    assert f"ký tự {code} ở vị trí 5" in caught.value.message.vi
    assert f"{code} at position 5" in caught.value.message.en


@pytest.mark.parametrize(
    "emoji", ["👨\u200d👩\u200d👧", "❤\ufe0f", "🏳\ufe0f\u200d🌈", "👍🏽", "1\ufe0f\u20e3", "☎\ufe0e"]
)
def test_joiners_inside_an_emoji_stay(emoji: str) -> None:
    assert clean(f"a {emoji} b") == f"a {emoji} b"


def test_a_liar_after_an_emoji_is_still_found() -> None:
    with pytest.raises(Refusal, match=r"U\+202E"):
        clean("❤\ufe0f\u202e")


@pytest.mark.parametrize("word", ["Sigur\u00f0ur", "Sey\u00f0isfj\u00f6r\u00f0ur", "\u00de\u00f3r\u00f0", "vi\u00f0"])
def test_an_icelandic_word_keeps_its_eth(word: str) -> None:
    assert repair_look_alikes(word) == word
    assert clean(word) == word


@pytest.mark.parametrize(
    "letter",
    [chr(n) for n in range(0x100, 0x180)] + [chr(n) for n in range(0xC0, 0x100)] + ["\u01a1", "\u1ed9"],
)
def test_the_fast_path_agrees_with_the_long_one(letter: str) -> None:
    assert clean(f"x {letter} y") == clean(f"x {letter}\ny")


def test_tones_go_and_letters_stay() -> None:
    assert without_tones("Quyết định, Ủy ban, đường") == "Quyêt đinh, Uy ban, đương"
