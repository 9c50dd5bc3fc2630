"""Viện dẫn đọc từ văn bản: the oracle, the reference dispatch, lists, issuers, near misses, traps."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings, strategies as st

from congvan.cited import Defect, IssuerPlace, Mention, Provision, find_citations

DATA = Path(__file__).parents[1] / "data" / "language"
ORACLE = json.loads((DATA / "5_citations.json").read_text(encoding="utf-8"))
SEED = (DATA / "seed_dispatch.txt").read_text(encoding="utf-8")

PLAIN = {"num": "number", "symbol": "symbol", "title": "title", "issuer": "issuer", "subject": "subject"}
PROVISION = {"diem": "point", "khoan": "clause", "dieu": "article"}


def as_oracle(mention: Mention, wanted: dict[str, Any]) -> dict[str, Any]:
    """What the mention says, in the oracle's keys; keys it leaves out are compared with nothing."""
    values: dict[str, Any] = {"type": mention.type.label}
    values |= {key: getattr(mention, name) for key, name in PLAIN.items() if key in wanted or getattr(mention, name)}
    values["year"] = str(mention.year) if mention.year else None
    values["date"] = mention.day.isoformat() if mention.day else "INVALID" if mention.date else None
    values |= {
        key: getattr(mention.provision, name) for key, name in PROVISION.items() if getattr(mention.provision, name)
    }
    if mention.provision.appendix:
        values["muc"] = f"Phụ lục {mention.provision.appendix}"
    if mention.shared_date:
        values["shared_date"] = True
    if mention.defects:
        values["bad_symbol"] = True
    return values


@pytest.mark.parametrize("row", ORACLE, ids=[row["reason"] for row in ORACLE])
def test_oracle(row: dict[str, Any]) -> None:
    found = find_citations(row["input"])
    assert len(found) == len(row["expected"])
    for mention, wanted in zip(found, row["expected"], strict=True):
        assert as_oracle(mention, wanted) == wanted


MINISTRY = "Bộ Lao động - Thương binh và Xã hội"
DEPARTMENT = "Sở Lao động - Thương binh và Xã hội"
PROVINCE = "UBND tỉnh"
BEFORE, AFTER, SHARED, NONE = IssuerPlace.BEFORE, IssuerPlace.AFTER, IssuerPlace.SHARED, IssuerPlace.NONE
SEED_MENTIONS = [
    (21, "Công văn số 4422/LĐTBOXH VPQGGN", date(2024, 9, 20), MINISTRY, BEFORE, True),
    (21, "Công văn số 7263/UBND-KGVX", date(2024, 9, 25), PROVINCE, BEFORE, True),
    (21, "Công văn số 4422/BLĐTBOXH-VPQGGN", date(2024, 9, 20), MINISTRY, AFTER, False),
    (25, "Kế hoạch số 1736/KH-UBND", date(2024, 3, 13), PROVINCE, BEFORE, True),
    (25, "Công văn số 1053/UBND-KTTH", date(2024, 2, 15), PROVINCE, BEFORE, True),
    (25, "Công văn số 5406/UBND-KGVX", date(2024, 7, 5), PROVINCE, BEFORE, True),
    (27, "Thông báo số 99/TB-UBND", date(2024, 4, 2), None, NONE, False),
    (27, "Thông báo số 162/TB-UBND", date(2024, 5, 30), None, NONE, False),
    (27, "Thông báo số 163/TB-UBND", date(2024, 5, 30), None, NONE, False),
    (27, "Thông báo số 273/TB-UBND", date(2024, 8, 14), None, NONE, False),
    (27, "Thông báo số 284/TB-UBND", date(2024, 8, 14), None, NONE, False),
    (27, "Thông báo số 300/TB-UBND", date(2024, 8, 22), None, NONE, False),
    (31, "Thông báo số 273/TB-UBND", date(2024, 8, 12), PROVINCE, SHARED, False),
    (31, "Thông báo số 276/TB-UBND", date(2024, 8, 12), PROVINCE, SHARED, False),
    (31, "Thông báo số 284/TB-UBND", date(2024, 8, 14), PROVINCE, AFTER, False),
    (31, "Công văn số 2554/LĐTBXH-BTXH", date(2024, 9, 12), DEPARTMENT, AFTER, False),
    (35, "Kế hoạch số 6173/KH-UBND", date(2024, 8, 16), PROVINCE, AFTER, False),
    (35, "Công văn số 2355/LĐTBXH-BTXH", date(2024, 8, 27), DEPARTMENT, AFTER, False),
    (39, "Nghị quyết số 22/2022/NQ-HĐND", date(2022, 7, 20), "HĐND tỉnh", AFTER, False),
    (41, "Kế hoạch số 1368/KH-UBND", date(2024, 3, 14), PROVINCE, AFTER, True),
]


def line_of(mention: Mention) -> int:
    return SEED.count("\n", 0, mention.start) + 1


def test_the_reference_dispatch_has_exactly_its_twenty_mentions() -> None:
    found = [(line_of(m), m.name, m.day, m.issuer, m.issuer_place, m.subject is not None) for m in find_citations(SEED)]
    assert found == SEED_MENTIONS


def test_in_the_reference_dispatch_one_provision_one_shared_date_and_one_defect_are_seen() -> None:
    found = find_citations(SEED)
    assert [(m.number, str(m.provision)) for m in found if m.provision] == [("1053", "khoản 2")]
    assert [m.number for m in found if m.shared_date] == ["273"]
    assert [(m.number, m.defects) for m in found if m.defects] == [("4422", (Defect.BLANK_IN_SYMBOL,))]


TYPES = {
    "Thông báo kết luận số 99/TB-VPCP": "Thông báo",
    "Kết luận số 99-KL/TW": "Kết luận",
    "Báo cáo thẩm định số 12/BC-STP": "Báo cáo",
    "Nghị quyết chuyên đề số 05-NQ/TU": "Nghị quyết",
    "Quyết định phê duyệt Kế hoạch số 12/QĐ-UBND": "Quyết định",
    "Quyết định, Kế hoạch số 12/QĐ-UBND": "Kế hoạch",
    "công văn số: 12/UBND-NC": "Công văn",
    "QUYẾT ĐỊNH SỐ 12/QĐ-UBND": "Quyết định",
    "(Giấy uỷ quyền số 12/GUQ-STC": "Giấy ủy quyền",
    "Nghị quyết liên tịch số 01/2019/NQLT-CP-ĐCT": "Nghị quyết liên tịch",
    "Nghị quyết liên tịch số 01/NQ-ĐCT": "Nghị quyết liên tịch",
}


@pytest.mark.parametrize(("text", "label"), TYPES.items())
def test_a_type_is_the_one_the_symbol_belongs_to(text: str, label: str) -> None:
    (mention,) = find_citations(text)
    assert mention.type.label == label


def test_offsets_cover_provision_to_issuer() -> None:
    text = "Theo khoản 2 Công văn số 1053/UBND-KTTH ngày 15/02/2024 của UBND tỉnh về việc đẩy nhanh."
    (mention,) = find_citations(text)
    assert text[mention.start : mention.end] == mention.text
    assert mention.text == "khoản 2 Công văn số 1053/UBND-KTTH ngày 15/02/2024 của UBND tỉnh"


ISSUERS = {
    "của Bộ Tài chính và Công văn số 12/UBND-NC": "Bộ Tài chính",
    "của Bộ Tài nguyên và Môi trường về đất đai": "Bộ Tài nguyên và Môi trường",
    "của Bộ Văn hóa, Thể thao và Du lịch, gửi": "Bộ Văn hóa, Thể thao và Du lịch",
    "của UBND tỉnh và yêu cầu tại": "UBND tỉnh",
    "của Văn phòng quốc gia về giảm nghèo về việc rà soát": "Văn phòng quốc gia về giảm nghèo",
    "của Ban Chỉ đạo quốc gia về chuyển đổi số": "Ban Chỉ đạo quốc gia về chuyển đổi số",
    "của Thủ tướng Chính phủ phê duyệt Đề án": "Thủ tướng Chính phủ",
    "của HĐND tỉnh Quảng Nam quy định mức chi": "HĐND tỉnh Quảng Nam",
    "của Sở Giao thông vận tải\ntại": "Sở Giao thông vận tải",
    "của huyện": None,
}


@pytest.mark.parametrize(("rest", "issuer"), ISSUERS.items())
def test_an_issuer_ends_where_its_name_ends(rest: str, issuer: str | None) -> None:
    assert find_citations(f"Công văn số 10/ABC-NC ngày 05/10/2024 {rest}")[0].issuer == issuer


BEFORE_FORMS = {
    "Thực hiện chỉ đạo của Bộ Tài chính tại Công văn số 10/BTC-NSNN": "Bộ Tài chính",
    "nhiệm vụ được UBND tỉnh giao tại Công văn số 10/UBND-NC": "UBND tỉnh",
    "theo yêu cầu của UBND tỉnh tại khoản 2 Công văn số 10/UBND-NC": "UBND tỉnh",
    "Văn phòng UBND tỉnh thông báo tại các Thông báo số 10/TB-VP": "Văn phòng UBND tỉnh",
    "theo các văn bản chỉ đạo của UBND tỉnh (Công văn số 10/UBND-NC": "UBND tỉnh",
    "đề nghị của Sở Tài chính (Tờ trình số 10/TTr-STC": "Sở Tài chính",
    "UBND tỉnh. Yêu cầu tại Công văn số 10/UBND-NC": None,
    "của UBND tỉnh và yêu cầu tại Công văn số 10/UBND-NC": None,
    "UBND tỉnh (Công văn số 10/UBND-NC": None,
}


@pytest.mark.parametrize(("text", "issuer"), BEFORE_FORMS.items())
def test_an_issuer_said_before_is_found(text: str, issuer: str | None) -> None:
    (mention,) = find_citations(text)
    assert mention.issuer == issuer


def test_an_issuer_said_before_holds_for_the_whole_bracket_and_the_whole_list() -> None:
    bracket = (
        "các văn bản chỉ đạo của UBND tỉnh (Kế hoạch số 10/KH-UBND về A; Công văn số 11/UBND-NC về B), "
        "Công văn số 12/XY-Z"
    )
    assert [m.issuer for m in find_citations(bracket)] == ["UBND tỉnh", "UBND tỉnh", None]
    listed = "chỉ đạo của UBND tỉnh tại Công văn số 10/UBND-NC, Công văn số 11/UBND-NC và Thông báo số 12/TB-UBND"
    assert [m.issuer for m in find_citations(listed)] == ["UBND tỉnh"] * 3


def test_a_date_is_not_shared_across_a_semicolon_a_type_or_the_year_of_a_code() -> None:
    for text in (
        "Thông báo số 273/TB-UBND; Thông báo số 284/TB-UBND ngày 14/8/2024",
        "Kế hoạch số 273/KH-UBND và Thông báo số 284/TB-UBND ngày 14/8/2024",
        "Nghị quyết số 22/2021/NQ-HĐND và Nghị quyết số 23/2022/NQ-HĐND ngày 20/7/2022",
    ):
        first, second = find_citations(text)
        assert (first.date, first.shared_date, second.shared_date) == (None, False, False)


NEAR_MISSES = {
    "Công văn số 10/UBND–NC ngày": (Defect.DASH_IN_SYMBOL, "UBND-NC"),
    "Công văn số 10/UBND‑NC ngày": (Defect.DASH_IN_SYMBOL, "UBND-NC"),
    "Công văn số 10/ UBND-NC ngày": (Defect.BLANK_AROUND_SLASH, "UBND-NC"),
    "Công văn số 10 /UBND-NC ngày": (Defect.BLANK_AROUND_SLASH, "UBND-NC"),
    "Công văn số 10/UBND - NC ngày": (Defect.BLANK_IN_SYMBOL, "UBND-NC"),
    "Công văn số 10/UBND- NC ngày": (Defect.BLANK_IN_SYMBOL, "UBND-NC"),
    "Công văn số 15/LĐTB&XH BTXH.": (Defect.BLANK_IN_SYMBOL, "LĐTB&XH-BTXH"),
    "Nghị quyết số 22/2022/ NQ-HĐND": (Defect.BLANK_AROUND_SLASH, "NQ-HĐND"),
    "Nghị quyết số 57 - NQ/TW": (Defect.BLANK_AROUND_SLASH, "NQ/TW"),
}


@pytest.mark.parametrize(("text", "wanted"), NEAR_MISSES.items())
def test_a_near_miss_is_found_and_says_so(text: str, wanted: tuple[Defect, str]) -> None:
    (mention,) = find_citations(text)
    assert mention.defects == (wanted[0],)
    assert mention.code is not None
    assert mention.code.symbol == wanted[1]


@pytest.mark.parametrize(
    "text",
    [
        "Công văn số 12/UBND-NC UBND tỉnh giao",
        "Luật số 31/2024/QH15 UBND tỉnh, quy định",
        "Công văn số 12/UBND-NC - UBND tỉnh",
        "Công văn số 12/STC UBND tỉnh đã giao",
    ],
)
def test_an_organ_after_a_symbol_is_not_part_of_it(text: str) -> None:
    (mention,) = find_citations(text)
    assert mention.defects == ()


@pytest.mark.parametrize(
    "text",
    [
        "theo quy định của pháp luật về đất đai",
        "Luật sư Nguyễn Văn A năm 2024",
        "Chương trình MTQG giai đoạn 2021-2025",
        "thực hiện 3/4 kế hoạch, tỷ lệ 12/20 xã",
        "Số: 15/UBND-NC",
        "Dự án 3/Tháng",
        "thực hiện Luật Đất đai, UBND tỉnh báo cáo ngày 05/5/2024",
        "theo Luật Đất đai trong năm 2024",
        "Quy định về việc đó; Chương trình 135",
        "km 12/QL14",
        "",
    ],
)
def test_a_trap_stays_quiet(text: str) -> None:
    assert find_citations(text) == []


LAWS = {
    "Hiến pháp năm 2013": (None, 2013),
    "Bộ luật Dân sự năm 2015": ("Dân sự", 2015),
    "Luật Đất đai 2024": ("Đất đai", 2024),
    "Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ năm 2019": (
        "sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ", 2019,
    ),
    "Luật Phòng, chống tham nhũng năm 2018": ("Phòng, chống tham nhũng", 2018),
}  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), LAWS.items())
def test_a_law_is_known_by_its_title(text: str, wanted: tuple[str | None, int]) -> None:
    (mention,) = find_citations(text)
    assert (mention.title, mention.year) == wanted
    assert str(mention.document.date) == str(wanted[1])


PROVISIONS = {
    "điểm a khoản 2 Điều 103 Mục 5 Chương XII Phần I của ": "điểm a khoản 2 Điều 103 Mục 5 Chương XII Phần I",
    "điểm đ) khoản 1a, Điều 5, ": "điểm đ khoản 1a Điều 5",
    "(Điều 12 ": "Điều 12",
    "Phụ lục II ": "Phụ lục II",
    "khoản 2 điểm a ": "điểm a",
    "năm 2024 ": "",
}


@pytest.mark.parametrize(("before", "wanted"), PROVISIONS.items())
def test_a_provision_is_before_its_document(before: str, wanted: str) -> None:
    (mention,) = find_citations(f"Theo {before}Nghị định số 30/2020/NĐ-CP")
    assert str(mention.provision) == wanted
    assert not wanted or Provision.parse(wanted) == mention.provision


def test_a_document_within_the_subject_of_another_is_found() -> None:
    outer, inner = find_citations("Công văn số 10/UBND-NC về việc triển khai Công văn số 9/BTC-NSNN của Bộ Tài chính")
    assert outer.subject == "về việc triển khai Công văn số 9/BTC-NSNN của Bộ Tài chính"
    assert (inner.number, inner.issuer) == ("9", "Bộ Tài chính")


@given(st.text(alphabet="Công văn số Luật ngày 12/-.,;()UBNDĐ của tại và\n\xa0"))
@settings(max_examples=200, deadline=None)
def test_any_text_is_read_and_every_mention_lies_in_it(text: str) -> None:
    for mention in find_citations(text):
        assert text[mention.start : mention.end] == mention.text
        assert mention.document.type is mention.type
