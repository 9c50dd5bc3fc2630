"""Repairs of alignment, indents and spaces."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

from congvan.checks.layout import off_its_axis_mm, own_space_pt
from congvan.checks.spacing import (
    HELD_IN_MM,
    IN_COLUMNS,
    SpacingRecord,
    off_centre,
    space_above_pt,
)
from congvan.components import Found
from congvan.ooxml.names import w
from congvan.ooxml.units import TWIPS_PER_POINT, twips
from congvan.snapshot import WordParagraph
from congvan.vocabulary import Component

if TYPE_CHECKING:
    from lxml.etree import _Element

    from congvan.checks.repairing.working_copy import WorkingCopy
    from congvan.findings import Finding

LINE: Final = 240


def repair_position(copy: WorkingCopy, record: SpacingRecord, finding: Finding) -> None:
    """Alignment, indents and spaces of the component's paragraphs."""
    for found in copy.found(record, finding):
        for span in found.spans:
            element = copy.element(span.paragraph)
            if element is not None and not _leaves_its_half(record, found.component, span.paragraph):
                _repair_paragraph(copy, record, element, span.paragraph)
                _repair_space(copy, record, element, found)
                _repair_axis(copy, record, element, found.component, span.paragraph)


def _leaves_its_half(record: SpacingRecord, component: Component, paragraph: WordParagraph) -> bool:
    """Whether centring a line that runs across the page would carry it out of the half of the page that is its."""
    if record.expect.align != "center" or component not in IN_COLUMNS or paragraph.format.alignment == "center":
        return False
    place, shape = paragraph.place, paragraph.format
    across = max(abs(shape.left_mm), abs(shape.right_mm)) < HELD_IN_MM
    return place.area == "body" and not place.cells and place.text_box is None and across


def _repair_paragraph(copy: WorkingCopy, record: SpacingRecord, element: _Element, paragraph: WordParagraph) -> None:
    expect, shape = record.expect, paragraph.format
    if expect.align:
        copy.put(element, "pPr/jc", {"justify": "both"}.get(expect.align, expect.align))
    if expect.first_line_indent and not paragraph.text[:1].isspace():
        starts = copy.once(f"starts {record.code}", lambda: _starts(copy.all(record)))
        wanted = expect.first_line_indent.usual(starts) or expect.first_line_indent.nearest(shape.first_line_mm)
        _indent(copy, element, wanted)
    if expect.left_edge:
        _indent(copy, element, 0)
        copy.put(element, "pPr/jc", "left")
    if expect.line_spacing:
        lines = shape.line if shape.line_rule == "auto" else 1.0
        copy.set(element, "pPr/spacing", "line", str(round(expect.line_spacing.nearest(lines) * LINE)))
        copy.set(element, "pPr/spacing", "lineRule", "auto")


def _repair_space(copy: WorkingCopy, record: SpacingRecord, element: _Element, found: Found) -> None:
    """The space above, as far as the paragraph itself adds to it: what the one above adds stays."""
    bounds, paragraph = record.expect.between or record.expect.gap, found.spans[0].paragraph
    orders = copy.once("orders", lambda: {copy.subject.order(item): item for item in copy.snapshot.paragraphs})
    above = orders.get(copy.subject.order(paragraph) - 1)
    space = None if bounds is None or above is None else space_above_pt(record, copy.subject, found, above)
    if bounds is None or above is None or space is None or bounds.admits(space, 0.1):
        return
    wanted = own_space_pt(paragraph, above) + bounds.nearest(space) - space
    if wanted >= 0:
        _space_before(copy, element, wanted)


def _repair_axis(
    copy: WorkingCopy, record: SpacingRecord, element: _Element, component: Component, paragraph: WordParagraph
) -> None:
    """Indents that push a centred line aside, or keep a justified one from the margin; a column of indents stays."""
    shape = paragraph.format
    own_column = component in IN_COLUMNS and not paragraph.place.cells
    indented = any((shape.left_mm, shape.first_line_mm, shape.right_mm)) and not own_column
    if record.expect.align == "center" and shape.alignment == "center" and indented:
        aside = off_centre(off_its_axis_mm(copy.subject, component, paragraph)) is not None
    else:
        aside = False
    if aside:
        _indent(copy, element, 0)
    if aside or (record.expect.align == "justify" and shape.right_mm > HELD_IN_MM):
        for name in ("end", "rightChars", "endChars"):
            copy.set(element, "pPr/ind", name, None)
        copy.set(element, "pPr/ind", "right", "0")


def _starts(everything: Iterable[Found]) -> Counter[float]:
    return Counter(round(found.spans[0].paragraph.format.first_line_mm, 1) for found in everything)


def _indent(copy: WorkingCopy, paragraph: _Element, first_mm: float) -> None:
    for name in ("hanging", "firstLineChars", "hangingChars", "leftChars", "startChars", "start"):
        copy.set(paragraph, "pPr/ind", name, None)
    copy.set(paragraph, "pPr/ind", "left", "0")
    copy.set(paragraph, "pPr/ind", "firstLine", str(twips(first_mm)))


def _space_before(copy: WorkingCopy, paragraph: _Element, points: float) -> None:
    for name in ("beforeLines", "beforeAutospacing"):
        copy.set(paragraph, "pPr/spacing", name, None)
    copy.set(paragraph, "pPr/spacing", "before", str(round(points * TWIPS_PER_POINT)))
    if paragraph.find(f"{w('pPr')}/{w('contextualSpacing')}") is not None:
        copy.set(paragraph, "pPr/contextualSpacing", "val", "0")
