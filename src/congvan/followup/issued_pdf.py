"""Bản PDF đã ký: the words of a draft looked for on the printed pages of what was issued."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from pathlib import Path

from congvan.documents import AdministrativeDocument
from congvan.errors import Message
from congvan.printed import Printed, measure

_SHOWN = 60


def pdf_notes(pdf: Path, number: str, draft: AdministrativeDocument) -> Iterator[Message]:
    """What of a draft the issued PDF does not say word for word, and a number that is not on it.

    A paragraph may run on over one page. Raises ``UnreadableDocument`` for what is not a PDF, ``OfficeError`` where the
    reader of pages is not installed.
    """
    printed = measure(pdf)
    text = _letters(" ".join(_words(printed)))
    if not text:
        yield Message(
            f"{pdf.name} không có lớp chữ (bản quét): không so được với dự thảo",
            f"{pdf.name} has no text (a scan): it cannot be compared with the draft",
        )
        return
    if _letters(number) not in text:
        yield Message(f"{pdf.name} không có số “{number}”", f"{pdf.name} does not show the number “{number}”")
    for line in draft.shown.lines:
        words = getattr(line, "words", None)
        if words is not None and not _is_printed(_letters(words.plain), text):
            shown = f"{words.plain[:_SHOWN]}…" if len(words.plain) > _SHOWN else words.plain
            yield Message(
                f"{pdf.name} không có nguyên văn “{shown}”", f"{pdf.name} does not say “{shown}” word for word"
            )


def _words(printed: Printed) -> Iterator[str]:
    """The words of all pages, without the numbers of the pages."""
    for page in printed.pages:
        for at, word in enumerate(page.words):
            if not (at == 0 and word.text == str(page.number)):
                yield word.text


def _letters(text: str) -> str:
    """Letters and figures alone: blanks, hyphens of lines and marks of notes are set in many ways."""
    return "".join(one for one in unicodedata.normalize("NFC", text) if one.isalnum())


def _is_printed(wanted: str, text: str) -> bool:
    """Whether ``wanted`` is in ``text`` in one piece, or in two as a new page parts it."""
    if wanted in text:
        return True
    low, high = 0, len(wanted)
    while low < high:  # the longest beginning that is there
        middle = (low + high + 1) // 2
        low, high = (middle, high) if wanted[:middle] in text else (low, middle - 1)
    return bool(low) and wanted[low:] in text[text.index(wanted[:low]) :]
