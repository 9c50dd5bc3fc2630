"""Small .docx packages made by hand: one that is right, and the same with one part changed."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_NAMESPACES = (
    f'xmlns:w="{W}" xmlns:r="{R}" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
)
_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

SECTION = (
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/>'
    '<w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701" w:header="567" w:footer="567"'
    ' w:gutter="0"/>'
    "</w:sectPr>"
)

STYLES = (
    "<w:docDefaults><w:rPrDefault><w:rPr>"
    '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="Times New Roman"'
    ' w:cs="Times New Roman"/><w:sz w:val="28"/><w:szCs w:val="28"/><w:lang w:val="vi-VN"/>'
    "</w:rPr></w:rPrDefault></w:docDefaults>"
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
    '<w:style w:type="paragraph" w:customStyle="1" w:styleId="CvCapitals"><w:name w:val="CvCapitals"/>'
    '<w:basedOn w:val="Normal"/><w:rPr><w:b/><w:caps/></w:rPr></w:style>'
    '<w:style w:type="character" w:styleId="FootnoteReference"><w:name w:val="footnote reference"/>'
    '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="FootnoteText"><w:name w:val="footnote text"/>'
    '<w:basedOn w:val="Normal"/><w:rPr><w:sz w:val="20"/></w:rPr></w:style>'
)

SETTINGS = (
    '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>'
    '<w:compat><w:compatSetting w:name="compatibilityMode" '
    'w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
)

FOOTNOTES = (
    '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
    '<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p>'
    "</w:footnote>"
    '<w:footnote w:id="1"><w:p><w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr>'
    '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>'
    '<w:r><w:t xml:space="preserve"> Đến ngày 31/12.</w:t></w:r></w:p></w:footnote>'
)

REFERENCE = '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="1"/></w:r>'

BODY = (
    '<w:p><w:pPr><w:pStyle w:val="CvCapitals"/><w:jc w:val="center"/></w:pPr>'
    "<w:r><w:t>Sở Lao động</w:t></w:r></w:p>"
    f"<w:p><w:r><w:t>Đề nghị các Bộ báo cáo</w:t></w:r>{REFERENCE}<w:r><w:t>.</w:t></w:r></w:p>"
    '<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr>'
    '<w:tblGrid><w:gridCol w:w="4000"/><w:gridCol w:w="4000"/></w:tblGrid>'
    '<w:tr><w:tc><w:tcPr><w:tcW w:w="4000" w:type="dxa"/></w:tcPr>'
    "<w:p><w:r><w:t>Nơi nhận</w:t></w:r></w:p></w:tc>"
    '<w:tc><w:tcPr><w:tcW w:w="4000" w:type="dxa"/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>'
    "<w:p/>"
)

CORE = (
    "<cp:coreProperties "
    'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Công văn</dc:title></cp:coreProperties>'
)

_CONTENT_TYPES = (
    f'{_DECLARATION}<Types xmlns="{_TYPES}">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    f'<Override PartName="/word/document.xml" ContentType="{_WORD}.document.main+xml"/>'
    f'<Override PartName="/word/styles.xml" ContentType="{_WORD}.styles+xml"/>'
    f'<Override PartName="/word/settings.xml" ContentType="{_WORD}.settings+xml"/>'
    f'<Override PartName="/word/footnotes.xml" ContentType="{_WORD}.footnotes+xml"/>'
    '<Override PartName="/docProps/core.xml" '
    'ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>'
)

_PACKAGE_RELATIONSHIPS = (
    f'{_DECLARATION}<Relationships xmlns="{_RELATIONSHIPS}">'
    f'<Relationship Id="rId1" Type="{R}/officeDocument" Target="word/document.xml"/>'
    '<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/'
    'core-properties" Target="docProps/core.xml"/></Relationships>'
)

_DOCUMENT_RELATIONSHIPS = (
    f'{_DECLARATION}<Relationships xmlns="{_RELATIONSHIPS}">'
    f'<Relationship Id="rId1" Type="{R}/styles" Target="styles.xml"/>'
    f'<Relationship Id="rId2" Type="{R}/settings" Target="settings.xml"/>'
    f'<Relationship Id="rId3" Type="{R}/footnotes" Target="footnotes.xml"/></Relationships>'
)


def part(root: str, inner: str) -> str:
    """A Word part: ``root`` is the element's local name, ``inner`` its content."""
    return f"{_DECLARATION}<w:{root} {_NAMESPACES}>{inner}</w:{root}>"


def document(body: str, section: str = SECTION) -> str:
    """The main part holding ``body`` and one section."""
    return part("document", f"<w:body>{body}{section}</w:body>")


def parts_of_a_right_package() -> dict[str, str]:
    """Name → text of every part of a package that no validator objects to."""
    return {
        "[Content_Types].xml": _CONTENT_TYPES,
        "_rels/.rels": _PACKAGE_RELATIONSHIPS,
        "word/document.xml": document(BODY),
        "word/_rels/document.xml.rels": _DOCUMENT_RELATIONSHIPS,
        "word/styles.xml": part("styles", STYLES),
        "word/settings.xml": part("settings", SETTINGS),
        "word/footnotes.xml": part("footnotes", FOOTNOTES),
        "docProps/core.xml": _DECLARATION + CORE,
    }


def pack(parts: Mapping[str, str]) -> bytes:
    """The parts as a .docx."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as package:
        for name, text in parts.items():
            # a fixed time: the same parts are the same bytes
            info = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            package.writestr(info, text, zipfile.ZIP_DEFLATED)
    return target.getvalue()


def right_package(body: str = BODY) -> bytes:
    """A .docx that is right, with ``body`` before its one section."""
    return pack({**parts_of_a_right_package(), "word/document.xml": document(body)})


def two_pages() -> bytes:
    """A docx of two pages."""
    return right_package("<w:p><w:r><w:t>Một</w:t><w:br w:type='page'/><w:t>Hai</w:t></w:r></w:p>")


def changed(name: str, old: str, new: str) -> bytes:
    """The right package with ``old`` replaced by ``new``, once, in the part ``name``."""
    parts = parts_of_a_right_package()
    if old not in parts[name]:
        raise AssertionError(f"{name} does not hold {old}")
    parts[name] = parts[name].replace(old, new, 1)
    return pack(parts)
