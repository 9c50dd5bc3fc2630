"""Đọc báo cáo gửi về: the row of one unit in the file that it sent, whatever program left it; nothing is guessed."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import field, replace
from pathlib import Path
from typing import Final

from congvan.cycle.collecting.blanks import blanks_filled, is_to_fill_in, number_said, unit_named
from congvan.cycle.collecting.periods import period_said
from congvan.cycle.report_form import ROW_COLUMN, UNIT_COLUMN, ReportForm
from congvan.errors import CongvanError, InputError, Message, Problem
from congvan.late_dataclasses import dataclass
from congvan.tabular import (
    Header,
    Origin,
    RowKind,
    Sheet,
    SheetCell,
    Value,
    find_header,
    sheets_of,
    table_of,
)
from congvan.text import PartialDate
from congvan.units import Unit, UnitRegister
from congvan.units.unit import name_key

_NOTHING: Final = re.compile(
    r"không phát sinh(?:\s*(?:[(.,;:]|$)"
    r"|\s+(?:giải ngân|số liệu|vốn|kết quả|nội dung|báo cáo|chi|trong (?:kỳ|tháng)|vì|do)\b)",
    re.IGNORECASE,
)
"""What says that there is nothing to report; “không phát sinh khó khăn, vướng mắc” says something else."""


@dataclass(frozen=True, slots=True)
class ReadReport:
    """Báo cáo đã đọc: the values of the unit (money in đồng) with their origins; with ``problems`` there are none."""

    period: PartialDate | None = None
    values: Mapping[str, Value] = field(default_factory=dict)
    origins: Mapping[str, Origin] = field(default_factory=dict)
    is_nothing: bool = False
    problems: tuple[Problem, ...] = ()
    notes: tuple[Problem, ...] = ()
    blanks: Mapping[str, str] = field(default_factory=dict)
    """What the unit wrote on the lines to fill in, by their labels."""
    is_of_another: bool = False
    """Whether the form says that it is of another unit."""
    number: str = ""
    """The number and symbol that are in the file; "" where they are blank."""


def read_report(path: Path, form: ReportForm, unit: Unit, register: UnitRegister, *, is_shared: bool) -> ReadReport:
    """What ``unit`` reports in a file; ``is_shared`` where other units report in it too."""
    try:
        sheets = sheets_of(path)
    except InputError as error:
        return ReadReport(problems=error.problems)
    except CongvanError as error:
        return ReadReport(problems=(Problem(error.message, file=path.name),))
    read = _read(path, sheets, form, unit, register, is_shared=is_shared)
    if is_shared:
        return read
    named = unit_named(sheets)
    other = register.match(named).unit if named else None
    if other is not None and other.id != unit.id:
        return ReadReport(read.period, problems=(_of_another(path, other, unit),), is_of_another=True)
    return replace(read, blanks=blanks_filled(sheets, form.blanks), number=number_said(sheets))


def _of_another(path: Path, other: Unit, unit: Unit) -> Problem:
    return Problem(
        Message(
            f"biểu ghi đơn vị “{other.name}”, sổ đến ghi {unit.name}: không lấy số liệu",
            f"the form says it is of “{other.name}”, the register of {unit.name}: no figures are taken",
        ),
        file=path.name,
    )


def _read(
    path: Path, sheets: Sequence[Sheet], form: ReportForm, unit: Unit, register: UnitRegister, *, is_shared: bool
) -> ReadReport:
    period, unclear = period_said(sheets)
    found = [taken for sheet in sheets if (taken := _taken(sheet, form, unit, register, is_shared=is_shared))]
    with_rows = [one for one in found if one.rows]
    if len(with_rows) == 1:
        return _values(with_rows[0], form, unit, period, unclear)
    if not with_rows and _says_nothing(sheets):
        return ReadReport(period, is_nothing=True)
    return ReadReport(period, problems=tuple(_refusals(path, form, unit, sheets, found, with_rows)))


@dataclass(frozen=True, slots=True)
class _Taken:
    """A sheet with the head of the form, and the rows of it that are the unit's."""

    sheet: Sheet
    header: Header
    rows: tuple[tuple[SheetCell, ...], ...]
    notes: tuple[Problem, ...]


def _taken(sheet: Sheet, form: ReportForm, unit: Unit, register: UnitRegister, *, is_shared: bool) -> _Taken | None:
    try:
        header = find_header(sheet, form.specs)
    except InputError:
        return None
    below = [
        row
        for row in sheet.rows[header.first_row_below :]
        if not header.is_counted_again(row) and not is_to_fill_in(row, form.blanks)
    ]
    notes: list[Problem] = []
    kept: list[tuple[SheetCell, ...]] = []
    totals: list[tuple[SheetCell, ...]] = []
    is_own = _own_rows(form, header, unit, register)
    for row in below:
        if is_own(row):
            kept.append(row)
        elif _is_total(row):
            totals.append(row)
        elif _has_figures(row, header, form) and not is_shared:
            notes.append(_left_out(sheet, row, header.columns[form.specs[0].key]))
    if not notes and not is_shared and kept:  # else they sum what is not this unit's
        kept += totals
    if form.rows and is_shared and not _is_sheet_of(sheet, unit):
        kept = []
    return _Taken(sheet, header, tuple(kept), tuple(notes))


def _own_rows(
    form: ReportForm, header: Header, unit: Unit, register: UnitRegister
) -> Callable[[Sequence[SheetCell]], bool]:
    if form.rows:
        wanted, at = {name_key(row) for row in form.rows}, header.columns[ROW_COLUMN]
        return lambda row: name_key(_text(row, at)) in wanted or _sums(_text(row, at))
    at = header.columns[UNIT_COLUMN]
    return lambda row: bool(_text(row, at)) and register.match(_text(row, at)).unit == unit


def _sums(text: str) -> bool:
    return name_key(text).rstrip(" :.").startswith(("tổng", "cộng"))


def _text(row: Sequence[SheetCell], at: int) -> str:
    return row[at].text if at < len(row) else ""


def _has_figures(row: Sequence[SheetCell], header: Header, form: ReportForm) -> bool:
    places = [header.columns[column.key] for column in form.columns if column.key in header.columns]
    return any(any(letter.isdigit() for letter in _text(row, at)) for at in places)


def _is_total(row: Sequence[SheetCell]) -> bool:
    return any(_sums(cell.text) for cell in row[:3])


def _is_sheet_of(sheet: Sheet, unit: Unit) -> bool:
    """Whether a sheet of a shared workbook is the unit's: by its name, or by a cell that names the unit."""
    names = {name_key(name) for name in (*unit.names, unit.addressed)}
    above = (cell.text for row in sheet.rows[:10] for cell in row if not cell.is_blank)
    said = {name_key(sheet.name), *(name_key(text.rpartition(":")[2]) for text in above)}
    return not said.isdisjoint(names)


def _left_out(sheet: Sheet, row: Sequence[SheetCell], at: int) -> Problem:
    cell = row[at] if at < len(row) and not row[at].is_blank else next(cell for cell in row if not cell.is_blank)
    return sheet.origin(cell).problem(
        f"hàng “{cell.text}” không phải của đơn vị này: không lấy",
        f"the row “{cell.text}” is not this unit's: left out",
    )


def _values(
    taken: _Taken, form: ReportForm, unit: Unit, period: PartialDate | None, unclear: tuple[Problem, ...]
) -> ReadReport:
    head = taken.sheet.rows[: taken.header.first_row_below]
    try:
        table = table_of(replace(taken.sheet, rows=(*head, *taken.rows)), form.specs)
    except InputError as error:
        return ReadReport(period, problems=error.problems, notes=(*taken.notes, *unclear))
    rows = tuple(table.unit_rows)
    problems = tuple(_wrong_rows(taken.sheet, form, unit, [str(row[form.specs[0].key] or "") for row in rows]))
    values = {column.key: _summed([row[column.key] for row in rows]) for column in form.columns}
    problems += tuple(_blank(form, values, rows[0].origins if rows else {}))
    origins = {key: origin for row in reversed(rows) for key, origin in row.origins.items()}
    if form.rows:
        totals = {key: origin for row in table.of_kind(RowKind.TOTAL) for key, origin in row.origins.items()}
        origins = {**origins, **totals}
    notes = (*table.warnings, *taken.notes, *unclear)
    return ReadReport(period, {} if problems else values, origins, problems=problems, notes=notes)


def _summed(values: Sequence[Value]) -> Value:
    """The value of one row, the sum of several; the words of several joined."""
    there = [value for value in values if value is not None]
    if len(there) < 2:
        return there[0] if there else None
    numbers = [value for value in there if isinstance(value, int)]
    return sum(numbers) if len(numbers) == len(there) else "; ".join(map(str, there))


def _wrong_rows(sheet: Sheet, form: ReportForm, unit: Unit, named: Sequence[str]) -> Iterator[Problem]:
    place = Origin(sheet.file, sheet.name)
    if not form.rows and len(named) > 1:
        yield place.problem(f"{unit.name} có {len(named)} hàng", f"{unit.name} has {len(named)} rows")
    keys = [name_key(name) for name in named]
    for row in form.rows:
        count = keys.count(name_key(row))
        if count != 1:
            yield place.problem(f"hàng “{row}” có {count} lần", f"the row “{row}” is there {count} times")


def _blank(form: ReportForm, values: Mapping[str, Value], origins: Mapping[str, Origin]) -> Iterator[Problem]:
    """A blank cell is reported and never taken for 0."""
    for column in form.columns:
        if column.required and values[column.key] is None:
            title = column.title
            yield origins.get(column.key, Origin()).problem(f"{title}: để trống", f"{title}: blank")


def says_nothing(text: str) -> bool:
    """Whether a sentence says that there is nothing to report."""
    return _NOTHING.search(name_key(text)) is not None


def _says_nothing(sheets: Sequence[Sheet]) -> bool:
    said = (text for sheet in sheets for text in (*sheet.words, *(cell.text for row in sheet.rows for cell in row)))
    return any(says_nothing(text) for text in said)


def _refusals(
    path: Path, form: ReportForm, unit: Unit, sheets: Sequence[Sheet], found: Sequence[_Taken], rows: Sequence[_Taken]
) -> Iterator[Problem]:
    if len(rows) > 1:
        names = ", ".join(one.sheet.name for one in rows)
        yield Problem(
            Message(f"{unit.name} có số liệu ở nhiều trang ({names})", f"{unit.name} has figures on sheets {names}"),
            file=path.name,
        )
    elif found:
        yield from (note for one in found for note in one.notes)
        yield Problem(Message(f"không có hàng của {unit.name}", f"there is no row of {unit.name}"), file=path.name)
    else:
        yield from _missing_columns(path, form, sheets)


def _missing_columns(path: Path, form: ReportForm, sheets: Sequence[Sheet]) -> Iterator[Problem]:
    """What the sheet that comes nearest to the form lacks."""
    lacking: list[tuple[Problem, ...]] = []
    for sheet in sheets:
        try:
            find_header(sheet, form.specs)
        except InputError as error:
            lacking.append(error.problems)
    yield from min(lacking, key=len, default=(Problem(Message("tệp trống", "the file is blank"), file=path.name),))
