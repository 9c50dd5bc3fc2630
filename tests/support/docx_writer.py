"""The one writer of .docx packages in the tests: parts in, bytes out; what the parts say is the caller's."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

DECLARATION: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE: Final = "http://schemas.openxmlformats.org/package/2006/relationships"
WML: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml"
CORE_PROPERTIES: Final = f"{PACKAGE}/metadata/core-properties"
NAMESPACES: Final = " ".join(
    f'xmlns:{prefix}="{uri}"'
    for prefix, uri in {
        "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "r": OFFICE,
        "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
        "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
        "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "v": "urn:schemas-microsoft-com:vml",
        "o": "urn:schemas-microsoft-com:office:office",
    }.items()
)
_TYPES: Final = {
    "word/document.xml": f"{WML}.document.main+xml",
    "word/styles.xml": f"{WML}.styles+xml",
    "word/settings.xml": f"{WML}.settings+xml",
    "word/footnotes.xml": f"{WML}.footnotes+xml",
    "word/header1.xml": f"{WML}.header+xml",
    "word/footer1.xml": f"{WML}.footer+xml",
    "word/theme/theme1.xml": "application/vnd.openxmlformats-officedocument.theme+xml",
    "docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
}
_PICTURES: Final = '<Default Extension="png" ContentType="image/png"/>'
_FIXED_TIME: Final = (1980, 1, 1, 0, 0, 0)


def part(name: str, content: str) -> str:
    """The XML of a part whose root is ``w:name``."""
    return f"{DECLARATION}<w:{name} {NAMESPACES}>{content}</w:{name}>"


def content_types(parts: Iterable[str], main: str = _TYPES["word/document.xml"]) -> str:
    """The content types of ``parts``, that of the main part ``main``; pictures by their ending."""
    names = tuple(parts)
    overrides = "".join(
        f'<Override PartName="/{name}" ContentType="{main if name == "word/document.xml" else _TYPES[name]}"/>'
        for name in names
        if name in _TYPES
    )
    pictures = any(name.endswith(".png") for name in names)
    return (
        f'{DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f"{_PICTURES if pictures else ''}"
        f"{overrides}</Types>"
    )


def relationships(related: Sequence[tuple[str, str, str]]) -> str:
    """A relationships part of (id, kind, target); an address with ``:`` is external, a kind with one is a whole URI."""
    rows = "".join(
        f'<Relationship Id="{name}" Type="{kind if ":" in kind else f"{OFFICE}/{kind}"}" Target="{target}"'
        f"{' TargetMode=' + chr(34) + 'External' + chr(34) if ':' in target else ''}/>"
        for name, kind, target in related
    )
    return f'{DECLARATION}<Relationships xmlns="{PACKAGE}">{rows}</Relationships>'


def package(parts: Mapping[str, str | bytes], related: Sequence[tuple[str, str, str]] = ()) -> bytes:
    """A .docx of ``parts``; what of types and relationships they do not bring themselves is made for them."""
    outer = [("rId1", "officeDocument", "word/document.xml")]
    if "docProps/core.xml" in parts:
        outer.append(("rId2", CORE_PROPERTIES, "docProps/core.xml"))
    return zipped(
        {
            "[Content_Types].xml": content_types(parts),
            "_rels/.rels": relationships(outer),
            "word/_rels/document.xml.rels": relationships(related),
            **parts,
        }
    )


def zipped(files: Mapping[str, str | bytes]) -> bytes:
    """The files as a zip; the same files are the same bytes."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name, data in files.items():
            archive.writestr(zipfile.ZipInfo(name, _FIXED_TIME), data, zipfile.ZIP_DEFLATED)
    return target.getvalue()
