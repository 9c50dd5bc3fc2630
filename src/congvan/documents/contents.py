"""Nội dung and lists as fields: a text is taken as a list, each of its lines as an entry."""

from __future__ import annotations

from typing import Annotated

from pydantic import AfterValidator, Field, WrapValidator

from congvan.body import Block, BodyBlock, ProvisionBlock, misplaced, with_lines_parted
from congvan.inline import Prose
from congvan.model import refused_at
from congvan.text.types import each_line


def lines_are_a_list(value: object) -> object:
    """A text is the list of its lines; prose is a list of one."""
    return (value,) if isinstance(value, Prose) else each_line(value)


def _where_they_show(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    faults = misplaced(blocks)
    if faults:
        raise refused_at("body", [((index,), fault) for index, fault in faults])
    return blocks


Body = Annotated[
    tuple[BodyBlock, ...],
    Field(min_length=1),
    WrapValidator(with_lines_parted, json_schema_input_type=Prose | tuple[BodyBlock, ...]),
    AfterValidator(_where_they_show),
]
"""Blocks, at least one; each line of a text is a paragraph."""

Provisions = Annotated[
    tuple[ProvisionBlock, ...],
    Field(min_length=1),
    WrapValidator(with_lines_parted, json_schema_input_type=Prose | tuple[ProvisionBlock, ...]),
    AfterValidator(_where_they_show),
]
"""Articles, at least one, with chapters over them perhaps; each line of a text is an article without a title."""
