"""Tệp nén: the letters of a batch in one archive, each put into it when it is made."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO

from congvan.batching.archive_writer import ArchiveWriter
from congvan.batching.manifest import NAME, RowResult, line_of
from congvan.files import DOCX_SIGNATURE, replacing
from congvan.office.processes import scratch


def archived(path: Path, make: Callable[[Path], Iterator[RowResult]]) -> Iterator[RowResult]:
    """The results of ``make``, whose files go from the folder that it is given into the archive ``path``.

    The archive is there whole or not at all; a letter is never held twice for longer than it takes to copy. It holds
    no time, and the letters in the order of their rows, whichever is made first: the same rows give the same bytes.
    """
    with (
        scratch(path.parent) as folder,
        replacing(path, DOCX_SIGNATURE) as unfinished,
        (folder / NAME).open("wb") as manifest,
        (folder / "directory").open("w+b") as directory,
    ):
        archive = ArchiveWriter(unfinished, directory)
        ordered = _InOrder(archive, folder / "letters", manifest)
        for result in make(folder / "letters"):
            ordered.take(result)
            yield result
        ordered.end()
        manifest.flush()
        archive.deflate(folder / NAME)
        archive.end()


class _InOrder:
    """Puts results into an archive and its manifest, each when all of the rows before it are there."""

    def __init__(self, archive: ArchiveWriter, letters: Path, manifest: IO[bytes]) -> None:
        self._archive, self._letters, self._manifest = archive, letters, manifest
        self._waiting: dict[int, RowResult] = {}
        self._next = 1

    def take(self, result: RowResult) -> None:
        """One more, of any row."""
        self._waiting[result.row] = result
        while self._next in self._waiting:
            self._write(self._waiting.pop(self._next))
            self._next += 1

    def end(self) -> None:
        """All that still waits for a row that does not come."""
        for row in sorted(self._waiting):
            self._write(self._waiting[row])

    def _write(self, result: RowResult) -> None:
        for name in filter(None, (result.file if result.is_done else "", result.pdf)):
            self._archive.store(self._letters / name)
            (self._letters / name).unlink()
        self._manifest.write(line_of(result).encode())
