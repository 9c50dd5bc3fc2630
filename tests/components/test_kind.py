"""Which document a file is: kinds beyond the forms, what they rest on, and what is judged on each."""

from __future__ import annotations

import pytest

import rawdocx
from congvan.checker import check
from congvan.components import find, identity_of
from congvan.errors import SignedDocument
from congvan.findings import Report, Severity
from congvan.fixer import fix
from congvan.forms import Category, State
from congvan.snapshot import take
from congvan.vocabulary import Component, DocumentType
from support.letters import letter

BOLD = "<w:b/>"
MIDDLE = '<w:jc w:val="center"/>'
P = rawdocx.p


def centred(text: str) -> str:
    return P(text, MIDDLE, BOLD)


STATE_HEAD = (
    centred("SỞ TÀI CHÍNH") + centred("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM") + centred("Độc lập - Tự do - Hạnh phúc")
)
PROSE = P("Thực hiện nhiệm vụ được giao, cơ quan đề nghị các đơn vị rà soát kết quả thực hiện trong năm.")
KINDS = {
    "phiếu trình": (STATE_HEAD + centred("PHIẾU TRÌNH") + P("V/v xin ý kiến") + PROSE, Category.UNKNOWN),
    "đơn": (STATE_HEAD + centred("ĐƠN ĐỀ NGHỊ") + P("Kính gửi: Sở Tài chính") + PROSE, Category.UNKNOWN),
    "điều lệ": (centred("ĐIỀU LỆ") + centred("TỔ CHỨC VÀ HOẠT ĐỘNG") + PROSE, Category.UNKNOWN),
    "lời văn trơn": (PROSE * 3, Category.UNKNOWN),
    "phụ lục": (centred("Phụ lục I") + centred("DANH SÁCH ĐƠN VỊ") + PROSE, Category.APPENDIX),
    "danh sách kèm công văn": (
        centred("DANH SÁCH")
        + P("(Kèm theo Công văn số 05/STC-QLNS ngày 05 tháng 02 năm 2026 của Sở Tài chính)", MIDDLE)
        + PROSE,
        Category.APPENDIX,
    ),
    "quy chế kèm quyết định": (
        centred("QUY CHẾ")
        + centred("Làm việc của Sở Tài chính")
        + P("(Kèm theo Quyết định số 05/QĐ-STC ngày 05 tháng 02 năm 2026 của Sở Tài chính)", MIDDLE)
        + PROSE,
        Category.ATTACHED,
    ),
    "quy định kèm quyết định quy phạm": (
        centred("QUY ĐỊNH")
        + P("(Ban hành kèm theo Quyết định số 07/2025/QĐ-UBND ngày 05 tháng 02 năm 2025)", MIDDLE)
        + PROSE,
        Category.NORMATIVE,
    ),
    "thông tư": (
        STATE_HEAD + P("Số: 12/2025/TT-BTC") + centred("THÔNG TƯ") + centred("Quy định chế độ") + PROSE,
        Category.NORMATIVE,
    ),
    "quyết định quy phạm": (
        STATE_HEAD + P("Số:     /2026/QĐ-UBND") + centred("QUYẾT ĐỊNH") + PROSE,
        Category.NORMATIVE,
    ),
    "luật": (STATE_HEAD + P("Luật số: 30/2024/QH15") + centred("LUẬT") + PROSE, Category.NORMATIVE),
    "văn bản của Đảng": (
        centred("TỈNH ỦY SƠN HÀ") + P("Số 12-CV/TU") + centred("ĐẢNG CỘNG SẢN VIỆT NAM") + PROSE,
        Category.PARTY,
    ),
}


def whole(body: str) -> bytes:
    return rawdocx.docx(body)


@pytest.mark.parametrize("name", KINDS)
def test_kinds_beyond_the_forms_are_distinguished(name: str) -> None:
    body, category = KINDS[name]
    kind = find(take(whole(body))).kind
    assert kind.category is category
    assert kind.evidence.vi and kind.evidence.en and 0 < kind.confidence <= 1


def test_an_attached_text_knows_its_type() -> None:
    kind = find(take(whole(KINDS["quy chế kèm quyết định"][0]))).kind
    assert kind.document_type is DocumentType.REGULATION


@pytest.mark.parametrize("title", ["KẾ HOẠCH", "BÁO CÁO", "TỜ TRÌNH"])
def test_an_administrative_decision_with_a_year_of_its_own_is_none_of_the_normative(title: str) -> None:
    body = STATE_HEAD + P("Số: 12/2026/KH-STC") + centred(title) + PROSE
    assert find(take(whole(body))).kind.category is Category.ADMINISTRATIVE


@pytest.mark.parametrize("subject", ["KẾT QUẢ CÔNG TÁC THÁNG 01", "Kết quả công tác tháng 01 năm 2026"])
def test_a_title_with_its_subject_on_one_line_is_both(subject: str) -> None:
    components = find(take(whole(STATE_HEAD + P("Số: 15/BC-STC") + centred(f"BÁO CÁO {subject}") + PROSE)))
    assert components.kind.document_type is DocumentType.REPORT
    assert components.text(Component.DOCUMENT_TYPE) == "BÁO CÁO"
    assert components.text(Component.TITLED_SUBJECT) == subject


def judged(name: str) -> Report:
    return check(whole(KINDS[name][0]))


def test_what_is_not_recognised_is_judged_by_page_font_and_header_alone() -> None:
    report = judged("phiếu trình")
    assert [finding.code for finding in report if finding.code == "ND0513"] == ["ND0513"]
    assert all(code == "ND0513" or code[:4] in ("ND00", "ND01", "ND02", "ND03", "ND04") for code in report.codes)
    assert {"ND0511", "ND0907", "ND0709", "C13"} <= {item.code for item in report.not_evaluated}
    reported = next(finding for finding in report if finding.code == "ND0513")
    assert reported.severity is not Severity.ERROR and "PHIẾU TRÌNH" in reported.found.vi


@pytest.mark.parametrize(("name", "code"), [("thông tư", "ND0019"), ("luật", "ND0019"), ("văn bản của Đảng", "ND0020")])
def test_what_the_decree_does_not_govern_gets_one_notice(name: str, code: str) -> None:
    report = judged(name)
    assert report.codes == (code,) and report.findings[0].severity is Severity.INFO
    assert report.manual == ()


@pytest.mark.parametrize("name", ["phụ lục", "quy chế kèm quyết định", "điều lệ"])
def test_nothing_is_missing_from_what_is_not_a_document_of_a_form(name: str) -> None:
    missing = [finding for finding in judged(name).errors if finding.found.vi == "không có"]
    assert {finding.component for finding in missing} <= {Component.APPENDIX_NUMBER}


def test_number_and_date_make_a_draft_an_issued_document() -> None:
    issued = take(letter("dispatch", {}))
    identity = identity_of(issued, find(issued))
    assert (identity.state, identity.number, identity.issue_date) == (State.ISSUED, "05/STC-QLNS", "2026-02-05")
    draft = take(letter("dispatch", {"number": {"text": "Số:      /STC-QLNS"}}))
    assert identity_of(draft, find(draft)).state is State.DRAFT


PICTURE = (
    '<w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing">'
    '<wp:extent cx="1800000" cy="900000"/>'
    '<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="p">'
    '<pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"/>'
    "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
)


def signed(picture: str) -> bytes:
    foot = centred("GIÁM ĐỐC") + f"<w:p>{picture}</w:p>" + centred("Nguyễn Văn A")
    head = STATE_HEAD + P("Số: 05/STC-QLNS") + P("V/v góp ý") + P("Kính gửi: Bộ Tài chính.")
    recipients = P("Nơi nhận:") + P("- Như trên;") + P("- Lưu: VT.")
    table = rawdocx.table([recipients, foot], widths=[4500, 4500])
    return rawdocx.docx(head + PROSE + table)


def test_a_picture_above_the_name_is_a_signature_and_a_signed_file_is_not_repaired() -> None:
    snapshot = take(signed(PICTURE))
    assert identity_of(snapshot, find(snapshot)).state is State.SIGNED
    with pytest.raises(SignedDocument, match="đã ký"):
        fix(signed(PICTURE))
    assert fix(signed("")).docx
    assert check(signed(PICTURE)).findings


def test_a_digital_signature_is_one_too() -> None:
    parts = {"_xmlsignatures/sig1.xml": "<Signature xmlns='http://www.w3.org/2000/09/xmldsig#'/>"}
    snapshot = take(rawdocx.docx(STATE_HEAD + P("Số: 05/STC-QLNS") + P("V/v góp ý") + PROSE, parts=parts))
    assert identity_of(snapshot, find(snapshot)).state is State.SIGNED
