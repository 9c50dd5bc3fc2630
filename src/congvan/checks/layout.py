"""Where things are on the page (column, row, page; None where the file does not show it), how much room they take."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, Literal

from congvan.checks.checked_document import CheckedDocument
from congvan.components import Found, Span
from congvan.metrics import width
from congvan.ooxml.units import MM_PER_POINT
from congvan.snapshot import WordParagraph, WordTable
from congvan.vocabulary import Component, on_axis

BLANKS: Final = " \u00a0"
AXIS_MM: Final = 7.5
"""How far a centred line may be from its axis; half the indent of a paragraph is less, and nobody sees it."""
SINGLE: Final = 1.149
"""Height of a single line of Times New Roman in parts of its size."""
_FILLED: Final = 0.8
"""A line of that part of the width is hardly stretched."""
_FAR_RIGHT: Final = 0.4
_PUSHED: Final = 10
"""Blanks before a line that put it somewhere."""
Side = Literal["left", "right"]


def side_of(document: CheckedDocument, found: Found) -> Side | None:
    """The half of the page in which ``found`` is."""
    span = found.spans[0]
    place = span.paragraph.place
    if place.area != "body" or place.text_box is not None:
        return None
    if place.cells:
        return _side_of_cell(document, span.paragraph)
    before, after = _beside_on_its_line(span)
    if before:
        return "right"
    return "left" if after else _side_of_line(span.paragraph)


def _beside_on_its_line(span: Span) -> tuple[str, str]:
    """What its paragraph says before and behind it on the same line."""
    text = span.paragraph.text
    before = text[: span.start].rpartition("\n")[2]
    return before.strip(), text[span.end :].partition("\n")[0].strip()


def is_in_the_middle(found: Found) -> bool:
    """Whether ``found`` is centred between the margins of the page: in neither half of it."""
    span = found.spans[0]
    place, shape, text = span.paragraph.place, span.paragraph.format, span.paragraph.text
    if place.area != "body" or place.text_box is not None or place.cells or any(_beside_on_its_line(span)):
        return False
    centred = shape.alignment == "center" and abs(shape.left_mm) < 1 and abs(shape.right_mm) < 1
    return centred and text == text.strip() and "\t" not in text


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
    """Whether two components are on one line; None where the file does not show it."""
    first, second = one.spans[0].paragraph.place, other.spans[0].paragraph.place
    if first.text_box is not None or second.text_box is not None:
        return None
    if first.cells and second.cells:
        return (first.cells[0].table, first.cells[0].row) == (second.cells[0].table, second.cells[0].row)
    return (first.part, first.index) == (second.part, second.index)


def in_one_column(one: Found, other: Found) -> bool | None:
    """Whether two components are in one column of a table; None where the file does not show it."""
    first, second = one.spans[0].paragraph.place, other.spans[0].paragraph.place
    if first.text_box is not None or second.text_box is not None or not (first.cells or second.cells):
        return None
    if not first.cells or not second.cells:
        return None if _pushed_below(one) or _pushed_below(other) else False
    return (first.cells[0].table, first.cells[0].column) == (second.cells[0].table, second.cells[0].column)


def _pushed_below(found: Found) -> bool:
    """Whether it is a name that is under the table of the signature, pushed to the right by hand."""
    paragraph = found.spans[0].paragraph
    if found.component is not Component.FULL_NAME or paragraph.place.cells:
        return False
    shape, room = paragraph.format, paragraph.width_pt * MM_PER_POINT
    lead = paragraph.text[: found.spans[0].start]
    indented = shape.left_mm + shape.first_line_mm - shape.right_mm > _FAR_RIGHT * room
    return shape.alignment == "right" or indented or "\t" in lead or len(lead) >= _PUSHED


def in_one_table(one: Found, other: Found) -> bool | None:
    """Whether two components are in one table; None where the file does not show it, or neither is in any."""
    first, second = one.spans[0].paragraph.place, other.spans[0].paragraph.place
    if first.text_box is not None or second.text_box is not None or not (first.cells or second.cells):
        return None
    return {cell.table for cell in first.cells[:1]} == {cell.table for cell in second.cells[:1]}


def floats(document: CheckedDocument, found: Found) -> bool:
    """Whether it is in a text box or a floating table, whose place in the file is not that on the page."""
    place = found.spans[0].paragraph.place
    tables = (table for table in document.snapshot.tables if place.cells and table.index == place.cells[0].table)
    return place.text_box is not None or any(table.floating for table in tables)


def on_first_page(document: CheckedDocument, paragraph: WordParagraph) -> bool:
    """Whether ``paragraph`` is on page one, as far as page breaks and sections show."""
    place = paragraph.place
    if place.area in ("header", "footer"):
        return _first_page_only(document, paragraph)
    if place.section > 0:
        return False
    return document.second_page is None or document.order(paragraph) < document.second_page


def _first_page_only(document: CheckedDocument, paragraph: WordParagraph) -> bool:
    """A footer of the first page, or the footer of a document that has one page."""
    areas = (area for area in document.headers_and_footers if area.part == paragraph.place.part)
    return any(area.variant == "first" for area in areas) or pages_of(document) < 2


def pages_of(document: CheckedDocument) -> float:
    """The number of pages: what Word wrote into the file, or an estimate from the amount of text."""
    pages = document.snapshot.properties.pages
    if pages and pages > 1:
        return pages
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


def off_axis_mm(paragraph: WordParagraph) -> float:
    """How far right of the middle in mm indents and typed blanks push the first line of a centred paragraph."""
    shape = paragraph.format
    lead = len(paragraph.text) - len(paragraph.text.lstrip(BLANKS))
    size = next((run.format.size_pt for run in paragraph.runs if run.text), paragraph.mark.size_pt)
    blanks = width(" " * lead, size) * MM_PER_POINT
    return (shape.left_mm + shape.first_line_mm - shape.right_mm + blanks) / 2


def off_its_axis_mm(document: CheckedDocument, component: Component, paragraph: WordParagraph) -> float:
    """How far in mm a centred line's indents push it from the axis that it shares with its column."""
    own = off_axis_mm(paragraph)
    column = on_axis(component.facts.axis)
    fellows = sorted(
        off_axis_mm(span.paragraph)
        for found in document.all(*(other for other in column if other is not component))
        for span in found.spans
        if span.paragraph.place.cells == paragraph.place.cells and span.paragraph.format.alignment == "center"
    )
    if any(abs(own - fellow) <= AXIS_MM for fellow in fellows):
        return 0.0
    if not column or paragraph.place.cells or paragraph.place.text_box is not None:
        return own
    # Outside a table the indents themselves make the column: only its other lines show where its axis is.
    return own - fellows[len(fellows) // 2] if len(fellows) > 1 else 0.0


def overflows(paragraph: WordParagraph) -> bool:
    """Whether the text needs a second line."""
    size = max((run.format.size_pt for run in paragraph.runs), default=14.0)
    shape = paragraph.format
    room = paragraph.width_pt - (shape.left_mm + shape.right_mm + shape.first_line_mm) / MM_PER_POINT
    return width(paragraph.full_text, size) > room


def start_mm(paragraph: WordParagraph) -> float:
    return paragraph.format.left_mm + paragraph.format.first_line_mm


def typed_blanks(paragraph: WordParagraph) -> int:
    return len(paragraph.text) - len(paragraph.text.lstrip())


def own_space_pt(paragraph: WordParagraph, above: WordParagraph) -> float:
    """What the paragraph itself adds to the space below ``above``, as Word shows it."""
    shape = paragraph.format
    return 0.0 if _contextual(paragraph, above) else _blank(shape.before_pt, shape.auto_before)


def space_pt(above: WordParagraph, below: WordParagraph) -> float:
    after = 0.0 if _contextual(above, below) else _blank(above.format.after_pt, above.format.auto_after)
    before = 0.0 if _contextual(below, above) else _blank(below.format.before_pt, below.format.auto_before)
    return after + before


def _contextual(paragraph: WordParagraph, neighbour: WordParagraph) -> bool:
    return paragraph.format.contextual and paragraph.format.style_id == neighbour.format.style_id


def _blank(points: float, automatic: bool) -> float:
    return 14.0 if automatic else points


def line_spacing(paragraph: WordParagraph) -> float:
    """The line spacing in single lines; exact points are compared with the largest letters."""
    shape = paragraph.format
    if shape.line_rule == "auto":
        return shape.line
    sizes = (run.format.size_pt for run in paragraph.runs if run.text.strip())
    lines = shape.line / (max(sizes, default=paragraph.mark.size_pt) * SINGLE)
    return max(1.0, lines) if shape.line_rule == "atLeast" else lines


def height_pt(paragraph: WordParagraph) -> float:
    shape = paragraph.format
    line = shape.line * paragraph.mark.size_pt * SINGLE if shape.line_rule == "auto" else shape.line
    return line + shape.before_pt + shape.after_pt


def stretched_lines(paragraph: WordParagraph) -> Iterator[str]:
    """The lines before a break typed by hand (Shift+Enter) that do not fill the width by themselves."""
    if paragraph.format.alignment not in ("both", "distribute"):
        return
    size = max((run.format.size_pt for run in paragraph.runs), default=paragraph.mark.size_pt)
    room = paragraph.width_pt - (paragraph.format.left_mm + paragraph.format.right_mm) / MM_PER_POINT
    for line in paragraph.text.split("\n")[:-1]:
        if " " in line.strip() and "\t" not in line and width(line.strip(), size) % max(room, 1.0) < _FILLED * room:
            yield line.strip()
