"""Hình: what is admitted, how large it is set, and that it comes back as it went."""

from __future__ import annotations

import base64
import io
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from pydantic import ValidationError

import congvan as cv
from congvan.body.picture_data import size_of
from congvan.documents import data_of
from congvan.errors import Refusal
from congvan.reader import with_picture_files
from congvan.source import dump_yaml
from parts.letters import VIETNAMESE_HEAD
from support.validators import audit

SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="300" height="100"><rect width="300" height="100"/></svg>'
HEAD = VIETNAMESE_HEAD + "nội dung:\n  - Gửi sơ đồ.\n"


def image(width: int = 60, height: int = 30, kind: str = "PNG", **how: Any) -> bytes:
    stream = io.BytesIO()
    Image.new("RGB", (width, height), "navy").save(stream, kind, **how)
    return stream.getvalue()


def letter(*blocks: cv.Picture | str | cv.Table, **changes: Any) -> cv.Dispatch:
    document = cv.loads(HEAD)
    assert isinstance(document, cv.Dispatch)
    return document.model_copy(update={"body": ["Gửi sơ đồ.", *blocks], **changes})


PICTURES = [
    cv.Picture(data=image()),
    cv.Picture(data=image(kind="JPEG"), width=42.5, caption="Hình 1. Sơ đồ"),
    cv.Picture(data=SVG, width=100, caption="A", alternative_text='Nền đen & "trơn"'),
    cv.Picture(data=image(4000, 40), caption="Rộng"),
    cv.Picture(data=image(40, 4000)),
    cv.Picture(data=image(), caption="Như tên", alternative_text="Như tên"),
]


@pytest.mark.parametrize("picture", PICTURES, ids=lambda one: one.size.kind)
def test_a_picture_goes_through_data_json_and_word_and_comes_back_equal(picture: cv.Picture) -> None:
    document = letter(picture, picture, appendices=[cv.Appendix(orientation="landscape", body=[picture])])
    assert cv.from_data(data_of(document)) == document
    assert cv.loads(dump_yaml(data_of(document))) == document
    assert cv.Dispatch.model_validate_json(document.model_dump_json(exclude_defaults=True)) == document
    reading = cv.read(cv.render(document))
    assert (reading.document, reading.problems) == (document.canonical(), ())


def test_a_letter_with_pictures_is_a_valid_word_file_without_a_finding() -> None:
    docx = cv.render(letter(*PICTURES, "Hết.")).docx
    assert audit(docx) == []
    layout = [one.code for one in cv.check(docx).findings if one.code.startswith("ND00") or "06" in one.code]
    assert layout == []


def test_a_picture_without_a_width_is_as_large_as_it_is_where_that_fits() -> None:
    assert size_of(image(60, 30, dpi=(300, 300))).width_mm == pytest.approx(60 / 300 * 25.4, abs=0.01)
    assert size_of(image(96, 30)).width_mm == pytest.approx(25.4)
    assert size_of(SVG).pixels == (300, 100)


@pytest.mark.parametrize(
    ("width", "data", "most"), [(161.0, image(), 160), (120.0, image(100, 400), 64), (1000.0, SVG, 160)]
)
def test_a_width_beyond_the_margins_is_refused_at_its_place(width: float, data: bytes, most: int) -> None:
    with pytest.raises(cv.InputError) as caught:
        cv.render(letter(cv.Picture(data=data, width=width)))
    (problem,) = caught.value.problems
    assert (problem.path, f"{most} mm at most" in problem.message.en) == ("body[1].width", True)


def test_on_a_sheet_on_its_side_there_is_more_room() -> None:
    wide = cv.Picture(data=image(), width=200)
    cv.render(letter(appendices=[cv.Appendix(orientation="landscape", body=[wide])]))
    with pytest.raises(cv.InputError) as caught:
        cv.render(letter(appendices=[cv.Appendix(body=[wide])]))
    assert caught.value.problems[0].path == "appendices[0].body[0].width"


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "not a PNG, JPEG or SVG"),
        (b"GIF89a", "not a PNG, JPEG or SVG"),
        (image()[:60], "damaged"),
        (image(kind="GIF"), "not a PNG, JPEG or SVG"),
        (b"\x89PNG" + bytes(5 * 1024 * 1024), "5 MB"),
        (image(5001, 5000), "25 million pixels"),
        (SVG.replace(b"<rect", b"<script/><rect"), "<script>"),
        (SVG.replace(b"<rect", b"<image href='file:///etc/hosts'/><rect"), "<image>"),
        (SVG.replace(b"<rect", b"<rect style='fill:url(http://a.b/c)'"), "<rect>"),
        (SVG.replace(b"<rect", b"<rect onload='x()'"), "<rect>"),
        (b"<!DOCTYPE svg>" + SVG, "not a PNG"),
        (b"<svg", "damaged"),
    ],
)
def test_what_is_not_a_whole_picture_is_refused(data: bytes, said: str) -> None:
    with pytest.raises(Refusal) as caught:
        size_of(data)
    assert said in caught.value.message.en


def test_a_file_names_its_picture_below_its_folder_and_nowhere_else(tmp_path: Path) -> None:
    (tmp_path / "hình").mkdir()
    (tmp_path / "hình" / "logo.png").write_bytes(image())
    file = tmp_path / "letter.yaml"
    file.write_text(HEAD + "  - hình: hình/logo.png\n    bề rộng: 30\n", encoding="utf-8")
    document = cv.load(file)
    assert isinstance(document, cv.Dispatch)
    assert document.body[1] == cv.Picture(data=image(), width=30)
    for name, said in (("../logo.png", "outside the open folder"), ("no.png", "no file"), ("a.gif", "is not a")):
        file.write_text(HEAD + f"  - picture: {name}\n", encoding="utf-8")
        with pytest.raises(cv.InputError) as caught:
            cv.load(file)
        (problem,) = caught.value.problems
        assert (problem.path, problem.line) == ("nội dung[1].picture", 10) and said in problem.message.en


def test_a_text_from_outside_names_no_files() -> None:
    with pytest.raises(cv.InputError) as caught:
        cv.loads(HEAD + "  - picture: logo.png\n")
    assert "names no files" in caught.value.problems[0].message.en


def test_a_picture_that_is_not_base64_is_reported_with_how_to_give_it() -> None:
    with pytest.raises(ValidationError, match="Path"):
        cv.Picture.model_validate({"data": "logo.png"})
    assert cv.Picture.model_validate({"data": base64.b64encode(image()).decode()}).data == image()


def test_the_same_picture_is_one_file_beside_what_was_read() -> None:
    reading = cv.read(
        cv.render(letter(cv.Picture(data=image()), cv.Picture(data=image(), width=20), cv.Picture(data=SVG)))
    )
    named, files = with_picture_files(reading, "thư_files")
    assert files == {"thư_files/picture-1.png": image(), "thư_files/picture-2.svg": SVG}
    assert [one["picture"] for one in named.data["body"][1:]] == [
        "thư_files/picture-1.png", "thư_files/picture-1.png", "thư_files/picture-2.svg",
    ]  # fmt: skip
