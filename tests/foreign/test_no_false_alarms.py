"""What offices write and the decree allows, or says nothing about: none of it is a finding."""

from __future__ import annotations

import unicodedata

import pytest

from congvan.checker import check
from congvan.findings import Severity
from support.other_hands import HANDS
from support.other_hands.letter import Changes

LAID_OUT = (
    "one table, anchored lines, all formatting direct",
    "two tables, inline lines, inherited styles",
    "text boxes with a fallback, bordered paragraphs",
    "tracked changes",
)
NUMBERS = (
    "Số:      /UBND-VX", "Số:       /STC-QLNS", "Số:/STC-QLNS", "Số: …/STC-QLNS", "Số: ….…/STC-QLNS",
    "Số:......../STC-QLNS", "Số: ____/STC-QLNS", "Số:\u00a0\u00a0\u00a0\u00a0/STC-QLNS", "Số: 05/STC-QLNS",
    "Số: 1488/VP-KH&CĐS", "Số:12/STC-QLNS",
)  # fmt: skip
DATES = (
    "Quảng Ngãi, ngày     tháng     năm 2026", "Quảng Ngãi, ngày … tháng … năm 202",
    "Quảng Ngãi, ngày      tháng 02 năm 2026", "Quảng Ngãi, ngày ... tháng ... năm ...",
    "Quảng Ngãi, ngày …… tháng 3 năm 2026", "Quảng Ngãi, ngày    tháng 11 năm 202...",
    "Quảng Ngãi, ngày __ tháng __ năm 2026",
    "Quảng Ngãi, ngày 31 tháng 3 năm 2026", "Quảng Ngãi, ngày 15 tháng 9 năm 2026",
    "Thành phố Hồ Chí Minh, ngày 22 tháng 12 năm 2024", "Quận 1, ngày 05 tháng 01 năm 2026",
)  # fmt: skip
PADDED_MONTHS = tuple(f"Quảng Ngãi, ngày 05 tháng {month:02d} năm 2026" for month in range(3, 10))
FILE_COPIES = (
    "- Lưu: VT, QLNS.", "- Lưu: VT, NC.", "- Lưu: VT, HC (2).", "- Lưu: VT, QLNS (03b).", "- Lưu: VT, QLNS, HCSN.",
    "- Lưu: VT, P.QLNS.", "- Lưu: VT, QLNS.Lan.", "- Lưu: VT, QLNS. PL.(300)", "- Lưu:VT, QLNS.", "- Lưu: VT, KH&CĐS.",
)  # fmt: skip
RECIPIENTS = (
    "- UBND tỉnh (để b/c);", "- UBND tỉnh (b/c);", "- UBND tỉnh (để báo cáo);", "- Ban Giám đốc;",
    "- Các Phòng: QLNS, HCSN;", "- Thủ tướng Chính phủ, các PTT;",
)  # fmt: skip
LEFT_IN = ("ND5107", "ND0031", "ND0315")
"""Tracked changes, which one hand leaves in; rows of dots and blanks, which stand for a number to come."""
PROSE = ("body", "clause_title", "point", "item", "end")
OTHERS: dict[str, Changes] = {
    "the tone on the first vowel": {"national": {"text": "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"}},
    "the tone on the second vowel": {"national": {"text": "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM"}},
    "margins at the near ends": {"sheet": {"top": 20, "bottom": 20, "left": 30, "right": 15}},
    "margins at the far ends": {"sheet": {"top": 25, "bottom": 25, "left": 35, "right": 20}},
    "a subject of many lines": {
        "subject": {"text": "V/v " + "góp ý dự thảo Nghị quyết của Hội đồng nhân dân " * 5 + "tỉnh"}
    },
    "lines of exactly 17 pt": {"body": {"exactly": 17}, "end": {"exactly": 17}},
    "lines of exactly 18 pt": {"body": {"exactly": 18}, "end": {"exactly": 18}},
    "the addressees' label in the middle": {"kinh_gui": {"align": "center", "left": 0}},
    "no bold parent, twelve points": {"parent": {"size": 12}, "issuer": {"size": 12}},
    "no parent at all": {"parent": {"remove": True}},
    "prose of 13 pt, indented 1 cm": {
        slot: {"size": 13, "first": 10} for slot in ("body", "clause_title", "point", "item", "end")
    },
    "one and a half lines": {"body": {"line": 1.5}, "item": {"line": 1.5}},
    "ten points between paragraphs": {"body": {"after": 10}, "point": {"after": 10}},
    "the head signs": {"authority.1": {"remove": True}, "authority": {"text": "GIÁM ĐỐC"}},
    "by order": {"authority.0": {"text": "TL. CHỦ TỊCH"}, "authority.1": {"text": "CHÁNH VĂN PHÒNG"}},
    "for the collective": {"authority.0": {"text": "TM. BAN GIÁM ĐỐC"}, "authority.1": {"text": "GIÁM ĐỐC"}},
    "under authorization": {"authority.0": {"text": "TUQ. GIÁM ĐỐC"}, "authority.1": {"text": "TRƯỞNG PHÒNG QLNS"}},
    "acting head": {"authority.1": {"remove": True}, "authority": {"text": "Q. GIÁM ĐỐC"}},
}


def complaints(name: str, changes: Changes) -> list[tuple[str, str, str]]:
    report = check(HANDS[name].right(changes))
    return [(f.code, f.where.excerpt, f.found.vi) for f in report if f.code not in LEFT_IN]


@pytest.mark.parametrize("name", LAID_OUT)
@pytest.mark.parametrize(
    ("slot", "texts"),
    [("number", NUMBERS), ("date", DATES), ("recipient.2", FILE_COPIES), ("recipient.1", RECIPIENTS)],
    ids=["numbers", "dates", "file copies", "recipients"],
)
def test_what_clerks_write_is_right(name: str, slot: str, texts: tuple[str, ...]) -> None:
    found = {text: complaints(name, {slot: {"text": text}}) for text in texts}
    assert {text: wrong for text, wrong in found.items() if wrong} == {}


@pytest.mark.parametrize("name", LAID_OUT)
def test_what_the_decree_leaves_open_is_right(name: str) -> None:
    found = {case: complaints(name, changes) for case, changes in OTHERS.items()}
    assert {case: wrong for case, wrong in found.items() if wrong} == {}


def test_months_with_a_zero_are_only_a_hint() -> None:
    for text in PADDED_MONTHS:
        report = check(HANDS[LAID_OUT[0]].right({"date": {"text": text}}))
        assert {finding.severity for finding in report} <= {Severity.INFO}


def test_a_missing_note_to_sign_and_one_that_is_there_are_both_right() -> None:
    signed = HANDS[LAID_OUT[0]].right({"authority.1": {"text": "PHÓ GIÁM ĐỐC\n(Ký, đóng dấu)"}})
    assert [finding.code for finding in check(signed).errors] == []


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_decomposed_letters_are_the_same_letters(form: str) -> None:
    whole = HANDS["decomposed letters in rsid soup, footnotes"]
    changes = {"subject": {"text": unicodedata.normalize(form, "V/v góp ý dự thảo Nghị quyết")}}
    assert not check(whole.right(changes)).errors


def test_an_electronic_annex_keeps_its_line_with_number_and_date_blank() -> None:
    annex = HANDS["landscape annex in a second section, lines as pictures"]
    text = "(Kèm theo Công văn số      /STC-QLNS ngày     tháng     năm 2026 của Sở Tài chính)"
    assert not check(annex.right({"appendix_reference": {"text": text}})).errors
