"""Đoạn trích nguyên văn, dòng đính kèm: paragraphs of a body in which no number is counted."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated, ClassVar

from pydantic import AliasChoices, BeforeValidator, Field, model_validator

from congvan.body.block import Block, Worded
from congvan.inline import Prose
from congvan.text.types import each_line


def _each_paragraph(value: object) -> object:
    return (value,) if isinstance(value, Prose) else each_line(value)


class Enclosure(Worded):
    """Dòng đính kèm: ``(Đính kèm …)``, ``(Gửi kèm …)`` in the middle, in italics, as offices have it below the body."""

    kind: ClassVar[str] = "enclosure"
    text: Prose = Field(validation_alias=AliasChoices("text", "enclosure"))

    if TYPE_CHECKING:  # by scripts/build_signatures.py

        def __init__(self, *, text: Prose | str) -> None: ...


class Quote(Block):
    """Đoạn trích nguyên văn: paragraphs of another document, with its own letters and numbers, unchanged.

    No number is counted in it and none of it is judged as the document's own.
    """

    kind: ClassVar[str] = "quote"
    paragraphs: Annotated[tuple[Prose, ...], Field(min_length=1), BeforeValidator(_each_paragraph)] = Field(
        validation_alias=AliasChoices("paragraphs", "quote")
    )
    """Các đoạn được trích; a text is its lines."""

    if TYPE_CHECKING:  # by scripts/build_signatures.py

        def __init__(self, *, paragraphs: Sequence[Prose | str]) -> None: ...

    @model_validator(mode="before")
    @classmethod
    def _from_text(cls, value: object) -> object:
        return {"paragraphs": value} if isinstance(value, str | Prose | list | tuple) else value
