"""Which drawn line belongs under what: the motto, the agency's name, the titled subject."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from congvan.components.recognition import Recognition
from congvan.components.units import ACROSS, Piece, part_and_index
from congvan.snapshot import DrawnLine, DrawnLineKind
from congvan.vocabulary import Component

_HEADER_BELOW: Final = 3
_MOST_ABOVE_COPY: Final = 0
"""The part of a copy begins with its line."""
_MIDDLE: Final = 0.45


def recognise_lines(sheet: Recognition) -> None:
    """Give each horizontal line near the header or the title to what it underlines; the first one of each
    counts.
    """
    order = {part_and_index(unit.paragraph.place): unit.order for unit in reversed(sheet.units)}
    typed = _typed_pieces(sheet)
    header = _header_end(sheet)
    for line in sheet.lines:
        at = order.get(part_and_index(line.anchor))
        if line.kind is DrawnLineKind.CHARACTERS and at is not None:
            at = next(typed.get(part_and_index(line.anchor), iter(())), at)
        if at is None or not line.horizontal or _within_text(line, sheet.units[at]):
            continue
        if sheet.has(Component.COPY_FORM) and at <= _MOST_ABOVE_COPY:
            component: Component | None = Component.COPY_LINE
        else:
            component = _header_line(sheet, line, sheet.units[at]) if at <= header else _title_line(sheet, at)
        if component is not None and not sheet.has(component):
            sheet.claim(component, _stroke_units(sheet, line, at), 0.9, "place", line)


def _typed_pieces(sheet: Recognition) -> dict[tuple[str, int], Iterator[int]]:
    """The pieces that are strokes alone, of each paragraph, as its lines come."""
    pieces: dict[tuple[str, int], list[int]] = {}
    for unit in sheet.units:
        if unit.blank and unit.text:
            pieces.setdefault(part_and_index(unit.paragraph.place), []).append(unit.order)
    return {place: iter(orders) for place, orders in pieces.items()}


def _within_text(line: DrawnLine, anchor: Piece) -> bool:
    """Whether it is a blank to fill in, between words, and no line of its own."""
    return line.kind is DrawnLineKind.UNDERLINED_BLANK and not anchor.blank


def _stroke_units(sheet: Recognition, line: DrawnLine, at: int) -> list[Piece]:
    """The paragraph of a line that is alone in it, so that it has a place in reading order."""
    unit = sheet.units[at]
    return [unit] if unit.blank and not sheet.is_claimed(unit) else []


def _header_end(sheet: Recognition) -> int:
    ends = sheet.order_of(
        Component.NATIONAL_NAME,
        Component.NATIONAL_MOTTO,
        Component.NUMBER,
        Component.PLACE_DATE,
        Component.ISSUING_AGENCY,
    )
    titles = (sheet.first_order_of(one) for one in (Component.DOCUMENT_TYPE, Component.TITLED_SUBJECT))
    return min([ends + _HEADER_BELOW, *(title - 1 for title in titles if title is not None)])


def _header_line(sheet: Recognition, line: DrawnLine, anchor: Piece) -> Component | None:
    motto = sheet.units_of(Component.NATIONAL_MOTTO) or sheet.units_of(Component.NATIONAL_NAME)
    agency = sheet.units_of(Component.ISSUING_AGENCY)
    if not motto:
        return Component.ISSUING_AGENCY_LINE if agency else None
    if (
        line.kind in (DrawnLineKind.PARAGRAPH_BORDER, DrawnLineKind.CELL_BORDER, DrawnLineKind.CHARACTERS)
        and anchor.column[1] == -1
    ):
        return _under(sheet, anchor, motto, agency)
    right = _on_the_right(line, anchor, motto[0])
    if right is None:
        return _under(sheet, anchor, motto, agency)
    if right and _is_above(line, anchor, motto[0]):
        return None
    return Component.NATIONAL_MOTTO_LINE if right else Component.ISSUING_AGENCY_LINE if agency else None


def _is_above(line: DrawnLine, anchor: Piece, motto: Piece) -> bool:
    """Whether the edge of a paragraph or a cell is above the motto; a shape may be drawn below what anchors it."""
    if line.kind not in (DrawnLineKind.PARAGRAPH_BORDER, DrawnLineKind.CELL_BORDER):
        return False
    return anchor.order < motto.order or (line.side == "above" and anchor.order == motto.order)


def _on_the_right(line: DrawnLine, anchor: Piece, motto: Piece) -> bool | None:
    """Whether the line is drawn on the motto's side; None where the layout does not show it."""
    width = anchor.paragraph.width_pt
    if line.kind is DrawnLineKind.CHARACTERS and anchor.column[1] == ACROSS:
        return anchor.column[2] > 0
    if motto.column[1] >= 0 and anchor.column[1] == motto.column[1]:
        beyond = line.x_pt is not None and line.relative_to == "column" and line.x_pt > width
        return anchor.column[2] >= motto.column[2] or beyond
    out_of_boxes = motto.column[0] >= 0 > anchor.column[0] and line.x_pt is not None
    if (motto.column[1] >= 0 or motto.column[0] >= 0) and not out_of_boxes:
        return anchor.column == motto.column or (anchor.column[1] >= 0 and anchor.column[1] == motto.column[1])
    if line.x_pt is None or line.length_pt is None:
        return None
    return line.x_pt + line.length_pt / 2 > _MIDDLE * width


def _under(sheet: Recognition, anchor: Piece, motto: Sequence[Piece], agency: Sequence[Piece]) -> Component | None:
    """By order: the line belongs to what is last above it."""
    above_motto = max((u.order for u in motto if u.order <= anchor.order), default=-1)
    above_agency = max((u.order for u in agency if u.order <= anchor.order), default=-1)
    if above_motto == above_agency == -1:
        return None
    return Component.NATIONAL_MOTTO_LINE if above_motto > above_agency else Component.ISSUING_AGENCY_LINE


def _title_line(sheet: Recognition, at: int) -> Component | None:
    subject = sheet.order_of(Component.DOCUMENT_TYPE, Component.TITLED_SUBJECT)
    if subject < 0 or not subject <= at <= subject + 2:
        return None
    between = sheet.units[subject + 1 : at]
    return None if any(not unit.blank for unit in between) else Component.TITLED_SUBJECT_LINE


def anchored_in(units: Sequence[Piece], lines: Sequence[DrawnLine]) -> list[DrawnLine]:
    """The lines that a paragraph of ``units`` anchors."""
    places = {part_and_index(unit.paragraph.place) for unit in units}
    return [line for line in lines if part_and_index(line.anchor) in places]
