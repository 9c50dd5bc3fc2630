# ruff: noqa: E501 - XML stays on one line
"""Parts around a body: content types, relationships, Word's defaults, headers, notes."""

from __future__ import annotations

import base64

from support.other_hands.letter import FONT, Sheet
from support.other_hands.pens import TWIPS_PER_MM, fonts

DOT = base64.b64decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==")
_NORMAL = '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>'
_WORD_SPACING = '<w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="259" w:lineRule="auto"/></w:pPr></w:pPrDefault>'
_THEME_FONTS = '<w:rFonts w:asciiTheme="minorHAnsi" w:eastAsiaTheme="minorEastAsia" w:hAnsiTheme="minorHAnsi" w:cstheme="minorBidi"/>'
_COLOURS = (
    "dk1",
    "lt1",
    "dk2",
    "lt2",
    "accent1",
    "accent2",
    "accent3",
    "accent4",
    "accent5",
    "accent6",
    "hlink",
    "folHlink",
)


def word_defaults(extra: str = "") -> str:
    """The defaults of a new file of Word: Calibri by the theme, 11 pt, 8 pt after, 1.08 lines."""
    run = f'<w:rPrDefault><w:rPr>{_THEME_FONTS}<w:sz w:val="22"/><w:szCs w:val="22"/><w:lang w:val="en-US"/></w:rPr></w:rPrDefault>'
    return f"<w:docDefaults>{run}{_WORD_SPACING}</w:docDefaults>{_NORMAL}{extra}"


def office_defaults(extra: str = "") -> str:
    """The defaults of an office that has set its Normal: Times New Roman, 14 pt."""
    run = f'<w:rPrDefault><w:rPr>{fonts(FONT)}<w:sz w:val="28"/><w:szCs w:val="28"/><w:lang w:val="vi-VN"/></w:rPr></w:rPrDefault>'
    return f"<w:docDefaults>{run}</w:docDefaults>{_NORMAL}{extra}"


def theme(minor: str) -> str:
    """A theme whose minor font is ``minor``."""
    colours = "".join(f'<a:{name}><a:srgbClr val="000000"/></a:{name}>' for name in _COLOURS)
    face = '<a:{0}><a:latin typeface="{1}"/><a:ea typeface=""/><a:cs typeface=""/></a:{0}>'
    fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
    effects = "<a:effectStyle><a:effectLst/></a:effectStyle>"
    return (
        '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Office"><a:themeElements>'
        f'<a:clrScheme name="Office">{colours}</a:clrScheme><a:fontScheme name="Office">{face.format("majorFont", minor)}{face.format("minorFont", minor)}</a:fontScheme>'
        f'<a:fmtScheme name="Office"><a:fillStyleLst>{fill * 3}</a:fillStyleLst><a:lnStyleLst>{f"<a:ln>{fill}</a:ln>" * 3}</a:lnStyleLst>'
        f"<a:effectStyleLst>{effects * 3}</a:effectStyleLst><a:bgFillStyleLst>{fill * 3}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>"
    )


def section(sheet: Sheet, references: str, *, kind: str = "", restart: bool = False) -> str:
    """``w:sectPr`` of ``sheet``."""
    mm = {
        key: round(getattr(sheet, key) * TWIPS_PER_MM) for key in ("width", "height", "top", "bottom", "left", "right")
    }
    opening = f'<w:type w:val="{kind}"/>' if kind else ""
    turned = ' w:orient="landscape"' if sheet.width > sheet.height else ""
    start = '<w:pgNumType w:start="1"/>' if restart else ""
    title = "<w:titlePg/>" if sheet.first_page_differs else ""
    return (
        f'<w:sectPr>{references}{opening}<w:pgSz w:w="{mm["width"]}" w:h="{mm["height"]}"{turned}/>'
        f'<w:pgMar w:top="{mm["top"]}" w:right="{mm["right"]}" w:bottom="{mm["bottom"]}" w:left="{mm["left"]}"'
        f' w:header="567" w:footer="567" w:gutter="0"/>{start}{title}</w:sectPr>'
    )
