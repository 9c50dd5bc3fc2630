"""Tables are read back: ours exactly, those of other hands where they are plain rectangles."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any

import pytest

import congvan as cv
from congvan.reader import yaml_text
from rawdocx import docx, p, r
from reader.test_read_appendices import BOLD, LETTER, c, head, reported
from render.cases import dispatch, tabled

BORDERS = "".join(
    f'<w:{side} w:val="single" w:sz="4"/>' for side in ("top", "left", "bottom", "right", "insideH", "insideV")
)
RIGHT = '<w:jc w:val="right"/>'


def cell(content: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{content}</w:tc>"


def ruled(*rows: list[str], borders: str = BORDERS) -> str:
    """A table whose rows are given as their cells' contents."""
    grid = '<w:gridCol w:w="2000"/>' * len(rows[0])
    body = "".join(
        f"<w:tr>{''.join(one if one.startswith('<w:tc>') else cell(one) for one in row)}</w:tr>" for row in rows
    )
    return (
        f"<w:tbl><w:tblPr><w:tblBorders>{borders}</w:tblBorders></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{body}</w:tbl>"
    )


PLAIN = ruled(
    [c("STT", BOLD), c("Đơn vị", BOLD), c("Số tiền", BOLD)],
    [c("1"), p("Xã A") + p("(miền núi)"), p("1.200", RIGHT)],
    [c(""), c("Tổng  cộng", BOLD), p("1.200", RIGHT, BOLD)],
)
READ = {
    "columns": ["STT", "Đơn vị", "Số tiền"],
    "rows": [["1", "Xã A (miền núi)", "1.200"], ["", "Tổng cộng", "1.200"]],
    "total": True,
}


def in_letter(*content: str) -> cv.Reading:
    """A letter of another office whose body ends with ``content``."""
    end = p("Danh sách tại các Phụ lục kèm theo./.")
    return cv.read(docx(LETTER.replace(end, p("Số liệu như sau:") + "".join(content))))


def in_appendix(*content: str) -> cv.Reading:
    return cv.read(docx(LETTER + head("Phụ lục") + "".join(content)))


@pytest.mark.parametrize("name", sorted(tabled()))
def test_ours_are_read_exactly(name: str) -> None:
    document = tabled()[name]
    reading = cv.read(cv.render(document).docx)
    assert (reading.document, reading.problems) == (document.canonical(), ())
    assert cv.loads(yaml_text(reading)).canonical() == document.canonical()


def test_those_of_another_office_are_read_in_body_and_appendix() -> None:
    letter = in_letter(PLAIN, p("Đề nghị xem xét./."))
    assert letter.data["body"] == ["Số liệu như sau:", {**READ, "columns": [*READ["columns"]]}, "Đề nghị xem xét"]
    assert reported(letter) == []
    appendix = in_appendix(PLAIN)
    assert appendix.data["appendices"] == [{"title": "DANH SÁCH", "body": [READ]}]
    assert reported(appendix) == []


def test_the_title_above_a_table_and_its_unit_are_its_caption() -> None:
    reading = in_appendix(
        p("Lời."), c("Bảng 1. Kinh phí", BOLD), p("Đơn vị tính: đồng", RIGHT), p(""), PLAIN, p("Hết./.")
    )
    assert reading.data["appendices"][0]["body"] == [
        "Lời.",
        {"table": "Bảng 1. Kinh phí Đơn vị tính: đồng", **READ},
        "Hết",
    ]
    assert reported(reading) == []


@pytest.mark.parametrize(
    "table",
    [
        ruled([p("TT"), p("Tên")], [cell(p("1"), "<w:vMerge/>"), p("x")]),
        ruled([p("TT"), p("Tên")], [p("1")]),
        ruled([p("TT"), p("Tên")]),
        ruled([p("TT"), p("Tên")], [p("1"), p("x")], borders=""),
    ],
    ids=["continues nothing", "short row", "one row", "no rules"],
)
def test_what_is_not_a_plain_table_is_reported_and_never_lost(table: str) -> None:
    letter = in_letter(table, p("Hết./."))
    assert letter.data["body"] == ["Số liệu như sau:", "Hết"]
    unread = "the table with “TT” is not read; write it into “body” if it belongs there"
    assert reported(letter) == [("body", f"paragraph 10: {unread}")]
    appendix = in_appendix(p("Lời."), table)
    assert appendix.data["appendices"] == [{"title": "DANH SÁCH", "body": ["Lời."]}]
    assert reported(appendix) == [("body", f"paragraph 19: {unread}")]


def test_a_table_in_a_cell_is_read_as_words_of_the_cell_and_reported() -> None:
    inner = ruled([c("Loại"), c("Số")], [c("A"), c("5")]) + p("")
    letter = in_letter(ruled([p("TT"), p("Tên")], [p("1"), p("Gồm:") + inner], [p("2"), p("Khác")]), p("Hết./."))
    [_, read, _] = letter.data["body"]
    assert read["rows"] == [["1", "Gồm: Loại Số A 5"], ["2", "Khác"]]
    assert reported(letter) == [("body", "paragraph 14: the table with “Loại” is in a cell: read as words of the cell")]


def framed(content: str, borders: str = BORDERS) -> str:
    return ruled([content], borders=borders)


def test_what_a_frame_without_lines_holds_is_read_as_if_it_were_alone() -> None:
    bare = in_letter(p("Lời trước."), PLAIN, p("Lời sau."), p("Hết./."))
    letter = in_letter(framed(p("Lời trước.") + PLAIN + p("Lời sau."), borders=""), p("Hết./."))
    assert letter.data == bare.data and READ in letter.data["body"]
    assert reported(letter) == []


@pytest.mark.parametrize(
    ("content", "read"),
    [(p("Chú ý khi thực hiện."), "Chú ý khi thực hiện."), (PLAIN + p(""), READ)],
    ids=["prose", "table"],
)
def test_a_frame_that_shows_is_reported(content: str, read: object) -> None:
    letter = in_letter(framed(content), p("Hết./."))
    assert letter.data["body"] == ["Số liệu như sau:", read, "Hết"]
    [(path, message)] = reported(letter)
    assert (
        path == "body" and message.startswith("paragraph 10: “") and message.endswith("the frame around it is not kept")
    )


def test_a_column_of_cells_that_holds_tables_is_not_a_table_of_data() -> None:
    letter = in_letter(
        ruled([p("Số liệu thứ nhất:") + PLAIN + p("")], [p("Số liệu thứ hai:") + PLAIN + p("")]), p("Hết.")
    )
    assert letter.data["body"] == [
        "Số liệu như sau:", "Số liệu thứ nhất:", READ, "Số liệu thứ hai:", READ, "Hết.",
    ]  # fmt: skip


def test_a_comment_within_a_frame_keeps_its_place() -> None:
    mark = f"<w:p>{r('Chú ý.')}<w:r><w:commentReference w:id='0'/></w:r></w:p>"
    assert ("", "paragraph 10: a comment is not read") in reported(in_letter(framed(mark), p("Hết./.")))


DOWN, UNDER = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"


def over(columns: int, more: str = "") -> str:
    return f'<w:gridSpan w:val="{columns}"/>{more}'


MERGED = ruled(
    [cell(c("TT"), DOWN), cell(c("Đơn vị"), DOWN), cell(c("Số tiền"), over(2))],
    [cell(c(""), UNDER), cell(c(""), UNDER), c("Giao"), c("Chi")],
    [cell(p("Khối xã") + p("**và** phường"), over(4))],
    [cell(c("1"), DOWN), p("Xã A"), p("5", RIGHT), p("4", RIGHT)],
    [cell(c(""), UNDER), p("Xã B"), cell(p("3", RIGHT), over(2, DOWN))],
    [c("2"), p("Xã C"), cell(p(""), over(2, UNDER))],
)
READ_MERGED = {
    "columns": ["TT", "Đơn vị", {"title": "Số tiền", "columns": ["Giao", "Chi"]}],
    "rows": [
        [{"text": "Khối xã \\*\\*và\\*\\* phường", "across": 4}],
        [{"text": "1", "down": 2}, "Xã A", "5", "4"],
        ["Xã B", {"text": "3", "across": 2, "down": 2}],
        ["2", "Xã C"],
    ],
}


def test_cells_of_another_office_that_reach_over_columns_and_rows_are_read() -> None:
    letter = in_letter(MERGED, p("Hết./."))
    assert letter.data["body"] == ["Số liệu như sau:", READ_MERGED, "Hết"]
    appendix = in_appendix(MERGED)
    assert appendix.data["appendices"] == [{"title": "DANH SÁCH", "body": [READ_MERGED]}]
    assert reported(letter) == reported(appendix) == []
    assert appendix.document is not None
    assert cv.read(cv.render(appendix.document).docx).document == appendix.document.canonical()
    assert cv.loads(yaml_text(appendix)).canonical() == appendix.document.canonical()


def test_columns_of_the_grid_that_no_cell_begins_at_are_none() -> None:
    rows = [[cell(c(left), over(2)), cell(p(right), over(3))] for left, right in (("TT", "Tên"), ("1", "Xã A"))]
    letter = in_letter(ruled(*rows), p("Hết./."))
    assert letter.data["body"][1] == {"columns": ["TT", "Tên"], "rows": [["1", "Xã A"]]}


def edited(document: cv.Dispatch, edit: Callable[[Any], object]) -> cv.Reading:
    """``document`` read after someone did something to its first table in another program."""
    opened = pytest.importorskip("docx").Document(io.BytesIO(cv.render(document).docx))
    edit(opened.tables[1])
    buffer = io.BytesIO()
    opened.save(buffer)
    return cv.read(buffer.getvalue())


def test_words_under_a_merged_cell_are_reported_and_the_table_is_read() -> None:
    reading = in_letter(
        ruled([p("TT"), p("Tên")], [cell(p("1"), DOWN), p("x")], [cell(p("che"), UNDER), p("y")]), p("Hết./.")
    )
    assert reading.data["body"][1]["rows"] == [[{"text": "1", "down": 2}, "x"], ["y"]]
    assert reported(reading) == [("body", "“che” is under a merged cell; not read")]


ITALIC = "<w:i/>"


def test_bold_and_italic_words_in_cells_of_another_office_are_read() -> None:
    mixed = "<w:p>" + "".join((r("Xã A", BOLD), r(" "), r("(miền  núi)", ITALIC), r(" đạt"))) + "</w:p>"
    reading = in_letter(ruled([p("TT"), p("Tên")], [p("1"), mixed], [p("2"), c("Xã B", BOLD)]), p("Hết./."))
    table = reading.data["body"][1]
    assert table["rows"] == [["1", {"text": "**Xã A** *(miền núi)* đạt"}], ["2", {"text": "**Xã B**"}]]
    assert reported(reading) == []
    assert reading.document is not None and cv.loads(yaml_text(reading, cv.Layout())) == reading.document


def test_a_table_of_another_office_that_is_bold_throughout_keeps_its_bold() -> None:
    rows = [[c("1", BOLD), c("x", BOLD)], [c("2", BOLD), c("y", BOLD)]]
    [_, table, _] = in_letter(ruled([p("TT"), p("Tên")], *rows), p("Hết./.")).data["body"]
    assert all(one["text"].startswith("**") for row in table["rows"] for one in row)


def test_cells_of_our_own_table_that_were_merged_in_word_are_read() -> None:
    reading = edited(tabled()["in_the_body"], lambda table: table.cell(1, 0).merge(table.cell(2, 0)))
    assert reported(reading) == []
    (table,) = (block for block in reading.data["body"] if isinstance(block, dict) and "columns" in block)
    assert table["rows"][0][0]["down"] == 2
    assert len(table["rows"][1]) == len(table["rows"][0]) - 1


def test_numbers_that_word_counts_are_words_of_the_cell() -> None:
    numbered = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    numbering = (
        '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
        '<w:lvlText w:val="%1"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    )
    rows = ruled([p("TT"), p("Tên")], [p("", numbered), p("Xã A")], [p("", numbered), p("Xã B")])
    reading = cv.read(docx(LETTER + head("Phụ lục") + rows, numbering=numbering))
    (table,) = reading.data["appendices"][0]["body"]
    assert table["rows"] == [["1", "Xã A"], ["2", "Xã B"]]


def test_a_table_read_is_set_again() -> None:
    reading = in_appendix(PLAIN)
    assert reading.document is not None
    again = cv.read(cv.render(reading.document).docx)
    assert again.document == reading.document.canonical()


def _add_row(table: Any) -> None:
    row = table.add_row()
    row.cells[0].text, row.cells[1].text = "2", "y"


def test_a_clerks_row_added_in_word_is_read() -> None:
    letter = dispatch(body=["Một.", {"columns": ["A", "B"], "rows": [["1", "x"]]}, "Hai."])
    reading = edited(letter, _add_row)
    (_, table, _) = reading.data["body"]
    assert table["rows"] == [["1", "x"], ["2", "y"]]
