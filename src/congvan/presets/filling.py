"""Lời văn có chỗ trống: prose that names its fields in braces, filled in after the markup is read.

``{plan_year}`` is replaced by text; nothing in that text is read as markup, as a field or as an expression.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from congvan.errors import Message, UnknownName
from congvan.inline import Prose, ProseRun

FIELD: Final = re.compile(r"\{([a-z][a-z0-9_]*)\}")


def fill(wording: str, values: Mapping[str, str]) -> Prose:
    """``wording`` with its fields replaced; raises ``UnknownName`` for a field that has no value."""
    return Prose([_filled(run, values) for run in _parsed(wording).runs])


@lru_cache(maxsize=256)
def _parsed(wording: str) -> Prose:
    """The wording's markup is read once, not for every letter."""
    return Prose(wording)


def _filled(run: ProseRun, values: Mapping[str, str]) -> ProseRun:
    if not run.text:
        return run
    return ProseRun(fill_text(run.text, values), bold=run.bold, italic=run.italic)


def fill_text(text: str, values: Mapping[str, str]) -> str:
    """A text that is no prose (a subject, a name) with its fields replaced."""
    return FIELD.sub(lambda field: _value(field[1], values), text)


def _value(name: str, values: Mapping[str, str]) -> str:
    if name not in values:
        raise UnknownName(Message("trường", "field"), name, values)
    return values[name]
