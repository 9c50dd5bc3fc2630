"""Phụ lục as data: numbered, tied to their letter, read in one order with it."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

import congvan as cv
from congvan.documents import appendix_number, appendix_reference, data_of
from congvan.page import lay_out
from congvan.source import build_data
from congvan.template import load_template
from congvan.vocabulary import Component
from parts.letters import VIETNAMESE_HEAD

REGISTER = {
    "plan": {
        "type": "plan",
        "code": "31/KH-UBND",
        "date": "2026-01-20",
        "issuer": "UBND tỉnh An Bình",
        "subject": "về đầu tư",
    }
}
FULL = "Kế hoạch số 31/KH-UBND ngày 20/01/2026 của UBND tỉnh An Bình về đầu tư"
SHORT = "Kế hoạch số 31/KH-UBND"
HEAD = VIETNAMESE_HEAD + "nội dung: Xem Phụ lục kèm theo.\n"


def letter(**fields: Any) -> cv.Dispatch:
    """A letter with some appendix, some of its fields changed."""
    return cv.Dispatch.model_validate(
        {
            "issuer": {"name": ["Sở Tài chính", "tỉnh An Bình"], "parent": "UBND tỉnh"},
            "number": "5/STC-QLNS",
            "place": "An Bình",
            "issue_date": date(2026, 2, 5),
            "subject": "báo cáo",
            "addressees": "Sở Nội vụ",
            "body": "Danh sách tại Phụ lục kèm theo.",
            "signatory": {"position": "Giám đốc"},
            "recipients": ["Như trên"],
            "appendices": [{"title": "Danh sách", "body": "Hết."}],
            **fields,
        }
    )


def heads(document: cv.Dispatch) -> list[str]:
    """The words of the heads of the appendices as laid out."""
    page = lay_out(document, load_template().frame)
    styles = {Component.APPENDIX_NUMBER.style, Component.APPENDIX_TITLE.style, Component.APPENDIX_REFERENCE.style}
    return [
        "".join(run.text for run in paragraph.runs).replace("\u00a0", " ")
        for appendix in page.appendices
        for paragraph in appendix.blocks
        if paragraph.style in styles
    ]


def test_one_appendix_has_no_number_and_several_have_roman_ones() -> None:
    assert appendix_number(1, 1) == "Phụ lục"
    assert [appendix_number(at, 4) for at in range(1, 5)] == ["Phụ lục I", "Phụ lục II", "Phụ lục III", "Phụ lục IV"]


def test_the_line_below_the_title_names_number_date_and_issuer() -> None:
    wanted = "(Kèm theo Công văn số 05/STC-QLNS ngày 05 tháng 02 năm 2026 của Sở Tài chính tỉnh An Bình)"
    assert appendix_reference(letter()) == wanted
    assert heads(letter()) == ["Phụ lục", "Danh sách", wanted]


def test_a_draft_leaves_blank_what_the_clerk_fills_in() -> None:
    draft = appendix_reference(letter(number="/STC-QLNS", issue_date="2026"))
    assert draft == (
        f"(Kèm theo Công văn số{' ' * 8}/STC-QLNS ngày{' ' * 7}tháng{' ' * 7}năm 2026 của Sở Tài chính tỉnh An Bình)"
    )


def test_an_appendix_may_have_no_title() -> None:
    assert heads(letter(appendices=[{"body": "Hết."}] * 2)) == [
        "Phụ lục I", appendix_reference(letter()), "Phụ lục II", appendix_reference(letter()),
    ]  # fmt: skip


def test_it_has_a_body() -> None:
    for wrong in ({"title": "Danh sách"}, {"body": []}):
        with pytest.raises(ValueError, match=r"appendices\.0\.body"):
            letter(appendices=[wrong])


def test_a_citation_is_written_in_full_where_it_is_first_read_and_short_in_the_appendix() -> None:
    document = letter(
        body="Theo [@plan], xem Phụ lục kèm theo[^a].",
        footnotes={"a": "Xem [@plan].", "b": "Và [@plan]."},
        appendices=[{"title": "Về [@plan]", "body": ["Như [@plan][^b]."]}],
        citations=REGISTER,
    )
    shown = document.shown
    assert FULL in shown.lines[0].words.plain
    assert shown.appendices[0].title is not None
    assert [words.plain for words in (shown.appendices[0].title, shown.appendices[0].lines[0].words)] == [
        f"Về {SHORT}", f"Như {SHORT}.",
    ]  # fmt: skip
    assert [note[0].plain for note in shown.notes.values()] == [f"Xem {SHORT}.", f"Và {SHORT}."]


def test_a_document_first_cited_in_the_second_appendix_is_in_full_there() -> None:
    appendices = [{"body": "Không."}, {"body": ["Theo [@plan].", "Theo [@plan]."]}]
    shown = letter(appendices=appendices, citations=REGISTER).shown
    assert [line.words.plain for line in shown.appendices[1].lines] == [f"Theo {FULL}.", f"Theo {SHORT}."]
    assert shown.uncited == ()


def test_notes_count_on_from_the_body_through_the_appendices() -> None:
    document = letter(
        body="Xem Phụ lục kèm theo[^z].",
        appendices=[{"title": "Một[^y]", "body": "Hai[^x]."}, {"body": "Ba[^w]."}],
        footnotes={key: key.upper() for key in "wxyz"},
    )
    assert list(document.shown.notes) == ["z", "y", "x", "w"]
    canonical = document.canonical()
    assert data_of(canonical)["appendices"] == [{"title": "Một[^2]", "body": ["Hai[^3]"]}, {"body": ["Ba[^4]"]}]
    assert [note[0].plain for note in canonical.footnotes.values()] == ["Z", "Y", "X", "W"]


def test_each_appendix_counts_its_own_chapters() -> None:
    chapter = cv.Chapter(title="Chung", body=[cv.Article(title="Phạm vi", body=["Lời."])])
    page = lay_out(letter(body=[chapter], appendices=[{"body": [chapter]}] * 2), load_template().frame)
    for appendix in page.appendices:
        words = [paragraph.runs[0].text for paragraph in appendix.blocks if paragraph.runs]
        assert "Chương I" in words and "Điều 1. Phạm vi" in words


def test_letter_and_appendix_end_with_the_mark_of_the_forms() -> None:
    page = lay_out(letter(), load_template().frame)
    assert page.blocks("body")[-1].runs[-1].text.endswith("theo./.")
    assert page.appendices[0].blocks[-1].runs[-1].text == "Hết./."


def test_the_canonical_form_has_plain_titles_and_no_end_mark() -> None:
    canonical = letter(appendices=[{"title": "**Danh** *sách*", "body": ["Một.", "Hai./."]}]).canonical()
    assert canonical.appendices == (cv.Appendix(title="Danh *sách*", body=["Một.", "Hai"]),)
    assert canonical.canonical() == canonical


@pytest.mark.parametrize(
    ("appendix", "path", "vi"),
    [
        ({"body": ["Xem[^k]"]}, "appendices[0].body[0]", "không có trong footnotes"),
        ({"title": "Xem[^k]", "body": "a"}, "appendices[0].title", "không có trong footnotes"),
        ({"body": [{"clause": "x", "points": ["[@k]"]}]}, "appendices[0].body[0].points[0]", "danh mục viện dẫn"),
        ({"body": [{"chapter": "x"}, "y"]}, "appendices[0].body[1]", "thuộc về tiêu đề"),
        ({"body": "a", "hướng giấy": "xiên"}, "appendices[0].hướng giấy", "dọc, ngang"),
    ],
)
def test_what_is_wrong_in_an_appendix_is_reported_at_its_place(appendix: dict[str, Any], path: str, vi: str) -> None:
    data = data_of(letter()) | {"appendices": [appendix]}
    with pytest.raises(cv.InputError) as caught:
        build_data(data, cv.Dispatch)
    (problem,) = caught.value.problems
    assert problem.path == path
    assert vi in problem.message.vi


def test_it_is_written_in_vietnamese_keys_and_faults_are_reported_by_line() -> None:
    tail = "phụ lục:\n  - tên phụ lục: Danh sách\n    nội dung: [Một, Hai]\n    hướng giấy: ngang\n"
    (appendix,) = cv.loads(HEAD + tail).appendices
    assert appendix == cv.Appendix(title="Danh sách", body=["Một", "Hai"], orientation=cv.Orientation.LANDSCAPE)
    with pytest.raises(cv.InputError) as caught:
        cv.loads(HEAD + tail.replace("Hai", '"Hai[^n]"'))
    (problem,) = caught.value.problems
    assert (problem.line, problem.path) == (11, "phụ lục[0].nội dung[1]")


def test_its_data_are_in_the_shortest_form() -> None:
    document = letter(appendices=[{"title": "A", "body": ["x", {"clause": "y", "points": ["z"]}]}, {"body": "v"}])
    assert data_of(document)["appendices"] == [
        {"title": "A", "body": ["x", {"clause": "y", "points": ["z"]}]},
        {"body": ["v"]},
    ]
    assert "appendices" not in data_of(letter(appendices=[]))
