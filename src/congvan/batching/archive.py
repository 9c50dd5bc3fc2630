"""Tệp nén: the letters of a batch in one archive, each put into it when it is made."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

from congvan.batching.manifest import NAME, RowResult
from congvan.files import DOCX_SIGNATURE, replacing
from congvan.office.processes import scratch


def archived(path: Path, make: Callable[[Path], Iterator[RowResult]]) -> Iterator[RowResult]:
    """The results of ``make``, whose files go from the folder that it is given into the archive ``path``.

    The archive is there whole or not at all; a letter is never held twice for longer than it takes to copy.
    """
    with scratch(path.parent) as folder, replacing(path, DOCX_SIGNATURE) as unfinished:
        letters = folder / "letters"
        with zipfile.ZipFile(unfinished, "w", zipfile.ZIP_STORED) as archive:
            for result in make(letters):
                for name in filter(None, (result.file if result.is_done else "", result.pdf)):
                    archive.write(letters / name, name)
                    (letters / name).unlink()
                yield result
            archive.write(letters / NAME, NAME, zipfile.ZIP_DEFLATED)
