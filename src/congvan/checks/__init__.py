"""Phép kiểm: the kinds of check, each one typed ``expect`` and one function, in a file of its own.

A record of a profile names its kind in ``check:``; the kind's record class validates the rest.
"""

from __future__ import annotations

from congvan.bounds import Bounds
from congvan.checks.consistency import ConsistencyRecord
from congvan.checks.line import LineRecord
from congvan.checks.listing import ListingRecord
from congvan.checks.manual import ManualRecord
from congvan.checks.numbering import NumberingRecord
from congvan.checks.page import PageRecord
from congvan.checks.presence import PresenceRecord
from congvan.checks.record import Record, UseValues
from congvan.checks.spacing import SpacingRecord
from congvan.checks.typography import TypographyRecord
from congvan.checks.wording import WordingRecord

RECORD_CLASSES: dict[str, type[Record]] = {
    "page": PageRecord,
    "typography": TypographyRecord,
    "spacing": SpacingRecord,
    "line": LineRecord,
    "wording": WordingRecord,
    "listing": ListingRecord,
    "numbering": NumberingRecord,
    "presence": PresenceRecord,
    "consistency": ConsistencyRecord,
    "manual": ManualRecord,
}

__all__ = [
    "RECORD_CLASSES",
    "Bounds",
    "ConsistencyRecord",
    "LineRecord",
    "ListingRecord",
    "ManualRecord",
    "NumberingRecord",
    "PageRecord",
    "PresenceRecord",
    "Record",
    "SpacingRecord",
    "TypographyRecord",
    "UseValues",
    "WordingRecord",
]
