"""The cases rendered and set once in a session."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import pytest

from congvan.renderer import render
from render.cases import LENGTHS, documents, of_length
from render.sheet import Sheet


@pytest.fixture(scope="session")
def rendered() -> Mapping[str, bytes]:
    """The cases as .docx, by name."""
    return {name: render(document).docx for name, document in documents().items()}


@pytest.fixture(scope="session")
def sheets(rendered: Mapping[str, bytes], pdfs_of: Callable[[Sequence[bytes]], list[bytes]]) -> Mapping[str, Sheet]:
    """The cases as LibreOffice sets them, by name; all by one start of it."""
    pdfs = pdfs_of(list(rendered.values()))
    return {name: Sheet(pdf, documents()[name]) for name, pdf in zip(rendered, pdfs, strict=True)}


@pytest.fixture(scope="session")
def lengths(pdfs_of: Callable[[Sequence[bytes]], list[bytes]]) -> list[Sheet]:
    """The letters whose end walks over the foot of page 1."""
    letters = [of_length(index) for index in LENGTHS]
    pdfs = pdfs_of([render(letter).docx for letter in letters])
    return [Sheet(pdf, letter) for pdf, letter in zip(pdfs, letters, strict=True)]
