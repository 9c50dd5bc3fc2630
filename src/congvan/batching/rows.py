"""Các hàng dữ liệu: one mapping a letter, from a workbook, a CSV, JSON lines or an iterable, never all at once."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, Final

from congvan.errors import InputError
from congvan.source import MOST_BYTES
from congvan.tabular.streaming import opened, refused, value_rows

Row = Mapping[str, Any]
_LONGEST_LINE: Final = MOST_BYTES


def rows_of(source: str | Path | Iterable[Row], sheet: str | None = None) -> Iterator[Row | InputError]:
    """The rows of a file (.xlsx, .csv, .jsonl) or of an iterable of mappings, one after the other.

    In place of a row that cannot be read comes the ``InputError`` that says why: it stops no other. Raises one where
    the file cannot be read as such.
    """
    if not isinstance(source, str | Path):
        yield from source
        return
    path = Path(source)
    reader = {".xlsx": _sheet, ".csv": _sheet, ".jsonl": _json_lines}.get(path.suffix.lower())
    if reader is None:
        raise refused(path, "cần tệp .xlsx, .csv hoặc .jsonl", "an .xlsx, .csv or .jsonl file is needed")
    yield from reader(path, sheet)


def _sheet(path: Path, sheet: str | None) -> Iterator[Row | InputError]:
    """Rows below a row of titles; what is under no title is of no letter."""
    rows = value_rows(path, sheet)
    head = next(rows, (1, ()))[1]
    if isinstance(head, InputError):
        raise head
    titles = [str(title).strip() if title is not None else "" for title in head]
    for _, values in rows:
        if isinstance(values, InputError):
            yield values
        else:
            yield {title: value for title, value in zip(titles, values, strict=False) if title}


def _json_lines(path: Path, _: str | None) -> Iterator[Row | InputError]:
    with opened(path) as stream:
        number = 0
        while line := stream.readline(_LONGEST_LINE + 1):
            number += 1
            if len(line) > _LONGEST_LINE:
                raise refused(path, "dòng dài hơn 5 MB", "the line is longer than 5 MB", number)
            if line.strip():
                yield _object(line, path, number)


def _object(line: bytes, path: Path, number: int) -> Row | InputError:
    try:
        row = json.loads(line)
    except (ValueError, RecursionError):
        return refused(path, f"dòng {number}: JSON sai", f"line {number}: malformed JSON", number)
    if not isinstance(row, dict):
        return refused(path, f"dòng {number}: cần một đối tượng", f"line {number}: an object is needed", number)
    return row
