"""Where things stand on the page: column, row, page; None where the file does not show it."""

from __future__ import annotations

from typing import Final, Literal

from congvan.checks.checked_document import CheckedDocument
from congvan.checks.spacing import SINGLE
from congvan.components import Found
from congvan.metrics import width
from congvan.ooxml.units import MM_PER_POINT
from congvan.snapshot import WordParagraph, WordTable
from congvan.vocabulary import Component

_FAR_RIGHT: Final = 0.4
_PUSHED: Final = 10
"""Blanks before a line that put it somewhere."""
Side = Literal["left", "right"]


def side_of(document: CheckedDocument, found: Found) -> Side | None:
    """The half of the page in which ``found`` stands."""
    span = found.spans[0]
    place = span.paragraph.place
    if place.area != "body" or place.text_box is not None:
        return None
    if place.cells:
        return _side_of_cell(document, span.paragraph)
    if not span.whole:
        return "right" if span.paragraph.text[: span.start].strip() else "left"
    return _side_of_line(span.paragraph)


def _side_of_cell(document: CheckedDocument, paragraph: WordParagraph) -> Side | None:
    place = paragraph.place.cells[0]
    table = next((table for table in document.snapshot.tables if table.index == place.table), None)
    if table is None:
        return None
    columns, total = _columns(table, place.row, place.column)
    if total == 0 or columns[1] - columns[0] >= 0.9 * total:
        return None
    return "left" if sum(columns) / 2 < total / 2 else "right"


def _columns(table: WordTable, row: int, position: int) -> tuple[tuple[float, float], float]:
    """Left and right edge of a cell in mm from the table's edge, and the table's width."""
    cell = table.rows[row].cells[position]
    edges = [0.0]
    for column in table.grid_mm:
        edges.append(edges[-1] + column)
    last = len(edges) - 1
    return (edges[min(cell.column, last)], edges[min(cell.column + cell.span, last)]), edges[-1]


def _side_of_line(paragraph: WordParagraph) -> Side | None:
    shape = paragraph.format
    if shape.alignment == "center" and shape.left_mm < 1 and shape.right_mm < 1:
        return None
    room = paragraph.width_pt * MM_PER_POINT
    if shape.alignment == "right" or (room and shape.left_mm > _FAR_RIGHT * room):
        return "right"
    lead = paragraph.text[: len(paragraph.text) - len(paragraph.text.lstrip())]
    return None if lead else "left"


def on_one_row(one: Found, other: Found) -> bool | None:
    """Whether two components stand on one line; None where the file does not show it."""
    first, second = one.spans[0].paragraph.place, other.spans[0].paragraph.place
    if first.text_box is not None or second.text_box is not None:
        return None
    if first.cells and second.cells:
        return (first.cells[0].table, first.cells[0].row) == (second.cells[0].table, second.cells[0].row)
    return (first.part, first.index) == (second.part, second.index)


def in_one_column(one: Found, other: Found) -> bool | None:
    """Whether two components stand in one column of a table; None where the file does not show it."""
    first, second = one.spans[0].paragraph.place, other.spans[0].paragraph.place
    if first.text_box is not None or second.text_box is not None or not (first.cells or second.cells):
        return None
    if not first.cells or not second.cells:
        return None if _pushed_below(one) or _pushed_below(other) else False
    return (first.cells[0].table, first.cells[0].column) == (second.cells[0].table, second.cells[0].column)


def _pushed_below(found: Found) -> bool:
    """Whether it is a name that stands under the table of the signature, pushed to the right by hand."""
    paragraph = found.spans[0].paragraph
    if found.component is not Component.FULL_NAME or paragraph.place.cells:
        return False
    shape, room = paragraph.format, paragraph.width_pt * MM_PER_POINT
    lead = paragraph.text[: found.spans[0].start]
    indented = shape.left_mm + shape.first_line_mm - shape.right_mm > _FAR_RIGHT * room
    return shape.alignment == "right" or indented or "\t" in lead or len(lead) >= _PUSHED


def in_one_table(one: Found, other: Found) -> bool | None:
    """Whether two components stand in one table; None where the file does not show it, or neither stands in any."""
    first, second = one.spans[0].paragraph.place, other.spans[0].paragraph.place
    if first.text_box is not None or second.text_box is not None or not (first.cells or second.cells):
        return None
    return {cell.table for cell in first.cells[:1]} == {cell.table for cell in second.cells[:1]}


def floats(document: CheckedDocument, found: Found) -> bool:
    """Whether it stands in a text box or a floating table, whose place in the file is not that on the page."""
    place = found.spans[0].paragraph.place
    tables = (table for table in document.snapshot.tables if place.cells and table.index == place.cells[0].table)
    return place.text_box is not None or any(table.floating for table in tables)


def on_first_page(document: CheckedDocument, paragraph: WordParagraph) -> bool:
    """Whether ``paragraph`` is on page one, as far as page breaks and sections show; Word ignores a break in a cell."""
    place = paragraph.place
    if place.area in ("header", "footer"):
        return _first_page_only(document, paragraph)
    if place.section > 0:
        return False
    order = document.order(paragraph)
    before = (item for item in document.snapshot.paragraphs if document.order(item) < order)
    if any("\f" in item.text and not item.place.cells for item in before):
        return False
    upto = (item for item in document.snapshot.paragraphs if document.order(item) <= order)
    return not any(item.format.page_break_before for item in list(upto)[1:])


def _first_page_only(document: CheckedDocument, paragraph: WordParagraph) -> bool:
    """A footer of the first page, or the footer of a document that has one page."""
    areas = (area for area in document.headers_and_footers if area.part == paragraph.place.part)
    return any(area.variant == "first" for area in areas) or pages_of(document) < 2


def pages_of(document: CheckedDocument) -> float:
    """The number of pages: what Word wrote into the file, or an estimate from the amount of text."""
    told = document.snapshot.properties.pages
    if told and told > 1:
        return told
    section = document.snapshot.sections[0]
    room = (section.page_height_mm - section.top_mm - section.bottom_mm) / MM_PER_POINT
    height = sum(_height(paragraph) for paragraph in document.snapshot.paragraphs if not paragraph.place.cells)
    breaks = sum(item.text.count("\f") for item in document.snapshot.paragraphs if not item.place.cells)
    return height / room + breaks


def _height(paragraph: WordParagraph) -> float:
    shape = paragraph.format
    size = max((run.format.size_pt for run in paragraph.runs), default=paragraph.mark.size_pt)
    room = max(paragraph.width_pt - (shape.left_mm + shape.right_mm) / MM_PER_POINT, 1.0)
    lines = max(1, -(-int(width(paragraph.text, size)) // int(room)))
    line = shape.line * size * SINGLE if shape.line_rule == "auto" else shape.line
    return lines * line + shape.before_pt + shape.after_pt
