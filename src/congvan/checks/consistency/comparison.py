"""Một phép đối chiếu: what it compares, and what it asks in words."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from congvan.checks.checked_document import CheckedDocument
from congvan.checks.record import Record
from congvan.errors import Message
from congvan.findings import Finding
from congvan.late_dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Consistency:
    """Đối chiếu: a record names it by the name of its function under ``test:``."""

    evaluate: Callable[[Record, CheckedDocument], Iterator[Finding]]
    asks: Message

    @property
    def name(self) -> str:
        """What a record writes."""
        return self.evaluate.__name__
