"""A file opened and saved by LibreOffice says what it said, and looks as it looked."""

from __future__ import annotations

from pathlib import Path

import pytest

import congvan as cv
from congvan.comparing import diff
from congvan.office import to_docx
from examples import NAMES, document

LOST: dict[str, list[str]] = {}
"""What LibreOffice loses, by the example: nothing is known."""


@pytest.mark.office
@pytest.mark.parametrize("name", NAMES)
def test_what_libreoffice_saved_is_the_same_document(name: str, tmp_path: Path) -> None:
    saved = tmp_path / "saved.docx"
    saved.write_bytes(to_docx(cv.render(document(name)).docx, ".docx"))
    comparison = diff(document(name), saved)
    reported = [line for one in (*comparison.changes, *comparison.form) for line in one.lines("vi")]
    assert reported == LOST.get(name, [])
