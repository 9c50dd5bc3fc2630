"""Repairs of formatting: letters, paragraphs, the sheet."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

from congvan.bounds import Bounds
from congvan.checks.centring import off_centre
from congvan.checks.page import PageRecord, is_black, same_face, stamped
from congvan.checks.spacing import HELD_IN_MM, IN_COLUMNS, SpacingRecord, off_its_axis_mm, own_space_pt, space_above_pt
from congvan.checks.typography import TypographyRecord, in_prose
from congvan.components import Found
from congvan.findings import Finding
from congvan.fixer.working_copy import WorkingCopy, is_protected, is_tracked, paragraphs_of
from congvan.ooxml.names import w
from congvan.ooxml.units import TWIPS_PER_POINT, twips
from congvan.snapshot import RunFormat, WordParagraph, WordSection
from congvan.snapshot.sections import section_elements
from congvan.vocabulary import Component

if TYPE_CHECKING:
    from lxml.etree import _Element

LINE: Final = 240
_SECTION_MM: Final = 0.5
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


def nearest(bounds: Bounds, value: float) -> float:
    """The admitted number that is nearest to ``value``."""
    if bounds.choices:
        return min(bounds.choices, key=lambda choice: abs(choice - value))
    low = value if bounds.low is None else max(bounds.low, value)
    return low if bounds.high is None else min(bounds.high, low)


def usual(bounds: Bounds, values: Counter[float]) -> float | None:
    """The admitted number that the document mostly has, None where it has none."""
    admitted = Counter({value: count for value, count in values.items() if bounds.admits(value, 0.01)})
    return admitted.most_common(1)[0][0] if admitted else None


def repair_characters(copy: WorkingCopy, record: TypographyRecord, finding: Finding) -> None:
    """Size, weight, slope and capitals of the component's letters."""
    expect = record.expect
    if expect.extent != "all":
        return
    for found in copy.found(record, finding):
        size = _size(copy, record, found)
        for shape, element in _letters(copy, found):
            _repair_run(copy, record, element, shape, slope=not in_prose(expect, found))
            for name in ("sz", "szCs") if size is not None else ():
                copy.put(element, f"rPr/{name}", str(round((size or 0) * 2)))
        if expect.case == "upper":
            _capitals(copy, found)


def _letters(copy: WorkingCopy, found: Found) -> list[tuple[RunFormat | None, _Element]]:
    """The ``w:r`` of the component with their looks; marks of notes and raised or lowered letters keep theirs.

    Of a page number the runs that hold the field's instruction are among them, whose looks the page does not show.
    """
    if found.component is Component.PAGE_NUMBER:
        paragraph = copy.element(found.spans[0].paragraph)
        return [] if paragraph is None else [(None, run) for run in paragraph.iter(w("r")) if not is_protected(run)]
    pairs = (pair for span in found.spans for pair in copy.runs(span))
    return [(run.format, element) for run, element in pairs if not run.format.vertical and run.note is None]


def _repair_run(
    copy: WorkingCopy, record: TypographyRecord, run: _Element, shape: RunFormat | None, *, slope: bool
) -> None:
    """Weight and, where ``slope`` says so, italics: within a sentence they are a person's matter."""
    for name, wanted, seen in (
        ("b", record.expect.bold, shape and shape.bold),
        ("i", record.expect.italic if slope else None, shape and shape.italic),
    ):
        if wanted is not None and seen is not wanted:
            copy.put(run, f"rPr/{name}", None if wanted else "0")


def _capitals(copy: WorkingCopy, found: Found) -> None:
    """Capitals by the format: the letters stay as they were typed."""
    for span in found.spans:
        for run, element in copy.runs(span):
            if not run.format.caps and any(letter.islower() for letter in run.text):
                copy.put(element, "rPr/caps", None)


def _size(copy: WorkingCopy, record: TypographyRecord, found: Found) -> float | None:
    """The size to give the letters, None where theirs is right."""
    sizes = [run.format.size_pt for run in found.runs if run.text.strip() and not run.format.vertical]
    if record.expect.size_as:
        bounds = Bounds(low=copy.subject.body_size, high=copy.subject.body_size)
    elif record.expect.size:
        bounds = record.expect.size
    else:
        return None
    if not sizes or all(bounds.admits(size, 0.01) for size in sizes):
        return None
    others = copy.once(f"sizes {record.code}", lambda: _sizes(copy.all(record)))
    return usual(bounds, others) or nearest(bounds, max(sizes))


def _sizes(everything: Iterable[Found]) -> Counter[float]:
    return Counter(run.format.size_pt for found in everything for run in found.runs if run.text.strip())


def repair_position(copy: WorkingCopy, record: SpacingRecord, finding: Finding) -> None:
    """Alignment, indents and spaces of the component's paragraphs."""
    for found in copy.found(record, finding):
        for span in found.spans:
            element = copy.element(span.paragraph)
            if element is not None:
                _repair_paragraph(copy, record, element, span.paragraph)
                _repair_space(copy, record, element, found)
                _repair_axis(copy, record, element, found.component, span.paragraph)


def _repair_paragraph(copy: WorkingCopy, record: SpacingRecord, element: _Element, paragraph: WordParagraph) -> None:
    expect, shape = record.expect, paragraph.format
    if expect.align:
        copy.put(element, "pPr/jc", {"justify": "both"}.get(expect.align, expect.align))
    if expect.first_line_indent and not paragraph.text[:1].isspace():
        starts = copy.once(f"starts {record.code}", lambda: _starts(copy.all(record)))
        wanted = usual(expect.first_line_indent, starts) or nearest(expect.first_line_indent, shape.first_line_mm)
        _indent(copy, element, wanted)
    if expect.left_edge:
        _indent(copy, element, 0)
        copy.put(element, "pPr/jc", "left")
    if expect.line_spacing:
        lines = shape.line if shape.line_rule == "auto" else 1.0
        copy.set(element, "pPr/spacing", "line", str(round(nearest(expect.line_spacing, lines) * LINE)))
        copy.set(element, "pPr/spacing", "lineRule", "auto")


def _repair_space(copy: WorkingCopy, record: SpacingRecord, element: _Element, found: Found) -> None:
    """The space above, as far as the paragraph itself adds to it: what the one above adds stays."""
    bounds, paragraph = record.expect.between or record.expect.gap, found.spans[0].paragraph
    orders = copy.once("orders", lambda: {copy.subject.order(item): item for item in copy.snapshot.paragraphs})
    above = orders.get(copy.subject.order(paragraph) - 1)
    space = None if bounds is None or above is None else space_above_pt(record, copy.subject, found, above)
    if bounds is None or above is None or space is None or bounds.admits(space, 0.1):
        return
    wanted = own_space_pt(paragraph, above) + nearest(bounds, space) - space
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


def repair_page_setup(copy: WorkingCopy, record: PageRecord, finding: Finding) -> None:
    """Paper, margins, font and colour; the number of page one."""
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
        if bounds.admits(value, _SECTION_MM):
            continue
        margins = element.find(w("pgMar"))
        for name, usual_twips in _USUAL_MARGINS.items():
            if margins is None or margins.get(w(name)) is None:
                copy.set(element, "pgMar", name, str(usual_twips))
        copy.set(element, "pgMar", side, str(twips(nearest(bounds, value) - gutter)))


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
    for paragraph in paragraphs_of(copy):
        for run in paragraph.runs:
            right = all(same_face(face, font) for face in (run.format.font, run.format.font_high))
            wrong = not right and not run.format.vanish and any(letter.isalnum() for letter in run.text)
            element = copy.run_element(paragraph, run) if wrong else None
            if element is not None:
                _set_font(copy, element, font)


def _blacken(copy: WorkingCopy) -> None:
    """Black letters everywhere but in stamps; white ones and hidden ones are never made visible."""
    stamps = stamped(copy.subject)
    for paragraph in paragraphs_of(copy):
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
            if element is not None and area.area == "header":
                copy.put(element, "pPr/jc", "center")
