"""Numbering that offices use and the decree leaves to them: 1.1., 1.1.1., A., a third level of dashes, lists anew."""

from __future__ import annotations

import io
import zipfile
from typing import Any

import pytest

import congvan as cv
from congvan.blocks import PageWords
from congvan.body import flatten
from congvan.page import lay_out
from congvan.template import load_template
from parts.letters import letter, reported
from render.cases import dispatch
from support.docx_writer import zipped
from support.drafts import reported_besides

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
    "clauses anew": [{"clause": "A."}, {"clause": "B."}, "Còn lại:", {"clause": "C.", "start": 1}, {"clause": "D."}],
    "clauses on below the next heading": [
        {"roman_section": "Một", "body": [{"clause": "A."}, {"clause": "B."}]},
        {"roman_section": "Hai", "body": [{"clause": "C.", "start": 3}, {"clause": "D."}]},
    ],
    "points anew": [{"point": "A;"}, {"point": "B."}, {"point": "C;", "start": 1}, {"point": "D."}],
    "points on below the next clause": [
        {"clause": "x:", "points": ["A;", "B."]},
        {"clause": "y:", "points": [{"point": "C;", "start": 3}, "D."]},
    ],
    "second level anew": [
        {"clause": "x:", "points": [{"clause": "A."}, {"clause": "B.", "start": 1}, {"clause": "C."}]}
    ],
    "brackets anew": [
        {
            "point": "x:",
            "items": [{"numbered_item": "A."}, {"numbered_item": "B;", "start": 1}, {"numbered_item": "C."}],
        }
    ],
    "parts in words": [
        {"part_in_words": "Tình hình", "body": [{"roman_section": "Kết quả", "body": [{"clause": "A."}]}]},
        {"part_in_words": "Nhiệm vụ", "body": [{"roman_section": "Chung", "body": ["B."]}]},
    ],
    "letters above numerals": [
        {"letter_section": "Tình hình", "body": [{"roman_section": "Kết quả", "body": [{"clause": "x."}]}]},
        {"letter_section": "Nhiệm vụ", "body": [{"roman_section": "Chung", "body": ["y."]}]},
    ],
}


def _lines(document: cv.Dispatch) -> list[str]:
    frame = load_template("dispatch").frame
    blocks = lay_out(document, frame).blocks("body")
    return ["".join(run.text for run in block.runs) for block in blocks if isinstance(block, PageWords)]


@pytest.mark.parametrize("name", BODIES)
def test_it_is_read_back_and_nothing_is_found_in_it(name: str) -> None:
    body = BODIES[name]
    document = dispatch(body=body if any("body" in one for one in body) else [*body, "Hết."])
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


def test_a_list_begins_anew_or_goes_on_where_its_author_says_so() -> None:
    assert _lines(dispatch(body=BODIES["clauses anew"])) == ["1. A.", "2. B.", "Còn lại:", "1. C.", "2. D./."]
    on = _lines(dispatch(body=BODIES["clauses on below the next heading"]))
    assert on == ["I. Một", "1. A.", "2. B.", "II. Hai", "3. C.", "4. D./."]
    assert _lines(dispatch(body=BODIES["points anew"])) == ["a) A;", "b) B.", "a) C;", "b) D./."]
    assert _lines(dispatch(body=BODIES["points on below the next clause"]))[3:] == ["2. y:", "c) C;", "d) D./."]
    assert _lines(dispatch(body=BODIES["second level anew"])) == ["1. x:", "1.1. A.", "1.1. B.", "1.2. C./."]
    assert _lines(dispatch(body=BODIES["brackets anew"])) == ["a) x:", "(1) A.", "(1) B;", "(2) C./."]


def test_parts_are_numbered_in_words() -> None:
    lines = _lines(dispatch(body=[{"part_in_words": str(number)} for number in range(1, 22)]))
    assert (lines[0], lines[6], lines[40]) == ("Phần thứ nhất", "Phần thứ tư", "Phần thứ hai mươi mốt")


def test_parts_in_words_of_an_appendix_begin_anew() -> None:
    parts = [{"part_in_words": "Chung", "body": ["Một đoạn."]}, {"part_in_words": "Riêng", "body": ["Một đoạn."]}]
    appended = letter(body=["Như phụ lục.", *parts], appendices=[{"title": "Kế hoạch", "body": parts}])
    assert "ND0615" not in {finding.code for finding in cv.check(cv.render(appended))}


def test_a_start_that_leaves_a_gap_is_kept_and_reported() -> None:
    document = dispatch(body=[{"clause": "A."}, {"clause": "B.", "start": 4}, {"clause": "C."}])
    docx = cv.render(document).docx
    reading = cv.read(docx)
    assert reading.document == document.canonical()
    assert [one.message.en for one in reading.problems] == ["“4. B.”: in order its number would be 2; kept by start"]
    assert [one.code for one in reported_besides(cv.check(docx))] == ["ND0624"]


def test_a_number_anew_in_a_file_of_another_hand_begins_a_list() -> None:
    document = dispatch(body=BODIES["clauses anew"])
    plain = _relabelled(cv.render(document).docx, '<w:pStyle w:val="CvClause"/>', "", after="")
    assert cv.read(plain).document == document.canonical()


def test_vietnamese_keys_name_each_level() -> None:
    document = letter(
        body="[{khoản: x, các điểm: [{khoản nhỏ: y}]}, "
        "{điểm: m, số bắt đầu: 3, các ý: [{ý đánh số: n}]}, "
        "{phần thứ: P, nội dung: [{mục chữ cái: Z, nội dung: [t]}]}]"
    )
    assert _lines(document) == ["1. x", "1.1. y", "c) m", "(1) n", "Phần thứ nhất", "P", "A. Z", "t./."]


@pytest.mark.parametrize(
    ("body", "path"),
    [
        ("[{paragraph: x, points: [{clause: y}]}]", "body[0].points[0]"),
        ("[{clause: x, start: 0}]", "body[0].start"),
        ("[{point: x, start: 24}]", "body[0].start"),
        ("[" + ", ".join("{letter_section: x}" for _ in range(9)) + "]", "body[8]"),
    ],
    ids=["without a clause", "number nought", "no such letter", "a ninth letter"],
)
def test_what_cannot_be_counted_is_refused_at_its_place(body: str, path: str) -> None:
    assert [one.path for one in reported(body=body)] == [path]


@pytest.mark.parametrize("label", ["2.1.", "1.1.1."])
def test_a_number_below_no_such_clause_is_kept_as_words(label: str) -> None:
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
