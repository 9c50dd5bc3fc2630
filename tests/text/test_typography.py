from __future__ import annotations

import time

import pytest
from hypothesis import given, strategies as st

from congvan.text import repair_typography, typography_findings

FAULTS = [
    ("Độc lập – Tự do – Hạnh phúc", "Độc lập - Tự do - Hạnh phúc", "name-hyphen"),
    ("phát triển kinh tế – xã hội", "phát triển kinh tế - xã hội", "name-hyphen"),
    ("Sở Lao động-Thương binh và Xã hội", "Sở Lao động - Thương binh và Xã hội", "name-hyphen"),
    ("Công văn số 10/UBND–NC", "Công văn số 10/UBND-NC", "symbol-dash"),
    ("Công văn số 10/UBND - NC ngày", "Công văn số 10/UBND-NC ngày", "symbol-dash"),
    ("Công văn số 10/ UBND-NC", "Công văn số 10/UBND-NC", "symbol-slash"),
    ("giai đoạn 2021- 2025", "giai đoạn 2021-2025", "year-range"),
    ("giai đoạn 2021 - 2025", "giai đoạn 2021-2025", "year-range"),
    ("giai đoạn 2021–2025", "giai đoạn 2021-2025", "year-range"),
    ("hai  dấu cách", "hai dấu cách", "double-space"),
    ("Kính gửi : Bộ", "Kính gửi: Bộ", "space-before-mark"),
    ("một , hai", "một, hai", "space-before-mark"),
    ("( một )", "(một)", "space-in-brackets"),
    ("đạt 12,5 %", "đạt 12,5%", "space-before-percent"),
    ('gọi là "Chương trình"', "gọi là “Chương trình”", "straight-quotes"),
]
QUIET = [
    "Độc lập - Tự do - Hạnh phúc", "kinh tế - xã hội", "22/2022/NQ-HĐND", "giai đoạn 2021-2025",
    "4422/BLĐTBXH-VPQGGN",
    "ngày    tháng    năm 2024", "Số:      /STC-QLNS", "Lưu: VT./.", "…", "từ 05/02/2024 - 06/02/2024",
    "“Chương trình”",
    "V/v góp ý; 12,5%; (một)", "TP. Hồ Chí Minh - Long Thành", 'màn hình 24"', "57-NQ/TW",
]  # fmt: skip


@pytest.mark.parametrize(("text", "mended", "name"), FAULTS)
def test_a_fault_is_found_named_and_mended(text: str, mended: str, name: str) -> None:
    findings = typography_findings(text)
    assert {finding.rule.name for finding in findings} == {name}
    for finding in findings:
        assert text[finding.start : finding.end] == finding.found != finding.expected
    assert repair_typography(text) == mended


@pytest.mark.parametrize("text", [*QUIET, *(mended for _, mended, _ in FAULTS)])
def test_right_text_is_left_alone(text: str) -> None:
    assert typography_findings(text) == ()
    assert repair_typography(text) == text


@given(
    st.lists(st.sampled_from([*QUIET, *(text for text, _, _ in FAULTS), " ", "  ", "-", "–", '"', "(", ")", ","])).map(
        "".join
    )
)
def test_mending_twice_changes_nothing_more(text: str) -> None:
    assert repair_typography(repair_typography(text)) == repair_typography(text)


@pytest.mark.parametrize(
    "hostile", [" " * 50_000, "(" * 50_000, '"' * 20_000, '"a ' * 20_000, "2021 " * 20_000, "A/A" * 20_000]
)
def test_hostile_text_costs_no_more_than_its_length(hostile: str) -> None:
    start = time.perf_counter()
    repair_typography(hostile)
    assert time.perf_counter() - start < 2
