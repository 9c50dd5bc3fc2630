"""Các loại phép kiểm: ours by their bare names, and those of other distributions by entry point."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import field
from typing import Any, Final

from congvan import resources
from congvan.checks import (
    capitals,
    citation,
    consistency,
    dictionary,
    hazards,
    identity,
    line,
    listing,
    numbering,
    page,
    placeholders,
    presence,
    printed,
    proofing,
    spacing,
    typography,
    wording,
)
from congvan.checks.checked_document import CheckedDocument
from congvan.checks.manual import ManualRecord
from congvan.checks.record import Record
from congvan.checks.repairing import RepairFunction
from congvan.checks.repairing.composing import repair_letters
from congvan.checks.repairing.page import repair_page_setup
from congvan.checks.repairing.position import repair_position
from congvan.checks.shown_text import Undetermined
from congvan.checks.typography import repair_characters
from congvan.errors import CongvanError, Message, UnknownName
from congvan.findings import Finding
from congvan.late_dataclasses import dataclass
from congvan.proofing.model import Letter, Slip


@dataclass(frozen=True, slots=True)
class CheckKind:
    """Một loại phép kiểm: the class that validates its records, and the function that judges one.

    ``evaluate(record, document)`` yields findings, or raises ``Undetermined`` where the document does not show it.
    ``repairs`` are the functions that a record may name under ``repair:``. ``on_paper`` marks kinds that look at the
    printed pages, ``on_any_document`` those that are judged whatever the file is, ``of_what_is_there`` those that have
    nothing to say where a document has nothing of what a record is about. ``slips(record, letter)`` is there
    where words alone are judged: so the rows of long tables are looked through. An entry point of the group
    ``congvan.checks`` names a ``CheckKind``.
    """

    record: type[Record]
    evaluate: Callable[[Any, CheckedDocument], Iterable[Finding]]
    repairs: Mapping[str, RepairFunction] = field(default_factory=dict)
    on_paper: bool = False
    on_any_document: bool = False
    of_what_is_there: bool = False
    slips: Callable[[Any, Letter], Iterable[Slip]] | None = None


def _by_eye(record: ManualRecord, document: CheckedDocument) -> Iterable[Finding]:
    raise Undetermined("phải xem bằng mắt", "a person must look")


KINDS: Final[dict[str, CheckKind]] = {
    "page": CheckKind(
        page.PageRecord, page.evaluate, {"page_setup": repair_page_setup, "composed_letters": repair_letters}
    ),
    "typography": CheckKind(
        typography.TypographyRecord, typography.evaluate, {"characters": repair_characters}, of_what_is_there=True
    ),
    "spacing": CheckKind(spacing.SpacingRecord, spacing.evaluate, {"position": repair_position}, of_what_is_there=True),
    "line": CheckKind(line.LineRecord, line.evaluate),
    "wording": CheckKind(
        wording.WordingRecord, wording.evaluate, wording.REPAIRS, of_what_is_there=True, slips=wording.slips
    ),
    "listing": CheckKind(listing.ListingRecord, listing.evaluate, {"list_marks": listing.repair_list}),
    "numbering": CheckKind(numbering.NumberingRecord, numbering.evaluate, of_what_is_there=True),
    "presence": CheckKind(presence.PresenceRecord, presence.evaluate),
    "consistency": CheckKind(consistency.ConsistencyRecord, consistency.evaluate),
    "citation": CheckKind(citation.CitationRecord, citation.evaluate, citation.REPAIRS),
    "capitals": CheckKind(capitals.CapitalsRecord, capitals.evaluate, slips=capitals.slips),
    "proofing": CheckKind(
        proofing.ProofingRecord,
        proofing.evaluate,
        {"correction": proofing.leave_words},
        on_any_document=True,
        slips=proofing.slips,
    ),
    "dictionary": CheckKind(
        dictionary.DictionaryRecord, dictionary.evaluate, on_any_document=True, slips=dictionary.slips
    ),
    "placeholders": CheckKind(placeholders.PlaceholderRecord, placeholders.evaluate, slips=placeholders.slips),
    "hazards": CheckKind(hazards.HazardRecord, hazards.evaluate, on_any_document=True),
    "identity": CheckKind(identity.IdentityRecord, identity.evaluate, on_any_document=True),
    "printed": CheckKind(printed.PrintedRecord, printed.evaluate, on_paper=True),
    "manual": CheckKind(ManualRecord, _by_eye),
}


def kind_names() -> list[str]:
    """The names of all kinds: ours and those of other distributions, sorted."""
    return sorted({*KINDS, *resources.entry_point_names(resources.CHECKS)})


def find_kind(name: str) -> CheckKind:
    """The kind of that name.

    Raises ``UnknownName`` with near names, ``CongvanError`` for an entry point that is not a ``CheckKind``.
    """
    if name in KINDS:
        return KINDS[name]
    if name not in kind_names():
        raise UnknownName(resources.KINDS[resources.CHECKS], name, kind_names())
    kind = resources.load_entry_point(resources.CHECKS, name)
    if not isinstance(kind, CheckKind):
        raise CongvanError(
            Message(
                f"“{name}” không phải một CheckKind của congvan.checks",
                f"“{name}” is not a CheckKind of congvan.checks",
            )
        )
    return kind
