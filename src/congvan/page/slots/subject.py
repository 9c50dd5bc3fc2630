"""Trích yếu công văn (ô 5b): ``V/v …`` below the number."""

from __future__ import annotations

from typing import Final, Protocol

from congvan.page.context import PageContext
from congvan.page.slots.slot import Slot, SlotKind
from congvan.text import bind_blanks
from congvan.vocabulary import SUBJECT_PREFIX, Component


class WithSubject(Protocol):
    """A document that says what it is about."""

    @property
    def subject(self) -> str: ...


def lay_out_subject(document: WithSubject, _context: PageContext) -> str:
    """``V/v`` and the subject."""
    return bind_blanks(f"{SUBJECT_PREFIX} {document.subject}")


SUBJECT: Final = Slot("subject", SlotKind.TEXT, lay_out_subject, (Component.SUBJECT,))
