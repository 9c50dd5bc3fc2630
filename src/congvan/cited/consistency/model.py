"""Nhất quán: the zones of a text that are compared, what is known beside them, and what was found."""

from __future__ import annotations

from datetime import date
from enum import Enum

from congvan.errors import Language, Message
from congvan.late_dataclasses import dataclass
from congvan.vocabulary import Component


class FaultLevel(Enum):
    """Mức độ, by the values of the checker's severities: ``error``, ``warning``, ``info`` (a suggestion)."""

    ERROR = "error"
    WARNING = "warning"
    SUGGESTION = "info"


@dataclass(frozen=True, slots=True)
class ComponentText:
    """Một vùng văn bản: the text of one paragraph (NFC, markup taken away) and the component it is.

    ``place`` names it for people ("đoạn 3", "chú thích 1"), ``order`` is its number on the page, counted
    from 0, where the text has pages.
    """

    component: Component
    text: str
    place: str = ""
    order: int | None = None


@dataclass(frozen=True, slots=True)
class Attachment:
    """Phụ lục kèm theo: an appendix the document carries; ``number`` as printed (``II``), "" without one."""

    number: str = ""
    title: str = ""


@dataclass(frozen=True, slots=True)
class TableText:
    """Bảng số liệu: the cells of a table as text, row by row, headings left out or in."""

    rows: tuple[tuple[str, ...], ...]
    place: str = ""
    order: int | None = None


@dataclass(frozen=True, slots=True)
class Context:
    """Những điều biết ngoài phần lời văn; whatever is None is looked for in the zones.

    ``own_symbol`` is the symbol of the citing document without its number, ``deadlines`` the days it sets
    where the model knows them.
    """

    own_symbol: str | None = None
    issue_date: date | None = None
    deadlines: tuple[date, ...] = ()
    attachments: tuple[Attachment, ...] | None = None
    tables: tuple[TableText, ...] = ()


@dataclass(frozen=True, slots=True)
class Replacement:
    """Cách sửa chắc chắn: put ``text`` in place of the characters ``start`` to ``end`` of the zone."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Inconsistency:
    """Một chỗ không nhất quán: its code (``C01`` …), level, zone, and the words it is about.

    ``found`` and ``expected`` are phrases for a finding of the checker; ``message`` is the whole sentence.
    ``fix`` is there only where nothing needs to be decided.
    """

    code: str
    level: FaultLevel
    zone: ComponentText
    excerpt: str
    found: Message
    expected: Message
    fix: Replacement | None = None

    @property
    def message(self) -> Message:
        """The finding as one sentence in both languages."""
        return Message(
            f"Thấy {self.found.vi}; đúng ra {self.expected.vi}.",
            f"Found {self.found.en}; expected {self.expected.en}.",
        )

    def format(self, language: Language = "vi") -> str:
        """``C03 đoạn 4: Thấy …; đúng ra …``."""
        head = " ".join(part for part in (self.code, self.zone.place) if part)
        return f"{head}: {self.message.in_(language)}"
