"""Bản sao của một tệp Word: the document as it is, and the part of the copy added to it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lxml import etree

from congvan.errors import Message, SignedDocument, UnreadableDocument
from congvan.ooxml.editing import EditablePart
from congvan.ooxml.names import W_NS, w
from congvan.ooxml.opening import Package, open_package
from congvan.ooxml.writing import pack, write_zip

if TYPE_CHECKING:
    from lxml.etree import _Element

_SIGNATURES: Final = "_xmlsignatures/"
_A4: Final = (11906, 1701, 1134)
"""Width of the sheet, left and right margin in twips, where a section does not say them."""


class WordFile:
    """An issued .docx. Raises ``UnreadableDocument`` for what is none, ``SignedDocument`` for one signed digitally."""

    def __init__(self, docx: bytes) -> None:
        self._package: Package = open_package(docx)
        if any(name.startswith(_SIGNATURES) for name in self._package.parts):
            raise SignedDocument(_SIGNED)
        self._part = EditablePart(self._package.parts[self._package.main])
        body = self._part.root.find(w("body"))
        if body is None:
            raise UnreadableDocument(Message("Tệp Word không có nội dung.", "The Word file has no body."))
        self._body: _Element = body

    @property
    def text_width(self) -> int:
        """Of the last section, in twips."""
        section = self._body.find(w("sectPr"))
        size, margins = (None, None) if section is None else (section.find(w("pgSz")), section.find(w("pgMar")))
        sheet = _length(size, "w", _A4[0])
        return (
            sheet - _length(margins, "left", _A4[1]) - _length(margins, "right", _A4[2]) - _length(margins, "gutter", 0)
        )

    def add_above(self, xml: str) -> None:
        """Puts paragraphs before all others."""
        for at, element in enumerate(_elements(xml)):
            self._body.insert(at, element)

    def add_below(self, xml: str) -> None:
        """Puts paragraphs and tables behind all others, and what a body needs behind a table."""
        section = self._body.find(w("sectPr"))
        at = len(self._body) if section is None else list(self._body).index(section)
        for element in [*_elements(xml), *_elements(_END)]:
            self._body.insert(at, element)
            at += 1

    def to_bytes(self) -> bytes:
        """The file with what was added."""
        parts = {**self._package.parts, self._package.main: self._part.to_bytes()}
        return write_zip(pack(name, data) for name, data in parts.items())


_END: Final = '<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/></w:pPr></w:p>'
_SIGNED: Final = Message(
    "tệp đã ký số: thêm phần sao sẽ làm chữ ký mất hiệu lực; hãy in ra PDF rồi sao từ tệp PDF",
    "the file is signed digitally, and adding to it would void the signature; print it to PDF and copy that",
)


def _elements(xml: str) -> list[_Element]:
    return list(etree.fromstring(f'<w:body xmlns:w="{W_NS}">{xml}</w:body>'))


def _length(element: _Element | None, name: str, usual: int) -> int:
    value = None if element is None else element.get(w(name))
    return usual if value is None else round(float(value))
