"""The page number's place: out of the bottom margin, into the top one."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING, Final

from congvan.checks.repairing.untouched import holds_protected, is_tracked
from congvan.findings import Finding
from congvan.ooxml.names import CONTENT_TYPES_NS, MC_NS, R_NS, RELATIONSHIPS_NS, WORD_MIME, qname, r, w
from congvan.snapshot import HeaderFooter, WordParagraph

if TYPE_CHECKING:
    from lxml.etree import _Element

    from congvan.checks.repairing.working_copy import WorkingCopy

PART: Final = "congvan_header.xml"
_ID: Final = "rIdCongvanHeader"
_TYPE: Final = f"{WORD_MIME}.header+xml"
_KIND: Final = f"{R_NS}/header"


def move_number(copy: WorkingCopy, finding: Finding) -> None:
    """Move the number that ``finding`` saw below into the header of the same pages, centred."""
    for footer in copy.subject.headers_and_footers:
        for paragraph in footer.paragraphs:
            at = (paragraph.place.part, paragraph.place.index)
            if footer.area == "footer" and at == (finding.where.part, finding.where.index):
                _move(copy, footer, paragraph)


def _move(copy: WorkingCopy, footer: HeaderFooter, paragraph: WordParagraph) -> None:
    element = copy.element(paragraph)
    if element is None or not _alone(element, paragraph) or footer.variant != "default":
        return
    target = _header(copy, footer)
    if target is None:
        return
    copy.touch(element)
    element.addprevious(element.makeelement(w("p")))
    target.insert(0, element)
    copy.put(element, "pPr/jc", "center")
    for blank in [child for child in list(target)[1:] if _blank(child)]:
        target.remove(blank)


def _alone(element: _Element, paragraph: WordParagraph) -> bool:
    """Nothing but the number is there, and nothing that belongs to the footer's own relationships."""
    related = any(str(name).startswith(f"{{{R_NS}}}") for node in element.iter() for name in node.attrib)
    return not related and not holds_protected(element) and not paragraph.text.strip(" -–0123456789\u00a0")


def _blank(element: _Element) -> bool:
    return element.tag == w("p") and not is_tracked(element) and all(child.tag == w("pPr") for child in element)


def _header(copy: WorkingCopy, footer: HeaderFooter) -> _Element | None:
    """The header of the pages that have ``footer``: theirs where it is blank, else a new one where they have none."""
    holders = [section for section in copy.snapshot.sections if any(f.part == footer.part for f in section.footers)]
    headers = {area.part: area for section in holders for area in section.headers if area.variant == "default"}
    if not headers:
        return None if any(map(is_tracked, _named_by(copy, footer))) else _new_header(copy, footer)
    part, area = next(iter(headers.items()))
    blank = all(not item.text.strip() and not item.lines and not item.boxes for item in area.paragraphs)
    if len(headers) > 1 or not blank:
        return None
    root = copy.root(part)
    copy.touch(root)
    return root


def _new_header(copy: WorkingCopy, footer: HeaderFooter) -> _Element:
    folder, base = posixpath.split(copy.package.main)
    old = copy.root(footer.part)
    header = old.makeelement(w("hdr"), nsmap={prefix: uri for prefix, uri in old.nsmap.items() if prefix})
    ignorable = old.get(qname(MC_NS, "Ignorable"))
    if ignorable is not None:
        header.set(qname(MC_NS, "Ignorable"), ignorable)
    copy.add(posixpath.join(folder, PART), header)
    _name_type(copy, posixpath.join("/", folder, PART))
    relationships = copy.root(posixpath.join(folder, "_rels", f"{base}.rels"))
    made = relationships.makeelement(qname(RELATIONSHIPS_NS, "Relationship"), Id=_ID, Type=_KIND, Target=PART)
    relationships.append(made)
    copy.touch(relationships)
    _refer(copy, footer)
    return header


def _name_type(copy: WorkingCopy, name: str) -> None:
    types = copy.root("[Content_Types].xml")
    types.append(types.makeelement(qname(CONTENT_TYPES_NS, "Override"), PartName=name, ContentType=_TYPE))
    copy.touch(types)


def _refer(copy: WorkingCopy, footer: HeaderFooter) -> None:
    """Every section that names the footer names the header too."""
    for section in _named_by(copy, footer):
        new = section.makeelement(w("headerReference"))
        new.set(w("type"), "default")
        new.set(r("id"), _ID)
        section.insert(0, new)
        copy.touch(section)


def _named_by(copy: WorkingCopy, footer: HeaderFooter) -> list[_Element]:
    """The ``w:sectPr`` that name the footer."""
    related = copy.package.relationships(copy.package.main)
    ids = {id_ for id_, relationship in related.items() if relationship.target == footer.part}
    references = copy.root(copy.package.main).iter(w("footerReference"))
    naming = (item for item in references if item.get(r("id")) in ids and item.get(w("type"), "default") == "default")
    return [section for item in naming if (section := item.getparent()) is not None]
