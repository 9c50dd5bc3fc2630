"""Chữ như người đọc thấy: the text of what was found, and what is said where a document does not show it."""

from __future__ import annotations

import unicodedata
from typing import Final

from congvan.components import Found, refers_to_attachment
from congvan.errors import Message
from congvan.snapshot import WordRun
from congvan.vocabulary import Component

_ANNOUNCEMENT: Final = 100
"""A centred line ending in a colon that announces (``Chính phủ điện:``) is no longer than this; prose is."""


class Undetermined(Exception):
    """A record that cannot be judged on this document; ``reason`` says why."""

    def __init__(self, vi: str, en: str) -> None:
        super().__init__(en)
        self.reason = Message(vi, en)


def folded(text: str) -> str:
    """``text`` in NFC, blanks of every kind as single spaces."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def shown(found: Found) -> str:
    """What the page shows of ``found``: capitals where the format makes them, blanks folded."""
    lines = ("".join(as_shown(run) for run in span.runs) for span in found.spans)
    return folded(" ".join(lines))


def as_shown(run: WordRun) -> str:
    """The letters of ``run`` as the page shows them: capitals where the format makes them."""
    return run.text.upper() if run.format.caps else run.text


def is_formula(found: Found) -> bool:
    """Whether a line of the body is one of the forms' centred lines and no prose.

    ``QUYẾT ĐỊNH:``, ``Chính phủ điện:``, ``(Kèm theo Quyết định số …)``, or a sum (``Tổng = lương + phụ cấp``).
    """
    if found.component is not Component.BODY or found.spans[0].paragraph.format.alignment != "center":
        return False
    text = shown(found)
    announces = text.endswith(":") and len(text) <= _ANNOUNCEMENT
    states_sum = " = " in text and len(text) <= _ANNOUNCEMENT
    return text.upper() == text or announces or states_sum or refers_to_attachment(text)
