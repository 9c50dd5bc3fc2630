"""The page number's place: out of the bottom margin, into the top one."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING, Final

from congvan.findings import Finding
from congvan.fixer.draft import Draft, holds_shut, is_tracked
from congvan.ooxml.names import CONTENT_TYPES_NS, MC_NS, R_NS, RELATIONSHIPS_NS, WORD_MIME, qname, r, w
from congvan.snapshot import HeaderFooter, WordParagraph

if TYPE_CHECKING:
    from lxml.etree import _Element

PART: Final = "congvan_header.xml"
_ID: Final = "rIdCongvanHeader"
_TYPE: Final = f"{WORD_MIME}.header+xml"
_KIND: Final = f"{R_NS}/header"


def move_number(draft: Draft, finding: Finding) -> None:
    """Move the number that ``finding`` saw below into the header of the same pages, centred."""
    for footer in draft.subject.headers_and_footers:
        for paragraph in footer.paragraphs:
            at = (paragraph.place.part, paragraph.place.index)
            if footer.area == "footer" and at == (finding.where.part, finding.where.index):
                _move(draft, footer, paragraph)


def _move(draft: Draft, footer: HeaderFooter, paragraph: WordParagraph) -> None:
    element = draft.element(paragraph)
    if element is None or not _alone(element, paragraph) or footer.variant != "default":
        return
    target = _header(draft, footer)
    if target is None:
        return
    draft.touch(element)
    element.addprevious(element.makeelement(w("p")))
    target.insert(0, element)
    draft.put(element, "pPr/jc", "center")
    for blank in [child for child in list(target)[1:] if _blank(child)]:
        target.remove(blank)


def _alone(element: _Element, paragraph: WordParagraph) -> bool:
    """Nothing but the number stands there, and nothing that belongs to the footer's own relationships."""
    related = any(str(name).startswith(f"{{{R_NS}}}") for node in element.iter() for name in node.attrib)
    return not related and not holds_shut(element) and not paragraph.text.strip(" -–0123456789\u00a0")


def _blank(element: _Element) -> bool:
    return element.tag == w("p") and not is_tracked(element) and all(child.tag == w("pPr") for child in element)


def _header(draft: Draft, footer: HeaderFooter) -> _Element | None:
    """The header of the pages that have ``footer``: theirs where it is blank, else a new one where they have none."""
    holders = [section for section in draft.snapshot.sections if any(f.part == footer.part for f in section.footers)]
    headers = {area.part: area for section in holders for area in section.headers if area.variant == "default"}
    if not headers:
        return None if any(map(is_tracked, _named_by(draft, footer))) else _new_header(draft, footer)
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
    for section in _named_by(draft, footer):
        new = section.makeelement(w("headerReference"))
        new.set(w("type"), "default")
        new.set(r("id"), _ID)
        section.insert(0, new)
        draft.touch(section)


def _named_by(draft: Draft, footer: HeaderFooter) -> list[_Element]:
    """The ``w:sectPr`` that name the footer."""
    related = draft.package.relationships(draft.package.main)
    ids = {id_ for id_, relationship in related.items() if relationship.target == footer.part}
    references = draft.root(draft.package.main).iter(w("footerReference"))
    naming = (item for item in references if item.get(r("id")) in ids and item.get(w("type"), "default") == "default")
    return [section for item in naming if (section := item.getparent()) is not None]
