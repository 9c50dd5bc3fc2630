"""Công điện: who telegraphs whom, in an urgent matter."""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Final

from pydantic import AfterValidator, Field

from congvan.documents.administrative import AdministrativeDocument
from congvan.documents.common import Addressees
from congvan.errors import Refusal
from congvan.text import Text
from congvan.text.types import TextLines
from congvan.vocabulary import TELEGRAPHS, DocumentType

if TYPE_CHECKING:
    from congvan.body import Block
    from congvan.cited import CitedDocument
    from congvan.documents.appendix import Appendix
    from congvan.inline import Prose
    from congvan.parts import Agency, Contact, DocumentNumber, FileCopy, Layout, Recipient, SharedNote, Signatory
    from congvan.text import PartialDate
    from congvan.vocabulary import Circulation, SecrecyLevel, UrgencyLevel

_FORMULA: Final = re.compile(rf"(?:(?:^|\s+){TELEGRAPHS[:-1]}\s*:?)+\s*$", re.IGNORECASE)


def _before_formula(sender: str) -> str:
    """The sender without the word that the page prints behind it."""
    bare = _FORMULA.sub("", sender)
    if not bare:
        raise Refusal(
            f"người gửi chỉ có “{TELEGRAPHS}”: ghi tên cơ quan hoặc chức danh",
            f"the sender is only “{TELEGRAPHS}”: name the body or the position",
        )
    return bare


class Telegram(AdministrativeDocument):
    """Công điện (PL III, Mẫu 1.6)."""

    model_name: ClassVar[str] = "telegram"

    type: DocumentType = DocumentType.OFFICIAL_TELEGRAM
    """Tên loại văn bản."""
    place: Text
    """Địa danh (ô 4)."""
    subject: Annotated[TextLines, Field(min_length=1)]
    """Trích yếu nội dung điện, below the type."""
    sender: Annotated[Text, AfterValidator(_before_formula)]
    """Tên cơ quan, tổ chức hoặc chức danh của người đứng đầu gửi điện; “điện:” is added when printed."""
    addressees: Annotated[Addressees, Field(min_length=1)]
    """Cơ quan, tổ chức nhận điện."""

    if TYPE_CHECKING:  # by scripts/build_signatures.py

        def __init__(
            self,
            *,
            issuer: Sequence[Agency | str | Mapping[str, Any]] | Agency | str | Mapping[str, Any],
            number: Sequence[DocumentNumber | str | Mapping[str, Any]] | DocumentNumber | str | Mapping[str, Any],
            issue_date: PartialDate | datetime.date | str | Mapping[str, int] = ...,
            citations: Mapping[str, CitedDocument | Mapping[str, Any]] = ...,
            signatory: Sequence[Signatory | Mapping[str, Any]] | Signatory | Mapping[str, Any],
            recipients: str | Sequence[Recipient | str | Mapping[str, Any] | FileCopy | SharedNote],
            secrecy: SecrecyLevel | str | None = ...,
            urgency: UrgencyLevel | str | None = ...,
            circulation: Circulation | str | None = ...,
            contact: Contact | Mapping[str, Any] | None = ...,
            appendices: Sequence[Appendix | Mapping[str, Any]] = ...,
            layout: Layout | Mapping[str, Any] = ...,
            values: Mapping[str, int | datetime.date | str] = ...,
            type: DocumentType | str = ...,
            body: str | Prose | Sequence[Block | Prose | str | Mapping[str, Any]],
            footnotes: Mapping[str, str | Prose | Sequence[Prose | str]] = ...,
            place: str,
            subject: Sequence[str] | str,
            sender: str,
            addressees: str | Sequence[Sequence[str] | str],
        ) -> None: ...
