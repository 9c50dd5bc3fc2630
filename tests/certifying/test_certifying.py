"""Copies: what is written onto an issued document, in Word files and in PDF, on paper and electronic."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

import congvan as cv
from congvan.certifying.pdf_file import Stamp, with_block_below
from congvan.components import find_all
from congvan.errors import InputError, SignedDocument, UnreadableDocument
from congvan.forms import Category
from congvan.ooxml.opening import open_package
from congvan.ooxml.writing import pack, write_zip
from congvan.printed import measure
from congvan.snapshot import take
from congvan.source import build_data
from congvan.vocabulary import Component
from support.letters import letter

_DATA: dict[str, Any] = {
    "form": "sao y",
    "issuer": {"name": "Văn phòng UBND tỉnh", "symbol": "VPUB"},
    "number": 7,
    "place": "Quảng Ngãi",
    "issue_date": "2026-03-20",
    "signatory": {"authority": "KT.", "head_position": "Chánh Văn phòng", "position": "Phó Chánh Văn phòng",
                  "full_name": "Lê Thị Mai"},
    "recipients": ["Phòng Kinh tế", "Lưu: VT."],
}  # fmt: skip
_DOCUMENT = "word/document.xml"
_SIGNED = datetime(2026, 3, 20, 9, 15, 30)
_TOLD = "SAO Y; Văn phòng UBND tỉnh; 20/03/2026; 09:15:30 +07:00"


def certificate(**data: object) -> cv.Certificate:
    return build_data({**_DATA, **data}, cv.Certificate)


def lines(docx: bytes) -> list[str]:
    return [paragraph.text.replace("\u00a0", " ") for paragraph in take(docx).paragraphs if paragraph.text.strip()]


def repacked(
    docx: bytes, changes: Mapping[str, Callable[[bytes], bytes]], parts: Mapping[str, bytes] | None = None
) -> bytes:
    held = dict(open_package(docx).parts)
    for name, change in changes.items():
        held[name] = change(held[name])
    return write_zip(pack(name, data) for name, data in {**held, **(parts or {})}.items())


def issued() -> cv.Rendered:
    return cv.render(cv.load(Path(__file__).parents[2] / "templates" / "decision" / "example.yaml"))


def test_the_part_of_a_copy_is_below_the_whole_document() -> None:
    before, after = lines(issued().docx), lines(cv.certify(issued(), certificate()).data)
    assert after[: len(before)] == before
    assert after[len(before) :] == [
        "VĂN PHÒNG UBND TỈNH",
        "SAO Y",
        "Số: 07/SY-VPUB",
        "Quảng Ngãi, ngày 20 tháng 3 năm 2026",
        "Nơi nhận:",
        "- Phòng Kinh tế;",
        "- Lưu: VT.",
        "KT. CHÁNH VĂN PHÒNG",
        "PHÓ CHÁNH VĂN PHÒNG",
        "Lê Thị Mai",
    ]


@pytest.mark.parametrize("base", ["dispatch", "decision", "report", "appended"])
def test_it_is_recognised_and_without_a_finding_in_files_of_any_hand(base: str) -> None:
    copied = cv.certify(letter(base, {}), certificate())
    _, part = find_all(take(copied.data))
    assert part.kind.category is Category.COPY
    assert part.text(Component.NUMBER) == "Số: 07/SY-VPUB"
    assert part.first(Component.COPY_LINE) is not None
    assert cv.check(copied.data).findings == ()


def test_our_own_files_are_still_read_as_they_were() -> None:
    reading = cv.read(cv.certify(issued(), certificate()).data)
    assert reading.document == cv.read(issued()).document
    assert [problem.message.vi for problem in reading.problems] == ["tệp còn 1 văn bản khác chưa đọc"]


def test_a_copy_is_judged_with_its_document() -> None:
    copied = cv.certify(letter("dispatch", {}), certificate()).data
    wrong = repacked(copied, {_DOCUMENT: lambda data: data.replace(b"07/SY-VPUB", b"07/SL-VPUB")})
    assert cv.check(wrong).codes == ("ND3014",)


@pytest.mark.parametrize(
    ("form", "symbol"),
    [("sao y", "SY-VPUB"), ("trích sao", "TrS-VPUB"), ("sao lục", "SL-VPUB"), ("extract", "TrS-VPUB")],
)
def test_the_symbol_follows_from_form_and_agency(form: str, symbol: str) -> None:
    number = certificate(form=form).number
    assert number is not None and number.symbol == symbol


def test_a_symbol_that_disagrees_is_reported() -> None:
    with pytest.raises(InputError, match="SY-VPUB"):
        certificate(number="07/SL-VPUB")
    with pytest.raises(InputError, match="SL-…"):
        certificate(form="sao lục", issuer="Văn phòng", number="07/SY-VP")


def test_what_a_copy_on_paper_lacks_is_reported_all_at_once() -> None:
    bare = build_data({"form": "sao y", "issuer": "Văn phòng"}, cv.Certificate)
    with pytest.raises(InputError) as caught:
        cv.certify(issued(), bare)
    assert [problem.path for problem in caught.value.problems] == ["number", "place", "signatory", "recipients"]


def test_the_agency_above_is_not_printed_and_therefore_refused() -> None:
    with pytest.raises(InputError, match=r"mẫu 3\.1"):
        certificate(issuer={"name": "Văn phòng", "parent": "UBND tỉnh"})


def test_an_electronic_copy_has_the_signing_data_and_nothing_below() -> None:
    bare = build_data({"form": "sao y", "issuer": "Văn phòng UBND tỉnh"}, cv.Certificate)
    copied = cv.certify(issued(), bare, signed_at=_SIGNED)
    assert lines(copied.data) == [_TOLD, *lines(issued().docx)]
    (run,) = take(copied.data).paragraphs[0].runs
    assert (run.format.size_pt, run.format.bold, run.format.italic) == (10, False, False)
    assert cv.check(copied.data).findings == ()


def test_there_is_no_electronic_true_copy_of_an_electronic_document() -> None:
    with pytest.raises(InputError, match="Điều 25"):
        cv.certify(issued(), certificate(original="điện tử"), signed_at=_SIGNED)
    assert cv.certify(issued(), certificate(form="trích sao", original="điện tử"), signed_at=_SIGNED).data
    assert cv.certify(issued(), certificate(original="điện tử")).data


def test_a_signed_word_file_and_other_files_are_refused() -> None:
    signed = repacked(issued().docx, {}, {"_xmlsignatures/sig1.xml": b"<Signature/>"})
    with pytest.raises(SignedDocument):
        cv.certify(signed, certificate())
    with pytest.raises(UnreadableDocument):
        cv.certify(b"no document", certificate())
    with pytest.raises(UnreadableDocument):
        cv.certify(b"%PDF-1.7 and nothing more", certificate())


@pytest.mark.office
def test_a_pdf_gives_a_pdf_with_the_part_below_its_last_line(tmp_path: Path) -> None:
    pdf = issued().pdf()
    copied = cv.certify(pdf, certificate())
    path = copied.save(tmp_path / "copy.pdf")
    (before,), (page,) = measure(pdf).pages, measure(path).pages
    ends = max(word.baseline for word in before.words)
    added = [word for word in page.words if word.baseline > ends + 1]
    assert " ".join(word.text for word in added).startswith("VĂN PHÒNG UBND TỈNH SAO Y Số: 07/SY-VPUB")
    across = [line for line in page.rules if ends < line.y < min(word.baseline for word in added)]
    assert [round(line.length * 25.4 / 72) for line in across] == [160]
    assert PdfReader(path).pdf_header >= "%PDF-1.4"


@pytest.mark.office
def test_an_electronic_copy_of_a_pdf_has_its_line_in_the_top_right_corner() -> None:
    (page,) = measure(cv.certify(issued().pdf(), certificate(), signed_at=_SIGNED).data).pages
    reported = sorted((word for word in page.words if word.size == 10), key=lambda word: word.x0)
    assert " ".join(word.text for word in reported) == _TOLD
    assert reported[0].baseline < 60
    assert page.width - reported[-1].x1 == pytest.approx(20 * 72 / 25.4, abs=1)


@pytest.mark.office
def test_where_the_page_is_full_the_part_has_a_page_of_its_own() -> None:
    pdf = issued().pdf()
    tall = Stamp(pdf, top=50.0, bottom=800.0)
    assert len(measure(with_block_below(pdf, tall)).pages) == 2


@pytest.mark.parametrize("base", ["dispatch", "report", "appended"])
def test_the_part_of_a_copy_is_read_back(base: str) -> None:
    read = cv.read_copy(cv.certify(letter(base, {}), certificate()).data)
    assert read is not None
    assert {one.path for one in read.problems} == {"issuer"}  # its name is seen in capitals alone
    assert read.signed_at is None
    signatory = {**_DATA["signatory"], "head_position": "CHÁNH VĂN PHÒNG", "position": "PHÓ CHÁNH VĂN PHÒNG"}
    assert read.certificate == certificate(number="07/SY-VPUB", issuer="VĂN PHÒNG UBND TỈNH", signatory=signatory)


def test_the_signing_data_of_an_electronic_copy_are_read_back() -> None:
    bare = build_data({"form": "sao y", "issuer": "Văn phòng UBND tỉnh"}, cv.Certificate)
    read = cv.read_copy(cv.certify(issued(), bare, signed_at=_SIGNED).data)
    assert read is not None
    assert (read.certificate, read.signed_at, read.problems) == (bare, _SIGNED, ())


def test_what_is_not_a_copy_has_no_such_part() -> None:
    assert cv.read_copy(issued()) is None
