"""Giới hạn: what a file may be at most, so that whatever is admitted is judged in a known time.

``check`` takes time and memory in proportion to the file: 30 µs and 1 KB an element for ordinary prose, 1 s a megabyte
of XML; for text that is nothing but contradictory citations 100 µs and 2 KB an element, 5 s a megabyte (measured on one
core). At the limits that is half a minute and 1 GB for prose, three minutes and 2 GB for the worst that was found.
"""

from __future__ import annotations

from typing import Final

from congvan.errors import Message, UnreadableDocument

MEBIBYTE: Final = 1024 * 1024
MAX_FILE_BYTES: Final = 100 * MEBIBYTE
MAX_ENTRIES: Final = 2000
MAX_TOTAL_BYTES: Final = 200 * MEBIBYTE
MAX_PART_BYTES: Final = 100 * MEBIBYTE
MAX_XML_BYTES: Final = 32 * MEBIBYTE
"""Of all XML parts together."""
MAX_ELEMENTS: Final = 600_000
"""In all XML parts together; a page of prose has 200 to 1000, a table cell 12. Rows set aside do not count."""
MAX_RATIO: Final = 200
RATIO_FROM_BYTES: Final = 4 * MEBIBYTE
XML_RATIO_FROM_BYTES: Final = MEBIBYTE
"""Below these a part may be packed as tightly as it likes; a blank picture is, text never is."""


def elements_in(xml: bytes) -> int:
    """How many elements ``xml`` has at most, counted without parsing it."""
    return xml.count(b"<") - xml.count(b"</")


class Counted:
    """The XML of several parts; its elements are counted only when it has bytes enough for too many of them."""

    def __init__(self) -> None:
        self._bytes = self._elements = 0
        self._uncounted: list[bytes] = []

    def add(self, xml: bytes, name: str) -> None:
        """One more part, ``name``; raises ``UnreadableDocument`` when there is more XML than may be."""
        self._bytes += len(xml)
        if self._bytes > MAX_XML_BYTES:
            raise over_bytes(MAX_XML_BYTES, name)
        self._uncounted.append(xml)
        if self._bytes > MAX_ELEMENTS:
            self._elements += sum(map(elements_in, self._uncounted))
            self._uncounted.clear()
        if self._elements > MAX_ELEMENTS:
            raise over_elements(name)


def over(vi: str, en: str, name: str = "") -> UnreadableDocument:
    """The refusal of a file, or of its part ``name``, that is over the limit named."""
    where = f" ({name})" if name else ""
    return UnreadableDocument(
        Message(f"Tệp vượt giới hạn an toàn{where}: {vi}.", f"The file is over a safety limit{where}: {en}.")
    )


def over_bytes(limit: int, name: str = "") -> UnreadableDocument:
    """The refusal of what is larger than ``limit`` bytes."""
    size = f"{limit // MEBIBYTE} MB"
    return over(f"lớn hơn {size}", f"larger than {size}", name)


def over_elements(name: str = "") -> UnreadableDocument:
    """The refusal of what has too many elements."""
    vi, en = f"{MAX_ELEMENTS:,}".replace(",", "."), f"{MAX_ELEMENTS:,}"
    return over(
        f"hơn {vi} phần tử XML (chừng nghìn trang); hãy tách phụ lục thành tệp riêng",
        f"more than {en} XML elements (some thousand pages); put its appendices into files of their own",
        name,
    )


def over_ratio(name: str) -> UnreadableDocument:
    """The refusal of what is packed like a bomb."""
    return over(
        f"nén chặt bất thường, hơn {MAX_RATIO} lần", f"compressed abnormally, more than {MAX_RATIO} times", name
    )
