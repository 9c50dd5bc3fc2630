"""Bản kê: which row gave which file with which hash, written as it goes, so that a crash loses nothing."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, Final

NAME: Final = "manifest.jsonl"


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
    """The manifest of a folder; what was written before is read first, a line cut off by a crash is left out."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self.done: dict[int, RowResult] = {}
        self.lost = 0
        if path.exists():
            for line in path.read_text(encoding="utf-8").splitlines():
                result = _read(line)
                if result is not None:
                    self.done[result.row] = result

    def begin(self, *, resume: bool) -> None:
        """Starts anew, or goes on below what is there."""
        if not resume:
            self.done = {}
            self._path.unlink(missing_ok=True)
        elif self._path.exists():
            self._path.write_text("".join(_line(one) for one in self.done.values()), encoding="utf-8")

    def add(self, result: RowResult) -> None:
        """Writes one result through to the disk; where that fails, it counts as ``lost`` and no half a line stays."""
        try:
            with self._path.open("ab") as stream:
                whole = stream.tell()
                try:
                    stream.write(_line(result).encode())
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
        path = folder / before.file
        if not path.is_file() or hashlib.sha256(path.read_bytes()).hexdigest() != before.sha256:
            return None
        return before


def source_hash(letter: str, row: Mapping[str, Any]) -> str:
    """The hash of what a row and its letter say."""
    said = json.dumps([letter, row], ensure_ascii=False, sort_keys=True, default=str)
    return hashlib.sha256(said.encode()).hexdigest()


def _line(result: RowResult) -> str:
    said = {key: value for key, value in asdict(result).items() if key != "is_kept" and value not in ("", (), 0)}
    return json.dumps(said, ensure_ascii=False) + "\n"


def _read(line: str) -> RowResult | None:
    try:
        said = json.loads(line)
        return RowResult(**{**said, "errors": tuple(said.get("errors", ()))})
    except (json.JSONDecodeError, TypeError):
        return None
