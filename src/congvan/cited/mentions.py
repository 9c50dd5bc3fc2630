"""Lượt viện dẫn: one place of a text where a document is cited, as it was written."""

from __future__ import annotations

import datetime
from enum import Enum
from functools import lru_cache

from congvan.cited.lexicon import CitedType
from congvan.cited.provision import NO_PROVISION, Provision
from congvan.cited.values import CitedDocument, DocumentCode, short_name
from congvan.late_dataclasses import dataclass
from congvan.text import PartialDate


class Defect(Enum):
    """Lỗi viết số, ký hiệu: what keeps a code from being well formed, though it is plainly meant as one."""

    BLANK_IN_SYMBOL = "blank in the symbol"
    DASH_IN_SYMBOL = "long dash in the symbol"
    BLANK_AROUND_SLASH = "blank beside the slash"


class IssuerPlace(Enum):
    """Nơi nêu cơ quan ban hành: after the document, once for a list, or before ("của X tại Công văn …")."""

    NONE = "none"
    AFTER = "after"
    SHARED = "shared"
    BEFORE = "before"


@dataclass(frozen=True, slots=True)
class WrittenDate:
    """Ngày như được viết: ``text`` without "ngày"; ``value`` is None when the calendar has no such day.

    ``start`` and ``end`` are the offsets of those words in the text that was read.
    """

    text: str
    value: datetime.date | None
    start: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True)
class Mention:
    """Lượt viện dẫn: a cited document with the way it was cited.

    ``start`` and ``end`` are offsets in the text that was read and cover provision, type, code, date and
    issuer, not the subject, which may itself hold a citation. ``symbol`` is as written, blanks folded;
    ``date`` may be taken from the list (``shared_date``), and so may ``issuer`` (``issuer_place``).
    ``code_span`` holds the offsets of the code as it was written.
    """

    start: int
    end: int
    text: str
    type: CitedType
    number: str | None = None
    year: int | None = None
    symbol: str | None = None
    code_span: tuple[int, int] = (0, 0)
    title: str | None = None
    date: WrittenDate | None = None
    shared_date: bool = False
    issuer: str | None = None
    issuer_place: IssuerPlace = IssuerPlace.NONE
    subject: str | None = None
    provision: Provision = NO_PROVISION
    defects: tuple[Defect, ...] = ()

    @property
    def day(self) -> datetime.date | None:
        """The date of the document, None where none is written or the calendar has no such day."""
        return self.date.value if self.date else None

    @property
    def code(self) -> DocumentCode | None:
        """Số, ký hiệu with its defects repaired, or None for a law without number."""
        if self.number is None or self.symbol is None:
            return None
        return DocumentCode(self.number, repaired_symbol(self.symbol), self.year)

    @property
    def written_code(self) -> str:
        """Số, ký hiệu as written (blanks folded), or the empty string."""
        if self.number is None or self.symbol is None:
            return ""
        return str(DocumentCode(self.number, self.symbol, self.year))

    @property
    def name(self) -> str:
        """The shortest name of the document, its code as written."""
        if self.title is not None or self.number is None:
            return short_name(self.type, self.title, self.code)
        return f"{self.type.label} số {self.written_code}"

    @property
    def document(self) -> CitedDocument:
        """The cited document with all that this mention says of it, its code repaired."""
        day = PartialDate.of(self.day) if self.day else PartialDate.BLANK
        if self.code is None and day is PartialDate.BLANK and self.year is not None:
            day = PartialDate(year=self.year)
        return CitedDocument(
            type=self.type,
            code=self.code,
            date=day,
            issuer=self.issuer,
            subject=self.subject,
            title=self.title,
        )


@lru_cache(maxsize=1024)
def repaired_symbol(symbol: str) -> str:
    """``symbol`` with plain hyphens in place of blanks and long dashes: ``LĐTBXH VP`` → ``LĐTBXH-VP``."""
    plain = symbol
    for dash in DASHES:
        plain = plain.replace(dash, "-")
    return "-".join(part for piece in plain.split() for part in piece.split("-") if part)


DASHES = "–—‑‐"
