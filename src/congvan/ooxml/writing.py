"""Packages written: a zip of fixed order, fixed timestamps and nothing that differs between runs."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterable, Iterator
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
"""Bytes of a part: more want a form of zip that Word does not read in documents."""
_SMALL: Final = 2048
"""Bytes below which a part is stored: deflating it costs more than it saves."""


class PackedPart(NamedTuple):
    """One part, packed: its name, its bytes as they stand in the zip, and what describes them."""

    name: bytes
    packed: bytes
    crc: int
    size: int
    method: int
    head: bytes
    """What stands before its bytes."""
    row: bytes
    """What the directory says of it, up to its place."""


def _entry(name: str, packed: bytes, crc: int, size: int, method: int, length: int | None = None) -> PackedPart:
    """``length`` is that of the bytes where they are written already and not held."""
    encoded = name.encode()
    shorter = len(packed) if length is None else length
    told = (_UTF8_NAMES, method, 0, _DATE_1980, crc, shorter, size, len(encoded), 0)
    head = _LOCAL.pack(0x04034B50, 20, *told) + encoded
    return PackedPart(encoded, packed, crc, size, method, head, _CENTRAL.pack(0x02014B50, 20, 20, *told, 0, 0, 0, 0))


def pack(name: str, data: bytes, effort: int = ONCE) -> PackedPart:
    """The part ``name`` deflated with ``effort``, or stored where it is tiny."""
    crc = zlib.crc32(data)
    if len(data) < _SMALL:
        return _entry(name, data, crc, len(data), _STORED)
    library = zlib if effort == ONCE else often_zlib
    deflater = library.compressobj(effort, zlib.DEFLATED, -zlib.MAX_WBITS)
    packed = deflater.compress(data) + deflater.flush()
    return _entry(name, packed, crc, len(data), _DEFLATED)


class Unpacked(NamedTuple):
    """One part that is deflated while it is written, piece by piece."""

    name: str
    pieces: Iterable[bytes]

    def packed(self) -> PackedPart:
        """The part in one piece."""
        deflater = _Deflater(self.pieces)
        data = b"".join(deflater)
        return _entry(self.name, data, deflater.crc, deflater.size, _DEFLATED)


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
    directory = _Directory()
    for entry in entries:
        chunks += (entry.head, entry.packed)
        directory.add(entry)
    chunks.append(directory.packed())
    return b"".join(chunks)


def stream_zip(file: BinaryIO, entries: Iterable[PackedPart | Unpacked]) -> None:
    """As ``write_zip``, into an open file in which one can go back; a part that is not packed is never held whole."""
    directory = _Directory()
    for one in entries:
        if isinstance(one, Unpacked):
            directory.add(*_streamed(file, one))
        else:
            file.writelines((one.head, one.packed))
            directory.add(one)
    file.write(directory.packed())


def _streamed(file: BinaryIO, part: Unpacked) -> tuple[PackedPart, int]:
    """Writes a part behind a head of its length, then the head that its bytes turned out to want."""
    begin = file.tell()
    file.write(_entry(part.name, b"", 0, 0, _DEFLATED).head)
    deflater = _Deflater(part.pieces)
    for data in deflater:
        file.write(data)
    end, size = file.tell(), deflater.packed_size
    entry = _entry(part.name, b"", deflater.crc, deflater.size, _DEFLATED, size)
    file.seek(begin)
    file.write(entry.head)
    file.seek(end)
    return entry, size


class _Directory:
    """What stands at the end of a zip: each entry with its place."""

    def __init__(self) -> None:
        self._rows: list[bytes] = []
        self._offset = 0

    def add(self, entry: PackedPart, packed: int | None = None) -> None:
        """The entry, whose bytes are ``packed`` long where they are not held."""
        self._rows += (entry.row, self._offset.to_bytes(4, "little"), entry.name)
        self._offset += len(entry.head) + (len(entry.packed) if packed is None else packed)

    def packed(self) -> bytes:
        rows, count = b"".join(self._rows), len(self._rows) // 3
        return rows + _END.pack(0x06054B50, 0, 0, count, count, len(rows), self._offset, 0)
