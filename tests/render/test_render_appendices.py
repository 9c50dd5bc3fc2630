"""Appendices as LibreOffice sets them, measured against the decree (PL I, phần I, mục III, khoản 1)."""

from __future__ import annotations

import io
import itertools
import zipfile
from collections.abc import Callable, Mapping, Sequence

import pytest
from lxml import etree

from congvan.documents import Dispatch
from congvan.renderer import render
from render.cases import appended, dispatch
from support.geometry import MM, PT, Line, Pages
from support.shown_text import words_of

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
EVERY = pytest.mark.parametrize("name", sorted(appended()))
STARTS = {"one_appendix": [2], "appendices": [2, 4, 6], "narrow_appendix": [2]}
"""The page on which each appendix begins."""


@pytest.fixture(scope="session")
def pages(pdfs_of: Callable[[Sequence[bytes]], list[bytes]]) -> Mapping[str, Pages]:
    """The letters with appendices as LibreOffice sets them, by one start of it."""
    pdfs = pdfs_of([render(document).docx for document in appended().values()])
    return {name: Pages(pdf) for name, pdf in zip(appended(), pdfs, strict=True)}


def _margins(document: Dispatch) -> dict[str, float]:
    usual = {"top": 20.0, "bottom": 20.0, "left": 30.0, "right": 20.0}
    return {side: (getattr(document.layout.margins, side) or mm) * MM for side, mm in usual.items()}


def _on(sheet: Pages, page: int) -> list[Line]:
    return [line for line in sheet.lines if line.page == page]


def _head(sheet: Pages, page: int) -> list[Line]:
    """The lines of the head of the appendix that begins on ``page``, down to its rule."""
    rule = min(rule.y for rule in sheet.rules if rule.page == page)
    return [line for line in _on(sheet, page) if line.baseline < rule]


@pytest.mark.office
@EVERY
def test_each_appendix_begins_on_a_page_of_its_own(pages: Mapping[str, Pages], name: str) -> None:
    first = [line.page for line in pages[name].lines if line.text.startswith("Phụ lục") and line.words[0].bold]
    assert first == STARTS[name]
    for page in first:
        assert _on(pages[name], page)[0].text.startswith("Phụ lục")
        assert _on(pages[name], page)[0].baseline * PT == pytest.approx(
            _margins(appended()[name])["top"] * PT + 4.1, abs=1
        )


@pytest.mark.office
@EVERY
def test_its_head_is_in_the_middle_in_the_decrees_type(pages: Mapping[str, Pages], name: str) -> None:
    sheet, margins = pages[name], _margins(appended()[name])
    for page, appendix in zip(STARTS[name], appended()[name].appendices, strict=True):
        middle = (margins["left"] + sheet.size_mm(page)[0] * MM - margins["right"]) / 2
        head = _head(sheet, page)
        assert all(line.centre == pytest.approx(middle, abs=1) for line in head)
        number, *rest = head
        assert {(word.font, word.size) for word in number.words} == {("LiberationSerif-Bold", 14)}
        title = [line for line in rest if line.words[0].bold]
        assert bool(title) == (appendix.title is not None)
        shown = " ".join(word.text for line in title for word in line.words if word.size == 14)
        assert shown == (appendix.title.plain.upper() if appendix.title else "")
        reference = [word for line in rest if not line.words[0].bold for word in line.words]
        assert {(word.font, word.size) for word in reference} == {("LiberationSerif-Italic", 14)}
        assert (reference[0].text, reference[-1].text[-1]) == ("(Kèm", ")")


@pytest.mark.office
@EVERY
def test_a_short_rule_is_below_its_head(pages: Mapping[str, Pages], name: str) -> None:
    sheet, margins = pages[name], _margins(appended()[name])
    for page in STARTS[name]:
        (rule, *_) = sheet.rules_below(_head(sheet, page)[-1])
        width = sheet.size_mm(page)[0] * MM - margins["left"] - margins["right"]
        assert rule.centre == pytest.approx(margins["left"] + width / 2, abs=1)
        assert 60 < rule.length < 120


@pytest.mark.office
@EVERY
def test_pages_are_counted_within_each_appendix_and_the_first_has_no_number(
    pages: Mapping[str, Pages], name: str
) -> None:
    sheet, top = pages[name], _margins(appended()[name])["top"]
    starts = [1, *STARTS[name], sheet.count + 1]
    wanted = [number for begin, end in itertools.pairwise(starts) for number in range(1, end - begin + 1)]
    shown = []
    for page in range(1, sheet.count + 1):
        above = [word for word in sheet.words if word.page == page and word.baseline < top]
        shown.append(above[-1].text if above and not above[-1].bold else "")
    assert shown == ["" if number == 1 else str(number) for number in wanted]
    assert "2" in shown or name == "one_appendix"


@pytest.mark.office
def test_a_landscape_appendix_lies_on_its_side_between_the_same_margins(pages: Mapping[str, Pages]) -> None:
    sheet = pages["appendices"]
    sizes = [sheet.size_mm(page) for page in range(1, sheet.count + 1)]
    assert sizes[3:5] == [(297.0, 210.0)] * 2
    assert {*sizes[:3], *sizes[5:]} == {(210.0, 297.0)}
    body = [line for line in _on(sheet, 4) if line.words[0].size == 14 and line.baseline > _head(sheet, 4)[-1].baseline]
    assert min(line.x0 for line in body) * PT == pytest.approx(30, abs=0.3)
    assert 297 - max(line.x1 for line in body) * PT == pytest.approx(20, abs=1)


@pytest.mark.office
def test_what_belongs_to_page_1_of_the_letter_is_on_no_appendix(pages: Mapping[str, Pages]) -> None:
    sheet = pages["appendices"]
    for words in ("LƯU HÀNH NỘI BỘ", "Địa chỉ:"):
        assert {line.page for line in sheet.lines if words in line.text} == {1}


@pytest.mark.office
def test_notes_count_on_and_are_at_the_foot_of_their_own_page(pages: Mapping[str, Pages]) -> None:
    sheet = pages["appendices"]
    notes = {line.page: line.text for line in sheet.lines if {word.size for word in line.words[1:]} == {10}}
    assert notes[2] == "2 Của phụ lục I." and notes[4] == "3 Của tên phụ lục."
    assert any(line.page == 1 and line.text == "1 Của nội dung." for line in sheet.lines)


@pytest.mark.office
def test_letter_and_appendices_each_end_with_the_mark(pages: Mapping[str, Pages]) -> None:
    ends = [line.page for line in pages["appendices"].lines if line.text.endswith("./.")]
    assert ends == [1, 3, 5, pages["appendices"].count]


def test_shown_text_is_the_golden_one(assert_golden: Callable[[str, str], None]) -> None:
    assert_golden("shown/appendices.txt", "\n".join(words_of(render(appended()["appendices"]).docx)) + "\n")


@pytest.mark.office
def test_the_look_is_the_golden_one(assert_layout: Callable[[str, bytes], None]) -> None:
    assert_layout("appendices", render(appended()["appendices"]).docx)


def _parts(docx: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(docx)) as package:
        return {name: package.read(name) for name in package.namelist()}


def test_sections_are_the_letters_own_and_one_for_each_appendix() -> None:
    document = etree.fromstring(_parts(render(appended()["appendices"]).docx)["word/document.xml"])
    sections = list(document.iter(f"{W}sectPr"))
    assert len(sections) == 4
    assert [one.getparent().tag for one in sections] == [f"{W}pPr"] * 3 + [f"{W}body"]
    assert [one.find(f"{W}pgNumType").get(f"{W}start") for one in sections] == ["1"] * 4
    assert all(one.find(f"{W}titlePg") is not None for one in sections)
    assert [one.find(f"{W}pgSz").get(f"{W}orient") for one in sections] == [None, None, "landscape", None]
    assert {one.find(f"{W}pgMar").get(f"{W}left") for one in sections} == {"1701"}
    first = [{ref.get(f"{R}id") for ref in one if ref.get(f"{W}type") == "first"} for one in sections]
    assert first[1] == first[2] == first[3] and not first[0] & first[1]
    default = [{ref.get(f"{R}id") for ref in one if ref.get(f"{W}type") == "default"} for one in sections]
    assert default[0] == default[1] == default[2] == default[3]


def test_a_letter_without_appendices_has_no_part_and_no_section_for_them() -> None:
    parts = _parts(render(dispatch()).docx)
    assert not [name for name in parts if "appendix" in name]
    for name in ("word/document.xml", "[Content_Types].xml", "word/_rels/document.xml.rels"):
        assert b"ppendix" not in parts[name]
    assert parts["word/document.xml"].count(b"<w:sectPr") == 1


def test_a_letter_with_appendices_differs_from_the_same_without_in_its_end_alone() -> None:
    plain = dispatch(body=["Danh sách tại Phụ lục kèm theo."])
    without = _parts(render(plain).docx)["word/document.xml"]
    appendix = {"body": "Hết."}
    added = _parts(render(plain.model_copy(update={"appendices": dispatch(appendices=[appendix]).appendices})).docx)
    start = without.rindex(b"<w:sectPr")
    assert added["word/document.xml"].startswith(without[:start])
    assert without[start : without.rindex(b"</w:body>")] in added["word/document.xml"]
