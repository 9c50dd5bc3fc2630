"""Phải xem bằng mắt: requirements that no file can show; a person answers the question."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Final, Literal

from congvan.checks.checked_document import CheckedDocument
from congvan.checks.describing import SILENT
from congvan.checks.record import Expectation, Record
from congvan.errors import Message
from congvan.vocabulary import PROSE, Component

_TO_COME: Final = frozenset({Component.SIGNATURE, Component.SEAL})
"""What every document gets after it was checked."""


class ManualExpect(Expectation):
    """``ask`` is the question put to the person who signs or stamps.

    It is asked where the file has ``where``, and where that (or any of its text) holds ``says``; absent, wherever the
    component is that the record is about.
    """

    ask: Message
    where: Annotated[tuple[Component, ...], SILENT] = ()
    says: Annotated[str, SILENT] = ""

    def phrases(self) -> Iterator[Message]:
        yield self.ask


class ManualRecord(Record):
    """A record that is listed and explained, never judged by machine."""

    check: Literal["manual"]
    expect: ManualExpect


def concerns(record: ManualRecord, document: CheckedDocument) -> bool:
    """Whether the file has what the question is about."""
    about = PROSE if Component.BODY in record.of else record.of
    if not _TO_COME.issuperset(about) and not document.all(*about):
        return False
    expect = record.expect
    if not expect.where and not expect.says:
        return True
    return document.mentions(expect.says, *expect.where)
