"""Các đoạn để soát chữ: the words of a letter as proof-reading sees them."""

from __future__ import annotations

import unicodedata
from typing import Final

from congvan.checks.agreement import Agreement, FindingSource
from congvan.checks.shown_text import folded
from congvan.late_patterns import late_pattern
from congvan.proofing.model import Letter, Passage

_LINES: Final = late_pattern(r"[\n\v\r]+")


def letter_of(agreement: Agreement) -> Letter:
    """The zones of the comparison as passages, blanks as they were typed."""
    passages = (_passage(order, source, agreement) for order, source in enumerate(agreement.sources))
    return Letter(tuple(passage for passage in passages if passage is not None), agreement.material)


def _passage(order: int, source: FindingSource, agreement: Agreement) -> Passage | None:
    zone = agreement.zones.get(order)
    if zone is None:
        return None
    typed = " ".join(span.text for span in source.found.spans) if source.found else source.paragraph.text
    raw = _LINES.sub(" ", unicodedata.normalize("NFC", typed))
    loose = not unicodedata.is_normalized("NFC", typed)
    return Passage(zone.component, folded(zone.text), raw, order, loose)
