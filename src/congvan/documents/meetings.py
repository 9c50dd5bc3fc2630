"""Giấy mời, biên bản: who is asked to a meeting, and what it came to."""

from __future__ import annotations

from typing import Annotated, ClassVar, Self

from pydantic import Field, model_validator

from congvan.documents.administrative import AdministrativeDocument
from congvan.documents.common import Addressees
from congvan.errors import Refusal
from congvan.model import refused_at
from congvan.text import PartialDate, Text
from congvan.text.moments import Moment, moment_text
from congvan.text.types import TextLines
from congvan.vocabulary import DocumentType


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
                        "minutes print no place and date at the top: drop it; the times are opened_at and closed_at",
                    ),
                )
            )
        if faults:
            raise refused_at(self.__class__.__name__, faults)
        return self
