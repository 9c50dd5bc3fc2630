"""Words in page headers and footers are reported; page numbers and what was read from there are not."""

from __future__ import annotations

import pytest

import congvan as cv
from rawdocx import SECTION, docx, p
from reader.test_read_appendices import LETTER, reported
from support.docx_writer import part

PAGE = (
    '<w:r><w:t xml:space="preserve">{}</w:t></w:r><w:fldSimple w:instr=" PAGE "><w:r><w:t>2</w:t></w:r></w:fldSimple>'
)


def with_margin(content: str, kind: str = "header", variant: str = "default", more: str = "") -> cv.Reading:
    """A letter with ``content`` in a header or a footer."""
    reference = f'<w:sectPr><w:{kind}Reference w:type="{variant}" r:id="rIdmargin"/>'
    return cv.read(
        docx(
            LETTER,
            section=SECTION.replace("<w:sectPr>", reference).replace("</w:sectPr>", f"{more}</w:sectPr>"),
            parts={f"word/{kind}1.xml": part(kind, content)},
            relationships=[("rIdmargin", kind, f"{kind}1.xml")],
        )
    )


@pytest.mark.parametrize(("kind", "where"), [("header", "page header"), ("footer", "page footer")])
@pytest.mark.parametrize("words", ["Bản nháp của phòng", "Trang 1/3"])
def test_words_of_headers_and_footers_are_reported(kind: str, where: str, words: str) -> None:
    assert reported(with_margin(p(words), kind)) == [("", f"{where}: “{words}” is not read")]


@pytest.mark.parametrize("around", ["", "Trang ", "- "])
def test_a_page_number_is_not_reported(around: str) -> None:
    assert reported(with_margin(f"<w:p>{PAGE.format(around)}</w:p>")) == []


def test_words_beside_a_page_number_are_reported() -> None:
    assert reported(with_margin(f"<w:p>{PAGE.format('Công văn số 5 - Trang ')}</w:p>")) == [
        ("", "page header: “Công văn số 5 - Trang” is not read")
    ]


def test_what_no_page_shows_is_not_reported() -> None:
    assert reported(with_margin(p("Bản nháp"), variant="first")) == []
    assert len(reported(with_margin(p("Bản nháp"), variant="first", more="<w:titlePg/>"))) == 1


def test_an_address_that_is_read_is_not_reported() -> None:
    reading = with_margin(p("Địa chỉ: 1 Lê Lợi; Điện thoại: 0235.1"), "footer")
    assert (reading.data["contact"], reported(reading)) == ({"address": "1 Lê Lợi", "phone": "0235.1"}, [])
