"""Packages written: a zip of fixed order, fixed timestamps and nothing that differs between runs."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterable, Iterator
from functools import lru_cache
from importlib import import_module
from types import ModuleType
from typing import BinaryIO, Final, NamedTuple

from congvan.errors import CongvanError, Message

often_zlib: ModuleType
try:
    often_zlib = import_module("isal.isal_zlib")
except ImportError:  # no wheel for this platform: the standard library does the same, more slowly
    often_zlib = zlib

ONCE, OFTEN = 9, 1
"""How hard to deflate: a part packed once and kept, or one packed for every document."""
_QUICKEST: Final = 1 if often_zlib is zlib else 0
"""For the text of a letter: isal's least effort takes two thirds of the time of its next and a fiftieth more bytes."""
_STORED, _DEFLATED = 0, 8
_UTF8_NAMES: Final = 0x800
_DATE_1980: Final = 0x0021
_LOCAL: Final = struct.Struct("<IHHHHHIIIHH")
_CENTRAL: Final = struct.Struct("<IHHHHHHIIIHHHHHI")
_SIZES: Final = struct.Struct("<III")
_END: Final = struct.Struct("<IHHHHIIH")
_MOST_BYTES: Final = 0xFFFF_FFFF
"""Bytes of a part: more need a form of zip that Word does not read in documents."""
_SMALL: Final = 2048
"""Bytes below which a part is stored: deflating it costs more than it saves."""
_KEPT_FRAMES: Final = 256


class PackedPart(NamedTuple):
    """One part, packed: its bytes in the zip, and what the directory says of it."""

    whole: bytes
    """Its head and its bytes."""
    row: bytes
    """What the directory says, up to its place."""
    name: bytes


Place = tuple[bytes, bytes, int]
"""What the directory says of an entry, its name, and how many bytes it takes with its head."""


class _Frame(NamedTuple):
    """What is around the checksum and the sizes of an entry: in its head, and in its row of the directory."""

    before: bytes
    behind: bytes
    row_before: bytes
    row_behind: bytes
    name: bytes


@lru_cache(maxsize=_KEPT_FRAMES)
def _frame(name: str, method: int) -> _Frame:
    encoded = name.encode()
    fields = (_UTF8_NAMES, method, 0, _DATE_1980, 0, 0, 0, len(encoded), 0)
    head = _LOCAL.pack(0x04034B50, 20, *fields) + encoded
    row = _CENTRAL.pack(0x02014B50, 20, 20, *fields, 0, 0, 0, 0)
    return _Frame(head[:14], head[26:], row[:16], row[28:], encoded)


def _part(name: str, data: bytes, crc: int, size: int, method: int, packed_size: int | None = None) -> PackedPart:
    """The part of packed ``data``; ``packed_size`` says how long that is where it is written elsewhere."""
    before, behind, row_before, row_behind, encoded = _frame(name, method)
    sizes = _SIZES.pack(crc, len(data) if packed_size is None else packed_size, size)
    return PackedPart(b"".join((before, sizes, behind, data)), row_before + sizes + row_behind, encoded)


def pack(name: str, data: bytes, effort: int = ONCE) -> PackedPart:
    """The part ``name`` deflated with ``effort``, or stored where it is tiny."""
    crc, size = often_zlib.crc32(data), len(data)
    if size < _SMALL:
        return _part(name, data, crc, size, _STORED)
    library = zlib if effort == ONCE else often_zlib
    deflater = library.compressobj(effort, zlib.DEFLATED, -zlib.MAX_WBITS)
    return _part(name, deflater.compress(data) + deflater.flush(), crc, size, _DEFLATED)


class DeflatedStart:
    """How a part begins in all packages that share it, deflated once; what follows is deflated for each of them."""

    def __init__(self, name: str, data: bytes) -> None:
        deflater = zlib.compressobj(ONCE, zlib.DEFLATED, -zlib.MAX_WBITS)
        self._name = name
        self._packed = deflater.compress(data) + deflater.flush(zlib.Z_FULL_FLUSH)
        self._crc, self._size = often_zlib.crc32(data), len(data)

    def followed_by(self, data: bytes) -> PackedPart:
        """The part that goes on with ``data``."""
        packed = self._packed + often_zlib.compress(data, _QUICKEST, -zlib.MAX_WBITS)
        return _part(self._name, packed, often_zlib.crc32(data, self._crc), self._size + len(data), _DEFLATED)


class Unpacked(NamedTuple):
    """One part that is deflated while it is written, piece by piece."""

    name: str
    pieces: Iterable[bytes]

    def packed(self) -> PackedPart:
        """The part in one piece."""
        deflater = _Deflater(self.pieces)
        data = b"".join(deflater)
        return _part(self.name, data, deflater.crc, deflater.size, _DEFLATED)

    def write(self, file: BinaryIO) -> Place:
        """Writes the part behind a head of its length, then the head that its bytes turned out to need."""
        begin = file.tell()
        deflater = _Deflater(self.pieces)
        file.write(deflater.head(self.name).whole)
        for data in deflater:
            file.write(data)
        end = file.tell()
        head, row, name = deflater.head(self.name)
        file.seek(begin)
        file.write(head)
        file.seek(end)
        return row, name, end - begin


class _Deflater:
    """The deflated bytes of pieces of a part; afterwards their checksum and their sizes before and after."""

    def __init__(self, pieces: Iterable[bytes]) -> None:
        self._pieces = pieces
        self.crc = self.size = self.packed_size = 0

    def __iter__(self) -> Iterator[bytes]:
        deflater = often_zlib.compressobj(OFTEN, zlib.DEFLATED, -zlib.MAX_WBITS)
        for data in self._pieces:
            self.crc = often_zlib.crc32(data, self.crc)
            self.size += len(data)
            yield self._counted(deflater.compress(data))
        yield self._counted(deflater.flush())

    def head(self, name: str) -> PackedPart:
        """The part ``name`` up to these bytes; of what is not deflated yet, as long as it will be."""
        return _part(name, b"", self.crc, self.size, _DEFLATED, self.packed_size)

    def _counted(self, packed: bytes) -> bytes:
        self.packed_size += len(packed)
        if self.size > _MOST_BYTES:
            raise CongvanError(
                Message(
                    "tệp Word không chứa được hơn 4 GB: chia bảng cho nhiều phụ lục, nhiều tệp",
                    "a Word file holds no more than 4 GB: split the table into several files",
                )
            )
        return packed


def write_zip(entries: Iterable[PackedPart]) -> bytes:
    """The package: the entries in the order given."""
    chunks: list[bytes] = []
    rows: list[bytes] = []
    offset = count = 0
    for whole, row, name in entries:
        chunks.append(whole)
        rows += (row, place_in_zip(offset), name)
        offset += len(whole)
        count += 1
    return b"".join((*chunks, directory(rows, count, offset)))


place_in_zip: Final = struct.Struct("<I").pack
"""Where an entry is, as the directory says it."""


def directory(rows: Iterable[bytes], count: int, offset: int) -> bytes:
    """What is at the end of a zip of ``count`` entries that take ``offset`` bytes."""
    whole = b"".join(rows)
    return whole + _END.pack(0x06054B50, 0, 0, count, count, len(whole), offset, 0)
