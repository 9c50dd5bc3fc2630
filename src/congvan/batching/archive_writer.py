"""Ghi tệp nén: a zip of any number of files in little memory, since its directory waits on the disk, not in lists."""

from __future__ import annotations

import shutil
import struct
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, Final, NamedTuple

_LOCAL: Final = struct.Struct("<4s5H3I2H")
_CENTRAL: Final = struct.Struct("<4s6H3I5H2I")
_END: Final = struct.Struct("<4s4H2IH")
_LARGE_END: Final = struct.Struct("<4sQ2H2I4Q")
_LARGE_END_PLACE: Final = struct.Struct("<4sIQI")
_LARGE_SIZES: Final = "<2H{}Q"
"""The sizes and the place of an entry where 32 bits do not hold them: a tag, the length, the numbers."""
_LARGE_TAG: Final = 1
_MOST_32, _MOST_16 = 0xFFFF_FFFF, 0xFFFF
_PLAIN_VERSION, _LARGE_VERSION, _UNIX = 20, 45, 3 << 8
_UTF8_NAME: Final = 0x800
_EARLIEST: Final = 0x0021
"""The first day that a zip can name: the time of what has none."""
_ANY_FILE: Final = 0o100644 << 16
_STORED, _DEFLATED = 0, 8
_PIECE: Final = 1 << 20
_ROOM_TO_GROW: Final = 1 << 24
"""Bytes by which deflating may lengthen what is just below four gigabytes."""


class _Entry(NamedTuple):
    """What a zip says of one file: its name, how it is packed, checksum, sizes before and after, where it begins."""

    name: bytes
    method: int
    crc: int
    size: int
    packed_size: int
    place: int
    is_large: bool

    def head(self) -> bytes:
        """What stands before its bytes, of the same length whatever its sizes turn out to be."""
        extra = _large(self.size, self.packed_size) if self.is_large else b""
        crc, packed, size = self.crc, self.packed_size, self.size
        packed, size = (_MOST_32, _MOST_32) if self.is_large else (packed, size)
        fields = (self._version, _flags(self.name), self.method, 0, _EARLIEST, crc, packed, size)
        return _LOCAL.pack(b"PK\3\4", *fields, len(self.name), len(extra)) + self.name + extra

    def row(self) -> bytes:
        """What the directory says of it."""
        sizes = [self.size, self.packed_size] if self.is_large else []
        places = [self.place] if self.place >= _MOST_32 else []
        extra = _large(*sizes, *places) if sizes or places else b""
        version = _LARGE_VERSION if extra else _PLAIN_VERSION
        packed, size = (_MOST_32, _MOST_32) if sizes else (self.packed_size, self.size)
        fields = (version | _UNIX, version, _flags(self.name), self.method, 0, _EARLIEST, self.crc, packed, size)
        end = (len(self.name), len(extra), 0, 0, 0, _ANY_FILE, min(self.place, _MOST_32))
        return _CENTRAL.pack(b"PK\1\2", *fields, *end) + self.name + extra

    @property
    def _version(self) -> int:
        return _LARGE_VERSION if self.is_large else _PLAIN_VERSION


def _large(*numbers: int) -> bytes:
    return struct.pack(_LARGE_SIZES.format(len(numbers)), _LARGE_TAG, 8 * len(numbers), *numbers)


def _flags(name: bytes) -> int:
    return 0 if name.isascii() else _UTF8_NAME


class ArchiveWriter:
    """Puts files into a zip, one behind the other; ``end`` writes the directory, without which it is none.

    ``zipfile`` holds an object for each entry until the end; here a million letters take no more memory than ten. It
    holds no time, and the files in the order in which they came: the same files give the same bytes.
    """

    def __init__(self, target: BinaryIO, directory: BinaryIO) -> None:
        """``directory`` is an empty file, open for reading too: there the directory waits for its turn."""
        self._target, self._directory = target, directory
        self._count = 0

    def store(self, file: Path) -> None:
        """Puts ``file`` in as it is: a Word file or a PDF is deflated already."""
        self._put(file, _STORED)

    def deflate(self, file: Path) -> None:
        """Puts ``file`` in deflated."""
        self._put(file, _DEFLATED)

    def end(self) -> None:
        """Writes what the zip says of its entries."""
        place, length = self._target.tell(), self._directory.tell()
        self._directory.seek(0)
        shutil.copyfileobj(self._directory, self._target, _PIECE)
        self._target.write(_last_record(self._count, length, place))

    def _put(self, file: Path, method: int) -> None:
        size, place = file.stat().st_size, self._target.tell()
        entry = _Entry(file.name.encode(), method, 0, size, size, place, size > _MOST_32 - _ROOM_TO_GROW)
        self._target.write(entry.head())
        with file.open("rb") as source:
            entry = self._copied(source, entry)
        end = self._target.tell()
        self._target.seek(place)
        self._target.write(entry.head())
        self._target.seek(end)
        self._directory.write(entry.row())
        self._count += 1

    def _copied(self, source: BinaryIO, entry: _Entry) -> _Entry:
        crc = size = packed_size = 0
        deflater = zlib.compressobj(wbits=-zlib.MAX_WBITS) if entry.method == _DEFLATED else None
        for piece in _pieces(source):
            crc, size = zlib.crc32(piece, crc), size + len(piece)
            packed_size += self._target.write(deflater.compress(piece) if deflater else piece)
        packed_size += self._target.write(deflater.flush()) if deflater else 0
        return entry._replace(crc=crc, size=size, packed_size=packed_size)


def _pieces(source: BinaryIO) -> Iterator[bytes]:
    while piece := source.read(_PIECE):
        yield piece


def _last_record(count: int, length: int, place: int) -> bytes:
    """The end of a zip whose directory of ``count`` rows is ``length`` bytes from ``place`` on."""
    few, short, near = min(count, _MOST_16), min(length, _MOST_32), min(place, _MOST_32)
    end = _END.pack(b"PK\5\6", 0, 0, few, few, short, near, 0)
    if count < _MOST_16 and max(length, place) < _MOST_32:
        return end
    versions = (_LARGE_VERSION, _LARGE_VERSION)
    large = _LARGE_END.pack(b"PK\6\6", _LARGE_END.size - 12, *versions, 0, 0, count, count, length, place)
    return large + _LARGE_END_PLACE.pack(b"PK\6\7", 0, place + length, 1) + end
