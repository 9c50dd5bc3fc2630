"""Yêu cầu theo bản đã ban hành: what a final text asks enters the cycle, and what its chief changed with it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from congvan.comparing.words import aligned
from congvan.cycle.model import CycleLetter, Directive, FollowUpCycle
from congvan.documents import AdministrativeDocument
from congvan.errors import Message
from congvan.followup.directives import proposed_directives, shortened
from congvan.late_dataclasses import dataclass
from congvan.units import UnitRegister
from congvan.vocabulary import LetterKind

_FOLLOWED: Final = ("at", "do", "due", "every", "if_silent", "standing")
"""What of a directive the final text says."""


@dataclass(frozen=True, slots=True)
class IssuedDirectives:
    """Các yêu cầu của chu kỳ sau khi ban hành, and what an officer must know of them."""

    directives: tuple[Directive, ...]
    notes: tuple[Message, ...] = ()


def issued_directives(
    cycle: FollowUpCycle,
    letter: CycleLetter,
    draft: AdministrativeDocument | None,
    final: AdministrativeDocument | None,
    register: UnitRegister | None,
) -> IssuedDirectives:
    """The directives of ``cycle`` with those of ``letter`` as it was issued.

    One that the cycle knows already, confirmed or not, follows what was changed between draft and final text; the
    others are proposed. One that the final text does not ask any more stays, and is reported.
    """
    text = final or draft
    if text is None or register is None or letter.kind is LetterKind.REMINDER:
        return IssuedDirectives(cycle.directives)
    asked = _proposed(text, letter, register)
    of_draft = _proposed(draft, letter, register) if draft is not None else asked
    became = _became(of_draft, asked)
    known = {one.id: became.get(one.at) for one in cycle.directives if one.letter == letter.key}
    kept = [one if (change := known.get(one.id)) is None else _following(one, *change) for one in cycle.directives]
    notes = [
        note
        for one, followed in zip(cycle.directives, kept, strict=True)
        if one.id in known
        for note in _notes_on(one, followed, is_asked=known[one.id] is not None)
    ]
    taken = {change[1].at for change in known.values() if change is not None}
    named = {"plan_year": letter.plan_year}
    kept += [one.model_copy(update={"id": f"{letter.key}.{one.id}", **named}) for one in asked if one.at not in taken]
    return IssuedDirectives(tuple(kept), tuple(notes))


def _became(before: Sequence[Directive], after: Sequence[Directive]) -> dict[str, tuple[Directive, Directive]]:
    """What of a draft became what of the final text, by its place in the draft."""
    pairs = aligned([one.do for one in before], [one.do for one in after])
    return {before[old].at: (before[old], after[new]) for old, new in pairs if old is not None and new is not None}


def _proposed(text: AdministrativeDocument, letter: CycleLetter, register: UnitRegister) -> tuple[Directive, ...]:
    return proposed_directives(text, letter.key, register, letter.issued.date if letter.issued else None)


def _following(one: Directive, before: Directive, now: Directive) -> Directive:
    """``one`` with what the final text says otherwise than the draft did."""
    changes: Mapping[str, object] = {
        name: getattr(now, name) for name in _FOLLOWED if getattr(now, name) != getattr(before, name)
    }
    return one.model_copy(update=changes) if changes else one


def _notes_on(one: Directive, followed: Directive, *, is_asked: bool) -> Iterator[Message]:
    if not is_asked:
        yield Message(
            f"{one.id} ({one.at}): bản ban hành không còn yêu cầu này; bỏ thì ghi carry: drop và reason",
            f"{one.id} ({one.at}): the issued text no longer asks for it; close it with carry: drop and a reason",
        )
    elif followed != one:
        yield Message(
            f"{one.id}: sửa theo bản ban hành: {_short(one)} → {_short(followed)}",
            f"{one.id}: changed as the issued text has it: {_short(one)} → {_short(followed)}",
        )


def _short(one: Directive) -> str:
    """Where a directive is and its day, else its words."""
    return f"{one.at}, {one.due.text if one.due else shortened(one.do)}"
