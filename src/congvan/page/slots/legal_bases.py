"""Căn cứ ban hành (ô 6)."""

from __future__ import annotations

from typing import Final

from congvan.blocks import PageParagraph
from congvan.documents import AdministrativeDocument
from congvan.page.body import legal_basis_paragraphs
from congvan.page.context import PageContext
from congvan.page.slots.slot import Slot, SlotKind
from congvan.vocabulary import Component


def lay_out_legal_bases(_document: AdministrativeDocument, context: PageContext) -> tuple[PageParagraph, ...]:
    """Each on a line of its own."""
    return legal_basis_paragraphs(context.shown.legal_bases, context.notes)


LEGAL_BASES: Final = Slot(
    "legal_bases",
    SlotKind.BLOCK,
    lay_out_legal_bases,
    (Component.BODY, Component.LEGAL_BASIS),
    is_obligatory=False,
    may_be_empty=True,
)
