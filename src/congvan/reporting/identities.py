"""Nhận dạng, viết ra: what a checked file was taken for, in a line of text and as data."""

from __future__ import annotations

from typing import Any

from congvan.errors import Message
from congvan.forms import Identity
from congvan.text import short_date


def in_a_line(identity: Identity) -> Message:
    """Kind, number, date, agency and state, what it rests on and how sure that is."""
    kind = identity.kind
    sure = round(100 * kind.confidence)
    number = _number(identity.number)
    dated = _date(identity)
    day = Message(f"ngày {dated}", f"of {dated}") if dated else None
    agency = Message(identity.agency, identity.agency) if identity.agency else None
    parts = [part for part in (kind.label, number, day, agency, identity.state.label) if part]
    return Message(
        f"{', '.join(part.vi for part in parts)} ({kind.evidence.vi}; chắc {sure} %)",
        f"{', '.join(part.en for part in parts)} ({kind.evidence.en}; {sure} % sure)",
    )


def as_data(identity: Identity) -> dict[str, Any]:
    """The same for programs; the form is its number, None where there is none."""
    kind = identity.kind
    return {
        "category": kind.category.value,
        "type": kind.document_type.value if kind.document_type else None,
        "form": (kind.form.number or None) if kind.form else None,
        "label": {"vi": kind.label.vi, "en": kind.label.en},
        "evidence": {"vi": kind.evidence.vi, "en": kind.evidence.en},
        "confidence": kind.confidence,
        "state": identity.state.value,
        "number": identity.number or None,
        "date": identity.issue_date or None,
        "agency": identity.agency or None,
    }


def _number(number: str) -> Message | None:
    """The number with its symbol; of a number that is to come the symbol alone, since a finding describes it."""
    given, slash, symbol = number.partition("/")
    if slash and not any(letter.isalnum() for letter in given):
        return Message(f"ký hiệu {symbol}", f"symbol {symbol}")
    return Message(f"số {number}", f"No. {number}") if number else None


def _date(identity: Identity) -> str:
    day = identity.day
    return short_date(day) if day else identity.issue_date
