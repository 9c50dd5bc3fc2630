"""The page number's place: out of the bottom margin, into the top one."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING, Final

from congvan.findings import Finding
from congvan.fixer.draft import Draft
from congvan.ooxml.names import CONTENT_TYPES_NS, MC_NS, RELATIONSHIPS_NS, qname, r, w
from congvan.ooxml.ordering import ordered_child
from congvan.snapshot import HeaderFooter, Paragraph

if TYPE_CHECKING:
    from lxml.etree import _Element

PART: Final = "congvan_header.xml"
_ID: Final = "rIdCongvanHeader"
_TYPE: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"
_KIND: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/header"


def move_number(draft: Draft, finding: Finding) -> None:
    """Move the number that ``finding`` saw below into the header of the same pages, centred."""
    for footer in draft.subject.headers_and_footers:
        for paragraph in footer.paragraphs:
            at = (paragraph.place.part, paragraph.place.index)
            if footer.area == "footer" and at == (finding.where.part, finding.where.index):
                _move(draft, footer, paragraph)


def _move(draft: Draft, footer: HeaderFooter, paragraph: Paragraph) -> None:
    element = draft.element(paragraph)
    alone = element is not None and not paragraph.text.strip(" -–0123456789\u00a0")
    if element is None or not alone or element.getparent() is None or footer.variant != "default":
        return
    target = _header(draft, footer)
    if target is None:
        return
    draft.touch(element)
    element.addprevious(element.makeelement(w("p")))
    target.insert(0, element)
    draft.put(ordered_child(element, "pPr"), "jc", "center")
    blanks = [child for child in list(target)[1:] if child.tag == w("p") and next(child.iter(w("r")), None) is None]
    for blank in blanks:
        target.remove(blank)


def _header(draft: Draft, footer: HeaderFooter) -> _Element | None:
    """The header of the pages that have ``footer``: theirs where it is blank, else a new one where they have none."""
    holders = [section for section in draft.snapshot.sections if any(f.part == footer.part for f in section.footers)]
    headers = {area.part: area for section in holders for area in section.headers if area.variant == "default"}
    if not headers:
        return _new_header(draft, footer)
    part, area = next(iter(headers.items()))
    blank = all(not item.text.strip() and not item.lines and not item.boxes for item in area.paragraphs)
    if len(headers) > 1 or not blank:
        return None
    root = draft.root(part)
    draft.touch(root)
    return root


def _new_header(draft: Draft, footer: HeaderFooter) -> _Element:
    folder, base = posixpath.split(draft.package.main)
    old = draft.root(footer.part)
    header = old.makeelement(w("hdr"), nsmap={prefix: uri for prefix, uri in old.nsmap.items() if prefix})
    ignorable = old.get(qname(MC_NS, "Ignorable"))
    if ignorable is not None:
        header.set(qname(MC_NS, "Ignorable"), ignorable)
    draft.add(posixpath.join(folder, PART), header)
    _name_type(draft, posixpath.join("/", folder, PART))
    relationships = draft.root(posixpath.join(folder, "_rels", f"{base}.rels"))
    made = relationships.makeelement(qname(RELATIONSHIPS_NS, "Relationship"), Id=_ID, Type=_KIND, Target=PART)
    relationships.append(made)
    draft.touch(relationships)
    _refer(draft, footer)
    return header


def _name_type(draft: Draft, name: str) -> None:
    types = draft.root("[Content_Types].xml")
    types.append(types.makeelement(qname(CONTENT_TYPES_NS, "Override"), PartName=name, ContentType=_TYPE))
    draft.touch(types)


def _refer(draft: Draft, footer: HeaderFooter) -> None:
    """Every section that names the footer names the header too."""
    related = draft.package.relationships(draft.package.main)
    ids = {id_ for id_, relationship in related.items() if relationship.target == footer.part}
    for reference in list(draft.root(draft.package.main).iter(w("footerReference"))):
        if reference.get(r("id")) in ids and reference.get(w("type"), "default") == "default":
            new = reference.makeelement(w("headerReference"))
            new.set(w("type"), "default")
            new.set(r("id"), _ID)
            section = reference.getparent()
            assert section is not None
            section.insert(0, new)
            draft.touch(section)
