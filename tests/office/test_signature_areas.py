"""Where visible signatures will be: drawn in a preview, and nowhere else."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image

import congvan as cv
from congvan import office
from support.geometry import MM, Pages
from support.printed_words import OnPage
from support.validators import audit

_TEMPLATES = Path(__file__).parents[2] / "templates"
_DPI = 72
_BLUE, _RED = (0, 0, 255), (255, 0, 0)


def letter(name: str) -> cv.Rendered:
    return cv.render(cv.load(_TEMPLATES / f"{name}.yaml"))


def ink(page: bytes, colour: tuple[int, int, int]) -> list[tuple[int, int]]:
    """The places of the pixels of about that colour, in pt."""
    picture = Image.open(io.BytesIO(page)).convert("RGB")
    return [
        (x, y)
        for y in range(picture.height)
        for x in range(picture.width)
        if all(abs(one - other) < 90 for one, other in zip(picture.getpixel((x, y)), colour, strict=True))  # type: ignore[arg-type]
    ]


def edges(places: list[tuple[int, int]]) -> tuple[int, int, int, int]:
    """Left, top, right and bottom."""
    across, down = [x for x, _ in places], [y for _, y in places]
    return min(across), min(down), max(across), max(down)


@pytest.mark.office
def test_the_signature_is_between_position_and_name_under_a_third_of_the_seal() -> None:
    issued = letter("decision/example")
    (page,) = office.to_png(office.with_signature_areas(issued.docx), _DPI)
    words = OnPage(Pages(issued.pdf()), 1)
    position, name = words.line("GIÁM ĐỐC"), words.line("Nguyễn Văn A")
    left, top, right, bottom = edges(ink(page, _BLUE))
    assert (left + right) / 2 == pytest.approx(position.centre, abs=2)
    assert position.baseline < top < bottom < name.baseline
    ring = edges(ink(page, _RED))
    assert ring[2] - left == pytest.approx((right - left) / 3, abs=3)
    assert ring[2] - ring[0] == pytest.approx(ring[3] - ring[1], abs=3) == pytest.approx(36 * MM, abs=3)


@pytest.mark.office
def test_the_pages_of_the_issued_file_show_no_such_place() -> None:
    (page,) = office.to_png(letter("decision/example").docx, _DPI)
    assert not ink(page, _BLUE)
    assert not ink(page, _RED)


@pytest.mark.parametrize(
    ("name", "frames", "rings"),
    [("decision/example", 1, 1), ("minutes/example", 2, 1), ("dispatch/examples/joint", 2, 2)],
)
def test_each_who_signs_has_a_place_and_each_agency_one_for_its_seal(name: str, frames: int, rings: int) -> None:
    issued = letter(name)
    before = cv.read(issued).document
    drawn = office.with_signature_areas(issued.docx)
    shown, plain = (_main(docx) for docx in (drawn, issued.docx))
    assert (shown.count(b"<v:rect"), shown.count(b"<v:oval")) == (frames, rings)
    assert b"<v:" not in plain
    assert letter(name).docx == issued.docx
    assert cv.read(drawn).document == before
    assert audit(drawn) == []


def _main(docx: bytes) -> bytes:
    from zipfile import ZipFile

    return ZipFile(io.BytesIO(docx)).read("word/document.xml")
