"""Hình trong gói: the parts of a document's pictures, and what describes them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from congvan.blocks import PagePicture
from congvan.ooxml.names import R_NS
from congvan.ooxml.writing import PackedPart, pack

TYPES: Final = "[Content_Types].xml"
RELATIONSHIPS: Final = "word/_rels/document.xml.rels"
_MIME: Final = {"png": "image/png", "jpeg": "image/jpeg", "svg": "image/svg+xml"}
_PNG: Final = b"\x89PNG"


def picture_parts(pictures: Iterable[PagePicture], types: str, relationships: str) -> dict[str, PackedPart]:
    """The parts of ``pictures``, with the package's content types and the document's relationships listed of them."""
    parts: dict[str, bytes] = {}
    listed = ""
    used: set[str] = set()
    for picture in pictures:
        for relationship, data, kind in _files(picture):
            name = f"media/{relationship}.{kind}"
            parts[f"word/{name}"] = data
            used.add(kind)
            listed += f'<Relationship Id="{relationship}" Type="{R_NS}/image" Target="{name}"/>'
    kinds = "".join(
        f'<Default Extension="{kind}" ContentType="{_MIME[kind]}"/>'
        for kind in sorted(used)
        if f'Extension="{kind}"' not in types
    )
    parts[TYPES] = _after_start(types, kinds).encode()
    parts[RELATIONSHIPS] = relationships.replace("</Relationships>", f"{listed}</Relationships>").encode()
    return {name: pack(name, data) for name, data in parts.items()}


def _files(picture: PagePicture) -> Iterable[tuple[str, bytes, str]]:
    yield f"rIdPicture{picture.number}", picture.data, "png" if picture.data.startswith(_PNG) else "jpeg"
    if picture.vector:
        yield f"rIdVector{picture.number}", picture.vector, "svg"


def _after_start(types: str, more: str) -> str:
    """``types`` with ``more`` at its head: defaults are before overrides."""
    start = types.index(">", types.index("<Types")) + 1
    return f"{types[:start]}{more}{types[start:]}"
