"""Công văn tiếp theo: a letter of the next month or a reminder, begun from what was really issued."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final

from congvan.errors import CongvanError, Message
from congvan.followup.ledger import open_units
from congvan.followup.merging import merged
from congvan.followup.model import Carry, CycleLetter, Directive, FollowUpCycle, LetterKind
from congvan.followup.starting import open_notes
from congvan.presets.fielded import LetterPreset
from congvan.source import dump_yaml
from congvan.text import PartialDate, short_date
from congvan.units import UnitRegister

PREVIOUS: Final = "previous_letters"
"""The field of a preset that takes the letters of the cycle that are cited."""
PLAN_YEAR: Final = "plan_year"
CLOSING: Final = "closing"
"""The block before which carried directives stand, where the preset has it."""


@dataclass(frozen=True, slots=True)
class Draft:
    """Dự thảo: the cycle with the letter in it, the text of its file, and what an officer must know."""

    cycle: FollowUpCycle
    text: str
    notes: tuple[Message, ...] = ()


def next_letter(
    cycle: FollowUpCycle,
    preset: LetterPreset,
    preset_name: str,
    register: UnitRegister,
    *,
    on: date,
    file: str,
    edited: str | None = None,
    issuer: str = "",
    cites: tuple[str, ...] = (),
) -> Draft:
    """The next letter: previous letters cited, open directives carried on, what is asked anew left blank.

    Run again before it is issued, it renews what nobody edited (``edited`` is the file as it is now). Raises
    ``CongvanError`` where another letter is not issued yet, or where the file is there and not from here.
    """
    key = f"cv{on:%Y%m}"
    draft = cycle.draft
    if draft is not None and draft.key != key:
        raise CongvanError(
            Message(f"“{draft.key}” chưa ban hành: issue trước", f"“{draft.key}” is not issued yet: issue it first")
        )
    already = cycle.letter(key)
    if already is not None and already.issued is not None:
        raise CongvanError(Message(f"“{key}” đã ban hành", f"“{key}” is issued already"))
    text = _text(cycle, preset, preset_name, register, on=on, issuer=issuer, cites=cites)
    written = merged(already.generated, edited, text) if already and edited is not None else text
    letter = CycleLetter(
        key=key, file=file, period=PartialDate(month=on.month, year=on.year), generated=text,
        kind=LetterKind.FINAL if "year-end" in preset_name else LetterKind.MAIN,
    )  # fmt: skip
    letters = (*(one for one in cycle.letters if one.key != key), letter)
    return Draft(cycle.changed(letters=letters), written, (*open_notes(cycle, register, on), *_unconfirmed(cycle)))


def remind(
    cycle: FollowUpCycle,
    directive: str,
    register: UnitRegister,
    preset_name: str,
    *,
    moment: datetime,
    file: str,
    issuer: str,
) -> Draft:
    """A reminder to exactly the units that owe a directive at ``moment``; it advances no period and closes nothing.

    Raises ``CongvanError`` for an unknown directive, and where nobody owes it.
    """
    asked = cycle.directive(directive)
    if asked is None:
        raise CongvanError(Message(f"không có yêu cầu “{directive}”", f"there is no directive “{directive}”"))
    owing = [unit.addressed for unit in open_units(cycle, asked, register)]
    if not owing:
        raise CongvanError(Message("không còn đơn vị nào chưa thực hiện", "no unit owes it any more"))
    letter = cycle.letter(asked.letter)
    assert letter is not None
    data = {
        "preset": preset_name,
        "issue_date": f"{moment:%Y-%m}",
        "values": {
            "plan_year": cycle.plan_year,
            "report_month": f"{moment:%Y-%m}",
            "request": _cited(letter, issuer),
            "counted_at": f"{moment:%H} giờ {moment:%M} ngày {short_date(moment.date())}",
            "late_units": owing,
        },
    }
    text = f'{dump_yaml(data)}  new_deadline:   # hạn mới, ví dụ {{before: {moment:%Y-%m}-28, at: "16:00"}}\n'
    key = f"nhac{moment:%Y%m%d}"
    reminder = CycleLetter(key=key, kind=LetterKind.REMINDER, file=file, generated=text)
    letters = (*(one for one in cycle.letters if one.key != key), reminder)
    return Draft(cycle.changed(letters=letters), text)


def _text(
    cycle: FollowUpCycle,
    preset: LetterPreset,
    name: str,
    register: UnitRegister,
    *,
    on: date,
    issuer: str,
    cites: tuple[str, ...],
) -> str:
    cited = _letters_cited(cycle, cites)
    known: dict[str, Any] = {PLAN_YEAR: cycle.plan_year}
    if cited:
        known[PREVIOUS] = [_cited(letter, issuer) for letter in cited]
    head = f"# Dự thảo của chu kỳ {cycle.program} năm {cycle.plan_year}; mục để trống phải điền.\n\n"
    parts = [head, dump_yaml({"preset": name, "issue_date": f"{on:%Y-%m}"}), "\nvalues:\n"]
    for field, spec in preset.fields.items():
        if field in known:
            parts.append(_indented(dump_yaml({field: known[field]})))
        elif spec.given is None:
            blank = f"{field}:" if spec.required else f"#{field}:"
            parts.append(f"  {blank}   # {spec.label} ({spec.type.label})\n")
    changes = list(_carried(cycle, preset, register, cited))
    if changes:
        parts.append("\n" + dump_yaml({"changes": changes}))
    return "".join(parts)


def _letters_cited(cycle: FollowUpCycle, keys: tuple[str, ...]) -> list[CycleLetter]:
    """The letters to cite: those named, else the last main one."""
    if keys:
        return [letter for letter in cycle.letters if letter.key in keys and letter.issued]
    last = cycle.last_main
    return [last] if last else []


def _cited(letter: CycleLetter, issuer: str) -> dict[str, Any]:
    assert letter.issued is not None
    cited = {"type": "Công văn", "code": letter.issued.number, "date": letter.issued.date.isoformat()}
    return cited | ({"issuer": issuer} if issuer else {})


def _carried(
    cycle: FollowUpCycle, preset: LetterPreset, register: UnitRegister, cited: list[CycleLetter]
) -> Iterator[Mapping[str, Any]]:
    """A clause for each directive that somebody still owes: by reference to its letter, or said again."""
    place = _closing_place(preset)
    if place is None:
        return
    keys = [letter.key for letter in cited]
    for directive in cycle.directives:
        if directive.carry is Carry.DROP or not list(open_units(cycle, directive, register)):
            continue
        yield {place[0]: place[1], "add": {"clause": _words(directive, keys)}}


def _words(directive: Directive, keys: list[str]) -> str:
    if directive.carry is Carry.RESTATE or directive.letter not in keys:
        return directive.do
    at = keys.index(directive.letter) + 1
    request = PREVIOUS if len(keys) == 1 else f"{PREVIOUS}_{at}"
    return f"Tiếp tục thực hiện [@{request}, {_legal_order(directive.at)}|date]."


def _legal_order(place: str) -> str:
    """``khoản 1, điểm b`` as citations name it: the smaller first."""
    return " ".join(reversed(place.split(", ")))


def _closing_place(preset: LetterPreset) -> tuple[str, str] | None:
    from congvan.presets.fielded.changes import ids_of

    ids = list(ids_of(preset.document))
    if CLOSING in ids:
        return "before", CLOSING
    return ("after", ids[-1]) if ids else None


def _unconfirmed(cycle: FollowUpCycle) -> tuple[Message, ...]:
    count = sum(not one.confirmed for one in cycle.directives)
    if not count:
        return ()
    return (Message(f"{count} yêu cầu chưa xác nhận", f"{count} directives are not confirmed"),)


def _indented(text: str) -> str:
    return "".join(f"  {line}\n" for line in text.splitlines())
