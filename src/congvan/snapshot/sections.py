"""Sections: paper, margins, page numbering, and which header and footer each shows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final, Literal

from congvan.ooxml.names import w
from congvan.snapshot.document import R_ID
from congvan.snapshot.formats import Variant
from congvan.snapshot.measures import VAL, integer, millimetres, on
from congvan.snapshot.model import Block, HeaderFooter, WordSection
from congvan.snapshot.tree import children

if TYPE_CHECKING:
    from lxml.etree import _Element

A4_WIDTH_MM: Final = 210.0
A4_HEIGHT_MM: Final = 297.0
DEFAULT_MARGIN_MM: Final = 25.4
SECTION_PATH: Final = f"{w('pPr')}/{w('sectPr')}"
_HEADER, _FOOTER = w("headerReference"), w("footerReference")
_P, _SECTION, _TYPE = w("p"), w("sectPr"), w("type")
_VARIANTS: Final[dict[str, Variant]] = {"default": "default", "first": "first", "even": "even"}

StoryOf = Callable[[str, Literal["header", "footer"], WordSection], tuple[str, tuple[Block, ...]] | None]


def section_elements(body: _Element) -> list[_Element]:
    """The ``w:sectPr`` of each section in order; the last one is that of the body, an empty one where it
    has none.
    """
    found = list(body.iter(_SECTION))
    if len(found) == 1 and found[0].getparent() is body:
        return found
    found = []
    last: _Element | None = None
    for child in children(body):
        if child.tag == _P:
            section = child.find(SECTION_PATH)
            found += [] if section is None else [section]
        elif child.tag == _SECTION:
            last = child
    return [*found, body.makeelement(_SECTION) if last is None else last]


def read_section(element: _Element, index: int) -> WordSection:
    """The section that a ``w:sectPr`` describes, headers and blocks still to come."""
    size, margins = element.find(w("pgSz")), element.find(w("pgMar"))
    numbers, columns, kind = element.find(w("pgNumType")), element.find(w("cols")), element.find(w("type"))

    def side(name: str, default: float = DEFAULT_MARGIN_MM) -> float:
        value = None if margins is None else millimetres(margins.get(w(name)))
        return default if value is None else value

    width = None if size is None else millimetres(size.get(w("w")))
    height = None if size is None else millimetres(size.get(w("h")))
    return WordSection(
        index=index,
        kind="nextPage" if kind is None else kind.get(VAL, "nextPage"),
        page_width_mm=width or A4_WIDTH_MM,
        page_height_mm=height or A4_HEIGHT_MM,
        landscape=(width or A4_WIDTH_MM) > (height or A4_HEIGHT_MM),
        top_mm=side("top"),
        bottom_mm=side("bottom"),
        left_mm=side("left"),
        right_mm=side("right"),
        gutter_mm=side("gutter", 0.0),
        header_mm=side("header", 12.7),
        footer_mm=side("footer", 12.7),
        title_page=on(element.find(w("titlePg"))),
        page_start=None if numbers is None else integer(numbers.get(w("start"))),
        page_format="decimal" if numbers is None else numbers.get(w("fmt"), "decimal"),
        columns=1 if columns is None else max(1, integer(columns.get(w("num"))) or 1),
        headers=(),
        footers=(),
        first_block=0,
        last_block=0,
    )


def headers_and_footers(
    element: _Element, section: WordSection, previous: WordSection | None, story_of: StoryOf
) -> tuple[tuple[HeaderFooter, ...], tuple[HeaderFooter, ...]]:
    """What the section shows above and below, its own or, where it names none, the previous section's."""
    return (
        _of_kind(element, section, () if previous is None else previous.headers, "header", story_of),
        _of_kind(element, section, () if previous is None else previous.footers, "footer", story_of),
    )


def _of_kind(
    element: _Element,
    section: WordSection,
    inherited: Sequence[HeaderFooter],
    area: Literal["header", "footer"],
    story_of: StoryOf,
) -> tuple[HeaderFooter, ...]:
    found = {
        item.variant: HeaderFooter(area, item.variant, item.part, item.blocks, inherited=True) for item in inherited
    }
    for reference in element.iterchildren(_HEADER if area == "header" else _FOOTER):
        variant = _VARIANTS.get(reference.get(_TYPE, "default"))
        story = story_of(reference.get(R_ID, ""), area, section)
        if variant is not None and story is not None:
            found[variant] = HeaderFooter(area, variant, *story, inherited=False)
    return tuple(found.values())
