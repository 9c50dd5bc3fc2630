"""Điều cán bộ cần biết trước khi trình: days off, deadlines later than our own, bodies that had ended, other years."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from typing import Any, Final, NamedTuple

from congvan.cited import CitedDocument
from congvan.deadlines import Deadline, official_working_days
from congvan.errors import Message
from congvan.presets.fielded.preset_file import LetterPreset
from congvan.presets.fielded.values import CitedAnswer, Value
from congvan.proofing.tables import rows
from congvan.text import PartialDate, short_date

PLAN_YEAR: Final = "plan_year"
"""The field of a preset that says which plan year a letter is about."""
_OF_BODIES: Final = ("issuer", "addressees", "recipients", "body", "subject")
_LAST_OF_PAYMENT: Final = (1, 31)


def advice(preset: LetterPreset, values: Mapping[str, Value], data: Mapping[str, Any]) -> Iterator[Message]:
    """What an officer must know of a letter that can be set; nothing is moved or changed in print."""
    issued = partial_day(data.get("issue_date"))
    deadlines = {name: one.raw for name, one in values.items() if isinstance(one.raw, Deadline)}
    for name, due in deadlines.items():
        label = preset.fields[name].label if name in preset.fields else name
        for note in due.notes(official_working_days(), issued.full):
            yield Message(f"{label}: {note.vi}", f"{label}: {note.en}")
        yield from _later_than_ours(label, due, values)
    yield from _other_years(preset, values)
    yield from _ended(data, _first(issued))
    yield from _cited_after_their_end(values)


def later_than_issue(values: Mapping[str, Value], issue_date: PartialDate) -> Iterator[tuple[str, Message]]:
    """The fields that cite a document of a day after the last one on which the letter can be issued."""
    last = _last(issue_date)
    for name, value in values.items():
        for one in value.cited:
            day = one.document.date.full
            if last is not None and day is not None and day > last:
                code = one.document.code or one.document.title
                yield (
                    name,
                    Message(
                        f"{code} ngày {short_date(day)} ban hành sau công văn này",
                        f"{code} of {short_date(day)} is later than this letter",
                    ),
                )


def _later_than_ours(label: str, due: Deadline, values: Mapping[str, Value]) -> Iterator[Message]:
    for value in values.values():
        for one in value.cited:
            if one.our_due is not None and due.last_day > one.our_due:
                ours, theirs = short_date(one.our_due), short_date(due.last_day)
                yield Message(
                    f"{label}: {theirs} muộn hơn hạn mà {_named(one)} giao cho ta ({ours})",
                    f"{label}: {theirs} is later than what {_named(one)} asks of us ({ours})",
                )


def _named(one: CitedAnswer) -> str:
    return f"{one.document.type.label} số {one.document.code}" if one.document.code else str(one.document.title)


def _other_years(preset: LetterPreset, values: Mapping[str, Value]) -> Iterator[Message]:
    """Days of a year that is not the plan year's, nor January of the next, in which it may still be paid."""
    plan = values[PLAN_YEAR].raw if PLAN_YEAR in values else None
    if not isinstance(plan, int):
        return
    for name, spec in preset.fields.items():
        raw = values[name].raw if name in values else None
        day = raw.day if isinstance(raw, Deadline) else raw
        if not isinstance(day, date) or (isinstance(raw, Deadline) and raw.statutory):
            continue
        if not date(plan, 1, 1) <= day <= date(plan + 1, *_LAST_OF_PAYMENT):
            yield Message(
                f"{spec.label}: {short_date(day)} ngoài năm kế hoạch {plan}",
                f"{spec.label}: {short_date(day)} is outside the plan year {plan}",
            )


def _ended(data: Mapping[str, Any], issued: date | None) -> Iterator[Message]:
    """Bodies of the table that had ended when the letter was issued; one that no table has is never reported."""
    if issued is None:
        return
    said = "\n".join(_texts({key: data[key] for key in _OF_BODIES if key in data}))
    for name, (last, successor) in _bodies_that_ended().items():
        if name not in said or last >= issued:
            continue
        if re.search(rf"(?<!\w){re.escape(name)}(?!\w)", said):
            day = short_date(last)
            yield Message(
                f"“{name}” đã kết thúc hoạt động ngày {day}; nay là {successor}",
                f"“{name}” ended on {day}; it is {successor} now",
            )


def _cited_after_their_end(values: Mapping[str, Value]) -> Iterator[Message]:
    """Cited documents of a body that had ended before their day."""
    ended = _bodies_that_ended()
    for value in values.values():
        for one in value.cited:
            day, issuer = _first(one.document.date), one.document.issuer
            body = ended.get(issuer) if issuer else None
            if day is not None and body is not None and body.last < day:
                last = short_date(body.last)
                yield Message(
                    f"{_named(one)}: “{issuer}” đã kết thúc hoạt động ngày {last}, trước ngày của văn bản",
                    f"{_named(one)}: “{issuer}” ended on {last}, before the day of the document",
                )


class _Ended(NamedTuple):
    last: date
    successor: str


@cache
def _bodies_that_ended() -> Mapping[str, _Ended]:
    """The bodies of the table by their names: the last day of each, and what is in its place."""
    table = (row for row in rows("bodies.tsv") if row[0] == "body")
    return {name: _Ended(date.fromisoformat(last), successor) for _, name, last, successor, *_ in table}


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, Mapping):
        for one in value.values():
            yield from _texts(one)
    elif isinstance(value, list | tuple):
        for one in value:
            yield from _texts(one)
    elif value is not None and not isinstance(value, CitedDocument):
        yield getattr(value, "plain", None) or str(value)


def partial_day(typed: Any) -> PartialDate:
    """A date as far as it is known; blank for what is none, which is reported when the document is made."""
    from congvan.errors import Refusal

    try:
        return PartialDate.parse(typed) if typed is not None else PartialDate.BLANK
    except Refusal:
        return PartialDate.BLANK


def _first(issued: PartialDate) -> date | None:
    return date(issued.year, issued.month or 1, issued.day or 1) if issued.year else None


def _last(issued: PartialDate) -> date | None:
    if issued.year is None:
        return None
    month = issued.month or 12
    return date(issued.year, month, issued.day or monthrange(issued.year, month)[1])
