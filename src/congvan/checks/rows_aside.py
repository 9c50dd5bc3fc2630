"""Hàng đã gấp: which rows of long tables, set aside while a file was read, have words that a check finds fault with.

Their words go through the same tests as all others, each text once, beside those of the letter: what is right by
itself may not go with it. Rows in which something is found are read like any other.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice
from typing import Final

from congvan.checks.agreement import A_WORD
from congvan.checks.checked_document import CheckedDocument
from congvan.checks.kinds import find_kind
from congvan.checks.placeholders import SIGNS, PlaceholderRecord
from congvan.checks.record import Record
from congvan.checks.shown_text import folded
from congvan.findings import Finding
from congvan.late_patterns import late_pattern
from congvan.ooxml.folding import KEPT_ROWS, FoldedRows
from congvan.ooxml.opening import Package
from congvan.proofing.model import Letter, Passage
from congvan.snapshot import Snapshot
from congvan.vocabulary import Component

MOST_ROWS: Final = 1_000
"""So many rows of a file are read for their words; where more have slips, these show which."""
_TEXTS_AT_A_TIME: Final = 16_384
_ROWS_AT_A_TIME: Final = 512
_MOST_REMEMBERED: Final = 200_000
_SIGNS: Final = tuple(chain.from_iterable(SIGNS.values()))
_LONG_NUMBER: Final = late_pattern(r"(?<!\S)(?:\d{3}|\d{5,})(?!\S)")
"""No day, year, article or ward: which number it is says nothing about the words beside it."""


def with_rows_to_look_at(package: Package, document: CheckedDocument, records: Sequence[Record]) -> Package:
    """``package``, in which ``document`` was seen, with the rows back in their tables whose words are found fault with;
    itself where there are none.
    """
    looking = _Looking(document, records)
    wanted = {part: list(map(looking.rows, runs)) for part, runs in package.folded.items()}
    return package.with_rows(wanted) if any(chain.from_iterable(wanted.values())) else package


def is_about_rows(findings: Iterable[Finding], snapshot: Snapshot, records: Iterable[Record]) -> bool:
    """Whether ``findings`` say how rows look that others were set aside like, and not only what they say."""
    places = {
        (one.place.part, one.place.index)
        for table in snapshot.tables
        for at, _ in table.folded
        for row in table.rows[max(0, at - KEPT_ROWS) : at + KEPT_ROWS]
        for cell in row.cells
        for one in cell.paragraphs
    }
    of_looks = {record.code for record in records if find_kind(record.check).slips is None}
    return any((one.where.part, one.where.index) in places for one in findings if one.code in of_looks)


def with_all_rows(package: Package) -> Package:
    """``package`` with every row that was set aside back in its table."""
    return package.with_rows({part: [range(one.count) for one in runs] for part, runs in package.folded.items()})


class _Looking:
    """The rows of one file being looked through: the texts already judged, those with slips, the rows left to take."""

    def __init__(self, document: CheckedDocument, records: Sequence[Record]) -> None:
        self._letter = document.letter
        self._first = len(document.agreement.sources)
        # a record of placeholders is about every paragraph, whatever it names
        self._records = [
            record for record in records if Component.TABLE_CELL in record.of or isinstance(record, PlaceholderRecord)
        ]
        self._judged: set[str] = set()
        self._faulty: set[str] = set()
        self._left = MOST_ROWS

    def rows(self, rows: FoldedRows) -> frozenset[int]:
        """The rows, by their number, whose words are found fault with."""
        fresh: set[str] = set()
        texts = rows.texts()
        while some := set(chain.from_iterable(islice(texts, _ROWS_AT_A_TIME))):
            said = set(map(_said, filter(_may_be_wrong, some)))
            fresh |= said - self._judged
            self._judged |= said
            if len(fresh) >= _TEXTS_AT_A_TIME:
                self._judge(fresh)
                fresh = set()
            if len(self._judged) > _MOST_REMEMBERED:
                self._judged = set(self._faulty)
        self._judge(fresh)
        found = frozenset(islice(self._with_slips(rows), self._left))
        self._left -= len(found)
        return found

    def _with_slips(self, rows: FoldedRows) -> Iterator[int]:
        if self._faulty:
            yield from (at for at, row in enumerate(rows.texts()) if not self._faulty.isdisjoint(map(_said, row)))

    def _judge(self, texts: Iterable[str]) -> None:
        listed = sorted(texts)
        passages = (
            Passage(Component.TABLE_CELL, folded(text), text, order) for order, text in enumerate(listed, self._first)
        )
        letter = Letter((*self._letter.passages, *passages), self._letter.material)
        for record in self._records:
            slips = find_kind(record.check).slips
            for slip in slips(record, letter) if slips else ():
                if slip.passage.order >= self._first:
                    self._faulty.add(listed[slip.passage.order - self._first])


def _may_be_wrong(text: str) -> bool:
    return bool(A_WORD.search(text)) or any(map(text.__contains__, _SIGNS))


def _said(text: str) -> str:
    """``text`` with one number for all long ones."""
    return _LONG_NUMBER.sub("000", text)
