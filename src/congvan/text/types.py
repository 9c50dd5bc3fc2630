"""Kiểu văn bản của các mô hình: the pydantic types of one line of text."""

from __future__ import annotations

from typing import Annotated, TypeAlias

from pydantic import BeforeValidator, Field

from congvan.errors import Refusal
from congvan.text.characters import clean


def _cleaned(value: object) -> object:
    """A cleaned, non-empty string; what is no string goes on to pydantic, which refuses it."""
    if not isinstance(value, str):
        return value
    text = clean(value)
    if not text:
        raise Refusal("Văn bản trống: cần ít nhất một chữ.", "The text is empty: at least one character is needed.")
    return text


def _blank_as_none(value: object) -> object:
    return None if isinstance(value, str) and not value.strip() else value


_ONE_OR_MORE = Field(strict=True, json_schema_extra={"minLength": 1})

Text: TypeAlias = Annotated[str, _ONE_OR_MORE, BeforeValidator(_cleaned)]
"""Một dòng văn bản: :func:`congvan.text.clean` applied, never empty; only ``str`` is accepted."""

OptionalText: TypeAlias = Annotated[Text | None, BeforeValidator(_blank_as_none)]
"""Văn bản có thể bỏ trống: a :data:`Text` or None; blank text becomes None."""
