"""Nội dung as a field: the body of a document, and of each of its appendices."""

from __future__ import annotations

from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, Field

from congvan.body import Block, BodyBlock, misplaced
from congvan.inline import Prose
from congvan.model import refused_at


def one_is_a_list(value: object) -> object:
    """A text is a list of one."""
    return (value,) if isinstance(value, str | Prose) else value


def _where_they_show(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    faults = misplaced(blocks)
    if faults:
        raise refused_at("body", [((index,), fault) for index, fault in faults])
    return blocks


Body = Annotated[
    tuple[BodyBlock, ...],
    BeforeValidator(one_is_a_list, json_schema_input_type=Prose | tuple[BodyBlock, ...]),
    Field(min_length=1),
    AfterValidator(_where_they_show),
]
"""Blocks, at least one; a text is a paragraph."""
