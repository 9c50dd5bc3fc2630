"""When a run of stars may begin or end a format without a brace to say so."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import Final

PAUSES: Final = frozenset(".,;:!?…")
BEGINNING: Final = frozenset({"Ps", "Pi"})
ENDING: Final = frozenset({"Pe", "Pf"})


@lru_cache(maxsize=1024)
def flanks(before: str, after: str) -> tuple[bool, bool]:
    """Whether stars between ``before`` and ``after`` open a format, and whether they close one.

    Both are "" at the edge. Stars touching letters or digits on both sides, or blanks on both sides, do
    neither. ``after`` may hold two characters, as a note (``[^``) or a citation (``[@``) is not a bracket.
    """
    opens = not _is_blank(after[:1]) and not _is_word(before) and _kind(before) not in ENDING
    closes = not _is_blank(before) and not _is_word(after[:1]) and _kind(after) not in BEGINNING
    if opens and closes:
        if _kind(before) in BEGINNING:
            closes = False
        elif _kind(after) in ENDING or after[:1] in PAUSES:
            opens = False
    return opens, closes


def touches(before: str, after: str) -> bool:
    """Whether stars are so close to words that a format was meant: to their end before, to their start after."""
    opens = after[:1].isalnum() or _kind(after) in BEGINNING
    return opens or before.isalnum() or before in PAUSES or _kind(before) in ENDING


def _is_blank(character: str) -> bool:
    return not character or character.isspace()


def _is_word(character: str) -> bool:
    return character.isalnum()


def _kind(characters: str) -> str:
    """The Unicode category that counts: a reference and its end are neither opening nor closing brackets."""
    if characters in ("", "]", "[^", "[@"):
        return ""
    return unicodedata.category(characters[0])
