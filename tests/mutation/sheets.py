"""What one careless hand can do to the sheet: margins, paper, page numbers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from lxml import etree

from mutation.wordml import TWIPS_PER_MM, Change, Letter, W

_BEFORE_BORDERS = ("tblStyle", "tblpPr", "tblOverlap", "bidiVisual", "tblStyleRowBandSize", "tblStyleColBandSize",
                   "tblW", "jc", "tblCellSpacing", "tblInd")  # fmt: skip


def page_changes() -> Iterator[tuple[str, Change]]:
    """The changes of the sheet by name."""
    for side, widths in (("top", (15, 30)), ("bottom", (15, 30)), ("left", (25, 40)), ("right", (10, 25))):
        for width in widths:
            yield f"margin {side} {width} mm", _section_change("pgMar", **{side: round(width * TWIPS_PER_MM)})
    yield "on A5", _section_change("pgSz", w=8391, h=11906)
    yield "on Letter", _section_change("pgSz", w=12240, h=15840)
    yield "on its side", _section_change("pgSz", w=16838, h=11906, orient="landscape")
    yield "page numbers Roman", _section_change("pgNumType", fmt="lowerRoman")
    yield "page numbers from 2", _section_change("pgNumType", start=2)
    yield "page number shown on page one", _number_on_first_page
    yield "page number in the footer", _number_in_footer
    yield "head in a table with borders", _ruled_head


def _section_change(name: str, **values: object) -> Change:
    def act(letter: Letter) -> bool:
        for section in letter.roots["word/document.xml"].iter(f"{W}sectPr"):
            element = section.find(f"{W}{name}")
            if element is None:
                element = etree.Element(f"{W}{name}")
                section.find(f"{W}pgMar").addnext(element)
            for key, value in values.items():
                element.set(f"{W}{key}", str(value))
        return True

    return act


def _numbered(letter: Letter) -> list[Any]:
    headers = (root for name, root in letter.roots.items() if name.startswith("word/header"))
    every = (paragraph for root in headers for paragraph in root.iter(f"{W}p"))
    return [paragraph for paragraph in every if "PAGE" in etree.tostring(paragraph, encoding="unicode")]


def _number_on_first_page(letter: Letter) -> bool:
    for section in letter.roots["word/document.xml"].iter(f"{W}sectPr"):
        for title in section.findall(f"{W}titlePg"):
            section.remove(title)
    return True


def _number_in_footer(letter: Letter) -> bool:
    variants = letter.section.findall(f"{W}footerReference")
    footers = [root for name, root in letter.roots.items() if name.startswith("word/footer")]
    numbers = _numbered(letter)
    if not numbers or not footers or not variants:
        return False
    parent = numbers[0].getparent()
    parent.replace(numbers[0], etree.Element(f"{W}p"))
    for reference in variants:
        reference.set(f"{W}type", "default" if reference is variants[-1] else "even")
    footers[-1].insert(0, numbers[0])
    return True


def _ruled_head(letter: Letter) -> bool:
    """The grid that arranges the head, printed."""
    table = letter.body.find(f"{W}tbl")
    properties = table.find(f"{W}tblPr")
    for old in properties.findall(f"{W}tblBorders"):
        properties.remove(old)
    borders = etree.Element(f"{W}tblBorders")
    for side in ("top", "left", "bottom", "right", "insideH", "insideV"):
        etree.SubElement(borders, f"{W}{side}").attrib.update({f"{W}val": "single", f"{W}sz": "4"})
    before = [child for child in properties if etree.QName(child).localname in _BEFORE_BORDERS]
    properties.insert(len(before), borders)
    for own in table.iter(f"{W}tcBorders"):
        own.getparent().remove(own)
    return True
