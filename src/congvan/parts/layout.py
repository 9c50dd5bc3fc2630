"""Cách trình bày trong khoảng mà Nghị định cho phép."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, Annotated, Any, Final

from pydantic import BeforeValidator, Field, WithJsonSchema

from congvan.errors import Refusal
from congvan.late_patterns import late_pattern
from congvan.model import Model
from congvan.vocabulary import Arrangement

_LENGTH = late_pattern(r"(\d+(?:[.,]\d+)?)\s*(mm|cm)?", re.IGNORECASE)
_MM: Final = {"mm": Decimal(1), "cm": Decimal(10)}


def _as_millimetres(value: object) -> object:
    if not isinstance(value, str):
        return value
    written = _LENGTH.fullmatch(value.strip())
    if not written:
        raise Refusal(
            f"độ dài viết “{value}”; cần dạng “20 mm” hoặc “1,27 cm”",
            f"length given as “{value}”; expected “20 mm” or “1.27 cm”",
        )
    return float(Decimal(written[1].replace(",", ".")) * _MM[(written[2] or "mm").lower()])


def _as_number(value: object) -> object:
    return value.strip().replace(",", ".").removesuffix("pt").rstrip() if isinstance(value, str) else value


Length = Annotated[
    float,
    BeforeValidator(_as_millimetres),
    Field(ge=0, le=1000, allow_inf_nan=False),
    WithJsonSchema({"anyOf": [{"type": "number", "minimum": 0}, {"type": "string"}]}),
]
"""A length in mm; a text may say ``cm``."""
Points = Annotated[
    float,
    BeforeValidator(_as_number),
    Field(ge=0, le=1000, allow_inf_nan=False),
    WithJsonSchema({"anyOf": [{"type": "number", "minimum": 0}, {"type": "string"}]}),
]
"""A length in pt."""


class Margins(Model):
    """Lề trang, in mm; what is not given stays as the template has it."""

    top: Length | None = None
    """Lề trên."""
    bottom: Length | None = None
    """Lề dưới."""
    left: Length | None = None
    """Lề trái."""
    right: Length | None = None
    """Lề phải."""

    if TYPE_CHECKING:  # by scripts/build_signatures.py

        def __init__(
            self,
            *,
            top: str | float | None = ...,
            bottom: str | float | None = ...,
            left: str | float | None = ...,
            right: str | float | None = ...,
        ) -> None: ...


class Layout(Model):
    """Trình bày: choices within what the law allows; what is not given stays as the template has it.

    The values are judged when the document meets its template, which lists what it offers.
    """

    font_size: Points | None = None
    """Cỡ chữ của nội dung, in pt."""
    first_line_indent: Length | None = None
    """Lùi đầu dòng, in mm or as ``1 cm``."""
    space_after: Points | None = None
    """Khoảng cách giữa các đoạn, in pt."""
    line_spacing: Points | None = None
    """Cách dòng: 1 (single) to 1.5 lines."""
    margins: Margins = Margins()
    """Lề trang."""
    issuers: Arrangement = Arrangement.STACKED
    """Các cơ quan cùng ban hành: one above the other, or side by side."""

    if TYPE_CHECKING:  # by scripts/build_signatures.py

        def __init__(
            self,
            *,
            font_size: str | float | None = ...,
            first_line_indent: str | float | None = ...,
            space_after: str | float | None = ...,
            line_spacing: str | float | None = ...,
            margins: Margins | Mapping[str, Any] = ...,
            issuers: Arrangement | str = ...,
        ) -> None: ...

    @property
    def is_usual(self) -> bool:
        """Whether nothing was chosen: everything stays as the template has it."""
        return not self.model_fields_set
