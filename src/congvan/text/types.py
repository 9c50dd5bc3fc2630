"""Kiểu văn bản của các mô hình: the pydantic types of one line of text."""

from __future__ import annotations

from typing import Annotated, Final, TypeAlias

from pydantic import BeforeValidator, Field

from congvan.errors import Refusal
from congvan.late_patterns import late_pattern
from congvan.text.characters import clean, has_lines

_LINE_BREAK: Final = late_pattern("[\n\r\u2028\u2029]+")


def lines_in(text: str) -> list[str]:
    """The lines of ``text`` that hold something, without the blanks around them."""
    bare = text.strip()
    if not has_lines(bare):
        return [bare] if bare else []
    return [line.strip() for line in _LINE_BREAK.split(text) if line.strip()]


def each_line(value: object) -> object:
    """A text as the tuple of its lines; anything else, and a text that holds nothing, as it is (in a tuple)."""
    return tuple(lines_in(value)) or (value,) if isinstance(value, str) else value


def _cleaned(value: object) -> object:
    """A cleaned, non-empty string; what is not a string goes on to pydantic, which refuses it."""
    if not isinstance(value, str):
        return value
    text = clean(value)
    if not text:
        raise Refusal("Văn bản trống: cần ít nhất một chữ.", "The text is empty: at least one character is needed.")
    return text


def _cleaned_lines(value: object) -> object:
    """A text with each of its lines cleaned; a list is the lines of one text."""
    if isinstance(value, list | tuple) and value and all(isinstance(line, str) for line in value):
        value = "\n".join(value)
    return "\n".join(map(clean, lines_in(value))) or _cleaned(value) if isinstance(value, str) else value


def _cleaned_or_none(value: object) -> object:
    return None if isinstance(value, str) and not value.strip() else _cleaned(value)


_ONE_OR_MORE = Field(strict=True, json_schema_extra={"minLength": 1})

Text: TypeAlias = Annotated[str, _ONE_OR_MORE, BeforeValidator(_cleaned)]
"""Một dòng văn bản: :func:`congvan.text.clean` applied, never empty; only ``str`` is accepted."""

TextLines: TypeAlias = Annotated[str, _ONE_OR_MORE, BeforeValidator(_cleaned_lines)]
"""Văn bản có thể ngắt dòng: a :data:`Text` whose line breaks stay as the author typed them (``\\n``)."""

OptionalText: TypeAlias = Annotated[Annotated[str, _ONE_OR_MORE] | None, BeforeValidator(_cleaned_or_none)]
"""Văn bản có thể bỏ trống: a :data:`Text` or None; blank text becomes None."""
