"""The annotated copy: comments at the findings, and nothing else of the file changed."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from congvan.checker import check
from congvan.ooxml.opening import open_package
from congvan.presets import load
from congvan.renderer import render
from congvan.reporting.annotation import annotate
from congvan.reporting.paragraph_places import find_paragraphs
from congvan.snapshot import take
from support import validators
from support.letters import letter
from support.packages import changed, right_package

BAD = letter("dispatch", {"national_name": {"size": 15}, "subject": {"bold": True}})
EXAMPLE = Path(__file__).parents[2] / "templates" / "dispatch" / "example.yaml"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def _texts(docx: bytes) -> list[str]:
    return [paragraph.text for paragraph in take(docx).paragraphs]


def _parts(docx: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(docx)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _commented(docx: bytes) -> list[tuple[str, str]]:
    """(the comment's first line, the text of the paragraph that its range covers)."""
    package = open_package(docx)
    document, comments = package.xml("word/document.xml"), package.xml("word/comments.xml")
    assert document is not None and comments is not None
    reported = []
    for comment in comments:
        number = comment.get(f"{W}id")
        start = next(item for item in document.iter(f"{W}commentRangeStart") if item.get(f"{W}id") == number)
        words = "".join(item.text or "" for item in start.getparent().iter(f"{W}t"))
        reported.append(("".join(item.text or "" for item in comment[0].iter(f"{W}t")), words))
    return reported


def test_each_finding_is_a_comment_at_its_paragraph() -> None:
    commented = _commented(annotate(BAD, check(BAD).findings))
    assert [(reported.split()[0], words) for reported, words in commented] == [
        ("ND0101", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        ("ND0507", "V/v góp ý dự thảo Nghị quyết"),
    ]


def test_nothing_else_of_the_file_changes() -> None:
    before, after = _parts(BAD), _parts(annotate(BAD, check(BAD).findings))
    changed_parts = {name for name in after if before.get(name) != after[name]}
    assert changed_parts == {
        "word/document.xml", "word/comments.xml", "word/_rels/document.xml.rels", "[Content_Types].xml",
    }  # fmt: skip
    assert _texts(annotate(BAD, check(BAD).findings)) == _texts(BAD)


def test_the_copy_is_judged_as_the_file_was() -> None:
    assert check(annotate(BAD, check(BAD).findings)) == check(BAD)


def test_it_has_no_date_and_the_same_bytes_every_time() -> None:
    report = check(BAD)
    first = annotate(BAD, report.findings)
    assert first == annotate(BAD, report.findings)
    assert b"w:date" not in _parts(first)["word/comments.xml"]


def test_comments_that_are_there_stay_and_keep_their_numbers() -> None:
    once = annotate(BAD, check(BAD).findings)
    twice = annotate(once, check(once).findings, "en")
    assert [reported.split(":")[0] for reported, _ in _commented(twice)] == [
        "ND0101 (lỗi)", "ND0507 (lỗi)", "ND0101 (error)", "ND0507 (error)",
    ]  # fmt: skip
    assert list(_parts(twice)) == list(_parts(once))


def test_what_is_about_the_whole_document_or_a_header_is_at_the_first_paragraph() -> None:
    [finding, _] = check(BAD).findings
    nowhere = replace(finding, where=replace(finding.where, part="word/header1.xml", index=0))
    [(_, words)] = _commented(annotate(BAD, [nowhere]))
    assert words == _texts(BAD)[0] == "UBND TỈNH QUẢNG NGÃI"


def test_an_empty_paragraph_takes_a_comment() -> None:
    docx = right_package("<w:p/><w:p ><w:pPr/></w:p>")
    finding = check(BAD).findings[0]
    reported = [replace(finding, where=replace(finding.where, index=index)) for index in (0, 0, 1)]
    annotated = annotate(docx, reported)
    assert len(_commented(annotated)) == 3
    assert _texts(annotated) == _texts(docx)
    assert validators.audit(annotated) == []


def test_a_finding_in_a_text_box_is_at_the_paragraph_that_holds_the_box() -> None:
    inner = '<w:p xmlns:w="urn:x" xmlns:v="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
    inner += '<v:p id="a>b"><v:pPr><v:rPr/></v:pPr><v:r><v:p/><v:p></v:p></v:r></v:p></w:p>'
    outer, first, second = find_paragraphs(inner.encode())
    assert (outer.outermost, first.outermost, second.outermost) == (0, 0, 0)
    assert inner[outer.content :].startswith("<v:r>") and inner[outer.end :] == "</v:p></w:p>"
    assert (outer.tag, first.empty, second.empty) == ("v:p", True, False)


def test_no_finding_no_comment() -> None:
    assert set(_parts(annotate(BAD, []))) == set(_parts(BAD))


@pytest.mark.sdk
def test_it_is_valid_by_the_sdk() -> None:
    docx = render(load(EXAMPLE)).docx
    finding = check(BAD).findings[0]
    reported = [
        replace(finding, where=replace(finding.where, part="word/document.xml", index=index)) for index in range(20)
    ]
    once = annotate(docx, reported)
    notes = changed("word/document.xml", "Nơi nhận", "Nơi nhận:")
    files = {"once": once, "twice": annotate(once, reported), "other": annotate(notes, reported)}
    assert validators.sdk_errors(files) == {"once": [], "twice": [], "other": []}
    assert _texts(files["twice"]) == _texts(docx)
