"""Chuyển yêu cầu sang công văn sau: by reference, said again, for those who still owe it, or dropped for a reason."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final

from congvan.documents import AdministrativeDocument
from congvan.errors import Message
from congvan.followup.ledger import open_units
from congvan.followup.model import (
    Carry,
    CycleLetter,
    Directive,
    DirectiveState,
    FollowUpCycle,
    LedgerEntry,
    LetterKind,
    Reach,
)
from congvan.tracking import units_text
from congvan.units import Unit, UnitRegister

PREVIOUS: Final = "previous_letters"
"""The field of a preset that takes the letters of the cycle that are cited."""


def open_directives(
    cycle: FollowUpCycle, register: UnitRegister, plan_year: int
) -> Iterator[tuple[Directive, list[Unit]]]:
    """The directives of a plan year that somebody still owes, each with those who do."""
    for directive in cycle.directives_of(plan_year):
        owing = list(open_units(cycle, directive, register))
        if owing:
            yield directive, owing


def carried_words(directive: Directive, owing: Sequence[Unit], cited: Sequence[str]) -> str:
    """The clause that carries a directive on; what was said in a letter that is not cited is said again."""
    who = f"{units_text(owing)}: " if directive.only is Reach.NOT_DONE else ""
    if directive.carry is Carry.RESTATE or directive.letter not in cited:
        return f"{who}{directive.do}"
    at = cited.index(directive.letter) + 1
    request = PREVIOUS if len(cited) == 1 else f"{PREVIOUS}_{at}"
    words = f"[@{request}, {legal_order(directive.at)}|date]."
    return f"{who}tiếp tục thực hiện {words}" if who else f"Tiếp tục thực hiện {words}"


def legal_order(place: str) -> str:
    """``khoản 1, điểm b`` as citations name it: the smaller first."""
    return " ".join(reversed(place.split(", ")))


def dropped_notes(cycle: FollowUpCycle, register: UnitRegister, plan_year: int) -> Iterator[Message]:
    """What is open and dropped, with the reason: it leaves the letter, and not in silence."""
    for directive, owing in open_directives(cycle, register, plan_year):
        if directive.carry is Carry.DROP:
            yield Message(
                f"{directive.at}: không chuyển tiếp ({directive.reason}), còn {len(owing)} đơn vị",
                f"{directive.at}: not carried on ({directive.reason}); {len(owing)} units owe it",
            )


def silent(cycle: FollowUpCycle, register: UnitRegister, on: date) -> FollowUpCycle:
    """The cycle in which a deadline that is over marks the units that said nothing with its consequence."""
    marked = {(one.directive, one.unit, one.period): one for one in cycle.ledger}
    for directive in cycle.directives:
        if not directive.if_silent or directive.due is None or directive.due.last_day >= on:
            continue
        for unit in open_units(cycle, directive, register):
            entry = LedgerEntry(
                directive=directive.id, unit=unit.id, state=DirectiveState.SILENT, note=directive.if_silent
            )
            marked[entry.directive, entry.unit, entry.period] = entry
    ordered = sorted(marked.values(), key=lambda one: (one.directive, str(one.period), one.unit))
    return cycle.changed(ledger=tuple(ordered))


def closing_notes(
    cycle: FollowUpCycle, letter: CycleLetter, text: AdministrativeDocument, register: UnitRegister
) -> Iterator[Message]:
    """What an officer must know when a letter is closed: open directives that its text leaves out, late answers."""
    if letter.kind is LetterKind.REMINDER:
        yield from _answered(cycle, letter, text, register)
        return
    said = "\n".join(_lines(text))
    for directive, owing in open_directives(cycle, register, cycle.year_of(letter)):
        if directive.carry is not Carry.DROP and not _is_said(cycle, directive, said):
            yield Message(
                f"{directive.at} ({directive.letter}) còn {len(owing)} đơn vị mà công văn này không nhắc tới",
                f"{directive.at} ({directive.letter}): {len(owing)} units owe it, and this letter does not speak of it",
            )


def _answered(
    cycle: FollowUpCycle, letter: CycleLetter, text: AdministrativeDocument, register: UnitRegister
) -> Iterator[Message]:
    """The units that a reminder is addressed to and that have answered since it was drafted."""
    asked = cycle.directive(letter.of)
    if asked is None:
        return
    owing = {unit.id for unit in open_units(cycle, asked, register, letter.period if letter.period.year else None)}
    addressed = "\n".join(map(str, getattr(text, "addressees", ())))
    for unit in register:
        if unit.addressed in addressed.splitlines() and unit.id not in owing:
            yield Message(
                f"{unit.addressed} đã báo cáo sau khi dự thảo: bỏ khỏi nơi gửi",
                f"{unit.addressed} has reported since the draft: take it out",
            )


def _is_said(cycle: FollowUpCycle, directive: Directive, said: str) -> bool:
    letter = cycle.letter(directive.letter)
    number = letter.issued.number if letter and letter.issued else ""
    by_reference = f"{legal_order(directive.at)} " in said and bool(number) and number in said
    return by_reference or directive.do.removesuffix(" …").rstrip(".") in said


def _lines(text: AdministrativeDocument) -> Iterator[str]:
    for line in text.shown.lines:
        words = getattr(line, "words", None)
        if words is not None:
            yield words.plain
