"""Numbering that offices use and the decree leaves to them: 1.1., 1.1.1., A., a third level of dashes."""

from __future__ import annotations

import io
import zipfile
from typing import Any

import pytest

import congvan as cv
from congvan.blocks import PageParagraph
from congvan.body import flatten
from congvan.page import lay_out
from congvan.template import load_template
from parts.letters import letter, told
from render.cases import dispatch
from support.docx_writer import zipped

BODIES: dict[str, list[Any]] = {
    "below a title": [{"title": "Nhiệm vụ", "points": [{"clause": "Mục tiêu", "points": ["Một.", "Hai."]}]}],
    "three levels": [
        {"clause": "x:", "points": [{"clause": "y:", "points": [{"clause": "z."}, {"clause": "t."}]}, {"clause": "u."}]}
    ],
    "points before and after": [
        {"clause": "x:", "points": ["a;", "b.", {"title": "T", "points": ["a;", {"paragraph": "giữa"}, "b."]}]},
        {"clause": "y."},
    ],
    "dashes of three levels": [{"point": "A:", "items": [{"item": "B:", "items": [{"item": "C:", "items": ["D."]}]}]}],
    "numbers in brackets": [
        {"point": "A:", "items": [{"numbered_item": "B;"}, {"item": "C:", "items": ["D;"]}, {"numbered_item": "E."}]},
        {"paragraph": "F:", "items": [{"numbered_item": "G;"}, {"numbered_item": "H."}]},
        {"clause": "I:", "items": [{"numbered_item": "K."}]},
        {"clause": "L."},
    ],
    "letters above numerals": [
        {"letter_section": "Tình hình", "body": [{"roman_section": "Kết quả", "body": [{"clause": "x."}]}]},
        {"letter_section": "Nhiệm vụ", "body": [{"roman_section": "Chung", "body": ["y."]}]},
    ],
}


def _lines(document: cv.Dispatch) -> list[str]:
    frame = load_template("dispatch").frame
    blocks = lay_out(document, frame).blocks("body")
    return ["".join(run.text for run in block.runs) for block in blocks if isinstance(block, PageParagraph)]


@pytest.mark.parametrize("name", BODIES)
def test_it_is_read_back_and_nothing_is_found_in_it(name: str) -> None:
    document = dispatch(body=[*BODIES[name], "Hết."] if name != "letters above numerals" else BODIES[name])
    docx = cv.render(document).docx
    reading = cv.read(docx)
    assert (reading.document, reading.problems) == (document.canonical(), ())
    report = cv.check(docx)
    assert [one.code for one in report.findings if one.severity is not cv.Severity.INFO] == []


@pytest.mark.parametrize("name", BODIES)
def test_its_data_and_its_dump_are_the_same_letter(name: str) -> None:
    document = dispatch(body=BODIES[name])
    assert cv.from_data(cv.data_of(document)) == document
    assert cv.Dispatch.model_validate_json(document.model_dump_json()) == document


def test_each_level_has_its_label() -> None:
    assert _lines(dispatch(body=BODIES["three levels"])) == ["1. x:", "1.1. y:", "1.1.1. z.", "1.1.2. t.", "1.2. u./."]
    assert _lines(dispatch(body=BODIES["dashes of three levels"])) == ["a) A:", "- B:", "+ C:", "* D./."]
    bracketed = _lines(dispatch(body=BODIES["numbers in brackets"]))
    assert bracketed[:5] == ["a) A:", "(1) B;", "- C:", "+ D;", "(2) E."]
    assert bracketed[5:] == ["F:", "(1) G;", "(2) H.", "1. I:", "(1) K.", "2. L./."]
    lettered = _lines(dispatch(body=BODIES["letters above numerals"]))
    assert lettered == ["A. Tình hình", "I. Kết quả", "1. x.", "B. Nhiệm vụ", "I. Chung", "y./."]


def test_vietnamese_keys_name_each_level() -> None:
    document = letter(
        body="[{khoản: x, các điểm: [{khoản nhỏ: y}]}, "
        "{điểm: m, các ý: [{ý đánh số: n}]}, {mục chữ cái: Z, nội dung: [t]}]"
    )
    assert _lines(document) == ["1. x", "1.1. y", "a) m", "(1) n", "A. Z", "t./."]


@pytest.mark.parametrize(
    ("body", "path"),
    [
        ("[{paragraph: x, points: [{clause: y}]}]", "body[0].points[0]"),
        ("[" + ", ".join("{letter_section: x}" for _ in range(9)) + "]", "body[8]"),
    ],
    ids=["without a clause", "a ninth letter"],
)
def test_what_cannot_be_counted_is_refused_at_its_place(body: str, path: str) -> None:
    assert [one.path for one in told(body=body)] == [path]


@pytest.mark.parametrize("label", ["1.3.", "2.1.", "1.1.1."])
def test_a_number_out_of_order_is_kept_as_words(label: str) -> None:
    docx = cv.render(dispatch(body=[{"clause": "x:", "points": [{"clause": "ĐÂY."}]}, {"clause": "y."}, "Hết."])).docx
    reading = cv.read(_relabelled(docx, "1.1. ", f"{label} "))
    assert reading.document is not None
    texts = [words.plain for words in _words(reading.document)]
    assert f"{label} ĐÂY." in texts


def _words(document: Any) -> list[Any]:
    return [line.words for line in flatten(document.body) if hasattr(line, "words")]


def _relabelled(docx: bytes, old: str, new: str, after: str = ">") -> bytes:
    with zipfile.ZipFile(io.BytesIO(docx)) as package:
        files = {name: package.read(name) for name in package.namelist()}
    xml = files["word/document.xml"].decode()
    assert f"{after}{old}" in xml
    return zipped({**files, "word/document.xml": xml.replace(f"{after}{old}", f"{after}{new}")})


def test_numbers_in_brackets_of_another_hand_are_read_as_such_where_they_count_on() -> None:
    body = [{"paragraph": "A:", "items": [{"numbered_item": "B;"}, {"numbered_item": "ĐÂY."}]}, "Hết."]
    document = dispatch(body=body)
    plain = _relabelled(cv.render(document).docx, '<w:pStyle w:val="CvItem"/>', "", after="")
    assert cv.read(plain).document == document.canonical()
    reading = cv.read(_relabelled(plain, "(2) ", "(5) "))
    assert reading.document is not None
    assert "(5) ĐÂY." in [words.plain for words in _words(reading.document)]
