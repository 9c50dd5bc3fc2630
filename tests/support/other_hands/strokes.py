# ruff: noqa: E501 - XML stays on one line
"""Ways of drawing the line under the motto and under the agency's name: a paragraph of ``length`` pt in ``room`` pt."""

from __future__ import annotations

from collections.abc import Callable

from support.other_hands.pens import Desk

Stroke = Callable[[float, float, Desk], str]
EMU = 12700
SHAPE = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture"


def _paragraph(content: str, ppr: str = "") -> str:
    small = '<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>'
    return f"<w:p><w:pPr>{ppr or small}</w:pPr>{content}</w:p>"


def drawn_shape(length: float, height: float, desk: Desk, *, x: float | None, inner: str = "") -> str:
    """A DrawingML line, or a box around ``inner``, anchored at ``x`` pt, inline where that is None."""
    size = f'<wp:extent cx="{round(length * EMU)}" cy="{round(height * EMU)}"/>'
    number = desk.next()
    kind = '<wps:cNvSpPr txBox="1"/>' if inner else "<wps:cNvCnPr/>"
    pen = (
        "<a:ln><a:noFill/></a:ln>"
        if inner
        else '<a:ln w="9525"><a:solidFill><a:srgbClr val="000000"/></a:solidFill></a:ln>'
    )
    text = f"<wps:txbx><w:txbxContent>{inner}</w:txbxContent></wps:txbx>" if inner else ""
    insets = ' lIns="0" tIns="0" rIns="0" bIns="0"' if inner else ""
    shape = (
        f'<a:graphic><a:graphicData uri="{SHAPE}"><wps:wsp>{kind}<wps:spPr><a:xfrm><a:off x="0" y="0"/>'
        f'<a:ext cx="{round(length * EMU)}" cy="{round(height * EMU)}"/></a:xfrm><a:prstGeom prst="{"rect" if inner else "line"}"><a:avLst/></a:prstGeom>'
        f"{pen}</wps:spPr>{text}<wps:bodyPr{insets}/></wps:wsp></a:graphicData></a:graphic>"
    )
    name = f'<wp:docPr id="{number}" name="Hình {number}"/><wp:cNvGraphicFramePr/>'
    if x is None:
        return (
            f'<w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">{size}{name}{shape}</wp:inline></w:drawing>'
        )
    return (
        '<w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="251659264" behindDoc="0"'
        ' locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>'
        f'<wp:positionH relativeFrom="column"><wp:posOffset>{round(x * EMU)}</wp:posOffset></wp:positionH>'
        '<wp:positionV relativeFrom="paragraph"><wp:posOffset>25400</wp:posOffset></wp:positionV>'
        f"{size}<wp:wrapNone/>{name}{shape}</wp:anchor></w:drawing>"
    )


def vml(length: float, x: float) -> str:
    """A VML line that begins at ``x`` pt."""
    return f'<v:line from="{x:.1f}pt,3pt" to="{x + length:.1f}pt,3pt" strokeweight=".75pt" style="position:absolute"/>'


def anchored(length: float, room: float, desk: Desk) -> str:
    """A DrawingML line anchored in an empty paragraph, with Word's VML fallback."""
    x = (room - length) / 2
    choice = f'<mc:Choice Requires="wps">{drawn_shape(length, 0, desk, x=x)}</mc:Choice>'
    fallback = f"<mc:Fallback><w:pict>{vml(length, x)}</w:pict></mc:Fallback>"
    return _paragraph(f"<w:r><mc:AlternateContent>{choice}{fallback}</mc:AlternateContent></w:r>")


def inline(length: float, room: float, desk: Desk) -> str:
    """A DrawingML line that is in the text of a centred paragraph."""
    drawing = drawn_shape(length, 0, desk, x=None)
    return _paragraph(
        f"<w:r>{drawing}</w:r>",
        '<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/><w:jc w:val="center"/>',
    )


def vml_only(length: float, room: float, desk: Desk) -> str:
    """A VML line as Word 2003 wrote it."""
    return _paragraph(f"<w:r><w:pict>{vml(length, (room - length) / 2)}</w:pict></w:r>")


def border(length: float, room: float, desk: Desk) -> str:
    """The top border of an empty paragraph, indented to its length."""
    side = round((room - length) / 2 * 20)
    edge = '<w:pBdr><w:top w:val="single" w:sz="6" w:space="1" w:color="auto"/></w:pBdr>'
    tight = '<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>'
    return _paragraph("", f'{edge}{tight}<w:ind w:left="{side}" w:right="{side}"/>')


def cell(length: float, room: float, desk: Desk) -> str:
    """The top border of the middle cell of a nested table."""
    side, middle = round((room - length) / 2 * 20), round(length * 20)
    edge = '<w:tcBorders><w:top w:val="single" w:sz="6" w:space="0" w:color="auto"/></w:tcBorders>'
    cells = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{borders}</w:tcPr>{_paragraph("")}</w:tc>'
        for width, borders in ((side, ""), (middle, edge), (side, ""))
    )
    grid = f'<w:gridCol w:w="{side}"/><w:gridCol w:w="{middle}"/><w:gridCol w:w="{side}"/>'
    margins = '<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar>'
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{2 * side + middle}" w:type="dxa"/><w:tblLayout w:type="fixed"/>{margins}</w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid><w:tr>{cells}</w:tr></w:tbl>{_paragraph('')}"
    )


def underscores(length: float, room: float, desk: Desk) -> str:
    """A row of underscores of 10 pt in a centred paragraph."""
    row = "_" * round(length / 5)
    run = f'<w:r><w:rPr><w:sz w:val="20"/></w:rPr><w:t>{row}</w:t></w:r>'
    return _paragraph(run, '<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/><w:jc w:val="center"/>')


def underlined_blanks(length: float, room: float, desk: Desk) -> str:
    """Blanks with an underline, in a centred paragraph."""
    blanks = "\u00a0" * round(length / 2.5)
    run = f'<w:r><w:rPr><w:sz w:val="20"/><w:u w:val="single"/></w:rPr><w:t xml:space="preserve">{blanks}</w:t></w:r>'
    return _paragraph(run, '<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/><w:jc w:val="center"/>')


def picture(length: float, room: float, desk: Desk) -> str:
    """A black picture one point high."""
    number = desk.next()
    extent = f'cx="{round(length * EMU)}" cy="{EMU}"'
    pic = (
        f'<pic:pic xmlns:pic="{PICTURE}"><pic:nvPicPr><pic:cNvPr id="{number}" name="ke.png"/><pic:cNvPicPr/></pic:nvPicPr>'
        '<pic:blipFill><a:blip r:embed="rIdline"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {extent}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>'
    )
    drawing = (
        f'<w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent {extent}/><wp:docPr id="{number}" name="Hình {number}"/>'
        f'<wp:cNvGraphicFramePr/><a:graphic><a:graphicData uri="{PICTURE}">{pic}</a:graphicData></a:graphic></wp:inline></w:drawing>'
    )
    return _paragraph(
        f"<w:r>{drawing}</w:r>",
        '<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/><w:jc w:val="center"/>',
    )
