"""Bảng trong tệp Word: each table of a .docx as a sheet, with the words that are around the tables."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from congvan.errors import InputError, Problem, UnreadableDocument
from congvan.snapshot import Snapshot, WordCell, WordParagraph, WordTable, take
from congvan.tabular.sheets import Sheet, SheetCell


def read_word_tables(path: Path) -> tuple[Sheet, ...]:
    """The tables of a .docx, .doc or .odt, named ``bảng 1`` …; without a table one sheet that holds words alone.

    Raises ``InputError`` where the file cannot be opened, ``OfficeError`` where LibreOffice is needed and fails.
    """
    try:
        snapshot = take(_docx(path))
    except UnreadableDocument as error:
        raise InputError([Problem(error.message, file=path.name)]) from error
    words = tuple(_words(snapshot))
    tables = [one for one in snapshot.tables if not one.cells]
    sheets = [_sheet(table, path.name, f"bảng {at}", words) for at, table in enumerate(tables, 1)]
    return tuple(sheets) or (Sheet(path.name, "", (), words=words),)


def _docx(path: Path) -> Path | bytes:
    if path.suffix.lower() == ".docx":
        return path
    from congvan.office import to_docx
    from congvan.ooxml.opening import read_package

    return to_docx(read_package(path), path.suffix.lower())


def _words(snapshot: Snapshot) -> Iterator[str]:
    for block in snapshot.blocks:
        if isinstance(block, WordParagraph) and block.text.strip():
            yield " ".join(block.text.split())


def _sheet(table: WordTable, file: str, name: str, words: tuple[str, ...]) -> Sheet:
    rows = tuple(tuple(_row(row.cells, at)) for at, row in enumerate(table.rows, 1))
    return Sheet(file, name, rows, merged=tuple(_merged(table)), words=words)


def _row(cells: tuple[WordCell, ...], row: int) -> Iterator[SheetCell]:
    """A cell for each column of the grid: what spans several is in the first."""
    for cell in cells:
        text = "" if cell.merge == "continue" else " ".join(one.text for one in cell.paragraphs).strip()
        yield SheetCell(text or None, row, cell.column + 1, has_type=False)
        yield from (SheetCell(None, row, cell.column + 1 + at) for at in range(1, cell.span))


def _merged(table: WordTable) -> Iterator[tuple[int, int, int, int]]:
    for at, row in enumerate(table.rows, 1):
        for cell in row.cells:
            if cell.merge == "continue":
                continue
            last = at + _continued(table, at, cell.column) if cell.merge == "restart" else at
            if last > at or cell.span > 1:
                yield at, cell.column + 1, last, cell.column + cell.span


def _continued(table: WordTable, row: int, column: int) -> int:
    """How many rows below ``row`` go on with its cell in ``column``."""
    count = 0
    for below in table.rows[row:]:
        if not any(cell.column == column and cell.merge == "continue" for cell in below.cells):
            break
        count += 1
    return count
