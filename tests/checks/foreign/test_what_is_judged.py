"""Which document a file is, and what is judged on it: what is not a công văn is not judged as one."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import pytest
from openpyxl import load_workbook
from typer.testing import CliRunner

from congvan.checker import check
from congvan.cli.app import app
from congvan.errors import SignedDocument
from congvan.findings import Severity
from congvan.fixer import fix
from congvan.forms import Category, State
from congvan.vocabulary import DocumentType
from support.right_letters.writing import (
    LONG,
    MOTTO,
    agency,
    centred,
    dispatch,
    foot,
    head,
    letter,
    line,
    prose,
    signature,
    titled,
)
from support.small_letters import cong_van, decision

COUNTRY = centred("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", bold=True) + centred(MOTTO, 14, bold=True)
OF_DISPATCH = {"ND0507", "ND0508", "ND0511", "ND0709", "ND0907", "ND0911", "ND0915"}
"""What a công văn must have and no other text."""
LANDSCAPE = "ND2011"
"""A sheet on its side, which is a matter of the page."""
DECIDED = "(Kèm theo Quyết định số 05/QĐ-STC ngày 05 tháng 02 năm 2026 của Sở Tài chính)"


def bold(text: str) -> str:
    return line(text, bold=True, align="center")


def slip() -> bytes:
    return letter(head(subject="") + bold("PHIẾU TRÌNH") + bold("Xin ý kiến Giám đốc") + prose(LONG))


def charter() -> bytes:
    return letter(bold("ĐIỀU LỆ") + bold("TỔ CHỨC VÀ HOẠT ĐỘNG") + prose(f"Điều 1. {LONG}") + prose(f"Điều 2. {LONG}"))


def application() -> bytes:
    return letter(COUNTRY + bold("ĐƠN XIN NGHỈ PHÉP") + line("Kính gửi: Sở Tài chính", align="center") + prose(LONG))


def paper() -> bytes:
    return letter(bold("THAM LUẬN") + bold("TẠI HỘI NGHỊ TỔNG KẾT NĂM 2025") + prose(LONG) + prose(LONG))


def roll() -> bytes:
    return letter(bold("DANH SÁCH CÁN BỘ") + prose("1. Nguyễn Văn A, chuyên viên") + prose("2. Trần Thị B, kế toán"))


def appendix() -> bytes:
    refers = "(Kèm theo Công văn số 05/STC-QLNS ngày 05 tháng 02 năm 2026 của Sở Tài chính)"
    return letter(bold("Phụ lục I") + bold("DANH SÁCH ĐƠN VỊ") + centred(refers, 14, italic=True) + prose(LONG))


def regulation() -> bytes:
    articles = "".join(prose(text) for text in ("Điều 1. Phạm vi điều chỉnh", LONG, "Điều 2. Hiệu lực thi hành", LONG))
    return letter(bold("QUY CHẾ") + bold("Làm việc của Sở Tài chính") + centred(DECIDED, 14, italic=True) + articles)


UNKNOWN: dict[str, Callable[[], bytes]] = {
    "phiếu trình": slip, "điều lệ": charter, "đơn": application, "tham luận": paper, "danh sách": roll,
}  # fmt: skip


@pytest.mark.parametrize("name", UNKNOWN)
def test_what_is_not_recognised_is_reported_once_and_judged_by_page_font_and_header(name: str) -> None:
    report = check(UNKNOWN[name]())
    reported = [finding for finding in report if finding.code == "ND0513"]
    assert len(reported) == 1 and reported[0].severity is not Severity.ERROR
    judged = {*report.passed, *report.failed} - {"ND0513", LANDSCAPE}
    assert {code[:4] for code in judged if code.startswith("ND")} <= {"ND00", "ND01", "ND02", "ND03", "ND04", "ND51"}
    assert {item.code for item in report.not_evaluated} >= OF_DISPATCH


@pytest.mark.parametrize("name", UNKNOWN)
def test_what_is_not_recognised_lacks_nothing_of_a_dispatch(name: str) -> None:
    assert not {finding.code for finding in check(UNKNOWN[name]()).errors} & OF_DISPATCH


@pytest.mark.parametrize(("made", "category"), [(appendix, Category.APPENDIX), (regulation, Category.ATTACHED)])
def test_an_appendix_and_a_text_issued_by_a_decision_are_kinds_of_their_own(
    made: Callable[[], bytes], category: Category
) -> None:
    report = check(made())
    assert report.identity is not None and report.identity.kind.category is category
    assert not {*report.passed, *report.failed} & OF_DISPATCH
    assert "ND0513" not in report.codes


NORMATIVE: dict[str, Callable[[], bytes]] = {
    "luật": lambda: letter(head(agency("", "QUỐC HỘI"), "Luật số: 30/2024/QH15", "", "") + bold("LUẬT") + prose(LONG)),
    "nghị định": lambda: letter(
        head(agency("", "CHÍNH PHỦ"), "Số: 12/2026/NĐ-CP", "") + titled("NGHỊ ĐỊNH", "Quy định chế độ") + prose(LONG)
    ),
    "thông tư": lambda: letter(
        head(agency("", "BỘ NỘI VỤ"), "Số: 05/2026/TT-BNV", "") + titled("THÔNG TƯ", "Quy định chế độ") + prose(LONG)
    ),
    "quyết định quy phạm": partial(decision, number="Số: 07/2025/QĐ-UBND"),
}


def party() -> bytes:
    names = centred("TỈNH ỦY LẠNG SƠN", 14) + centred("*", 14) + centred("Số 45-KH/TU", 14)
    right = line("ĐẢNG CỘNG SẢN VIỆT NAM", 15, bold=True, align="center")
    return letter(names + right + bold("KẾ HOẠCH") + prose(LONG) + prose("I- MỤC ĐÍCH", bold=True))


@pytest.mark.parametrize("name", NORMATIVE)
def test_a_normative_text_gets_one_notice_that_says_why_and_nothing_else(name: str) -> None:
    [notice] = check(NORMATIVE[name]())
    assert (notice.code, notice.severity) == ("ND0019", Severity.INFO)
    assert "quy phạm pháp luật" in notice.found.vi and "--profile" in notice.fix.vi


def test_a_party_document_gets_one_notice_that_says_why_and_nothing_else() -> None:
    [notice] = check(party())
    assert (notice.code, notice.severity) == ("ND0020", Severity.INFO)
    assert "Đảng" in notice.found.vi and "--profile" in notice.fix.vi


@pytest.mark.parametrize("subject", ["KẾT QUẢ CÔNG TÁC THÁNG 01", "Kết quả công tác tháng 01 năm 2026"])
def test_a_report_with_its_subject_on_one_line_is_a_report(subject: str) -> None:
    made = letter(head(number="Số: 15/BC-STC", subject="") + bold(f"BÁO CÁO {subject}") + prose(LONG))
    identity = check(made).identity
    assert identity is not None and identity.kind.document_type is DocumentType.REPORT


PICTURE = (
    '<w:r><w:drawing><wp:inline><wp:extent cx="1800000" cy="900000"/><a:graphic>'
    '<a:graphicData uri="p"><pic:pic/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>'
)


def signed_by_picture() -> bytes:
    return dispatch(bottom=foot(block=signature("GIÁM ĐỐC").replace(line(), line(runs=PICTURE, align="center"), 1)))


def signed_digitally() -> bytes:
    body = head() + line("Kính gửi: Bộ Tài chính", align="center", before=12) + prose(LONG)
    return letter(body, parts={"_xmlsignatures/sig1.xml": "<Signature xmlns='http://www.w3.org/2000/09/xmldsig#'/>"})


def state_of(docx: bytes) -> State | None:
    identity = check(docx).identity
    return None if identity is None else identity.state


SIGNED = pytest.mark.parametrize("made", [signed_by_picture, signed_digitally])


@SIGNED
def test_a_picture_in_the_signature_or_a_digital_one_makes_a_file_signed(made: Callable[[], bytes]) -> None:
    assert state_of(made()) is State.SIGNED


@SIGNED
def test_a_signed_file_is_judged_and_never_mended(made: Callable[[], bytes]) -> None:
    assert check(made()).passed
    with pytest.raises(SignedDocument, match="đã ký"):
        fix(made())


@pytest.mark.parametrize(
    ("number", "date", "state"),
    [
        ("Số: 05/STC-QLNS", "Quảng Ngãi, ngày 05 tháng 02 năm 2026", State.ISSUED),
        ("Số:      /STC-QLNS", "Quảng Ngãi, ngày 05 tháng 02 năm 2026", State.DRAFT),
        ("Số: 05/STC-QLNS", "Quảng Ngãi, ngày      tháng 02 năm 2026", State.DRAFT),
    ],
)
def test_number_and_date_filled_in_make_a_file_issued(number: str, date: str, state: State) -> None:
    assert state_of(cong_van(number=number, date=date)) is state


VALUES = {
    "kind": "ông văn", "evidence": "V/v góp ý dự thảo Nghị quyết", "number": "05/STC-QLNS", "date": "2026-02-05",
    "agency": "SỞ TÀI CHÍNH",
}  # fmt: skip


@pytest.fixture(scope="module")
def reported(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """What each form of report says of one file, by its name."""
    folder = tmp_path_factory.mktemp("judged")
    file, book = folder / "a.docx", folder / "a.xlsx"
    file.write_bytes(cong_van())
    run = CliRunner()
    said = {form: run.invoke(app, ["check", str(file), "--format", form]).stdout for form in ("text", "json", "sarif")}
    run.invoke(app, ["check", str(file), "--xlsx", str(book)])
    rows = [row for sheet in load_workbook(book) for row in sheet.iter_rows(values_only=True)]
    return {**said, "xlsx": "\n".join(str(cell) for row in rows for cell in row if cell is not None)}


@pytest.mark.parametrize("form", ["text", "json", "sarif", "xlsx"])
@pytest.mark.parametrize("value", VALUES)
def test_kind_evidence_number_date_and_agency_are_in_every_report(
    reported: dict[str, str], form: str, value: str
) -> None:
    assert VALUES[value] in reported[form] or (value == "date" and "05/02/2026" in reported[form])


@pytest.mark.parametrize("form", ["text", "json", "sarif", "xlsx"])
def test_confidence_and_state_are_in_every_report(reported: dict[str, str], form: str) -> None:
    assert "0.9" in reported[form] or "90" in reported[form] or "0,9" in reported[form]
    assert "issued" in reported[form] or "đã cấp số" in reported[form].lower()
