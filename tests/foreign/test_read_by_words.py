"""Every word of a file comes back when what was read of it is rendered, or is reported."""

from __future__ import annotations

from pathlib import Path

import pytest

from congvan.reader import read, read_all
from support.office_letters import LETTERS
from support.other_hands import HANDS
from support.right_letters import RIGHT
from support.right_letters.writing import CONTENT, ONE_ADDRESSEE, foot, head, letter
from support.small_letters import THANKS, cong_van
from support.words_read import words_read

CASES = {path.stem: path for path in sorted((Path(__file__).parents[1] / "data" / "reading").glob("*.docx"))}
NO_MODEL = {"phieu_trinh", "don_xin", "thong_tu", "dang", "hop_dong", "phu_luc_rieng"}
"""Files that are not a document of a form, or are a contract: what was found is in the YAML beside what is missing."""
REPORTED = {"qd_khen_thuong_xa", "qd_ubnd_quy_che"}
"""Reported, not read: lines “(Kèm theo …)”, which are printed as the forms have them."""


@pytest.mark.parametrize("name", [name for name in LETTERS if name not in NO_MODEL])
def test_letters_of_offices_come_back_word_for_word(name: str) -> None:
    read = words_read(LETTERS[name]())
    assert read.silent == () and read.kept + read.reported == read.every > 50
    assert (read.reported > 0) == (name in REPORTED)


@pytest.mark.parametrize("name", sorted(NO_MODEL))
def test_what_no_model_takes_is_reported(name: str) -> None:
    [reading] = read_all(LETTERS[name]())
    assert reading.document is None and reading.problems


@pytest.mark.parametrize("name", CASES)
def test_nothing_of_a_case_is_lost_in_silence(name: str) -> None:
    assert words_read(CASES[name].read_bytes()).silent == ()


@pytest.mark.parametrize("name", RIGHT)
def test_right_letters_of_every_layout_are_in_the_yaml_or_reported(name: str) -> None:
    read = words_read(RIGHT[name]())
    assert read.silent == () and read.lost == 0


@pytest.mark.parametrize("name", HANDS)
def test_letters_of_other_hands_are_in_the_yaml_or_reported(name: str) -> None:
    assert words_read(HANDS[name].faulty()).silent == ()


def two() -> bytes:
    """Two dispatches, one behind the other."""
    return letter(
        "".join(head(number=f"Số: {number}/STC-QLNS") + ONE_ADDRESSEE + CONTENT + foot() for number in (11, 12))
    )


def test_each_document_of_a_file_is_read() -> None:
    first, second = (reading.document for reading in read_all(two()))
    assert first is not None and second is not None
    assert (first.number.number, second.number.number) == (11, 12)
    assert first.body == second.body
    assert [problem.message.vi for problem in read(two()).problems] == ["tệp còn 1 văn bản khác chưa đọc"]


def test_who_decides_is_read_from_decisions_of_other_hands() -> None:
    [decision] = read_all(LETTERS["qd_chu_tich"]())
    assert decision.data["enacted_by"] == "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH"
    assert len(decision.data["body"]) == 3 and decision.problems == ()
    [resolution] = read_all(LETTERS["nq_hdnd"]())
    assert resolution.data["enacted_by"] == "HỘI ĐỒNG NHÂN DÂN XÃ ĐẮK HÀ\nKHÓA I, KỲ HỌP THỨ 4"


def test_the_lines_of_a_form_are_read_from_other_hands() -> None:
    [invitation] = read_all(LETTERS["giay_moi"]())
    assert invitation.document is not None
    assert invitation.data["venue"] == "Hội trường tầng 3, Sở Tư pháp, số 5 đường Trần Phú"
    assert invitation.data["event"] == "Hội nghị triển khai công tác tư pháp 6 tháng cuối năm 2026"


@pytest.mark.parametrize("signed", [("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), ("TUQ. GIÁM ĐỐC", "CHÁNH VĂN PHÒNG")])
def test_what_a_page_prints_around_its_data_is_not_lost_where_no_page_can_be_printed(signed: tuple[str, ...]) -> None:
    docx = cong_van(number="", signed=signed)
    assert read(docx).document is None
    measured = words_read(docx)
    assert (measured.silent, measured.reported, measured.kept) == ((), 0, measured.every)


def test_a_word_that_no_data_and_no_problem_has_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("support.words_read.read_all", lambda docx: read_all(cong_van("Một đoạn khác.")))
    assert any("quan tâm" in text for text in words_read(cong_van("Một đoạn khác.", THANKS)).silent)
