"""Phép kiểm: the kinds of check, each one typed ``expect`` and one function, in a file of its own.

A record of a profile names its kind in ``check:``; the kind's record class validates the rest, and the kind's
``evaluate(record, document)`` yields the findings, or raises ``Undetermined`` where the document does not show it.
"""

from __future__ import annotations

from congvan.checks.checked_document import CheckedDocument, absent
from congvan.checks.citation import CitationRecord, inconsistencies
from congvan.checks.consistency import ConsistencyRecord
from congvan.checks.kinds import KINDS, CheckKind, find_kind, kind_names
from congvan.checks.line import LineRecord
from congvan.checks.listing import ListingRecord
from congvan.checks.manual import ManualRecord, concerns
from congvan.checks.numbering import NumberingRecord
from congvan.checks.page import PageRecord
from congvan.checks.presence import PresenceRecord
from congvan.checks.printed import PrintedRecord
from congvan.checks.record import Record, UseValues
from congvan.checks.scope import Scope
from congvan.checks.shown_text import Undetermined
from congvan.checks.spacing import SpacingRecord
from congvan.checks.typography import TypographyRecord
from congvan.checks.wording import WordingRecord

__all__ = [
    "KINDS",
    "CheckKind",
    "CheckedDocument",
    "CitationRecord",
    "ConsistencyRecord",
    "LineRecord",
    "ListingRecord",
    "ManualRecord",
    "NumberingRecord",
    "PageRecord",
    "PresenceRecord",
    "PrintedRecord",
    "Record",
    "Scope",
    "SpacingRecord",
    "TypographyRecord",
    "Undetermined",
    "UseValues",
    "WordingRecord",
    "absent",
    "concerns",
    "find_kind",
    "inconsistencies",
    "kind_names",
]
