"""The parts of a template in which nothing depends on the profile."""

from __future__ import annotations

from typing import Final

from congvan.ooxml.footnotes import FOOTNOTE_SETTINGS_XML
from congvan.ooxml.names import (
    A_NS,
    APP_NS,
    CONTENT_TYPES_NS,
    CORE_NS,
    DC_NS,
    R_NS,
    RELATIONSHIPS_NS,
    W_NS,
    WORD_MIME,
    XML_DECLARATION,
)
from congvan.ooxml.settings import COMPATIBILITY_XML

_W: Final = f'xmlns:w="{W_NS}"'

_OVERRIDES: Final = {
    "/word/document.xml": f"{WORD_MIME}.document.main+xml",
    "/word/styles.xml": f"{WORD_MIME}.styles+xml",
    "/word/settings.xml": f"{WORD_MIME}.settings+xml",
    "/word/fontTable.xml": f"{WORD_MIME}.fontTable+xml",
    "/word/footnotes.xml": f"{WORD_MIME}.footnotes+xml",
    "/word/header1.xml": f"{WORD_MIME}.header+xml",
    "/word/header2.xml": f"{WORD_MIME}.header+xml",
    "/word/footer1.xml": f"{WORD_MIME}.footer+xml",
    "/word/theme/theme1.xml": "application/vnd.openxmlformats-officedocument.theme+xml",
    "/docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
    "/docProps/app.xml": "application/vnd.openxmlformats-officedocument.extended-properties+xml",
}
CONTENT_TYPES: Final = (
    f'{XML_DECLARATION}<Types xmlns="{CONTENT_TYPES_NS}">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    + "".join(f'<Override PartName="{name}" ContentType="{mime}"/>' for name, mime in _OVERRIDES.items())
    + "</Types>"
)


def _relationships(*targets: tuple[str, str]) -> str:
    rows = "".join(
        f'<Relationship Id="rId{number}" Type="{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets, 1)
    )
    return f'{XML_DECLARATION}<Relationships xmlns="{RELATIONSHIPS_NS}">{rows}</Relationships>'


PACKAGE_RELATIONSHIPS: Final = _relationships(
    (f"{R_NS}/officeDocument", "word/document.xml"),
    (f"{RELATIONSHIPS_NS}/metadata/core-properties", "docProps/core.xml"),
    (f"{R_NS}/extended-properties", "docProps/app.xml"),
)
DOCUMENT_RELATIONSHIPS: Final = _relationships(
    (f"{R_NS}/styles", "styles.xml"),
    (f"{R_NS}/settings", "settings.xml"),
    (f"{R_NS}/fontTable", "fontTable.xml"),
    (f"{R_NS}/footnotes", "footnotes.xml"),
    (f"{R_NS}/header", "header1.xml"),
    (f"{R_NS}/header", "header2.xml"),
    (f"{R_NS}/footer", "footer1.xml"),
    (f"{R_NS}/theme", "theme/theme1.xml"),
)
APP: Final = f'{XML_DECLARATION}<Properties xmlns="{APP_NS}"><Application>congvan</Application></Properties>'
CORE: Final = (
    f'{XML_DECLARATION}<cp:coreProperties xmlns:cp="{CORE_NS}"'
    f' xmlns:dc="{DC_NS}"><dc:title></dc:title></cp:coreProperties>'
)
SETTINGS: Final = (
    f"{XML_DECLARATION}<w:settings {_W}>"
    '<w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/><w:characterSpacingControl w:val="doNotCompress"/>'
    f"{FOOTNOTE_SETTINGS_XML}"
    f'{COMPATIBILITY_XML}<w:themeFontLang w:val="vi-VN"/></w:settings>'
)


def font_table(font: str) -> str:
    """word/fontTable.xml of the one font."""
    return (
        f'{XML_DECLARATION}<w:fonts {_W}><w:font w:name="{font}"><w:panose1 w:val="02020603050405020304"/>'
        '<w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font></w:fonts>'
    )


def _colour(name: str, value: str) -> str:
    return f'<a:{name}><a:srgbClr val="{value}"/></a:{name}>'


_COLOURS: Final = "".join(
    _colour(name, value)
    for name, value in (
        ("dk1", "000000"), ("lt1", "FFFFFF"), ("dk2", "000000"), ("lt2", "FFFFFF"),
        ("accent1", "000000"), ("accent2", "000000"), ("accent3", "000000"),
        ("accent4", "000000"), ("accent5", "000000"), ("accent6", "000000"),
        ("hlink", "000000"), ("folHlink", "000000"),
    )
)  # fmt: skip
_FONTS: Final = '<a:latin typeface="Times New Roman"/><a:ea typeface=""/><a:cs typeface=""/>'
_FILL: Final = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
_LINE: Final = f'<a:ln w="6350">{_FILL}</a:ln>'
_EFFECT: Final = "<a:effectStyle><a:effectLst/></a:effectStyle>"
THEME: Final = (
    f'{XML_DECLARATION}<a:theme xmlns:a="{A_NS}" name="congvan"><a:themeElements>'
    f'<a:clrScheme name="congvan">{_COLOURS}</a:clrScheme><a:fontScheme name="congvan">'
    f"<a:majorFont>{_FONTS}</a:majorFont><a:minorFont>{_FONTS}</a:minorFont></a:fontScheme>"
    f'<a:fmtScheme name="congvan"><a:fillStyleLst>{_FILL * 3}</a:fillStyleLst><a:lnStyleLst>{_LINE * 3}</a:lnStyleLst>'
    f"<a:effectStyleLst>{_EFFECT * 3}</a:effectStyleLst><a:bgFillStyleLst>{_FILL * 3}</a:bgFillStyleLst></a:fmtScheme>"
    "</a:themeElements></a:theme>"
)
