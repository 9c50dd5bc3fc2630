"""Các dòng của mẫu trong văn bản của nơi khác: the lines that a form prints, known by their first words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Final

from congvan.components.key_patterns import DASHES, key_of
from congvan.components.units import Piece
from congvan.forms import Form
from congvan.late_patterns import late_pattern
from congvan.vocabulary import Component

LIKE_FORM_LINES: Final = (Component.BODY, Component.CLAUSE, Component.CLAUSE_TITLE, Component.ITEM, Component.POINT)
"""What the lines of a form are taken for where no style names them, and offices number them."""
_FIELD: Final = late_pattern(r"\{\w+\}")
_MARK: Final = late_pattern(r"(?:\d{1,2}[.)]|[ivx]{1,4}\.|[a-z]\)|[-–+*•])\s*")
"""What offices put before the words of a line of the form (``1. Thời gian: …``)."""
_IN_BRACKETS: Final = late_pattern(r"\s*\([^)]*\)")
_ANYTHING_IN_BRACKETS: Final = r"(?:\s*\([^)]*\))?"
_PERSON: Final = "ong"
_CALLED: Final = r"(?:ong|ba|dong\s+chi)(?:\s*/\s*ba)?"
"""How an office calls the one person of a form that says ``Ông (bà)``."""
_SHORTEST: Final = 3
"""Fewer letters of a form's words than this show nothing."""
_LONGEST_OPEN: Final = 120
"""Letters that may be before the words of a line that begins with a field."""


def form_line_units(units: Sequence[Piece], form: Form) -> frozenset[int]:
    """The orders of the units that are lines of ``form``, with the names listed below a line that ends in a colon."""
    patterns = [*form.lines, *form.closing_lines]
    found: set[int] = set()
    listing = False
    for unit in units:
        is_line = any(_reads(pattern, unit.key) for pattern in patterns)
        listing = (is_line and unit.key.endswith(":") and _lists(unit, patterns)) or (
            listing and not is_line and (unit.label or unit.key).startswith(DASHES)
        )
        if is_line or listing:
            found.add(unit.order)
    return frozenset(found)


def begins_as(pattern: str, key: str) -> bool:
    """Whether ``key``, the key of a line, begins as ``pattern`` of a form does, behind a number or a dash."""
    marked = _MARK.match(key)
    return bool(_expression(pattern).match(key[marked.end() :] if marked else key))


def runs_on_as(pattern: str, key: str) -> bool:
    """Whether the verb that begins ``pattern`` is in the middle of ``key`` (``… kính mời Sở Tài chính dự họp``), or the
    words behind its field end it (``… cấp cho:``).
    """
    words = key_of(_FIELD.split(pattern)[0]).strip()
    if not words:
        ends = key_of(_FIELD.split(pattern)[-1]).strip(" :.")
        return bool(ends) and key.rstrip(" :.").endswith(f" {ends}")
    verb = words.rpartition(" ")[2]
    return bool(verb) and not verb.endswith(":") and f" {verb} " in key


def _reads(pattern: str, key: str) -> bool:
    """Whether a line of that key is one of ``pattern``; one without fields has no other words beside its own."""
    whole = _FIELD.search(pattern) or key.rstrip(" :.") == key_of(pattern).rstrip(" :.")
    return bool(whole and _expression(pattern).match(key))


def _lists(unit: Piece, patterns: Sequence[str]) -> bool:
    """Whether the line has a field that it does not fill: names follow below it."""
    return any(_expression(one).match(unit.key) and one.rstrip().endswith("}") for one in patterns)


@cache
def _expression(pattern: str) -> re.Pattern[str]:
    """What a line of that pattern begins with; words in brackets may be missing, and so may a colon."""
    literals = [key_of(_IN_BRACKETS.sub(" () ", one)).strip(" :.()") for one in _FIELD.split(pattern)]
    words = next((one for one in literals if len(one) >= _SHORTEST), "")
    if not words:
        return re.compile(r"(?!)")
    start = "" if literals[0] else rf".{{2,{_LONGEST_OPEN}}}?\s"
    pattern = r"\s+".join(map(re.escape, words.split())).replace(r"\s+\(\)", _ANYTHING_IN_BRACKETS)
    pattern = _CALLED if words == _PERSON else pattern
    return re.compile(rf"{start}{pattern}(?:\s*\([^)]*\))?(?:\s*:|\s|[./]|$)")
