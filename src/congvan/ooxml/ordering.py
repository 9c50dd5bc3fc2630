"""Children in the order of the schema (ISO/IEC 29500-1): found, or inserted where they belong."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.ooxml.names import w

if TYPE_CHECKING:
    from lxml.etree import _Element

_WRITTEN: Final = {
    "rPr": """
        ins del moveFrom moveTo rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint
        noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText
        vertAlign rtl cs em lang eastAsianLayout specVanish oMath rPrChange
    """,
    "pPr": """
        pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs
        suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd
        snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment
        textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange
    """,
    "sectPr": """
        headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType
        cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings sectPrChange
    """,
    "p": "pPr *",
    "r": "rPr *",
}
_ORDER: Final = {
    w(parent): {w(name): place for place, name in enumerate(names.split())} for parent, names in _WRITTEN.items()
}


def ordered_child(parent: _Element, name: str) -> _Element:
    """The child ``w:name`` of a ``w:p``, ``w:r``, ``w:pPr``, ``w:rPr`` or ``w:sectPr``, made where it is missing."""
    tag = w(name)
    found = parent.find(tag)
    if found is not None:
        return found
    new = parent.makeelement(tag)
    parent.insert(_place(parent, tag), new)
    return new


def _place(parent: _Element, tag: str) -> int:
    order = _ORDER[parent.tag]
    mine = order[tag]
    for at, child in enumerate(parent):
        if isinstance(child.tag, str) and order.get(child.tag, len(order)) > mine:
            return at
    return len(parent)
