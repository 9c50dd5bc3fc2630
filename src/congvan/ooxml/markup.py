"""The WordprocessingML that congvan writes: escaped once, here, and ordered as the schema requires."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import Final

from congvan.blocks import (
    LINE_BREAK,
    TAB,
    PageBlock,
    PageColumns,
    PageLine,
    PageParagraph,
    PagePicture,
    PageRun,
    PageTable,
    PageWords,
)
from congvan.ooxml.names import A_NS, PIC_NS, R_NS, SVG_NS, WP_NS

_NOTE_MARK: Final = '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="%d"/></w:r>'
_MARK_OF_NOTE: Final = (
    '</w:pPr><w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>'
    '<w:r><w:t xml:space="preserve"> </w:t></w:r>'
)
"""What is between the properties of a note's first paragraph and its words."""
_FIRST_DRAWING: Final = 10_000
"""Below it are the drawings of a template."""
_VECTOR: Final = (
    '<a:extLst><a:ext uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}">'
    '<asvg:svgBlip xmlns:asvg="%s" r:embed="rIdVector%d"/>'
    "</a:ext></a:extLst>"
)
_TEXT_START: Final = '<w:t xml:space="preserve">'
_BREAK: Final = f"</w:t><w:br/>{_TEXT_START}"
_TABULATOR: Final = f"</w:t><w:tab/>{_TEXT_START}"
_PLAIN_START: Final = f"<w:r>{_TEXT_START}"
_PLAIN_END: Final = "</w:t></w:r>"
_LINE_END: Final = f"{_PLAIN_END}</w:p>"
_KEPT_HEADS: Final = 1024


def escape(text: str) -> str:
    """``text`` as XML character data."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def text_xml(text: str) -> str:
    """``w:t`` of ``text``, with breaks and tabs."""
    return f"{_TEXT_START}{_inside(text)}</w:t>"


def _inside(text: str) -> str:
    """What is in ``w:t``."""
    if "&" in text or "<" in text or ">" in text:
        text = escape(text)
    if LINE_BREAK in text:
        text = text.replace(LINE_BREAK, _BREAK)
    if TAB in text:
        text = text.replace(TAB, _TABULATOR)
    return text


def run_xml(run: PageRun) -> str:
    """``w:r`` of ``run``."""
    pieces: list[str] = []
    _add_runs(pieces, (run,))
    return "".join(pieces)


def _add_runs(pieces: list[str], runs: Iterable[PageRun]) -> None:
    """Adds ``w:r`` of each of ``runs``."""
    for text, bold, italic, size, note, picture in runs:
        if note is not None:
            pieces.append(_NOTE_MARK % note)
        elif picture is not None:
            pieces.append(picture_xml(picture))
        else:
            is_plain = not ("&" in text or "<" in text or ">" in text or LINE_BREAK in text or TAB in text)
            pieces += (_run_start(bold, italic, size), text if is_plain else _inside(text), _PLAIN_END)


@lru_cache(maxsize=_KEPT_HEADS)
def _run_start(bold: bool, italic: bool, size: float | None) -> str:
    """What is before the words of a run."""
    properties = ("<w:b/>" if bold else "") + ("<w:i/>" if italic else "")
    if size is not None:
        properties += size_xml(size)
    return f"<w:r><w:rPr>{properties}</w:rPr>{_TEXT_START}" if properties else _PLAIN_START


def picture_xml(picture: PagePicture) -> str:
    """``w:r`` of ``picture``; ``template.pictures`` gives its parts."""
    vector = _VECTOR % (SVG_NS, picture.number) if picture.vector else ""
    description = escape(picture.description).replace('"', "&quot;")
    shown = f'id="{_FIRST_DRAWING + picture.number}" name="Picture {picture.number}" descr="{description}"'
    extent = f'cx="{picture.width}" cy="{picture.height}"'
    return (
        f'<w:r><w:drawing><wp:inline xmlns:wp="{WP_NS}" distT="0" distB="0" distL="0" distR="0"><wp:extent {extent}/>'
        f'<wp:docPr {shown}/><a:graphic xmlns:a="{A_NS}"><a:graphicData uri="{PIC_NS}"><pic:pic xmlns:pic="{PIC_NS}">'
        f"<pic:nvPicPr><pic:cNvPr {shown}/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>"
        f'<a:blip xmlns:r="{R_NS}" r:embed="rIdPicture{picture.number}">{vector}</a:blip>'
        "<a:stretch><a:fillRect/></a:stretch></pic:blipFill>"
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {extent}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/>'
        "</a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )


def size_xml(points: float) -> str:
    """``w:sz`` and ``w:szCs`` of a size in pt."""
    half_points = round(points * 2)
    return f'<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/>'


@lru_cache(maxsize=_KEPT_HEADS)
def _line_start(style: str, keep_next: bool, left: int | None, first_line: int | None, space_after: int | None) -> str:
    """What is before the words of a line."""
    return _head_xml(style, left, None, first_line, keep_next, False, space_after, (), None) + _PLAIN_START


def _add_paragraph(pieces: list[str], paragraph: PageParagraph) -> None:
    """Adds ``w:p`` of ``paragraph``."""
    style, runs, left, right, first_line, keep_next, keep_lines, space_after, dots, side = paragraph
    pieces.append(_head_xml(style, left, right, first_line, keep_next, keep_lines, space_after, dots, side))
    if runs:
        _add_runs(pieces, runs)
    pieces.append("</w:p>")


@lru_cache(maxsize=_KEPT_HEADS)
def _head_xml(
    style: str,
    left: int | None,
    right: int | None,
    first_line: int | None,
    keep_next: bool,
    keep_lines: bool,
    space_after: int | None,
    dots: tuple[int, ...],
    side: str | None,
) -> str:
    """What is before the words of a paragraph; lists have the same before each line."""
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
    if side is not None:
        properties += f'<w:jc w:val="{side}"/>'
    return f"<w:p><w:pPr>{properties}</w:pPr>"


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


def paragraphs_xml(paragraphs: Iterable[PageWords]) -> str:
    """The paragraphs one after another."""
    return "".join(block_pieces(paragraphs, _no_table))


def _no_table(block: PageTable | PageColumns) -> str:
    raise TypeError(f"{type(block).__name__} is not a paragraph")


def block_pieces(blocks: Iterable[PageBlock], table_xml: Callable[[PageTable | PageColumns], str]) -> list[str]:
    """The blocks one after another, in pieces; ``table_xml`` writes those that are not paragraphs."""
    pieces: list[str] = []
    for block in blocks:
        if isinstance(block, PageLine):
            style, text, keep_next, left, first_line, space_after = block
            if "&" in text or "<" in text or ">" in text or LINE_BREAK in text or TAB in text:
                text = _inside(text)
            pieces += (_line_start(style, keep_next, left, first_line, space_after), text, _LINE_END)
        elif isinstance(block, PageParagraph):
            _add_paragraph(pieces, block)
        else:
            pieces.append(table_xml(block))
    return pieces


def blocks_xml(blocks: Iterable[PageBlock], table_xml: Callable[[PageTable | PageColumns], str]) -> str:
    """``block_pieces`` in one."""
    return "".join(block_pieces(blocks, table_xml))


def footnote_xml(number: int, paragraphs: Iterable[PageWords]) -> str:
    """``w:footnote`` number ``number``; its mark is before its first paragraph."""
    body = paragraphs_xml(paragraphs).replace("</w:pPr>", _MARK_OF_NOTE, 1)
    return f'<w:footnote w:id="{number}">{body}</w:footnote>'
