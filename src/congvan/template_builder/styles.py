"""word/styles.xml from a profile: one paragraph style a component, named after it."""

from __future__ import annotations

from typing import Final

from congvan.forms import Form
from congvan.ooxml.footnotes import GAP_STYLE, NOTE_STYLES
from congvan.ooxml.markup import size_xml
from congvan.ooxml.names import W_NS, XML_DECLARATION
from congvan.ooxml.units import twips
from congvan.page import components_of
from congvan.profile import PageUse, Profile, Use
from congvan.vocabulary import STANDING_ALONE, Component, Zone, in_zone, on_axis

_GUTTER: Final = 280
"""Twips (14 pt) between the two columns at the head, below which the names run together: an indent of the left one's
words, since a browser narrows both columns where a cell has a margin.
"""
_LEFT_OF_GUTTER: Final = on_axis("agency")
_SPACED_AS_A_WHOLE: Final = (Component.CONTACT,)
"""Lists whose space is around them and not between their lines."""
_CENTRED_BY_THE_PAGE: Final = (Component.ADDRESSEES_LABEL,)
"""What the layout puts into the middle by an indent, since the same style heads a list at the left."""
_BUILT_IN: Final = (
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>'
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
    '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>'
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
    '<w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>'
    '<w:top w:w="0" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>'
    '<w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
    '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>'
    '<w:uiPriority w:val="99"/><w:semiHidden/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Header"><w:name w:val="header"/><w:basedOn w:val="Normal"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Footer"><w:name w:val="footer"/><w:basedOn w:val="Normal"/></w:style>'
)


def styles_xml(profile: Profile, form: Form) -> str:
    """The whole part."""
    page = profile.page
    fonts = "".join(f' w:{slot}="{page.font}"' for slot in ("ascii", "hAnsi", "eastAsia", "cs"))
    size = size_xml(profile.use(Component.BODY).size)
    defaults = (
        f'<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts{fonts}/><w:color w:val="000000"/>{size}'
        '<w:lang w:val="vi-VN" w:eastAsia="vi-VN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
        '<w:pPrDefault><w:pPr><w:widowControl/><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>'
        "</w:pPr></w:pPrDefault></w:docDefaults>"
    )
    components = (Component.PAGE_NUMBER, *components_of(form), *in_zone(Zone.APPENDIX, *STANDING_ALONE))
    styles = "".join(_style(component, profile) for component in components)
    return (
        f'{XML_DECLARATION}<w:styles xmlns:w="{W_NS}">'
        f"{defaults}{_BUILT_IN}{GAP_STYLE}{''.join(NOTE_STYLES.values())}{styles}</w:styles>"
    )


def _style(component: Component, profile: Profile) -> str:
    use = profile.use(component)
    if component.facts.as_body:
        parent, use_body = Component.BODY.style, profile.use(Component.BODY)
    else:
        parent, use_body = "Normal", None
    return (
        f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{component.style}">'
        f'<w:name w:val="{component.style}"/><w:basedOn w:val="{parent}"/><w:qFormat/>'
        f"<w:pPr>{_paragraph_properties(component, use, use_body, profile.page)}</w:pPr>"
        f"<w:rPr>{_run_properties(component, use, use_body)}</w:rPr></w:style>"
    ).replace("<w:pPr></w:pPr>", "").replace("<w:rPr></w:rPr>", "")  # fmt: skip


def _paragraph_properties(component: Component, use: Use, body: Use | None, page: PageUse) -> str:
    properties = "<w:keepNext/>" if use.keep_with_next else ""
    properties += _borders(component, use)
    if component is Component.CONTACT:
        properties += f'<w:tabs><w:tab w:val="left" w:pos="{twips(page.text_width / 2)}"/></w:tabs>'
    if body is None:
        properties += _spacing(component, use) + _indents(use, _GUTTER if component in _LEFT_OF_GUTTER else 0)
        alignment = {"justify": "both"}.get(use.align, use.align)
        if component in _SPACED_AS_A_WHOLE:
            properties += "<w:contextualSpacing/>"
        if alignment != "left" and component not in _CENTRED_BY_THE_PAGE:
            properties += f'<w:jc w:val="{alignment}"/>'
    if component.facts.level is not None:
        properties += f'<w:outlineLvl w:val="{component.facts.level}"/>'
    return properties


def _spacing(component: Component, use: Use) -> str:
    if component.facts.is_line:
        before, after = round(use.space_before * 20), round(use.space_after * 20)
        return f'<w:spacing w:before="{before}" w:after="{after}" w:line="60" w:lineRule="exact"/>'
    if component in (Component.SIGNATURE, Component.SECRETARY_SIGNATURE):
        return f'<w:spacing w:line="{round(use.space_before * 20)}" w:lineRule="atLeast"/>'
    before, after, line = (
        round(value) for value in (use.space_before * 20, use.space_after * 20, use.line_spacing * 240)
    )
    if (before, after, line) == (0, 0, 240):
        return ""
    return f'<w:spacing w:before="{before}" w:after="{after}" w:line="{line}" w:lineRule="auto"/>'


def _indents(use: Use, right: int) -> str:
    left, first = twips(use.left_indent), twips(use.first_line_indent)
    if not left and not first and not right:
        return ""
    shown = (f' w:left="{left}"' if left else "") + (f' w:right="{right}"' if right else "")
    if first:
        shown += f' w:firstLine="{first}"' if first > 0 else f' w:hanging="{-first}"'
    return f"<w:ind{shown}/>"


def _borders(component: Component, use: Use) -> str:
    if use.frame:
        sides = "".join(
            f'<w:{side} w:val="single" w:sz="{round(use.frame * 8)}" w:space="{space}" w:color="{_ink(component)}"/>'
            for side, space in (("top", 3), ("left", 4), ("bottom", 3), ("right", 4))
        )
        return f"<w:pBdr>{sides}</w:pBdr>"
    if use.line_ratio and (component.facts.is_line or component is Component.CONTACT):
        weight = round(use.line_thickness * 8)
        return f'<w:pBdr><w:top w:val="single" w:sz="{weight}" w:space="1" w:color="000000"/></w:pBdr>'
    return ""


def _ink(component: Component) -> str:
    return "FF0000" if component is Component.URGENCY else "000000"


def _run_properties(component: Component, use: Use, body: Use | None) -> str:
    properties = ""
    if use.bold:
        properties += "<w:b/><w:bCs/>"
    if use.italic:
        properties += "<w:i/><w:iCs/>"
    if use.case == "upper":
        properties += "<w:caps/>"
    if component is Component.URGENCY:
        properties += '<w:color w:val="FF0000"/>'
    if component.facts.is_line:
        return properties + '<w:sz w:val="2"/><w:szCs w:val="2"/>'
    if body is None or use.size != body.size:
        properties += size_xml(use.size)
    return properties
