"""Bảng as WordprocessingML, a few rows at a time: what all rows of a table share is put together once."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from typing import Any, Final

from congvan.blocks import CELL_MARGIN, PageBlock, PageCell, PageColumns, PageRun, PageTable
from congvan.ooxml.markup import paragraph_xml, paragraphs_xml, run_xml

_AT_A_TIME: Final = 64
_SIDES: Final = ("top", "left", "bottom", "right", "insideH", "insideV")
_TABLE_START: Final = (
    '<w:tbl><w:tblPr><w:tblW w:w="%d" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/><w:tblBorders>'
    + "".join(f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>' for side in _SIDES)
    + '</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar>'
    '<w:left w:w="%d" w:type="dxa"/><w:right w:w="%d" w:type="dxa"/></w:tblCellMar></w:tblPr>'
)
_TABLE_END: Final = "</w:tbl>"
_HEAD_ROW: Final = "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>"
_ROW: Final = "<w:tr><w:trPr><w:cantSplit/></w:trPr>"
_ROW_END: Final = "</w:tr>"
_CELL_END: Final = "</w:p></w:tc>"
_PLAIN_RUN: Final = "<w:r><w:t>%s</w:t></w:r>"
_PARTED: Final = "\x00"
_WANTS_CARE: Final = re.compile("[&<>\n\t]|(?:^|\x00) | (?:\x00|$)")
"""What is escaped, is an element of its own, or is a blank at the edge of a cell."""

Row = tuple[str, ...] | tuple[PageCell, ...]


def blocks_xml(blocks: Iterable[PageBlock], write_table: Callable[[PageTable], str] | None = None) -> str:
    """Paragraphs, tables and columns one after another; ``write_table`` gives a table, or what stands for it."""
    write = write_table or table_xml
    return "".join([_block_xml(one, write) for one in blocks])


def _block_xml(block: PageBlock, write_table: Callable[[PageTable], str]) -> str:
    if isinstance(block, PageTable):
        return write_table(block)
    return columns_xml(block) if isinstance(block, PageColumns) else paragraph_xml(block)


def table_xml(table: PageTable) -> str:
    """``w:tbl`` of ``table``."""
    return "".join(table_chunks(table))


def table_chunks(table: PageTable) -> Iterator[str]:
    """``w:tbl`` of ``table`` in pieces of some rows each."""
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in table.widths)
    yield _TABLE_START % (sum(table.widths), CELL_MARGIN, CELL_MARGIN) + f"<w:tblGrid>{grid}</w:tblGrid>"
    yield _grouped_head_xml(table) if table.groups else _head_xml(table)
    yield from _rows_xml(table)
    yield _TABLE_END


def _rows_xml(table: PageTable) -> Iterator[str]:
    """All rows but the last ones are alike; those are known as such when there are no more."""
    alike, last = _writer(table), deque[Row]()
    ends = max(table.held, 2 if table.total else 0)
    rows: Iterator[Row] = iter(table.rows)
    last.extend(islice(rows, ends))
    while some := list(islice(rows, _AT_A_TIME)):
        last.extend(some)
        yield "".join([alike(last.popleft()) for _ in some])
    yield "".join(_last_rows_xml(table, tuple(last)))


def _last_rows_xml(table: PageTable, rows: Sequence[Row]) -> Iterator[str]:
    alike, kept, kept_total = _writer(table), _writer(table, is_kept=True), _writer(table, is_kept=True, bold=True)
    total = _writer(table, bold=True)
    for left, row in zip(reversed(range(len(rows))), rows, strict=True):
        is_total = table.total and left == 0
        if left < table.held or (table.total and left == 1):
            yield (kept_total if is_total else kept)(row)
        else:
            yield (total if is_total else alike)(row)


def _writer(table: PageTable, *, is_kept: bool = False, bold: bool = False) -> Callable[[Any], str]:
    """What writes ``w:tr`` of a row of ``table``."""
    if table.formatted:
        return _FormattedRow(table.cell_style, is_kept=is_kept, bold=bold).xml
    return _Row(table, is_kept=is_kept, bold=bold).xml


class _Row:
    """What the rows of a table have in common."""

    def __init__(self, table: PageTable, *, is_kept: bool, bold: bool) -> None:
        self._starts = [_cell_start(table.cell_style, side, is_kept=is_kept) for side in table.alignments]
        self._bold = bold
        plain = "".join(f"{start}{_PLAIN_RUN}{_CELL_END}" for start in self._starts)
        self._plain = f"{_ROW}{plain}{_ROW_END}"

    def xml(self, row: tuple[str, ...]) -> str:
        """``w:tr`` of ``row``."""
        if not self._bold and all(row) and not _WANTS_CARE.search(_PARTED.join(row)):
            return self._plain % row
        return f"{_ROW}{_cells_xml(self._starts, row, bold=self._bold)}{_ROW_END}"


class _FormattedRow:
    """What the rows of a table with formatted cells have in common."""

    def __init__(self, style: str, *, is_kept: bool, bold: bool) -> None:
        self._style, self._kept, self._bold = style, is_kept, bold

    def xml(self, row: tuple[PageCell, ...]) -> str:
        """``w:tr`` of ``row``."""
        return f"{_ROW}{''.join(map(self._cell, row))}{_ROW_END}"

    def _cell(self, cell: PageCell) -> str:
        merged = f'<w:gridSpan w:val="{cell.across}"/>' if cell.across > 1 else ""
        merged += f'<w:vMerge w:val="{cell.merge}"/>' if cell.merge else ""
        start = _cell_start(self._style, cell.side, is_kept=self._kept).replace("<w:tcPr>", f"<w:tcPr>{merged}", 1)
        runs = "".join([run_xml(run._replace(bold=run.bold or self._bold)) for run in cell.runs])
        return f"{start}{runs}{_CELL_END}"


def _head_xml(table: PageTable) -> str:
    cells = [_head_cell(width, table.head_style, title) for width, title in zip(table.widths, table.head, strict=True)]
    return f"{_HEAD_ROW}{''.join(cells)}{_ROW_END}"


def _grouped_head_xml(table: PageTable) -> str:
    """Two rows: the titles of groups over those of their columns, a title of its own over both."""
    upper, lower, at = "", "", 0
    for title, count in table.groups:
        widths = table.widths[at : at + (count or 1)]
        merged = f'<w:gridSpan w:val="{count}"/>' if count else '<w:vMerge w:val="restart"/>'
        upper += _head_cell(sum(widths), table.head_style, title if count else table.head[at], merged)
        for width, below in zip(widths, table.head[at:], strict=False):
            lower += _head_cell(width, table.head_style, below if count else "", "" if count else "<w:vMerge/>")
        at += len(widths)
    return f"{_HEAD_ROW}{upper}{_ROW_END}{_HEAD_ROW}{lower}{_ROW_END}"


def _head_cell(width: int, style: str, text: str, merged: str = "") -> str:
    start = (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{merged}<w:vAlign w:val="center"/></w:tcPr>'
        f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>'
    )
    return _cells_xml([start], (text,), bold=False)


def _cell_start(style: str, side: str, *, is_kept: bool) -> str:
    """The grid says how wide the cell is, its style how its words stand unless ``side`` does."""
    kept = "<w:keepNext/>" if is_kept else ""
    aligned = "" if side == "left" else f'<w:jc w:val="{side}"/>'
    return (
        '<w:tc><w:tcPr><w:vAlign w:val="center"/></w:tcPr>'
        f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{kept}{aligned}</w:pPr>'
    )


def _cells_xml(starts: Sequence[str], texts: tuple[str, ...], *, bold: bool) -> str:
    return "".join(
        f"{start}{_text_run(text, bold=bold) if text else ''}{_CELL_END}"
        for start, text in zip(starts, texts, strict=True)
    )


def _text_run(text: str, *, bold: bool) -> str:
    if bold or _WANTS_CARE.search(text):
        return run_xml(PageRun(text, bold))
    return _PLAIN_RUN % text


_COLUMNS_START: Final = (
    '<w:tbl><w:tblPr><w:tblW w:w="%d" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblCellMar>'
    + "".join(f'<w:{side} w:w="0" w:type="dxa"/>' for side in ("top", "left", "bottom", "right"))
    + "</w:tblCellMar></w:tblPr>"
)


def columns_xml(columns: PageColumns) -> str:
    """``w:tbl`` of ``columns``, without rules."""
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in columns.widths)
    height = f'<w:trHeight w:val="{columns.height}" w:hRule="atLeast"/>' if columns.height else ""
    rows = "".join(
        f"<w:tr><w:trPr><w:cantSplit/>{height}</w:trPr>"
        + "".join(
            f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{paragraphs_xml(cell)}</w:tc>'
            for width, cell in zip(columns.widths, row, strict=True)
        )
        + "</w:tr>"
        for row in columns.rows
    )
    return f"{_COLUMNS_START % sum(columns.widths)}<w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>"
