"""What ``measure`` reads of a PDF, and what it says where it cannot."""

from __future__ import annotations

import importlib.util
from collections.abc import Mapping
from pathlib import Path

import pytest

import congvan as cv
from congvan.errors import OfficeError, UnreadableDocument
from congvan.metrics import width
from congvan.printed import Printed, PrintedWord, TextLine, in_lines, in_pieces, is_face_of


def line_of(sheet: Printed, text: str) -> TextLine:
    pieces = (piece for page in sheet.pages for piece in in_pieces(page.words))
    return next(piece for piece in pieces if piece.text == text)


@pytest.mark.office
def test_words_lines_and_rules_are_where_the_page_shows_them(sheets: Mapping[str, Printed]) -> None:
    sheet = sheets["right"]
    page = sheet.pages[0]
    assert (round(page.width), round(page.height), len(sheet.pages)) == (595, 842, 2)
    name = line_of(sheet, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
    motto = line_of(sheet, "Độc lập - Tự do - Hạnh phúc")
    assert name.length == pytest.approx(width(name.text, 12, "bold"), abs=0.5)
    assert motto.size == 14 and motto.words[0].font == "LiberationSerif-Bold"
    below = [rule for rule in page.rules if 0 < rule.y - motto.baseline < 10]
    assert [round(rule.length - motto.length) for rule in below] == [0]
    assert below[0].centre == pytest.approx(motto.centre, abs=1)


@pytest.mark.office
def test_a_border_that_is_drawn_twice_is_one_rule(sheets: Mapping[str, Printed]) -> None:
    page = sheets["right"].pages[0]
    assert len(page.rules) == 2


@pytest.mark.office
def test_words_are_in_the_order_of_the_document(sheets: Mapping[str, Printed]) -> None:
    text = "".join(word.text for word in sheets["right"].words)
    places = [
        text.index(piece) for piece in ("VÀXÃHỘI", "CỘNGHÒA", "Số:", "V/vgóp", "QuảngNam,", "Kínhgửi:", "Nơinhận:")
    ]
    assert places == sorted(places)


@pytest.mark.office
def test_decomposed_letters_come_composed(sheets: Mapping[str, Printed]) -> None:
    sheet = sheets["decomposed letters in rsid soup, footnotes"]
    assert line_of(sheet, "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM").page == 1


@pytest.mark.office
def test_a_path_is_measured_as_its_bytes_are(pdf_of, letters: Mapping[str, bytes], tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    pdf = pdf_of(letters["right"])
    (tmp_path / "letter.pdf").write_bytes(pdf)
    assert cv.measure(tmp_path / "letter.pdf") == cv.measure(str(tmp_path / "letter.pdf")) == cv.measure(pdf)


@pytest.mark.parametrize("data", [b"", b"hello", b"%PDF-1.7\nnothing", b"PK\x03\x04"])
def test_what_is_not_a_pdf_is_refused(data: bytes) -> None:
    with pytest.raises(UnreadableDocument, match="PDF"):
        cv.measure(data)


def test_without_pdfplumber_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    with pytest.raises(OfficeError) as caught:
        cv.measure(b"%PDF-")
    assert 'pip install "congvan[measure]"' in caught.value.message.vi
    assert 'pip install "congvan[measure]"' in caught.value.message.en


@pytest.mark.parametrize(
    ("printed", "asked", "same"),
    [
        ("LiberationSerif-Bold", "Times New Roman", True),
        ("Tinos-Regular", "Times New Roman", True),
        ("TimesNewRomanPS-BoldMT", "Times New Roman", True),
        ("DejaVuSerif", "Times New Roman", False),
        ("LiberationSans", "Arial", True),
        ("LiberationSans", "Times New Roman", False),
        ("Carlito", "Calibri", True),
        ("UTMAvo-Bold", "UTM Avo", True),
        ("LiberationSerif", "UTM Avo", False),
        ("LiberationSerif", "", False),
    ],
)
def test_faces_of_the_same_widths_stand_for_each_other(printed: str, asked: str, same: bool) -> None:
    assert is_face_of(printed, asked) is same


def word(text: str, x0: float, x1: float, baseline: float, size: float = 14) -> PrintedWord:
    return PrintedWord(1, text, x0, x1, baseline, "LiberationSerif", size)


def test_a_raised_mark_stays_on_its_line_and_a_lower_line_begins_anew() -> None:
    words = [
        word("văn", 100, 120, 200),
        word("1", 120, 124, 196, 9),
        word("bản", 128, 150, 200),
        word("hai", 100, 120, 216),
    ]
    assert [line.text for line in in_lines(words)] == ["văn 1 bản", "hai"]
    assert in_lines(words)[0].baseline == 200


def test_a_column_parts_a_line_in_pieces() -> None:
    words = [word("Số:", 100, 120, 200), word("Huế,", 300, 330, 201), word("ngày", 335, 360, 201)]
    assert [piece.text for piece in in_pieces(words)] == ["Số:", "Huế, ngày"]
    assert len(in_lines(words)) == 1


def drawn(content: str) -> bytes:
    """A PDF of one page with what ``content`` draws."""
    objects = [
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        f"<</Length {len(content)}>>\nstream\n{content}\nendstream",
        "<</Type/Font/Subtype/Type1/BaseFont/Times-Roman>>",
    ]
    data, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(data))
        data += f"{number} 0 obj\n{body}\nendobj\n".encode()
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    head = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}"
    return data + f"{head}trailer\n<</Size {len(objects) + 1}/Root 1 0 R>>\nstartxref\n{len(data)}\n%%EOF\n".encode()


def test_a_watermark_that_lies_across_the_page_is_not_a_word() -> None:
    sheet = cv.measure(drawn("BT /F1 14 Tf 100 700 Td (So) Tj ET BT /F1 40 Tf 0.7 0.7 -0.7 0.7 200 400 Tm (MAU) Tj ET"))
    (found,) = sheet.words
    assert (found.text, found.x0, round(found.baseline), found.size) == ("So", 100, 142, 14)


def test_strokes_thin_boxes_and_their_repetitions_are_rules() -> None:
    twice = "100 690 m 300 690 l S 100 690 m 300 690 l S"
    pieces = "100 600 m 150 600 l S 150 600 m 220 600 l S"
    box, upright = "100 500 80 0.8 re f", "100 400 m 100 300 l S"
    frame = "100 200 80 40 re S"
    (page,) = cv.measure(drawn(" ".join([twice, pieces, box, upright, frame]))).pages
    assert [(rule.x0, round(rule.length), round(rule.y)) for rule in page.rules] == [
        (100, 200, 152), (100, 120, 242), (100, 80, 342),
    ]  # fmt: skip
