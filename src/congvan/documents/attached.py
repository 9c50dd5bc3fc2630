"""Văn bản ban hành kèm theo: what a decision issues or approves, on pages of its own behind it (PL III, Mẫu 1.3)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Annotated, Any

from pydantic import AfterValidator, BeforeValidator, Field

from congvan.documents.contents import Body
from congvan.model import Model
from congvan.text import Text
from congvan.text.types import TextLines
from congvan.vocabulary import DocumentType, member_of

if TYPE_CHECKING:
    from congvan.body import Block
    from congvan.inline import Prose


def _label(value: object) -> object:
    """The label of a type that was named by its identifier or otherwise than its label: ``quy-chế``, ``regulation``."""
    found = member_of((DocumentType,), value) if isinstance(value, str) else None
    return found.label if isinstance(found, DocumentType) else value


def _as_in_a_sentence(name: str) -> str:
    """``Quy chế``: the page shows capitals, whatever was typed."""
    return name[:1].upper() + name[1:].lower()


TypeName = Annotated[Text, BeforeValidator(_label), AfterValidator(_as_in_a_sentence)]


class AttachedText(Model):
    """Văn bản kèm theo quyết định: its type, its subject and its body; it is numbered and signed by the decision.

    Its head and the line ``(Kèm theo Quyết định …)`` are written when the document is laid out.
    """

    type: TypeName
    """Tên loại của văn bản kèm theo, such as ``Quy chế``, ``Quy định``, ``Điều lệ``; the page shows capitals."""
    subject: Annotated[TextLines, Field(min_length=1)]
    """Trích yếu nội dung, below the type."""
    body: Body
    """Nội dung: chapters and articles, or sections."""

    if TYPE_CHECKING:  # by scripts/build_signatures.py

        def __init__(
            self,
            *,
            type: str,
            subject: Sequence[str] | str,
            body: str | Prose | Sequence[Block | Prose | str | Mapping[str, Any]],
        ) -> None: ...
