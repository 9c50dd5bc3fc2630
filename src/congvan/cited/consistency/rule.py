"""Một quy tắc nhất quán: how it is found, what it asks in words, and a text that fails and one that passes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from enum import Enum

from congvan.cited.consistency.gathering import Material
from congvan.cited.consistency.model import Inconsistency
from congvan.errors import Message
from congvan.late_dataclasses import dataclass


class Need(Enum):
    """Điều phải có: what a text must hold before a rule has anything to compare, and the reason given otherwise."""

    is_met: Callable[[Material], bool]
    reason: Message

    def __new__(cls, value: str, is_met: Callable[[Material], bool], vi: str, en: str) -> Need:
        member = object.__new__(cls)
        member._value_ = value
        member.is_met, member.reason = is_met, Message(vi, en)
        return member

    CITATIONS = (
        "citations",
        lambda material: bool(material.mentions),
        "văn bản không viện dẫn văn bản nào có số, ký hiệu",
        "the text cites no document by its code",
    )
    ISSUE_DATE = (
        "issue_date",
        lambda material: material.issue_date is not None,
        "văn bản chưa ghi ngày ban hành",
        "the document has no date of issue yet",
    )
    OWN_SYMBOL = (
        "own_symbol",
        lambda material: bool(material.own_symbol),
        "văn bản chưa có ký hiệu",
        "the document has no symbol yet",
    )


@dataclass(frozen=True, slots=True)
class CitationRule:
    """Quy tắc: ``wrong`` fails it and ``right`` passes; ``fix`` says how to repair where the record does not say.

    In the examples a line that begins with ``Số:`` is the number line of the example's own document, one with
    ``, ngày`` before any figure its place and date, ``Phụ lục …`` the head of an appendix; all else is prose.
    """

    code: str
    comparisons: tuple[Callable[[Material], Iterator[Inconsistency]], ...]
    checked: Message
    wrong: str
    right: str
    fix: Message | None = None
    needs: tuple[Need, ...] = ()

    def find(self, material: Material) -> Iterator[Inconsistency]:
        """What does not agree."""
        for compare in self.comparisons:
            yield from compare(material)
