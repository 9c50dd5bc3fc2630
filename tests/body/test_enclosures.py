"""Dòng đính kèm: what goes with the letter, in the middle and in italics below its words."""

from __future__ import annotations

import io
import zipfile
from typing import Any

import pytest

import congvan as cv
from congvan.body import Enclosure, OutlineLine, flatten
from congvan.renderer import render
from parts.letters import VIETNAMESE_HEAD
from render.cases import dispatch
from support.docx_writer import zipped
from support.drafts import reported_besides

ENCLOSED = "(Đính kèm dự thảo Quyết định)"
BODIES: dict[str, list[Any]] = {
    "at the end": ["Đề nghị góp ý.", {"enclosure": ENCLOSED}],
    "amid points": [{"clause": "Gồm:", "points": ["Một;", {"enclosure": "(Gửi kèm biểu mẫu)"}, "Hai."]}, "Hết."],
    "in italics of its own": [{"enclosure": "(Kèm theo *biểu mẫu*)"}, "Hết."],
}


def _of_another_hand(docx: bytes) -> bytes:
    """The letter without our style: a line that is only centred."""
    with zipfile.ZipFile(io.BytesIO(docx)) as package:
        files = {name: package.read(name) for name in package.namelist()}
    xml = files["word/document.xml"].decode()
    assert '<w:pStyle w:val="CvEnclosure"/>' in xml
    xml = xml.replace('<w:pStyle w:val="CvEnclosure"/>', '<w:jc w:val="center"/>')
    return zipped({**files, "word/document.xml": xml})


@pytest.mark.parametrize("name", BODIES)
def test_it_is_read_back_and_nothing_is_found_in_it(name: str) -> None:
    letter = dispatch(body=BODIES[name])
    docx = render(letter).docx
    for file in (docx, _of_another_hand(docx)):
        reading = cv.read(file)
        assert (reading.document, reading.problems) == (letter.canonical(), ())
        assert reported_besides(cv.check(file)) == ()


def test_it_is_in_the_middle_in_italics() -> None:
    with zipfile.ZipFile(io.BytesIO(render(dispatch(body=BODIES["at the end"])).docx)) as package:
        styles = package.read("word/styles.xml").decode()
    style = styles[styles.index('w:styleId="CvEnclosure"') :].partition("</w:style>")[0]
    assert '<w:jc w:val="center"/>' in style and "<w:i/>" in style


def test_points_count_on_past_it() -> None:
    lines = flatten(dispatch(body=BODIES["amid points"]).body)
    assert [(line.kind, line.ordinal) for line in lines if isinstance(line, OutlineLine)] == [
        ("clause", 1), ("point", 1), ("enclosure", 0), ("point", 2), ("paragraph", 0),
    ]  # fmt: skip


def test_it_has_a_vietnamese_key() -> None:
    (block,) = cv.loads(f"{VIETNAMESE_HEAD}nội dung:\n  - dòng đính kèm: {ENCLOSED}\n").body
    assert block == Enclosure(text=ENCLOSED)
