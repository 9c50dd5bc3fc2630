"""Our files in other programs: no character is lost, and the national name stays on one line."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

import congvan as cv
from congvan import presets
from congvan.documents import Dispatch
from congvan.renderer import render
from congvan.vocabulary import NATIONAL_NAME
from support import viewers
from support.shown_text import words_of

EXAMPLES = Path(__file__).parents[2] / "templates" / "dispatch" / "examples"


def _letters() -> Mapping[str, Dispatch]:
    names = (
        "five_line_agency", "many_addressees", "with_appendices", "addressee_groups", "office_numbering", "picture",
        "office_reply", "joint", "merged_cells", "form_to_fill_in",
    )  # fmt: skip
    written = {name: cv.load(EXAMPLES / f"{name}.yaml") for name in names}
    return {"preset": presets.get("disbursement-acceleration").document(), **written}  # type: ignore[dict-item]


LETTERS = {name: render(letter).docx for name, letter in _letters().items()}
READERS: Mapping[str, Callable[[bytes], str | None]] = {
    "mammoth": viewers.by_mammoth, "docx2txt": viewers.by_docx2txt, "pandoc": viewers.by_pandoc,
}  # fmt: skip


def _letters_of(text: str) -> str:
    """What is to be found again: capitals and blanks are each program's own, and so are marks of notes and tables."""
    return "".join(letter for letter in text.lower() if letter.isalnum() or letter in "-/;:,().“”%&")


def _lost(docx: bytes, shown: str, *, notes: bool = True) -> list[str]:
    """The paragraphs whose characters ``shown`` does not have in one piece; marks of notes are each program's own."""
    whole = _letters_of(shown)
    texts = [text for text in words_of(docx) if notes or not re.match(r"\[\d+\] ", text)]
    pieces = [piece for text in texts for piece in re.split(r"\[\d+\]", text)]
    return [piece for piece in pieces if _letters_of(piece) not in whole]


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("name", LETTERS)
def test_other_readers_lose_no_character(name: str, reader: str) -> None:
    shown = READERS[reader](LETTERS[name])
    if shown is None:
        pytest.skip(f"{reader} is not installed")
    assert _lost(LETTERS[name], shown, notes=reader != "docx2txt") == []  # which reads no note of any file


@pytest.mark.viewer
@pytest.mark.parametrize("name", LETTERS)
def test_a_browser_loses_no_character_and_keeps_the_national_name_on_one_line(name: str) -> None:
    seen = viewers.previewed(LETTERS[name], NATIONAL_NAME)
    assert _lost(LETTERS[name], seen["text"]) == []
    assert seen["national"] == 1
