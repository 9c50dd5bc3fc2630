"""templates/*/template.docx: the slots of a form, each where the decree draws its box."""

from __future__ import annotations

from typing import Final

from congvan.forms import Form
from congvan.ooxml.footnotes import FOOTNOTES_XML
from congvan.ooxml.names import R_NS, W_NS, XML_DECLARATION
from congvan.ooxml.units import twips
from congvan.ooxml.writing import pack, write_zip
from congvan.page import Slot, SlotKind, slots_of
from congvan.page.slots import (
    AGENCY,
    CIRCULATION,
    CONFIRMATION,
    CONTACT,
    MARKS,
    MORE_RECIPIENTS,
    NATIONAL,
    NUMBERS,
    PLACE_DATE,
    RECIPIENTS,
    SECRETARY,
    SIGNATURE,
    SUBJECT,
)
from congvan.profile import PageUse, Profile
from congvan.template_builder.fixed_parts import (
    APP,
    CONTENT_TYPES,
    CORE,
    DOCUMENT_RELATIONSHIPS,
    PACKAGE_RELATIONSHIPS,
    SETTINGS,
    THEME,
    font_table,
)
from congvan.template_builder.styles import styles_xml
from congvan.vocabulary import Component

_NAMESPACES: Final = f'xmlns:w="{W_NS}" xmlns:r="{R_NS}"'
_LEFT_SHARE: Final = 0.45
"""Share of the text width that the recipients have beside the signature."""
_NO_CELL_MARGINS: Final = (
    "<w:tblCellMar>"
    + "".join(f'<w:{side} w:w="0" w:type="dxa"/>' for side in ("top", "left", "bottom", "right"))
    + "</w:tblCellMar>"
)
"""Said in the table itself: LibreOffice does not take it from the style."""
_GAP: Final = '<w:p><w:pPr><w:pStyle w:val="CvGap"/></w:pPr></w:p>'


_BELOW_NAMES: Final = (NUMBERS, SUBJECT, MARKS)
"""What is below the agency's name, in the left column of the head (ô 3, 5b, 10)."""
_AROUND_THE_TEXT: Final = frozenset(
    slot.name
    for slot in (
        AGENCY,
        NATIONAL,
        PLACE_DATE,
        *_BELOW_NAMES,
        SECRETARY,
        SIGNATURE,
        RECIPIENTS,
        MORE_RECIPIENTS,
        CONFIRMATION,
        CIRCULATION,
        CONTACT,
    )
)
"""Slots that are in the head, beside the signature or in the margins; the others follow each other in between."""


def build_template(profile: Profile, form: Form) -> bytes:
    """The template of ``form`` as ``profile`` sizes it; the same bytes for the same profile."""
    parts = {
        "[Content_Types].xml": CONTENT_TYPES,
        "_rels/.rels": PACKAGE_RELATIONSHIPS,
        "docProps/app.xml": APP,
        "docProps/core.xml": CORE,
        "word/_rels/document.xml.rels": DOCUMENT_RELATIONSHIPS,
        "word/document.xml": _document(profile.page, form),
        "word/fontTable.xml": font_table(profile.page.font),
        "word/footer1.xml": f"{XML_DECLARATION}<w:ftr {_NAMESPACES}>{_block('contact')}</w:ftr>",
        "word/footnotes.xml": FOOTNOTES_XML,
        "word/header1.xml": f"{XML_DECLARATION}<w:hdr {_NAMESPACES}>{_page_number()}</w:hdr>",
        "word/header2.xml": f"{XML_DECLARATION}<w:hdr {_NAMESPACES}>{_block('circulation')}</w:hdr>",
        "word/settings.xml": SETTINGS,
        "word/styles.xml": styles_xml(profile, form),
        "word/theme/theme1.xml": THEME,
    }
    return write_zip(pack(name, text.encode()) for name, text in parts.items())


def _block(slot: str) -> str:
    return f"<w:p><w:r><w:t>{{{{p d.{slot} }}}}</w:t></w:r></w:p>"


def _slot(slot: Slot) -> str:
    """A block slot alone in its paragraph, a text slot in a paragraph of its component's style."""
    if slot.kind is SlotKind.BLOCK:
        return _block(slot.name)
    style = f'<w:pPr><w:pStyle w:val="{slot.components[0].style}"/></w:pPr>'
    return f'<w:p>{style}<w:r><w:t xml:space="preserve">{{{{ d.{slot.name} }}}}</w:t></w:r></w:p>'


def _page_number() -> str:
    style = f'<w:pPr><w:pStyle w:val="{Component.PAGE_NUMBER.style}"/></w:pPr>'
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>2</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    return f"<w:p>{style}{field}</w:p>"


def _cell(width: int, content: str, **margins: int) -> str:
    """A cell with its own margins in twips, named by side in the order top, right."""
    sides = "".join(f'<w:{side} w:w="{twips}" w:type="dxa"/>' for side, twips in margins.items())
    margin = f"<w:tcMar>{sides}</w:tcMar>" if sides else ""
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{margin}</w:tcPr>{content}</w:tc>'


def _table(widths: tuple[int, int], rows: str) -> str:
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        f"{_NO_CELL_MARGINS}</w:tblPr>"
        f"<w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>"
    )


def _document(page: PageUse, form: Form) -> str:
    text_width = twips(page.text_width)
    slots = slots_of(form)
    body = (
        _GAP
        + _header_table(text_width, slots)
        + "".join(_slot(slot) for slot in slots if slot.name not in _AROUND_THE_TEXT)
        + _sign_off_table(text_width, twips(page.sign_off_distance), slots)
        + _GAP
        + _section(page)
    )
    return f"{XML_DECLARATION}<w:document {_NAMESPACES}><w:body>{body}</w:body></w:document>"


def _header_table(text_width: int, slots: tuple[Slot, ...]) -> str:
    right = round(text_width * 0.6)
    widths = (text_width - right, right)
    left_below = "".join(_slot(slot) for slot in slots if slot in _BELOW_NAMES)
    place_date = _block("place_date") if PLACE_DATE in slots else _GAP
    rows = (
        f"<w:tr>{_cell(widths[0], _block('agency'))}{_cell(widths[1], _block('national'))}</w:tr>"
        f"<w:tr>{_cell(widths[0], left_below)}{_cell(widths[1], place_date)}</w:tr>"
    )
    return _table(widths, rows)


def _sign_off_table(text_width: int, distance: int, slots: tuple[Slot, ...]) -> str:
    left = round(text_width * _LEFT_SHARE)
    widths = (left, text_width - left)
    kept = "<w:trPr><w:cantSplit/></w:trPr>"
    beyond = _cell(widths[1], _GAP)
    first, *below = ("secretary", "recipients") if SECRETARY in slots else ("recipients",)
    beside = (
        _cell(widths[0], _block(first), top=distance),
        _cell(widths[1], _block("signature"), top=distance),
    )
    rows = (
        f"<w:tr>{kept}{''.join(beside)}</w:tr>"
        + "".join(
            f"<w:tr>{_cell(widths[0], _block(one), top=distance)}{_cell(widths[1], _GAP)}</w:tr>" for one in below
        )
        + f"<w:tr>{_cell(widths[0], _block('more_recipients'))}{beyond}</w:tr>"
        + (f"<w:tr>{kept}{_cell(widths[0], _block('confirmation'))}{beyond}</w:tr>" if CONFIRMATION in slots else "")
    )
    return _table(widths, rows)


def _section(page: PageUse) -> str:
    return (
        '<w:sectPr><w:headerReference w:type="default" r:id="rId5"/><w:headerReference w:type="first" r:id="rId6"/>'
        '<w:footerReference w:type="first" r:id="rId7"/>'
        f'<w:pgSz w:w="{twips(page.width)}" w:h="{twips(page.height)}"/>'
        f'<w:pgMar w:top="{twips(page.margin_top)}" w:right="{twips(page.margin_right)}"'
        f' w:bottom="{twips(page.margin_bottom)}" w:left="{twips(page.margin_left)}"'
        f' w:header="{twips(page.header_distance)}" w:footer="{twips(page.footer_distance)}" w:gutter="0"/>'
        '<w:pgNumType w:start="1"/><w:titlePg/></w:sectPr>'
    )
