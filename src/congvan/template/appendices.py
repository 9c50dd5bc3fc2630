"""The section that an appendix is in, made from a template's own last one, so that no author has to draw it.

Its pages are counted from 1, with no number on the first of them, and have neither the mark of circulation nor the
agency's address, which belong to page 1 of the document.
"""

from __future__ import annotations

from copy import deepcopy
from typing import Final

from lxml import etree
from lxml.etree import _Element

from congvan.ooxml.names import r, w
from congvan.template.appending import APPENDICES_SLOT, FOOTER, HEADER, LETTER_ENDS_SLOT
from congvan.template.framing import child_of
from congvan.vocabulary import Orientation

_REFERENCES: Final = {w("headerReference"): HEADER, w("footerReference"): FOOTER}
_AFTER_SIZE: Final = (
    "pgMar", "paperSrc", "pgBorders", "lnNumType", "pgNumType", "cols", "formProt", "vAlign", "noEndnote", "titlePg",
    "textDirection", "bidi", "rtlGutter", "docGrid", "printerSettings",
)  # fmt: skip
_A4: Final = {w("w"): "11906", w("h"): "16838"}


def appendix_sections(section: _Element) -> dict[str, str]:
    """The section of an appendix by orientation, as XML; ``section`` is the template's last, its margins marked."""
    return {orientation.value: _section(section, orientation) for orientation in Orientation}


def mark_end(section: _Element) -> None:
    """Slots before and after the template's last section."""
    before = section.getprevious()
    assert before is not None  # a template has a body, or it was refused
    before.tail = LETTER_ENDS_SLOT
    section.tail = APPENDICES_SLOT


def _section(section: _Element, orientation: Orientation) -> str:
    own = deepcopy(section)
    own.tail = None
    for child in list(own):
        if child.tag == w("type") or (child.tag in _REFERENCES and child.get(w("type")) == "first"):
            own.remove(child)
    for place, (tag, part) in enumerate(_REFERENCES.items()):
        own.insert(place, etree.Element(tag, {w("type"): "first", r("id"): part.relationship}))
    _turn(child_of(own, "pgSz", _AFTER_SIZE), orientation)
    child_of(own, "pgNumType", _AFTER_SIZE[5:]).set(w("start"), "1")
    child_of(own, "titlePg", _AFTER_SIZE[10:]).attrib.pop(w("val"), "")
    return etree.tostring(own, encoding="unicode")


def _turn(size: _Element, orientation: Orientation) -> None:
    across, along = sorted((size.get(key, usual) for key, usual in _A4.items()), key=float)
    size.attrib.pop(w("orient"), "")
    if orientation is Orientation.LANDSCAPE:
        across, along = along, across
        size.set(w("orient"), "landscape")
    size.set(w("w"), across)
    size.set(w("h"), along)
