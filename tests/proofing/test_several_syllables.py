"""Chính tả: slips that make another word, keys that no input method read, words typed twice, days off."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from congvan.cited.consistency import ComponentText, Context
from congvan.cited.consistency.gathering import gather
from congvan.proofing import bodies, days, marks, spelling
from congvan.proofing.model import Letter, Passage, Slip
from congvan.proofing.tables import rows
from congvan.vocabulary import Component

sys.path.insert(0, str(Path(__file__).parents[2] / "scripts"))

from build_days_off import days_off

Find = Callable[[Letter], Iterator[Slip]]


def reported(find: Find, text: str, issued: date = date(2026, 3, 2)) -> list[tuple[str, str | None]]:
    zone = ComponentText(Component.BODY, text, order=0)
    letter = Letter((Passage(Component.BODY, text, text, 0),), gather([zone], Context(issue_date=issued)))
    return [(slip.wrong, slip.right) for slip in find(letter)]


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("bảo đảm việc thi hanh đúng quy định", "hanh", "hành"),
        ("các đơn vị lông ghép nội dung", "lông", "lồng"),
        ("Bao cáo kết quả", "Bao", "Báo"),
        ("tăng cường kiêm soát chi", "kiêm", "kiểm"),
        ("họp vào ngay 20/3/2026", "ngay", "ngày"),
        ("kế hoạch nam 2026 của tỉnh", "nam", "năm"),
        ("Công văn sô 12/UBND-NC", "sô", "số"),
    ],
)
def test_a_slip_that_makes_another_word_is_reported(text: str, wrong: str, right: str) -> None:
    assert reported(spelling.real_words, text) == [(wrong, right)]


@pytest.mark.parametrize(
    "text",
    [
        "toàn bộ phần vốn nhà nước", "ông Trần Thi Hanh báo cáo", "làm ngay 02 việc", "nam 15 tuổi", "sở 2 cấp",
        "thông báo cao điểm ra quân", "truyền thông, trực thuộc", "báo cáo; cáo thị", "trong quý định kỳ báo cáo",
    ],
)  # fmt: skip
def test_what_may_be_meant_is_left_alone(text: str) -> None:
    assert reported(spelling.real_words, text) == []


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("đơn vị d9a6u2 tư", "d9a6u2", "đầu"),
        ("kế hoạch nawm 2026", "nawm", "năm"),
        ("các co7 quan", "co7", None),
        ("nhaan dân các xã", "nhaan", "nhân"),
        ("bộ trưởng tru7o7ng2 hợp", "tru7o7ng2", "trường"),
    ],
)
def test_keys_of_telex_and_vni_are_read(text: str, wrong: str, right: str | None) -> None:
    assert reported(spelling.keyboard, text) == ([(wrong, right)] if right else [])


@pytest.mark.parametrize(
    "text", ["tiêu chuẩn h264 và mp3", "khổ giấy A4, đường 5B", "phần mềm room, seen, law", "ca 6"]
)
def test_codes_and_foreign_words_are_not_keys(text: str) -> None:
    assert reported(spelling.keyboard, text) == []


def test_a_word_typed_twice_is_reported_but_not_one_doubled_on_purpose() -> None:
    assert reported(marks.words_twice, "đẩy nhanh tiến độ độ giải ngân") == [("độ độ", "độ")]
    assert reported(marks.words_twice, "ngày ngày phấn đấu; sinh viên viên chức; ông Nguyễn Văn Văn An") == []


def test_of_two_spellings_the_word_that_differs_is_reported() -> None:
    assert reported(spelling.two_spellings, "quản lý thuế; quản lí đất đai") == [("lí", "lý")]


@pytest.mark.parametrize("wrong", ["UBDN", "HDND", "CNNTT", "KBBNN"])
def test_letters_of_an_abbreviation_are_put_in_order(wrong: str) -> None:
    assert [found for found, _ in reported(spelling.abbreviations, f"đề nghị {wrong} phối hợp")] == [wrong]


def test_a_town_is_reported_as_a_district_is() -> None:
    assert [found for found, _ in reported(bodies.ended_districts, "UBND thị xã Kỳ Anh báo cáo")] == ["thị xã Kỳ Anh"]
    assert reported(bodies.ended_districts, "UBND thị xã Kỳ Anh báo cáo", date(2024, 3, 2)) == []


@pytest.mark.parametrize(
    ("day", "reason"),
    [
        ("17/02/2026", "Tết Nguyên Đán"), ("31/8/2026", "thay cho"), ("24/11/2026", "Văn hóa"), ("22/8/2026", ""),
        ("08/02/2027", "chưa có thông báo"), ("02/9/2031", "Quốc khánh"), ("15/3/2026", "Chủ nhật"), ("16/3/2026", ""),
    ],
)  # fmt: skip
def test_a_deadline_on_a_day_off_says_which_day_it_is(day: str, reason: str) -> None:
    text = f"báo cáo chậm nhất ngày {day} để tổng hợp"
    zone = ComponentText(Component.BODY, text, order=0)
    letter = Letter((Passage(Component.BODY, text, text, 0),), gather([zone], Context()))
    found = [slip.found.vi for slip in days.deadline_on_holiday(letter) if slip.found]
    assert len(found) == bool(reason) and all(reason in one for one in found)


def test_the_table_of_days_off_is_that_of_the_calendar() -> None:
    assert ["\t".join(row) for row in rows("days_off.tsv")] == list(days_off())
