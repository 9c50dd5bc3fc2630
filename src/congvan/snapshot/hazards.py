"""Hazards of the package itself: what its relationships reach for and what its parts carry."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from congvan.snapshot.extras import Hazard, HazardKind

if TYPE_CHECKING:
    from congvan.ooxml.opening import Package, Relationship

_SAFE_LINKS: Final = ("http://", "https://", "mailto:", "tel:", "#")
_BY_RELATIONSHIP: Final = {
    "attachedTemplate": HazardKind.ATTACHED_TEMPLATE,
    "oleObject": HazardKind.OLE_OBJECT,
    "package": HazardKind.EMBEDDED_PACKAGE,
    "image": HazardKind.REMOTE_IMAGE,
    "aFChunk": HazardKind.ALT_CHUNK,
}
_BY_TYPE: Final = (
    ("vbaproject", HazardKind.MACRO),
    ("macroenabled", HazardKind.MACRO),
    ("vbadata", HazardKind.MACRO),
    ("activex", HazardKind.ACTIVE_X),
    ("oleobject", HazardKind.OLE_OBJECT),
)


def package_hazards(package: Package) -> tuple[Hazard, ...]:
    """Everything in the package that reaches outside, runs, or is embedded whole."""
    return tuple(dict.fromkeys((*_of_relationships(package), *_of_parts(package))))


def _of_relationships(package: Package) -> Iterator[Hazard]:
    for name in package.parts:
        if not name.endswith(".rels"):
            continue
        folder, base = posixpath.split(name)
        owner = posixpath.join(posixpath.dirname(folder), base.removesuffix(".rels"))
        for relationship in package.relationships(owner).values():
            if relationship.external:
                yield from _of_external(relationship)


def _of_external(relationship: Relationship) -> Iterator[Hazard]:
    target = relationship.target
    if relationship.kind == "hyperlink":
        if not target.lower().startswith(_SAFE_LINKS):
            yield Hazard(HazardKind.UNSAFE_LINK, target)
        return
    yield Hazard(_BY_RELATIONSHIP.get(relationship.kind, HazardKind.EXTERNAL), target)


def _of_parts(package: Package) -> Iterator[Hazard]:
    for name, content_type in package.content_types.items():
        lowered = f"{content_type} {name}".lower()
        kind = next((kind for mark, kind in _BY_TYPE if mark in lowered), None)
        if kind is None and "/embeddings/" in f"/{name}":
            kind = HazardKind.EMBEDDED_PACKAGE
        if kind is not None and not name.endswith(".rels"):
            yield Hazard(kind, name)
