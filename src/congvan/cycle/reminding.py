"""Đơn vị được nhắc: whom a reminder goes to, counted again at each rendering until it is issued."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from congvan.cycle.collecting import Collection, collect, read_incoming, request_of, state_in_ledger, with_collected
from congvan.cycle.cycle_file import read_cycle, units_of
from congvan.cycle.model import CycleLetter, Directive, FollowUpCycle
from congvan.cycle.owing import open_units
from congvan.deadlines import official_working_days
from congvan.errors import CongvanError, Message, Refusal, did_you_mean
from congvan.source import OpenedFolder
from congvan.tabular import CONVERTED
from congvan.text import PartialDate, short_date
from congvan.units import UnitRegister
from congvan.vocabulary import LetterKind

REGISTERS: Final = (".xlsx", ".csv", *CONVERTED)
"""The files that a register of incoming reports is read from."""


@dataclass(frozen=True, slots=True)
class Reminded:
    """Các đơn vị được nhắc, as letters name them, and what an officer must know of the list."""

    names: tuple[str, ...]
    notes: tuple[Message, ...] = ()


def reminded(file: str, key: str, opened: OpenedFolder) -> Reminded:
    """Whom the reminder ``key`` of the cycle in ``file`` goes to: who owes it now, or whom it went to when issued.

    Raises ``Refusal`` where the cycle has no such reminder, and where nobody owes it any more; ``InputError`` where a
    file of the cycle cannot be read.
    """
    path = opened.find(file)
    cycle = read_cycle(path)
    letter = _reminder(cycle, key)
    if letter.issued is not None:
        return Reminded(letter.named)
    register = units_of(cycle, path.parent, opened.root)
    names, notes = owing_units(cycle, letter, register, OpenedFolder(opened.root, path.parent))
    if not names:
        raise Refusal(
            f"không còn đơn vị nào chưa thực hiện “{letter.of}”: không phải gửi công văn này",
            f"no unit owes “{letter.of}” any more: this letter need not be sent",
        )
    return Reminded(names, (*changes_of(letter.named, names), *notes))


def owing_units(
    cycle: FollowUpCycle, letter: CycleLetter, register: UnitRegister, opened: OpenedFolder | None
) -> tuple[tuple[str, ...], tuple[Message, ...]]:
    """The units that owe what ``letter`` reminds of, as letters name them, and what came after it was counted.

    Where the letter names a register of incoming reports, that one is read again with the files in it; otherwise the
    ledger of the cycle counts. Raises ``CongvanError`` where the directive is not there or a file cannot be read.
    """
    asked = cycle.directive(letter.of)
    if asked is None:
        hint = did_you_mean(letter.of, [one.id for one in cycle.directives])
        vi, en = f"không có yêu cầu “{letter.of}”.{hint.vi}", f"there is no directive “{letter.of}”.{hint.en}"
        raise CongvanError(Message(vi, en))
    notes: tuple[Message, ...] = ()
    if letter.incoming:
        collection = _collected(cycle, letter, asked, register, opened)
        cycle, notes = with_collected(cycle, collection), tuple(_notes(collection))
    period = letter.period if letter.period.year else None
    return tuple(unit.addressed for unit in open_units(cycle, asked, register, period)), notes


def changes_of(before: Iterable[str], now: Iterable[str]) -> Iterator[Message]:
    """Who joined and who left the list since the letter was drafted."""
    before, now = tuple(before), tuple(now)
    gone = "; ".join(one for one in before if one not in now)
    new = "; ".join(one for one in now if before and one not in before)
    if gone:
        yield Message(
            f"đã báo cáo sau khi soạn, không nhắc nữa: {gone}",
            f"reported after the letter was drafted, reminded no more: {gone}",
        )
    if new:
        yield Message(f"thêm vào danh sách sau khi soạn: {new}", f"joined the list after the letter was drafted: {new}")


def _reminder(cycle: FollowUpCycle, key: str) -> CycleLetter:
    letter = cycle.letter(key)
    if letter is None or letter.kind is not LetterKind.REMINDER:
        known = [one.key for one in cycle.letters if one.kind is LetterKind.REMINDER]
        hint = did_you_mean(key, known)
        raise Refusal(
            f"chu kỳ không có công văn nhắc “{key}”.{hint.vi}", f"the cycle has no reminder “{key}”.{hint.en}"
        )
    return letter


def _collected(
    cycle: FollowUpCycle, letter: CycleLetter, asked: Directive, register: UnitRegister, opened: OpenedFolder | None
) -> Collection:
    if letter.at is None or letter.period == PartialDate.BLANK:
        raise CongvanError(
            Message(
                f"“{letter.key}”: tính theo sổ đến cần kỳ báo cáo (period) và thời điểm chốt (at)",
                f"“{letter.key}”: a register of incoming reports needs the month (period) and the hour (at)",
            )
        )
    assert opened is not None  # who names a register says where it lies
    path: Path = opened.find(letter.incoming, REGISTERS)
    manual = opened.find(letter.manual, REGISTERS) if letter.manual else None
    folder = opened.place(letter.reports) if letter.reports else path.parent
    lines, _ = read_incoming(path, register)
    request = request_of(cycle, asked.id, letter.period, letter.at, official_working_days())
    return collect(request, lines, register, folder, manual)


def _notes(collection: Collection) -> Iterator[Message]:
    """Who is reminded although something came, why figures that came cannot be used, and what came since."""
    for report in collection.reports:
        if report.line is not None and state_in_ledger(report).is_open:
            state = f"{report.unit.addressed}: {report.state_text}: {report.line.name}"
            yield Message(f"{state}: vẫn nhắc", f"{state}: still reminded")
        yield from (Message(one.format("vi"), one.format("en")) for one in report.problems)
    yield from _came_since(collection)


def _came_since(collection: Collection) -> Iterator[Message]:
    """The units on the list whose report came between the hour of the list and now."""
    for report in collection.reports:
        for line in report.waiting if report.line is None else ():
            arrived = line.arrived
            day = short_date(arrived) if arrived else ""
            yield Message(
                f"{report.unit.addressed}: {line.name} đến {day}, sau thời điểm chốt danh sách: chạy lại followup "
                "remind với --at mới để bỏ khỏi danh sách",
                f"{report.unit.addressed}: {line.name} came on {day}, after the hour of the list: run followup remind "
                "again with a later --at to take it off",
            )
