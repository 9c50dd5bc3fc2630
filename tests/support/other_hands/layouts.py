# ruff: noqa: E501 - XML stays on one line
"""Where offices put things: the head, the addressees, the foot, the page number."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from congvan.metrics import width
from support.other_hands import strokes
from support.other_hands.letter import Letter, Line
from support.other_hands.pens import TWIPS_PER_MM, Desk, Pen, run_shape, shape, text_xml

LEFT_MM, RIGHT_MM = 60.0, 100.0
PT_PER_MM = 72 / 25.4


@dataclass(frozen=True)
class Writing:
    """A letter being written by one hand."""

    letter: Letter
    pen: Pen
    stroke: strokes.Stroke
    desk: Desk

    def write(self, *slots: str) -> str:
        """The lines of ``slots`` one below the other."""
        return "".join(self.pen(line, self.desk) for line in self.letter.all(*slots))

    def line_under(self, slot: str, room_mm: float) -> str:
        """The line under the agency's name or the motto; who underlines the letters draws none."""
        if self.letter.one(slot).look.underline:
            return ""
        return self.stroke(self.length(slot), room_mm * PT_PER_MM, self.desk)

    def length(self, slot: str) -> float:
        """How long that line is, in pt."""
        line = self.letter.one(slot)
        return width(line.text, line.look.size, "bold") * (1 if slot == "motto" else 0.4)


Layout = Callable[[Writing], str]
BLANK = '<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/></w:pPr></w:p>'


def table(rows: Sequence[Sequence[str]], widths_mm: Sequence[float], *, grid: bool = False) -> str:
    """A table of fixed widths without cell margins; ``grid`` draws all borders."""
    widths = [round(value * TWIPS_PER_MM) for value in widths_mm]
    cells = [
        "".join(
            f'<w:tc><w:tcPr><w:tcW w:w="{size}" w:type="dxa"/></w:tcPr>{content or BLANK}</w:tc>'
            for size, content in zip(widths, row, strict=True)
        )
        for row in rows
    ]
    edges = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    borders = f"<w:tblBorders>{edges}</w:tblBorders>" if grid else ""
    margins = '<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar>'
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/>{borders}<w:tblLayout w:type="fixed"/>{margins}</w:tblPr><w:tblGrid>'
        + "".join(f'<w:gridCol w:w="{size}"/>' for size in widths)
        + "</w:tblGrid>"
        + "".join(f"<w:tr>{row}</w:tr>" for row in cells)
        + "</w:tbl>"
    )


def _names(hand: Writing) -> list[str]:
    left = hand.write("parent", "issuer") + hand.line_under("issuer", LEFT_MM)
    right = hand.write("national", "motto") + hand.line_under("motto", RIGHT_MM)
    return [left, right]


def head_in_one_table(hand: Writing) -> str:
    """One table of two rows: names; number and date."""
    rows = [_names(hand), [hand.write("number", "subject"), hand.write("date")]]
    return table(rows, (LEFT_MM, RIGHT_MM))


def head_in_two_tables(hand: Writing) -> str:
    """Two tables below each other with a blank line between."""
    numbers = table([[hand.write("number"), hand.write("date")], [hand.write("subject"), ""]], (LEFT_MM, RIGHT_MM))
    return table([_names(hand)], (LEFT_MM, RIGHT_MM)) + BLANK + numbers


def head_by_tabs(hand: Writing) -> str:
    """Plain paragraphs: two centred tab stops stand for the columns, one paragraph holds both lines."""
    stops = '<w:tabs><w:tab w:val="center" w:pos="1701"/><w:tab w:val="center" w:pos="6236"/></w:tabs>'
    rows = [("parent", "national"), ("issuer", "motto")]
    names = "".join(_tabbed(hand, left, right, stops) for left, right in rows)
    left, right = hand.length("issuer"), hand.length("motto")
    both = (strokes.vml(left, 85 - left / 2), strokes.vml(right, 311.8 - right / 2))
    lines = BLANK.replace("</w:p>", "".join(f"<w:r><w:pict>{line}</w:pict></w:r>" for line in both) + "</w:p>")
    subject = hand.letter.one("subject")
    aside = replace(subject, look=replace(subject.look, align="left"), text=f"\t{subject.text}")
    below = hand.pen(aside, hand.desk).replace("<w:pPr>", f"<w:pPr>{stops}", 1)
    return names + lines + _tabbed(hand, "number", "date", stops) + below + BLANK


def _tabbed(hand: Writing, left: str, right: str, stops: str) -> str:
    runs = "".join(
        f"<w:r>{run_shape(line.look)}{text_xml(chr(9) + line.text)}</w:r>"
        for line in (hand.letter.one(left), hand.letter.one(right))
    )
    flush = shape(replace(hand.letter.one(left).look, align="left"))
    return f"<w:p><w:pPr>{stops}{flush}</w:pPr>{runs}</w:p>"


def head_in_text_boxes(hand: Writing) -> str:
    """Two text boxes anchored in one paragraph, each with its VML fallback."""
    left = hand.write("parent", "issuer") + hand.line_under("issuer", LEFT_MM) + hand.write("number", "subject")
    right = hand.write("national", "motto") + hand.line_under("motto", RIGHT_MM) + hand.write("date")
    boxes = _box(hand, left, 0, LEFT_MM) + _box(hand, right, LEFT_MM, RIGHT_MM)
    return BLANK.replace("</w:p>", f"{boxes}</w:p>") + BLANK * 5


def _box(hand: Writing, content: str, x_mm: float, width_mm: float) -> str:
    at, wide = x_mm * PT_PER_MM, width_mm * PT_PER_MM
    drawn = strokes.drawn_shape(wide, 110, hand.desk, x=at, inner=content)
    style = f"position:absolute;margin-left:{at:.1f}pt;margin-top:2pt;width:{wide:.1f}pt;height:110pt"
    fallback = f'<w:pict><v:shape style="{style}" stroked="f"><v:textbox inset="0,0,0,0"><w:txbxContent>{content}</w:txbxContent></v:textbox></v:shape></w:pict>'
    return f'<w:r><mc:AlternateContent><mc:Choice Requires="wps">{drawn}</mc:Choice><mc:Fallback>{fallback}</mc:Fallback></mc:AlternateContent></w:r>'


def addressees_below_each_other(hand: Writing) -> str:
    """The label on its line, each addressee on its own."""
    return hand.write("kinh_gui", "addressee")


def addressees_in_a_table(hand: Writing) -> str:
    """The label in the left cell, the addressees in the right one."""
    return table([[hand.write("kinh_gui"), hand.write("addressee")]], (70, 90))


def one_addressee(hand: Writing) -> str:
    """Label and addressee on one line."""
    return hand.write("kinh_gui")


def foot_in_a_table(hand: Writing) -> str:
    """Recipients left, signature right, in one row."""
    return table([[hand.write("label", "recipient"), _signature(hand)]], (70, 90)) + BLANK


def foot_in_two_rows(hand: Writing) -> str:
    """Label and authority in one row, what belongs to them in the next."""
    first, *rest = hand.letter.all("authority")
    below = "".join(hand.pen(line, hand.desk) for line in rest) + BLANK * 4 + hand.write("name")
    return (
        table([[hand.write("label"), hand.pen(first, hand.desk)], [hand.write("recipient"), below]], (70, 90)) + BLANK
    )


def foot_with_nested_table(hand: Writing) -> str:
    """The recipients in a table within the left cell."""
    inner = table([[hand.write("label", "recipient")]], (68,))
    return table([[inner + BLANK, _signature(hand)]], (70, 90)) + BLANK


def _signature(hand: Writing) -> str:
    return hand.write("authority") + BLANK * 4 + hand.write("name")


def _page_number_look(size: float) -> str:
    font = '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/>'
    return f'<w:rPr>{font}<w:sz w:val="{round(size * 2)}"/></w:rPr>'


def simple_page_number(size: float, align: str = "center") -> str:
    """A PAGE field in one element."""
    run = f"<w:r>{_page_number_look(size)}<w:t>2</w:t></w:r>"
    return f'<w:p><w:pPr><w:jc w:val="{align}"/></w:pPr><w:fldSimple w:instr=" PAGE ">{run}</w:fldSimple></w:p>'


def complex_page_number(size: float, align: str = "center") -> str:
    """A PAGE field as Word writes it: begin, instruction, separate, result, end."""
    look = _page_number_look(size)
    marks = [
        '<w:fldChar w:fldCharType="begin"/>',
        '<w:instrText xml:space="preserve"> PAGE   \\* MERGEFORMAT </w:instrText>',
        '<w:fldChar w:fldCharType="separate"/>',
        "<w:t>2</w:t>",
        '<w:fldChar w:fldCharType="end"/>',
    ]
    runs = "".join(f"<w:r>{look}{mark}</w:r>" for mark in marks)
    return f'<w:p><w:pPr><w:jc w:val="{align}"/></w:pPr>{runs}</w:p>'


def data_table(hand: Writing) -> str:
    """A table with borders, as annexes have them."""
    look = hand.letter.one("recipient").look
    cells = [["TT", "Đơn vị", "Số liệu"], ["1", "Phòng Quản lý ngân sách", "1.234,5"]]
    texts = [[hand.pen(Line("recipient", text, look), hand.desk) for text in row] for row in cells]
    return table(texts, (15, 150, 70), grid=True) + BLANK
