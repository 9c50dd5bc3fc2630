"""Sổ theo dõi: the state of each unit in each directive; out to a workbook and in again, as JSON and as a calendar."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date, timedelta
from io import BytesIO
from pathlib import Path
from typing import Any, Final

from congvan.cycle.model import Directive, DirectiveState, FollowUpCycle, LedgerEntry
from congvan.cycle.owing import units_owing
from congvan.errors import InputError, Problem, Refusal
from congvan.followup.directives import shortened
from congvan.tabular import ColumnSpec, ColumnType, DataRow, read_table
from congvan.tabular.paper import set_on_paper
from congvan.tabular.workbook import safe_cell
from congvan.text import PartialDate, short_date
from congvan.units import UnitRegister

_HEAD: Final = (
    "Yêu cầu",
    "Chỗ trong công văn",
    "Việc phải làm",
    "Mã đơn vị",
    "Đơn vị",
    "Trạng thái",
    "Ngày",
    "Ghi chú",
    "Kỳ",
)
_COLUMNS: Final = (
    ColumnSpec("directive", ColumnType.TEXT, ("Yêu cầu",)),
    ColumnSpec("unit", ColumnType.TEXT, ("Mã đơn vị",)),
    ColumnSpec("state", ColumnType.TEXT, ("Trạng thái",)),
    ColumnSpec("on", ColumnType.DATE, ("Ngày",), required=False),
    ColumnSpec("note", ColumnType.TEXT, ("Ghi chú",), required=False),
    ColumnSpec("period", ColumnType.TEXT, ("Kỳ",), required=False),
)
_STATES_SHEET: Final = "Trang thai"
_STATES: Final = {one.label: one for one in DirectiveState}


def ledger(cycle: FollowUpCycle, register: UnitRegister) -> tuple[LedgerEntry, ...]:
    """An entry for each unit that each directive addresses: what the cycle says, else open."""
    return tuple(
        cycle.entry(directive.id, unit.id) or LedgerEntry(directive=directive.id, unit=unit.id)
        for directive in cycle.directives
        for unit in units_owing(directive, register)
    )


def ledger_workbook(cycle: FollowUpCycle, register: UnitRegister) -> bytes:
    """The ledger as .xlsx, its states chosen from a list."""
    from openpyxl import Workbook
    from openpyxl.worksheet.datavalidation import DataValidation

    book = Workbook()
    del book[book.sheetnames[0]]
    sheet = book.create_sheet("So theo doi")
    sheet.append(_HEAD)
    for row in _rows(cycle, register):
        sheet.append([safe_cell(value) for value in row])
    listed = book.create_sheet(_STATES_SHEET)  # a list within the rule itself parts its entries at commas
    for label in _STATES:
        listed.append([label])
    listed.sheet_state = "hidden"
    choices = DataValidation("list", formula1=f"'{_STATES_SHEET}'!$A$1:$A${len(_STATES)}", allow_blank=False)
    sheet.add_data_validation(choices)
    choices.add(f"F2:F{max(sheet.max_row, 2)}")
    sheet.freeze_panes = "A2"
    set_on_paper(sheet, head=1, widths=(9, 20, 60, 10, 24, 18, 12, 30, 10))
    stream = BytesIO()
    book.save(stream)
    return stream.getvalue()


def read_ledger(cycle: FollowUpCycle, register: UnitRegister, path: Path) -> FollowUpCycle:
    """The cycle with what a ledger workbook says; raises ``InputError`` with every cell that does not fit."""
    entries = {(one.directive, one.unit, one.period): one for one in cycle.ledger}
    problems: list[Problem] = []
    for row in read_table(path, _COLUMNS).unit_rows:
        entry = _entry_of(row, cycle, register)
        if isinstance(entry, Problem):
            problems.append(entry)
        else:
            entries[entry.directive, entry.unit, entry.period] = entry
    if problems:
        raise InputError(problems)
    usual = (LedgerEntry(directive=one.directive, unit=one.unit) for one in entries.values())
    said = (one for one, unsaid in zip(entries.values(), usual, strict=True) if one != unsaid)
    return cycle.changed(ledger=tuple(sorted(said, key=lambda one: (one.directive, str(one.period), one.unit))))


def _entry_of(row: DataRow, cycle: FollowUpCycle, register: UnitRegister) -> LedgerEntry | Problem:
    name, unit, state = (str(row[key] or "") for key in ("directive", "unit", "state"))
    if cycle.directive(name) is None:
        return row.origins["directive"].problem(f"không có yêu cầu “{name}”", f"there is no directive “{name}”")
    if register.match(unit).unit is None:
        return row.origins["unit"].problem(f"không có đơn vị “{unit}”", f"there is no unit “{unit}”")
    if state not in _STATES:
        listed = ", ".join(_STATES)
        return row.origins["state"].problem(f"“{state}” không có: {listed}", f"“{state}”; write {listed}")
    on = row["on"]
    try:
        period = PartialDate.parse(row["period"] or "")
    except Refusal as refusal:
        return row.origins["period"].problem(refusal.message.vi, refusal.message.en)
    return LedgerEntry(
        directive=name, unit=unit, state=_STATES[state], on=on if isinstance(on, date) else None,
        note=str(row["note"] or ""), period=period,
    )  # fmt: skip


def ledger_json(cycle: FollowUpCycle, register: UnitRegister) -> str:
    """The ledger as JSON."""
    return json.dumps([one.model_dump(mode="json") for one in ledger(cycle, register)], ensure_ascii=False, indent=2)


def ledger_calendar(cycle: FollowUpCycle, *, months: tuple[tuple[int, int], ...], stamp: date) -> str:
    """The deadlines as iCalendar: each dated directive, and the recurring ones of the given months."""
    events = [line for directive in cycle.directives for line in _events(directive, months, stamp)]
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//congvan//followup//VI", *events, "END:VCALENDAR"]
    return "".join(f"{folded}\r\n" for line in lines for folded in _folded(line))


def _rows(cycle: FollowUpCycle, register: UnitRegister) -> Iterator[tuple[Any, ...]]:
    names = {unit.id: unit.name for unit in register}
    for entry in ledger(cycle, register):
        directive = cycle.directive(entry.directive)
        assert directive is not None
        yield (
            entry.directive, directive.at, directive.do, entry.unit, names.get(entry.unit, ""), entry.state.label,
            entry.on, entry.note, str(entry.period),
        )  # fmt: skip


def _events(directive: Directive, months: tuple[tuple[int, int], ...], stamp: date) -> Iterator[str]:
    days = [directive.due] if directive.due else []
    if directive.every:
        days = [one for year, month in months for one in directive.every.in_month(year, month)]
    for due in days:
        last = due.last_day
        yield from (
            "BEGIN:VEVENT",
            f"UID:{directive.letter}-{directive.id}-{last:%Y%m%d}@congvan",
            f"DTSTAMP:{stamp:%Y%m%d}T000000Z",
            f"DTSTART;VALUE=DATE:{last:%Y%m%d}",
            f"DTEND;VALUE=DATE:{last + timedelta(days=1):%Y%m%d}",
            f"SUMMARY:{_escaped(f'{directive.at}: {shortened(directive.do)}')}",
            f"DESCRIPTION:{_escaped(f'{due.text} ({short_date(last)})')}",
            "END:VEVENT",
        )


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")


def _folded(line: str) -> Iterator[str]:
    """Lines of at most 75 bytes, as the format has them; a letter is never parted."""
    current = ""
    for letter in line:
        if len((current + letter).encode()) > 75:
            yield current
            current = " "
        current += letter
    yield current
