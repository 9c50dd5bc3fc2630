"""Letters with appendices as the checker sees them: nothing where they are right, the fault where one is spoiled."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import congvan as cv
from congvan.cli.cited import cited_in
from congvan.vocabulary import Component
from mutation.wordml import Letter, W
from render.cases import appended, dispatch
from support.drafts import reported_besides

LETTER = appended()["appendices"]
RIGHT = cv.render(LETTER).docx


@pytest.mark.parametrize("name", sorted(appended()))
def test_nothing_is_found_in_a_letter_with_appendices(name: str) -> None:
    reported = reported_besides(cv.check(cv.render(appended()[name])))
    assert [f"{finding.code} {finding.where}" for finding in reported] == []


def test_the_records_about_appendices_are_judged_and_passed() -> None:
    passed = cv.check(RIGHT).passed
    assert {f"ND20{number:02d}" for number in range(1, 12)} <= set(passed)


def test_chapters_and_articles_begin_anew_in_each_appendix() -> None:
    chapter = cv.Chapter(title="Chung", body=[cv.Article(title="Phạm vi", body=["Lời."])] * 2)
    letter = dispatch(
        body=[cv.Paragraph(text="Xem các Phụ lục I, II kèm theo."), chapter], appendices=[{"body": [chapter]}] * 2
    )
    assert reported_besides(cv.check(cv.render(letter))) == ()


def spoiled(change: Any) -> cv.Report:
    """The report on the right letter with something changed."""
    letter = Letter(RIGHT)
    change(letter)
    return cv.check(letter.docx())


def _sections(letter: Letter) -> list[Any]:
    return list(letter.body.iter(f"{W}sectPr"))


def _runs_on(letter: Letter) -> None:
    del _sections(letter)[2].find(f"{W}pgNumType").attrib[f"{W}start"]


def _one_chapter_further(letter: Letter) -> None:
    [word] = [
        text
        for paragraph in letter.paragraphs(Component.CHAPTER)[:1]
        for text in paragraph.iter(f"{W}t")
        if text.text == "Chương I"
    ]
    word.text = "Chương II"


def _second_is_third(letter: Letter) -> None:
    number = letter.paragraphs(Component.APPENDIX_NUMBER)[1]
    (word,) = number.iter(f"{W}t")
    word.text = "Phụ lục IV"


def _letter_on_its_side(letter: Letter) -> None:
    size = _sections(letter)[0].find(f"{W}pgSz")
    size.set(f"{W}w", "16838")
    size.set(f"{W}h", "11906")


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (_runs_on, "ND2011"),
        (_one_chapter_further, "ND0615"),
        (_second_is_third, "ND2002"),
        (_letter_on_its_side, "ND0002"),
    ],
)
def test_what_is_spoiled_is_found(change: Any, code: str) -> None:
    assert code in spoiled(change).codes


C20 = {
    "cited but missing": (
        ["Xem Phụ lục III kèm theo, Phụ lục I và II."], [{"body": "Một."}, {"body": "Hai."}], "Phụ lục III cited",
    ),
    "the second of one": (["Xem Phụ lục II kèm theo."], [{"body": "Một."}], "Phụ lục II cited but missing"),
    "none attached": (["Xem Phụ lục kèm theo."], [], "no appendix is attached"),
    "absent from the text": (
        ["Xem Phụ lục I kèm theo."], [{"body": "Một."}, {"body": "Hai."}], "Phụ lục II is not mentioned",
    ),
    "unnumbered among several": (
        ["Xem Phụ lục kèm theo."], [{"body": "Một."}, {"body": "Hai."}], "does not say which of the 2",
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", C20)
def test_letter_and_appendices_that_do_not_agree_are_reported(case: str) -> None:
    body, appendices, reported = C20[case]
    report = cv.check(cv.render(dispatch(body=body, appendices=appendices)), select=["C20"])
    assert any(reported in finding.found.en for finding in report), [finding.found.en for finding in report]


def test_the_letter_that_names_each_of_them_agrees() -> None:
    appendices = [{"body": "Một."}, {"body": "Hai."}]
    for number in ("I", "1", "01"):
        one = dispatch(body=f"Xem Phụ lục {number} kèm theo.", appendices=appendices[:1])
        assert cv.check(cv.render(one), select=["C20"]).codes == ()
    for body in ("Xem các Phụ lục I, II kèm theo.", "Xem Phụ lục I và Phụ lục II.", "Xem các Phụ lục kèm theo."):
        assert cv.check(cv.render(dispatch(body=body, appendices=appendices)), select=["C20"]).codes == ()


def test_citations_of_appendices_are_listed_with_those_of_the_letter(tmp_path: Path) -> None:
    file = tmp_path / "thu.yaml"
    file.write_text(
        "issuer: Sở Tài chính\nnumber: /STC-VP\nplace: Huế\nsubject: báo cáo\naddressees: Sở Nội vụ\n"
        "body: Theo Kế hoạch số 31/KH-UBND ngày 20/01/2026 của UBND tỉnh, xem Phụ lục kèm theo.\n"
        "signatory: {position: Giám đốc}\nrecipients: [Như trên]\n"
        "appendices:\n  - title: Danh sách theo Kế hoạch số 31/KH-UBND\n"
        "    body: Lập theo Quyết định số 02/QĐ-UBND ngày 21/01/2026 của UBND tỉnh về phân bổ vốn.\n",
        encoding="utf-8",
    )
    cited = cited_in(file)
    assert [(placed.component, placed.mention.written_code) for placed in cited.citations] == [
        (Component.BODY, "31/KH-UBND"),
        (Component.APPENDIX_TITLE, "31/KH-UBND"),
        (Component.BODY, "02/QĐ-UBND"),
    ]
