"""Trích dẫn nguyên văn: quotations that go on over several paragraphs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from congvan.late_patterns import late_pattern

LONGEST: Final = 60
"""Paragraphs; a quotation that is not closed by then was never meant to be one."""
_CLOSING: Final = late_pattern(r"[”\"»]\s*[.;,:]?(?:\./\.)?$")


def quoted_among(texts: Sequence[str]) -> frozenset[int]:
    """Which of ``texts`` are in a quotation that one of them opens and a later one closes."""
    found: set[int] = set()
    began: int | None = None
    for at, text in enumerate(texts):
        if began is None and text and text[0] in '“"«' and not _closes(text):
            began = at
        elif began is not None and at - began > LONGEST:
            began = None
        elif began is not None and _closes(text):
            found.update(range(began, at + 1))
            began = None
    return frozenset(found)


def _closes(text: str) -> bool:
    """Whether a quotation that is open before the last mark of ``text`` ends there."""
    return bool(_CLOSING.search(text))
