"""Chuyển mã: text typed for the fonts of TCVN3 and VNI, written again in Unicode; the page shows the same words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Final

from congvan.checks.repairing.working_copy import WorkingCopy
from congvan.errors import CongvanError, Message
from congvan.fixer.same_words import words_of
from congvan.late_dataclasses import dataclass
from congvan.ooxml.names import w
from congvan.ooxml.opening import open_package
from congvan.snapshot import take
from congvan.text import legacy_font, shown_by_font

if TYPE_CHECKING:
    from lxml.etree import _Element

FONT: Final = "Times New Roman"
_SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"
_HEADS: Final = ("styles", "numbering", "header", "footer", "footnotes", "endnotes", "document", "fontTable")


@dataclass(frozen=True, slots=True)
class InUnicode:
    """Bản đã chuyển mã: the file, and how many runs of each old font were written again."""

    docx: bytes
    fonts: Mapping[str, int]


def to_unicode(docx: bytes) -> InUnicode:
    """``docx`` with its old encodings in Unicode and Times New Roman; byte for byte the same where it has none.

    Raises ``UnreadableDocument`` for what is not a docx, ``CongvanError`` where the words would not be the same.
    """
    copy = WorkingCopy(docx)
    if not any(True for _ in _runs(copy)):
        return InUnicode(docx, {})
    if copy.package.folded:
        copy = WorkingCopy(docx, open_package(docx))
    fonts = Counter(font for font, _ in _runs(copy))
    for font, run in _runs(copy):
        _write(copy, run, font)
    for element in _font_elements(copy):
        _name_font(copy, element)
    made = copy.docx()
    if words_of(take(made)) != words_of(copy.snapshot):
        raise CongvanError(
            Message(
                "Chuyển mã sẽ làm đổi câu chữ của văn bản, nên không chuyển.",
                "The conversion would have changed the words of the document, so nothing was converted.",
            )
        )
    return InUnicode(made, dict(fonts))


def _runs(copy: WorkingCopy) -> Iterator[tuple[str, _Element]]:
    """The ``w:r`` with letters of an old font, each with that font."""
    seen: set[tuple[str, int]] = set()
    for paragraph in copy.paragraphs:
        for run in paragraph.runs:
            key = (paragraph.place.part, run.index)
            if legacy_font(run.format.font_high) and run.index >= 0 and key not in seen:
                seen.add(key)
                yield run.format.font_high, copy.runs_of(paragraph.place.part)[run.index]


def _write(copy: WorkingCopy, run: _Element, font: str) -> None:
    for text in run.iterchildren(w("t")):
        shown = shown_by_font(text.text or "", font)
        if shown != text.text:
            text.text = shown
            text.set(_SPACE, "preserve")
            copy.touch(text)


def _font_elements(copy: WorkingCopy) -> Iterator[_Element]:
    """Every ``w:rFonts`` of the parts that hold text or say how it looks."""
    for part in copy.package.parts:
        name = part.rpartition("/")[2]
        if part.endswith(".xml") and name.startswith(_HEADS) and copy.package.xml(part) is not None:
            yield from copy.root(part).iter(w("rFonts"))


def _name_font(copy: WorkingCopy, element: _Element) -> None:
    for name, value in element.attrib.items():
        if legacy_font(str(value)):
            element.set(name, FONT)
            copy.touch(element)
