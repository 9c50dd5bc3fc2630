"""An office's Word file in a few words; sizes and spaces in pt, indents and widths in mm."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from docx import Document
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt

from congvan.metrics import width
from support import docx_writer
from support.other_hands import strokes
from support.other_hands.pens import Desk

_ALIGN: Final = {
    "c": WD_ALIGN_PARAGRAPH.CENTER,
    "j": WD_ALIGN_PARAGRAPH.JUSTIFY,
    "r": WD_ALIGN_PARAGRAPH.RIGHT,
    "l": WD_ALIGN_PARAGRAPH.LEFT,
}
_MM_PER_PT: Final = 25.4 / 72
_NATIONAL, _MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"
Piece = tuple[str, bool | None]
"""Words, and whether they are bold."""


@dataclass(frozen=True)
class Hand:
    """How an office sets its letters; ``lines`` is a way of drawing that ``strokes`` has."""

    size: float = 14
    first: float = 12.7
    before: float = 6
    after: float = 0
    line: float = 1.0
    exact: float | None = None
    head: float = 13
    lines: str = "border"
    left: float = 60
    right: float = 100


class Letter:
    """A letter being written."""

    def __init__(self, hand: Hand) -> None:
        self.hand = hand
        self.document: Any = Document()
        self._desk = Desk()
        self._fresh: set[int] = set()
        self._lay_out()

    def _lay_out(self) -> None:
        normal: Any = self.document.styles["Normal"]
        normal.font.name, normal.font.size = "Times New Roman", Pt(self.hand.size)
        fonts = normal.element.get_or_add_rPr().get_or_add_rFonts()
        for script in ("w:eastAsia", "w:cs"):
            fonts.set(qn(script), "Times New Roman")
        normal.paragraph_format.space_after, normal.paragraph_format.line_spacing = Pt(0), 1.0
        section = self.document.sections[0]
        section.page_width, section.page_height = Mm(210), Mm(297)
        section.top_margin = section.bottom_margin = section.right_margin = Mm(20)
        section.left_margin = Mm(30)
        section.different_first_page_header_footer = True
        self._number(section.header.paragraphs[0])

    def _number(self, paragraph: Any) -> None:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        for kind, text in (("begin", ""), ("", " PAGE "), ("separate", ""), ("end", "")):
            run = paragraph.add_run()
            run.font.size = Pt(self.hand.size)
            made = OxmlElement("w:fldChar" if kind else "w:instrText")
            if kind:
                made.set(qn("w:fldCharType"), kind)
            made.text = text
            run._r.append(made)

    def line(
        self,
        text: str | Sequence[Piece] = "",
        size: float | None = None,
        *,
        bold: bool | None = None,
        italic: bool | None = None,
        align: str = "",
        first: float = 0,
        left: float = 0,
        before: float = 0,
        after: float = 0,
        spacing: Any = None,
        cell: Any = None,
    ) -> Any:
        """A paragraph of the body, or of ``cell``."""
        paragraph = self._paragraph(cell)
        for words, heavy in [(text, bold)] if isinstance(text, str) else text:
            run = paragraph.add_run(words)
            run.bold, run.italic = heavy, italic
            if size:
                run.font.size = Pt(size)
        form = paragraph.paragraph_format
        paragraph.alignment = _ALIGN.get(align)
        for name, value in (("first_line_indent", first), ("left_indent", left)):
            if value:
                setattr(form, name, Mm(value))
        for name, value in (("space_before", before), ("space_after", after)):
            if value:
                setattr(form, name, Pt(value))
        if spacing:
            form.line_spacing = spacing
        return paragraph

    def _paragraph(self, cell: Any) -> Any:
        if cell is not None and id(cell._tc) in self._fresh:
            self._fresh.discard(id(cell._tc))
            return cell.paragraphs[0]
        return (self.document if cell is None else cell).add_paragraph()

    def body(self, *paragraphs: str | Sequence[Piece], bold: bool | None = None, italic: bool | None = None) -> None:
        """Paragraphs of the content."""
        hand = self.hand
        for text in paragraphs:
            self.line(
                text, bold=bold, italic=italic, align="j", first=hand.first, before=hand.before, after=hand.after,
                spacing=Pt(hand.exact) if hand.exact else hand.line,
            )  # fmt: skip

    def numbered(self, *paragraphs: str) -> None:
        """Paragraphs of the content that Word numbers."""
        style = self.document.styles["List Number"]
        for element in style.element.pPr.findall(qn("w:contextualSpacing")):
            style.element.pPr.remove(element)
        for text in paragraphs:
            paragraph = self.line(text, align="j", first=self.hand.first, before=self.hand.before)
            paragraph.style, paragraph.paragraph_format.left_indent = style, Mm(0)

    def middle(self, *lines: str, size: float = 14, italic: bool | None = None, before: float = 0) -> None:
        """Lines in the middle, bold unless they are italic."""
        for text in lines:
            self.line(text, size, bold=None if italic else True, italic=italic, align="c", before=before)

    def rule(self, text: str, size: float, share: float, room: float, cell: Any = None) -> None:
        """The line below ``text``, of ``share`` of its length."""
        length = width(text, size, "bold") * share
        if self.hand.lines == "border":
            self._border(length * _MM_PER_PT, room, cell)
            return
        xml = getattr(strokes, self.hand.lines)(length, room / _MM_PER_PT, self._desk)
        for element in list(parse_xml(f"<w:x {docx_writer.NAMESPACES}>{xml}</w:x>")):
            if cell is None:
                self.document.element.body.insert_element_before(element, "w:sectPr")
            else:
                cell._tc.append(element)

    def _border(self, length: float, room: float, cell: Any) -> None:
        paragraph = self.line(cell=cell)
        form = paragraph.paragraph_format
        form.left_indent = form.right_indent = Mm((room - length) / 2)
        edge = '<w:top w:val="single" w:sz="6" w:space="1" w:color="000000"/>'
        border = parse_xml(f"<w:pBdr {nsdecls('w')}>{edge}</w:pBdr>")
        paragraph._p.get_or_add_pPr().insert_element_before(border, "w:spacing", "w:ind", "w:jc", "w:rPr")

    def table(self, rows: int, widths: Sequence[float], *, grid: bool = False) -> Any:
        """A table whose cells begin empty."""
        table = self.document.add_table(rows=rows, cols=len(widths))
        table.autofit = False
        if grid:
            table.style = self.document.styles["Table Grid"]
        for column, wide in zip(table.columns, widths, strict=True):
            column.width = Mm(wide)
        for row in table.rows:
            for cell, wide in zip(row.cells, widths, strict=True):
                cell.width = Mm(wide)
                self._fresh.add(id(cell._tc))
        self._kept = [*getattr(self, "_kept", ()), table, *(cell._tc for row in table.rows for cell in row.cells)]
        return table

    def figures(self, rows: Sequence[Sequence[str]], widths: Sequence[float]) -> None:
        """A ruled table, its head bold."""
        table = self.table(len(rows), widths, grid=True)
        for at, row in enumerate(rows):
            for text, cell in zip(row, table.rows[at].cells, strict=True):
                self.line(text, 12, bold=True if at == 0 else None, align="c", cell=cell)

    def head(self, parent: str, issuer: Sequence[str], number: str, date: str = "", subject: str = "") -> None:
        """Names, number, subject, place and date."""
        hand = self.hand
        table = self.table(2, (hand.left, hand.right))
        names, country = table.rows[0].cells
        below, day = table.rows[1].cells
        if parent:
            self.line(parent, hand.head, align="c", cell=names)
        for name in issuer:
            self.line(name, hand.head, bold=True, align="c", cell=names)
        self.rule(issuer[-1], hand.head, 0.42, hand.left - 4, names)
        self.line(_NATIONAL, hand.head, bold=True, align="c", cell=country)
        self.line(_MOTTO, hand.head + 1, bold=True, align="c", cell=country)
        self.rule(_MOTTO, hand.head + 1, 1, hand.right - 4, country)
        self.line(number, 13, align="c", cell=below)
        for at, text in enumerate(subject.split("\n") if subject else ()):
            self.line(text, 12, align="c", before=0 if at else 6, cell=below)
        if date:
            self.line(date, hand.head + 1, italic=True, align="c", cell=day)

    def title(self, kind: str, *about: str) -> None:
        """Name of the type, what it is about, and the line below."""
        self.middle(kind, before=18)
        self.middle(*about)
        self.rule((about or (kind,))[-1], 14, 0.4, 160)

    def foot(self, items: Sequence[str], authority: Sequence[str], name: str) -> None:
        """Recipients at the left, signature at the right."""
        self.line()
        table = self.table(1, (80, 80))
        left, right = table.rows[0].cells
        self.line("Nơi nhận:", 12, bold=True, italic=True, cell=left)
        for item in items:
            self.line(item, 11, cell=left)
        self.signed(right, authority, name)

    def signed(self, cell: Any, authority: Sequence[str], name: str) -> None:
        """Who signs, room to sign, the name."""
        size = 14 if self.hand.size == 14 else 13
        for text in (*authority, "", "", "", "", name):
            self.line(text, size, bold=True, align="c", cell=cell)

    def next_page(self, *, landscape: bool = False) -> None:
        """What follows is on a page of its own, whose number begins at 1."""
        section = self.document.add_section(WD_SECTION.NEW_PAGE)
        if landscape:
            section.orientation = WD_ORIENT.LANDSCAPE
            section.page_width, section.page_height = Mm(297), Mm(210)
        start = OxmlElement("w:pgNumType")
        start.set(qn("w:start"), "1")
        section._sectPr.insert_element_before(start, "w:cols", "w:titlePg", "w:docGrid")

    def bytes(self) -> bytes:
        """The file."""
        target = io.BytesIO()
        self.document.save(target)
        return target.getvalue()
