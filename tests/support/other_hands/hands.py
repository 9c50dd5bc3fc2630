# ruff: noqa: E501 - XML stays on one line
"""Dispatches as other hands make them, each right, and each with a few faults planted in it."""

from __future__ import annotations

import io
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from support import docx_writer
from support.other_hands import layouts, package, pens, strokes
from support.other_hands.letter import Changes, Letter, Sheet, dispatch

NOTE = "Theo báo cáo của các đơn vị."


@dataclass(frozen=True)
class Hand:
    """One way of making a dispatch.

    ``own`` is what its right dispatch says differently (blanks of a draft, other authorities); ``faults``
    are planted by ``faulty`` and ``codes`` the errors that must be found then.
    """

    name: str
    faults: Changes
    codes: frozenset[str]
    unsure: frozenset[str] = frozenset()
    own: Changes = field(default_factory=dict)
    head: layouts.Layout = layouts.head_in_one_table
    addressees: layouts.Layout = layouts.addressees_below_each_other
    foot: layouts.Layout = layouts.foot_in_a_table
    pen: pens.Pen = pens.direct
    stroke: strokes.Stroke = strokes.anchored
    complex_field: bool = False
    styles: str = ""
    theme: str = "Calibri"
    annex: bool = False
    notes: bool = False
    block_controls: bool = False

    def right(self, changes: Changes | None = None) -> bytes:
        """The docx without a fault but ``changes``."""
        letter = dispatch(annex=self.annex).changed(self.own).changed(changes or {})
        return self._docx(letter)

    def faulty(self) -> bytes:
        """The docx with its faults."""
        return self.right(self.faults)

    def _docx(self, letter: Letter) -> bytes:
        desk = pens.Desk()
        hand = layouts.Writing(letter, self.pen, self.stroke, desk)
        references = f'<w:{letter.sheet.number_in}Reference w:type="default" r:id="rIdnumber"/>'
        body = self.head(hand) + self.addressees(hand) + self._prose(hand) + self.foot(hand)
        if self.annex:
            first = package.section(letter.sheet, references)
            body += f"<w:p><w:pPr>{first}</w:pPr></w:p>{self._annex(hand)}"
        sheet = Sheet(width=297, height=210, first_page_differs=True) if self.annex else letter.sheet
        last = package.section(sheet, references, kind="nextPage" if self.annex else "", restart=self.annex)
        return docx_writer.package(*self._parts(body + last, letter.sheet))

    def _prose(self, hand: layouts.Writing) -> str:
        text = hand.write("body", "clause_title", "point", "item", "end")
        if self.notes:
            mark = '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="1"/></w:r>'
            text = text.replace("</w:p>", f"{mark}</w:p>", 1)
        if self.block_controls:
            text = f'<w:sdt><w:sdtPr><w:id w:val="{hand.desk.next()}"/></w:sdtPr><w:sdtContent>{text}</w:sdtContent></w:sdt>'
        return text

    def _annex(self, hand: layouts.Writing) -> str:
        return hand.write("appendix_number", "appendix_title", "appendix_reference") + layouts.data_table(hand)

    def _parts(self, body: str, sheet: Sheet) -> tuple[dict[str, str | bytes], list[tuple[str, str, str]]]:
        number = layouts.complex_page_number if self.complex_field else layouts.simple_page_number
        name = f"{sheet.number_in}1.xml"
        kind = {"header": "hdr", "footer": "ftr"}[sheet.number_in]
        parts: dict[str, str | bytes] = {
            "word/document.xml": docx_writer.part("document", f"<w:body>{body}</w:body>"),
            "word/styles.xml": docx_writer.part("styles", self.styles or package.word_defaults()),
            f"word/{name}": docx_writer.part(
                kind,
                number(sheet.number_size).replace(
                    'w:val="28"/></w:rPr>', f'w:val="{round(sheet.number_size * 2)}"/></w:rPr>'
                ),
            ),
            "word/theme/theme1.xml": package.theme(self.theme),
        }
        related = [
            ("rIdstyles", "styles", "styles.xml"),
            ("rIdnumber", sheet.number_in, name),
            ("rIdtheme", "theme", "theme/theme1.xml"),
        ]
        if self.stroke is strokes.picture:
            parts["word/media/ke.png"] = package.DOT
            related.append(("rIdline", "image", "media/ke.png"))
        if self.notes:
            parts["word/footnotes.xml"] = docx_writer.part("footnotes", _footnotes())
            related.append(("rIdnotes", "footnotes", "footnotes.xml"))
        return parts, related


def _footnotes() -> str:
    separators = "".join(
        f'<w:footnote w:type="{kind}" w:id="{at}"><w:p><w:r><w:{kind}/></w:r></w:p></w:footnote>'
        for at, kind in ((-1, "separator"), (0, "continuationSeparator"))
    )
    look = f'<w:rPr>{pens.fonts("Times New Roman")}<w:sz w:val="20"/></w:rPr>'
    text = f'<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteRef/></w:r><w:r>{look}<w:t xml:space="preserve"> {NOTE}</w:t></w:r>'
    return f'{separators}<w:footnote w:id="1"><w:p>{text}</w:p></w:footnote>'


@dataclass(frozen=True)
class ByPythonDocx:
    """A dispatch as a script on python-docx makes it: that library's own template, 164 styles.

    ``unsure`` are the codes of planted faults that are warned of only, because of what they are about a machine
    cannot be sure: with two bold names it is not clear which is the parent agency.
    """

    name: str
    faults: Changes
    codes: frozenset[str]
    unsure: frozenset[str] = frozenset()
    own: Changes = field(default_factory=dict)

    def right(self, changes: Changes | None = None) -> bytes:
        """The docx without a fault but ``changes``."""
        from docx import Document
        from docx.shared import Mm

        letter = dispatch().changed(self.own).changed(changes or {})
        document = Document()
        sheet, first = letter.sheet, document.sections[0]
        first.page_width, first.page_height = Mm(sheet.width), Mm(sheet.height)
        first.top_margin, first.bottom_margin = Mm(sheet.top), Mm(sheet.bottom)
        first.left_margin, first.right_margin = Mm(sheet.left), Mm(sheet.right)
        head = document.add_table(2, 2)
        _fill(head.cell(0, 0), letter, "parent", "issuer", rule=10)
        _fill(head.cell(0, 1), letter, "national", "motto", rule=34)
        _fill(head.cell(1, 0), letter, "number", "subject")
        _fill(head.cell(1, 1), letter, "date")
        for line in letter.all("kinh_gui", "addressee", "body", "clause_title", "point", "item", "end"):
            _write(document.add_paragraph(), line)
        foot = document.add_table(1, 2)
        _fill(foot.cell(0, 0), letter, "label", "recipient")
        _fill(foot.cell(0, 1), letter, "authority", "name")
        buffer = io.BytesIO()
        document.save(buffer)
        return buffer.getvalue()

    def faulty(self) -> bytes:
        """The docx with its faults."""
        return self.right(self.faults)


def _fill(cell: Any, letter: Letter, *slots: str, rule: int = 0) -> None:
    for at, line in enumerate(letter.all(*slots)):
        _write(cell.paragraphs[0] if at == 0 else cell.add_paragraph(), line)
    if rule:
        from docx.enum.text import WD_ALIGN_PARAGRAPH

        stroke = cell.add_paragraph("_" * (rule // 2))
        stroke.alignment = WD_ALIGN_PARAGRAPH.CENTER


def _write(paragraph: Any, line: Any) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.oxml.ns import qn
    from docx.shared import Mm, Pt, RGBColor

    look = line.look
    aligned = {"left": "LEFT", "center": "CENTER", "both": "JUSTIFY", "right": "RIGHT"}
    paragraph.alignment = WD_ALIGN_PARAGRAPH[aligned[look.align]]
    shape = paragraph.paragraph_format
    shape.first_line_indent, shape.left_indent = Mm(look.first), Mm(look.left)
    shape.space_before, shape.space_after, shape.line_spacing = Pt(look.before), Pt(look.after), look.line
    run = paragraph.add_run(line.text)
    run.font.name, run.font.size, run.font.bold, run.font.italic = look.font, Pt(look.size), look.bold, look.italic
    run._element.rPr.rFonts.set(qn("w:eastAsia"), look.font)
    if look.color:
        run.font.color.rgb = RGBColor.from_string(look.color)


def _codes(text: str) -> frozenset[str]:
    return frozenset(f"ND{code}" for code in text.split())


BLANK_NUMBER = {"text": "Số:        /STC-QLNS"}
_ALL_HANDS: tuple[Hand | ByPythonDocx, ...] = (
    Hand(
        "one table, anchored lines, all formatting direct",
        faults={"sheet": {"bottom": 15}, "motto": {"bold": False}, "recipient": {"size": 12}},
        codes=_codes("0004 0104 0912"),
        own={"number": BLANK_NUMBER, "date": {"text": "Quảng Ngãi, ngày       tháng 02 năm 2026"}},
    ),
    Hand(
        "two tables, inline lines, inherited styles",
        faults={
            "motto": {"text": "Độc lập – Tự do – Hạnh phúc"},
            "number": {"size": 14},
            "sheet": {"number_in": "footer"},
        },
        codes=_codes("0105 0301 0012"),
        own={"number": {"text": "Số: …./STC-QLNS"}, "date": {"text": "Quảng Ngãi, ngày … tháng … năm 2026"}},
        head=layouts.head_in_two_tables,
        pen=pens.styled,
        stroke=strokes.inline,
        complex_field=True,
        styles=package.word_defaults(pens.styles_of_slots()),
    ),
    Hand(
        "plain paragraphs with tabs, VML lines",
        faults={"date": {"italic": False, "text": "Quảng Ngãi, ngày 5 tháng 2 năm 2026"}},
        codes=_codes("0401 0404"),
        own={"national": {"size": 12}, "issuer": {"size": 12}, "parent": {"size": 12}},
        head=layouts.head_by_tabs,
        stroke=strokes.vml_only,
        styles=package.office_defaults(),
    ),
    Hand(
        "text boxes with a fallback, bordered paragraphs",
        faults={"national": {"size": 14}, "subject": {"italic": True}, "body": {"align": "left"}},
        codes=_codes("0101 0507 0602"),
        own={"national": {"text": "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM"}},
        head=layouts.head_in_text_boxes,
        stroke=strokes.border,
    ),
    Hand(
        "theme fonts, bordered cells",
        faults={"subject": {"bold": True}, "body": {"size": 12}, "kinh_gui": {"bold": True}},
        codes=_codes("0507 0601 0901"),
        own={"date": {"text": "Quảng Ngãi, ngày 05 tháng 06 năm 2026"}},
        pen=pens.themed,
        stroke=strokes.cell,
        theme="Times New Roman",
        styles=package.word_defaults(),
    ),
    Hand(
        "underscores, addressees in a table",
        faults={
            "number": {"text": "Số: 5/STC-QLNS"},
            "recipient.1": {"text": "- UBND tỉnh (b/c)"},
            "body": {"first": 20},
        },
        codes=_codes("0304 0913 0603"),
        own={
            "kinh_gui": {"left": 0, "align": "right"},
            "addressee": {"left": 0},
            "national": {"text": "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM"},
        },
        stroke=strokes.underscores,
        addressees=layouts.addressees_in_a_table,
    ),
    Hand(
        "landscape annex in a second section, lines as pictures",
        faults={
            "sheet": {"width": 215.9, "height": 279.4},
            "item": {"line": 1.7},
            "appendix_reference": {"italic": False},
        },
        codes=_codes("0001 0605 2005"),
        stroke=strokes.picture,
        annex=True,
        complex_field=True,
    ),
    Hand(
        "tracked changes",
        faults={"label": {"bold": False}, "name": {"bold": False}, "end": {"exactly": 12}},
        codes=_codes("0908 0710 0605"),
        own={"date": {"text": "Quảng Ngãi, ngày      tháng    năm 202"}, "number": {"text": "Số:      /STC-QLNS"}},
        pen=pens.tracked,
    ),
    Hand(
        "content controls, TM. and TL.",
        faults={"body": {"font": "Arial"}, "recipient.0": {"text": "- Bộ Nội vụ;"}, "authority.0": {"bold": False}},
        codes=_codes("0007 0915 0701"),
        own={"authority.0": {"text": "TM. BAN GIÁM ĐỐC"}, "authority.1": {"text": "GIÁM ĐỐC"}},
        pen=pens.controls,
        block_controls=True,
        foot=layouts.foot_in_two_rows,
    ),
    Hand(
        "decomposed letters in rsid soup, footnotes",
        faults={
            "point": {"before": 0},
            "clause_title.0": {"before": 0},
            "sheet": {"left": 25, "first_page_differs": False},
        },
        codes=_codes("0604 0005 0013"),
        own={"national": {"text": "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM"}, "number": {"text": "Số:.......... /STC-QLNS"}},
        pen=pens.soup,
        notes=True,
        stroke=strokes.anchored,
    ),
    Hand(
        "recipients in a nested table, drafter's mark lowered",
        faults={
            "addressee.0": {"text": "- Bộ Nội vụ"},
            "subject": {"text": "Về việc góp ý dự thảo Nghị quyết"},
            "authority.0": {"text": "K/T GIÁM ĐỐC"},
        },
        codes=_codes("0905 0508 0702"),
        own={
            "recipient.2": {"text": "- Lưu: VT, NC.", "tail": "Lan"},
            "recipient.1": {"text": "- UBND tỉnh (để b/c);"},
        },
        foot=layouts.foot_with_nested_table,
        stroke=strokes.border,
    ),
    Hand(
        "letters underlined instead of a line",
        faults={"motto": {"underline": True}, "issuer": {"underline": True}},
        codes=_codes("0108 0204"),
        own={"kinh_gui": {"text": "Kính gửi: Bộ Tài chính", "left": 35}, "addressee": {"remove": True}},
        addressees=layouts.one_addressee,
    ),
    Hand(
        "underlined blanks for lines, one addressee, colon style",
        faults={"sheet": {"number_size": 11, "right": 10}, "name": {"text": "NGUYỄN VĂN A"}},
        codes=_codes("0011 0006 0710"),
        own={
            "kinh_gui": {"text": "Kính gửi: Bộ Tài chính", "left": 35},
            "addressee": {"remove": True},
            "authority.0": {"text": "TL. CHỦ TỊCH"},
            "authority.1": {"text": "CHÁNH VĂN PHÒNG"},
        },
        stroke=strokes.underlined_blanks,
        addressees=layouts.one_addressee,
    ),
    ByPythonDocx(
        "python-docx on its own template",
        faults={"parent": {"bold": True, "size": 14}, "kinh_gui": {"text": "Kính gửi"}, "sheet": {"top": 30}},
        codes=_codes("0902 0003"),
        unsure=_codes("0206"),
    ),
)
HANDS: Mapping[str, Hand | ByPythonDocx] = {hand.name: hand for hand in _ALL_HANDS}
