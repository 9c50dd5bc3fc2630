"""Loại văn bản: whether the file is a document that the norm covers."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, Literal

from congvan.checks.checked_document import CheckedDocument
from congvan.checks.describing import Says
from congvan.checks.record import Expectation, Record
from congvan.errors import Message
from congvan.findings import Finding
from congvan.forms import Category, DocumentKind

_WANTED = Message("văn bản hành chính có loại ở Điều 7", "an administrative document of a type of Article 7")


def _no(categories: tuple[Category, ...]) -> Message:
    vi, en = (", ".join(labels) for labels in zip(*((one.label.vi, one.label.en) for one in categories), strict=True))
    return Message(f"không phải: {vi[:1].lower()}{vi[1:]}", f"not: {en}")


class IdentityExpect(Expectation):
    """``none_of`` are the categories that the document must not be of."""

    none_of: Annotated[tuple[Category, ...], Says(_no)]


class IdentityRecord(Record):
    """A record about which document the file is."""

    check: Literal["identity"]
    expect: IdentityExpect


def evaluate(record: IdentityRecord, document: CheckedDocument) -> Iterable[Finding]:
    """One finding that says what the document is taken for, by what, and what is judged all the same."""
    kind = document.components.kind
    if kind.category in record.expect.none_of:
        yield document.whole(record, _seen(kind), _WANTED)


def _seen(kind: DocumentKind) -> Message:
    if kind.category is Category.UNKNOWN:
        return Message(
            f"không rõ loại ({kind.evidence.vi}); chỉ xét trang giấy, phông chữ và phần đầu",
            f"type not recognised ({kind.evidence.en}): only page, font and header are judged",
        )
    label = kind.label
    return Message(
        f"{label.vi[:1].lower()}{label.vi[1:]} ({kind.evidence.vi}); không xét thể thức",
        f"a {label.en} ({kind.evidence.en}); its form is not judged",
    )
