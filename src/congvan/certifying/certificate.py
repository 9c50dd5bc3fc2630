"""Phần sao: what an agency writes onto a copy."""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final, Self

from pydantic import field_validator, model_validator

from congvan.documents.common import Recipients
from congvan.errors import Refusal
from congvan.model import Model, refused_at
from congvan.parts import Agency, DocumentNumber, FileCopy, Recipient, Signatory
from congvan.text import PartialDate, Text
from congvan.vocabulary import CopyForm, Labelled, member_of

if TYPE_CHECKING:
    from congvan.parts import SharedNote

_BARE: Final = re.compile(r"(?:Số\s*:?\s*)?(\d{0,6})\s*/?\s*")
_ON_PAPER: Final = ("number", "place", "signatory", "recipients")


class Original(Labelled):
    """Văn bản được sao: on paper or electronic."""

    PAPER = "paper", "giấy"
    ELECTRONIC = "electronic", "điện tử"


class Certificate(Model):
    """Phần sao: the form of copy, who makes it, and, on paper, its number, place, date, signature and recipients."""

    form: CopyForm
    """Hình thức sao: ``sao y``, ``sao lục`` or ``trích sao``."""
    issuer: Agency
    """Tên cơ quan, tổ chức sao văn bản; its ``symbol`` is in the copy's own symbol."""
    number: DocumentNumber | None = None
    """Số, ký hiệu bản sao: ``05/SY-VPUB``, or the number alone where the agency's symbol is given."""
    place: Text | None = None
    """Địa danh."""
    issue_date: PartialDate = PartialDate.BLANK
    """Thời gian sao."""
    signatory: Signatory | None = None
    """Người ký bản sao."""
    recipients: Recipients | None = None
    """Nơi nhận bản sao."""
    original: Original | None = None
    """Văn bản được sao là văn bản giấy hay điện tử, where it is given: not every form of copy is made of both."""

    if TYPE_CHECKING:  # by scripts/build_signatures.py

        def __init__(
            self,
            *,
            form: CopyForm | str,
            issuer: Agency | str | Mapping[str, Any],
            number: DocumentNumber | str | Mapping[str, Any] | None = ...,
            place: str | None = ...,
            issue_date: PartialDate | datetime.date | str | Mapping[str, int] = ...,
            signatory: Signatory | Mapping[str, Any] | None = ...,
            recipients: str | Sequence[Recipient | str | Mapping[str, Any] | FileCopy | SharedNote] | None = ...,
            original: Original | str | None = ...,
        ) -> None: ...

    @model_validator(mode="before")
    @classmethod
    def _with_symbol(cls, value: Any) -> Any:
        """The number alone takes the symbol of form and agency."""
        if not isinstance(value, Mapping) or not isinstance(number := value.get("number"), str | int):
            return value
        bare = _BARE.fullmatch(str(number).strip())
        symbol = _symbol(value)
        if bare is None or not symbol:
            return value
        return {**value, "number": {"number": bare[1] or None, "symbol": symbol}}

    @field_validator("issuer")
    @classmethod
    def _without_parent(cls, issuer: Agency) -> Agency:
        if issuer.parent:
            raise Refusal(
                "phần sao chỉ ghi tên cơ quan sao, không ghi cơ quan chủ quản (mẫu 3.1)",
                "a copy names the copying agency alone, not the agency above it (form 3.1)",
            )
        return issuer

    @model_validator(mode="after")
    def _symbol_is_of_the_form(self) -> Self:
        if self.number is not None and (wanted := self._wanted_symbol()) is not None:
            raise refused_at("Certificate", [(("number",), _other_symbol(self.number, wanted))])
        return self

    def _wanted_symbol(self) -> str | None:
        """The symbol that the copy should have; None where it has it."""
        assert self.number is not None
        start, symbol = f"{self.form.abbreviation}-", self.number.symbol
        if self.issuer.symbol:
            wanted = f"{start}{self.issuer.symbol}"
            return None if symbol == wanted else wanted
        return None if symbol.startswith(start) and symbol != start else f"{start}…"

    def missing_on_paper(self) -> list[str]:
        """The fields that a copy on paper has and that are not given."""
        return [name for name in _ON_PAPER if not getattr(self, name)]


def _symbol(value: Mapping[str, Any]) -> str:
    issuer = value.get("issuer")
    symbol = issuer.get("symbol") if isinstance(issuer, Mapping) else getattr(issuer, "symbol", "")
    named = value.get("form")
    form = named if isinstance(named, CopyForm) else member_of((CopyForm,), str(named))
    return f"{form.abbreviation}-{symbol}" if symbol and isinstance(form, CopyForm) else ""


def _other_symbol(number: DocumentNumber, wanted: str) -> Refusal:
    return Refusal(
        f"ký hiệu bản sao viết “{number.symbol}”; theo hình thức và cơ quan sao thì là “{wanted}” (PL III, mục I)",
        f"the copy's symbol is given as “{number.symbol}”; by its form and agency it is “{wanted}” (PL III, mục I)",
    )
