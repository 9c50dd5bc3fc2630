"""Widths of text against what LibreOffice and fontTools measured."""

from __future__ import annotations

import pytest

from congvan.metrics import width


@pytest.mark.parametrize(
    ("text", "size", "style", "points"),
    [
        ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 13, "bold", 271.2),
        ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 12, "bold", 250.3),
        ("Độc lập - Tự do - Hạnh phúc", 14, "bold", 171.4),
        ("SỞ LAO ĐỘNG - THƯƠNG BINH", 13, "bold", 197.1),
        ("Thành phố Hồ Chí Minh, ngày 22 tháng 12 năm 2024", 14, "italic", 301.4),
    ],
)
def test_a_line_is_as_wide_as_it_was_measured(text: str, size: float, style: str, points: float) -> None:
    assert width(text, size, style) == pytest.approx(points, abs=0.1)


def test_a_letter_that_the_table_lacks_counts_as_the_widest() -> None:
    assert width("漢", 10) == 10


def test_a_combining_mark_takes_no_room() -> None:
    assert width("a\u0334", 10) == width("a", 10)
