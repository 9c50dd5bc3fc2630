"""Packages written: a zip of fixed order, fixed timestamps and nothing that differs between runs."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterable
from importlib import import_module
from types import ModuleType
from typing import Final, NamedTuple

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
_CENTRAL: Final = struct.Struct("<IHHHHHHIIIHHHHHII")
_END: Final = struct.Struct("<IHHHHIIH")
_SMALL: Final = 2048
"""Bytes below which a part is stored: deflating it costs more than it saves."""


class Entry(NamedTuple):
    """One part, packed: its name, its bytes as they stand in the zip, and what describes them."""

    name: bytes
    packed: bytes
    crc: int
    size: int
    method: int


def pack(name: str, data: bytes, effort: int = ONCE) -> Entry:
    """The part ``name`` deflated with ``effort``, or stored where it is tiny."""
    crc = zlib.crc32(data)
    if len(data) < _SMALL:
        return Entry(name.encode(), data, crc, len(data), _STORED)
    library = zlib if effort == ONCE else often_zlib
    deflater = library.compressobj(effort, zlib.DEFLATED, -zlib.MAX_WBITS)
    packed = deflater.compress(data) + deflater.flush()
    return Entry(name.encode(), packed, crc, len(data), _DEFLATED)


def write_zip(entries: Iterable[Entry]) -> bytes:
    """The package: the entries in the order given."""
    chunks: list[bytes] = []
    directory: list[bytes] = []
    offset = 0
    for entry in entries:
        sizes = (entry.crc, len(entry.packed), entry.size, len(entry.name), 0)
        head = _LOCAL.pack(0x04034B50, 20, _UTF8_NAMES, entry.method, 0, _DATE_1980, *sizes)
        chunks += (head, entry.name, entry.packed)
        directory += (
            _CENTRAL.pack(
                0x02014B50, 20, 20, _UTF8_NAMES, entry.method, 0, _DATE_1980, *sizes, 0, 0, 0, 0, offset
            ),
            entry.name,
        )  # fmt: skip
        offset += len(head) + len(entry.name) + len(entry.packed)
    length = sum(map(len, directory))
    count = len(directory) // 2
    chunks += directory
    chunks.append(_END.pack(0x06054B50, 0, 0, count, count, length, offset, 0))
    return b"".join(chunks)
