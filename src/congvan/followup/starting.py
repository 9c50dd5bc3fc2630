"""Bắt đầu và ban hành: a cycle begins with an issued letter; a draft is closed with the number and day it was given."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any, Final

from congvan.comparing import diff, document_of
from congvan.cycle.model import (
    Carry,
    CycleLetter,
    Directive,
    FiguresFile,
    FollowUpCycle,
    Issued,
)
from congvan.documents import AdministrativeDocument
from congvan.errors import CongvanError, Message
from congvan.followup.another_letter import notes_of_final, refuse_taken, said_otherwise
from congvan.followup.carrying import closing_notes
from congvan.followup.directives import proposed_directives, unknown_actors
from congvan.followup.issued_directives import issued_directives
from congvan.followup.kept import DataCopy
from congvan.late_dataclasses import dataclass
from congvan.parts import each_of
from congvan.parts.addressees import AddresseeGroup
from congvan.units import UnitRegister
from congvan.vocabulary import LetterKind

FIRST: Final = "cv1"
"""The key of the letter that a cycle begins with."""


@dataclass(frozen=True, slots=True)
class Step:
    """Một bước của chu kỳ: the cycle after it, and what an officer must know."""

    cycle: FollowUpCycle
    notes: tuple[Message, ...] = ()


def start(
    letter: AdministrativeDocument | str | Path,
    *,
    issued: Issued,
    program: str,
    plan_year: int,
    units: str,
    register: UnitRegister,
    file: str = "",
    key: str = FIRST,
    figures: FiguresFile | None = None,
    final: AdministrativeDocument | str | Path | None = None,
    data: Iterable[DataCopy] = (),
) -> Step:
    """A cycle that begins with an issued letter; its directives are proposed from the text, to be confirmed.

    ``final`` is the text that was issued where its chief changed that of ``letter``; the edits enter the cycle.
    ``figures`` are those that the letter spoke of, with which the next ones are compared; ``data`` are the copies of
    the files that it used. Raises ``InputError`` where the letter cannot be read.
    """
    draft = document_of(letter)
    document = draft if final is None else document_of(final)
    against = _against(issued, draft, None if final is None else document, {})
    edits = edits_between(draft, document)
    issued = with_symbol(issued, document)
    directives = proposed_directives(document, key, register, issued.date)
    first = CycleLetter(
        issuer=document.issuer.full_name,
        subject=_subject(document),
        key=key,
        file=file or str(letter),
        issued=issued,
        figures=figures,
        edits=edits,
        data=tuple(one.entry for one in data),
    )
    cycle = FollowUpCycle(program=program, plan_year=plan_year, units=units, letters=(first,), directives=directives)
    return Step(cycle, (*against, *_edited(edits), _proposed(len(directives)), *actor_notes(directives, register)))


def _proposed(count: int) -> Message:
    return Message(
        f"{count} yêu cầu được đề nghị từ công văn: xem lại rồi ghi confirmed: true",
        f"{count} directives are proposed from the letter: review them, then write confirmed: true",
    )


def issue(
    cycle: FollowUpCycle,
    key: str,
    issued: Issued,
    *,
    draft: AdministrativeDocument | None = None,
    final: AdministrativeDocument | None = None,
    data: Iterable[DataCopy] = (),
    register: UnitRegister | None = None,
    others: Mapping[str, AdministrativeDocument] | None = None,
) -> Step:
    """The cycle with a letter closed: its number, day, files, and what its chief changed in the final text.

    ``others`` are the other letters of the cycle, so that a final text of one of them is reported; ``data`` are the
    copies of the files that the letter used. A main letter's directives are those of the text that was issued: what
    is known follows it, what is new is proposed. Raises ``CongvanError`` for a letter that is not there or is
    closed already, for a number that another one has, and for a final text of another letter.
    """
    letter = _open_letter(cycle, key)
    text = final or draft
    issued = with_symbol(issued, text)
    refuse_taken(cycle, letter, issued, text.issuer.full_name if text else letter.issuer)
    notes = [*_against(issued, draft, final, others or {})]
    edits = edits_between(draft, final)
    named: dict[str, Any] = {"issuer": text.issuer.full_name, "subject": _subject(text)} if text else {}
    notes += _edited(edits)
    if letter.kind is LetterKind.REMINDER and text is not None:
        sent_to = _sent_to(text)
        notes += _sent_otherwise(letter, sent_to)
        named["named"] = sent_to
    closed = letter.model_copy(
        update={"issued": issued, "edits": edits, "generated": "", "data": tuple(one.entry for one in data), **named}
    )
    letters = tuple(closed if one.key == key else one for one in cycle.letters)
    asked = issued_directives(cycle, closed, draft, final, register)
    notes += asked.notes
    if text is not None and register is not None:
        notes += closing_notes(cycle, closed, text, register)
    return Step(cycle.changed(letters=letters, directives=asked.directives), tuple(notes))


def _open_letter(cycle: FollowUpCycle, key: str) -> CycleLetter:
    """The letter of that key, which is not issued yet."""
    letter = cycle.letter(key)
    if letter is None:
        raise CongvanError(Message(f"chu kỳ không có công văn “{key}”", f"the cycle has no letter “{key}”"))
    if letter.issued is not None:
        number = letter.issued.number
        raise CongvanError(Message(f"“{key}” đã ban hành, số {number}", f"“{key}” is issued already, as {number}"))
    return letter


def _against(
    issued: Issued,
    draft: AdministrativeDocument | None,
    final: AdministrativeDocument | None,
    others: Mapping[str, AdministrativeDocument],
) -> tuple[Message, ...]:
    """What draft or final text say against number and day, and the final text against the draft."""
    if draft is not None and final is not None:
        return notes_of_final(issued, draft, final, others)
    text = final or draft
    return said_otherwise(issued, text) if text is not None else ()


def _sent_to(document: AdministrativeDocument) -> tuple[str, ...]:
    """The addressees one by one, as they are printed."""
    return tuple(
        name
        for one in getattr(document, "addressees", ())
        for name in (one.members if isinstance(one, AddresseeGroup) else (one,))
    )


def _sent_otherwise(letter: CycleLetter, sent_to: tuple[str, ...]) -> Iterator[Message]:
    """Whom a reminder goes to and went not to when it was drafted, and the other way round."""
    if not letter.named or letter.named == sent_to:
        return
    gone = "; ".join(one for one in letter.named if one not in sent_to) or "–"
    new = "; ".join(one for one in sent_to if one not in letter.named) or "–"
    yield Message(
        f"nơi gửi khác khi soạn (bỏ: {gone}; thêm: {new}): bản trình ký phải là bản kết xuất sau cùng",
        f"other addressees than drafted (gone: {gone}; new: {new}): what is signed must be what was rendered last",
    )


def with_symbol(issued: Issued, text: AdministrativeDocument | None) -> Issued:
    """``issued`` with the symbol of the letter behind a number that was given alone: ``3589/SNNMT-PTNT``."""
    if text is None or "/" in issued.number:
        return issued
    symbol = each_of(text.number)[0].symbol
    return issued.model_copy(update={"number": f"{issued.number}/{symbol}"}) if symbol else issued


def _subject(document: AdministrativeDocument) -> str:
    subject = getattr(document, "subject", None)
    return f"về việc {subject}" if subject else ""


def edits_between(draft: AdministrativeDocument | None, final: AdministrativeDocument | None) -> tuple[str, ...]:
    """What changed between draft and final text, one line a change; nothing where one of them is not given."""
    if draft is None or final is None:
        return ()
    return tuple(line for change in diff(draft, final).changes for line in change.lines("vi"))


def _edited(edits: Iterable[str]) -> list[Message]:
    return [Message(f"lãnh đạo sửa: {edit}", f"changed in the final text: {edit}") for edit in edits]


def actor_notes(directives: Iterable[Directive], register: UnitRegister) -> tuple[Message, ...]:
    """What ``who`` of directives names that the register does not know."""
    return tuple(
        Message(f"{one.id}: “{name}” không phải đơn vị hay nhóm", f"{one.id}: “{name}” is neither a unit nor a group")
        for one in directives
        for name in unknown_actors(one, register)
    )


def open_notes(cycle: FollowUpCycle, register: UnitRegister, on: date) -> tuple[Message, ...]:
    """The dated directives whose day is over and that units still owe."""
    from congvan.cycle.owing import open_units

    notes = []
    several = len({one.letter for one in cycle.directives}) > 1
    for one in cycle.directives:
        owing = list(open_units(cycle, one, register))
        if one.due is None or one.carry is Carry.DROP or not owing or one.due.last_day >= on:
            continue
        count = len(owing)
        place = f"{one.at} ({one.letter})" if several else one.at
        late = (on - one.due.last_day).days
        consequence = f": {one.if_silent}" if one.if_silent else ""
        notes.append(
            Message(
                f"{place}: quá hạn {late} ngày, còn {count} đơn vị{consequence}",
                f"{place}: {late} days overdue, {count} units owe it{consequence}",
            )
        )
    return tuple(notes)
