"""Số, ký hiệu của văn bản (ô 3)."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Annotated, Any, Final, Self

from pydantic import Field, model_validator

from congvan.errors import Refusal
from congvan.late_patterns import late_pattern
from congvan.model import Model
from congvan.text import Text

_WRITTEN = late_pattern(r"(?:Số\s*:?)?\s*(\d*)\s*/\s*(\S.*)", re.DOTALL)
_ROOM: Final = " " * 8


class DocumentNumber(Model):
    """Số, ký hiệu: the running number (None until the clerk gives it) and the symbol, ``STC-QLNS``.

    A text such as ``05/STC-QLNS`` or ``/STC-QLNS`` is read as both. A number below 10 is shown with a
    leading 0 (PL I, phần I, mục II, khoản 3, điểm c).
    """

    number: Annotated[int, Field(gt=0, lt=1_000_000)] | None = None
    """Số thứ tự trong năm."""
    symbol: Text
    """Ký hiệu, without the number and its slash."""
    jointly_with: tuple[DocumentNumber, ...] = ()
    """Số, ký hiệu của các cơ quan cùng ban hành, in their order."""

    if TYPE_CHECKING:  # by scripts/build_signatures.py

        def __init__(
            self,
            *,
            number: int | None = ...,
            symbol: str,
            jointly_with: Sequence[DocumentNumber | str | Mapping[str, Any]] = ...,
        ) -> None: ...

    @model_validator(mode="before")
    @classmethod
    def _from_text(cls, value: object) -> object:
        if not isinstance(value, str):
            return value
        written = _WRITTEN.fullmatch(value.strip())
        if not written:
            raise Refusal(
                f"số, ký hiệu viết “{value}”; cần dạng “05/STC-QLNS”, hoặc “/STC-QLNS” khi chưa có số",
                f"number and symbol given as “{value}”; expected “05/STC-QLNS”, or “/STC-QLNS” while unnumbered",
            )
        return {"number": written[1] or None, "symbol": written[2]}

    @classmethod
    def parse(cls, text: str) -> Self:
        """The number and symbol that ``text`` gives, ``05/STC-QLNS``; raises pydantic's ``ValidationError``."""
        return cls.model_validate(text)

    @property
    def shown(self) -> str:
        """``05/STC-QLNS``, or ``/STC-QLNS`` while unnumbered."""
        return f"{self.number:02d}/{self.symbol}" if self.number else f"/{self.symbol}"

    @property
    def after_label(self) -> str:
        """``shown`` as it is behind “số”: after a blank, or room to write the number in by hand."""
        return f"{' ' if self.number else _ROOM}{self.shown}"
