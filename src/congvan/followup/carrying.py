"""Chuyển yêu cầu sang công văn sau: by reference, said again, for those who still owe it, or dropped for a reason."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final

from congvan.cycle.model import (
    Carry,
    CycleLetter,
    Directive,
    DirectiveState,
    FollowUpCycle,
    LedgerEntry,
    Reach,
)
from congvan.cycle.owing import open_units
from congvan.documents import AdministrativeDocument
from congvan.errors import Message
from congvan.tracking import units_text
from congvan.units import Unit, UnitRegister
from congvan.vocabulary import LetterKind

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


def carried_clauses(
    cycle: FollowUpCycle, register: UnitRegister, plan_year: int, cited: Sequence[str]
) -> tuple[str, ...]:
    """The clauses that carry on what is open: what is said again, and one for all that a letter asks of the same units.

    What was asked in a letter that is not among ``cited`` is said again.
    """
    clauses: dict[tuple[str, str], list[Directive]] = {}
    for directive, owing in open_directives(cycle, register, plan_year):
        if directive.carry is Carry.DROP:
            continue
        who = f"{units_text(owing)}: " if directive.only is Reach.NOT_DONE else ""
        is_restated = directive.carry is Carry.RESTATE or directive.letter not in cited
        of = directive.id if is_restated else directive.letter
        clauses.setdefault((who, of), []).append(directive)
    return tuple(
        f"{who}{grouped[0].do}" if of not in cited else f"{who}{_sent_back(grouped, cited, bool(who))}"
        for (who, of), grouped in clauses.items()
    )


def _sent_back(directives: Sequence[Directive], cited: Sequence[str], is_inner: bool) -> str:
    """``Tiếp tục thực hiện điểm a, điểm b khoản 1, khoản 3 Công văn số …``: the last place is in the request."""
    letter = directives[0].letter
    request = PREVIOUS if len(cited) == 1 else f"{PREVIOUS}_{cited.index(letter) + 1}"
    *others, last = _joined_places([one.at for one in directives])
    before = "".join(f"{place} " for place in others)
    return f"{'tiếp' if is_inner else 'Tiếp'} tục thực hiện {before}[@{request}, {last}|date]."


def _joined_places(places: Sequence[str]) -> list[str]:
    """Places as citations name them, each with the mark behind it: ``điểm a,``, ``điểm b khoản 1;``, ``khoản 3``."""
    above = [place.rpartition(", ")[0] for place in places]
    between = ";" if any(above) else ","
    joined = []
    for place, mine, following in zip(places, above, [*above[1:], None], strict=True):
        if mine and mine == following:
            joined.append(f"{place.removeprefix(f'{mine}, ')},")
        else:
            joined.append(legal_order(place) + ("" if following is None else between))
    return joined


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
                f"{directive.at} ({directive.letter}): {len(owing)} units owe it, and this letter does not mention it",
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
                f"{unit.addressed} has reported since the draft was made: remove it",
            )


def _is_said(cycle: FollowUpCycle, directive: Directive, said: str) -> bool:
    letter = cycle.letter(directive.letter)
    number = letter.issued.number if letter and letter.issued else ""
    by_reference = bool(number) and any(number in line and _names(line, directive.at) for line in said.splitlines())
    return by_reference or directive.do.removesuffix(" …").rstrip(".") in said


def _names(line: str, place: str) -> bool:
    """Whether ``line`` names a place, alone or with others of its clause: ``điểm a, điểm b khoản 1``."""
    above, _, smallest = place.rpartition(", ")
    others = r"(?:(?:,| và) \w+ \w+)*"
    within = f"{others} {re.escape(legal_order(above))}" if above else ""
    return re.search(rf"\b{re.escape(smallest)}{within}\b", line, re.IGNORECASE) is not None


def _lines(text: AdministrativeDocument) -> Iterator[str]:
    for line in text.shown.lines:
        words = getattr(line, "words", None)
        if words is not None:
            yield words.plain
