"""Khác nhau: what differs between two documents, as data."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from typing import Any

from congvan.errors import Language, Message
from congvan.late_dataclasses import dataclass


class DocumentPart(Enum):
    """Phần của văn bản mà khác biệt thuộc về; ``number``, ``date`` and ``signature`` are what issuing fills in."""

    HEAD = "head"
    NUMBER = "number"
    DATE = "date"
    BODY = "body"
    NOTES = "notes"
    SIGNATURE = "signature"
    RECIPIENTS = "recipients"
    APPENDIX = "appendix"


@dataclass(frozen=True, slots=True)
class WordChange:
    """Một chỗ đổi chữ: ``before`` is "" where words were added, ``after`` where they were taken out."""

    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Change:
    """Một khác biệt: its place as a person says it, the whole text before and after, and word for word what changed.

    ``before`` None means added, ``after`` None taken out; ``moved_to`` is where unchanged words are now. ``is_form``
    marks what changes the look and no word.
    """

    place: Message
    zone: DocumentPart
    before: str | None
    after: str | None
    words: tuple[WordChange, ...] = ()
    is_form: bool = False
    moved_to: Message | None = None

    def lines(self, language: Language) -> Iterator[str]:
        """One line a change of words: ``khoản 1, điểm b: 15/10/2024 → 20/10/2024``."""
        place = self.place.in_(language)
        if self.moved_to is not None:
            yield f"{place}: {_MOVED.in_(language)} {self.moved_to.in_(language)}: “{self.after}”"
        elif self.before is None:
            yield f"{place}: {_ADDED.in_(language)} “{self.after}”"
        elif self.after is None:
            yield f"{place}: {_REMOVED.in_(language)} “{self.before}”"
        elif self.is_form:
            yield f"{place}: {self.before} → {self.after}"
        else:
            for word in self.words:
                yield f"{place}: {_said(word, language)}"

    def to_dict(self, language: Language) -> dict[str, Any]:
        """The change as plain data."""
        return {
            "place": self.place.in_(language),
            "zone": self.zone.value,
            "form": self.is_form,
            "before": self.before,
            "after": self.after,
            "moved_to": self.moved_to.in_(language) if self.moved_to else None,
            "words": [{"before": word.before, "after": word.after} for word in self.words],
        }


_ADDED = Message("thêm", "added")
_MOVED = Message("chuyển đến", "moved to")
_REMOVED = Message("bỏ", "taken out")


def _said(word: WordChange, language: Language) -> str:
    if not word.before:
        return f"{_ADDED.in_(language)} “{word.after}”"
    if not word.after:
        return f"{_REMOVED.in_(language)} “{word.before}”"
    return f"{word.before} → {word.after}"


@dataclass(frozen=True, slots=True)
class Comparison:
    """Kết quả so sánh: changes of words and, separately, changes of form, both in the order of the page."""

    changes: tuple[Change, ...]
    form: tuple[Change, ...] = ()

    @property
    def is_same(self) -> bool:
        """Whether no word differs."""
        return not self.changes

    def outside(self, *zones: DocumentPart) -> tuple[Change, ...]:
        """The changes of words that are in none of ``zones``."""
        return tuple(change for change in self.changes if change.zone not in zones)

    def to_dict(self, language: Language = "vi") -> dict[str, Any]:
        """The comparison as plain data."""
        return {
            "changes": [change.to_dict(language) for change in self.changes],
            "form": [change.to_dict(language) for change in self.form],
        }
