"""Trang in: what a PDF shows, as frozen values: pages, words, drawn rules, in points from the top left corner.

``measure`` reads the PDF that LibreOffice (or Word) made of a .docx. It needs pdfplumber, the extra
``congvan[measure]``.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

from congvan.printed.model import (
    UNPRINTED,
    NotPrinted,
    Printed,
    PrintedLine,
    PrintedPage,
    PrintedWord,
    TextLine,
    in_lines,
    in_pieces,
)

if TYPE_CHECKING:
    from congvan.printed.faces import is_face_of
    from congvan.printed.reading import measure, require_reader

__all__ = [
    "UNPRINTED",
    "NotPrinted",
    "Printed",
    "PrintedLine",
    "PrintedPage",
    "PrintedWord",
    "TextLine",
    "in_lines",
    "in_pieces",
    "is_face_of",
    "measure",
    "require_reader",
]

_LATE: Final = {"is_face_of": "faces", "measure": "reading", "require_reader": "reading"}
"""What only somebody asks for who has a PDF, and where it is."""


def __getattr__(name: str) -> Any:
    if name not in _LATE:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_LATE[name]}"), name)
