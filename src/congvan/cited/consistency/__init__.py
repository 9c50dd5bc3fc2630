"""Kiểm tra nhất quán: what a text says of the documents it cites, compared with itself.

Pure functions over zones of text; ``docs/consistency.md`` says of each rule what it cannot know.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from congvan.cited.consistency import appendices, codes, completeness, days, figures, spellings
from congvan.cited.consistency.gathering import gather
from congvan.cited.consistency.model import (
    Attachment,
    ComponentText,
    Context,
    FaultLevel,
    Inconsistency,
    Replacement,
    TableText,
)
from congvan.cited.consistency.rule import CitationRule, Need

RULES: Final[dict[str, CitationRule]] = {
    rule.code: rule
    for rule in sorted(
        (rule for module in (codes, days, completeness, spellings, appendices, figures) for rule in module.RULES),
        key=lambda rule: rule.code,
    )
}
"""Các quy tắc, by their codes and in their order."""

_NO_CONTEXT: Final = Context()


def check_consistency(zones: Iterable[ComponentText], context: Context = _NO_CONTEXT) -> tuple[Inconsistency, ...]:
    """Mọi chỗ không nhất quán of the zones, given in reading order, by rule.

    The own symbol, the date of issue and the appendices are read from the zones where ``context`` leaves
    them None.
    """
    material = gather(zones, context)
    return tuple(found for rule in RULES.values() for found in rule.find(material))


__all__ = [
    "RULES",
    "Attachment",
    "CitationRule",
    "ComponentText",
    "Context",
    "FaultLevel",
    "Inconsistency",
    "Need",
    "Replacement",
    "TableText",
    "check_consistency",
]
