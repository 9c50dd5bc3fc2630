"""Bản có ghi chú: a copy of the file with a Word comment at every finding, and nothing else of it changed.

Comments are only where Word lets a user put one: in the body, not in headers, notes and text boxes. A finding there,
or about the whole document, is placed at the paragraph that holds the box, else at the first one.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from congvan.errors import Language
from congvan.findings import Finding
from congvan.late_dataclasses import dataclass
from congvan.ooxml.encoding import as_utf8
from congvan.ooxml.markup import text_xml
from congvan.ooxml.names import R_NS, RELATIONSHIPS_NS, W_NS, WORD_MIME, XML_DECLARATION, w
from congvan.ooxml.opening import Package, open_package
from congvan.ooxml.writing import pack, write_zip
from congvan.reporting.labels import EXPECTED, FOUND
from congvan.reporting.paragraph_places import ParagraphPlace, find_paragraphs
from congvan.snapshot import OWN_AUTHOR as AUTHOR

_INITIALS: Final = "cv"
_STRICT_W: Final = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
_STRICT_R: Final = "http://purl.oclc.org/ooxml/officeDocument/relationships"
_COMMENTS_TYPE: Final = f"{WORD_MIME}.comments+xml"
_CONTENT_TYPES: Final = "[Content_Types].xml"
_ID: Final = re.compile(r"[0-9]{1,9}")
_ROOT_END: Final = re.compile(rb"</([\w:.-]+)\s*>\s*$")
_EMPTY_ROOT: Final = re.compile(rb"<([\w:.-]+)([^<>]*)/>\s*$")


@dataclass(frozen=True, slots=True)
class _Names:
    """The namespaces of the file: those of a "strict" file are others."""

    main: str
    relationship: str


def annotate(data: bytes, findings: Iterable[Finding], language: Language = "vi") -> bytes:
    """The .docx with the findings as comments of the author ``congvan``, undated; the same bytes every time.

    Raises ``UnreadableDocument`` for what is not a readable .docx.
    """
    package = open_package(data)
    commented = list(findings)
    parts = dict(package.parts)
    if commented:
        comments, relationships = _comments_part(package), _relationships_part(package)
        edited = (package.main, comments, relationships, _CONTENT_TYPES)
        parts.update({name: as_utf8(parts[name]) for name in edited if name in parts})
        strict = _STRICT_W in parts[package.main]
        names = _Names(_STRICT_W.decode(), _STRICT_R) if strict else _Names(W_NS, R_NS)
        first = _first_id(package, comments)
        parts[package.main] = _anchored(parts[package.main], package.main, commented, first, names.main)
        parts[comments] = _with_comments(parts.get(comments), commented, first, names.main, language)
        if comments not in package.parts:
            _link(parts, package, comments, names)
    return write_zip(pack(name, part) for name, part in parts.items())


def _comments_part(package: Package) -> str:
    for relationship in package.relationships(package.main).values():
        if relationship.kind == "comments" and relationship.target in package.parts:
            return relationship.target
    folder = posixpath.dirname(package.main)
    taken = {name.lower() for name in package.parts}
    names = [posixpath.join(folder, f"comments{number or ''}.xml") for number in range(len(taken) + 1)]
    return next(name for name in names if name.lower() not in taken)


def _first_id(package: Package, comments: str) -> int:
    """One more than the largest id of a comment, in the comments or left behind in the body."""
    used = [-1]
    for part in (comments, package.main):
        root = package.xml(part)
        for tag in ("comment", "commentRangeStart", "commentRangeEnd", "commentReference"):
            found = root.iter(w(tag)) if root is not None else ()
            used += [int(value) for item in found if _ID.fullmatch(value := item.get(w("id"), ""))]
    return max(used) + 1


def _anchored(data: bytes, main: str, findings: Sequence[Finding], first: int, namespace: str) -> bytes:
    """The main part with the ends of every comment's range spliced in."""
    places = find_paragraphs(data)
    if not places:
        return data
    inserted: dict[int, list[bytes]] = {}
    for number, finding in enumerate(findings, first):
        place = _place(finding, main, places)
        begin = f'<w:commentRangeStart w:id="{number}"/>'
        end = f'<w:commentRangeEnd w:id="{number}"/><w:r><w:commentReference w:id="{number}"/></w:r>'
        inserted.setdefault(place.content, []).append(_prefixed(begin, place.tag, namespace))
        inserted.setdefault(place.end, []).append(_prefixed(end, place.tag, namespace))
    return _spliced(data, inserted, {place.tag_end: place for place in places if place.empty})


def _prefixed(xml: str, beside: str, namespace: str) -> bytes:
    """``xml`` with the prefix of the element beside it, or with one of its own where that has none."""
    prefix, colon, _ = beside.rpartition(":")
    if colon:
        return re.sub(r"(?<=[</ ])w:", f"{prefix}:", xml).encode()
    return re.sub(r"<w:(\w+)", rf'<w:\1 xmlns:w="{namespace}"', xml).encode()


def _place(finding: Finding, main: str, places: Sequence[ParagraphPlace]) -> ParagraphPlace:
    index = finding.where.index
    if finding.where.part != main or index is None or not 0 <= index < len(places):
        return places[0]
    return places[places[index].outermost]


def _spliced(data: bytes, inserted: Mapping[int, Sequence[bytes]], empty: Mapping[int, ParagraphPlace]) -> bytes:
    """``data`` with the pieces at their offsets; a paragraph without content gets an end tag."""
    chunks: list[bytes] = []
    at = 0
    for offset in sorted(inserted):
        place = empty.get(offset)
        if place is None:
            chunks += (data[at:offset], *inserted[offset])
        else:
            chunks += (data[at:offset].rstrip()[:-2].rstrip(), b">", *inserted[offset], f"</{place.tag}>".encode())
        at = offset
    return b"".join((*chunks, data[at:]))


def _with_comments(
    part: bytes | None, findings: Sequence[Finding], first: int, namespace: str, language: Language
) -> bytes:
    made = "".join(_comment(number, finding, language) for number, finding in enumerate(findings, first))
    if part is None:
        return f'{XML_DECLARATION}<w:comments xmlns:w="{namespace}">{made}</w:comments>'.encode()
    own = made.replace("<w:comment ", f'<w:comment xmlns:w="{namespace}" ')
    return _appended(part, own.encode())


def _comment(number: int, finding: Finding, language: Language) -> str:
    label = finding.severity.label.in_(language)
    lines = [
        f"{finding.code} ({label}): {finding.where.format(language)}",
        f"{FOUND.in_(language)}: {finding.found.in_(language)}",
        f"{EXPECTED.in_(language)}: {finding.expected.in_(language)}",
        finding.fix.in_(language),
        finding.cite,
    ]
    paragraphs = "".join(f"<w:p><w:r>{text_xml(line)}</w:r></w:p>" for line in lines if line)
    head = f'<w:comment w:id="{number}" w:author="{AUTHOR}" w:initials="{_INITIALS}">'
    return f"{head}{paragraphs}</w:comment>"


def _relationships_part(package: Package) -> str:
    folder, base = posixpath.split(package.main)
    return posixpath.join(folder, "_rels", f"{base}.rels")


def _link(parts: dict[str, bytes], package: Package, comments: str, names: _Names) -> None:
    relationships = _relationships_part(package)
    ids = set(package.relationships(package.main))
    own = next(name for number in range(len(ids) + 1) if (name := f"rIdCv{number}") not in ids)
    row = f'<Relationship Id="{own}" Type="{names.relationship}/comments" Target="{posixpath.basename(comments)}"/>'
    empty = f'{XML_DECLARATION}<Relationships xmlns="{RELATIONSHIPS_NS}"></Relationships>'
    parts[relationships] = _appended(parts.get(relationships, empty.encode()), row.encode())
    override = f'<Override PartName="/{comments}" ContentType="{_COMMENTS_TYPE}"/>'
    parts[_CONTENT_TYPES] = _appended(parts[_CONTENT_TYPES], override.encode())


def _appended(part: bytes, inner: bytes) -> bytes:
    """``part`` with ``inner`` as the last content of its root; names without a prefix take that of the root."""
    root = _ROOT_END.search(part) or _EMPTY_ROOT.search(part)
    if root is None:
        return part
    tag = root[1]
    if b":" in tag:
        inner = re.sub(rb"<(?=[A-Z])", b"<" + tag.partition(b":")[0] + b":", inner)
    if root.re is _ROOT_END:
        return part[: root.start()] + inner + part[root.start() :]
    return part[: root.start()] + b"<%b%b>%b</%b>" % (tag, root[2], inner, tag)
