"""Wide tables on the page: within the margins, no figure torn, never under 9 pt, heads repeated, totals never alone."""

from __future__ import annotations

import io
import logging
from collections.abc import Callable, Mapping, Sequence

import pdfplumber
import pytest

import congvan as cv
from congvan.blocks import PageTable
from congvan.documents import data_of
from congvan.page import lay_out
from congvan.template import load_template
from render.cases import dispatch
from render.wide_tables import letter, table
from support.drafts import told_besides
from support.geometry import MM, Pages
from support.package_lint import lint
from support.validators import sdk_errors

SHEETS = [(count, "portrait") for count in (3, 5, 8, 10)] + [(count, "landscape") for count in (3, 8, 12, 16, 20)]
MADE = {sheet: letter(table(sheet[0]), sheet[1]) for sheet in SHEETS}


@pytest.fixture(scope="session")
def wide(pdfs_of: Callable[[Sequence[bytes]], list[bytes]]) -> Mapping[tuple[int, str], bytes]:
    return dict(zip(SHEETS, pdfs_of([cv.render(one).docx for one in MADE.values()]), strict=True))


def laid(sheet: tuple[int, str]) -> PageTable:
    page = lay_out(MADE[sheet], load_template().frame).appendices[0]
    (found,) = [one for one in page.blocks if isinstance(one, PageTable)]
    return found


@pytest.mark.office
@pytest.mark.parametrize("sheet", SHEETS, ids=str)
def test_a_wide_table_stands_between_the_margins_on_every_page(
    wide: Mapping[tuple[int, str], bytes], sheet: tuple[int, str]
) -> None:
    width = 210 if sheet[1] == "portrait" else 297
    with pdfplumber.open(io.BytesIO(wide[sheet])) as document:
        boxes = [one.bbox for page in document.pages[1:] for one in page.find_tables({"snap_tolerance": 1})]
    assert len(boxes) > 1
    for x0, _, x1, _ in boxes:
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
    with pdfplumber.open(io.BytesIO(wide[sheet])) as document:
        tables = [one.extract() for page in document.pages[1:] for one in page.find_tables({"snap_tolerance": 1})]
    for rows in tables:
        at = [row[:2] for row in rows].index(["A", "B"])
        assert rows[0][0] == "STT"
        assert at == len(laid(sheet).head)
        first_cells = [row[1] for row in rows[at + 1 :]]
        assert len(first_cells) > 1
        assert first_cells[-1] not in ("TỔNG SỐ", "Phường", "Xã")
    assert [" ".join((row[1] or "").split()) for row in tables[-1]][-1] == "Tổng cộng"


@pytest.mark.parametrize("sheet", SHEETS, ids=str)
def test_a_wide_table_is_valid_judged_right_and_read_back(sheet: tuple[int, str]) -> None:
    document = MADE[sheet]
    docx = cv.render(document).docx
    assert lint(docx) == []
    assert told_besides(cv.check(docx)) == ()
    assert cv.read(docx).document == document.canonical()
    assert cv.Dispatch.model_validate(data_of(document)).canonical() == document.canonical()


@pytest.mark.sdk
def test_the_sdk_takes_every_wide_table() -> None:
    files = {str(sheet): cv.render(one).docx for sheet, one in MADE.items()}
    assert sdk_errors(files) == {name: [] for name in files}


def test_words_are_smaller_where_room_is_scarce_and_never_under_9_pt() -> None:
    sizes = [laid(sheet).size for sheet in SHEETS]
    assert sizes[0] is None
    small = [size for size in sizes if size is not None]
    assert small
    assert min(small) >= 9


def test_what_no_size_saves_is_told(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING, "congvan"):
        cv.render(letter(table(20), "portrait"))
    assert "20 cột" in caplog.text
    caplog.clear()
    with caplog.at_level(logging.WARNING, "congvan"):
        cv.render(letter(table(20), "landscape"))
    assert not caplog.text


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
