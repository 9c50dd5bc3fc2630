"""Faults that offices overlook: each is reported with its code, and not in the right letter beside it."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from functools import partial

import pytest

from congvan.checker import check
from congvan.findings import Severity
from support.right_letters.writing import LONG, framed
from support.small_letters import ARTICLES, BASES, THANKS, cong_van, decision, named, of_committee

Made = Callable[[], bytes]
REPORT = partial(named, "BÁO CÁO", "BC", subject="Kết quả công tác văn thư năm 2025")
SUBMISSION = partial(named, "TỜ TRÌNH", "TTr")
LISTED = ("- Như trên;", "- UBND tỉnh (b/c);", "- Lưu: VT, QLNS.")
NOT_AS_ABOVE = ("- Bộ Nội vụ;", "- Lưu: VT, QLNS.")
LAW = "Thực hiện Luật {}, Sở Tài chính đề nghị các đơn vị báo cáo kết quả trong tháng 3 năm 2026."
MISSED: dict[str, tuple[Made, Made, str]] = {
    "a deputy without KT.": (partial(cong_van, signed=["PHÓ GIÁM ĐỐC"]), cong_van, "ND0724"),
    "a stroke in place of a full stop": (
        partial(cong_van, signed=["KT/ GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"]), cong_van, "ND0702",
    ),
    "the subject of a công văn in capitals": (
        partial(cong_van, subject="V/v GÓP Ý DỰ THẢO NGHỊ QUYẾT"), cong_van, "ND0507",
    ),
    "Kính gửi without its colon, with a full stop": (
        partial(cong_van, addressees="Kính gửi Đoàn đại biểu Quốc hội tỉnh Gia Lai."), cong_van, "ND0902",
    ),
    "a month that is none": (
        partial(cong_van, date="Quảng Ngãi, ngày 15 tháng 013 năm 2026"), cong_van, "ND0411",
    ),
    "a year to be filled in": (
        partial(cong_van, "Sở Tài chính báo cáo kết quả năm 20xx.", THANKS), cong_van, "ND0030",
    ),
    "KT. of one head over the deputy of another": (
        partial(of_committee, signed=["KT. GIÁM ĐỐC", "PHÓ CHỦ TỊCH"]),
        partial(of_committee, signed=["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"]),
        "ND0725",
    ),
    "TM. before a position": (
        partial(of_committee, signed=["TM. PHÓ CHỦ TỊCH", "PHÓ CHỦ TỊCH"]),
        partial(of_committee, signed=["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"]),
        "ND0703",
    ),
    "the committee's name above a decision of its chairman": (
        partial(decision, signed=["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"]), decision, "ND0727",
    ),
    "an authority of another province than the issuer": (
        partial(decision, authority="CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH BÌNH ĐỊNH"), decision, "ND0648",
    ),
    "a recipient behind the file copy": (
        partial(cong_van, recipients=["- Như trên;", "- Lưu: VT, QLNS;", "- UBND tỉnh (b/c)."]), cong_van, "ND0916",
    ),
    "a second line of number": (
        partial(cong_van, number="Số: 05/STC-QLNS\nSố: 06/STC-QLNS"), cong_van, "ND0018",
    ),
    "KHẨN CẤP for a degree of urgency": (
        partial(cong_van, below=framed("KHẨN CẤP")), partial(cong_van, below=framed("HỎA TỐC")), "ND1003",
    ),
    "a symbol of one group": (
        partial(of_committee, signed=["CHỦ TỊCH"], number="Số: 05/UBND"),
        partial(of_committee, signed=["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"]),
        "ND0314",
    ),
    "a symbol of one group with a blank number": (
        partial(of_committee, signed=["CHỦ TỊCH"], number="Số:        /UBND"),
        partial(of_committee, signed=["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"], number="Số:        /UBND-VX"),
        "ND0314",
    ),
    "Kính gửi without its colon": (partial(cong_van, addressees="Kính gửi Bộ Tài chính"), cong_van, "ND0902"),
    "a file copy without VT": (
        partial(cong_van, recipients=["- Như trên;", "- UBND tỉnh (b/c);", "- Lưu: QLNS."]), cong_van, "ND0916",
    ),
    "a submission to nobody": (partial(SUBMISSION, addressees=""), SUBMISSION, "ND0907"),
    "a submission that does not send to whom it addresses": (
        partial(SUBMISSION, recipients=NOT_AS_ABOVE), SUBMISSION, "ND0915",
    ),
    "a report that does not send to whom it addresses": (partial(REPORT, recipients=NOT_AS_ABOVE), REPORT, "ND0915"),
    "two bases in one paragraph of a công văn": (
        partial(
            cong_van,
            "Căn cứ Luật Xây dựng ngày 18 tháng 6 năm 2014; Căn cứ Luật Ngân sách nhà nước ngày 25 tháng 6 năm 2025; "
            "Sở Tài chính đề nghị các đơn vị báo cáo.",
            THANKS,
        ),
        partial(
            cong_van,
            "Căn cứ Luật Xây dựng ngày 18 tháng 6 năm 2014, Sở Tài chính đề nghị các đơn vị báo cáo.",
            THANKS,
        ),
        "ND0647",
    ),
    "a basis without its semicolon": (
        partial(decision, bases=[BASES[0].rstrip(";"), BASES[1]]), decision, "ND0607",
    ),
    "QUYẾT ĐỊNH without its colon": (partial(decision, operative="QUYẾT ĐỊNH"), decision, "ND0645"),
    "no QUYẾT ĐỊNH": (partial(decision, operative=""), decision, "ND0645"),
    "nobody who decides": (partial(decision, authority=""), decision, "ND0644"),
    "an article that the decision does not have": (
        partial(decision, recipients=["- Như Điều 9;", "- Lưu: VT, NC."]), decision, "ND0925",
    ),
    "a law cited with its number in prose": (
        partial(cong_van, LAW.format("Ngân sách nhà nước số 89/2025/QH15"), THANKS),
        partial(cong_van, LAW.format("Ngân sách nhà nước"), THANKS),
        "ND0646",
    ),
    "a date of issue in figures": (partial(cong_van, date="Quảng Ngãi, 05/3/2025"), cong_van, "ND0403"),
    "a date of issue in figures behind ngày": (
        partial(cong_van, date="Quảng Ngãi, ngày 05/3/2025"), cong_van, "ND0403",
    ),
    "letters and their marks apart": (
        partial(cong_van, *(unicodedata.normalize("NFD", text) for text in (LONG, LONG, THANKS))), cong_van, "P17",
    ),
    "a number not given yet": (partial(cong_van, number="Số:        /STC-QLNS"), cong_van, "ND0315"),
}  # fmt: skip
EVERY = pytest.mark.parametrize("case", MISSED)
INFORMATION = {"P17", "ND0315"}


def codes(docx: bytes) -> list[str]:
    return [finding.code for finding in check(docx)]


@EVERY
def test_the_fault_is_reported_with_its_code(case: str) -> None:
    faulty, _, code = MISSED[case]
    assert code in codes(faulty())


@EVERY
def test_the_right_letter_beside_it_has_no_finding(case: str) -> None:
    _, right, _ = MISSED[case]
    found = [finding for finding in check(right()) if finding.severity is not Severity.INFO]
    assert [(finding.code, finding.where.excerpt, finding.found.en) for finding in found] == []


@EVERY
def test_nothing_else_is_reported_in_the_faulty_letter(case: str) -> None:
    faulty, _, code = MISSED[case]
    beside = {finding.code for finding in check(faulty()) if finding.severity is Severity.ERROR} - {code}
    assert beside == set()


@pytest.mark.parametrize("code", sorted(INFORMATION))
def test_loose_marks_and_a_number_to_come_are_reported_once_and_as_information(code: str) -> None:
    faulty = next(faulty for faulty, _, reported in MISSED.values() if reported == code)
    found = [finding for finding in check(faulty()) if finding.code == code]
    assert [finding.severity for finding in found] == [Severity.INFO]


def test_a_date_in_figures_is_not_reported_as_missing() -> None:
    assert "ND0402" not in codes(cong_van(date="Quảng Ngãi, 05/3/2025"))


def test_a_decision_of_the_committee_itself_is_signed_for_it() -> None:
    made = decision(authority="ỦY BAN NHÂN DÂN TỈNH GIA LAI", signed=["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"])
    assert [finding.code for finding in check(made).errors] == []


def test_as_article_three_of_three_is_right() -> None:
    assert len(ARTICLES) == 3 and "ND0925" not in codes(decision())
