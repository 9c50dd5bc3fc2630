"""Pages become pictures."""

from __future__ import annotations

import shutil

import pytest

from congvan import office
from congvan.errors import OfficeError
from congvan.office import pictures
from support.packages import right_package, two_pages

PNG = b"\x89PNG\r\n\x1a\n"


@pytest.mark.office
def test_a_docx_becomes_one_picture_a_page_at_the_asked_resolution() -> None:
    pages = office.to_png(two_pages(), dpi=50)
    assert len(pages) == 2
    assert all(page.startswith(PNG) for page in pages)
    width, height = (int.from_bytes(pages[0][at : at + 4], "big") for at in (16, 20))
    assert (width, height) == pytest.approx((413, 585), abs=1)


@pytest.mark.office
def test_pypdfium2_draws_the_same_page_where_poppler_is_missing(pdf_of, request) -> None:
    pytest.importorskip("pypdfium2")
    pdf = pdf_of(two_pages())
    with_poppler = office.to_png(pdf, dpi=50)
    request.getfixturevalue("empty_path")
    with_pdfium = office.to_png(pdf, dpi=50)
    assert len(with_pdfium) == len(with_poppler) == 2
    assert with_pdfium[0].startswith(PNG)


def test_where_nothing_can_draw_the_error_names_the_extra(empty_path: None, monkeypatch) -> None:
    monkeypatch.setattr(pictures, "can_draw", lambda: False)
    with pytest.raises(OfficeError) as caught:
        office.to_png(right_package())
    assert "congvan[png]" in caught.value.message.vi
    assert "congvan[png]" in caught.value.message.en


@pytest.mark.parametrize("poppler", [True, False])
def test_a_damaged_pdf_is_an_office_error(poppler: bool, request) -> None:
    if poppler and not shutil.which("pdftoppm"):
        pytest.skip("no pdftoppm here")
    if not poppler:
        request.getfixturevalue("empty_path")
    with pytest.raises(OfficeError):
        office.to_png(b"%PDF-1.7 damaged")
