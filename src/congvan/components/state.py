"""Nhận dạng: what a file is, what its head says, and how far the document has come."""

from __future__ import annotations

import re
from typing import Final

from congvan.components.model import Components
from congvan.forms import Identity, State
from congvan.snapshot import Snapshot, WordParagraph
from congvan.vocabulary import Component

_SIGNATURE_PARTS: Final = "_xmlsignatures/"
_NUMBER: Final = re.compile(r"số\s*:?\s*", re.IGNORECASE)
_DATE: Final = re.compile(r"ngày\s*(\d{1,2})\s*tháng\s*(\d{1,2})\s*năm\s*(\d{4})", re.IGNORECASE)
_ABOVE: Final = (Component.SIGNING_AUTHORITY, Component.POSITION, Component.ADVISORY_POSITION)


def identity_of(snapshot: Snapshot, components: Components) -> Identity:
    """The identity of a document; its state is *signed* where the file holds a digital signature or a picture above
    the name, *issued* where number and date are filled in.
    """
    number = _NUMBER.sub("", components.text(Component.NUMBER), count=1)
    date = _DATE.search(components.text(Component.PLACE_DATE))
    is_signed = any(part.startswith(_SIGNATURE_PARTS) for part in snapshot.parts) or _has_picture(components)
    is_issued = date is not None and number[:1].isdigit()
    return Identity(
        kind=components.kind,
        state=State.SIGNED if is_signed else State.ISSUED if is_issued else State.DRAFT,
        number=number,
        issue_date=f"{date[3]}-{int(date[2]):02}-{int(date[1]):02}" if date else "",
        agency=components.text(Component.ISSUING_AGENCY),
    )


def _has_picture(components: Components) -> bool:
    """Whether a picture stands in box 7c: with the position, the name, or between them."""
    name = components.first(Component.FULL_NAME)
    title = next((found for found in reversed(components.found) if found.component in _ABOVE), None)
    if name is None or title is None:
        return False
    first, last = _order(title.spans[-1].paragraph), _order(name.spans[0].paragraph)
    return any(one.pictures for one in components.paragraphs if min(first, last) <= _order(one) <= max(first, last))


def _order(paragraph: WordParagraph) -> tuple[str, int]:
    return paragraph.place.part, paragraph.place.index
