"""What a reading keeps of a file: words that come back when it is rendered, words that it reports, and the rest."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from congvan import Layout, render
from congvan.components import find_all
from congvan.reader import Reading, apart_yaml_text, read_all, read_apart, yaml_text
from congvan.reader.tables import Place, place_of
from congvan.snapshot import WordParagraph, take
from congvan.text import to_old_tone
from congvan.vocabulary import (
    ADDRESSEES_LABEL,
    NATIONAL_MOTTO,
    NATIONAL_NAME,
    RECIPIENTS_LABEL,
    SecrecyLevel,
    SigningAuthority,
    UrgencyLevel,
)

_WORD = re.compile(r"\w+")
_COUNTED = re.compile(r"Điều \d+|[IVXL]+[.)/-]|\d+[.)]|[a-zđ]\)|")
"""What data do not say, since the page counts it."""
_AUTHORITIES = tuple(one.label for one in SigningAuthority if one is not SigningAuthority.NONE)
_PRINTED = (
    NATIONAL_NAME, NATIONAL_MOTTO, ADDRESSEES_LABEL, RECIPIENTS_LABEL, "Số", "V/v", "ngày tháng năm", "Phụ lục",
    *_AUTHORITIES, *(one.label for level in (UrgencyLevel, SecrecyLevel) for one in level),
)  # fmt: skip
_SLASHED = re.compile(r"\b([TK])/([MTL])\b")
"""``T/M``, which is printed as ``TM``."""
_PAGES = ("PAGE", "NUMPAGES", "SECTIONPAGES")
"""Fields that the page counts."""
_LEFT_OUT = re.compile(r"đoạn (\d+) đến (\d+): (?:phụ lục|văn bản kèm theo)")
_QUOTED = 24
"""Letters by which a paragraph is known in a message."""


@dataclass(frozen=True)
class WordsRead:
    """Words of a file: ``kept`` come back, ``reported`` are in a paragraph or a table that a problem names.

    ``silent`` are the paragraphs that lose words without a problem that says so.
    """

    every: int
    kept: int
    reported: int
    silent: tuple[str, ...]

    @property
    def lost(self) -> int:
        """How many words nothing reports."""
        return self.every - self.kept - self.reported


def words_read(docx: bytes) -> WordsRead:
    """The words of ``docx`` against those of what its data print; of data that print nothing, those of the YAML."""
    given = _given(docx)
    left = Counter(word for text in given.texts for word in _words(text))
    reported, reported_words = _letters(given.reported), set(_words(given.reported))
    fixed = frozenset[str]() if given.is_printed else _of_the_form(docx)
    paragraphs = _shown(docx)
    named = {_table(one) for one in paragraphs if _table(one) is not None and _is_named(_text(one), reported)}
    left_out = _in_ranges(paragraphs, given.reported)

    def is_told(one: WordParagraph) -> bool:
        return _is_named(_text(one), reported) or _table(one) in named or place_of(one) in left_out

    every = kept = said = 0
    silent: list[str] = []
    for paragraph in sorted(paragraphs, key=is_told):  # what is told takes no word from what is not
        text = _text(paragraph)
        counted = _words(text) if given.is_printed else _without_label(text)
        words = Counter(word for word in counted if word not in fixed)
        lost = words - left
        left -= words
        total = len(_words(text))
        every, kept = every + total, kept + total - lost.total()
        if not lost:
            continue
        if is_told(paragraph) or reported_words.issuperset(lost):
            said += lost.total()
        else:
            silent.append(f"{sorted(lost)}: {text[:80]}")
    return WordsRead(every, kept, said, tuple(silent))


@dataclass(frozen=True)
class _Given:
    """What reading gives back: the texts, what the problems say, and whether the texts are those of a page."""

    texts: tuple[str, ...]
    reported: str
    is_printed: bool


def _given(docx: bytes) -> _Given:
    """As the command reads a file: an appendix or an attached text alone, else each document."""
    parts = read_apart(docx)
    if parts:
        reported = " ".join(problem.message.vi for part in parts for problem in part.problems)
        return _Given((apart_yaml_text(parts),), reported, is_printed=False)
    readings = read_all(docx)
    reported = " ".join(problem.message.vi for reading in readings for problem in reading.problems)
    texts = tuple(text for reading in readings for text in _texts(reading))
    return _Given(texts, reported, all(reading.document for reading in readings))


def _texts(reading: Reading) -> Iterator[str]:
    if reading.document is None:
        yield yaml_text(reading, Layout())
    else:
        yield from map(_text, _shown(render(reading.document).docx))


def _without_label(text: str) -> list[str]:
    """The words of ``text`` but for a label at its beginning, which the page counts."""
    label = _COUNTED.match(text)
    return _words(text[label.end() :] if label else text)


def _of_the_form(docx: bytes) -> frozenset[str]:
    """The words that a page prints around its data, which the data do not repeat."""
    kinds = [one.kind for one in find_all(take(docx))]
    lines = (line for kind in kinds if kind.form for line in (*kind.form.lines, *kind.form.closing_lines))
    labels = (kind.label.vi for kind in kinds)
    return frozenset(word for text in (*_PRINTED, *lines, *labels) for word in _words(text))


def _is_named(text: str, reported: str) -> bool:
    key = _letters(text)[:_QUOTED]
    return bool(key) and key in reported


def _in_ranges(paragraphs: list[WordParagraph], reported: str) -> set[Place]:
    """The places of what a problem leaves out by its numbers: ``đoạn 23 đến 79: phụ lục … chưa đọc``."""
    shown = [place_of(one) for one in paragraphs if one.text.strip()]
    ranges = [(int(first), int(last)) for first, last in _LEFT_OUT.findall(reported)]
    return {place for first, last in ranges for place in shown[first - 1 : last]}


def _table(paragraph: WordParagraph) -> int | None:
    cells = paragraph.place.cells
    return cells[0].table if cells else None


def _shown(docx: bytes) -> list[WordParagraph]:
    snapshot = take(docx)
    return [*snapshot.paragraphs, *(paragraph for note in snapshot.notes for paragraph in note.paragraphs)]


def _text(paragraph: WordParagraph) -> str:
    label = f"{paragraph.label.text} " if paragraph.label else ""
    return label + "".join(run.text for run in paragraph.runs if not run.format.vanish and run.field not in _PAGES)


def _words(text: str) -> list[str]:
    """The words in lower case, the tone where it was placed of old, figures without leading zeros."""
    composed = _SLASHED.sub(r"\1\2", unicodedata.normalize("NFC", text))
    found = _WORD.findall(to_old_tone(composed.casefold()))
    return [word.lstrip("0") or word for word in found if any(map(str.isalnum, word))]


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, unicodedata.normalize("NFC", text).casefold()))
