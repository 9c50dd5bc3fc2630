"""Công văn: the official dispatch."""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Final

from pydantic import AfterValidator, Field

from congvan.documents.administrative import AdministrativeDocument
from congvan.documents.common import GroupedAddressees, LegalBases
from congvan.errors import Refusal
from congvan.late_patterns import late_pattern
from congvan.parts import without_full_stop
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

_SUBJECT_PREFIX: Final = late_pattern(r"(?:(?:V/v|Về\s+việc)[\s:]+)+", re.IGNORECASE)


def _as_after_prefix(subject: str) -> str:
    """What is after the “V/v” that the page prints: without one of its own, and without a full stop."""
    bare = _SUBJECT_PREFIX.sub("", f"{subject} ", count=1).rstrip() if _SUBJECT_PREFIX.match(f"{subject} ") else subject
    bare = without_full_stop(bare)
    if not bare:
        raise Refusal("trích yếu chỉ có “V/v”: ghi tiếp nội dung", "the subject is only “V/v”: write the subject")
    return bare if bare == subject else _as_after_prefix(bare)


class Dispatch(AdministrativeDocument):
    """Công văn: the official dispatch (PL III, Mẫu 1.5)."""

    model_name: ClassVar[str] = "dispatch"

    type: DocumentType = DocumentType.OFFICIAL_DISPATCH
    """Tên loại văn bản; a dispatch does not print it."""
    place: Text
    """Địa danh (ô 4)."""
    subject: Annotated[TextLines, AfterValidator(_as_after_prefix), Field(min_length=1)]
    """Trích yếu nội dung, without ``V/v`` (ô 5b)."""
    addressees: Annotated[GroupedAddressees, Field(min_length=1)]
    """Kính gửi: who must act (ô 9a)."""
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
            type: DocumentType | str = ...,
            body: str | Prose | Sequence[Block | Prose | str | Mapping[str, Any]],
            footnotes: Mapping[str, str | Prose | Sequence[Prose | str]] = ...,
            place: str,
            subject: Sequence[str] | str,
            addressees: str | Sequence[AddresseeGroup | Mapping[str, Any] | Sequence[str] | str],
            legal_bases: str | Prose | Sequence[Prose | str] = ...,
        ) -> None: ...
