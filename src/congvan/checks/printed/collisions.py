"""Letters on letters, and drawn lines through letters."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from congvan.checks.checked_document import CheckedDocument
from congvan.checks.paper import Paper
from congvan.checks.printed.faces import finding_at
from congvan.checks.printed.record import PrintedRecord
from congvan.errors import Message
from congvan.findings import Finding
from congvan.printed import PrintedLine, PrintedPage, PrintedWord, TextLine, in_pieces

_HEIGHT: Final = 0.62
"""How far lower-case letters with their marks reach above the baseline, in parts of the size."""
_BESIDE_PT: Final = 1.0
_AGAIN_PT: Final = 1.5
_LOW, _HIGH = 0.1, 0.55
"""Between these parts of the size above the baseline a line goes through the letters; below them it underlines."""
_THROUGH_PT: Final = 4.0


def overlapping(record: PrintedRecord, document: CheckedDocument, paper: Paper) -> Iterator[Finding]:
    """The first two lines of each page that lie on each other."""
    paper.require_faces()
    for page in paper.printed.pages:
        pair = next(_on_each_other(in_pieces(page.words), paper), None)
        if pair is not None:
            one, other = pair
            seen = Message(
                f"trang {page.number}: “{_short(one)}” đè lên “{_short(other)}”",
                f"page {page.number}: “{_short(one)}” overlaps “{_short(other)}”",
            )
            wanted = Message("các dòng rời nhau", "lines that do not overlap")
            yield finding_at(paper, record, document, one.words[0], seen, wanted, one.text)


def _on_each_other(lines: Sequence[TextLine], paper: Paper) -> Iterator[tuple[TextLine, TextLine]]:
    ordered = sorted(lines, key=lambda line: line.baseline)
    for at, upper in enumerate(ordered):
        for lower in ordered[at + 1 :]:
            if lower.baseline - upper.baseline > lower.size:
                break
            if _collide(upper, lower) and all(paper.holds(line.words[0], line.text) for line in (upper, lower)):
                yield upper, lower


def _collide(upper: TextLine, lower: TextLine) -> bool:
    return any(_meet(one, other) for one in upper.words for other in lower.words)


def _meet(upper: PrintedWord, lower: PrintedWord) -> bool:
    beside = min(upper.x1, lower.x1) - max(upper.x0, lower.x0) <= _BESIDE_PT
    again = upper.text == lower.text and abs(upper.x0 - lower.x0) + abs(upper.baseline - lower.baseline) < _AGAIN_PT
    return not beside and not again and lower.baseline - _HEIGHT * lower.size < upper.baseline


def struck(record: PrintedRecord, document: CheckedDocument, paper: Paper) -> Iterator[Finding]:
    """The first line of text of each page that a drawn line goes through."""
    paper.require_faces()
    for page in paper.printed.pages:
        line = next((line for line in in_pieces(page.words) if _is_struck(line, page, paper)), None)
        if line is not None:
            seen = Message(
                f"trang {page.number}: đường kẻ đi qua “{_short(line)}”",
                f"page {page.number}: a line through “{_short(line)}”",
            )
            wanted = Message("đường kẻ không chạm chữ", "no line through the text")
            yield finding_at(paper, record, document, line.words[0], seen, wanted, line.text)


def _is_struck(line: TextLine, page: PrintedPage, paper: Paper) -> bool:
    crossed = any(_crosses(rule, word) for rule in page.rules for word in line.words)
    return crossed and paper.holds(line.words[0], line.text)


def _crosses(rule: PrintedLine, word: PrintedWord) -> bool:
    across = min(rule.x1, word.x1) - max(rule.x0, word.x0) >= _THROUGH_PT
    return across and _LOW * word.size < word.baseline - rule.y < _HIGH * word.size


def _short(line: TextLine) -> str:
    return line.text if len(line.text) <= 40 else line.text[:39].rstrip() + "…"
