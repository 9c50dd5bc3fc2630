"""Giấy giới thiệu, giấy nghỉ phép: what an office gives a person, in the words of the form alone."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, ClassVar, Self

from pydantic import model_validator

from congvan.body import BodyBlock
from congvan.documents.administrative import AdministrativeDocument
from congvan.errors import Refusal
from congvan.model import refused_at
from congvan.text import Text
from congvan.text.date_forms import short_date
from congvan.text.moments import Day
from congvan.vocabulary import DocumentType

if TYPE_CHECKING:
    from congvan.body import Block
    from congvan.cited import CitedDocument
    from congvan.documents.appendix import Appendix
    from congvan.inline import Prose
    from congvan.parts import Agency, Contact, DocumentNumber, FileCopy, Layout, Recipient, SharedNote, Signatory
    from congvan.text import PartialDate
    from congvan.vocabulary import Circulation, SecrecyLevel, UrgencyLevel


class Permit(AdministrativeDocument):
    """Giấy cấp cho một người: the form has all words, so that there is no body of one's own."""

    place: Text
    """Địa danh (ô 4)."""
    person: Text
    """Họ và tên, chức vụ và đơn vị công tác của người được cấp."""
    person_position: Text
    """Chức vụ của người được cấp."""
    body: tuple[BodyBlock, ...] = ()
    """Không có: lời văn là của mẫu."""

    @model_validator(mode="after")
    def _without_a_body(self) -> Self:
        if self.body:
            name = self.type.label.lower()
            refusal = Refusal(
                f"{name} không có nội dung riêng: các mục khác đã là lời văn của mẫu",
                f"a {self.type.value.replace('_', ' ')} has no body of its own: the form has all the words",
            )
            raise refused_at(self.__class__.__name__, [(("body",), refusal)])
        return self


class IntroductionLetter(Permit):
    """Giấy giới thiệu (PL III, Mẫu 1.8)."""

    model_name: ClassVar[str] = "introduction_letter"

    type: DocumentType = DocumentType.INTRODUCTION_LETTER
    """Tên loại văn bản."""
    host: Text
    """Được cử đến: cơ quan, tổ chức được giới thiệu tới làm việc."""
    purpose: Text
    """Về việc."""
    valid_until: Day
    """Giấy có giá trị đến hết ngày."""

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
            body: Sequence[Block | Prose | str | Mapping[str, Any]] = ...,
            footnotes: Mapping[str, str | Prose | Sequence[Prose | str]] = ...,
            place: str,
            person: str,
            person_position: str,
            host: str,
            purpose: str,
            valid_until: datetime.date | str,
        ) -> None: ...


class LeavePermit(Permit):
    """Giấy nghỉ phép (PL III, Mẫu 1.10)."""

    model_name: ClassVar[str] = "leave_permit"

    type: DocumentType = DocumentType.LEAVE_PERMIT
    """Tên loại văn bản."""
    requested_on: Day
    """Ngày của Đơn đề nghị nghỉ phép."""
    leave_length: Text
    """Thời gian nghỉ: “05 ngày làm việc”."""
    leave_from: Day
    """Nghỉ kể từ ngày."""
    leave_until: Day
    """Nghỉ đến hết ngày."""
    leave_place: Text
    """Nơi nghỉ phép."""
    counted_as: Text
    """Thời gian nghỉ theo Luật Lao động: nghỉ hằng năm có lương, nghỉ không hưởng lương …"""
    confirmed_by: Text | None = None
    """Cơ quan, tổ chức hoặc chính quyền địa phương nơi nghỉ phép, where it must confirm the leave."""

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
            body: Sequence[Block | Prose | str | Mapping[str, Any]] = ...,
            footnotes: Mapping[str, str | Prose | Sequence[Prose | str]] = ...,
            place: str,
            person: str,
            person_position: str,
            requested_on: datetime.date | str,
            leave_length: str,
            leave_from: datetime.date | str,
            leave_until: datetime.date | str,
            leave_place: str,
            counted_as: str,
            confirmed_by: str | None = ...,
        ) -> None: ...

    @model_validator(mode="after")
    def _ends_after_it_begins(self) -> Self:
        if self.leave_until < self.leave_from:
            begin, end = short_date(self.leave_from), short_date(self.leave_until)
            refusal = Refusal(
                f"nghỉ đến hết {end} là trước ngày bắt đầu {begin}", f"{end} is before the first day, {begin}"
            )
            raise refused_at(self.__class__.__name__, [(("leave_until",), refusal)])
        return self
