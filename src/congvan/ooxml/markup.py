"""The WordprocessingML that congvan writes: escaped once, here, and ordered as the schema wants it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from congvan.blocks import LINE_BREAK, TAB, PageParagraph, PageRun

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


def footnote_xml(number: int, paragraphs: Iterable[PageParagraph]) -> str:
    """``w:footnote`` number ``number``; its mark stands before its first paragraph."""
    mark = '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>'
    mark += f"<w:r>{_TEXT_START} </w:t></w:r>"
    body = paragraphs_xml(paragraphs).replace("</w:pPr>", f"</w:pPr>{mark}", 1)
    return f'<w:footnote w:id="{number}">{body}</w:footnote>'
