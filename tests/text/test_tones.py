from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from congvan.text import to_new_tone, to_old_tone, tone_style, tone_words

WORDS = st.lists(
    st.sampled_from(
        [
            "hòa",
            "hoà",
            "HÒA",
            "Hoà",
            "thủy",
            "thuỷ",
            "khỏe",
            "khoẻ",
            "ủy",
            "Uỷ",
            "quý",
            "quỹ",
            "toàn",
            "ngoài",
            "khuỷu",
            "huyền",
            "của",
            "họa",
            "hoạ",
            "xòe",
        ]
    )
).map(" ".join)


@given(WORDS)
def test_the_two_styles_undo_each_other(text: str) -> None:
    assert to_old_tone(to_new_tone(text)) == to_old_tone(text)
    assert to_new_tone(to_old_tone(text)) == to_new_tone(text)
    assert tone_style(to_old_tone(text)) in ("old", None)
    assert tone_style(to_new_tone(text)) in ("new", None)


@pytest.mark.parametrize(
    ("text", "style"),
    [
        ("hòa bình", "old"),
        ("hoà bình", "new"),
        ("hòa và thuỷ", "mixed"),
        ("quý toàn huyền của", None),
        ("", None),
    ],
)
def test_a_text_says_its_style(text: str, style: str | None) -> None:
    assert tone_style(text) == style


def test_each_telling_word_is_found_in_its_place() -> None:
    assert [(w.word, w.start, w.style) for w in tone_words("CỘNG HÒA, uỷ ban")] == [
        ("HÒA", 5, "old"),
        ("uỷ", 10, "new"),
    ]
