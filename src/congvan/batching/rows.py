"""Các hàng dữ liệu: one mapping a letter, from a workbook, a CSV, JSON lines or an iterable, never all at once."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Any, Final

from congvan.errors import InputError, Message, Problem

Row = Mapping[str, Any]
_DELIMITERS: Final = ";,\t|"
_SAMPLE: Final = 4096


def rows_of(source: str | Path | Iterable[Row], sheet: str | None = None) -> Iterator[Row]:
    """The rows of a file (.xlsx, .csv, .jsonl) or of an iterable of mappings, one after the other.

    Raises ``InputError`` where the file cannot be read as such.
    """
    if not isinstance(source, str | Path):
        yield from source
        return
    path = Path(source)
    reader = {".xlsx": _xlsx, ".csv": _csv, ".jsonl": _json_lines}.get(path.suffix.lower())
    if reader is None:
        raise _refused(path, "cần tệp .xlsx, .csv hoặc .jsonl", "an .xlsx, .csv or .jsonl file is needed")
    if not path.is_file():
        raise _refused(path, "không có tệp này", "there is no such file")
    yield from reader(path, sheet)


def _xlsx(path: Path, sheet: str | None) -> Iterator[Row]:
    from openpyxl import load_workbook

    try:
        book = load_workbook(path, read_only=True, data_only=True)
    except Exception as error:  # openpyxl raises whatever its XML makes it raise
        raise _refused(path, "không đọc được sổ tính", "the workbook cannot be read") from error
    try:
        if sheet is not None and sheet not in book.sheetnames:
            known = ", ".join(book.sheetnames)
            raise _refused(path, f"không có trang “{sheet}” ({known})", f"there is no sheet “{sheet}” ({known})")
        cells = (book[sheet] if sheet else book.worksheets[0]).iter_rows(values_only=True)
        titles = [str(title).strip() if title is not None else "" for title in next(cells, ())]
        for values in cells:
            if any(value is not None for value in values):
                yield {title: _plain(value) for title, value in zip(titles, values, strict=False) if title}
    finally:
        book.close()


def _csv(path: Path, _: str | None) -> Iterator[Row]:
    with path.open(encoding="utf-8-sig", newline="") as stream:
        try:
            sample = stream.read(_SAMPLE)
            stream.seek(0)
            first = sample.splitlines()[0] if sample.splitlines() else ""
            delimiter = max(_DELIMITERS, key=first.count)
            yield from csv.DictReader(stream, delimiter=delimiter)
        except UnicodeDecodeError as error:
            raise _refused(path, "tệp không phải UTF-8", "the file is not UTF-8") from error


def _json_lines(path: Path, _: str | None) -> Iterator[Row]:
    with path.open(encoding="utf-8") as stream:
        for number, line in enumerate(stream, 1):
            if not line.strip():
                continue
            try:
                row = json.loads(line)
            except json.JSONDecodeError as error:
                raise _refused(path, f"dòng {number}: JSON sai", f"line {number}: malformed JSON", number) from error
            if not isinstance(row, dict):
                raise _refused(path, f"dòng {number}: cần một đối tượng", f"line {number}: an object is needed", number)
            yield row


def _plain(value: Any) -> Any:
    """A cell as a letter would type it."""
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return int(value)
    return value


def _refused(path: Path, vi: str, en: str, line: int | None = None) -> InputError:
    return InputError([Problem(Message(vi, en), file=str(path), line=line)])
