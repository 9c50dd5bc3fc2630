"""Wide tables on the page: within the margins, no figure torn, never under 9 pt, heads repeated, totals never alone."""

from __future__ import annotations

import functools
import io
import logging
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import pdfplumber
import pytest

import congvan as cv
from congvan.blocks import PageTable
from congvan.documents import data_of
from congvan.page import lay_out
from congvan.template import load_template
from render.cases import dispatch
from render.wide_tables import letter, table
from support.drafts import reported_besides
from support.geometry import MM, Pages
from support.package_lint import lint
from support.validators import sdk_errors

FITS = {"portrait": range(3, 16), "landscape": range(3, 21)}
"""How many columns of figures such as offices send a sheet takes."""
SHEETS = [(count, orientation) for orientation, counts in FITS.items() for count in counts]
MADE = {sheet: letter(table(sheet[0]), sheet[1]) for sheet in SHEETS}


@pytest.fixture(scope="session")
def wide(pdfs_of: Callable[[Sequence[bytes]], list[bytes]]) -> Mapping[tuple[int, str], bytes]:
    return dict(zip(SHEETS, pdfs_of([cv.render(one).docx for one in MADE.values()]), strict=True))


@dataclass(frozen=True)
class Piece:
    """What one page shows of a table."""

    box: tuple[float, float, float, float]
    rows: Sequence[Sequence[str | None]]

    @property
    def first_cell(self) -> str | None:
        return self.rows[0][0]

    @property
    def head_rows(self) -> int:
        """The rows above the one that counts the columns."""
        return [list(row[:2]) for row in self.rows].index(["A", "B"])

    @property
    def names(self) -> list[str]:
        """The units in the rows below the head."""
        return [" ".join((row[1] or "").split()) for row in self.rows[self.head_rows + 1 :]]


@functools.cache
def pieces_of(pdf: bytes) -> Sequence[Piece]:
    """The tables of an appendix as its pages part them."""
    with pdfplumber.open(io.BytesIO(pdf)) as document:
        found = [one for page in document.pages[1:] for one in page.find_tables({"snap_tolerance": 1})]
        return [Piece(one.bbox, one.extract()) for one in found]


def laid(sheet: tuple[int, str]) -> PageTable:
    page = lay_out(MADE[sheet], load_template().frame).appendices[0]
    (found,) = [one for one in page.blocks if isinstance(one, PageTable)]
    return found


@pytest.mark.office
@pytest.mark.parametrize("sheet", SHEETS, ids=str)
def test_a_wide_table_is_between_the_margins_on_every_page(
    wide: Mapping[tuple[int, str], bytes], sheet: tuple[int, str]
) -> None:
    width = 210 if sheet[1] == "portrait" else 297
    pieces = pieces_of(wide[sheet])
    assert len(pieces) > 1
    for piece in pieces:
        x0, _, x1, _ = piece.box
        assert x0 == pytest.approx(30 * MM, abs=1)
        assert x1 == pytest.approx((width - 20) * MM, abs=1)


@pytest.mark.office
@pytest.mark.parametrize("sheet", SHEETS, ids=str)
def test_no_figure_is_torn_and_none_is_under_9_pt(
    wide: Mapping[tuple[int, str], bytes], sheet: tuple[int, str]
) -> None:
    pages = Pages(wide[sheet])
    words = [word for word in pages.words if word.page > 1]
    (shown,) = MADE[sheet].appendices[0].body
    assert isinstance(shown, cv.Table)
    wanted = {cell for row in shown.rows for cell in row[2:]} | {*shown.column_numbers}
    assert wanted <= {word.text for word in words}
    assert min(word.size for word in words) >= 9


@pytest.mark.office
@pytest.mark.parametrize("sheet", SHEETS, ids=str)
def test_heads_and_column_numbers_are_repeated_and_totals_are_never_alone(
    wide: Mapping[tuple[int, str], bytes], sheet: tuple[int, str]
) -> None:
    pieces = pieces_of(wide[sheet])
    for piece in pieces:
        assert piece.first_cell == "STT"
        assert piece.head_rows == len(laid(sheet).head)
        assert_no_total_stands_alone(piece.names)
    assert pieces[-1].names[-1] == "Tổng cộng"


@pytest.mark.office
@pytest.mark.parametrize("orientation", FITS)
def test_no_total_is_alone_wherever_the_pages_end(pdf_of: Callable[[bytes], bytes], orientation: str) -> None:
    """Tables that are a row longer each: the end of a page comes to every row that may not be left there."""
    lengths = range(12, 42)
    appendices = [letter(table(5, rows), orientation).appendices[0] for rows in lengths]
    pieces = pieces_of(pdf_of(cv.render(dispatch(body=["Số liệu tại các Phụ lục."], appendices=appendices)).docx))
    for piece in pieces:
        assert_no_total_stands_alone(piece.names)
    assert sum(piece.names[-1] == "Tổng cộng" for piece in pieces) == len(lengths)
    ends = {len(piece.names) for piece in pieces if piece.names[-1] == "Tổng cộng" and piece.names[0] != "TỔNG SỐ"}
    assert min(ends) == 2


def assert_no_total_stands_alone(names: Sequence[str]) -> None:
    assert len(names) > 1
    assert names[-1] not in ("TỔNG SỐ", "Phường", "Xã")


@pytest.mark.parametrize("sheet", SHEETS, ids=str)
def test_a_wide_table_is_valid_judged_right_and_read_back(sheet: tuple[int, str]) -> None:
    document = MADE[sheet]
    docx = cv.render(document).docx
    assert lint(docx) == []
    assert reported_besides(cv.check(docx)) == ()
    assert cv.read(docx).document == document.canonical()
    assert cv.Dispatch.model_validate(data_of(document)).canonical() == document.canonical()


@pytest.mark.sdk
def test_the_sdk_takes_every_wide_table() -> None:
    appendices = [one.appendices[0] for one in MADE.values()]
    together = cv.render(dispatch(body=["Số liệu tại các Phụ lục."], appendices=appendices)).docx
    assert sdk_errors({"all": together}) == {"all": []}


def test_words_are_smaller_where_room_is_scarce_and_never_under_9_pt() -> None:
    sizes = [laid(sheet).size for sheet in SHEETS]
    assert sizes[0] is None
    small = [size for size in sizes if size is not None]
    assert small
    assert min(small) >= 9


@pytest.mark.parametrize("count", range(3, 21))
@pytest.mark.parametrize("orientation", FITS)
def test_what_no_size_saves_is_reported_and_nothing_else(
    caplog: pytest.LogCaptureFixture, orientation: str, count: int
) -> None:
    with caplog.at_level(logging.WARNING, "congvan"):
        cv.render(letter(table(count), orientation))
    assert (f"Bảng {count} cột không vừa" in caplog.text) == (count not in FITS[orientation])
    assert bool(caplog.text) == (count not in FITS[orientation])


def group(title: str, *columns: object) -> dict[str, object]:
    return {"title": title, "columns": list(columns)}


FOUR_LEVELS = group("a", group("b", group("c", "d", "e"), "f"), "g")


@pytest.mark.parametrize(
    ("fields", "place"),
    [
        ({"column_numbers": ["1"]}, "column_numbers"),
        ({"group_rows": [3]}, "group_rows[0]"),
        ({"group_rows": [0]}, "group_rows[0]"),
        ({"columns": [FOUR_LEVELS, "h"]}, "columns[0]"),
    ],
)  # fmt: skip
def test_what_no_table_can_be_is_refused_at_its_place(fields: dict[str, object], place: str) -> None:
    block = {"columns": ["a", "b"], "rows": [["1", "2"], ["3", "4"]], **fields}
    with pytest.raises(cv.InputError) as caught:
        cv.from_data({**data_of(dispatch()), "body": [block]})
    assert [one.path for one in caught.value.problems] == [f"body[0].{place}"]
