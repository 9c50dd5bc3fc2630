# ruff: noqa: E501 - XML stays on one line
"""How an office lays out a paper: its head, its addressees, its prose, its foot, its page number."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from support.many_offices.ink import Ink, Line

NATIONAL: Final = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
Drawn = tuple[str, list[Line]]
EMU: Final = 36000


@dataclass(slots=True)
class Hand:
    """The habits of one office."""

    ink: Ink
    head: str
    rule: str
    foot: str
    addressed: str
    number: str
    margins: tuple[float, float, float, float]
    """Top, right, bottom, left, in mm."""
    indent: float
    spacing: tuple[float, float]
    lines: tuple[int, str]
    size: float
    small: float
    """Size of Quốc hiệu and the names, 12 or 13; Tiêu ngữ is one more."""
    shapes: int = 0
    parts: dict[str, str] = field(default_factory=dict)

    @property
    def room(self) -> float:
        """Width of the text, in mm."""
        return 210 - self.margins[1] - self.margins[3]


def ruled(hand: Hand, length: float, room: float) -> Drawn:
    """A solid line of ``length`` in the middle of ``room``: a run for the paragraph above, or a paragraph below."""
    hand.shapes += 1
    side = (room - length) / 2
    if hand.rule == "border":
        edge = '<w:pBdr><w:top w:val="single" w:sz="6" w:space="1" w:color="000000"/></w:pBdr>'
        return "", [Line(more=edge, left=side, right=side, align="center", line=60, rule="exact")]
    if hand.rule == "vml":
        return (
            f'<w:r><w:pict><v:line id="_x0000_s{1025 + hand.shapes}" style="position:absolute;left:0;text-align:left;z-index:{hand.shapes};'
            f'mso-position-horizontal:center;mso-position-horizontal-relative:text;mso-position-vertical-relative:text" '
            f'from="{side * 72 / 25.4:.2f}pt,18pt" to="{(side + length) * 72 / 25.4:.2f}pt,18pt" strokeweight=".75pt"/></w:pict></w:r>',
            [],
        )
    shape = (
        '<a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp>'
        f'<wps:cNvCnPr/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{round(length * EMU)}" cy="0"/></a:xfrm>'
        '<a:prstGeom prst="line"><a:avLst/></a:prstGeom><a:ln w="9525"><a:solidFill><a:srgbClr val="000000"/></a:solidFill></a:ln>'
        "</wps:spPr><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic>"
    )
    named = f'<wp:extent cx="{round(length * EMU)}" cy="0"/>'
    identity = f'<wp:docPr id="{hand.shapes}" name="Line {hand.shapes}"/><wp:cNvGraphicFramePr/>'
    if hand.rule == "inline":
        drawing = f'<wp:inline distT="0" distB="0" distL="0" distR="0">{named}{identity}{shape}</wp:inline>'
        return "", [Line(drawn=f"<w:r><w:drawing>{drawing}</w:drawing></w:r>", align="center", runs=())]
    drawing = (
        f'<wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="{hand.shapes}" behindDoc="0" locked="0" '
        f'layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="column"><wp:posOffset>{round(side * EMU)}'
        f'</wp:posOffset></wp:positionH><wp:positionV relativeFrom="paragraph"><wp:posOffset>228600</wp:posOffset></wp:positionV>'
        f"{named}<wp:wrapNone/>{identity}{shape}</wp:anchor>"
    )
    return f"<w:r><w:drawing>{drawing}</w:drawing></w:r>", []


def underlined(hand: Hand, made: Line, length: float, room: float) -> list[Line]:
    drawn, below = ruled(hand, length, room)
    return [Line(made.runs, made.align, made.left, made.first, made.right, made.before, made.after, made.line, made.rule,
                 made.more, made.drawn + drawn, made.keep), *below]  # fmt: skip


def box(hand: Hand, content: Sequence[Line], at: float, wide: float, high: float) -> str:
    """A text box of new Word."""
    hand.shapes += 1
    inside = "".join(map(hand.ink.paragraph, content))
    return (
        f'<w:r><w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="{hand.shapes}" behindDoc="0" '
        f'locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="margin"><wp:posOffset>'
        f'{round(at * EMU)}</wp:posOffset></wp:positionH><wp:positionV relativeFrom="paragraph"><wp:posOffset>0</wp:posOffset></wp:positionV>'
        f'<wp:extent cx="{round(wide * EMU)}" cy="{round(high * EMU)}"/><wp:wrapNone/><wp:docPr id="{hand.shapes}" name="Box {hand.shapes}"/>'
        '<wp:cNvGraphicFramePr/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp>'
        f'<wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{round(wide * EMU)}" cy="{round(high * EMU)}"/></a:xfrm>'
        f'<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:ln><a:noFill/></a:ln></wps:spPr><wps:txbx><w:txbxContent>{inside}'
        '</w:txbxContent></wps:txbx><wps:bodyPr lIns="0" tIns="0" rIns="0" bIns="0"/></wps:wsp></a:graphicData></a:graphic></wp:anchor>'
        "</w:drawing></w:r>"
    )
