"""Công văn: the official dispatch."""

from __future__ import annotations

import re
from typing import Annotated, ClassVar, Final

from pydantic import AfterValidator, Field

from congvan.documents.administrative import Addressees, AdministrativeDocument, LegalBasis
from congvan.errors import Refusal
from congvan.text import Text
from congvan.vocabulary import DocumentType

_SUBJECT_PREFIX: Final = re.compile(r"(?:V/v[\s:]+)+", re.IGNORECASE)


def _without_prefix(subject: str) -> str:
    bare = _SUBJECT_PREFIX.sub("", f"{subject} ", count=1).rstrip() if _SUBJECT_PREFIX.match(f"{subject} ") else subject
    if not bare:
        raise Refusal("trích yếu chỉ có “V/v”: ghi tiếp nội dung", "the subject is “V/v” and nothing more: say of what")
    return bare


class Dispatch(AdministrativeDocument):
    """Công văn: the official dispatch (PL III, Mẫu 1.5)."""

    model_name: ClassVar[str] = "dispatch"

    type: DocumentType = DocumentType.OFFICIAL_DISPATCH
    """Tên loại văn bản; a dispatch does not print it."""
    place: Text
    """Địa danh (ô 4)."""
    subject: Annotated[Text, AfterValidator(_without_prefix), Field(min_length=1)]
    """Trích yếu nội dung, without ``V/v`` (ô 5b)."""
    addressees: Annotated[Addressees, Field(min_length=1)]
    """Kính gửi: who must act (ô 9a)."""
    legal_bases: tuple[LegalBasis, ...] = ()
    """Căn cứ ban hành (ô 6)."""
