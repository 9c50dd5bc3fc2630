"""Tệp nén: the letters of a batch in one archive, each put into it when it is made."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from congvan.batching.manifest import NAME, RowResult
from congvan.errors import CongvanError, Message, reason_of


def archived(path: Path, make: Callable[[Path], Iterator[RowResult]]) -> Iterator[RowResult]:
    """The results of ``make``, whose files go from the folder that it is given into the archive ``path``.

    The archive is there whole or not at all; a letter is never held twice for longer than it takes to copy.
    """
    try:
        with TemporaryDirectory(dir=path.parent, prefix=".congvan-batch-") as scratch:
            folder, unfinished = Path(scratch) / "letters", Path(scratch) / "archive.zip"
            with zipfile.ZipFile(unfinished, "w", zipfile.ZIP_STORED) as archive:
                for result in make(folder):
                    for name in filter(None, (result.file if result.is_done else "", result.pdf)):
                        archive.write(folder / name, name)
                        (folder / name).unlink()
                    yield result
                archive.write(folder / NAME, NAME, zipfile.ZIP_DEFLATED)
            unfinished.replace(path)
    except OSError as error:
        reason = reason_of(error)
        raise CongvanError(
            Message(f"{path}: không ghi được tệp nén: {reason.vi}", f"{path}: cannot write the archive: {reason.en}")
        ) from error
