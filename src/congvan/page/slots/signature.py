"""Chữ ký (ô 7): authority, position, room for the signature, name; of several who sign, side by side."""

from __future__ import annotations

from typing import Final

from congvan.blocks import PageBlock, PageColumns, PageParagraph, PageWords, plain_line
from congvan.documents import AdministrativeDocument
from congvan.page.context import PageContext
from congvan.page.slots.numbers import NO_MORE
from congvan.page.slots.slot import Slot, SlotKind
from congvan.parts import Signatory, each_of
from congvan.text import bind
from congvan.vocabulary import Component, SigningAuthority

_MOST_IN_A_ROW: Final = 3
"""Signers who are side by side; more of them are in further rows."""


def lay_out_signature(document: AdministrativeDocument, _context: PageContext) -> tuple[PageWords, ...]:
    """Authority, position, room for the signature, name of the one who signs; several signers are in a block above."""
    signatory = document.signatory
    return NO_MORE if signatory.jointly_with else (*_above(signatory), *_below(signatory), _name(signatory))


def lay_out_joint_signatures(document: AdministrativeDocument, context: PageContext) -> tuple[PageBlock, ...]:
    """Those who sign together, from left to right; nothing for one alone. Word would join tables that touch."""
    signers = each_of(document.signatory)
    if len(signers) == 1:
        return ()
    rows = -(-len(signers) // _MOST_IN_A_ROW)
    in_a_row = -(-len(signers) // rows)
    parted = (signers[at : at + in_a_row] for at in range(0, len(signers), in_a_row))
    return tuple(block for row in parted for block in (_row(row, in_a_row, context), *NO_MORE))


def _row(signers: tuple[Signatory, ...], columns: int, context: PageContext) -> PageColumns:
    """Each in a column; names are on one line, whatever is above them."""
    widths = (context.text_width // columns,) * columns
    beyond = (NO_MORE,) * (columns - len(signers))
    parts = [tuple(map(_above, signers)), tuple(map(_below, signers)), tuple((_name(one),) for one in signers)]
    *held, names = [(*part, *beyond) for part in parts]
    rows = (*(tuple(map(_held, row)) for row in held), names)
    return PageColumns(widths, rows, distance=context.frame.sign_off_distance)


def _held(cell: tuple[PageWords, ...]) -> tuple[PageWords, ...]:
    return tuple(line._replace(keep_next=True) for line in cell)


def _above(signatory: Signatory) -> tuple[PageWords, ...]:
    """Authority and position."""
    lines = [
        (Component.SIGNING_AUTHORITY, f"{prefix} {getattr(signatory, field)}")
        for prefix, field in signatory.authority.lines_above
    ]
    own = signatory.position
    if signatory.authority is SigningAuthority.ACTING:
        own = f"{SigningAuthority.ACTING.label} {own}"
    return tuple(_line(component, text) for component, text in (*lines, (Component.POSITION, own)))


def _below(signatory: Signatory) -> tuple[PageWords, ...]:
    """Room for the signature and the seal, other positions."""
    others = [_line(Component.ADVISORY_POSITION, position) for position in signatory.advisory_position]
    return (_line(Component.SIGNATURE, ""), *others)


def _name(signatory: Signatory) -> PageWords:
    return _line(Component.FULL_NAME, signatory.full_name or "")


def _line(component: Component, text: str) -> PageWords:
    return plain_line(component.style, bind(text)) if text else PageParagraph(component.style)


_COMPONENTS: Final = (
    Component.SIGNING_AUTHORITY, Component.POSITION, Component.SIGNATURE, Component.ADVISORY_POSITION,
    Component.FULL_NAME,
)  # fmt: skip
SIGNATURE: Final = Slot("signature", SlotKind.BLOCK, lay_out_signature, _COMPONENTS, lines="signature_lines")
JOINT_SIGNATURES: Final = Slot(
    "joint_signatures",
    SlotKind.BLOCK,
    lay_out_joint_signatures,
    _COMPONENTS,
    is_obligatory=False,
    may_be_empty=True,
)
