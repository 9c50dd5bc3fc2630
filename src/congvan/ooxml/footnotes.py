"""What a package needs for footnotes: the part with its separators, and the three styles."""

from __future__ import annotations

from typing import Final

from congvan.ooxml.names import W_NS, XML_DECLARATION

NOTES_END: Final = "</w:footnotes>"
FOOTNOTES_XML: Final = (
    f'{XML_DECLARATION}<w:footnotes xmlns:w="{W_NS}">'
    '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
    '<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>'
    f"{NOTES_END}"
)
FOOTNOTE_SETTINGS_XML: Final = '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>'
NOTE_STYLES: Final = {
    "FootnoteText": (
        '<w:style w:type="paragraph" w:styleId="FootnoteText"><w:name w:val="footnote text"/>'
        '<w:basedOn w:val="Normal"/><w:link w:val="FootnoteTextChar"/><w:pPr><w:jc w:val="both"/></w:pPr>'
        '<w:rPr><w:sz w:val="20"/><w:szCs w:val="20"/></w:rPr></w:style>'
    ),
    "FootnoteTextChar": (
        '<w:style w:type="character" w:customStyle="1" w:styleId="FootnoteTextChar">'
        '<w:name w:val="Footnote Text Char"/><w:link w:val="FootnoteText"/>'
        '<w:rPr><w:sz w:val="20"/><w:szCs w:val="20"/></w:rPr></w:style>'
    ),
    "FootnoteReference": (
        '<w:style w:type="character" w:styleId="FootnoteReference"><w:name w:val="footnote reference"/>'
        '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>'
    ),
}
"""The styles by id."""
GAP_STYLE: Final = (
    '<w:style w:type="paragraph" w:customStyle="1" w:styleId="CvGap"><w:name w:val="CvGap"/>'
    '<w:basedOn w:val="Normal"/><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/></w:pPr>'
    '<w:rPr><w:sz w:val="2"/><w:szCs w:val="2"/></w:rPr></w:style>'
)
"""A paragraph 1 pt high, where the format needs one and the page none."""
