"""The WordprocessingML that congvan writes: escaped once, here, and ordered as the schema wants it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from congvan.blocks import LINE_BREAK, TAB, HeadCell, PageBlock, PageColumns, PageParagraph, PageRun, PageTable

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
    style, runs, left, right, first_line, keep_next, keep_lines, space_after = paragraph
    properties = f'<w:pStyle w:val="{style}"/>'
    if keep_next:
        properties += "<w:keepNext/>"
    if keep_lines:
        properties += "<w:keepLines/>"
    if space_after is not None:
        properties += f'<w:spacing w:after="{space_after}"/>'
    if left is not None or right is not None or first_line is not None:
        properties += _indents_xml(left, right, first_line)
    words = run_xml(runs[0]) if len(runs) == 1 else "".join(map(run_xml, runs))
    return f"<w:p><w:pPr>{properties}</w:pPr>{words}</w:p>"


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


_HEAD_ROW: Final = "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>"
_ROW: Final = "<w:tr><w:trPr><w:cantSplit/></w:trPr>"


def table_xml(table: PageTable) -> str:
    """``w:tbl`` of ``table``."""
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in table.widths)
    cells = [
        _cell_start(width, table.cell_style, side, table.size)
        for width, side in zip(table.widths, table.alignments, strict=True)
    ]
    kept = [_kept(start, table.cell_style) for start in cells]
    bound = {*range(len(table.rows) - table.held, len(table.rows)), *table.bold}
    if table.total:
        bound |= {len(table.rows) - 2}
        bound -= set() if table.held else {len(table.rows) - 1}
    written = [
        f"{_ROW}{_cells_xml(kept if at in bound else cells, row, bold=at in table.bold, size=table.size)}</w:tr>"
        for at, row in enumerate(table.rows)
    ]
    return (
        _TABLE_START % (sum(table.widths), table.margin, table.margin)
        + f"<w:tblGrid>{grid}</w:tblGrid>{_head_xml(table)}{''.join(written)}</w:tbl>"
    )


def _head_xml(table: PageTable) -> str:
    rows = "".join(f"{_HEAD_ROW}{_titles_xml(row, table)}</w:tr>" for row in table.head)
    if not table.numbers:
        return rows
    starts = [
        _kept(_cell_start(width, table.cell_style, "center", table.size), table.cell_style) for width in table.widths
    ]
    return f"{rows}{_HEAD_ROW}{_cells_xml(starts, table.numbers, italic=True, size=table.size)}</w:tr>"


def _titles_xml(row: Iterable[HeadCell], table: PageTable) -> str:
    """One row of titles; what a title spans is as wide as its columns together."""
    written, at = "", 0
    for title, span, merge in row:
        merged = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
        if merge:
            merged += "<w:vMerge/>" if merge == "continue" else f'<w:vMerge w:val="{merge}"/>'
        start = _cell_start(sum(table.widths[at : at + span]), table.head_style, "left", table.size)
        start = start.replace('w:type="dxa"/>', f'w:type="dxa"/>{merged}', 1)
        written += _cells_xml([start], (title,), size=table.size)
        at += span
    return written


def _cell_start(width: int, style: str, side: str, size: float | None) -> str:
    aligned = "" if side == "left" else f'<w:jc w:val="{side}"/>'
    mark = "" if size is None else f"<w:rPr>{size_xml(size)}</w:rPr>"
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>'
        f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{aligned}{mark}</w:pPr>'
    )


def _kept(start: str, style: str) -> str:
    return start.replace(f'<w:pStyle w:val="{style}"/>', f'<w:pStyle w:val="{style}"/><w:keepNext/>')


def _cells_xml(
    starts: list[str], texts: tuple[str, ...], *, bold: bool = False, italic: bool = False, size: float | None = None
) -> str:
    return "".join(
        f"{start}{run_xml(PageRun(text, bold, italic, size)) if text else ''}</w:p></w:tc>"
        for start, text in zip(starts, texts, strict=True)
    )


_COLUMNS_START: Final = (
    '<w:tbl><w:tblPr><w:tblW w:w="%d" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblCellMar>'
    + "".join(f'<w:{side} w:w="0" w:type="dxa"/>' for side in ("top", "left", "bottom", "right"))
    + "</w:tblCellMar></w:tblPr>"
)
_WHOLE_ROW: Final = "<w:tr><w:trPr><w:cantSplit/></w:trPr>"


def columns_xml(columns: PageColumns) -> str:
    """``w:tbl`` of two columns side by side, without rules or margins."""
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in columns.widths)
    rows = "".join(
        _WHOLE_ROW
        + "".join(
            f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{paragraphs_xml(cell)}</w:tc>'
            for width, cell in zip(columns.widths, row, strict=True)
        )
        + "</w:tr>"
        for row in columns.rows
    )
    return f"{_COLUMNS_START % sum(columns.widths)}<w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>"


def blocks_xml(blocks: Iterable[PageBlock | PageColumns]) -> str:
    """Paragraphs, tables and columns one after another."""
    return "".join(map(_block_xml, blocks))


def _block_xml(block: PageBlock | PageColumns) -> str:
    if isinstance(block, PageTable):
        return table_xml(block)
    return columns_xml(block) if isinstance(block, PageColumns) else paragraph_xml(block)


def footnote_xml(number: int, paragraphs: Iterable[PageParagraph]) -> str:
    """``w:footnote`` number ``number``; its mark stands before its first paragraph."""
    mark = '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>'
    mark += f"<w:r>{_TEXT_START} </w:t></w:r>"
    body = paragraphs_xml(paragraphs).replace("</w:pPr>", f"</w:pPr>{mark}", 1)
    return f'<w:footnote w:id="{number}">{body}</w:footnote>'
