"""The part of a copy as WordprocessingML that needs none of our styles: every paragraph says how it looks.

It goes into files of any hand, whose own styles must not show in it.
"""

from __future__ import annotations

from typing import Final

from congvan.ooxml.markup import size_xml, text_xml
from congvan.profile import Use

_FONTS: Final = "".join(f' w:{slot}="Times New Roman"' for slot in ("ascii", "hAnsi", "eastAsia", "cs"))
_OFF: Final = '<w:caps w:val="0"/><w:smallCaps w:val="0"/><w:color w:val="000000"/><w:spacing w:val="0"/>'
_NO_MARGINS: Final = (
    "<w:tblCellMar>"
    + "".join(f'<w:{side} w:w="0" w:type="dxa"/>' for side in ("top", "left", "bottom", "right"))
    + "</w:tblCellMar>"
)


def paragraph(words: str, use: Use, *, left: int = 0, hanging: int = 0, height: int | None = None) -> str:
    """``w:p`` of ``words`` as ``use`` has them; indents and the height of an empty line in twips."""
    text = words.upper() if use.case == "upper" else words
    spacing = _spacing(use) if height is None else _empty(height)
    first = f'w:hanging="{hanging}"' if hanging else 'w:firstLine="0"'
    aligned = {"justify": "both"}.get(use.align, use.align)
    look = _look(use)
    run = f"<w:r><w:rPr>{look}</w:rPr>{text_xml(text)}</w:r>" if text else ""
    return (
        f'<w:p><w:pPr><w:keepNext/><w:keepLines/>{spacing}<w:ind w:left="{left}" w:right="0" {first}/>'
        f'<w:jc w:val="{aligned}"/><w:rPr>{look}</w:rPr></w:pPr>{run}</w:p>'
    )


def rule(use: Use, length: float, room: int) -> str:
    """A line of ``length`` twips in the middle of ``room``: an empty paragraph whose upper border it is."""
    side = max(0, round((room - length) / 2))
    weight = max(2, round(use.line_thickness * 8))
    border = f'<w:pBdr><w:top w:val="single" w:sz="{weight}" w:space="1" w:color="000000"/></w:pBdr>'
    before = round(use.space_before * 20)
    return (
        f'<w:p><w:pPr><w:keepNext/>{border}<w:spacing w:before="{before}" w:after="0" w:line="60" w:lineRule="exact"/>'
        f'<w:ind w:left="{side}" w:right="{side}" w:firstLine="0"/><w:rPr>{size_xml(1)}</w:rPr></w:pPr></w:p>'
    )


def two_columns(widths: tuple[int, int], rows: list[tuple[str, str]]) -> str:
    """``w:tbl`` without rules, whose cells hold ``rows``."""
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    cells = "".join(
        "<w:tr><w:trPr><w:cantSplit/></w:trPr>"
        + "".join(
            f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{cell}</w:tc>'
            for width, cell in zip(widths, row, strict=True)
        )
        + "</w:tr>"
        for row in rows
    )
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        f"{_NO_MARGINS}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{cells}</w:tbl>"
    )


def _look(use: Use) -> str:
    bold, italic = int(use.bold), int(use.italic)
    weight = f'<w:b w:val="{bold}"/><w:bCs w:val="{bold}"/>'
    slope = f'<w:i w:val="{italic}"/><w:iCs w:val="{italic}"/>'
    return f'<w:rFonts{_FONTS}/>{weight}{slope}{_OFF}{size_xml(use.size)}<w:u w:val="none"/>'


def _spacing(use: Use) -> str:
    before, after, line = round(use.space_before * 20), round(use.space_after * 20), round(use.line_spacing * 240)
    return f'<w:spacing w:before="{before}" w:after="{after}" w:line="{line}" w:lineRule="auto"/>'


def _empty(height: int) -> str:
    return f'<w:spacing w:before="0" w:after="0" w:line="{height}" w:lineRule="atLeast"/>'
