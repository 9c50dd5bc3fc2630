"""Các ô của trang: one layout function a slot; a form says which of them it has, and in which order."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Final

from congvan.forms import Form, Obligation
from congvan.page.slots.addressees import ADDRESSEES
from congvan.page.slots.agency import AGENCY
from congvan.page.slots.body import BODY
from congvan.page.slots.circulation import CIRCULATION
from congvan.page.slots.confirmation import CONFIRMATION
from congvan.page.slots.contact import CONTACT
from congvan.page.slots.document_type import DOCUMENT_TYPE, DOCUMENT_TYPE_LINE
from congvan.page.slots.enacting_authority import ENACTING_AUTHORITY
from congvan.page.slots.form_lines import CLOSING_LINES, FORM_LINES
from congvan.page.slots.legal_bases import LEGAL_BASES
from congvan.page.slots.marks import MARKS
from congvan.page.slots.national import NATIONAL
from congvan.page.slots.numbers import NUMBERS
from congvan.page.slots.operative import OPERATIVE
from congvan.page.slots.place_date import PLACE_DATE
from congvan.page.slots.recipients import MORE_RECIPIENTS, RECIPIENTS
from congvan.page.slots.secretary import SECRETARY
from congvan.page.slots.signature import JOINT_SIGNATURES, SIGNATURE
from congvan.page.slots.slot import Slot, SlotKind
from congvan.page.slots.subject import SUBJECT
from congvan.page.slots.telegram_addressees import TELEGRAM_ADDRESSEES
from congvan.page.slots.titled_subject import TITLED_SUBJECT
from congvan.vocabulary import Component

SLOTS: Final[Mapping[str, Slot]] = {
    slot.name: slot
    for slot in (
        AGENCY, NATIONAL, NUMBERS, PLACE_DATE, DOCUMENT_TYPE, DOCUMENT_TYPE_LINE, TITLED_SUBJECT,
        SUBJECT, MARKS, CIRCULATION, ADDRESSEES, TELEGRAM_ADDRESSEES,
        ENACTING_AUTHORITY, LEGAL_BASES, OPERATIVE, FORM_LINES, BODY,
        CLOSING_LINES, SECRETARY, JOINT_SIGNATURES, SIGNATURE, RECIPIENTS, MORE_RECIPIENTS, CONFIRMATION,
        CONTACT,
    )
}  # fmt: skip
"""Every slot by its name; their components are the styles of a template, in this order."""


@cache
def slots_of(form: Form) -> tuple[Slot, ...]:
    """The slots of ``form`` in the order of the page."""
    return tuple(SLOTS[name] for name in form.slots)


@cache
def kinds_of(form: Form) -> dict[str, SlotKind]:
    """What a template of ``form`` may name: each slot, and the lines that show some of them."""
    slots = slots_of(form)
    return (
        {slot.name: slot.kind for slot in slots}
        | {slot.lines: SlotKind.TEXTS for slot in slots if slot.lines}
        | {slot.text: SlotKind.TEXT for slot in slots if slot.text}
    )


def may_be_empty(form: Form) -> frozenset[str]:
    """The slots that hold no paragraph at all in some document of ``form``."""
    empty = {slot.name for slot in slots_of(form) if slot.may_be_empty}
    return frozenset(empty if form.addressees is Obligation.OBLIGATORY else empty | {ADDRESSEES.name})


@cache
def components_of(form: Form) -> tuple[Component, ...]:
    """The components that a page of ``form`` is set in."""
    names = frozenset(form.slots)
    return tuple(dict.fromkeys(one for slot in SLOTS.values() if slot.name in names for one in slot.components))


__all__ = [
    "AGENCY", "CIRCULATION", "CONFIRMATION", "CONTACT", "JOINT_SIGNATURES", "MARKS", "MORE_RECIPIENTS", "NATIONAL",
    "NUMBERS",
    "PLACE_DATE", "RECIPIENTS",
    "SECRETARY", "SIGNATURE", "SLOTS", "SUBJECT", "Slot", "SlotKind",
    "components_of", "kinds_of", "may_be_empty", "slots_of",
]  # fmt: skip
