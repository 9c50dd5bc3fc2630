"""Paragraphs cut into the pieces that a reader sees: lines of a break, columns laid out with blanks or
tabs.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Container, Iterator, Sequence
from typing import Final

from congvan.components.key_patterns import (
    BY_STYLE,
    DASHES,
    DATE,
    NATIONAL_MOTTO,
    NATIONAL_NAME,
    PLACE_DATE,
    RECIPIENTS,
    key_of,
)
from congvan.components.model import Found, Span
from congvan.late_dataclasses import dataclass
from congvan.late_patterns import late_pattern
from congvan.snapshot import UNBROKEN_STROKES, DrawnLine, WordParagraph, WordPlace
from congvan.vocabulary import Component

_GAP: Final = late_pattern(r"[ \u00a0]*\t[\s\u00a0]*|[ \u00a0]{4,}")
_RULE: Final = late_pattern(rf"[\s{UNBROKEN_STROKES}—–=~*.-]{{3,}}$")
_OUTSIDE: Final = 10_000
"""Added to the number of a table in a header, where they are counted from 1 again."""
_HEAD_REACH: Final = 20
_WHOLE: Final = 0.9
_LETTER: Final = late_pattern(r"[^\W\d_]")

ACROSS: Final = -2
"""The table of a piece that tabs or blanks put beside another."""

Column = tuple[int, int, int]
_FREE: Final[Column] = (-1, -1, -1)


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a paragraph: ``text`` in NFC with blanks folded, ``key`` the same for matching.

    ``column`` distinguishes pieces side by side: text box, outermost table and column in it; -1 for none.
    Pieces cut from one paragraph get the columns 0 and 1 of table -2. ``order`` is its place in the document.
    """

    paragraph: WordParagraph
    start: int
    end: int
    text: str
    key: str
    column: Column
    order: int

    @property
    def blank(self) -> bool:
        """Whether it shows no text at all, or nothing but a row of strokes."""
        return not self.text or bool(_RULE.match(self.text))

    @property
    def in_table(self) -> bool:
        """Whether it is in a table cell, and not in a row of one cell below the head that the table lays out."""
        return bool(self.paragraph.place.cells) and self.column != _FREE

    @property
    def span(self) -> Span:
        """The stretch of the paragraph that it covers."""
        return Span(self.paragraph, self.start, self.end)

    @property
    def centred(self) -> bool:
        """Whether its paragraph is centred, or pushed to the middle with blanks."""
        return self.paragraph.format.alignment == "center" or self.column[1] == ACROSS

    @property
    def label(self) -> str:
        """The automatic number before it, "" for none."""
        label = self.paragraph.label
        return label.text if label and self.start <= _first_letter(self.paragraph.text) else ""


def _first_letter(text: str) -> int:
    return len(text) - len(text.lstrip())


def units_of(paragraphs: Sequence[WordParagraph]) -> list[Piece]:
    """The units of ``paragraphs`` in order; a blank paragraph, or one of our own styles, is one unit."""
    units: list[Piece] = []
    wrapping, spanning = _wrapping(paragraphs), _spanning(paragraphs)
    for paragraph in paragraphs:
        column = _column(paragraph, wrapping) if _row_of(paragraph) not in spanning else _FREE
        if paragraph.format.style in BY_STYLE:
            units.append(_unit(paragraph, 0, len(paragraph.text), column, len(units)))
            continue
        for start, end, side in _pieces(paragraph.text):
            units.append(_unit(paragraph, start, end, column if side < 0 else (-1, ACROSS, side), len(units)))
    return units


def _wrapping(paragraphs: Sequence[WordParagraph]) -> frozenset[int]:
    """The tables of one cell that hold another table: they put nothing beside anything."""
    cells = {(cell.table, cell.row, cell.column) for one in paragraphs for cell in one.place.cells}
    count = Counter(table for table, _, _ in cells)
    outer = {one.place.cells[0].table for one in paragraphs if len(one.place.cells) > 1}
    return frozenset(table for table in outer if count[table] == 1)


def _row_of(paragraph: WordParagraph) -> tuple[int, int] | None:
    """The table and the row that it is in, of a table of the body itself."""
    cells = paragraph.place.cells
    return (cells[0].table, cells[0].row) if len(cells) == 1 and paragraph.place.area == "body" else None


def _spanning(paragraphs: Sequence[WordParagraph]) -> frozenset[tuple[int, int]]:
    """The rows of one cell of the table that lays out the head, where it holds the rest of the letter, too."""
    head = next(filter(None, (_row_of(one) for one in paragraphs[:_HEAD_REACH] if _names_country(one))), None)
    if head is None:
        return frozenset()
    widths: dict[tuple[int, int], dict[int, float]] = {}
    for one in paragraphs:
        row = _row_of(one)
        if row is not None and row[0] == head[0]:
            widths.setdefault(row, {})[one.place.cells[0].column] = one.width_pt
    whole = max(sum(cells.values()) for cells in widths.values())
    return frozenset(row for row, cells in widths.items() if len(cells) == 1 and sum(cells.values()) >= _WHOLE * whole)


def _names_country(paragraph: WordParagraph) -> bool:
    return bool(paragraph.place.cells) and bool(NATIONAL_NAME.search(key_of(paragraph.text)))


def paragraphs_of(units: Sequence[Piece]) -> tuple[WordParagraph, ...]:
    """The paragraphs of ``units``, each once."""
    return tuple({part_and_index(unit.paragraph.place): unit.paragraph for unit in units}.values())


def part_and_index(place: WordPlace) -> tuple[str, int]:
    """What distinguishes the paragraphs of a file."""
    return place.part, place.index


def from_zero(units: Sequence[Piece]) -> list[Piece]:
    """The same units with their order counted from 0."""
    return [unit if unit.order == at else _in_place(unit, at) for at, unit in enumerate(units)]


def _in_place(unit: Piece, order: int) -> Piece:
    return Piece(unit.paragraph, unit.start, unit.end, unit.text, unit.key, unit.column, order)


def _unit(paragraph: WordParagraph, start: int, end: int, column: Column, order: int) -> Piece:
    raw = paragraph.text[start:end]
    lead = len(raw) - len(raw.lstrip())
    stripped = raw.strip()
    text = " ".join(unicodedata.normalize("NFC", stripped).split())
    return Piece(paragraph, start + lead, start + lead + len(stripped), text, key_of(text), column, order)


def _column(paragraph: WordParagraph, wrapping: Container[int]) -> Column:
    place = paragraph.place
    if place.text_box is not None:
        return place.text_box, -1, -1
    if place.cells:
        nested = len(place.cells) > 1 and place.cells[0].table in wrapping
        outer = place.cells[1 if nested else 0]
        return -1, outer.table + (0 if place.area == "body" else _OUTSIDE), outer.column
    return -1, -1, -1


def _pieces(text: str) -> Iterator[tuple[int, int, int]]:
    """Start, end and side (-1 for none) of the pieces of a paragraph's text."""
    start = 0
    for line in text.split("\n"):
        end = start + len(line)
        at = _split_at(line)
        if at is None:
            yield start, end, -1
        else:
            yield start, start + at, 0
            yield start + at, end, 1
        start = end + 1


def _split_at(line: str) -> int | None:
    """Where a line that lays out two columns with blanks has its gap; None for ordinary text."""
    gaps = [gap for gap in _GAP.finditer(line) if line[: gap.start()].strip() and line[gap.end() :].strip()]
    if not gaps:
        return None
    for gap in gaps:
        right = key_of(line[gap.end() :]).strip()
        if NATIONAL_NAME.match(right) or NATIONAL_MOTTO.match(right):
            return gap.end()
    if len(gaps) == 1 and _RULE.match(line[: gaps[0].start()]) and _RULE.match(line[gaps[0].end() :]):
        return gaps[0].end()
    left = key_of(line[: gaps[0].start()]).strip()
    if left.startswith("so"):
        return _before_date(line, gaps)
    if RECIPIENTS.match(left) or (left.startswith(DASHES) and _LETTER.search(left)):
        right = line[gaps[-1].end() :]
        return gaps[-1].end() if is_upper(right) or is_name(right) else None
    return None


def _before_date(line: str, gaps: list[re.Match[str]]) -> int | None:
    """The gap before the place: the last one with letters behind it that are not yet ``ngày``."""
    for gap in reversed(gaps):
        right = key_of(line[gap.end() :])
        date = DATE.search(right)
        if date is None and PLACE_DATE.match(right):
            return gap.end()
        if date is not None and (date.start() == 0 or any(letter.isalpha() for letter in right[: date.start()])):
            return gap.end()
    return None


def is_upper(text: str) -> bool:
    """Whether the letters of ``text`` are capitals, but for a few."""
    letters = _LETTER.findall(text)
    return bool(letters) and sum(letter.isupper() for letter in letters) >= 0.8 * len(letters)


def is_name(text: str) -> bool:
    """Whether ``text`` may be a person's name: two to seven words that each begin with a capital, without
    digits; one word where an apostrophe joins it (``K’Mák``).
    """
    words = text.replace(".", ". ").split()
    least = 1 if any(mark in text for mark in "'’") else 2
    return least <= len(words) <= 7 and all(word[0].isupper() and not any(c.isdigit() for c in word) for word in words)


def shows_capitals(unit: Piece) -> bool:
    """Whether the page shows the unit in capitals, by its letters or by its format."""
    if is_upper(unit.text):
        return True
    runs = unit.span.runs
    return bool(runs) and all(run.format.caps or not run.text.strip() or is_upper(run.text) for run in runs)


def mostly(unit: Piece, attribute: str) -> bool:
    """Whether most letters of the unit have ``attribute`` (``bold``, ``italic``)."""
    marked = total = 0
    for run in unit.span.runs:
        letters = len(run.text.strip())
        total += letters
        marked += letters if getattr(run.format, attribute) else 0
    return 2 * marked > total


def found(
    component: Component,
    units: Sequence[Piece],
    confidence: float,
    evidence: str,
    line: DrawnLine | None = None,
) -> Found:
    """A finding that covers ``units``."""
    text = " ".join(unit.text for unit in units if unit.text)
    return Found(component, tuple(unit.span for unit in units), text, confidence, evidence, line)
