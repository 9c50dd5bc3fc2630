"""Phần dùng chung: what all packages of a kind have alike is joined once, and only the rest is written for each."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import BinaryIO, Final

from congvan.ooxml.writing import PackedPart, Place, Unpacked, directory, place_in_zip

CONTENT_TYPES: Final = "[Content_Types].xml"


class SharedParts:
    """The parts that packages share; those of their own come behind them, so that none of these ever moves.

    The directory names all parts in one order, the content types first.
    """

    def __init__(self, parts: Mapping[str, PackedPart], own: Iterable[str]) -> None:
        """``own`` are the names of the parts that each package has for itself, also of such as are among ``parts``."""
        self._own = sorted(own)
        shared = {name: part for name, part in parts.items() if name not in self._own}
        names = [CONTENT_TYPES, *sorted({*shared, *self._own} - {CONTENT_TYPES})]
        self._whole = b"".join([shared[name].whole for name in names if name in shared])
        self._count = len(names)
        self._rows_before, self._last_rows = _rows_between(names, shared)

    def in_zip(self, own: Mapping[str, PackedPart | Unpacked]) -> bytes:
        """The package with its ``own`` parts."""
        chunks, offset = [self._whole], len(self._whole)
        rows: list[bytes] = []
        for name, before in zip(self._own, self._rows_before, strict=True):
            part = own[name]
            whole, row, encoded = part.packed() if isinstance(part, Unpacked) else part
            chunks.append(whole)
            rows += (before, row, place_in_zip(offset), encoded)
            offset += len(whole)
        rows.append(self._last_rows)
        chunks.append(directory(rows, self._count, offset))
        return b"".join(chunks)

    def write_zip(self, own: Mapping[str, PackedPart | Unpacked], file: BinaryIO) -> None:
        """As ``in_zip``, into an open file in which one can go back; a part that is not packed is never held whole."""
        file.write(self._whole)
        places = []
        for name in self._own:
            part = own[name]
            if isinstance(part, PackedPart):
                file.write(part.whole)
                places.append((part.row, part.name, len(part.whole)))
            else:
                places.append(part.write(file))
        file.write(self._directory(places))

    def _directory(self, places: Iterable[Place]) -> bytes:
        rows: list[bytes] = []
        offset = len(self._whole)
        for before, (row, name, length) in zip(self._rows_before, places, strict=True):
            rows += (before, row, place_in_zip(offset), name)
            offset += length
        rows.append(self._last_rows)
        return directory(rows, self._count, offset)


def _rows_between(names: Iterable[str], shared: Mapping[str, PackedPart]) -> tuple[list[bytes], bytes]:
    """What the directory says of ``shared`` parts before each of the others, and after the last of them."""
    rows, offset = [b""], 0
    for name in names:
        if name in shared:
            whole, row, encoded = shared[name]
            rows[-1] += row + place_in_zip(offset) + encoded
            offset += len(whole)
        else:
            rows.append(b"")
    return rows[:-1], rows[-1]
