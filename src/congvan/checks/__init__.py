"""Phép kiểm: the kinds of check, each one typed ``expect`` and one function, in a file of its own.

A record of a profile names its kind in ``check:``; the kind's record class validates the rest, and the kind's
``evaluate(record, subject)`` yields the findings, or raises ``Undetermined`` where the document does not
tell.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, Final

from congvan.checks import consistency, line, listing, numbering, page, presence, spacing, typography, wording
from congvan.checks.consistency import ConsistencyRecord
from congvan.checks.line import LineRecord
from congvan.checks.listing import ListingRecord
from congvan.checks.manual import ManualRecord
from congvan.checks.numbering import NumberingRecord
from congvan.checks.page import PageRecord
from congvan.checks.presence import PresenceRecord
from congvan.checks.record import Record, UseValues
from congvan.checks.spacing import SpacingRecord
from congvan.checks.subject import Subject, Undetermined
from congvan.checks.typography import TypographyRecord
from congvan.checks.wording import WordingRecord
from congvan.findings import Finding

RECORD_CLASSES: Final[dict[str, type[Record]]] = {
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
EVALUATE: Final[dict[str, Callable[[Any, Subject], Iterable[Finding]]]] = {
    "page": page.evaluate,
    "typography": typography.evaluate,
    "spacing": spacing.evaluate,
    "line": line.evaluate,
    "wording": wording.evaluate,
    "listing": listing.evaluate,
    "numbering": numbering.evaluate,
    "presence": presence.evaluate,
    "consistency": consistency.evaluate,
}
"""The function of every kind but ``manual``, which no machine judges."""

__all__ = [
    "EVALUATE",
    "RECORD_CLASSES",
    "ConsistencyRecord",
    "LineRecord",
    "ListingRecord",
    "ManualRecord",
    "NumberingRecord",
    "PageRecord",
    "PresenceRecord",
    "Record",
    "SpacingRecord",
    "Subject",
    "TypographyRecord",
    "Undetermined",
    "UseValues",
    "WordingRecord",
]
