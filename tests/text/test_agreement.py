from __future__ import annotations

import pytest

from congvan.text import disagreements


@pytest.mark.parametrize(
    ("text", "figure", "words"),
    [
        ("trong thời hạn 05 (bốn) ngày", 5, 4),
        ("1.200.000 đồng (Một triệu hai trăm đồng)", 1_200_000, 1_000_200),
        ("1.200.000 đồng (Bằng chữ: Một triệu hai trăm đồng)", 1_200_000, 1_000_200),
    ],
)
def test_figures_and_words_that_differ_are_found(text: str, figure: int, words: int) -> None:
    (found,) = disagreements(text)
    assert (found.figure, found.words) == (figure, words)
    assert text[found.start : found.end] == found.written


@pytest.mark.parametrize(
    "text",
    [
        "05 (năm) ngày", "1.200.000 đồng (Một triệu hai trăm nghìn đồng)", "05 (theo mẫu)", "Điều 5 (mới)",
        "1.5 (hai)",
        "30/2020 (không thành lập Hội đồng)", "năm 2024 (", "",
    ],
)  # fmt: skip
def test_other_brackets_are_passed_over(text: str) -> None:
    assert disagreements(text) == ()
