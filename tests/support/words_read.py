"""What a reading keeps of a file: words that come back when it is rendered, words that it tells of, and the rest."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass

from congvan import render
from congvan.reader import read_all
from congvan.snapshot import WordParagraph, take

_WORD = re.compile(r"\w+")
_QUOTED = 24
"""Letters by which a paragraph is known in a message."""


@dataclass(frozen=True)
class WordsRead:
    """Words of a file; ``silent`` are the paragraphs that lose words without a problem that says so."""

    every: int
    kept: int
    silent: tuple[str, ...]


def words_read(docx: bytes) -> WordsRead:
    """The words of ``docx`` against those of what its data print."""
    readings = read_all(docx)
    printed: Counter[str] = Counter()
    for reading in readings:
        if reading.document is not None:
            printed += Counter(word for one in _shown(render(reading.document).docx) for word in _words(one))
    told = _letters(" ".join(problem.message.vi for reading in readings for problem in reading.problems))
    whole = all(reading.document is not None for reading in readings)
    every = kept = 0
    silent: list[str] = []
    for text in _shown(docx):
        words = Counter(_words(text))
        lost = words - printed
        printed -= words
        every, kept = every + words.total(), kept + words.total() - lost.total()
        if lost and whole and _letters(text)[:_QUOTED] not in told and not any(_letters(word) in told for word in lost):
            silent.append(f"{sorted(lost)}: {text[:80]}")
    return WordsRead(every, kept, tuple(silent))


def _shown(docx: bytes) -> list[str]:
    snapshot = take(docx)
    notes = [paragraph for note in snapshot.notes for paragraph in note.paragraphs]
    return [_text(one) for one in (*snapshot.paragraphs, *notes)]


def _text(paragraph: WordParagraph) -> str:
    label = f"{paragraph.label.text} " if paragraph.label else ""
    return label + "".join(run.text for run in paragraph.runs if not run.format.vanish and not run.field)


def _words(text: str) -> list[str]:
    """The words in lower case, figures without leading zeros."""
    found = _WORD.findall(unicodedata.normalize("NFC", text).casefold())
    return [word.lstrip("0") or word for word in found if any(map(str.isalnum, word))]


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, unicodedata.normalize("NFC", text).casefold()))
