"""Loại của một tệp: which document it is, and how that is known."""

from __future__ import annotations

from datetime import date
from enum import Enum

from congvan.errors import Message
from congvan.forms.loading import form_of
from congvan.forms.model import Form
from congvan.late_dataclasses import dataclass
from congvan.vocabulary import DocumentType

SURE = 0.8
"""From this confidence on a kind or a component counts as known; below it no finding about it is an error."""


class Category(Enum):
    """Nhóm văn bản: an administrative document of one of the 29 types, or what a file may hold instead."""

    label: Message

    def __new__(cls, value: str, vi: str, en: str) -> Category:
        member = object.__new__(cls)
        member._value_ = value
        member.label = Message(vi, en)
        return member

    ADMINISTRATIVE = "administrative", "Văn bản hành chính", "administrative document"
    APPENDIX = "appendix", "Phụ lục để riêng", "separate appendix"
    ATTACHED = "attached_text", "Văn bản ban hành kèm theo", "text attached to a decision"
    COPY = "copy", "Bản sao", "copy"
    NORMATIVE = "normative_text", "Văn bản quy phạm pháp luật", "normative text"
    PARTY = "party_document", "Văn bản của Đảng", "document of the Party"
    UNKNOWN = "unknown", "Không rõ loại", "not recognised"

    @property
    def is_governed(self) -> bool:
        """Whether Decree 30/2020 regulates its form."""
        return self not in (Category.NORMATIVE, Category.PARTY)


class State(Enum):
    """Tình trạng: how far a document has come."""

    label: Message

    def __new__(cls, value: str, vi: str, en: str) -> State:
        member = object.__new__(cls)
        member._value_ = value
        member.label = Message(vi, en)
        return member

    DRAFT = "draft", "dự thảo", "draft"
    ISSUED = "issued", "đã cấp số, ghi ngày", "issued"
    SIGNED = "signed", "đã ký", "signed"


@dataclass(frozen=True, slots=True)
class DocumentKind:
    """Loại của văn bản: ``document_type`` is None where the category has none or nothing shows it.

    ``evidence`` says by what it is known, ``confidence`` how surely: 1.0 by our own style.
    """

    category: Category
    document_type: DocumentType | None
    evidence: Message
    confidence: float

    @property
    def form(self) -> Form | None:
        """The form of Appendix III that it takes."""
        return form_of(self.document_type) if self.document_type else None

    @property
    def label(self) -> Message:
        """What it is called."""
        if self.category is not Category.ADMINISTRATIVE or self.document_type is None:
            return self.category.label
        return Message(self.document_type.label, self.document_type.value.replace("_", " "))

    @property
    def is_sure(self) -> bool:
        """Whether what rests on it may be called an error."""
        return self.confidence >= SURE


@dataclass(frozen=True, slots=True)
class Identity:
    """Nhận dạng: what a checked file is, and what its head says; "" where it says nothing."""

    kind: DocumentKind
    state: State
    number: str
    issue_date: str
    agency: str

    @property
    def day(self) -> date | None:
        """The date of issue, None where it is blank or not in the calendar."""
        try:
            return date.fromisoformat(self.issue_date)
        except ValueError:
            return None
