"""Đầu bảng: which rows are the head of a table, up to three levels, and which column is which."""

from __future__ import annotations

import difflib
import re
from collections.abc import Mapping, Sequence
from typing import Final

from congvan.errors import InputError, Message, Problem
from congvan.late_dataclasses import dataclass
from congvan.tabular.columns import ColumnSpec, MoneyUnit, stated_unit, title_key, unit_of
from congvan.tabular.sheets import Sheet, SheetCell

MOST_LEVELS: Final = 3
_REACH: Final = 40
"""Rows from the top among which the head of a table is looked for."""
_WHOLE: Final = frozenset(map(title_key, ("tổng số", "tổng", "tổng cộng", "cộng")))
"""Titles below a title that mean the whole of it."""
_ALPHABET: Final = "abcdefghijklmnopqrstuvwxyz"
_NUMBERED: Final = re.compile(r"\(?\s*(?P<mark>\d{1,2}|[a-zđ])\s*\)?(?:\s*=\s*[\d()+\-*/:x×%.,\s]+)?", re.IGNORECASE)
_UNIT_LINE: Final = re.compile(r"\(?\s*(?:đvt|đơn vị(?: tính)?)\s*:\s*(?P<unit>[^()]+?)\s*\)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Header:
    """Đầu bảng đã nhận ra: the row below it, and the column (from 0) and unit of each key."""

    first_row_below: int
    columns: Mapping[str, int]
    units: Mapping[str, MoneyUnit | None]
    numbers: tuple[str, ...] = ()
    """The row that counts the columns, where there is one."""

    def is_counted_again(self, row: Sequence[SheetCell]) -> bool:
        """Whether a row counts the columns as the one below the head does."""
        return bool(self.numbers) and _texts(row) == self.numbers


def find_header(sheet: Sheet, specs: Sequence[ColumnSpec]) -> Header:
    """The head that names the most of ``specs``; raises ``InputError`` where a required one is missing or repeated."""
    heads = [
        _head(sheet, start, start + levels, specs)
        for start in range(min(_REACH, len(sheet.rows)))
        for levels in range(1, MOST_LEVELS + 1)
        if start + levels <= len(sheet.rows) and _says_something(sheet.rows[start])
    ]
    best = max(heads, key=lambda one: (one.sure, len(one.found), -one.end, one.start), default=None)
    if best is None:
        raise InputError([Problem(Message("bảng trống", "the table is blank"), file=sheet.file, path=sheet.name)])
    problems = [*_missing(sheet, best, specs), *_repeated(sheet, best, specs)]
    if problems:
        raise InputError(problems)
    end = _end(sheet, best)
    below = end + bool(_counts(sheet.rows[end : end + 2], best, specs))
    above = _unit_line(sheet, best.start)
    columns = {spec.key: best.found[spec.key][0] for spec in specs if spec.key in best.found}
    units = {key: best.units.get(at) or above for key, at in columns.items()}
    numbers = _texts(sheet.rows[end]) if below > end else ()
    return Header(below, columns, units, numbers)


def _end(sheet: Sheet, head: _Head) -> int:
    """The row below a head: what reaches down from it over merged cells belongs to it, though it names no column."""
    reached = [last for first, _, last, _ in sheet.merged if head.start < first <= head.end]
    return max([head.end, *(one for one in reached if one <= head.start + MOST_LEVELS)])


def is_number_row(row: Sequence[SheetCell]) -> bool:
    """Whether a row counts the columns: ``1 2 3``, ``A B (1) (2)=(3)+(4)``; others are data."""
    filled = _texts(row)
    marks = [found["mark"].casefold() for text in filled if (found := _NUMBERED.fullmatch(text))]
    if len(filled) < 2 or len(marks) < len(filled):
        return False
    numbers = [int(mark) for mark in marks if mark.isdigit()]
    letters = [mark for mark in marks if not mark.isdigit()]
    counts = numbers == list(range(1, len(numbers) + 1)) and letters == list(_ALPHABET[: len(letters)])
    return counts or any("=" in text for text in filled)


def _texts(row: Sequence[SheetCell]) -> tuple[str, ...]:
    return tuple(cell.text for cell in row if not cell.is_blank)


def _counts(rows: Sequence[Sequence[SheetCell]], head: _Head, specs: Sequence[ColumnSpec]) -> bool:
    """Whether the first of the rows below a head counts its columns, each of those that are needed among them.

    ``1 2 3`` above a row that begins with ``2`` is the first of a list.
    """
    if not rows:
        return False
    row, following = rows[0], [text for other in rows[1:] for text in _texts(other)[:1]]
    if (*_texts(row)[:1], *following) == ("1", "2"):
        return False
    needed = [head.found[spec.key][0] for spec in specs if spec.required and spec.key in head.found]
    return is_number_row(row) and all(at < len(row) and not row[at].is_blank for at in needed)


@dataclass(frozen=True, slots=True)
class _Head:
    start: int
    end: int
    titles: tuple[str, ...]
    found: Mapping[str, list[int]]
    units: Mapping[int, MoneyUnit | None]

    @property
    def sure(self) -> int:
        """How many of the columns it names once: of a head of two rows the first alone names some several times."""
        return sum(len(columns) == 1 for columns in self.found.values())


def _says_something(row: Sequence[SheetCell]) -> bool:
    return sum(not cell.is_blank for cell in row) > 1


def _head(sheet: Sheet, start: int, end: int, specs: Sequence[ColumnSpec]) -> _Head:
    count = max((len(row) for row in sheet.rows[start:end]), default=0)
    stacked = [_levels(sheet, start, end, column) for column in range(count)]
    found: dict[str, list[int]] = {}
    for spec in specs:
        at = [column for column, levels in enumerate(stacked) if _names(levels, spec)]
        if at:
            found[spec.key] = at
    titles = tuple(" - ".join(levels) for levels in stacked)
    units = {column: _unit(levels) for column, levels in enumerate(stacked)}
    return _Head(start, end, titles, found, units)


def _levels(sheet: Sheet, start: int, end: int, column: int) -> tuple[str, ...]:
    """The titles above a column from the top down; a merged cell counts for all that it covers."""
    levels: list[str] = []
    for row in range(start, end):
        text = _title_at(sheet, row, column)
        if text and text not in levels:
            levels.append(text)
    return tuple(levels)


def _title_at(sheet: Sheet, row: int, column: int) -> str:
    merged = sheet.merged_over(row + 1, column + 1)
    if merged is not None:
        row, column = merged[0] - 1, merged[1] - 1
    cells = sheet.rows[row]
    return cells[column].text if column < len(cells) else ""


def _names(levels: tuple[str, ...], spec: ColumnSpec) -> bool:
    if not levels:
        return False
    said = {title_key(levels[-1]), title_key(" - ".join(levels)), title_key(" ".join(levels))}
    if len(levels) > 1 and title_key(levels[-1]) in _WHOLE:
        said.add(title_key(levels[-2]))
    return not said.isdisjoint(spec.names)


def _unit(levels: tuple[str, ...]) -> MoneyUnit | None:
    return next((unit for title in reversed(levels) if (unit := stated_unit(title))), None)


def _unit_line(sheet: Sheet, start: int) -> MoneyUnit | None:
    for row in sheet.rows[:start]:
        for cell in row:
            match = _UNIT_LINE.fullmatch(cell.text)
            if match and (unit := unit_of(match["unit"])):
                return unit
    return None


def _missing(sheet: Sheet, head: _Head, specs: Sequence[ColumnSpec]) -> list[Problem]:
    known = [title for title in head.titles if title]
    problems = []
    for spec in specs:
        if spec.required and spec.key not in head.found:
            hint = _nearest(spec, known)
            listed = "; ".join(known)
            problems.append(
                Problem(
                    Message(
                        f"thiếu cột “{spec.titles[0]}” (đầu bảng có: {listed}).{hint.vi}",
                        f"the column “{spec.titles[0]}” is missing (the head has: {listed}).{hint.en}",
                    ),
                    path=sheet.name,
                    file=sheet.file,
                )
            )
    return problems


def _nearest(spec: ColumnSpec, known: Sequence[str]) -> Message:
    """The title that is nearest to a missing one, as the file writes it."""
    by_key = {title_key(title): title for title in known}
    wanted = title_key(spec.titles[0])
    near = difflib.get_close_matches(wanted, list(by_key), n=1, cutoff=0.6) or [one for one in by_key if wanted in one]
    title = by_key[near[0]] if near else ""
    return Message(f" Có phải là “{title}”?", f" Did you mean “{title}”?") if near else Message("", "")


def _repeated(sheet: Sheet, head: _Head, specs: Sequence[ColumnSpec]) -> list[Problem]:
    return [
        Problem(
            Message(
                f"{len(head.found[spec.key])} cột cùng tên “{spec.titles[0]}”: ghi tên đủ các tầng",
                f"{len(head.found[spec.key])} columns are named “{spec.titles[0]}”: give the title with all its levels",
            ),
            path=sheet.name,
            file=sheet.file,
        )
        for spec in specs
        if len(head.found.get(spec.key, ())) > 1
    ]
