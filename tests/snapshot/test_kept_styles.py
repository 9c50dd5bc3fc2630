"""Styles that are kept from one document to the next: those of equal parts, never those of others."""

import pytest

from congvan.errors import UnreadableDocument
from congvan.ooxml.opening import open_folded
from congvan.snapshot import take
from congvan.snapshot.document import Document
from rawdocx import docx, p, style

LARGE = style("Normal", '<w:rPr><w:sz w:val="28"/></w:rPr>', default=True)
SMALL = style("Normal", '<w:rPr><w:sz w:val="26"/></w:rPr>', default=True)


def size_of(data: bytes) -> float:
    return take(data).paragraphs[0].runs[0].format.size_pt


def test_documents_of_the_same_styles_share_them() -> None:
    first, second = (Document(open_folded(docx(p(text), styles=LARGE))) for text in ("a", "b"))
    assert first.sheet is second.sheet


def test_a_document_is_never_read_by_the_styles_of_another() -> None:
    assert [size_of(docx(p("a"), styles=styles)) for styles in (LARGE, SMALL, LARGE)] == [14.0, 13.0, 14.0]


def test_styles_that_many_others_followed_are_read_again() -> None:
    before = Document(open_folded(docx(p("a"), styles=LARGE))).sheet
    for size in range(20, 26):
        take(docx(p("a"), styles=style("Normal", f'<w:rPr><w:sz w:val="{size}"/></w:rPr>', default=True)))
    assert Document(open_folded(docx(p("a"), styles=LARGE))).sheet is not before


def test_very_many_styles_are_not_kept() -> None:
    many = LARGE + "".join(style(f"S{number}", '<w:rPr><w:sz w:val="24"/></w:rPr>') for number in range(2_000))
    first, second = (Document(open_folded(docx(p("a"), styles=many))) for _ in range(2))
    assert first.sheet is not second.sheet


def test_damaged_styles_are_refused_each_time() -> None:
    for _ in range(2):
        with pytest.raises(UnreadableDocument):
            take(docx(p("a"), styles="<w:style>"))
