"""Ngoài vùng chữ của trang 1: circulation above the head (ô 11), contact below the text (ô 13)."""

from __future__ import annotations

from typing import Final

from congvan.blocks import TAB, PageParagraph, PageRun
from congvan.page.marks import framed_width
from congvan.parts import Contact
from congvan.vocabulary import Circulation, Component

_RIGHT_SHARE: Final = 0.04
"""Share of the text width that the frame of ô 11 keeps from the right edge (the decree's drawing)."""
CONTACT_LABELS: Final = {
    "address": "Địa chỉ",
    "phone": "Điện thoại",
    "fax": "Fax",
    "email": "Thư điện tử",
    "website": "Trang thông tin điện tử",
}
_CONTACT_LINES: Final = (("address",), ("phone", "fax"), ("email", "website"))
_EMPTY_HEADER: Final = (PageParagraph("Header"),)
_EMPTY_FOOTER: Final = (PageParagraph("Footer"),)


def circulation_paragraphs(circulation: Circulation | None, text_width: int) -> tuple[PageParagraph, ...]:
    """The frame in the top margin of page 1, at the right."""
    if circulation is None:
        return _EMPTY_HEADER
    words = circulation.label
    right = round(text_width * _RIGHT_SHARE)
    left = text_width - right - framed_width(words)
    return (PageParagraph(Component.CIRCULATION.style, (PageRun(words),), left=left, right=right),)


def contact_paragraphs(contact: Contact | None) -> tuple[PageParagraph, ...]:
    """The lines at the foot of page 1; a tab stands between two entries of a line."""
    if contact is None:
        return _EMPTY_FOOTER
    lines = []
    for keys in _CONTACT_LINES:
        entries = [f"{CONTACT_LABELS[key]}: {getattr(contact, key)}" for key in keys if getattr(contact, key)]
        if entries:
            lines.append(PageParagraph(Component.CONTACT.style, (PageRun(TAB.join(entries)),)))
    return tuple(lines)
