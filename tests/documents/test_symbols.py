"""The symbol follows from type, agency and drafting unit; one that is typed and disagrees is reported."""

from __future__ import annotations

import pytest

import congvan as cv
from congvan.documents import symbol_of
from congvan.errors import InputError
from congvan.presets import document_file_of

_COMMON = """\
place: Khâm Đức
issue_date: 2026-03-16
signatory: {position: Chủ tịch, full_name: Trần Văn Bình}
body: Thực hiện nhiệm vụ được giao.
"""


def text_of(issuer: str, number: str, lines: tuple[str, ...], file_copy: str) -> str:
    head = f"{_COMMON}subject: công tác\nissuer: {issuer}\nnumber: {number}\n"
    return f'{head}recipients: ["Sở Y tế", "{file_copy}"]\n' + "\n".join(lines)


def symbol(issuer: str, *lines: str, number: str = "12", file_copy: str = "Lưu: VT, VX") -> str:
    return cv.loads(text_of(issuer, number, lines, file_copy)).number.shown


_DECIDED = "enacted_by: Ủy ban nhân dân\nlegal_bases: [Căn cứ Luật Tổ chức chính quyền địa phương]"


@pytest.mark.parametrize(
    ("issuer", "lines", "shown"),
    [
        ("Ủy ban nhân dân xã Khâm Đức", f"type: Quyết định\n{_DECIDED}", "12/QĐ-UBND"),
        ("Ủy ban nhân dân xã Khâm Đức", "addressees: [Sở Y tế]", "12/UBND-VX"),
        ("Ban Chỉ đạo chuyển đổi số tỉnh Quảng Nam", "type: Thông báo", "12/TB-BCĐ"),
        ("Thủ tướng Chính phủ", "type: Chỉ thị", "12/CT-TTg"),
        ("Hội đồng nhân dân xã Khâm Đức", f"type: Nghị quyết\n{_DECIDED}", "12/NQ-HĐND"),
        ("{name: Sở Tài chính, symbol: STC}", "type: Quy định", "12/QyĐ-STC"),
        ("{name: Sở Tài chính, symbol: STC}", "type: Tờ trình\naddressees: [UBND tỉnh]", "12/TTr-STC"),
        ("{name: Hội đồng Thi đua - Khen thưởng, symbol: HĐTĐKT}", "type: Kế hoạch", "12/KH-HĐTĐKT"),
    ],
)
def test_a_number_alone_takes_the_symbol_that_follows(issuer: str, lines: str, shown: str) -> None:
    assert symbol(issuer, lines) == shown


@pytest.mark.parametrize(("number", "shown"), [("7", "07/KH-STC"), ("'Số: 7'", "07/KH-STC"), ("'/'", "/KH-STC")])
def test_it_may_be_written_in_any_way_or_not_be_known_yet(number: str, shown: str) -> None:
    assert symbol("{name: Sở Tài chính, symbol: STC}", "type: Kế hoạch", number=number) == shown


def test_every_type_has_its_letters() -> None:
    for one in cv.DocumentType:
        if one.abbreviation:
            assert symbol_of(one, cv.Agency(name="Sở Tài chính", symbol="STC"), None) == f"{one.abbreviation}-STC"


def test_where_letters_or_unit_are_not_known_the_symbol_must_be_written() -> None:
    with pytest.raises(InputError, match="05/STC-QLNS"):
        symbol("Sở Tài chính", "type: Kế hoạch")
    with pytest.raises(InputError, match="05/STC-QLNS"):
        symbol("Ủy ban nhân dân xã Khâm Đức", "addressees: [Sở Y tế]", file_copy="Lưu: VT")


def _reported(number: str, *lines: str) -> list[str]:
    text = text_of("{name: Sở Tài chính, symbol: STC}", number, lines, "Lưu: VT, VX")
    return [notice.format("vi") for notice in document_file_of(text, file="a.yaml").letter().notices]


def test_a_typed_symbol_that_agrees_is_not_reported() -> None:
    assert _reported("12/KH-STC", "type: Kế hoạch") == []
    assert _reported("12/STC-VX", "addressees: [Sở Y tế]") == []


def test_a_typed_symbol_that_disagrees_is_reported_at_its_place() -> None:
    (of_agency,) = _reported("12/KH-SNV", "type: Kế hoạch")
    assert of_agency.startswith("a.yaml:7:9 number: ký hiệu viết “KH-SNV”; theo tên loại")
    assert "“KH-STC”" in of_agency
    (of_type,) = _reported("12/BC-STC", "type: Kế hoạch")
    assert "“KH-STC”" in of_type
    (of_dispatch,) = _reported("12/SNV-VX", "addressees: [Sở Y tế]")
    assert "“STC-VX”" in of_dispatch
