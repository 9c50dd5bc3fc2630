"""Repairs of the sheet: paper, margins, font, colour, the page number."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.bounds import Bounds
from congvan.checks.page import PageRecord, is_black, same_face, stamped
from congvan.checks.repairing.page_number import move_number
from congvan.checks.repairing.untouched import is_tracked
from congvan.ooxml.names import w
from congvan.ooxml.units import twips
from congvan.snapshot import WordSection, WordTable
from congvan.snapshot.sections import section_elements

if TYPE_CHECKING:
    from lxml.etree import _Element

    from congvan.checks.repairing.working_copy import WorkingCopy
    from congvan.findings import Finding

_SECTION_MM: Final = 0.5
_CELL_MARGIN_MM: Final = 2.0
"""By so much Word lets tables stand out beside the text, whose letters then are in line with it."""
_FONTS: Final = ("ascii", "hAnsi", "eastAsia", "cs")
_THEME_FONTS: Final = ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme")
_MARGINS: Final = {"margin_top": "top", "margin_bottom": "bottom", "margin_left": "left", "margin_right": "right"}
_USUAL_MARGINS: Final = {
    "top": 1440,
    "right": 1440,
    "bottom": 1440,
    "left": 1440,
    "header": 720,
    "footer": 720,
    "gutter": 0,
}


def repair_page_setup(copy: WorkingCopy, record: PageRecord, finding: Finding) -> None:
    """Paper, margins, font and colour; the number of page one and its place."""
    if record.expect.page_number_place:
        move_number(copy, finding)
    copy.once(f"page {record.code}", lambda: _repair_all_pages(copy, record))
    if record.expect.page_number_align and finding.where.index is not None:
        _centre_number(copy, finding)


def _repair_all_pages(copy: WorkingCopy, record: PageRecord) -> None:
    expect = record.expect
    for key, side in _MARGINS.items():
        bounds = getattr(expect, key)
        if bounds is not None:
            _margin(copy, side, bounds)
    if expect.width is not None and expect.height is not None and expect.width.low and expect.height.low:
        _paper(copy, (expect.width.low, expect.height.low))
    if expect.font:
        _font(copy, expect.font)
    if expect.color:
        _blacken(copy)
    if expect.page_number_first_page:
        _hide_first_number(copy)


def _sections(copy: WorkingCopy) -> list[tuple[WordSection, _Element]]:
    """The sections with their ``w:sectPr``; those with tracked changes are not touched."""
    body = copy.root(copy.package.main).find(w("body"))
    elements = [] if body is None else section_elements(body)
    written = [element for element in elements if element.getparent() is not None]
    pairs = zip(copy.snapshot.sections, written, strict=False)
    return [(section, element) for section, element in pairs if not is_tracked(element)]


def _margin(copy: WorkingCopy, side: str, bounds: Bounds) -> None:
    for section, element in _sections(copy):
        gutter = section.gutter_mm if side == "left" else 0.0
        value = getattr(section, f"{side}_mm") + gutter
        wanted = bounds.nearest(value)
        beside = side in ("left", "right")
        if bounds.admits(value, _SECTION_MM) or (beside and _pushes_out_a_table(copy, section, wanted - value)):
            continue
        margins = element.find(w("pgMar"))
        for name, usual_twips in _USUAL_MARGINS.items():
            if margins is None or margins.get(w(name)) is None:
                copy.set(element, "pgMar", name, str(usual_twips))
        copy.set(element, "pgMar", side, str(twips(wanted - gutter)))


def _pushes_out_a_table(copy: WorkingCopy, section: WordSection, wider_mm: float) -> bool:
    """Whether a table reaches over the edge of the text when a margin is wider; which columns may give way is a
    person's matter, since lines drawn in them would be elsewhere.
    """
    room = section.text_width_mm - wider_mm
    blocks = copy.snapshot.blocks[section.first_block : section.last_block + 1]
    tables = (block for block in blocks if isinstance(block, WordTable) and not block.floating)
    return wider_mm > 0 and any(_overhang(table, room) > _CELL_MARGIN_MM for table in tables)


def _overhang(table: WordTable, room_mm: float) -> float:
    """How far a table reaches over the right edge of the text."""
    wide = table.width_mm or (sum(table.grid_mm) if table.fixed_layout else 0.0)  # Word fits the others in
    return (wide - room_mm) / 2 if table.alignment == "center" else table.indent_mm + wide - room_mm


def _paper(copy: WorkingCopy, size_mm: tuple[float, float]) -> None:
    for section, element in _sections(copy):
        sides = tuple(sorted((section.page_width_mm, section.page_height_mm)))
        if all(abs(is_ - wanted) <= _SECTION_MM for is_, wanted in zip(sides, size_mm, strict=True)):
            continue
        wide, high = size_mm[::-1] if section.landscape else size_mm
        copy.set(element, "pgSz", "w", str(twips(wide)))
        copy.set(element, "pgSz", "h", str(twips(high)))
        copy.set(element, "pgSz", "code", None)


def _font(copy: WorkingCopy, font: str) -> None:
    """The font of every letter and digit, not that of bullets and symbols; what is hidden stays as it is."""
    for paragraph in copy.paragraphs:
        for run in paragraph.runs:
            right = all(same_face(face, font) for face in (run.format.font, run.format.font_high))
            wrong = not right and not run.format.vanish and any(letter.isalnum() for letter in run.text)
            element = copy.run_element(paragraph, run) if wrong else None
            if element is not None:
                _set_font(copy, element, font)


def _blacken(copy: WorkingCopy) -> None:
    """Black letters everywhere but in stamps; white ones and hidden ones are never made visible."""
    stamps = stamped(copy.subject)
    for paragraph in copy.paragraphs:
        for run in paragraph.runs if paragraph.place not in stamps else ():
            shape = run.format
            coloured = not is_black(shape.colour) and shape.colour != "FFFFFF" and not shape.vanish
            wrong = coloured and any(letter.isalnum() for letter in run.text)
            element = copy.run_element(paragraph, run) if wrong else None
            if element is not None:
                for name in ("themeColor", "themeTint", "themeShade"):
                    copy.set(element, "rPr/color", name, None)
                copy.set(element, "rPr/color", "val", "000000")


def _set_font(copy: WorkingCopy, run: _Element, font: str) -> None:
    for name in _THEME_FONTS:
        copy.set(run, "rPr/rFonts", name, None)
    for name in _FONTS:
        copy.set(run, "rPr/rFonts", name, font)


def _hide_first_number(copy: WorkingCopy) -> None:
    """Page one gets a header of its own, which is empty, where it had that of the other pages."""
    first = copy.snapshot.sections[0]
    for section, element in _sections(copy):
        if section is first and not first.title_page and not any(area.variant == "first" for area in first.headers):
            copy.put(element, "titlePg", None)


def _centre_number(copy: WorkingCopy, finding: Finding) -> None:
    for area in copy.subject.headers_and_footers:
        for paragraph in area.paragraphs:
            at = (paragraph.place.part, paragraph.place.index)
            element = copy.element(paragraph) if at == (finding.where.part, finding.where.index) else None
            if element is None or area.area != "header":
                continue
            if paragraph.frame_side:
                copy.set(element, "pPr/framePr", "hAnchor", "margin")
                copy.set(element, "pPr/framePr", "xAlign", "center")
            else:
                copy.put(element, "pPr/jc", "center")
