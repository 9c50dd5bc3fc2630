"""Bảng as data: what a table is, and what is refused, at its place."""

from __future__ import annotations

from typing import Any

import jsonschema
import pytest
from pydantic import ValidationError

import congvan as cv
from congvan.body import Clause, Column, Point, Table, flatten, nest, portions
from congvan.documents import data_of
from congvan.source import dump_yaml, json_schema
from congvan.vocabulary import Alignment
from parts.letters import VIETNAMESE_HEAD

HEAD = VIETNAMESE_HEAD + "nội dung:\n  - Như sau.\n"
TABLE = """\
  - bảng: Kết quả
    cột:
      - STT
      - tên cột: Đơn vị
        canh: giữa
      - Số tiền
    hàng:
      - [1, "Xã A & B", 1.200]
      - [ , Tổng cộng, 1.200]
    hàng tổng: có
"""


def table(**fields: Any) -> Table:
    return Table.model_validate({"columns": ["A", "B"], "rows": [["1", "2"]], **fields})


def refused(text: str) -> list[tuple[int | None, str, str]]:
    with pytest.raises(cv.InputError) as caught:
        cv.loads(HEAD + text)
    return [(problem.line, problem.path, problem.message.en) for problem in caught.value.problems]


def test_a_table_is_written_in_vietnamese_keys() -> None:
    written = TABLE.replace("[ ,", '["",')
    assert cv.loads(HEAD + written).body[1] == Table(
        caption="Kết quả",
        columns=["STT", Column(title="Đơn vị", align=Alignment.CENTER), "Số tiền"],
        rows=[["1", "Xã A & B", "1.200"], ["", "Tổng cộng", "1.200"]],
        total=True,
    )


def test_a_table_without_a_title_is_known_by_its_columns_or_its_rows() -> None:
    (_, one) = cv.loads(HEAD + "  - columns: [A]\n    rows: [[~]]\n").body
    assert one == Table(columns=["A"], rows=[[""]])
    assert refused("  - rows: [[x]]\n") == [(10, "nội dung[1].columns", "the required key “columns” (cột) is missing")]


def test_a_row_of_another_length_is_reported_at_its_place() -> None:
    assert refused(TABLE.replace("[ ,", "[")) == [
        (18, "nội dung[1].hàng[1]", 'the row has 2 cells and the table 3 columns: write 3, a blank one as ""')
    ]


@pytest.mark.parametrize(
    ("fields", "path", "en"),
    [
        ({"rows": []}, ("rows", "listed"), ""),
        ({"columns": []}, ("columns",), ""),
        ({"columns": ["", ""], "rows": [["", ""]]}, (), "the table is empty"),
        ({"rows": [["1", "a\x07b"]]}, ("rows", "listed", 0, 1, "value"), "U+0007 at position 2"),
        ({"rows": [["1", 2.5]]}, ("rows", "listed", 0, 1, "value"), "is a fraction: write it as text"),
        ({"rows": [["1", True]]}, ("rows", "listed", 0, 1, "value"), ""),
        ({"columns": ["A", {"title": "B", "width": 2}]}, ("columns", 0), "this column has no width"),
        ({"columns": [{"title": "A", "width": 1}, {"title": "B", "width": 99}]}, ("columns", 0), "narrower than 2%"),
        ({"columns": ["A", {"title": "B", "width": 0}]}, ("columns", 1, "width"), ""),
        ({"columns": ["x"] * 51, "rows": [["y"] * 51]}, ("columns",), ""),
        ({"merge": 1}, ("merge",), ""),
    ],
)
def test_what_is_not_a_table_is_refused(fields: dict[str, Any], path: tuple[Any, ...], en: str) -> None:
    with pytest.raises(ValidationError) as caught:
        table(**fields)
    (fault, *_) = caught.value.errors()
    assert fault["loc"] == path
    assert en in str(fault["ctx"]["error"].message.en if en else "")


def test_no_markup_is_read_in_a_cell() -> None:
    letter = cv.loads(HEAD + '  - columns: ["**A**"]\n    rows: [["[^x] [@y] {{ 7*7 }}"]]\n')
    assert letter.body[1] == Table(columns=["**A**"], rows=[["[^x] [@y] {{ 7*7 }}"]])


def test_nor_where_something_else_is_wrong() -> None:
    assert refused('  - columns: ["A"]\n    rows: [["[^x] [@y]"]]\nphụ lục: []\nmàu: đỏ\n')[0][1] == "màu"


@pytest.mark.parametrize(
    ("title", "cells", "wanted"),
    [
        ("STT", ["a"], "center"),
        ("Số TT", ["1"], "center"),
        ("Số tiền", ["1.200", "", "-", "0,5"], "right"),
        ("Tỷ lệ", ["12,5%", "100%"], "right"),
        ("Tỷ lệ", ["12.5"], "left"),
        ("Tên", ["1.200", "Xã"], "left"),
        ("Trống", ["", "-"], "left"),
    ],
)
def test_figures_are_aligned_right_serials_centred_and_words_left(title: str, cells: list[str], wanted: str) -> None:
    one = Table(columns=[title, "x"], rows=[[cell, "y"] for cell in cells])
    assert one.alignments == (Alignment(wanted), Alignment.LEFT)


def test_the_canonical_form_says_nothing_that_shows_anyway() -> None:
    said = Table(
        columns=[Column(title="STT", width=1, align="center"), Column(title="Tên", width=2, align="right")],
        rows=[["1", "x"], ["", ""]],
        total=True,
    )
    assert said.canonical() == Table(
        columns=[Column(title="STT", width=33.3), Column(title="Tên", width=66.7, align="right")],
        rows=[["1", "x"], ["", ""]],
    )
    assert said.canonical().canonical() == said.canonical()
    assert Table(columns=[Column(title="A", width=7)], rows=[["x"]]).canonical() == Table(columns=["A"], rows=[["x"]])


def test_its_data_are_in_the_shortest_form() -> None:
    letter = cv.loads(HEAD + TABLE.replace("[ ,", '["",'))
    assert data_of(letter)["body"][1] == {
        "table": "Kết quả",
        "columns": ["STT", {"title": "Đơn vị", "align": "center"}, "Số tiền"],
        "rows": [["1", "Xã A & B", "1.200"], ["", "Tổng cộng", "1.200"]],
        "total": True,
    }
    assert data_of(table()) == {"columns": ["A", "B"], "rows": [["1", "2"]]}
    assert cv.loads(dump_yaml(data_of(letter))) == letter


def test_the_schema_of_editors_takes_what_a_clerk_writes() -> None:
    definitions = json_schema(cv.Dispatch, language="vi")["$defs"]
    validator = jsonschema.Draft202012Validator({**definitions["Table"], "$defs": definitions})
    written = {
        "bảng": "Kết quả",
        "cột": ["STT", {"tiêu đề": "Tên", "bề rộng": 3, "canh": "giữa"}],
        "hàng": [[1, None], ["a", 1.2]],
        "hàng tổng": "có",
    }
    assert list(validator.iter_errors(written)) == []
    assert not validator.is_valid({**written, "hàng tổng": "vâng"})
    assert not validator.is_valid({"bảng": "Kết quả", "cột": ["A"]})


def test_a_table_is_under_its_heading_and_splits_no_list() -> None:
    one = table()
    body = (Clause(text="a", points=[Point(text="b"), one, Point(text="c")]), one, cv.Article(title="d", body=[one]))
    assert nest(flatten(body)) == body


def test_a_table_after_a_heading_beside_it_belongs_to_it() -> None:
    assert "belongs" in refused("  - article: x\n  - columns: [A]\n    rows: [[b]]\n")[0][2]


def test_portions_add_up() -> None:
    assert portions([1, 1, 1], 1000) == (333, 334, 333)
    assert sum(portions([0.1, 7, 3.3, 20], 9071)) == 9071
