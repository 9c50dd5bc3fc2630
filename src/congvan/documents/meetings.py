"""Giấy mời, biên bản: who is asked to a meeting, and what it came to."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Self

from pydantic import Field, model_validator

from congvan.documents.administrative import AdministrativeDocument
from congvan.documents.common import Addressees
from congvan.errors import Refusal
from congvan.model import refused_at
from congvan.text import PartialDate, Text
from congvan.text.moments import Moment, moment_text
from congvan.text.types import TextLines
from congvan.vocabulary import DocumentType

if TYPE_CHECKING:
    from congvan.body import Block
    from congvan.cited import CitedDocument
    from congvan.documents.appendix import Appendix
    from congvan.inline import Prose
    from congvan.parts import Agency, Contact, DocumentNumber, FileCopy, Layout, Recipient, SharedNote, Signatory
    from congvan.vocabulary import Circulation, SecrecyLevel, UrgencyLevel


class Invitation(AdministrativeDocument):
    """Giấy mời (PL III, Mẫu 1.7)."""

    model_name: ClassVar[str] = "invitation"
    lists: ClassVar[tuple[str, ...]] = ("guests",)

    type: DocumentType = DocumentType.INVITATION
    """Tên loại văn bản."""
    place: Text
    """Địa danh (ô 4)."""
    subject: Annotated[TextLines, Field(min_length=1)]
    """Trích yếu nội dung cuộc họp, below the type."""
    guests: Annotated[Addressees, Field(min_length=1)]
    """Cơ quan, tổ chức hoặc họ và tên, chức vụ, đơn vị công tác của người được mời."""
    event: Text
    """Tới dự: tên (nội dung) của cuộc họp, hội thảo, hội nghị."""
    chair: Text | None = None
    """Người chủ trì."""
    meeting_time: Moment
    """Thời gian: giờ và ngày."""
    venue: Text
    """Địa điểm."""

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
            guests: str | Sequence[Sequence[str] | str],
            event: str,
            chair: str | None = ...,
            meeting_time: datetime.datetime | str,
            venue: str,
        ) -> None: ...


class Minutes(AdministrativeDocument):
    """Biên bản (PL III, Mẫu 1.9): the chair (``signatory``) and the secretary sign; its head has no place and date."""

    model_name: ClassVar[str] = "minutes"
    lists: ClassVar[tuple[str, ...]] = ("attendees",)

    type: DocumentType = DocumentType.MINUTES
    """Tên loại văn bản."""
    subject: Annotated[TextLines, Field(min_length=1)]
    """Tên cuộc họp hoặc hội nghị, hội thảo, below the type."""
    opened_at: Moment
    """Thời gian bắt đầu."""
    venue: Text
    """Địa điểm."""
    attendees: Annotated[Addressees, Field(min_length=1)]
    """Thành phần tham dự."""
    chair: Text
    """Chủ trì (chủ tọa)."""
    secretary: Text
    """Thư ký (người ghi biên bản)."""
    meeting: Text = "Cuộc họp"
    """Cuộc họp, hội nghị, hội thảo: what ends."""
    closed_at: Moment
    """Thời gian kết thúc."""
    secretary_name: Text | None = None
    """Họ và tên thư ký, dưới chữ ký."""

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
            subject: Sequence[str] | str,
            opened_at: datetime.datetime | str,
            venue: str,
            attendees: str | Sequence[Sequence[str] | str],
            chair: str,
            secretary: str,
            meeting: str = ...,
            closed_at: datetime.datetime | str,
            secretary_name: str | None = ...,
        ) -> None: ...

    @model_validator(mode="after")
    def _ends_after_it_begins(self) -> Self:
        faults = []
        if self.closed_at <= self.opened_at:
            begin, end = moment_text(self.opened_at), moment_text(self.closed_at)
            faults.append(
                (
                    ("closed_at",),
                    Refusal(
                        f"kết thúc vào {end} không sau lúc bắt đầu, {begin}",
                        f"{end} is not after the beginning, {begin}",
                    ),
                )
            )
        if self.issue_date != PartialDate.BLANK:
            faults.append(
                (
                    ("issue_date",),
                    Refusal(
                        "biên bản không in địa danh và ngày ở đầu: bỏ mục này, ghi thời gian ở opened_at và closed_at",
                        "minutes have no place and date at the top: delete it; the times are opened_at and closed_at",
                    ),
                )
            )
        if faults:
            raise refused_at(self.__class__.__name__, faults)
        return self
