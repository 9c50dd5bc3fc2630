"""Văn bản có tên loại: documents that print what they are."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Self

from pydantic import Field, model_validator

from congvan.documents.administrative import AdministrativeDocument
from congvan.documents.common import GroupedAddressees, LegalBases
from congvan.errors import Refusal
from congvan.forms import Obligation, form_of
from congvan.model import refused_at
from congvan.text import Text
from congvan.text.types import TextLines
from congvan.vocabulary import DocumentType

if TYPE_CHECKING:
    from congvan.body import Block
    from congvan.cited import CitedDocument
    from congvan.documents.appendix import Appendix
    from congvan.inline import Prose
    from congvan.parts import (
        AddresseeGroup,
        Agency,
        Contact,
        DocumentNumber,
        FileCopy,
        Layout,
        Recipient,
        SharedNote,
        Signatory,
    )
    from congvan.text import PartialDate
    from congvan.vocabulary import Circulation, SecrecyLevel, UrgencyLevel


class NamedDocument(AdministrativeDocument):
    """Văn bản có tên loại: báo cáo, tờ trình, kế hoạch … (PL III, Mẫu 1.4), and the types that have no form."""

    model_name: ClassVar[str] = "named_document"

    place: Text
    """Địa danh (ô 4)."""
    subject: Annotated[TextLines, Field(min_length=1)]
    """Trích yếu nội dung (ô 5a), below the type."""
    addressees: GroupedAddressees = ()
    """Kính gửi: who must act (ô 9a); tờ trình and báo cáo have it."""
    legal_bases: LegalBases = ()
    """Căn cứ ban hành (ô 6)."""

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
            type: DocumentType | str,
            body: str | Prose | Sequence[Block | Prose | str | Mapping[str, Any]],
            footnotes: Mapping[str, str | Prose | Sequence[Prose | str]] = ...,
            place: str,
            subject: Sequence[str] | str,
            addressees: str | Sequence[AddresseeGroup | Mapping[str, Any] | Sequence[str] | str] = ...,
            legal_bases: str | Prose | Sequence[Prose | str] = ...,
        ) -> None: ...

    @model_validator(mode="after")
    def _addressed_as_the_type_is(self) -> Self:
        obligation = form_of(self.type).addressees_of(self.type)
        is_missing = obligation is Obligation.OBLIGATORY and not self.addressees
        is_refused = obligation is Obligation.NONE and bool(self.addressees)
        if is_missing or is_refused:
            refusal = _missing(self.type) if is_missing else _refused(self.type)
            raise refused_at(self.__class__.__name__, [(("addressees",), refusal)])
        return self


def _missing(document_type: DocumentType) -> Refusal:
    return Refusal(
        f"thiếu “Kính gửi”: {document_type.label.lower()} ghi nơi trực tiếp giải quyết công việc"
        " (PL I, phần I, mục II, khoản 9, điểm b)",
        f"addressees are missing: a {document_type.value} names who must act (PL I, phần I, mục II, khoản 9, điểm b)",
    )


def _refused(document_type: DocumentType) -> Refusal:
    name = document_type.value.replace("_", " ")
    return Refusal(
        f"{document_type.label.lower()} không có “Kính gửi”: ghi các nơi ấy ở “Nơi nhận” (recipients)",
        f"a document of type {name} has no addressees: name them among the recipients",
    )
