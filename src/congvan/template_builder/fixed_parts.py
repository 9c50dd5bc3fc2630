"""The parts of a template in which nothing depends on the profile."""

from __future__ import annotations

from typing import Final

from congvan.ooxml.footnotes import FOOTNOTE_SETTINGS_XML

_XML: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_W: Final = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_MIME: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_RELATIONSHIP: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE: Final = "http://schemas.openxmlformats.org/package/2006"

_OVERRIDES: Final = {
    "/word/document.xml": f"{_MIME}.document.main+xml",
    "/word/styles.xml": f"{_MIME}.styles+xml",
    "/word/settings.xml": f"{_MIME}.settings+xml",
    "/word/fontTable.xml": f"{_MIME}.fontTable+xml",
    "/word/footnotes.xml": f"{_MIME}.footnotes+xml",
    "/word/header1.xml": f"{_MIME}.header+xml",
    "/word/header2.xml": f"{_MIME}.header+xml",
    "/word/footer1.xml": f"{_MIME}.footer+xml",
    "/word/theme/theme1.xml": "application/vnd.openxmlformats-officedocument.theme+xml",
    "/docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
    "/docProps/app.xml": "application/vnd.openxmlformats-officedocument.extended-properties+xml",
}
CONTENT_TYPES: Final = (
    f'{_XML}<Types xmlns="{_PACKAGE}/content-types">'
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
    return f'{_XML}<Relationships xmlns="{_PACKAGE}/relationships">{rows}</Relationships>'


PACKAGE_RELATIONSHIPS: Final = _relationships(
    (f"{_RELATIONSHIP}/officeDocument", "word/document.xml"),
    (f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
    (f"{_RELATIONSHIP}/extended-properties", "docProps/app.xml"),
)
DOCUMENT_RELATIONSHIPS: Final = _relationships(
    (f"{_RELATIONSHIP}/styles", "styles.xml"),
    (f"{_RELATIONSHIP}/settings", "settings.xml"),
    (f"{_RELATIONSHIP}/fontTable", "fontTable.xml"),
    (f"{_RELATIONSHIP}/footnotes", "footnotes.xml"),
    (f"{_RELATIONSHIP}/header", "header1.xml"),
    (f"{_RELATIONSHIP}/header", "header2.xml"),
    (f"{_RELATIONSHIP}/footer", "footer1.xml"),
    (f"{_RELATIONSHIP}/theme", "theme/theme1.xml"),
)
APP: Final = (
    f'{_XML}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
    "<Application>congvan</Application></Properties>"
)
CORE: Final = (
    f'{_XML}<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties"'
    ' xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title></dc:title></cp:coreProperties>'
)
SETTINGS: Final = (
    f"{_XML}<w:settings {_W}>"
    '<w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/><w:characterSpacingControl w:val="doNotCompress"/>'
    f"{FOOTNOTE_SETTINGS_XML}"
    '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word"'
    ' w:val="15"/></w:compat><w:themeFontLang w:val="vi-VN"/></w:settings>'
)


def font_table(font: str) -> str:
    """word/fontTable.xml of the one font."""
    return (
        f'{_XML}<w:fonts {_W}><w:font w:name="{font}"><w:panose1 w:val="02020603050405020304"/>'
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
    f'{_XML}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="congvan"><a:themeElements>'
    f'<a:clrScheme name="congvan">{_COLOURS}</a:clrScheme><a:fontScheme name="congvan">'
    f"<a:majorFont>{_FONTS}</a:majorFont><a:minorFont>{_FONTS}</a:minorFont></a:fontScheme>"
    f'<a:fmtScheme name="congvan"><a:fillStyleLst>{_FILL * 3}</a:fillStyleLst><a:lnStyleLst>{_LINE * 3}</a:lnStyleLst>'
    f"<a:effectStyleLst>{_EFFECT * 3}</a:effectStyleLst><a:bgFillStyleLst>{_FILL * 3}</a:bgFillStyleLst></a:fmtScheme>"
    "</a:themeElements></a:theme>"
)
