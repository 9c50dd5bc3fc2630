"""The WordprocessingML that congvan writes: escaped once, here, and ordered as the schema wants it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Final

from congvan.blocks import CELL_MARGIN, LINE_BREAK, TAB, PageBlock, PageColumns, PageParagraph, PageRun, PageTable

_NOTE_MARK: Final = '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="%d"/></w:r>'
_TEXT_START: Final = '<w:t xml:space="preserve">'
_BREAK: Final = f"</w:t><w:br/>{_TEXT_START}"
_TABULATOR: Final = f"</w:t><w:tab/>{_TEXT_START}"


def escape(text: str) -> str:
    """``text`` as XML character data."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def text_xml(text: str) -> str:
    """``w:t`` of ``text``, with breaks and tabs."""
    if "&" in text or "<" in text or ">" in text:
        text = escape(text)
    if LINE_BREAK in text:
        text = text.replace(LINE_BREAK, _BREAK)
    if TAB in text:
        text = text.replace(TAB, _TABULATOR)
    return f"{_TEXT_START}{text}</w:t>"


def run_xml(run: PageRun) -> str:
    """``w:r`` of ``run``."""
    text, bold, italic, size, note = run
    if note is not None:
        return _NOTE_MARK % note
    if not (bold or italic or size is not None):
        return f"<w:r>{text_xml(text)}</w:r>"
    properties = ("<w:b/>" if bold else "") + ("<w:i/>" if italic else "")
    if size is not None:
        properties += size_xml(size)
    return f"<w:r><w:rPr>{properties}</w:rPr>{text_xml(text)}</w:r>"


def size_xml(points: float) -> str:
    """``w:sz`` and ``w:szCs`` of a size in pt."""
    half_points = round(points * 2)
    return f'<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/>'


def paragraph_xml(paragraph: PageParagraph) -> str:
    """``w:p`` of ``paragraph``."""
    style, runs, left, right, first_line, keep_next, keep_lines, space_after, dots = paragraph
    properties = f'<w:pStyle w:val="{style}"/>'
    if keep_next:
        properties += "<w:keepNext/>"
    if keep_lines:
        properties += "<w:keepLines/>"
    if dots:
        properties += _dots_xml(dots)
    if space_after is not None:
        properties += f'<w:spacing w:after="{space_after}"/>'
    if left is not None or right is not None or first_line is not None:
        properties += _indents_xml(left, right, first_line)
    words = run_xml(runs[0]) if len(runs) == 1 else "".join(map(run_xml, runs))
    return f"<w:p><w:pPr>{properties}</w:pPr>{words}</w:p>"


def _dots_xml(ends: Iterable[int]) -> str:
    tabs = "".join(f'<w:tab w:val="left" w:leader="dot" w:pos="{end}"/>' for end in ends)
    return f"<w:tabs>{tabs}</w:tabs>"


def _indents_xml(left: int | None, right: int | None, first_line: int | None) -> str:
    indents = ""
    if left is not None:
        indents += f' w:left="{left}"'
    if right is not None:
        indents += f' w:right="{right}"'
    if first_line is not None:
        indents += f' w:firstLine="{first_line}"' if first_line >= 0 else f' w:hanging="{-first_line}"'
    return f"<w:ind{indents}/>"


def paragraphs_xml(paragraphs: Iterable[PageParagraph]) -> str:
    """The paragraphs one after another."""
    return "".join(map(paragraph_xml, paragraphs))


_SIDES: Final = ("top", "left", "bottom", "right", "insideH", "insideV")
_TABLE_START: Final = (
    '<w:tbl><w:tblPr><w:tblW w:w="%d" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/><w:tblBorders>'
    + "".join(f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>' for side in _SIDES)
    + '</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar>'
    '<w:left w:w="%d" w:type="dxa"/><w:right w:w="%d" w:type="dxa"/></w:tblCellMar></w:tblPr>'
)


_NO_MARGINS: Final = '<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar>'
_HEAD_ROW: Final = "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>"


def table_xml(table: PageTable) -> str:
    """``w:tbl`` of ``table``."""
    widths, alignments, head, rows, head_style, cell_style, total, held, groups = table
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    titles = [_cell_start(width, head_style, "left") for width in widths]
    cells = [_cell_start(width, cell_style, side) for width, side in zip(widths, alignments, strict=True)]
    kept = [_kept(start, cell_style) for start in cells]
    last = len(rows) - 1 if total else -1
    written = [
        "<w:tr><w:trPr><w:cantSplit/></w:trPr>"
        + _cells_xml(kept if at >= len(rows) - held or at == last - 1 else cells, row, bold=at == last)
        + "</w:tr>"
        for at, row in enumerate(rows)
    ]
    return (
        _TABLE_START % (sum(widths), CELL_MARGIN, CELL_MARGIN)
        + f"<w:tblGrid>{grid}</w:tblGrid>"
        + (_grouped_head_xml(table) if groups else f"{_HEAD_ROW}{_cells_xml(titles, head, bold=False)}</w:tr>")
        + f"{''.join(written)}</w:tbl>"
    )


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
    return f"{_HEAD_ROW}{upper}</w:tr>{_HEAD_ROW}{lower}</w:tr>"


def _head_cell(width: int, style: str, text: str, merged: str) -> str:
    start = _cell_start(width, style, "left").replace('w:type="dxa"/>', f'w:type="dxa"/>{merged}', 1)
    return _cells_xml([start], (text,), bold=False)


def _cell_start(width: int, style: str, side: str) -> str:
    aligned = "" if side == "left" else f'<w:jc w:val="{side}"/>'
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>'
        f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{aligned}</w:pPr>'
    )


def _kept(start: str, style: str) -> str:
    return start.replace(f'<w:pStyle w:val="{style}"/>', f'<w:pStyle w:val="{style}"/><w:keepNext/>')


def _cells_xml(starts: list[str], texts: tuple[str, ...], *, bold: bool) -> str:
    return "".join(
        f"{start}{run_xml(PageRun(text, bold)) if text else ''}</w:p></w:tc>"
        for start, text in zip(starts, texts, strict=True)
    )


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


def blocks_xml(blocks: Iterable[PageBlock]) -> str:
    """Paragraphs and tables one after another."""
    return "".join([_WRITERS[type(one)](one) for one in blocks])


_WRITERS: Final[dict[type, Callable[..., str]]] = {
    PageParagraph: paragraph_xml, PageTable: table_xml, PageColumns: columns_xml,
}  # fmt: skip


def footnote_xml(number: int, paragraphs: Iterable[PageParagraph]) -> str:
    """``w:footnote`` number ``number``; its mark stands before its first paragraph."""
    mark = '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>'
    mark += f"<w:r>{_TEXT_START} </w:t></w:r>"
    body = paragraphs_xml(paragraphs).replace("</w:pPr>", f"</w:pPr>{mark}", 1)
    return f'<w:footnote w:id="{number}">{body}</w:footnote>'
