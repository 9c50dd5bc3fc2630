"""Phông chữ trên bản in: letters that another face had to lend; and findings about words of the page."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from string import ascii_letters
from typing import Final

from congvan.checks.checked_document import CheckedDocument
from congvan.checks.paper import TIMES, Paper, lacking
from congvan.checks.phrases import quoted
from congvan.checks.printed.record import PrintedRecord
from congvan.checks.shown_text import Undetermined
from congvan.errors import Message
from congvan.findings import Finding
from congvan.printed import PrintedWord

_SHOWN_WORDS: Final = 6
_HELD: Final = frozenset(ascii_letters + "đĐ")
"""What Vietnamese letters are made of, marks apart."""


def finding_at(
    paper: Paper,
    record: PrintedRecord,
    document: CheckedDocument,
    word: PrintedWord,
    seen: Message,
    wanted: Message,
    line: str = "",
) -> Finding:
    """A finding at the component, or else the paragraph, that ``word`` of ``line`` belongs to."""
    owner, paragraph = paper.owner(word), paper.paragraph(line or word.text)
    if owner is not None:
        return document.finding(record, owner, seen, wanted)
    return document.at(record, paragraph, seen, wanted) if paragraph else document.whole(record, seen, wanted)


def faces(record: PrintedRecord, document: CheckedDocument, paper: Paper) -> Iterator[Finding]:
    """Letters that another face had to lend, since the one that was asked for is missing or lacks them."""
    for face, words in paper.strangers().items():
        asked = {name for word in words for name in paper.asked_for(word)}
        if _of_this_machine(words, asked):
            raise Undetermined(*lacking(face, words, asked))
        listed = ", ".join(word.text for word in words[:_SHOWN_WORDS]) + (" …" if len(words) > _SHOWN_WORDS else "")
        seen = Message(f"“{listed}” in bằng {face}", f"“{listed}” in {face}")
        wanted = quoted(", ".join(sorted(asked)))
        yield finding_at(paper, record, document, words[0], seen, wanted)


def _of_this_machine(words: Iterable[PrintedWord], asked: Iterable[str]) -> bool:
    """Whether Times New Roman is asked for and holds those letters: then it is the machine that lacks it."""
    letters = (letter for word in words for letter in word.text if letter.isalpha())
    held = all(unicodedata.normalize("NFD", letter)[0] in _HELD for letter in letters)
    return held and any(name.casefold() == TIMES.casefold() for name in asked)
