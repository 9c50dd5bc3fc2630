"""Mọi mô hình: the documents of all forms, loaded when a document is of another form than a dispatch."""

from __future__ import annotations

from typing import Final, get_args

from congvan.documents.administrative import AdministrativeDocument
from congvan.documents.decision import Decision, Resolution
from congvan.documents.dispatch import Dispatch
from congvan.documents.meetings import Invitation, Minutes
from congvan.documents.named import NamedDocument
from congvan.documents.permits import IntroductionLetter, LeavePermit
from congvan.documents.telegram import Telegram

Document = (
    Dispatch
    | NamedDocument
    | Decision
    | Resolution
    | Invitation
    | IntroductionLetter
    | LeavePermit
    | Telegram
    | Minutes
)
"""A document of a form that can be written."""
MODELS: Final[tuple[type[AdministrativeDocument], ...]] = get_args(Document)
