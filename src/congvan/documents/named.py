"""Văn bản có tên loại: documents that print what they are."""

from __future__ import annotations

from typing import Annotated, ClassVar, Self

from pydantic import Field, model_validator

from congvan.documents.administrative import AdministrativeDocument
from congvan.documents.common import Addressees, LegalBases
from congvan.errors import Refusal
from congvan.forms import Obligation, form_of
from congvan.model import refused_at
from congvan.text import Text
from congvan.text.types import TextLines
from congvan.vocabulary import DocumentType


class NamedDocument(AdministrativeDocument):
    """Văn bản có tên loại: báo cáo, tờ trình, kế hoạch … (PL III, Mẫu 1.4), and the types that have no form."""

    model_name: ClassVar[str] = "named_document"

    place: Text
    """Địa danh (ô 4)."""
    subject: Annotated[TextLines, Field(min_length=1)]
    """Trích yếu nội dung (ô 5a), below the type."""
    addressees: Addressees = ()
    """Kính gửi: who must act (ô 9a); tờ trình and báo cáo have it."""
    legal_bases: LegalBases = ()
    """Căn cứ ban hành (ô 6)."""

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
