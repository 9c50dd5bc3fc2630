"""Công văn tiếp theo: a letter of the next month or a reminder, begun from what was really issued."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, Final

from congvan.cycle.model import Carry, CycleLetter, FollowUpCycle
from congvan.errors import CongvanError, Message, did_you_mean
from congvan.followup.carrying import PREVIOUS, carried_clauses, dropped_notes, open_directives, silent
from congvan.followup.merging import merged
from congvan.followup.starting import open_notes
from congvan.late_dataclasses import dataclass
from congvan.presets.fielded import LetterPreset
from congvan.presets.fielded.field import FieldSpec, FieldType
from congvan.presets.fielded.writing import indented
from congvan.source import dump_yaml
from congvan.text import PartialDate
from congvan.units import UnitRegister
from congvan.vocabulary import LetterKind

PROGRAM: Final = "program"
PLAN_YEAR: Final = "plan_year"
CLOSING: Final = "closing"
"""The block before which carried directives are printed, where the preset has it."""


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
    plan_year: int | None = None,
) -> Draft:
    """The next letter: previous letters cited, open directives carried on, what is asked each cycle left blank.

    Run again before it is issued, it renews what nobody edited (``edited`` is the file as it is now). Raises
    ``CongvanError`` where another letter is not issued yet, where ``cites`` names none that is issued, and for the
    preset of a reminder.

    ``plan_year`` is one of several that are open, the cycle's own unless given: a letter cites and carries what is of
    its year. Units that did not answer by a deadline are marked with its consequence.
    """
    _refuse_reminder(preset, preset_name)
    year = plan_year or cycle.plan_year
    cycle = silent(cycle, register, on)
    key = f"cv{on:%Y%m}" if year == cycle.plan_year else f"cv{on:%Y%m}-{year}"
    _refuse_another_draft(cycle.draft, key)
    already = not_issued(cycle.letter(key))
    text = _text(cycle, preset, preset_name, register, on=on, issuer=issuer, cites=cites, plan_year=year, file=file)
    letter = CycleLetter(
        key=key, file=file, period=PartialDate(month=on.month, year=on.year), generated=text,
        kind=preset.kind, plan_year=None if year == cycle.plan_year else year,
    )  # fmt: skip
    notes = (
        *open_notes(cycle, register, on),
        *dropped_notes(cycle, register, year),
        *_unplaced(cycle, preset, register, year),
        *_unconfirmed(cycle),
    )
    return drafted(cycle, letter, already, edited, notes)


def _refuse_reminder(preset: LetterPreset, name: str) -> None:
    if preset.kind is LetterKind.REMINDER:
        vi, en = "là mẫu thư nhắc: dùng followup remind", "is the preset of a reminder: use followup remind"
        raise CongvanError(Message(f"“{name}” {vi}", f"“{name}” {en}"))


def _refuse_another_draft(draft: CycleLetter | None, key: str) -> None:
    if draft is not None and draft.key != key:
        raise CongvanError(
            Message(f"“{draft.key}” chưa ban hành: issue trước", f"“{draft.key}” is not issued yet: issue it first")
        )


def not_issued(letter: CycleLetter | None) -> CycleLetter | None:
    """``letter``, a draft to be renewed; raises ``CongvanError`` where it is issued."""
    if letter is not None and letter.issued is not None:
        raise CongvanError(Message(f"“{letter.key}” đã ban hành", f"“{letter.key}” is issued already"))
    return letter


def drafted(
    cycle: FollowUpCycle,
    letter: CycleLetter,
    before: CycleLetter | None,
    edited: str | None,
    notes: tuple[Message, ...] = (),
) -> Draft:
    """The cycle with the draft ``letter`` in place of the one ``before``, whose edited lines stay as they are."""
    text = letter.generated
    written = text if before is None or edited is None else merged(before.generated, edited, text)
    letters = (*(one for one in cycle.letters if one.key != letter.key), letter)
    return Draft(cycle.changed(letters=letters), written, notes)


def _text(
    cycle: FollowUpCycle,
    preset: LetterPreset,
    name: str,
    register: UnitRegister,
    *,
    on: date,
    issuer: str,
    cites: tuple[str, ...],
    plan_year: int,
    file: str,
) -> str:
    cited = _letters_cited(cycle, cites, plan_year)
    known: dict[str, Any] = {PROGRAM: cycle.program, PLAN_YEAR: plan_year}
    if cited:
        known[PREVIOUS] = [as_cited(letter, issuer) for letter in cited]
    head = (
        f"# Dự thảo của chu kỳ {cycle.program} năm {plan_year}; mục để trống phải điền.\n"
        f"# Điền xong thì chạy: congvan render {file}{_base_option(cycle, file, name)}\n\n"
    )
    parts = [head, dump_yaml({"preset": name, "issue_date": f"{on:%Y-%m}"}), "\nvalues:\n"]
    for field, spec in preset.fields.items():
        if field in known:
            parts.append(indented(dump_yaml({field: known[field]})))
        elif spec.given is None:
            blank = f"{field}:" if spec.required else f"#{field}:{_hint(spec, cycle, file)}"
            parts.append(f"  {blank}   # {spec.asked_for}\n")
    changes = list(_carried(cycle, preset, register, cited, plan_year))
    if changes and PREVIOUS not in preset.fields:
        parts.append("\n" + dump_yaml({"citations": _registered(known.get(PREVIOUS, []))}))
    if changes:
        parts.append("\n" + dump_yaml({"changes": changes}))
    return "".join(parts)


def _registered(cited: list[dict[str, Any]]) -> dict[str, dict[str, Any]]:
    """The letters cited, by the keys under which carried clauses ask for them."""
    return {PREVIOUS if len(cited) == 1 else f"{PREVIOUS}_{at}": one for at, one in enumerate(cited, 1)}


def _hint(spec: FieldSpec, cycle: FollowUpCycle, file: str) -> str:
    """How a table is given, from the folder of the letter: its file, the units of the cycle, its day and source."""
    if spec.type is not FieldType.TABLE:
        return ""
    units = posixpath.relpath(cycle.units, posixpath.dirname(file) or ".")
    return f" {{file: TỆP.xlsx, units: {units}, as_of: NGÀY, source: {cycle.source}}}"


def _base_option(cycle: FollowUpCycle, file: str, preset_name: str) -> str:
    """What opens the folder of the cycle where the letter names files outside its own."""
    folder = posixpath.dirname(file) or "."
    is_outside = posixpath.relpath(cycle.units, folder).startswith("..") or preset_name.startswith("..")
    return " --base ." if is_outside else ""


def _letters_cited(cycle: FollowUpCycle, keys: tuple[str, ...], plan_year: int) -> list[CycleLetter]:
    """The letters to cite: those named, else the last main one of the plan year."""
    issued = {letter.key: letter for letter in cycle.letters if letter.issued}
    for key in keys:
        if key not in issued:
            hint, known = did_you_mean(key, issued), ", ".join(issued)
            raise CongvanError(
                Message(
                    f"không có công văn đã ban hành “{key}” (có: {known}).{hint.vi}",
                    f"there is no issued letter “{key}” (there are: {known}).{hint.en}",
                )
            )
    if keys:
        return [letter for key, letter in issued.items() if key in keys]
    last = cycle.last_main_of(plan_year)
    return [last] if last else []


def as_cited(letter: CycleLetter, issuer: str) -> dict[str, Any]:
    """A letter of the cycle as a cited document: by the issuer's name of that day."""
    assert letter.issued is not None
    cited = {"type": "Công văn", "code": letter.issued.number, "date": letter.issued.date.isoformat()}
    named = {"issuer": letter.issuer or issuer, "subject": letter.subject}
    return cited | {key: one for key, one in named.items() if one}


def _carried(
    cycle: FollowUpCycle, preset: LetterPreset, register: UnitRegister, cited: list[CycleLetter], plan_year: int
) -> Iterator[Mapping[str, Any]]:
    """The clauses of what somebody still owes."""
    place = _closing_place(preset)
    if place is None:
        return
    for clause in carried_clauses(cycle, register, plan_year, [letter.key for letter in cited]):
        yield {place[0]: place[1], "add": {"clause": clause}}


def _closing_place(preset: LetterPreset) -> tuple[str, str] | None:
    from congvan.presets.fielded.changes import ids_of

    ids = list(ids_of(preset.document))
    if CLOSING in ids:
        return "before", CLOSING
    body = preset.document.get("body")
    last = body[-1] if isinstance(body, list) and len(body) > 1 else None
    if isinstance(last, Mapping) and {"id", "text"} <= set(last):  # a paragraph that closes what the clauses ask
        return "before", str(last["id"])
    return ("after", ids[-1]) if ids else None


def _unplaced(
    cycle: FollowUpCycle, preset: LetterPreset, register: UnitRegister, plan_year: int
) -> tuple[Message, ...]:
    """What is open where the preset has no block beside which it could be."""
    count = sum(one.carry is not Carry.DROP for one, _ in open_directives(cycle, register, plan_year))
    if not count or _closing_place(preset) is not None:
        return ()
    return (
        Message(
            f"mẫu “{preset.name}” không có khối nào: {count} yêu cầu còn dở chưa được chuyển sang",
            f"the preset “{preset.name}” has no block: {count} open directives are not carried on",
        ),
    )


def _unconfirmed(cycle: FollowUpCycle) -> tuple[Message, ...]:
    count = sum(not one.confirmed for one in cycle.directives)
    if not count:
        return ()
    return (Message(f"{count} yêu cầu chưa xác nhận", f"{count} directives are not confirmed"),)
