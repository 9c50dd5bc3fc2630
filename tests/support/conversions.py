"""PDFs of documents, each converted once in a session."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Sequence
from pathlib import Path

from congvan import office


class Conversions:
    """A folder of PDFs named by the SHA-256 of their documents."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(exist_ok=True)
        self._folder = folder

    def pdf_of(self, docx: bytes) -> bytes:
        """The document as PDF."""
        return self.pdfs_of([docx])[0]

    def pdfs_of(self, docxs: Sequence[bytes]) -> list[bytes]:
        """The documents as PDF; those not met before by one start of LibreOffice."""
        paths = [self._folder / f"{hashlib.sha256(docx).hexdigest()}.pdf" for docx in docxs]
        new = {path: docx for path, docx in zip(paths, docxs, strict=True) if not path.exists()}
        for path, pdf in zip(new, office.to_pdfs(list(new.values())), strict=True):
            # another worker may be at the same document: whoever is last replaces the file in one step
            draft = path.with_suffix(f".{os.getpid()}")
            draft.write_bytes(pdf)
            draft.replace(path)
        return [path.read_bytes() for path in paths]
