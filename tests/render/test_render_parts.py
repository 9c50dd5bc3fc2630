"""What offices write beside the decree's own levels: valid, each part in its place on paper, goldens looked at."""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

import pdfplumber
import pytest

import congvan as cv
import examples
from congvan.documents import Dispatch
from render.cases import SENTENCE, dispatch
from render.sheet import Sheet
from support import validators
from support.drafts import reported_besides
from support.geometry import MM, Line
from support.package_lint import lint
from support.shown_text import words_of

PARTS: Final = (
    "addressee_groups", "office_numbering", "picture", "merged_cells", "form_to_fill_in", "office_reply", "joint",
    "office_joint_form", "parts_in_words",
)  # fmt: skip
ON_ITS_SIDE: Final = ("form_to_fill_in", "office_joint_form")
"""Examples whose second sheet is landscape."""
REPORTED: Final = {"parts_in_words": {"ND0649"}}
"""What is reported for information."""
EVERY: Final = pytest.mark.parametrize("name", PARTS)


_IN_WORDS: Final = [
    {"part_in_words": "Đánh giá quý I", "body": [{"letter_section": "Thu ngân sách", "body": [{"clause": SENTENCE}]}]},
    {"part_in_words": "Nhiệm vụ quý II", "body": [{"clause": SENTENCE, "start": 2}, {"clause": "Báo cáo kết quả."}]},
]


def _letter(name: str) -> Dispatch:
    if name == "parts_in_words":
        return dispatch(body=_IN_WORDS)
    document = examples.document(f"dispatch/examples/{name}")
    assert isinstance(document, Dispatch)
    return document


@pytest.fixture(scope="module")
def made() -> Mapping[str, bytes]:
    """The examples as .docx."""
    return {name: cv.render(_letter(name)).docx for name in PARTS}


@pytest.fixture(scope="module")
def pdfs(made: Mapping[str, bytes], pdfs_of: Callable[[Sequence[bytes]], list[bytes]]) -> Mapping[str, bytes]:
    """The examples as LibreOffice sets them, by one start of it."""
    return dict(zip(made, pdfs_of(list(made.values())), strict=True))


@pytest.fixture(scope="module")
def papers(pdfs: Mapping[str, bytes]) -> Mapping[str, Sheet]:
    return {name: Sheet(pdf, _letter(name)) for name, pdf in pdfs.items()}


def _line(sheet: Sheet, words: str) -> Line:
    """The whole line that begins with ``words``."""
    return next(line for line in sheet.lines if line.text.startswith(words))


@EVERY
def test_the_lint_and_the_auditor_find_nothing(made: Mapping[str, bytes], name: str) -> None:
    assert lint(made[name]) == []
    assert validators.audit(made[name]) == []


@pytest.mark.sdk
def test_the_sdk_finds_nothing(made: Mapping[str, bytes]) -> None:
    assert validators.sdk_errors(dict(made)) == {name: [] for name in PARTS}


@EVERY
def test_it_is_read_back_and_nothing_above_information_is_found(made: Mapping[str, bytes], name: str) -> None:
    reading = cv.read(made[name])
    assert (reading.document, reading.problems) == (_letter(name).canonical(), ())
    report = cv.check(made[name])
    assert {one.code for one in reported_besides(report)} == REPORTED.get(name, set())
    assert all(one.severity is cv.Severity.INFO for one in report.findings)


@EVERY
def test_the_words_are_the_golden_ones(
    assert_golden: Callable[[str, str], None], made: Mapping[str, bytes], name: str
) -> None:
    assert_golden(f"shown/part_{name}.txt", "\n".join(words_of(made[name])) + "\n")


@pytest.mark.office
@pytest.mark.parametrize("name", ["addressee_groups", "office_numbering", "picture", "form_to_fill_in"])
def test_the_look_is_the_golden_one(
    assert_layout: Callable[[str, bytes], None], made: Mapping[str, bytes], name: str
) -> None:
    assert_layout(f"part_{name}", made[name])


@pytest.mark.office
@EVERY
def test_it_stays_between_the_margins_and_nothing_lies_on_anything(papers: Mapping[str, Sheet], name: str) -> None:
    sheet = papers[name]
    for page in range(1, sheet.count + 1):
        wide = sheet.size_mm(page)[0]
        assert wide == (297.0 if name in ON_ITS_SIDE and page == 2 else 210.0)
        words = [word for word in sheet.words if word.page == page]
        assert min(word.x0 for word in words) >= 30 * MM - 0.5
        assert max(word.x1 for word in words) <= (wide - 20) * MM + 0.5
    assert sheet.overlaps() == []
    assert {word.font.partition("-")[0] for word in sheet.words} == {"LiberationSerif"}


@pytest.mark.office
def test_members_are_indented_from_their_group_and_second_lines_below_the_first(papers: Mapping[str, Sheet]) -> None:
    lines = papers["addressee_groups"].addressees
    at = {line.text.split(" ", 1)[1][:12]: line for line in lines if line.text[0] in "-+"}
    groups, members = ([line for line in at.values() if line.text[0] == mark] for mark in "-+")
    assert len(groups) == 4 and len(members) == 5
    assert len({round(line.x0, 1) for line in groups}) == len({round(line.x0, 1) for line in members}) == 1
    assert members[0].x0 == pytest.approx(groups[0].words[1].x0, abs=0.5)
    second = next(line for line in lines if line.text.startswith("và nông nghiệp"))
    assert second.x0 == pytest.approx(members[0].words[1].x0, abs=0.5)


@pytest.mark.office
@pytest.mark.parametrize(("name", "words"), [("addressee_groups", "(Gửi kèm biểu"), ("office_reply", "(Đính kèm bảng")])
def test_what_is_enclosed_is_in_the_middle_in_italics(papers: Mapping[str, Sheet], name: str, words: str) -> None:
    sheet = papers[name]
    line = _line(sheet, words)
    assert line.centre == pytest.approx((sheet.left + sheet.right) / 2, abs=1)
    assert all(word.italic for word in line.words)


@pytest.mark.office
def test_every_level_begins_at_the_indent_of_a_paragraph(papers: Mapping[str, Sheet]) -> None:
    sheet = papers["office_numbering"]
    for words in (
        "A. THU",
        "I. KẾT QUẢ",
        "1.1. Các",
        "1.1.1. Thu",
        "3. Nợ",
        "(1) Dự án",
        "- Theo",
        "+ Vốn vay",
        "* Vốn",
    ):
        assert _line(sheet, words).x0 == pytest.approx(sheet.left + 12.7 * MM, abs=1), words
    sheet = papers["parts_in_words"]
    for words in ("Phần thứ nhất", "ĐÁNH GIÁ QUÝ I", "Phần thứ hai", "NHIỆM VỤ QUÝ II"):
        assert _line(sheet, words).centre == pytest.approx((sheet.left + sheet.right) / 2, abs=1), words


@pytest.mark.office
def test_a_picture_has_its_width_in_the_middle_above_its_caption(
    pdfs: Mapping[str, bytes], papers: Mapping[str, Sheet]
) -> None:
    sheet = papers["picture"]
    with pdfplumber.open(io.BytesIO(pdfs["picture"])) as document:
        (image,) = document.pages[0].images
    assert image["x1"] - image["x0"] == pytest.approx(35 * MM, abs=0.5)
    middle = (sheet.left + sheet.right) / 2
    assert (image["x0"] + image["x1"]) / 2 == pytest.approx(middle, abs=1)
    caption = _line(sheet, "Hình 1.")
    assert caption.centre == pytest.approx(middle, abs=1)
    assert 0 < caption.baseline - image["bottom"] < 25


@pytest.mark.office
@pytest.mark.parametrize("name", ON_ITS_SIDE)
def test_who_signs_a_form_are_side_by_side_on_one_line(papers: Mapping[str, Sheet], name: str) -> None:
    words = [word for word in papers[name].words if word.page == 2 and word.bold]
    by_line: dict[int, list[Any]] = {}
    for word in words:
        by_line.setdefault(round(word.baseline), []).append(word)
    row = " ".join(word.text for word in by_line[max(by_line)])
    assert len(by_line[max(by_line)]) >= 4, row
