"""What can be read of a PDF without a PDF library: its pages and its fonts."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from typing import Final

EXPECTED_FAMILIES: Final = ("TimesNewRoman", "LiberationSerif", "Tinos", "OpenSymbol", "Symbol")
"""Beginnings of the PostScript names with the widths of Times New Roman, and of symbols for list marks."""

_PAGE: Final = re.compile(rb"/Type\s*/Page(?![A-Za-z])")
_FONT: Final = re.compile(rb"/BaseFont\s*/([^\s/<>\[\]()]+)")
_ESCAPE: Final = re.compile(r"#([0-9A-Fa-f]{2})")
_OBJECT_STREAM: Final = re.compile(rb"/Type\s*/ObjStm.*?stream\r?\n", re.DOTALL)


def page_count(pdf: bytes) -> int:
    """The number of pages; 0 for bytes that are not PDF."""
    return sum(len(_PAGE.findall(text)) for text in _objects(pdf))


def is_whole(pdf: bytes) -> bool:
    """Whether the bytes begin as a PDF does and end as it does: one cut off while it was written has no end."""
    return pdf.startswith(b"%PDF-") and b"startxref" in pdf[-1024:] and pdf.rstrip().endswith(b"%%EOF")


def pdf_fonts(pdf: bytes) -> set[str]:
    """The PostScript names of the fonts, without the prefix of a subset: ``{"LiberationSerif-Bold", …}``."""
    names = {match.decode("latin-1") for text in _objects(pdf) for match in _FONT.findall(text)}
    return {_plain(name) for name in names}


def substituted_fonts(pdf: bytes, expected: tuple[str, ...] = EXPECTED_FAMILIES) -> set[str]:
    """The fonts that replace a missing one: those whose name begins with none of ``expected``.

    A font without Vietnamese letters leaves the text correct and its widths wrong: only this check sees it.
    """
    return {name for name in pdf_fonts(pdf) if not name.startswith(expected)}


def _objects(pdf: bytes) -> Iterator[bytes]:
    yield pdf
    for match in _OBJECT_STREAM.finditer(pdf):
        try:
            yield zlib.decompressobj().decompress(pdf[match.end() :])
        except zlib.error:
            continue


def _plain(name: str) -> str:
    readable = _ESCAPE.sub(lambda match: chr(int(match.group(1), 16)), name)
    return re.sub(r"^[A-Z]{6}\+", "", readable)
