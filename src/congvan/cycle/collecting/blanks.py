"""Chỗ điền của biểu: what a unit wrote on the lines of dots, who it says it is, and the number of its document."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from congvan.tabular import Sheet, SheetCell
from congvan.units.unit import name_key

UNIT_LABELS: Final = ("Đơn vị báo cáo", "Đơn vị")
_PERIOD_LABEL: Final = "Kỳ báo cáo"
_DOTS: Final = " \t.…_·:;"
_NUMBER: Final = re.compile(r"^\s*Số\s*:?\s*(?P<code>\d+\s*/\s*[^\s,;]+)", re.IGNORECASE)


def blanks_filled(sheets: Sequence[Sheet], labels: Sequence[str]) -> dict[str, str]:
    """What is behind each label of the lines to fill in; a line that is still dots gives nothing."""
    found: dict[str, str] = {}
    for text in _lines(sheets):
        for label, value in _answers(text, (*labels, *UNIT_LABELS, _PERIOD_LABEL)):
            if label in labels and value:
                found.setdefault(label, value)
    return found


def unit_named(sheets: Sequence[Sheet]) -> str:
    """Who the file says it is from, as it is written behind “Đơn vị báo cáo”; "" where it does not say."""
    for text in _lines(sheets):
        for label, value in _answers(text, (*UNIT_LABELS, _PERIOD_LABEL)):
            if label in UNIT_LABELS and value:
                return value
    return ""


def number_said(sheets: Sequence[Sheet]) -> str:
    """The number and symbol that are in the file (``Số: 188/BC-UBND``); "" where it is blank or not there."""
    for text in _lines(sheets):
        if found := _NUMBER.match(text):
            return re.sub(r"\s+", "", found["code"])
    return ""


def is_to_fill_in(row: Sequence[SheetCell], labels: Sequence[str]) -> bool:
    """Whether a row of a sheet is a line to fill in, and none of the table."""
    first = next((cell.text for cell in row if not cell.is_blank), "")
    return any(_behind(label).match(first) for label in labels)


def _lines(sheets: Sequence[Sheet]) -> Iterator[str]:
    """Every paragraph and cell as a line; a cell that ends in “:” with the one beside it."""
    for sheet in sheets:
        yield from sheet.words
        for row in sheet.rows:
            there = [cell.text for cell in row if not cell.is_blank]
            for at, text in enumerate(there):
                beside = there[at + 1] if text.rstrip().endswith(":") and at + 1 < len(there) else ""
                yield f"{text} {beside}".rstrip()


def _answers(text: str, labels: Sequence[str]) -> Iterator[tuple[str, str]]:
    """The labels of a line with what is between each and the next."""
    places = sorted(_places(text, labels))
    for (_, end, label), (until, *_) in pairwise([*places, (len(text), 0, "")]):
        yield label, text[end:until].strip(_DOTS)


def _places(text: str, labels: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    taken: list[range] = []
    for label in sorted(labels, key=len, reverse=True):
        for found in _behind(label).finditer(text):
            if not any(found.start() in span for span in taken):
                taken.append(range(*found.span()))
                yield found.start(), found.end(), label


def _behind(label: str) -> re.Pattern[str]:
    """A label with its colon, however its blanks came back."""
    words = r"\s+".join(map(re.escape, label.split()))
    return re.compile(rf"(?<!\w){words}\s*:", re.IGNORECASE)


def differs(one: str, other: str) -> bool:
    """Whether two numbers of documents are not the same but for blanks and capitals."""
    return name_key(one.replace(" ", "")) != name_key(other.replace(" ", ""))
