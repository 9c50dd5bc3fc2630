"""Trang in: what a PDF shows, as frozen values: pages, words, drawn rules, in points from the top left corner.

``measure`` reads the PDF that LibreOffice (or Word) made of a .docx. It wants pdfplumber, the extra
``congvan[measure]``.
"""

from __future__ import annotations

from congvan.printed.faces import is_face_of
from congvan.printed.model import (
    UNPRINTED,
    NotPrinted,
    Printed,
    PrintedLine,
    PrintedPage,
    TextLine,
    Word,
    in_lines,
    in_pieces,
)
from congvan.printed.reading import measure, require_reader

__all__ = [
    "UNPRINTED",
    "NotPrinted",
    "Printed",
    "PrintedLine",
    "PrintedPage",
    "TextLine",
    "Word",
    "in_lines",
    "in_pieces",
    "is_face_of",
    "measure",
    "require_reader",
]
