"""Nội dung văn bản (ô 6)."""

from __future__ import annotations

from typing import Final

from congvan.blocks import PageBlock
from congvan.documents import AdministrativeDocument
from congvan.forms import form_of
from congvan.page.body import body_blocks, open_blocks
from congvan.page.context import PageContext
from congvan.page.slots.slot import Slot, SlotKind
from congvan.vocabulary import Component


def lay_out_body(document: AdministrativeDocument, context: PageContext) -> tuple[PageBlock, ...]:
    """The body with its mark at the end, where the form has no words after it."""
    if form_of(document.type).closing_lines:
        return open_blocks(context.shown.lines, context.blocks)
    return body_blocks(context.shown.lines, context.blocks)


BODY: Final = Slot("body", SlotKind.BLOCK, lay_out_body, tuple(one for one in Component if one.facts.block))
