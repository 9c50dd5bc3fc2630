"""What reading gives."""

from __future__ import annotations

from dataclasses import field
from typing import Any, Final

from congvan.documents import AdministrativeDocument
from congvan.errors import Problem
from congvan.late_dataclasses import dataclass
from congvan.parts import Layout

KEYS: Final = (
    "type", "issuer", "number", "place", "issue_date", "subject", "secrecy", "urgency", "circulation", "sender",
    "addressees", "enacted_by", "guests", "event", "chair", "meeting_time", "opened_at", "venue", "attendees",
    "secretary", "meeting", "closed_at", "secretary_name", "requested_on", "person", "person_position", "host",
    "purpose", "valid_until", "leave_length", "leave_from", "leave_until", "leave_place", "counted_as",
    "confirmed_by", "legal_bases", "body", "footnotes", "signatory", "recipients", "contact", "attached",
    "appendices",
)  # fmt: skip
"""What is read, in the order of a data file."""
_NOT_READ: Final = frozenset({"citations", "layout", "values"})
"""What the page does not show as such."""


def keys_of(model: type[AdministrativeDocument]) -> tuple[str, ...]:
    """What is read of a ``model``, in the order of a data file; the fields of a form of its own precede the body."""
    own = (name for name in model.model_fields if name not in KEYS and name not in _NOT_READ)
    at = KEYS.index("legal_bases")
    return (*KEYS[:at], *own, *KEYS[at:])


@dataclass(frozen=True, slots=True)
class Reading:
    """Văn bản đã đọc: the document, how it is set, and what a person must look at."""

    document: AdministrativeDocument | None
    """The document in canonical form, of the model that its type takes; None while something obligatory is missing."""
    layout: Layout
    """Cách trình bày: what differs from the usual setting (``USUAL``)."""
    problems: tuple[Problem, ...]
    """What is missing or doubtful; ``path`` is the key of the data that it concerns."""
    model: type[AdministrativeDocument]
    """The model that its data are for."""
    data: dict[str, Any] = field(default_factory=dict)
    """All that was found, in the shape of a data file; ``source.build_data`` makes ``document`` of it."""
