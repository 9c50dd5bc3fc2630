from __future__ import annotations

import time

import pytest
from hypothesis import example, given, strategies as st

from congvan.text import bind, bind_blanks, bind_lines, unbind


def shown(text: str) -> str:
    return text.replace("\u00a0", "⍽")


@pytest.mark.parametrize(
    "expected",
    [
        "ngày⍽05 tháng⍽02 năm⍽2026",
        "Ngày⍽15 hằng tháng",
        "tháng⍽9/2024",
        "quý⍽III/2024, quý⍽3",
        "điểm⍽a khoản⍽1 Điều⍽5 Mục⍽5 Chương⍽XII Phần⍽I",
        "điểm⍽đ và điểm⍽a1",
        "điểm yếu, điểm bán hàng, Điều lệ, khoản vay, phần mềm, số liệu, năm nay",
        "Phụ lục⍽II và Phụ lục⍽1",
        "Điều⍽5a",
        "Nghị định số⍽30/2020/NĐ-CP, số⍽99/TB-UBND",
        "số 5 người, số 12",
        "02⍽lần, 1,8⍽lần, 03⍽ngày, 1.000.000⍽đồng, 12⍽%",
        "1.200⍽tỷ đồng",
        "TM.⍽UBND TỈNH",
        "TM.⍽KT.⍽CHỦ TỊCH",
        "TL.⍽GIÁM ĐỐC, TUQ.⍽Chủ tịch, Q.⍽GIÁM ĐỐC, KT.⍽Đội trưởng",
        "KT. và TP. Hà Nội",
        "tăng năm trước 3 người",
        "chính điều⍽5",
        "số⍽427/BYT-C04 ngày⍽02/02/2026, số 12 ngày⍽05/02/2026, Đề án 06 tháng⍽6",
        "C04 ngày, 3169/TCT06 lần, 16/7/2025 lần, QL1A 5⍽km, (12⍽ngày), 10-15⍽ngày",
    ],
)
def test_a_no_break_space_is_at_these_places_and_no_others(expected: str) -> None:
    plain = expected.replace("⍽", " ")
    assert shown(bind_blanks(plain)) == expected
    assert unbind(bind_blanks(plain)) == plain


@pytest.mark.parametrize(
    "unit",
    ["lần", "ngày", "tháng", "năm", "tuần", "giờ", "phút", "giây", "đồng", "nghìn", "ngàn", "triệu", "tỷ",
     "tỉ", "ha", "km", "kg", "tấn", "mét", "m²", "m2", "m³", "m3", "m", "cm", "mm", "%"],
)  # fmt: skip
def test_a_figure_stays_with_its_unit(unit: str) -> None:
    assert shown(bind_blanks(f"còn 12 {unit} nữa")) == f"còn 12⍽{unit} nữa"
    assert shown(bind_blanks(f"còn 12 {unit}x nữa")) == f"còn 12 {unit}x nữa" or unit == "%"


@pytest.mark.parametrize(
    "expected",
    [
        "số⍽99/TB-UBND ngày 02/02/2026",
        "Công văn số 4422/BLĐTBXH-VPQGGN ngày 20/9/2024, ngày⍽15/3, ngày⍽05 tháng⍽02 năm⍽2026",
        "tháng⍽9/2024, quý⍽III/2024, khoản⍽2 Điều⍽5, 1.200.000⍽đồng",
    ],
)
def test_in_the_file_a_long_symbol_or_date_is_free_of_the_word_before_it(expected: str) -> None:
    plain = expected.replace("⍽", " ")
    assert shown(bind(plain)) == expected
    assert unbind(bind(plain)) == plain


LINES = st.lists(
    st.lists(st.sampled_from(["ngày", "05", "tháng", "năm", "5", "khoản", "2", "Điều", "điểm", "a", "số", "12/TB-UBND",
                              "KT.", "Giám", "Phụ", "lục", "IV", "-", "1.200", "đồng", "4422/BLĐTBXH-VP", ";", "%",
                              "quý", "\u00a0"])).map(" ".join),
    max_size=6,
)  # fmt: skip


@given(LINES)
@example(["trên;", "5 ngày"])
@example(["khoản", "2"])
def test_lines_bound_at_once_are_each_bound_by_itself(lines: list[str]) -> None:
    assert bind_lines(lines) == [bind(line) for line in lines]


@pytest.mark.parametrize("lines", [[], ["ngày 5\nĐiều 2", "số 12/TB"]])
def test_no_line_and_lines_within_lines_are_bound_too(lines: list[str]) -> None:
    assert bind_lines(lines) == [bind(line) for line in lines]


def test_a_no_break_space_elsewhere_is_kept() -> None:
    assert unbind("Hà\u00a0Nội, ngày\u00a05") == "Hà\u00a0Nội, ngày 5"


@pytest.mark.parametrize(
    "hostile",
    ["ngày 1" + ".1" * 50_000, " " * 100_000, "Điều " + "I" * 100_000 + "x", "1 " * 50_000, "1 ngày" * 20_000,
     "1/" * 50_000 + " ngày", "số 1/" + "-" * 100_000],
)  # fmt: skip
def test_hostile_text_costs_no_more_than_its_length(hostile: str) -> None:
    start = time.perf_counter()
    unbind(bind(hostile))
    assert time.perf_counter() - start < 2
