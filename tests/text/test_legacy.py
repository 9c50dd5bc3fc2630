from __future__ import annotations

import pytest

from congvan.text import detect_legacy, legacy_font, legacy_to_unicode, shown_by_font

TCVN3 = "Céng hoµ x· héi chñ nghÜa ViÖt Nam, §éc lËp - Tù do - H¹nh phóc, C«ng v¨n sè 4422 ngµy 20/9/2024 cña UBND tØnh"
VNI = "Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam, Ñoäc laäp - Töï do - Haïnh phuùc, Coâng vaên cuûa UBND tænh"


@pytest.mark.parametrize(
    ("font", "encoding"),
    [(".VnTime", "tcvn3"), (".VNTIMEH", "tcvn3"), ("ABCDEF+.VnArial", "tcvn3"), ("VNI-Times", "vni"),
     (" vni-helve ", "vni"),
     ("Times New Roman", None), ("VNI", None), ("", None), ("Vni Sans", None)],
)  # fmt: skip
def test_a_font_says_its_encoding(font: str, encoding: str | None) -> None:
    assert legacy_font(font) == encoding


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (TCVN3, "tcvn3"),
        (TCVN3.replace("·", "\u2219"), "tcvn3"),
        (VNI, "vni"),
        ("Cộng hòa xã hội chủ nghĩa Việt Nam, Độc lập - Tự do - Hạnh phúc", None),
        ("lá là lã, già, có, rì, tôi, bê, sông", None),
        ("UBND tØnh", None),
        ("El niño español mañana también está aquí, señor Núñez", None),
        ("L'été dernier, le garçon a été très déçu à la fenêtre", None),
        ("Über schöne Mädchen für größere Häuser", None),
        ("Because año niño baño everything happens", None),
        ("plain English text", None),
        ("", None),
    ],
)
def test_content_decides_only_where_it_is_certain(text: str, encoding: str | None) -> None:
    assert detect_legacy(text) == encoding


def test_the_letter_that_word_takes_for_a_soft_hyphen_is_kept() -> None:
    assert legacy_to_unicode("nh\u00b5 n\u00adíc", "tcvn3") == "nhà nước"


@pytest.mark.parametrize(
    ("text", "font", "shown"),
    [
        ("së tµi chÝnh", ".VnTimeH", "SỞ TÀI CHÍNH"),
        ("Së Tµi chÝnh", ".VnTime", "Sở Tài chính"),
        ("Coäng hoøa", "VNI-Times", "Cộng hòa"),
        ("Sở Tài chính", ".VnTime", "Sở Tài chính"),
        ("05/STC-QLNS", ".VnTime", "05/STC-QLNS"),
        ("Céng hoµ", "Times New Roman", "Céng hoµ"),
    ],
)
def test_a_font_says_what_its_letters_show(text: str, font: str, shown: str) -> None:
    assert shown_by_font(text, font) == shown
