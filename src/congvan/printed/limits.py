"""Giới hạn của bản in: what a PDF may be at most, so that one packed like a bomb is refused before it is unpacked."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from typing import Final

from congvan.errors import Message, UnreadableDocument

MEBIBYTE: Final = 1024 * 1024
MOST_BYTES: Final = 100 * MEBIBYTE
MOST_UNPACKED: Final = 32 * MEBIBYTE
"""Of all streams together; a page of text has some 30 KB, a font 60 KB."""
MOST_CONTENTS: Final = 8 * MEBIBYTE
"""Of what is drawn on all pages, forms as often as they are shown: a second each 300 KB."""
MOST_PAGES: Final = 2000
MOST_DRAWN: Final = 100_000
"""Letters, lines and pictures of one page."""
_CHUNK: Final = 64 * 1024
_DEEPEST: Final = 4
_ZLIB: Final = b"\x78"
_STREAM: Final = re.compile(rb"stream\r?\n")
_OTHER_PACKING: Final = re.compile(rb"/(?:LZW|ASCII85|ASCIIHex|RunLength|CCITTFax)Decode|/(?:LZW|A85|AHx|RL|CCF)\b")
_ESCAPED_NAME: Final = re.compile(rb"/[A-Za-z0-9]*#[0-9A-Fa-f]{2}[A-Za-z0-9#]*")
_ESCAPE: Final = re.compile(rb"#([0-9A-Fa-f]{2})")


def refuse_bomb(pdf: bytes) -> None:
    """Raises ``UnreadableDocument`` for more bytes than may be, packed or unpacked, and for other packing."""
    if len(pdf) > MOST_BYTES:
        raise over(f"lớn hơn {MOST_BYTES // MEBIBYTE} MB", f"larger than {MOST_BYTES // MEBIBYTE} MB")
    _refuse_other_packing(pdf)
    left = MOST_UNPACKED
    for match in _STREAM.finditer(pdf):
        left -= _unpacked(pdf, match.end(), left)


def over(vi: str, en: str) -> UnreadableDocument:
    """The refusal of a PDF that is over the limit named."""
    return UnreadableDocument(Message(f"PDF vượt giới hạn an toàn: {vi}.", f"The PDF is over a safety limit: {en}."))


def _unpacked(data: bytes, start: int, left: int, depth: int = 0) -> int:
    """How many bytes come out of what begins at ``start``; raises for more than ``left``."""
    size, pieces = 0, []
    for piece in _inflated(data, start, left):
        size += len(piece)
        if size > left:
            mb = MOST_UNPACKED // MEBIBYTE
            raise over(f"hơn {mb} MB khi giải nén", f"more than {mb} MB unpacked")
        pieces.append(piece)
    whole = b"".join(pieces)
    _refuse_other_packing(whole)
    if whole.startswith(_ZLIB) and depth < _DEEPEST:
        return size + _unpacked(whole, 0, left - size, depth + 1)
    return size


def _inflated(data: bytes, start: int, left: int) -> Iterator[bytes]:
    """The pieces that ``data`` from ``start`` unpacks to, as far as it is whole."""
    inflater = zlib.decompressobj()
    for at in range(start, len(data), _CHUNK):
        packed = data[at : at + _CHUNK]
        while packed and not inflater.eof:
            try:
                yield inflater.decompress(packed, left + 1)
            except zlib.error:
                return
            packed = inflater.unconsumed_tail
        if inflater.eof:
            return


def _refuse_other_packing(text: bytes) -> None:
    names = [_ESCAPE.sub(lambda found: bytes([int(found[1], 16)]), name) for name in _ESCAPED_NAME.findall(text)]
    if _OTHER_PACKING.search(text) or any(map(_OTHER_PACKING.search, names)):
        raise UnreadableDocument(
            Message(
                "PDF nén theo cách không đọc ở đây; hãy xuất lại PDF từ Word hoặc LibreOffice.",
                "The PDF is packed in a way that is not supported here; export it from Word or LibreOffice again.",
            )
        )
