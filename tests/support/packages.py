"""Small .docx packages made by hand: one that is right, and the same with one part changed."""

from __future__ import annotations

from support.docx_writer import (
    CORE_PROPERTIES,
    DECLARATION,
    OFFICE,
    content_types,
    part,
    relationships,
    zipped,
)

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = OFFICE

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

RELATED = (
    ("rId1", "styles", "styles.xml"),
    ("rId2", "settings", "settings.xml"),
    ("rId3", "footnotes", "footnotes.xml"),
)


def document(body: str, section: str = SECTION) -> str:
    """The main part holding ``body`` and one section."""
    return part("document", f"<w:body>{body}{section}</w:body>")


def parts_of_a_right_package() -> dict[str, str]:
    """Name → text of every part of a package that no validator objects to."""
    parts = {
        "word/document.xml": document(BODY),
        "word/styles.xml": part("styles", STYLES),
        "word/settings.xml": part("settings", SETTINGS),
        "word/footnotes.xml": part("footnotes", FOOTNOTES),
        "docProps/core.xml": DECLARATION + CORE,
    }
    outer = [("rId1", "officeDocument", "word/document.xml"), ("rId2", CORE_PROPERTIES, "docProps/core.xml")]
    return {
        "[Content_Types].xml": content_types(parts),
        "_rels/.rels": relationships(outer),
        "word/_rels/document.xml.rels": relationships(RELATED),
        **parts,
    }


def right_package(body: str = BODY) -> bytes:
    """A .docx that is right, with ``body`` before its one section."""
    return zipped({**parts_of_a_right_package(), "word/document.xml": document(body)})


def two_pages() -> bytes:
    """A docx of two pages."""
    return right_package("<w:p><w:r><w:t>Một</w:t><w:br w:type='page'/><w:t>Hai</w:t></w:r></w:p>")


def changed(name: str, old: str, new: str) -> bytes:
    """The right package with ``old`` replaced by ``new``, once, in the part ``name``."""
    parts = parts_of_a_right_package()
    if old not in parts[name]:
        raise AssertionError(f"{name} does not hold {old}")
    parts[name] = parts[name].replace(old, new, 1)
    return zipped(parts)
