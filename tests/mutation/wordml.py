"""A letter taken apart: its paragraphs by component, ready to be spoiled one property at a time."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from copy import deepcopy
from typing import Any

from lxml import etree

from congvan.vocabulary import Component

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
TWIPS_PER_MM = 1440 / 25.4
_PARAGRAPH_ORDER = (
    "pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl", "numPr", "suppressLineNumbers",
    "pBdr", "shd", "tabs", "suppressAutoHyphens", "spacing", "ind", "contextualSpacing", "jc", "rPr", "sectPr",
)  # fmt: skip
_RUN_ORDER = (
    "rStyle", "rFonts", "b", "bCs", "i", "iCs", "caps", "smallCaps", "strike", "color", "spacing", "w", "sz", "szCs",
    "highlight", "u", "vertAlign",
)  # fmt: skip


class Letter:
    """The parts of a docx that hold paragraphs; ``copy`` it, change it, ``docx()`` it."""

    def __init__(self, packed: bytes) -> None:
        with zipfile.ZipFile(io.BytesIO(packed)) as archive:
            self._files = {name: archive.read(name) for name in archive.namelist()}
        wanted = ("word/document", "word/header", "word/footer")
        self.roots = {
            name: etree.fromstring(data)
            for name, data in self._files.items()
            if name.startswith(wanted) and not name.startswith("word/footnotes")
        }

    def copy(self) -> Letter:
        """The same letter, to be changed by itself."""
        other = object.__new__(Letter)
        other._files, other.roots = self._files, deepcopy(self.roots)
        return other

    def docx(self) -> bytes:
        """The letter as a file."""
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as archive:
            for name, data in self._files.items():
                archive.writestr(name, etree.tostring(self.roots[name]) if name in self.roots else data)
        return buffer.getvalue()

    @property
    def body(self) -> Any:
        """``w:body``."""
        return self.roots["word/document.xml"].find(f"{W}body")

    @property
    def section(self) -> Any:
        """The last ``w:sectPr``."""
        return self.body.find(f"{W}sectPr")

    def paragraphs(self, component: Component) -> list[Any]:
        """Its paragraphs, by their style."""
        return [
            paragraph
            for root in self.roots.values()
            for paragraph in root.iter(f"{W}p")
            if component.style and style_of(paragraph) == component.style
        ]

    def longest(self, component: Component) -> Any:
        """Its paragraph with the most text."""
        return max(self.paragraphs(component), key=lambda paragraph: len(text_of(paragraph)))


Change = Callable[[Letter], bool]
"""Changes the letter in place; False where there is nothing to change."""


def style_of(paragraph: Any) -> str:
    """The id of its style."""
    style = paragraph.find(f"{W}pPr/{W}pStyle")
    return "" if style is None else style.get(f"{W}val")


def text_of(paragraph: Any) -> str:
    """Its letters."""
    return "".join(text.text or "" for text in paragraph.iter(f"{W}t"))


def _into(properties: Any, name: str, order: tuple[str, ...]) -> Any:
    """The property ``name``, made where the schema requires it."""
    found = properties.find(f"{W}{name}")
    if found is None:
        rank = order.index(name)
        before = [child for child in properties if _rank(child, order) < rank]
        found = etree.Element(f"{W}{name}")
        properties.insert(len(before), found)
    return found


def _rank(child: Any, order: tuple[str, ...]) -> int:
    name = etree.QName(child).localname
    return order.index(name) if name in order else len(order)


def paragraph_property(paragraph: Any, name: str, **values: object) -> Any:
    """Set attributes of a property of the paragraph itself."""
    properties = paragraph.find(f"{W}pPr")
    element = _into(properties, name, _PARAGRAPH_ORDER)
    for key, value in values.items():
        element.set(f"{W}{key}", str(value))
    return element


def run_property(paragraph: Any, name: str, **values: object) -> None:
    """Set attributes of a property of every run."""
    for run in paragraph.iter(f"{W}r"):
        properties = run.find(f"{W}rPr")
        if properties is None:
            properties = etree.Element(f"{W}rPr")
            run.insert(0, properties)
        element = _into(properties, name, _RUN_ORDER)
        for key, value in values.items():
            element.set(f"{W}{key}", str(value))


def direct(paragraph: Any, path: str, attribute: str) -> str | None:
    """What the paragraph or its first run says itself; None where its style does."""
    found = paragraph.find("/".join(f"{W}{step}" for step in path.split("/")))
    return None if found is None else found.get(f"{W}{attribute}")


def rewrite(paragraph: Any, text: str) -> None:
    """All of the paragraph's text as one."""
    first, *rest = paragraph.iter(f"{W}t")
    first.text = text
    first.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    for other in rest:
        other.getparent().remove(other)


def detach(paragraph: Any) -> None:
    """Take the paragraph out; a cell or a part keeps an empty one."""
    parent = paragraph.getparent()
    parent.remove(paragraph)
    if parent.tag in (f"{W}tc", f"{W}hdr", f"{W}ftr") and parent.find(f"{W}p") is None:
        etree.SubElement(parent, f"{W}p")
