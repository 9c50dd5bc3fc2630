"""Các đoạn để soát chữ: the words of a letter as proof-reading sees them."""

from __future__ import annotations

import unicodedata
from typing import Final

from congvan.checks.agreement import Agreement, FindingSource
from congvan.proofing.model import Letter, Passage

_LINES: Final = str.maketrans("\n\v\r", "   ")


def letter_of(agreement: Agreement) -> Letter:
    """The zones of the comparison and the cells of tables as passages, blanks as they were typed."""
    passages = (_passage(order, source, agreement) for order, source in enumerate(agreement.sources))
    return Letter(tuple(passage for passage in passages if passage is not None), agreement.material)


def _passage(order: int, source: FindingSource, agreement: Agreement) -> Passage | None:
    zone = agreement.zones.get(order) or source.found
    if zone is None:
        return None
    typed = " ".join(span.text for span in source.found.spans) if source.found else source.paragraph.text
    loose = not unicodedata.is_normalized("NFC", typed)
    raw = unicodedata.normalize("NFC", typed) if loose else typed
    return Passage(zone.component, zone.text, raw.translate(_LINES) if _has_lines(raw) else raw, order, loose)


def _has_lines(text: str) -> bool:
    return "\n" in text or "\v" in text or "\r" in text
