"""A .docx of one page that holds what is drawn onto a PDF, and nothing else."""

from __future__ import annotations

from typing import Final

from congvan.ooxml.names import CONTENT_TYPES_NS, R_NS, RELATIONSHIPS_NS, W_NS, WORD_MIME, XML_DECLARATION
from congvan.ooxml.units import twips
from congvan.ooxml.writing import pack, write_zip
from congvan.profile import PageUse

_TYPES: Final = (
    f'{XML_DECLARATION}<Types xmlns="{CONTENT_TYPES_NS}">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    f'<Override PartName="/word/document.xml" ContentType="{WORD_MIME}.document.main+xml"/></Types>'
)
_RELATIONSHIPS: Final = (
    f'{XML_DECLARATION}<Relationships xmlns="{RELATIONSHIPS_NS}">'
    f'<Relationship Id="rId1" Type="{R_NS}/officeDocument" Target="word/document.xml"/></Relationships>'
)


def single_page(body: str, page: PageUse, top: float) -> bytes:
    """``body`` on a sheet of the profile, ``top`` mm below its edge."""
    section = (
        f'<w:sectPr><w:pgSz w:w="{twips(page.width)}" w:h="{twips(page.height)}"/>'
        f'<w:pgMar w:top="{twips(top)}" w:right="{twips(page.margin_right)}" w:bottom="0"'
        f' w:left="{twips(page.margin_left)}" w:header="0" w:footer="0" w:gutter="0"/></w:sectPr>'
    )
    end = '<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/></w:pPr></w:p>'
    document = f'{XML_DECLARATION}<w:document xmlns:w="{W_NS}"><w:body>{body}{end}{section}</w:body></w:document>'
    parts = {"[Content_Types].xml": _TYPES, "_rels/.rels": _RELATIONSHIPS, "word/document.xml": document}
    return write_zip(pack(name, text.encode()) for name, text in parts.items())
