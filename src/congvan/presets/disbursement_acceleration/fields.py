"""What changes from cycle to cycle and from province to province; the defaults are those of October 2024."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Annotated, Any, ClassVar

from pydantic import AfterValidator, BeforeValidator, Field

from congvan.errors import Refusal
from congvan.parts import Signatory
from congvan.presets.disbursement_acceleration import defaults
from congvan.presets.fielded.typed import packaged_preset
from congvan.presets.preset import Fields
from congvan.text import PartialDate, Text

if TYPE_CHECKING:
    from congvan.cited import CitedDocument
    from congvan.documents.appendix import Appendix
    from congvan.inline import Prose
    from congvan.parts import Agency, Contact, DocumentNumber, FileCopy, Layout, Recipient, SharedNote
    from congvan.presets.fielded import LetterPreset
    from congvan.vocabulary import Circulation, SecrecyLevel, UrgencyLevel

Year = Annotated[int, Field(ge=2000, le=2100)]
Day = Annotated[int, Field(ge=1, le=31)]


def _as_day(value: object) -> date:
    day = PartialDate.parse(value).full
    if day is None:
        raise Refusal(f"cần đủ ngày, tháng, năm; gặp “{value}”", f"day, month and year are needed; found “{value}”")
    return day


def _with_month(value: PartialDate) -> PartialDate:
    if value.month is None or value.day is not None:
        raise Refusal(f"cần tháng và năm, như 10/2024; gặp “{value}”", f"a month and year, 10/2024; found “{value}”")
    return value


Deadline = Annotated[date, BeforeValidator(_as_day)]
Month = Annotated[PartialDate, AfterValidator(_with_month)]


class DisbursementAcceleration(Fields):
    """Các trường của công văn đôn đốc giải ngân; the letter itself is ``letter.yaml``."""

    usual: ClassVar[Mapping[str, Any]] = {
        "issuer": defaults.ISSUER,
        "number": defaults.NUMBER,
        "place": "Quảng Nam",
        "issue_date": PartialDate(year=2024),
        "addressees": defaults.ADDRESSEES,
        "citations": defaults.CITATIONS,
        "signatory": Signatory(position="Giám đốc", full_name="Trương Thị Lộc"),
        "recipients": defaults.RECIPIENTS,
    }

    if TYPE_CHECKING:  # by scripts/build_signatures.py

        def __init__(
            self,
            *,
            issuer: Sequence[Agency | str | Mapping[str, Any]] | Agency | str | Mapping[str, Any] = ...,
            number: Sequence[DocumentNumber | str | Mapping[str, Any]] | DocumentNumber | str | Mapping[str, Any] = ...,
            issue_date: PartialDate | datetime.date | str | Mapping[str, int] = ...,
            citations: Mapping[str, CitedDocument | Mapping[str, Any]] = ...,
            signatory: Sequence[Signatory | Mapping[str, Any]] | Signatory | Mapping[str, Any] = ...,
            recipients: str | Sequence[Recipient | str | Mapping[str, Any] | FileCopy | SharedNote] = ...,
            secrecy: SecrecyLevel | str | None = ...,
            urgency: UrgencyLevel | str | None = ...,
            circulation: Circulation | str | None = ...,
            contact: Contact | Mapping[str, Any] | None = ...,
            appendices: Sequence[Appendix | Mapping[str, Any]] = ...,
            layout: Layout | Mapping[str, Any] = ...,
            values: Mapping[str, int | datetime.date | str] = ...,
            place: str = ...,
            addressees: str | Sequence[Sequence[str] | str] = ...,
            legal_bases: str | Prose | Sequence[Prose | str] = ...,
            subject: str | None = ...,
            body: Any = ...,
            footnotes: Mapping[str, Any] = ...,
            changes: Sequence[Mapping[str, Any]] = ...,
            program: str = ...,
            program_period: str = ...,
            plan_year: int = ...,
            carried_over_years: Sequence[int] = ...,
            ministry: str = ...,
            people_committee: str = ...,
            party_committee: str = ...,
            departments: str = ...,
            localities: str = ...,
            first_review_day: int = ...,
            reviews_from: PartialDate | datetime.date | str | Mapping[str, int] = ...,
            reporting_day: int = ...,
            reporting_lead_days: int = ...,
            funds_request_deadline: datetime.date | str = ...,
            counterpart_deadline: datetime.date | str = ...,
            counterpart_until: PartialDate | datetime.date | str | Mapping[str, int] = ...,
            priority_districts: Sequence[str] = ...,
            target_year: int = ...,
            income_factor: Decimal | int | float | str = ...,
            base_year: int = ...,
        ) -> None: ...

    @classmethod
    def letter_preset(cls) -> LetterPreset:
        return packaged_preset("congvan.presets.disbursement_acceleration", "letter.yaml")

    program: Text = "Chương trình MTQG giảm nghèo bền vững"
    """Tên Chương trình."""
    program_period: Text = "2021-2025"
    """Giai đoạn của Chương trình."""
    plan_year: Year = 2024
    """Năm kế hoạch vốn."""
    carried_over_years: Annotated[tuple[Year, ...], Field(min_length=1)] = (2022, 2023)
    """Các năm có vốn kéo dài sang năm kế hoạch."""
    ministry: Text = "Bộ Lao động - Thương binh và Xã hội"
    """Bộ chủ quản Chương trình."""
    people_committee: Text = "UBND tỉnh"
    """Ủy ban nhân dân cấp tỉnh."""
    party_committee: Text = "Tỉnh ủy"
    """Cấp ủy cấp tỉnh."""
    departments: Text = "Sở, ngành, đơn vị của cấp tỉnh"
    """Các cơ quan cấp tỉnh được giao vốn; lời văn viết “Các …”."""
    localities: Text = "UBND các huyện, thị xã, thành phố"
    """Các địa phương thực hiện."""
    first_review_day: Day = 15
    """Ngày rà soát lần 1 trong tháng."""
    reviews_from: Month = PartialDate(month=10, year=2024)
    """Tháng bắt đầu rà soát."""
    reporting_day: Day = 12
    """Ngày báo cáo định kỳ hằng tháng."""
    reporting_lead_days: Annotated[int, Field(ge=1, le=28)] = 3
    """Số ngày trước cuối tháng phải báo cáo lần hai."""
    funds_request_deadline: Deadline = date(2024, 10, 11)
    """Hạn gửi văn bản đề nghị bổ sung vốn."""
    counterpart_deadline: Deadline = date(2024, 10, 11)
    """Hạn báo cáo vốn đối ứng."""
    counterpart_until: Month = PartialDate(month=9, year=2024)
    """Tháng chốt số liệu vốn đối ứng."""
    priority_districts: Annotated[tuple[Text, ...], Field(min_length=1)] = ("huyện Phước Sơn", "huyện Bắc Trà My")
    """Các huyện nghèo được hỗ trợ thoát nghèo."""
    target_year: Year = 2025
    """Năm đạt mục tiêu thoát nghèo."""
    income_factor: Decimal = Decimal("1.8")
    """Số lần tăng thu nhập so với năm gốc."""
    base_year: Year = 2020
    """Năm gốc."""
