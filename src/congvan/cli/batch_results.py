"""Kết quả hàng loạt: what became of each row, as a sheet, as JSON, as text."""

from __future__ import annotations

import io
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from congvan.cli.files import put, written
from congvan.cli.language import say
from congvan.errors import Message

if TYPE_CHECKING:
    from congvan.batching import RowResult

REPORTS: Final = (".xlsx", ".json", ".txt")
_TITLES: Final = (
    Message("Hàng", "Row"), Message("Tệp", "File"), Message("PDF", "PDF"), Message("Lỗi", "Errors"),
    Message("Phát hiện", "Findings"), Message("SHA-256", "SHA-256"),
)  # fmt: skip


def write_results(results: Sequence[RowResult], path: Path) -> None:
    """The results in a file of the kind that its name says, one of ``REPORTS``."""
    if path.suffix.lower() == ".xlsx":
        from congvan.files import atomic_write

        atomic_write(path, _sheet(results))
        written(path)
    else:
        put(results_json(results) if path.suffix.lower() == ".json" else _text(results), path)


def results_json(results: Sequence[RowResult]) -> str:
    """The results as JSON."""
    from dataclasses import asdict

    from congvan.source import dump_json

    return dump_json([asdict(result) for result in results])


def _text(results: Sequence[RowResult]) -> str:
    lines = ["\t".join(map(say, _TITLES)), *("\t".join(map(str, _cells(result))) for result in results)]
    return "\n".join(lines) + "\n"


def _sheet(results: Sequence[RowResult]) -> bytes:
    from openpyxl import Workbook
    from openpyxl.cell import WriteOnlyCell

    book = Workbook(write_only=True)
    sheet = book.create_sheet()
    sheet.append(list(map(say, _TITLES)))
    for result in results:
        cells = [WriteOnlyCell(sheet, value) for value in _cells(result)]
        for cell in cells:
            if cell.data_type == "f":  # words of a row that begin like a formula
                cell.data_type = "s"
        sheet.append(cells)
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def _cells(result: RowResult) -> tuple[int | str, ...]:
    return result.row, result.file, result.pdf, "; ".join(result.errors), result.findings, result.sha256
