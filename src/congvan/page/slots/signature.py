"""Chữ ký (ô 7): authority, position, room for the signature, name."""

from __future__ import annotations

from typing import Final

from congvan.blocks import PageParagraph, PageRun
from congvan.documents import AdministrativeDocument
from congvan.page.binding import bound
from congvan.page.context import PageContext
from congvan.page.slots.slot import Slot, SlotKind
from congvan.vocabulary import Component, SigningAuthority


def lay_out_signature(document: AdministrativeDocument, _context: PageContext) -> tuple[PageParagraph, ...]:
    """Authority, position, room for the signature, other positions, name; all held together."""
    signatory = document.signatory
    lines = [
        (Component.SIGNING_AUTHORITY, f"{prefix} {getattr(signatory, field)}")
        for prefix, field in signatory.authority.lines_above
    ]
    own = signatory.position
    if signatory.authority is SigningAuthority.ACTING:
        own = f"{SigningAuthority.ACTING.label} {own}"
    lines.append((Component.POSITION, own))
    lines.append((Component.SIGNATURE, ""))
    lines += [(Component.ADVISORY_POSITION, position) for position in signatory.advisory_position]
    lines.append((Component.FULL_NAME, signatory.full_name or ""))
    return tuple(PageParagraph(component.style, (PageRun(bound(text)),) if text else ()) for component, text in lines)


SIGNATURE: Final = Slot(
    "signature",
    SlotKind.BLOCK,
    lay_out_signature,
    (
        Component.SIGNING_AUTHORITY, Component.POSITION, Component.SIGNATURE, Component.ADVISORY_POSITION,
        Component.FULL_NAME,
    ),
    lines="signature_lines",
)  # fmt: skip
