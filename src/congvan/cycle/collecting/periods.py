"""Kỳ báo cáo: the month that a returned file says it reports on."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final

from congvan.errors import Problem
from congvan.tabular import Origin, Sheet, SheetCell
from congvan.text import PartialDate, month_year

_LABEL: Final = re.compile(r"kỳ báo cáo\s*:?\s*(?P<rest>.*)", re.IGNORECASE)
_MONTH: Final = re.compile(r"tháng\s+(?P<month>\d{1,2})\s*(?:/|-|năm)\s*(?P<year>\d{4})", re.IGNORECASE)
_UNTIL: Final = re.compile(r"đến(?: hết)?(?: ngày)? \d{1,2}/(?P<month>\d{1,2})/(?P<year>\d{4})", re.IGNORECASE)
_PLAIN: Final = re.compile(r"(?P<month>\d{1,2})\s*/\s*(?P<year>\d{4})")
_LAST_MONTH: Final = 12


def period_said(sheets: Sequence[Sheet]) -> tuple[PartialDate | None, tuple[Problem, ...]]:
    """The month that a file states beside “Kỳ báo cáo”, else the only one that its words name; None is reported."""
    labelled = {month for sheet in sheets for month in _labelled(sheet)}
    months = labelled or {month for sheet in sheets for text in _texts(sheet) for month in _months(text)}
    if len(months) == 1:
        return months.pop(), ()
    origin = Origin(sheets[0].file if sheets else "")
    named = ", ".join(month_year(one.year or 0, one.month or 0) for one in sorted(months, key=_order)) or "–"
    return None, (origin.problem(f"không rõ kỳ báo cáo ({named})", f"the period is not clear ({named})"),)


def _order(month: PartialDate) -> tuple[int, int]:
    return month.year or 0, month.month or 0


def _labelled(sheet: Sheet) -> Iterator[PartialDate]:
    for text in sheet.words:
        found = _LABEL.search(text)
        yield from _months(found["rest"], plain=True) if found else ()
    for row in sheet.rows:
        for at, cell in enumerate(row):
            found = _LABEL.search(cell.text)
            if found:
                beside = next((one for one in row[at + 1 :] if not one.is_blank), None)
                yield from _months(found["rest"], plain=True) or (_of_cell(beside) if beside else ())


def _of_cell(cell: SheetCell) -> list[PartialDate]:
    if isinstance(cell.value, date):
        return [PartialDate(month=cell.value.month, year=cell.value.year)]
    return _months(cell.text, plain=True)


def _months(text: str, *, plain: bool = False) -> list[PartialDate]:
    patterns = (_MONTH, _UNTIL, _PLAIN) if plain else (_MONTH, _UNTIL)
    for pattern in patterns:
        found = [
            PartialDate(month=int(one["month"]), year=int(one["year"]))
            for one in pattern.finditer(text)
            if 1 <= int(one["month"]) <= _LAST_MONTH
        ]
        if found:
            return found
    return []


def _texts(sheet: Sheet) -> Iterator[str]:
    yield from sheet.words
    yield from (cell.text for row in sheet.rows for cell in row if isinstance(cell.value, str))
