"""Cơ quan, tổ chức ban hành (ô 2)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Annotated, Any

from pydantic import BeforeValidator, Field, WithJsonSchema, model_validator

from congvan.model import Model
from congvan.text import Text
from congvan.text.types import each_line

Lines = Annotated[
    tuple[Text, ...],
    BeforeValidator(each_line),
    Field(min_length=1),
    WithJsonSchema({"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}, "minItems": 1}]}),
]
"""A name on one line, or a list of the lines that the author chose."""


class Agency(Model):
    """Cơ quan ban hành: the issuing agency with its parent (PL I, phần I, mục II, khoản 2).

    A text is the name alone. ``name`` and ``parent`` keep the author's case; the page shows capitals.
    """

    name: Lines
    """Tên cơ quan, tổ chức ban hành: one line, or a list of lines."""
    parent: Lines | None = None
    """Tên cơ quan, tổ chức chủ quản trực tiếp, if there is one."""
    symbol: Text | None = None
    """Chữ viết tắt tên cơ quan; printed nowhere by itself."""
    jointly_with: tuple[Agency, ...] = ()
    """Các cơ quan cùng ban hành, after this one, which leads."""

    if TYPE_CHECKING:  # by scripts/build_signatures.py

        def __init__(
            self,
            *,
            name: str | Sequence[str],
            parent: str | Sequence[str] | None = ...,
            symbol: str | None = ...,
            jointly_with: Sequence[Agency | str | Mapping[str, Any]] = ...,
        ) -> None: ...

    @model_validator(mode="before")
    @classmethod
    def _from_name(cls, value: object) -> object:
        return {"name": value} if isinstance(value, str) else value

    @property
    def full_name(self) -> str:
        """The agency's name on one line."""
        return " ".join(self.name)
