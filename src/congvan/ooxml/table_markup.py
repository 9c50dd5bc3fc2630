"""Bảng as WordprocessingML, a few rows at a time: what all rows of a table share is put together once."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain, islice
from typing import Any, Final

from congvan.blocks import HeadCell, PageCell, PageColumns, PageRun, PageTable, PageWords
from congvan.late_patterns import late_pattern
from congvan.ooxml.markup import escape, paragraphs_xml, run_xml, size_xml

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
ROW_START: Final = "<w:tr><w:trPr><w:cantSplit/></w:trPr>"
ROW_END: Final = "</w:tr>"
_CELL_END: Final = "</w:p></w:tc>"
_PLAIN_RUN: Final = "<w:r>%s<w:t>%%s</w:t></w:r>"
_SIZE: Final = r'<w:rPr><w:sz w:val="\d+"/><w:szCs w:val="\d+"/></w:rPr>'
CELL_PATTERN: Final = (
    r'(<w:tc><w:tcPr><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="\w+"/>'
    rf'(?:<w:jc w:val="\w+"/>)?({_SIZE})?</w:pPr>)(?:<w:r>({_SIZE})?<w:t>([^<]*)</w:t></w:r>)?</w:p></w:tc>'
)
"""What a cell of most rows looks like: up to its words, the look of its mark, of its words, and the words."""
_PARTED: Final = "\x00"
_NEEDS_CARE: Final = ("\n", "\t", f"{_PARTED} ", f" {_PARTED}")
"""Among cells, what is an element of its own, or a blank at the edge of one."""
_NEEDS_MORE: Final = late_pattern("[\n\t]|^ | $")
"""In a cell, what is more than letters."""

_AnyRow = tuple[str, ...] | tuple[PageCell, ...]


def table_xml(table: PageTable) -> str:
    """``w:tbl`` of ``table``."""
    return b"".join(table_chunks(table)).decode()


def table_chunks(table: PageTable) -> Iterator[bytes]:
    """``w:tbl`` of ``table`` in pieces of some rows each, in UTF-8."""
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in table.widths)
    head = "".join(f"{_HEAD_ROW}{''.join(_titles_xml(row, table))}{ROW_END}" for row in table.head)
    start = _TABLE_START % (sum(table.widths), table.margin, table.margin)
    yield f"{start}<w:tblGrid>{grid}</w:tblGrid>{head}{_numbers_xml(table) if table.numbers else ''}".encode()
    yield from _rows_xml(table)
    yield _TABLE_END.encode()


def _rows_xml(table: PageTable) -> Iterator[bytes]:
    """All rows but bold and last ones are alike; the last are known as such when there are no more."""
    alike, bold, last = _writer(table), _writer(table, is_kept=True, bold=True), deque[_AnyRow]()
    ends = max(table.held, 2 if table.total else 0)
    rows: Iterator[_AnyRow] = iter(table.rows)
    at = 0
    last.extend(islice(rows, ends))
    while some := list(islice(rows, _AT_A_TIME)):
        last.extend(some)
        going = [last.popleft() for _ in some]
        if table.bold.isdisjoint(range(at, at + len(going))):
            yield alike(going)
        else:
            yield b"".join((bold if number in table.bold else alike)([row]) for number, row in enumerate(going, at))
        at += len(going)
    yield b"".join(_last_rows_xml(table, tuple(last), at))


def _last_rows_xml(table: PageTable, rows: Sequence[_AnyRow], first: int) -> Iterator[bytes]:
    for left, row in zip(reversed(range(len(rows))), rows, strict=True):
        is_total = table.total and left == 0
        is_bold = is_total or first + len(rows) - 1 - left in table.bold
        holds = left < table.held or (table.total and left == 1) or (is_bold and left > 0)
        yield _writer(table, is_kept=holds, bold=is_bold)([row])


def _writer(table: PageTable, *, is_kept: bool = False, bold: bool = False) -> Callable[[Sequence[Any]], bytes]:
    """What writes ``w:tr`` of rows of ``table``, in UTF-8."""
    return (_FormattedRows if table.formatted else _Rows)(table, is_kept=is_kept, bold=bold).xml


class _Rows:
    """What the rows of a table have in common."""

    def __init__(self, table: PageTable, *, is_kept: bool, bold: bool) -> None:
        self._look = PageRun("", bold, size=table.size)
        self._starts = [_cell_start(table, side, is_kept=is_kept) for side in table.alignments]
        before, after = (_PLAIN_RUN % _look_xml(table.size)).split("%s")
        end, first = f"{after}{_CELL_END}", f"{ROW_START}{self._starts[0]}{before}"
        between = [*(f"{end}{start}{before}" for start in self._starts[1:]), f"{end}{ROW_END}{first}"]
        self._between = [part.encode() for part in between]
        self._first, self._last = first.encode(), f"{end}{ROW_END}".encode()
        self._blank_run = f"{before}{after}".encode()

    def xml(self, rows: Sequence[tuple[str, ...]]) -> bytes:
        """``w:tr`` of each of ``rows``; what all of them share is not made again."""
        joined = _PARTED.join(chain.from_iterable(rows))
        edged = f"{_PARTED}{joined}{_PARTED}"
        if self._look.bold or any(one in edged for one in _NEEDS_CARE):
            return "".join(map(self._row, rows)).encode()
        pieces = [self._first] * (1 + 2 * len(self._between) * len(rows))
        pieces[1::2] = escape(joined).encode().split(_PARTED.encode())
        pieces[2::2] = self._between * len(rows)
        pieces[-1] = self._last
        written = b"".join(pieces)
        return written.replace(self._blank_run, b"") if _PARTED * 2 in edged else written

    def _row(self, row: tuple[str, ...]) -> str:
        return f"{ROW_START}{_cells_xml(self._starts, row, self._look)}{ROW_END}"


class _FormattedRows:
    """What the rows of a table with formatted cells have in common."""

    def __init__(self, table: PageTable, *, is_kept: bool, bold: bool) -> None:
        self._table, self._kept, self._bold = table, is_kept, bold

    def xml(self, rows: Iterable[tuple[PageCell, ...]]) -> bytes:
        """``w:tr`` of each of ``rows``."""
        return "".join(map(self._row, rows)).encode()

    def _row(self, row: tuple[PageCell, ...]) -> str:
        return f"{ROW_START}{''.join(map(self._cell, row))}{ROW_END}"

    def _cell(self, cell: PageCell) -> str:
        merged = f'<w:gridSpan w:val="{cell.across}"/>' if cell.across > 1 else ""
        merged += f'<w:vMerge w:val="{cell.merge}"/>' if cell.merge else ""
        start = _cell_start(self._table, cell.side, is_kept=self._kept).replace("<w:tcPr>", f"<w:tcPr>{merged}", 1)
        shown = [run._replace(bold=run.bold or self._bold, size=self._table.size) for run in cell.runs]
        return f"{start}{''.join(map(run_xml, shown))}{_CELL_END}"


def _titles_xml(row: Iterable[HeadCell], table: PageTable) -> Iterator[str]:
    """One row of titles; what a title spans is as wide as its columns together."""
    at = 0
    for title, span, merge in row:
        merged = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
        if merge:
            merged += "<w:vMerge/>" if merge == "continue" else f'<w:vMerge w:val="{merge}"/>'
        start = (
            f'<w:tc><w:tcPr><w:tcW w:w="{sum(table.widths[at : at + span])}" w:type="dxa"/>{merged}'
            f'<w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="{table.head_style}"/>'
            f"{_look_xml(table.size)}</w:pPr>"
        )
        yield _cells_xml([start], (title,), PageRun("", size=table.size))
        at += span


def _numbers_xml(table: PageTable) -> str:
    start = _cell_start(table, "center", is_kept=True)
    cells = _cells_xml([start] * len(table.numbers), table.numbers, PageRun("", italic=True, size=table.size))
    return f"{_HEAD_ROW}{cells}{ROW_END}"


def _cell_start(table: PageTable, side: str, *, is_kept: bool) -> str:
    """The grid says how wide the cell is, its style how its words are aligned unless ``side`` does."""
    kept = "<w:keepNext/>" if is_kept else ""
    aligned = "" if side == "left" else f'<w:jc w:val="{side}"/>'
    return (
        '<w:tc><w:tcPr><w:vAlign w:val="center"/></w:tcPr>'
        f'<w:p><w:pPr><w:pStyle w:val="{table.cell_style}"/>{kept}{aligned}{_look_xml(table.size)}</w:pPr>'
    )


def _look_xml(size: float | None) -> str:
    """Of words, and of a paragraph's mark, which makes the height of a blank cell."""
    return "" if size is None else f"<w:rPr>{size_xml(size)}</w:rPr>"


def _cells_xml(starts: Sequence[str], texts: tuple[str, ...], look: PageRun) -> str:
    return "".join(
        f"{start}{_text_run(text, look) if text else ''}{_CELL_END}" for start, text in zip(starts, texts, strict=True)
    )


def _text_run(text: str, look: PageRun) -> str:
    if look.bold or look.italic or _NEEDS_MORE.search(text):
        return run_xml(look._replace(text=text))
    return _PLAIN_RUN % _look_xml(look.size) % escape(text)


_COLUMNS_START: Final = (
    '<w:tbl><w:tblPr><w:tblW w:w="%d" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblCellMar>'
    + "".join(f'<w:{side} w:w="0" w:type="dxa"/>' for side in ("top", "left", "bottom", "right"))
    + "</w:tblCellMar></w:tblPr>"
)


def columns_xml(columns: PageColumns) -> str:
    """``w:tbl`` of ``columns``, without rules."""
    widths, rows, height, distance = columns
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    at_least = f'<w:trHeight w:val="{height}" w:hRule="atLeast"/>' if height else ""
    apart = f'<w:tcMar><w:top w:w="{distance}" w:type="dxa"/></w:tcMar>' if distance else ""
    written = "".join(
        f"<w:tr><w:trPr><w:cantSplit/>{at_least}</w:trPr>{_columns_row(widths, row, '' if at else apart)}</w:tr>"
        for at, row in enumerate(rows)
    )
    return f"{_COLUMNS_START % sum(widths)}<w:tblGrid>{grid}</w:tblGrid>{written}</w:tbl>"


def _columns_row(widths: Sequence[int], row: Sequence[Iterable[PageWords]], apart: str) -> str:
    return "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{apart}</w:tcPr>{paragraphs_xml(cell)}</w:tc>'
        for width, cell in zip(widths, row, strict=True)
    )
