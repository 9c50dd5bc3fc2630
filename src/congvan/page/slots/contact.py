"""Thông tin liên hệ (ô 13): lines at the foot of page 1."""

from __future__ import annotations

from typing import Final

from congvan.blocks import TAB, PageParagraph, PageRun
from congvan.documents import AdministrativeDocument
from congvan.page.context import PageContext
from congvan.page.slots.slot import Slot, SlotKind
from congvan.parts import CONTACT_LABELS
from congvan.vocabulary import Component

_CONTACT_LINES: Final = (("address",), ("phone", "fax"), ("email", "website"))
_EMPTY_FOOTER: Final = (PageParagraph("Footer"),)


def lay_out_contact(document: AdministrativeDocument, _context: PageContext) -> tuple[PageParagraph, ...]:
    """A tab is between two entries of a line; an empty footer where nothing is said."""
    contact = document.contact
    if contact is None:
        return _EMPTY_FOOTER
    lines = []
    for keys in _CONTACT_LINES:
        entries = [f"{CONTACT_LABELS[key]}: {getattr(contact, key)}" for key in keys if getattr(contact, key)]
        if entries:
            lines.append(PageParagraph(Component.CONTACT.style, (PageRun(TAB.join(entries)),)))
    return tuple(lines)


CONTACT: Final = Slot("contact", SlotKind.BLOCK, lay_out_contact, (Component.CONTACT,), is_obligatory=False)
