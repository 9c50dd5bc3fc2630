"""Lời văn nhiều dòng: each line of a text in a body is a paragraph of its own."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from pydantic import ValidationError

from congvan.body.block import Block
from congvan.errors import Refusal
from congvan.inline import Prose
from congvan.model import Place, also_refused, refused_at

_LINE_BREAK: Final = re.compile("\r\n|[\n\r\u2028\u2029]")
_Blocks = tuple[Block, ...]


def with_lines_parted(value: object, validate: Callable[[object], _Blocks]) -> _Blocks:
    """The blocks of a body: a text is its lines, each a paragraph, and so is a text of several lines among them."""
    if isinstance(value, str | Prose):
        value = (value,)
    if not isinstance(value, list | tuple) or not any(map(_has_lines, value)):
        return validate(value)
    faults: list[tuple[Place, Refusal]] = []
    parted = {at: _paragraphs(one, at, faults) for at, one in enumerate(value) if _has_lines(one)}
    try:
        # each text has one place in what is judged, so that the faults of the others keep theirs
        judged = validate([parted[at][0] if parted.get(at) else one for at, one in enumerate(value)])
    except ValidationError as error:
        raise also_refused(error, faults) from None
    if faults:
        raise refused_at("body", faults)
    more = {at: validate(lines[1:]) for at, lines in parted.items()}
    return tuple(block for at, one in enumerate(judged) for block in (one, *more.get(at, ())))


def _paragraphs(text: str, at: int, faults: list[tuple[Place, Refusal]]) -> list[Prose]:
    """The lines of the text in place ``at`` of the body; ``faults`` gets each faulty line by its number."""
    found: list[Prose] = []
    for number, line in enumerate(_LINE_BREAK.split(text)):
        try:
            if line.strip():
                found.append(Prose(line))
        except Refusal as refusal:
            faults.append(((at, number), refusal))
    return found


def _has_lines(value: object) -> bool:
    return isinstance(value, str) and _LINE_BREAK.search(value.strip()) is not None
