"""Kiểm tra nhất quán: what a text says of the documents it cites, compared with itself.

Pure functions over zones of text; ``docs/consistency.md`` says of each rule what it cannot know.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Final

from congvan.cited.consistency import appendices, codes, completeness, days, figures, spellings
from congvan.cited.consistency.gathering import Material, gather
from congvan.cited.consistency.model import (
    Attachment,
    Context,
    Inconsistency,
    Level,
    Replacement,
    TableText,
    Zone,
)

Rule = Callable[[Material], Iterator[Inconsistency]]

RULES: Final[tuple[tuple[str, Rule], ...]] = (
    ("C01", codes.two_symbols),
    ("C02", codes.malformed_code),
    ("C03", days.two_dates),
    ("C04", days.number_order),
    ("C05", days.year_against_date),
    ("C06", days.impossible_date),
    ("C07", days.later_than_the_text),
    ("C08", codes.unpadded_number),
    ("C09", days.date_form),
    ("C10", codes.type_against_symbol),
    ("C11", codes.year_in_symbol),
    ("C12", codes.own_symbol_variants),
    ("C13", completeness.missing_date),
    ("C14", completeness.missing_issuer),
    ("C15", completeness.missing_subject),
    ("C16", spellings.blank_in_range),
    ("C17", spellings.two_spellings),
    ("C18", spellings.never_spelled_out),
    ("C19", spellings.two_capitalisations),
    ("C20", appendices.appendices),
    ("C21", completeness.full_again),
    ("C22", figures.weekday_against_date),
    ("C22", figures.words_against_figures),
    ("C22", figures.total_against_rows),
)
"""Các quy tắc: code and function, in the order of the codes."""

_NO_CONTEXT: Final = Context()


def check_consistency(zones: Iterable[Zone], context: Context = _NO_CONTEXT) -> tuple[Inconsistency, ...]:
    """Mọi chỗ không nhất quán of the zones, given in reading order, by rule.

    The own symbol, the date of issue and the appendices are read from the zones where ``context`` leaves
    them None.
    """
    material = gather(zones, context)
    return tuple(found for _, rule in RULES for found in rule(material))


__all__ = [
    "RULES",
    "Attachment",
    "Context",
    "Inconsistency",
    "Level",
    "Replacement",
    "TableText",
    "Zone",
    "check_consistency",
]
