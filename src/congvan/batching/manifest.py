"""Bản kê: which row gave which file with which hash, written as it goes, so that a crash loses nothing."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import asdict, field
from pathlib import Path
from typing import Any, Final

from congvan.errors import CongvanError, Message
from congvan.files import atomic_write, hash_of, open_regular, open_to_append, refuse_replacing
from congvan.late_dataclasses import dataclass

NAME: Final = "manifest.jsonl"
_BEGINNING: Final = b'{"row": '
"""How each line of a manifest begins."""


@dataclass(frozen=True, slots=True)
class RowResult:
    """Kết quả của một hàng: its number from 1, its file, or why there is none.

    ``source`` is the hash of what the row and its letter say, ``sha256`` of the file, ``pdf`` the name of its PDF.
    ``errors`` are sentences, each with its field.
    """

    row: int
    file: str = ""
    source: str = ""
    sha256: str = ""
    errors: tuple[str, ...] = ()
    findings: int = 0
    pdf: str = ""
    is_kept: bool = field(default=False, compare=False)

    @property
    def is_done(self) -> bool:
        """Whether there is a file."""
        return bool(self.sha256)


class BatchManifest:
    """The manifest of a folder; what was written before is read first, a line cut off by a crash is left out.

    Raises ``CongvanError`` for a file of that name that is not a manifest, a link or a device: it is not written over.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self.done: dict[int, RowResult] = {}
        self.lost = 0
        for line in _lines(path):
            result = _read(line)
            if result is not None:
                self.done[result.row] = result

    def begin(self, *, resume: bool) -> None:
        """Starts from the beginning, or goes on below what is there."""
        if not resume:
            self.done = {}
            self._path.unlink(missing_ok=True)
        elif self._path.exists():
            atomic_write(self._path, "".join(line_of(one) for one in self.done.values()).encode())

    def add(self, result: RowResult) -> None:
        """Writes one result through to the disk; where that fails, it counts as ``lost`` and no half a line stays."""
        try:
            with open_to_append(self._path) as stream:
                whole = stream.seek(0, os.SEEK_END)
                try:
                    stream.write(line_of(result).encode())
                    stream.flush()
                    os.fsync(stream.fileno())
                except OSError:
                    with suppress(OSError):
                        os.truncate(self._path, whole)
                    raise
        except OSError:
            self.lost += 1

    def kept(self, row: int, source: str, folder: Path) -> RowResult | None:
        """The result of a row whose data and file are still what they were."""
        before = self.done.get(row)
        if before is None or before.source != source or not before.is_done:
            return None
        return before if _hash(folder / before.file) == before.sha256 else None


def source_hash(letter: str, row: Mapping[str, Any]) -> str:
    """The hash of what a row and its letter say."""
    said = json.dumps([letter, row], ensure_ascii=False, sort_keys=True, default=str)
    return hashlib.sha256(said.encode("utf-8", "surrogatepass")).hexdigest()


def _hash(path: Path) -> str:
    try:
        return hash_of(path)
    except OSError:
        return ""


def _lines(path: Path) -> Iterator[bytes]:
    refuse_replacing(path, _BEGINNING)
    try:
        with open_regular(path) as file:
            first = file.readline()
            if not (first.startswith(_BEGINNING) or _BEGINNING.startswith(first)):
                vi, en = "không phải bản kê của lượt soạn hàng loạt", "is not the manifest of a batch"
                raise CongvanError(
                    Message(f"{path}: {vi}; hãy chọn thư mục khác", f"{path}: {en}; choose another folder")
                )
            yield first
            yield from file
    except FileNotFoundError:
        return


def line_of(result: RowResult) -> str:
    """The result of a row as the manifest has it."""
    said = {key: value for key, value in asdict(result).items() if key != "is_kept" and value not in ("", (), 0)}
    return json.dumps(said, ensure_ascii=False) + "\n"


def _read(line: bytes) -> RowResult | None:
    """One line; ``None`` for one cut off, or that names a file outside the folder."""
    try:
        said = json.loads(line)
        result = RowResult(**{**said, "errors": tuple(said.get("errors", ()))})
        names = [name for name in (result.file, result.pdf) if name]
    except (ValueError, TypeError, AttributeError, RecursionError):
        return None
    return result if all(isinstance(name, str) and name == Path(name).name for name in names) else None
