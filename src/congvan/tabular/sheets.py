"""Bảng tính như tệp ghi: the cells of one sheet, before anything is read into them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import field
from datetime import date, datetime, time
from decimal import Decimal
from typing import Final

from congvan.errors import Message
from congvan.late_dataclasses import dataclass
from congvan.tabular.origin import Origin
from congvan.text import LegacyEncoding, detect_legacy

_SINCE_UNICODE: Final = re.compile("[\u0102\u0103\u0110\u0111\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]")
"""Letters that no text of TCVN3 or VNI has."""
CellValue = str | int | float | Decimal | bool | datetime | date | time | None


@dataclass(frozen=True, slots=True)
class SheetCell:
    """Một ô: its value, and what the file says beside it.

    ``is_percent``: the format shows it times 100 with ``%``. ``lacks_value``: a formula whose result was never saved.
    ``has_type``: the file distinguishes numbers from text, as a CSV and a table in Word do not.
    """

    value: CellValue
    row: int
    column: int
    is_percent: bool = False
    lacks_value: bool = False
    has_type: bool = True

    @property
    def is_blank(self) -> bool:
        """Whether it shows nothing."""
        return not self.lacks_value and (self.value is None or (isinstance(self.value, str) and not self.value.strip()))

    @property
    def text(self) -> str:
        """Its value as one line of text."""
        return "" if self.value is None else " ".join(str(self.value).split())

    @property
    def address(self) -> str:
        """``C12``."""
        return f"{column_letters(self.column)}{self.row}"


@dataclass(frozen=True, slots=True)
class Sheet:
    """Một trang tính: rows of cells; rows and columns count from 1.

    ``merged`` gives each merged range as (first row, first column, last row, last column); ``notes`` say what was found
    out about the file that nobody declared; ``words`` are the lines that are around the tables of a Word file.
    """

    file: str
    name: str
    rows: tuple[tuple[SheetCell, ...], ...]
    hidden_rows: frozenset[int] = frozenset()
    merged: tuple[tuple[int, int, int, int], ...] = ()
    notes: tuple[Message, ...] = field(default=())
    words: tuple[str, ...] = field(default=())

    def origin(self, cell: SheetCell) -> Origin:
        """Where ``cell`` is."""
        return Origin(self.file, self.name, cell.address)

    def merged_over(self, row: int, column: int) -> tuple[int, int, int, int] | None:
        """The merged range that covers a cell."""
        return next((one for one in self.merged if one[0] <= row <= one[2] and one[1] <= column <= one[3]), None)

    def filled_rows(self) -> Iterator[tuple[SheetCell, ...]]:
        """The rows that show something."""
        return (row for row in self.rows if any(not cell.is_blank for cell in row))


def legacy_of(texts: Iterable[str]) -> LegacyEncoding | None:
    """The encoding before Unicode that cells are written in; those that only Unicode can write are left out."""
    return detect_legacy(" ".join(text for text in texts if not _SINCE_UNICODE.search(text)))


def column_letters(column: int) -> str:
    """1 → ``A``, 28 → ``AB``."""
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
