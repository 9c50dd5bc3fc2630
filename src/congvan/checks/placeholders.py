"""Chỗ để điền: merge fields, marks and rows of dots that were to be filled in and are in the text still."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Annotated, Final, Literal

from congvan.checks.checked_document import CheckedDocument
from congvan.checks.describing import always
from congvan.checks.phrases import quoted
from congvan.checks.record import Expectation, Record
from congvan.checks.shown_text import folded
from congvan.errors import Message
from congvan.findings import Finding, Severity
from congvan.late_patterns import late_pattern
from congvan.proofing.model import Letter, Slip
from congvan.snapshot import WordParagraph
from congvan.vocabulary import Zone, in_zone

Sort = Literal["marks", "dots"]
_ASKS: Final = r"cần|điền|bổ sung|nhập|chèn|ghi |xem lại|kiểm tra|tên |nội dung|số liệu|ngày |chưa có|cập nhật"
PLACEHOLDERS: Final[dict[Sort, re.Pattern[str]]] = {
    "marks": late_pattern(
        r"«[^«»]{1,60}»|\{\{[^{}]{0,60}\}\}|\$\{[^{}]{1,60}\}|<<[^<>]{1,60}>>|<‹[^‹›]{1,60}›>|‹[^‹›]{1,60}›"
        rf"|\[(?=[^\[\]]*(?i:{_ASKS}))[^\[\]]{{2,80}}\]|\[[A-ZĐÀ-Ỹ ]{{4,60}}\]|(?<!\w)X{{3,}}(?!\w)"
        r"|(?<!\w)(?:TODO|TBD|FIXME)(?!\w)|\?{3,}|(?<![\w/.,-])20(?:xx|XX|…|\.{2,3})(?!\w)"
    ),
    "dots": late_pattern(r"(?:\.{4,}|…{2,}|_{4,})"),
}
"""What stands for words to come."""
SIGNS: Final[dict[Sort, tuple[str, ...]]] = {
    "marks": (
        *("«", "{{", "${", "<<", "‹", "[", "XXX", "TODO", "TBD", "FIXME", "???"),
        *("20xx", "20XX", "20…", "20.."),
    ),
    "dots": ("....", "……", "____"),
}
"""Something of this is in each of them."""
_LEADERS: Final = ".…_"
_WANTED: Final = Message("lời văn đã điền đủ", "the words themselves")


_TO_BE_FILLED_IN: Final = frozenset(one.style for one in in_zone(Zone.FILL_IN))
"""The styles of what units write on by hand."""


class PlaceholderExpect(Expectation):
    """``left_in`` are the sorts of placeholders that must not be left in."""

    left_in: Annotated[tuple[Sort, ...], always("không còn chỗ chờ điền", "nothing is left to be filled in")]


class PlaceholderRecord(Record):
    """A record about what was to be filled in."""

    check: Literal["placeholders"]
    expect: PlaceholderExpect


def evaluate(record: PlaceholderRecord, document: CheckedDocument) -> Iterable[Finding]:
    """A finding for each placeholder; of rows of dots one a paragraph, for a form to be filled in by hand has them."""
    signs = [sign for sort in record.expect.left_in for sign in SIGNS[sort]]
    for paragraph in document.snapshot.paragraphs:
        if not any(map(paragraph.text.__contains__, signs)):
            continue
        if paragraph.format.style in _TO_BE_FILLED_IN or _is_line(paragraph):
            continue
        for sort in record.expect.left_in:
            yield from _left_in(record, document, paragraph, PLACEHOLDERS[sort])


def slips(record: PlaceholderRecord, letter: Letter) -> Iterator[Slip]:
    """The passages of ``letter`` in which a placeholder is left."""
    for passage in letter.passages:
        if any(PLACEHOLDERS[sort].search(passage.text) for sort in record.expect.left_in):
            yield Slip(passage, 0, len(passage.text))


def _is_line(paragraph: WordParagraph) -> bool:
    """A row of underscores in the middle is a line that is drawn, one before a page's number leads to it: no room for
    words.
    """
    drawn = paragraph.format.alignment == "center" and not paragraph.text.strip("_ \u00a0")
    return drawn or _leads_to_a_number(paragraph.text)


def _leads_to_a_number(text: str) -> bool:
    """Words, four marks or more, a number of three digits at most, as in a table of contents; in one pass."""
    bare = text.rstrip()
    row = bare.rstrip("0123456789")
    is_number = 1 <= len(bare) - len(row) <= 3
    row = row.rstrip()
    words, marks = row[:-4], row[-4:]
    return (
        is_number
        and len(marks) == 4
        and not marks.strip(_LEADERS)
        and any(one.isalnum() or one == "_" for one in words)
    )


def _left_in(
    record: Record, document: CheckedDocument, paragraph: WordParagraph, pattern: re.Pattern[str]
) -> Iterator[Finding]:
    text = folded(paragraph.text)
    for found in dict.fromkeys(match[0] for match in pattern.finditer(text)):
        made = document.at(record, paragraph, quoted(found), _WANTED)
        yield replace(made, severity=max(made.severity, Severity.WARNING, key=lambda one: one.rank))
