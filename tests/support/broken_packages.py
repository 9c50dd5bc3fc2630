"""Faults put into the right package on purpose, one a time.

``BROKEN``: name → the part, what is replaced, by what, and words of the fault that the lint has to report.
"""

from __future__ import annotations

from support.packages import REFERENCE, SECTION

DOCUMENT, STYLES, SETTINGS = "word/document.xml", "word/styles.xml", "word/settings.xml"
NOTES, TYPES, CORE = "word/footnotes.xml", "[Content_Types].xml", "docProps/core.xml"
RELATIONSHIPS = "word/_rels/document.xml.rels"

SPAN = '<w:tcPr><w:tcW w:w="4000" w:type="dxa"/><w:gridSpan w:val="2"/></w:tcPr>'
PICTURE = '<w:r><w:drawing><wp:inline><wp:docPr id="1" name="a"/></wp:inline></w:drawing></w:r>'
NESTED = "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>"
BEGIN = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
END = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
OUTSIDE = (
    '<Relationship Id="rId9" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" '
    'Target="file:///logo.png" TargetMode="External"/></Relationships>'
)

BROKEN = {
    "a cell without a paragraph": (DOCUMENT, "<w:p/></w:tc>", "</w:tc>", "tc without a p"),
    "a cell that ends in a table": (DOCUMENT, "<w:p/></w:tc>", f"<w:p/>{NESTED}</w:tc>", "tc ends in a tbl"),
    "an undefined style": (
        DOCUMENT,
        'w:val="CvCapitals"',
        'w:val="CvNothing"',
        "'CvNothing', which is undefined",
    ),
    "a style of another type": (
        DOCUMENT,
        'w:val="CvCapitals"',
        'w:val="FootnoteReference"',
        "of another type",
    ),
    "an undefined base of a style": (
        STYLES,
        'basedOn w:val="Normal"',
        'basedOn w:val="No"',
        "undefined style 'No'",
    ),
    "a style defined twice": (STYLES, 'w:styleId="FootnoteText"', 'w:styleId="CvCapitals"', "occurs 2 times"),
    "an undefined list": (
        DOCUMENT,
        "<w:jc",
        '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="7"/></w:numPr><w:jc',
        "numId 7 is undefined",
    ),
    "a row that is too wide": (
        DOCUMENT,
        '<w:tcPr><w:tcW w:w="4000" w:type="dxa"/></w:tcPr>',
        SPAN,
        "spans 3 columns of a grid of 2",
    ),
    "stray text in the body": (DOCUMENT, "<w:tbl>", "Kính gửi<w:tbl>", "stray text in body: 'Kính gửi'"),
    "stray text in a run": (DOCUMENT, "<w:t>Sở", "Gửi<w:t>Sở", "stray text in r: 'Gửi'"),
    "a section in a cell": (
        DOCUMENT,
        "<w:p/></w:tc>",
        f"<w:p><w:pPr>{SECTION}</w:pPr></w:p></w:tc>",
        "sectPr in a tc",
    ),
    "a body that does not end in its section": (
        DOCUMENT,
        "</w:body>",
        "<w:p/></w:body>",
        "does not end in its sectPr",
    ),
    "an unclosed field": (DOCUMENT, "<w:p/></w:tc>", f"<w:p>{BEGIN}</w:p></w:tc>", "unclosed fldChar"),
    "a field that ends before it began": (
        DOCUMENT,
        "<w:p/></w:tc>",
        f"<w:p>{END}</w:p></w:tc>",
        "fldChar end without its begin",
    ),
    "a left-over slot": (DOCUMENT, "Nơi nhận", "{{ d.recipients }}", "left-over template mark"),
    "a left-over loop split over runs": (
        DOCUMENT,
        "Nơi nhận",
        "{</w:t></w:r><w:r><w:t>% for x in y %</w:t></w:r><w:r><w:t>}",
        "left-over template mark",
    ),
    "a repeated core property": (
        CORE,
        "</dc:title>",
        "</dc:title><dc:title>2</dc:title>",
        "title occurs 2 times",
    ),
    "settings without the separators": (
        SETTINGS,
        '<w:footnote w:id="0"/>',
        "",
        "does not list the separators",
    ),
    "settings without footnotePr": (
        SETTINGS,
        '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>',
        "",
        "does not list the separators",
    ),
    "an old compatibility mode": (SETTINGS, 'w:val="15"', 'w:val="14"', "compatibilityMode is 14, not 15"),
    "two pictures of one id": (DOCUMENT, REFERENCE, REFERENCE + PICTURE * 2, "docPr id 1 occurs 2 times"),
    "half a half-point": (
        STYLES,
        '<w:sz w:val="28"/>',
        '<w:sz w:val="13.5"/>',
        "sz val='13.5' is not a whole number",
    ),
    "children of rPr out of order": (
        STYLES,
        "<w:b/><w:caps/>",
        "<w:caps/><w:b/>",
        "b is after caps in rPr",
    ),
    "children of pPr out of order": (
        DOCUMENT,
        '<w:jc w:val="center"/>',
        '<w:jc w:val="center"/><w:keepNext/>',
        "keepNext is after jc in pPr",
    ),
    "a child twice": (STYLES, "<w:b/>", "<w:b/><w:b/>", "b occurs 2 times in rPr"),
    "a child that does not belong": (STYLES, "<w:b/>", "<w:bold/><w:b/>", "bold does not belong in rPr"),
    "settings out of order": (
        SETTINGS,
        "</w:compat>",
        "</w:compat><w:zoom/>",
        "zoom is after compat in settings",
    ),
    "a section's sizes that contradict its orientation": (
        DOCUMENT,
        'w:h="16838"',
        'w:h="16838" w:orient="landscape"',
        "does not go with orient='landscape'",
    ),
    "a blank that is lost": (DOCUMENT, "<w:t>.</w:t>", "<w:t>. </w:t>", "is lost without xml:space"),
    "a raw line break": (DOCUMENT, "Nơi nhận", "Nơi\nnhận", "raw line break"),
    "a note that is not there": (
        DOCUMENT,
        REFERENCE,
        REFERENCE + REFERENCE.replace('"1"', '"2"'),
        "footnote 2 is not there",
    ),
    "a note nobody refers to": (DOCUMENT, REFERENCE, "", "footnote 1 is referred to nowhere"),
    "a note referred to twice": (DOCUMENT, REFERENCE, REFERENCE * 2, "footnote 1 is referred to 2 times"),
    "a note without its number": (NOTES, "<w:footnoteRef/>", "", "footnoteRef is missing"),
    "notes without separators": (
        NOTES,
        '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>',
        "",
        "lacks its separators",
    ),
    "a bookmark without an end": (
        DOCUMENT,
        REFERENCE,
        f'{REFERENCE}<w:bookmarkStart w:id="3" w:name="a"/>',
        "a start or an end only",
    ),
    "a table without a grid": (
        DOCUMENT,
        '<w:tblGrid><w:gridCol w:w="4000"/><w:gridCol w:w="4000"/></w:tblGrid>',
        "",
        "tbl without a tblGrid",
    ),
    "an external relationship": (
        RELATIONSHIPS,
        "</Relationships>",
        OUTSIDE,
        "external relationship to file:///logo.png",
    ),
    "a relationship that leads nowhere": (RELATIONSHIPS, '"styles.xml"', '"style.xml"', "which is not there"),
    "a relationship used and not defined": (
        DOCUMENT,
        "<w:sectPr>",
        '<w:sectPr><w:headerReference w:type="default" r:id="rId8"/>',
        "undefined relationship rId8",
    ),
    "a relationship id twice": (RELATIONSHIPS, 'Id="rId2"', 'Id="rId1"', "the id rId1 occurs twice"),
    "a part of the wrong content type": (TYPES, ".styles+xml", ".header+xml", "is related as styles"),
    "a content type of a part that is not there": (
        TYPES,
        "/word/styles.xml",
        "/word/style.xml",
        "is not there",
    ),
    "XML that is not well formed": (CORE, "</dc:title>", "", "no well-formed XML"),
    "an undeclared prefix": (
        DOCUMENT,
        "<w:document ",
        '<w:document mc:Ignorable="w14" ',
        "undeclared prefix w14",
    ),
}
