"""The WordprocessingML that congvan writes: escaped once, here, and ordered as the schema wants it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, NamedTuple

from congvan.text import HARD_HYPHEN

LINE_BREAK: Final = "\n"
"""Inside a run's text: a break within the paragraph."""
TAB: Final = "\t"
"""Inside a run's text: a tab."""
_TEXT_START: Final = '<w:t xml:space="preserve">'
_HARD_HYPHEN: Final = f"</w:t><w:noBreakHyphen/>{_TEXT_START}"
_BREAK: Final = f"</w:t><w:br/>{_TEXT_START}"
_TABULATOR: Final = f"</w:t><w:tab/>{_TEXT_START}"


class Run(NamedTuple):
    """Words of one format, or the mark of footnote ``note``; ``size`` in pt where it is not the style's."""

    text: str
    bold: bool = False
    italic: bool = False
    size: float | None = None
    note: int | None = None


class Paragraph(NamedTuple):
    """A paragraph of one style, with what differs from it; indents in twips."""

    style: str
    runs: tuple[Run, ...] = ()
    left: int | None = None
    right: int | None = None
    first_line: int | None = None
    keep_next: bool = False
    keep_lines: bool = False


def escape(text: str) -> str:
    """``text`` as XML character data."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def text_xml(text: str) -> str:
    """``w:t`` of ``text``, with breaks and tabs, and with the hyphens that do not end a line."""
    inner = escape(text)
    if HARD_HYPHEN in inner:
        inner = inner.replace(HARD_HYPHEN, _HARD_HYPHEN)
    if LINE_BREAK in inner:
        inner = inner.replace(LINE_BREAK, _BREAK)
    if TAB in inner:
        inner = inner.replace(TAB, _TABULATOR)
    return f"{_TEXT_START}{inner}</w:t>"


def run_xml(run: Run) -> str:
    """``w:r`` of ``run``."""
    if run.note is not None:
        return (
            f'<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="{run.note}"/></w:r>'
        )
    properties = ""
    if run.bold:
        properties += "<w:b/>"
    if run.italic:
        properties += "<w:i/>"
    if run.size is not None:
        properties += size_xml(run.size)
    if properties:
        properties = f"<w:rPr>{properties}</w:rPr>"
    return f"<w:r>{properties}{text_xml(run.text)}</w:r>"


def size_xml(points: float) -> str:
    """``w:sz`` and ``w:szCs`` of a size in pt."""
    half_points = round(points * 2)
    return f'<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/>'


def paragraph_xml(paragraph: Paragraph) -> str:
    """``w:p`` of ``paragraph``."""
    properties = f'<w:pStyle w:val="{paragraph.style}"/>'
    if paragraph.keep_next:
        properties += "<w:keepNext/>"
    if paragraph.keep_lines:
        properties += "<w:keepLines/>"
    properties += _indents_xml(paragraph)
    runs = "".join([run_xml(run) for run in paragraph.runs])
    return f"<w:p><w:pPr>{properties}</w:pPr>{runs}</w:p>"


def _indents_xml(paragraph: Paragraph) -> str:
    if paragraph.left is None and paragraph.right is None and paragraph.first_line is None:
        return ""
    indents = ""
    if paragraph.left is not None:
        indents += f' w:left="{paragraph.left}"'
    if paragraph.right is not None:
        indents += f' w:right="{paragraph.right}"'
    if paragraph.first_line is not None:
        first = paragraph.first_line
        indents += f' w:firstLine="{first}"' if first >= 0 else f' w:hanging="{-first}"'
    return f"<w:ind{indents}/>"


def paragraphs_xml(paragraphs: Iterable[Paragraph]) -> str:
    """The paragraphs one after another."""
    return "".join([paragraph_xml(paragraph) for paragraph in paragraphs])


def footnote_xml(number: int, paragraphs: Iterable[Paragraph]) -> str:
    """``w:footnote`` number ``number``; its mark stands before its first paragraph."""
    mark = '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>'
    mark += f"<w:r>{_TEXT_START} </w:t></w:r>"
    body = paragraphs_xml(paragraphs).replace("</w:pPr>", f"</w:pPr>{mark}", 1)
    return f'<w:footnote w:id="{number}">{body}</w:footnote>'
