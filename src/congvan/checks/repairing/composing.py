"""Chữ dựng sẵn: letters written with loose marks are composed (NFC)."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator

from congvan.checks.page import PageRecord
from congvan.checks.repairing.rewriting import Piece, pieces_of, set_text
from congvan.checks.repairing.working_copy import WorkingCopy
from congvan.findings import Finding
from congvan.snapshot import WordParagraph


def compose(copy: WorkingCopy, wanted: Callable[[WordParagraph], bool]) -> Iterator[WordParagraph]:
    """Give every paragraph that is ``wanted`` composed letters (NFC); those that had others."""
    for paragraph in copy.paragraphs:
        if unicodedata.is_normalized("NFC", paragraph.text) or not wanted(paragraph):
            continue
        if _compose(copy, pieces_of(copy, paragraph)):
            yield paragraph


def repair_letters(copy: WorkingCopy, record: PageRecord, finding: Finding) -> None:
    """Compose the letters of the whole file, which its one finding is about."""
    for _ in compose(copy, lambda paragraph: True):
        pass


def _compose(copy: WorkingCopy, pieces: list[Piece]) -> bool:
    before = copy.changes
    for at in range(1, len(pieces)):
        node, text = pieces[at]
        marks = text[: next((i for i, letter in enumerate(text) if not unicodedata.combining(letter)), len(text))]
        if marks and node is not None and pieces[at - 1][0] is not None:
            pieces[at - 1] = (pieces[at - 1][0], pieces[at - 1][1] + marks)
            pieces[at] = (node, text[len(marks) :])
    for node, text in pieces:
        if node is not None:
            set_text(copy, node, unicodedata.normalize("NFC", text))
    return copy.changes > before
