"""Tables as LibreOffice sets them: as wide as the text, their head on each page, no row parted."""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import pdfplumber
import pytest
from pydantic import ValidationError

import congvan as cv
from congvan.blocks import HeadCell, PageTable
from congvan.documents import Dispatch, data_of
from congvan.errors import TemplateError
from congvan.metrics import width as text_width
from congvan.ooxml.table_markup import table_xml
from congvan.page import lay_out
from congvan.renderer import render
from congvan.template import load_template
from render.cases import HOSTILE, dispatch, tabled
from support.drafts import reported_besides
from support.geometry import MM, Pages
from support.package_lint import lint
from support.shown_text import words_of
from template.folders import without_styles

Box = tuple[int, float, float, float, float]
"""Page, left, top, right and bottom of a table on the page, in pt."""
MARGINS = {"aligned": (35.0, 15.0)}


@pytest.fixture(scope="session")
def pdfs(pdfs_of: Callable[[Sequence[bytes]], list[bytes]]) -> Mapping[str, bytes]:
    """The letters with tables as LibreOffice sets them, by one start of it."""
    made = pdfs_of([render(document).docx for document in tabled().values()])
    return dict(zip(tabled(), made, strict=True))


@pytest.fixture(scope="session")
def pages(pdfs: Mapping[str, bytes]) -> Mapping[str, Pages]:
    return {name: Pages(pdf) for name, pdf in pdfs.items()}


def _boxes(pdf: bytes) -> list[tuple[Box, list[list[str | None]]]]:
    with pdfplumber.open(io.BytesIO(pdf)) as document:
        return [
            ((number, *table.bbox), table.extract())
            for number, page in enumerate(document.pages, 1)
            for table in page.find_tables({"snap_tolerance": 1})
        ]


@pytest.mark.office
@pytest.mark.parametrize("name", sorted(set(tabled()) - {"hostile"}))
def test_a_table_is_as_wide_as_the_text(pdfs: Mapping[str, bytes], pages: Mapping[str, Pages], name: str) -> None:
    boxes = _boxes(pdfs[name])
    assert boxes
    left, right = MARGINS.get(name, (30.0, 20.0))
    for (page, x0, _, x1, _), _ in boxes:
        assert x0 == pytest.approx(left * MM, abs=1)
        assert x1 == pytest.approx((pages[name].size_mm(page)[0] - right) * MM, abs=1)


@pytest.mark.office
@pytest.mark.parametrize(("name", "tables"), [("long", 1), ("in_appendices", 2)])
def test_the_head_is_repeated_and_no_row_is_parted(pdfs: Mapping[str, bytes], name: str, tables: int) -> None:
    boxes = _boxes(pdfs[name])
    head = ["STT", "Tên đơn vị", "Kế hoạch vốn (triệu đồng)", "Tỷ lệ"]
    assert len(boxes) > tables
    assert all([cell.replace("\n", " ") if cell else cell for cell in rows[0]] == head for _, rows in boxes)
    first = [row[0] for _, rows in boxes for row in rows[1:]]
    assert first == [*(str(number) for number in range(1, 61)), ""] * tables


@pytest.mark.office
def test_a_row_of_several_lines_is_kept_on_one_page(pdfs: Mapping[str, bytes]) -> None:
    boxes = _boxes(pdfs["tall"])
    assert len(boxes) > 2
    rows = [row for _, rows in boxes for row in rows[1:]]
    assert [row[0] for row in rows] == [str(number) for number in range(1, 31)]
    assert len({row[1] for row in rows}) == 1


@pytest.mark.office
def test_a_landscape_table_lies_on_its_side(pdfs: Mapping[str, bytes], pages: Mapping[str, Pages]) -> None:
    turned = [box for box, _ in _boxes(pdfs["in_appendices"]) if pages["in_appendices"].size_mm(box[0])[0] == 297.0]
    assert len(turned) >= 2
    assert all(x1 - x0 == pytest.approx(247 * MM, abs=1) for _, x0, _, x1, _ in turned)


@pytest.mark.office
def test_figures_are_aligned_right_and_the_head_and_the_total_are_bold(pages: Mapping[str, Pages]) -> None:
    sheet = pages["long"]
    figures = [word for word in sheet.words if word.text.endswith(".250,5")]
    assert len(figures) == 60
    assert max(word.x1 for word in figures) - min(word.x1 for word in figures) < 0.5
    bold = {word.text for word in sheet.words if word.bold and word.size == 12}
    assert {"STT", "Tổng", "1.845.030", "100%"} <= bold
    assert not any(word.bold for word in figures)


@pytest.mark.office
def test_tables_in_a_row_are_distinguished(pdfs: Mapping[str, bytes]) -> None:
    assert [len(rows) for _, rows in _boxes(pdfs["one_after_another"])] == [3, 3, 3]


@pytest.mark.office
def test_the_mark_is_below_a_table_that_ends_the_letter(pages: Mapping[str, Pages]) -> None:
    sheet = pages["first_and_last"]
    mark = sheet.find_line("./.")
    assert mark.text == "./." and mark.page == sheet.find_line("Nơi nhận:").page
    assert sheet.find_line("STT").baseline < mark.baseline < sheet.find_line("Nơi nhận:").baseline


@pytest.mark.office
def test_libreoffice_shows_hostile_cells(pages: Mapping[str, Pages]) -> None:
    letters = "".join(word.text for line in pages["hostile"].lines for word in line.words)
    for text in HOSTILE[:5]:
        assert "".join(text.replace("🙂", "").split()) in letters.replace("🙂", "")


def test_every_word_of_a_hostile_cell_is_in_the_file() -> None:
    shown = "\n".join(words_of(render(tabled()["hostile"]).docx))
    assert "49" not in shown
    for text in HOSTILE:
        assert text.strip() in shown


def test_the_authors_widths_are_whole_thousandths_and_measured_ones_are_not() -> None:
    frame = load_template().frame
    (given,) = [one for one in lay_out(tabled()["widths"], frame).blocks("body") if isinstance(one, PageTable)]
    assert given.widths == (1714, 1706, 5651)
    twins = dispatch(body=[{"columns": ["A", "A"], "rows": [["x", "x"]]}, "y"])
    (measured,) = [one for one in lay_out(twins, frame).blocks("body") if isinstance(one, PageTable)]
    assert sum(measured.widths) == sum(given.widths) == 9071
    assert measured.widths == (4535, 4536)


def test_a_column_is_as_wide_as_its_longest_word() -> None:
    long = {"columns": ["STT", "Nội dung"], "rows": [["Nghiêngngả", "chữ " * 200]]}
    (laid,) = [
        one
        for one in lay_out(dispatch(body=[long, "x"]), load_template().frame).blocks("body")
        if isinstance(one, PageTable)
    ]
    assert 1200 < laid.widths[0] < 1700


def test_a_template_without_the_styles_refuses_tables_alone(tmp_path: Path) -> None:
    folder = without_styles(tmp_path, "CvTableCell")
    assert render(dispatch(), folder).docx
    for name in ("in_the_body", "in_appendices"):
        with pytest.raises(TemplateError) as caught:
            render(tabled()[name], folder)
        (problem,) = caught.value.problems
        assert "“CvTableCell”" in problem.message.en and "có bảng" in problem.message.vi


def test_shown_text_is_the_golden_one(assert_golden: Callable[[str, str], None]) -> None:
    assert_golden("shown/tables.txt", "\n".join(words_of(render(tabled()["among_points"]).docx)) + "\n")


@pytest.mark.office
def test_the_look_is_the_golden_one(assert_layout: Callable[[str, bytes], None]) -> None:
    assert_layout("tables", render(tabled()["one_after_another"]).docx)


def _widths(table: dict[str, Any]) -> tuple[int, ...]:
    blocks = lay_out(dispatch(body=[table, "x"]), load_template().frame).blocks("body")
    return next(block.widths for block in blocks if isinstance(block, PageTable))


def test_a_serial_number_takes_no_room_from_words() -> None:
    widths = _widths({"columns": ["STT", "Tên xã", "Ghi chú"], "rows": [["1", "Xã Nghi Lộc", "a"]]})
    assert widths[0] < 0.15 * sum(widths) < widths[2] < widths[1]


def test_short_words_are_on_one_line_beside_long_ones() -> None:
    task = "Rà soát, tổng hợp kết quả thực hiện nhiệm vụ phòng chống dịch bệnh trên địa bàn, báo cáo Sở Y tế"
    widths = _widths({"columns": ["STT", "Đơn vị", "Nội dung"], "rows": [["1", "Xã Nghi Lộc", task]]})
    assert widths[1] / 20 > text_width("Xã Nghi Lộc", 12) + 7


def _ending(lines: int, *, total: bool) -> Dispatch:
    """A letter whose table of thirty rows ends it, further down the page line by line."""
    rows = [[str(number), f"Xã Nghi Lộc {number}", "1.000"] for number in range(1, 31)]
    table = {"columns": ["STT", "Đơn vị", "Số tiền"], "rows": [*rows, ["", "Tổng cộng", "30.000"]], "total": total}
    return dispatch(addressees="Sở Y tế", body=[*["Như sau."] * lines, table])


@pytest.mark.office
def test_rows_go_with_the_signature_and_a_total_with_the_row_above_it(
    pdfs_of: Callable[[Sequence[bytes]], list[bytes]],
) -> None:
    letters = [_ending(lines, total=total) for lines in range(8) for total in (False, True)]
    for pdf in pdfs_of([render(letter).docx for letter in letters]):
        sheet = Pages(pdf)
        page = sheet.find_line("./.").page
        assert page == sheet.find_line("Nơi nhận:").page
        assert {sheet.find_line(text).page for text in ("Xã Nghi Lộc 30", "Tổng cộng")} == {page}
    appendix = dispatch(appendices=[{"title": "Bảng", "body": _ending(0, total=True).body[-1:]}])
    rows = [block for block in lay_out(appendix, load_template().frame).appendices[0].blocks if hasattr(block, "held")]
    assert [table.held for table in rows] == [2]


def test_a_total_is_held_to_the_row_above_it_wherever_it_is() -> None:
    rows = (("1", "2"), ("3", "4"), ("5", "6"))
    xml = table_xml(
        PageTable(
            (1, 1), ("left", "left"), ((HeadCell("a"), HeadCell("b")),), rows, "H", "C", True, bold=frozenset({2})
        )
    )
    rows = xml.split("<w:tr>")[2:]
    assert ["<w:keepNext/>" in row for row in rows] == [False, True, False]


GROUPED = {
    "table": "Kết quả",
    "unit": "triệu đồng",
    "columns": ["STT", "Tên xã", {"title": "Năm 2025", "columns": ["Kế hoạch", "Thực hiện"]}, "Ghi chú"],
    "rows": [["1", "Xã A", "1.200", "900", ""], ["", "Tổng cộng", "1.200", "900", ""]],
    "total": True,
    "notes": ["Số liệu tạm tính."],
}


def test_a_head_with_groups_unit_and_notes_is_read_back_and_judged_right() -> None:
    letter = dispatch(addressees="Sở Y tế", body=["Như sau:", GROUPED])
    docx = render(letter).docx
    assert cv.read(docx).document == letter.canonical()
    assert reported_besides(cv.check(docx)) == ()
    assert lint(docx) == []
    assert cv.Dispatch.model_validate(data_of(letter)).canonical() == letter.canonical()
    assert cv.Dispatch.model_validate_json(letter.model_dump_json()) == letter


def test_a_group_spans_its_columns_and_a_title_of_its_own_both_rows() -> None:
    (table,) = (block for block in lay_out(dispatch(body=[GROUPED, "x"]), load_template().frame).blocks("body")
                if isinstance(block, PageTable))  # fmt: skip
    first, second = table_xml(table).split("<w:tblHeader/>")[1:3]
    assert (first.count("<w:gridSpan"), first.count("restart"), second.count("<w:vMerge/>")) == (1, 3, 3)
    assert "Năm 2025" in first and "Kế hoạch" in second and "STT" in first


@pytest.mark.parametrize(
    "column",
    [
        {"title": "A", "columns": ["B"]},
        {"title": "A", "columns": ["B", {"title": "C", "columns": ["D", "E"]}]},
        {"title": "A", "width": 2, "columns": ["B", "C"]},
    ],
)
def test_a_group_of_one_column_of_groups_or_with_a_width_is_refused(column: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        dispatch(body=[{"columns": [column], "rows": [["1", "2"]]}])
