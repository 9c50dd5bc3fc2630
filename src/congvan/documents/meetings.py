"""Giấy mời: who is asked to which meeting, when and where."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Annotated, Any, ClassVar

from pydantic import Field

from congvan.documents.administrative import AdministrativeDocument
from congvan.documents.common import Addressees
from congvan.text import Text
from congvan.text.moments import Moment
from congvan.text.types import TextLines
from congvan.vocabulary import DocumentType

if TYPE_CHECKING:
    from congvan.body import Block
    from congvan.cited import CitedDocument
    from congvan.documents.appendix import Appendix
    from congvan.inline import Prose
    from congvan.parts import Agency, Contact, DocumentNumber, FileCopy, Layout, Recipient, Signatory
    from congvan.text import PartialDate
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
            issuer: Agency | str | Mapping[str, Any],
            number: DocumentNumber | str | Mapping[str, Any],
            issue_date: PartialDate | datetime.date | str | Mapping[str, int] = ...,
            citations: Mapping[str, CitedDocument | Mapping[str, Any]] = ...,
            signatory: Signatory | Mapping[str, Any],
            recipients: str | Sequence[Recipient | str | Mapping[str, Any] | FileCopy],
            secrecy: SecrecyLevel | str | None = ...,
            urgency: UrgencyLevel | str | None = ...,
            circulation: Circulation | str | None = ...,
            contact: Contact | Mapping[str, Any] | None = ...,
            appendices: Sequence[Appendix | Mapping[str, Any]] = ...,
            layout: Layout | Mapping[str, Any] = ...,
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
