"""What a template keeps of the file it came as: no trace of its author, nothing that reaches outside."""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import Final

from lxml import etree
from lxml.etree import _Element

from congvan.errors import Message, Problem
from congvan.ooxml.footnotes import FOOTNOTE_SETTINGS_XML, FOOTNOTES_XML, GAP_STYLE, NOTE_STYLES
from congvan.ooxml.names import (
    APP_NS,
    CONTENT_TYPES_NS,
    MC_NS,
    R_NS,
    RELATIONSHIPS_NS,
    W_NS,
    WORD_MIME,
    XML_DECLARATION,
    qname,
    w,
)
from congvan.ooxml.opening import Package
from congvan.ooxml.settings import COMPATIBILITY_XML

_KEPT: Final = re.compile(
    r"\[Content_Types\]\.xml|_rels/\.rels|docProps/(app|core)\.xml"
    r"|word/(document|styles|settings|fontTable|numbering|footnotes)\.xml|word/(header|footer)\d*\.xml"
    r"|word/_rels/(document|(header|footer)\d*)\.xml\.rels|word/theme/theme\d*\.xml|word/media/[\w.\-]+"
)
_KINDS_KEPT: Final = frozenset(
    {
        "officeDocument", "core-properties", "extended-properties", "styles", "settings", "fontTable", "numbering",
        "footnotes", "header", "footer", "theme", "image",
    }
)  # fmt: skip
_SETTINGS_KEPT: Final = ("mirrorMargins", "defaultTabStop", "autoHyphenation", "evenAndOddHeaders")
_DROPPED_ELEMENTS: Final = tuple(
    w(name)
    for name in (
        "proofErr", "lastRenderedPageBreak", "bookmarkStart", "bookmarkEnd", "permStart", "permEnd",
        "commentRangeStart", "commentRangeEnd", "commentReference", "dataBinding", "altChunk", "subDoc",
    )
)  # fmt: skip
_TRACES: Final = re.compile(r"\}(?:rsid|paraId$|textId$)")
_IGNORABLE: Final = qname(MC_NS, "Ignorable")
_R: Final = f"{{{R_NS}}}"
_SHOWN_BY_RELATIONSHIP: Final = (w("drawing"), w("pict"), w("object"))
_SAFE_TARGET: Final = re.compile(r"(https?://|mailto:)", re.IGNORECASE)
_FOOTNOTES_TYPE: Final = f"{WORD_MIME}.footnotes+xml"
_APP: Final = f'{XML_DECLARATION}<Properties xmlns="{APP_NS}"><Application>congvan</Application></Properties>'
_EMPTY_RELATIONSHIPS: Final = f'<Relationships xmlns="{RELATIONSHIPS_NS}"/>'


def clean_package(package: Package) -> tuple[Package, list[Problem]]:
    """The package without what does not belong, with what footnotes need, and what prevents its use."""
    problems = _own_notes(package)
    parts = {name: data for name, data in package.parts.items() if _KEPT.fullmatch(name)}
    types = {name: kind for name, kind in package.content_types.items() if name in parts}
    for name in list(parts):
        if name.endswith(".rels"):
            parts[name] = _kept_relationships(package, name)
        elif name.startswith("word/") and name.endswith(".xml") and "/theme/" not in name:
            parts[name] = _without_traces(package, name)
    _add_standard_parts(parts, types)
    if "word/styles.xml" in parts:
        parts["word/styles.xml"] = _with_note_styles(parts["word/styles.xml"])
    parts["[Content_Types].xml"] = _content_types(types)
    return Package(MappingProxyType(parts), MappingProxyType(types), package.main), problems


def _own_notes(package: Package) -> list[Problem]:
    document = package.xml(package.main)
    problems = []
    if package.main != "word/document.xml":
        problems.append(
            _problem(package.main, "phần chính phải là word/document.xml", "the main part must be word/document.xml")
        )
    if document is not None and document.find(f".//{w('footnoteReference')}") is not None:
        problems.append(
            _problem(
                "word/document.xml",
                "mẫu không được có chú thích của riêng nó",
                "a template must not have footnotes of its own",
            )
        )
    for name in ("word/styles.xml",):
        if name not in package.parts:
            problems.append(_problem(name, "thiếu phần này", "this part is missing"))
    return problems


def _problem(part: str, vi: str, en: str) -> Problem:
    return Problem(Message(vi, en), path=part)


def _kept_relationships(package: Package, name: str) -> bytes:
    """The relationships to kept parts and to plain web addresses."""
    root = package.xml(name)
    assert root is not None
    for relationship in list(root):
        if not _is_kept(relationship):
            root.remove(relationship)
    return _serialised(root)


def _is_kept(relationship: _Element) -> bool:
    kind = relationship.get("Type", "").rpartition("/")[2]
    if relationship.get("TargetMode") == "External":
        return kind == "hyperlink" and bool(_SAFE_TARGET.match(relationship.get("Target", "")))
    return kind in _KINDS_KEPT


def _without_traces(package: Package, name: str) -> bytes:
    root = package.xml(name)
    assert root is not None
    for element in root.iter(etree.Element):
        for attribute in [key for key in element.attrib if _TRACES.search(str(key))]:
            del element.attrib[attribute]
    etree.strip_elements(root, *_DROPPED_ELEMENTS, with_tail=False)
    _drop_dangling(root, _kept_ids(package, name))
    if name == "word/settings.xml":
        return _settings(root)
    if name == "word/footnotes.xml":
        return FOOTNOTES_XML.encode()
    return _serialised(root)


def _kept_ids(package: Package, name: str) -> frozenset[str]:
    folder, _, file = name.rpartition("/")
    relationships = package.xml(f"{folder}/_rels/{file}.rels")
    if relationships is None:
        return frozenset()
    return frozenset(one.get("Id", "") for one in relationships if _is_kept(one))


def _drop_dangling(root: _Element, kept: frozenset[str]) -> None:
    """Links lose their target but not their words; pictures and objects that came from outside go."""
    for element in list(root.iter(etree.Element)):
        dangling = [key for key, value in element.attrib.items() if str(key).startswith(_R) and value not in kept]
        if not dangling:
            continue
        for key in dangling:
            del element.attrib[key]
        shown = next(element.iterancestors(*_SHOWN_BY_RELATIONSHIP), None)
        parent = None if shown is None else shown.getparent()
        if shown is not None and parent is not None:
            parent.remove(shown)


def _settings(root: _Element) -> bytes:
    """Settings of a fixed content; of the template's own, those that change the page are kept."""
    kept = {
        child: etree.tostring(found, encoding="unicode")
        for child in _SETTINGS_KEPT
        if (found := root.find(w(child))) is not None
    }
    children = (
        '<w:zoom w:percent="100"/>'
        + kept.get("mirrorMargins", "")
        + kept.get("defaultTabStop", '<w:defaultTabStop w:val="720"/>')
        + kept.get("autoHyphenation", "")
        + kept.get("evenAndOddHeaders", "")
        + '<w:characterSpacingControl w:val="doNotCompress"/>'
        + FOOTNOTE_SETTINGS_XML
        + COMPATIBILITY_XML
        + '<w:themeFontLang w:val="vi-VN"/>'
    )
    return f'{XML_DECLARATION}<w:settings xmlns:w="{W_NS}">{children}</w:settings>'.encode()


def _serialised(root: _Element) -> bytes:
    # a prefix that mc:Ignorable names must stay declared, or Word takes the file for damaged
    etree.cleanup_namespaces(root, keep_ns_prefixes=["r", *str(root.get(_IGNORABLE, "")).split()])
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _add_standard_parts(parts: dict[str, bytes], types: dict[str, str]) -> None:
    """The parts that every document has, put in or put right, each with its type and relationship."""
    parts["docProps/app.xml"] = _APP.encode()
    types["docProps/app.xml"] = "application/vnd.openxmlformats-officedocument.extended-properties+xml"
    types["docProps/core.xml"] = "application/vnd.openxmlformats-package.core-properties+xml"
    parts["word/footnotes.xml"] = FOOTNOTES_XML.encode()
    types["word/footnotes.xml"] = _FOOTNOTES_TYPE
    if "word/settings.xml" not in parts:
        parts["word/settings.xml"] = _settings(etree.Element(w("settings")))
        types["word/settings.xml"] = f"{WORD_MIME}.settings+xml"
    relationships = "word/_rels/document.xml.rels"
    main = parts.get(relationships, _EMPTY_RELATIONSHIPS.encode())
    main = _related(main, "footnotes", f"{R_NS}/footnotes", "footnotes.xml")
    parts[relationships] = _related(main, "settings", f"{R_NS}/settings", "settings.xml")
    start = parts.get("_rels/.rels", _EMPTY_RELATIONSHIPS.encode())
    package = _related(
        _related(start, "officeDocument", f"{R_NS}/officeDocument", "word/document.xml"), "core-properties",
        f"{RELATIONSHIPS_NS}/metadata/core-properties", "docProps/core.xml",
    )  # fmt: skip
    parts["_rels/.rels"] = _related(package, "extended-properties", f"{R_NS}/extended-properties", "docProps/app.xml")


def _related(data: bytes, kind: str, kind_uri: str, target: str) -> bytes:
    root = etree.fromstring(data)
    if any(child.get("Type", "").endswith(f"/{kind}") for child in root):
        return data
    taken = {child.get("Id") for child in root}
    number = next(number for number in range(1, 10_000) if f"rId{number}" not in taken)
    etree.SubElement(root, qname(RELATIONSHIPS_NS, "Relationship"), Id=f"rId{number}", Type=kind_uri, Target=target)
    return _serialised(root)


def _with_note_styles(data: bytes) -> bytes:
    root = etree.fromstring(data)
    known = {style.get(w("styleId")) for style in root.iter(w("style"))}
    wanted = {**NOTE_STYLES, "CvGap": GAP_STYLE}
    for style_id, xml in wanted.items():
        if style_id not in known:
            root.append(etree.fromstring(xml.replace("<w:style ", f'<w:style xmlns:w="{W_NS}" ', 1)))
    return _serialised(root)


def _content_types(types: dict[str, str]) -> bytes:
    root = etree.Element(qname(CONTENT_TYPES_NS, "Types"), nsmap={None: CONTENT_TYPES_NS})  # type: ignore[dict-item]
    defaults = {"rels": "application/vnd.openxmlformats-package.relationships+xml", "xml": "application/xml"}
    for name, kind in types.items():
        if name.startswith("word/media/"):
            defaults[name.rpartition(".")[2].lower()] = kind
    for extension, kind in sorted(defaults.items()):
        etree.SubElement(root, qname(CONTENT_TYPES_NS, "Default"), Extension=extension, ContentType=kind)
    for name, kind in sorted(types.items()):
        if name.endswith(".xml") and name != "[Content_Types].xml":
            etree.SubElement(root, qname(CONTENT_TYPES_NS, "Override"), PartName=f"/{name}", ContentType=kind)
    return _serialised(root)
