"""Faults of a .docx that the validators let pass, and the integrity of its package.

``lint(docx)`` is empty for a sound file. Each fault begins with the name of its part.
"""

from __future__ import annotations

import io
import posixpath
import zipfile
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from lxml import etree

from support import wordml_lint

_RELATIONSHIPS = "{http://schemas.openxmlformats.org/package/2006/relationships}"
_TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_COMPATIBILITY = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Ignorable"

_CONTENT_OF = {
    "officeDocument": "wordprocessingml.document.main+xml",
    "styles": "wordprocessingml.styles+xml",
    "settings": "wordprocessingml.settings+xml",
    "numbering": "wordprocessingml.numbering+xml",
    "fontTable": "wordprocessingml.fontTable+xml",
    "footnotes": "wordprocessingml.footnotes+xml",
    "endnotes": "wordprocessingml.endnotes+xml",
    "header": "wordprocessingml.header+xml",
    "footer": "wordprocessingml.footer+xml",
    "theme": "officedocument.theme+xml",
    "core-properties": "package.core-properties+xml",
    "extended-properties": "officedocument.extended-properties+xml",
}
"""Last word of a relationship's type → how the content type of its target ends."""


@dataclass(frozen=True)
class Relationship:
    """One line of a .rels part, its target as a part name ("" for an external one)."""

    kind: str
    target: str
    external: str = ""


@dataclass
class Package:
    """The parts of a .docx and what they say of one another."""

    parts: Mapping[str, bytes]
    xml: dict[str, etree._Element] = field(default_factory=dict)
    relationships: dict[str, dict[str, Relationship]] = field(default_factory=dict)
    faults: list[str] = field(default_factory=list)

    def main(self) -> str:
        """The name of the main part."""
        for relationship in self.relationships.get("", {}).values():
            if relationship.kind == "officeDocument":
                return relationship.target
        return ""

    def related(self, kind: str) -> etree._Element | None:
        """The root of the part to which the main part is related by ``kind``."""
        for relationship in self.relationships.get(self.main(), {}).values():
            if relationship.kind == kind:
                return self.xml.get(relationship.target)
        return None


def lint(docx: bytes) -> list[str]:
    """Every fault found, in a stable order."""
    try:
        with zipfile.ZipFile(io.BytesIO(docx)) as archive:
            names = archive.namelist()
            parts = {name: archive.read(name) for name in dict.fromkeys(names)}
    except zipfile.BadZipFile as error:
        return [f"the package cannot be opened: {error}"]
    package = Package(parts)
    package.faults += [f"{name}: occurs {n} times in the zip" for name, n in Counter(names).items() if n > 1]
    _parse(package)
    _relate(package)
    package.faults += _content_types(package)
    package.faults += _references(package)
    package.faults += _orphans(package)
    package.faults += _properties(package)
    package.faults += wordml_lint.faults(
        wordml_lint.Word(
            stories={name: root for name, root in package.xml.items() if wordml_lint.is_story(root)},
            styles=package.related("styles"),
            settings=package.related("settings"),
            numbering=package.related("numbering"),
            footnotes=package.related("footnotes"),
            main=package.xml.get(package.main()),
        )
    )
    return list(dict.fromkeys(package.faults))


def _parse(package: Package) -> None:
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    for name, content in package.parts.items():
        if not name.endswith((".xml", ".rels")):
            continue
        try:
            package.xml[name] = etree.fromstring(content, parser)
        except etree.XMLSyntaxError as error:
            package.faults.append(f"{name}: no well-formed XML: {error}")
            continue
        for prefix in (package.xml[name].get(_COMPATIBILITY) or "").split():
            if prefix not in package.xml[name].nsmap:
                package.faults.append(f"{name}: mc:Ignorable names the undeclared prefix {prefix}")


def _relate(package: Package) -> None:
    for name, root in package.xml.items():
        if not name.endswith(".rels"):
            continue
        folder, _, file = name.rpartition("/")
        base = posixpath.dirname(folder)
        source = posixpath.join(base, file.removesuffix(".rels"))
        lines = package.relationships.setdefault(source, {})
        for element in root.iter(f"{_RELATIONSHIPS}Relationship"):
            identifier = element.get("Id", "")
            if identifier in lines:
                package.faults.append(f"{name}: the id {identifier} occurs twice")
            lines[identifier] = _relationship(element, base)
        package.faults += _broken(package, name, lines)
    if not package.main():
        package.faults.append("_rels/.rels: no relationship to a main document")


def _relationship(element: etree._Element, base: str) -> Relationship:
    kind = element.get("Type", "").rpartition("/")[2]
    target = element.get("Target", "")
    if element.get("TargetMode") == "External":
        return Relationship(kind, "", external=target)
    whole = target.removeprefix("/") if target.startswith("/") else posixpath.join(base, target)
    return Relationship(kind, posixpath.normpath(whole))


def _broken(package: Package, name: str, lines: Mapping[str, Relationship]) -> Iterator[str]:
    for identifier, line in lines.items():
        if line.external:
            yield f"{name}: {identifier} is an external relationship to {line.external}"
        elif line.target not in package.parts:
            yield f"{name}: {identifier} leads to {line.target}, which is not there"


def _content_types(package: Package) -> Iterator[str]:
    root = package.xml.get("[Content_Types].xml")
    if root is None:
        yield "[Content_Types].xml: missing"
        return
    defaults = {e.get("Extension", "").lower(): e.get("ContentType", "") for e in root.iter(f"{_TYPES}Default")}
    overrides = [
        (e.get("PartName", "").removeprefix("/"), e.get("ContentType", "")) for e in root.iter(f"{_TYPES}Override")
    ]
    for name, n in Counter(name for name, _ in overrides).items():
        if n > 1:
            yield f"[Content_Types].xml: {name} occurs {n} times"
        if name not in package.parts:
            yield f"[Content_Types].xml: {name} is not there"
    types = {name: defaults.get(name.rpartition(".")[2].lower(), "") for name in package.parts}
    types.update(overrides)
    for name in package.parts:
        if name != "[Content_Types].xml" and not types[name]:
            yield f"[Content_Types].xml: no type for {name}"
    yield from _wrong_types(package, types)


def _wrong_types(package: Package, types: Mapping[str, str]) -> Iterator[str]:
    for lines in package.relationships.values():
        for line in lines.values():
            wanted = _CONTENT_OF.get(line.kind)
            found = types.get(line.target, "")
            if wanted and line.target in package.parts and not found.endswith(wanted):
                yield f"{line.target}: is related as {line.kind}, but its content type is {found}"


def _references(package: Package) -> Iterator[str]:
    for name, root in package.xml.items():
        known = package.relationships.get(name, {})
        for element in root.iter(etree.Element):
            for attribute, value in element.attrib.items():
                if str(attribute).startswith(_R) and value not in known:
                    yield f"{name}: {etree.QName(element).localname} uses the undefined relationship {value}"


def _orphans(package: Package) -> Iterator[str]:
    reached = {line.target for lines in package.relationships.values() for line in lines.values()}
    for name in package.parts:
        if name not in reached and name != "[Content_Types].xml" and not name.endswith((".rels", "/")):
            yield f"{name}: no relationship leads to it"


def _properties(package: Package) -> Iterator[str]:
    for lines in package.relationships.values():
        for line in lines.values():
            root = package.xml.get(line.target)
            if line.kind != "core-properties" or root is None:
                continue
            for tag, n in Counter(str(child.tag) for child in root).items():
                if n > 1:
                    yield f"{line.target}: {etree.QName(tag).localname} occurs {n} times"
