"""Tệp văn bản đã đọc: the document of a data file, and where the file says what."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from congvan.documents import AdministrativeDocument
from congvan.errors import Message, Problem
from congvan.late_dataclasses import dataclass


class PlacesProblems(Protocol):
    """A file that knows the line of what it says."""

    def place(self, problems: Iterable[Problem]) -> list[Problem]:
        """``problems`` with the lines and columns of the file."""


@dataclass(frozen=True, slots=True)
class LoadedDocument:
    """Một tệp văn bản đã đọc: the document, the places of what the file says, and what was kept from a preset."""

    document: AdministrativeDocument
    draft: PlacesProblems
    notes: tuple[Message, ...] = ()
    notices: tuple[Problem, ...] = ()
    """What is typed and printed otherwise or not at all."""

    def place(self, problems: Iterable[Problem]) -> list[Problem]:
        """``problems`` of the document with the lines and columns of the file."""
        return self.draft.place(problems)
