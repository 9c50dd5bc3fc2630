"""Giấy mời: who is asked to which meeting, when and where."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import Field

from congvan.documents.administrative import AdministrativeDocument
from congvan.documents.common import Addressees
from congvan.text import Text
from congvan.text.moments import Moment
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
