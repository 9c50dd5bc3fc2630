"""Phải xem bằng mắt: requirements that no file can show; a person answers the question."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from congvan.checks.record import Expectation, Record
from congvan.errors import Message


class ManualExpect(Expectation):
    """``ask`` is the question put to the person who signs or stamps."""

    ask: Message

    def phrases(self) -> Iterator[Message]:
        yield self.ask


class ManualRecord(Record):
    """A record that is listed and explained, never judged by machine."""

    check: Literal["manual"]
    expect: ManualExpect
