"""Appendices are read back: ours exactly, those of other hands where every word of them can be read."""

from __future__ import annotations

import pytest

import congvan as cv
from congvan.reader import yaml_text
from rawdocx import docx, p, table
from render.cases import appended, dispatch

CENTRE, BOLD, ITALIC = '<w:jc w:val="center"/>', "<w:b/>", "<w:i/>"
TURNED = '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>'


def c(text: str, run: str = "") -> str:
    return p(text, CENTRE, run)


LETTER = (
    table(
        [
            c("UBND TỈNH QUẢNG NAM") + c("SỞ TÀI CHÍNH", BOLD),
            c("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", BOLD) + c("Độc lập - Tự do - Hạnh phúc", BOLD),
        ],
        [
            c("Số: 05/STC-QLNS") + c("V/v báo cáo"),
            c("Quảng Nam, ngày 05 tháng 02 năm 2026", ITALIC),
        ],
    )
    + p("Kính gửi: Bộ Tài chính")
    + p("Danh sách tại các Phụ lục kèm theo./.")
    + table(
        [
            p("Nơi nhận:", run=BOLD) + p("- Như trên;") + p("- Lưu: VT."),
            c("GIÁM ĐỐC", BOLD) + c("") * 4 + c("Nguyễn Văn A", BOLD),
        ]
    )
)
REFERENCE = "(Kèm theo Công văn số 05/STC-QLNS ngày 05 tháng 02 năm 2026 của Sở Tài chính)"


def head(number: str = "Phụ lục I", title: str = "DANH SÁCH", reference: str = REFERENCE) -> str:
    return c(number, BOLD) + (c(title, BOLD) if title else "") + c(reference, ITALIC)


def read(*appendices: str, section: str = "") -> cv.Reading:
    return cv.read(docx(LETTER + "".join(appendices), section=section))


def reported(reading: cv.Reading) -> list[tuple[str, str]]:
    return [(problem.path, problem.message.en) for problem in reading.problems]


@pytest.mark.parametrize("name", sorted(appended()))
def test_every_letter_with_appendices_is_read_exactly(name: str) -> None:
    document = appended()[name]
    reading = cv.read(cv.render(document).docx)
    assert (reading.document, reading.problems) == (document.canonical(), ())
    assert cv.loads(yaml_text(reading)).canonical() == document.canonical()


def test_the_authors_case_of_a_title_comes_back() -> None:
    document = dispatch(appendices=[{"title": "Danh sách của Sở", "body": "Hết."}])
    reading = cv.read(cv.render(document).docx)
    assert reading.data["appendices"] == [{"title": "Danh sách của Sở", "body": ["Hết"]}]


@pytest.mark.parametrize("last", ["Hết.", "Hết./.", "Hết", "Hết..", ".", "**Hết.**", "Hết[^1].", "./."])
def test_the_end_mark_of_an_appendix_is_not_text(last: str) -> None:
    notes = {"1": "x"} if "[^1]" in last else {}
    document = dispatch(appendices=[{"body": ["Đoạn.", last]}], footnotes=notes)
    assert cv.read(cv.render(document).docx).document == document.canonical()


def test_an_appendix_of_another_office_is_read() -> None:
    reading = read(
        head() + p("1. Một việc:") + p("a) Một điểm;") + p("b) Hai điểm./."),
        head("Phụ lục II", "") + p("Căn cứ Luật, lời của phụ lục.", run=ITALIC),
    )
    assert reading.problems == ()
    assert reading.data["appendices"] == [
        {"title": "DANH SÁCH", "body": [{"clause": "Một việc:", "points": ["Một điểm;", "Hai điểm"]}]},
        {"body": ["*Căn cứ Luật, lời của phụ lục.*"]},
    ]
    assert reading.document is not None


def test_a_title_on_two_lines_is_one() -> None:
    reading = read(c("PHỤ LỤC", BOLD) + c("DANH SÁCH", BOLD) + c("CÁC XÃ", BOLD) + c(REFERENCE, ITALIC) + p("Lời."))
    assert reading.data["appendices"] == [{"title": "DANH SÁCH CÁC XÃ", "body": ["Lời."]}]
    assert reading.problems == ()


def test_a_sheet_on_its_side_is_seen() -> None:
    assert read(head() + p("Lời."), section=f"<w:sectPr>{TURNED}</w:sectPr>").data["appendices"] == [
        {"title": "DANH SÁCH", "body": ["Lời."], "orientation": "landscape"}
    ]


def test_what_will_be_printed_otherwise_is_reported() -> None:
    stale = REFERENCE.replace("05/STC", "04/STC")
    reading = read(head("Phụ lục 01", reference=stale) + p("Lời."))
    assert reported(reading) == [
        ("appendices", "“Phụ lục 01” will be printed as “Phụ lục”"),
        ("appendices", f"“{stale[:59]}…” will be printed as “{REFERENCE}”"),
    ]
    assert reading.document is not None


def test_an_appendix_with_a_table_is_not_read_and_reported() -> None:
    reading = read(head() + p("Đơn vị: triệu đồng") + table([p("TT"), p("Tên")], [p("1"), p("Xã")]))
    assert "appendices" not in reading.data
    assert reported(reading) == [("", "paragraphs 15 to 22: the appendix “Phụ lục I DANH SÁCH” is not read")]


def test_where_one_cannot_be_read_none_is_since_the_numbers_would_change() -> None:
    reading = read(head() + table([p("TT"), p("Tên")]), head("Phụ lục II", "MẪU") + p("Lời."))
    assert "appendices" not in reading.data
    assert reported(reading) == [
        ("", "paragraphs 15 to 19: the appendix “Phụ lục I DANH SÁCH” is not read"),
        ("", "paragraphs 20 to 23: the appendix “Phụ lục II MẪU” is not read"),
    ]


def test_of_an_appendix_the_part_that_can_be_read_is_and_the_rest_is_reported_with_its_place() -> None:
    reading = read(head("Phụ lục") + p("Lời dẫn.") + table([p("TT"), p("Tên")], [p("1"), p("Xã")]) + p("Lời sau."))
    assert reading.data["appendices"] == [{"title": "DANH SÁCH", "body": ["Lời dẫn.", "Lời sau."]}]
    place = "paragraph 19: the table with “TT” is not read"
    assert reported(reading) == [("body", f"{place}; write it into “body” if it belongs there")]
