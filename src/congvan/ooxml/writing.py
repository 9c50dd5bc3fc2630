"""Packages written: a zip of fixed order, fixed timestamps and nothing that differs between runs."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterable, Iterator, Sequence
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
_STORED, _DEFLATED = 0, 8
_UTF8_NAMES: Final = 0x800
_DATE_1980: Final = 0x0021
_LOCAL: Final = struct.Struct("<IHHHHHIIIHH")
_CENTRAL: Final = struct.Struct("<IHHHHHHIIIHHHHHI")
_END: Final = struct.Struct("<IHHHHIIH")
_MOST_BYTES: Final = 0xFFFF_FFFF
"""Bytes of a part: more need a form of zip that Word does not read in documents."""
_SMALL: Final = 2048
"""Bytes below which a part is stored: deflating it costs more than it saves."""


class PackedPart(NamedTuple):
    """One part, packed: its bytes in the zip, and what the directory says of it."""

    whole: bytes
    """Its head and its bytes."""
    row: bytes
    """What the directory says, up to its place."""
    name: bytes


_Place = tuple[bytes, bytes, int]
"""What the directory says of an entry, its name, and how many bytes it takes with its head."""


def _head_and_row(name: bytes, crc: int, size: int, packed_size: int, method: int) -> tuple[bytes, bytes]:
    """What is before the bytes of the part ``name``, and what the directory says of them."""
    fields = (_UTF8_NAMES, method, 0, _DATE_1980, crc, packed_size, size, len(name), 0)
    return _LOCAL.pack(0x04034B50, 20, *fields) + name, _CENTRAL.pack(0x02014B50, 20, 20, *fields, 0, 0, 0, 0)


def _part(name: str, data: bytes, crc: int, size: int, method: int) -> PackedPart:
    encoded = name.encode()
    head, row = _head_and_row(encoded, crc, size, len(data), method)
    return PackedPart(head + data, row, encoded)


def pack(name: str, data: bytes, effort: int = ONCE) -> PackedPart:
    """The part ``name`` deflated with ``effort``, or stored where it is tiny."""
    crc, size = often_zlib.crc32(data), len(data)
    if size < _SMALL:
        return _part(name, data, crc, size, _STORED)
    library = zlib if effort == ONCE else often_zlib
    deflater = library.compressobj(effort, zlib.DEFLATED, -zlib.MAX_WBITS)
    return _part(name, deflater.compress(data) + deflater.flush(), crc, size, _DEFLATED)


class Unpacked(NamedTuple):
    """One part that is deflated while it is written, piece by piece."""

    name: str
    pieces: Iterable[bytes]

    def packed(self) -> PackedPart:
        """The part in one piece."""
        deflater = _Deflater(self.pieces)
        data = b"".join(deflater)
        return _part(self.name, data, deflater.crc, deflater.size, _DEFLATED)


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

    def head_and_row(self, name: bytes) -> tuple[bytes, bytes]:
        """Of the part ``name``, whose bytes these are; of what is not deflated yet, as long as they will be."""
        return _head_and_row(name, self.crc, self.size, self.packed_size, _DEFLATED)

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
    places: list[_Place] = []
    for whole, row, name in entries:
        chunks.append(whole)
        places.append((row, name, len(whole)))
    chunks.append(_directory(places))
    return b"".join(chunks)


def stream_zip(file: BinaryIO, entries: Iterable[PackedPart | Unpacked]) -> None:
    """As ``write_zip``, into an open file in which one can go back; a part that is not packed is never held whole."""
    places: list[_Place] = []
    for one in entries:
        if isinstance(one, Unpacked):
            places.append(_streamed(file, one))
        else:
            file.write(one.whole)
            places.append((one.row, one.name, len(one.whole)))
    file.write(_directory(places))


def _streamed(file: BinaryIO, part: Unpacked) -> _Place:
    """Writes a part behind a head of its length, then the head that its bytes turned out to need."""
    begin, name = file.tell(), part.name.encode()
    deflater = _Deflater(part.pieces)
    file.write(deflater.head_and_row(name)[0])
    for data in deflater:
        file.write(data)
    end = file.tell()
    head, row = deflater.head_and_row(name)
    file.seek(begin)
    file.write(head)
    file.seek(end)
    return row, name, end - begin


def _directory(places: Sequence[_Place]) -> bytes:
    """What is at the end of a zip: each entry with its place."""
    rows: list[bytes] = []
    offset = 0
    for row, name, length in places:
        rows += (row, offset.to_bytes(4, "little"), name)
        offset += length
    directory, count = b"".join(rows), len(places)
    return directory + _END.pack(0x06054B50, 0, 0, count, count, len(directory), offset, 0)
