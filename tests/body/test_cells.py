"""Ô có định dạng: cells with prose, over several columns and rows; what does not fit is reported at its row."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

import congvan as cv
from congvan.body import Table, TableCell
from congvan.documents import data_of
from parts.letters import VIETNAMESE_HEAD
from support.validators import audit

HEAD = VIETNAMESE_HEAD + "nội dung:\n  - Như sau.\n"


def letter(table: Table, **changes: Any) -> cv.Dispatch:
    document = cv.loads(HEAD)
    assert isinstance(document, cv.Dispatch)
    return document.model_copy(update={"body": ["Như sau[^a]:", table, "Hết."], "footnotes": {"a": "A."}} | changes)


MERGED = Table(
    columns=["STT", "Nội dung", cv.Column(title="Năm 2026", columns=["Kế hoạch", "Thực hiện"])],
    rows=[
        [{"text": "I", "down": 2}, {"text": "**Chi** đầu tư\n*theo nguồn*"}, "1.200", ""],
        [{"text": "Nguồn & khác[^b]"}, {"text": "chưa giao", "across": 2}],
        [{"text": "Cộng", "across": 2}, "1.200", "0"],
        [{"text": "**Tổng**", "across": 2}, {"text": "**1.200**"}, ""],
    ],
    group_rows=[3],
)


def test_merged_and_formatted_cells_come_back_as_they_went() -> None:
    document = letter(MERGED, footnotes={"a": "A.", "b": "B."})
    assert cv.from_data(data_of(document)) == document
    assert cv.Dispatch.model_validate_json(document.model_dump_json(exclude_defaults=True)) == document
    docx = cv.render(document).docx
    reading = cv.read(docx)
    assert (reading.document, reading.problems) == (document.canonical(), ())
    assert audit(docx) == []
    assert [code for code in cv.check(docx).codes if code.startswith(("ND00", "ND06"))] == []


def test_the_notes_of_cells_are_counted_where_they_are() -> None:
    document = letter(MERGED, body=[MERGED, "Sau[^a]."], footnotes={"a": "A.", "b": "B."})
    assert list(document.shown.notes) == ["b", "a"]


def test_a_citation_in_a_cell_is_written_out() -> None:
    table = Table(columns=["A"], rows=[[{"text": "Theo [@luật]"}]])
    cited = {"luật": {"type": "law", "title": "Ngân sách nhà nước", "code": "83/2015/QH13", "date": "2015-06-25"}}
    document = letter(table, citations=cited)
    (line,) = document.shown.lines[1].rows[0][0].text  # type: ignore[union-attr]
    assert "Ngân sách nhà nước" in line.plain and "@" not in line.plain


def test_a_note_that_is_not_there_is_reported_beside_the_other_faults() -> None:
    with pytest.raises(cv.InputError) as caught:
        cv.loads(HEAD + "  - cột: [A]\n    hàng: [[{lời văn: 'Xem [^x]'}]]\nlạ: 1\n")
    assert [problem.message.en.partition(".")[0] for problem in caught.value.problems] == [
        "[^x] is not in the footnotes",
        "there is no key “lạ”",
    ]


def test_a_row_that_is_wholly_bold_is_a_subtotal_and_the_last_one_the_total() -> None:
    bold = Table(columns=["A", "B"], rows=[[{"text": "**x**"}, ""], ["y", "1"], [{"text": "**z**"}, {"text": "**2**"}]])
    shown = bold.canonical()
    assert (shown.rows, shown.group_rows, shown.total) == ((("x", ""), ("y", "1"), ("z", "2")), (1,), True)


def test_a_cell_of_plain_words_is_a_value() -> None:
    assert TableCell(text="Xã A").simplest() == "Xã A"
    assert TableCell().simplest() == ""
    assert TableCell(text="Xã A", across=2).simplest() == TableCell(text="Xã A", across=2)


@pytest.mark.parametrize(
    ("rows", "place"),
    [
        ([["1", "2"], [{"text": "a", "across": 3}]], ("rows", 1)),
        ([[{"text": "a", "down": 3}, "1"], ["2"]], ("rows", 1)),
        ([[{"text": "a", "down": 2}, "1"], ["2", "3"]], ("rows", 1)),
        ([[{"text": "a", "across": 2}], ["2"]], ("rows", 1)),
        ([[{"text": "a"}, {"text": "b", "down": 2}], [{"text": "c", "across": 2}]], ("rows", 1)),
    ],
)
def test_cells_that_do_not_fill_the_columns_are_reported_at_their_row(rows: list[Any], place: tuple[str, int]) -> None:
    with pytest.raises(ValidationError) as caught:
        Table(columns=["A", "B"], rows=rows)
    assert [error["loc"] for error in caught.value.errors()] == [place]


def test_a_subtotal_of_no_row_is_reported() -> None:
    with pytest.raises(ValidationError, match="no row 4"):
        Table(columns=["A"], rows=[["1"]], group_rows=[4])
