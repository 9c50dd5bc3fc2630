"""Namespaces of WordprocessingML and its neighbours, and qualified names in Clark notation.

``w("p")`` is ``{http://…/wordprocessingml/2006/main}p``, as lxml expects it. Names used in tight loops are
worth a module constant where they are used.
"""

from __future__ import annotations

from typing import Final

W_NS: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R_NS: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
M_NS: Final = "http://schemas.openxmlformats.org/officeDocument/2006/math"
A_NS: Final = "http://schemas.openxmlformats.org/drawingml/2006/main"
PIC_NS: Final = "http://schemas.openxmlformats.org/drawingml/2006/picture"
CHART_NS: Final = "http://schemas.openxmlformats.org/drawingml/2006/chart"
DIAGRAM_NS: Final = "http://schemas.openxmlformats.org/drawingml/2006/diagram"
SVG_NS: Final = "http://schemas.microsoft.com/office/drawing/2016/SVG/main"
WP_NS: Final = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
WPS_NS: Final = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
MC_NS: Final = "http://schemas.openxmlformats.org/markup-compatibility/2006"
V_NS: Final = "urn:schemas-microsoft-com:vml"
O_NS: Final = "urn:schemas-microsoft-com:office:office"
RELATIONSHIPS_NS: Final = "http://schemas.openxmlformats.org/package/2006/relationships"
CONTENT_TYPES_NS: Final = "http://schemas.openxmlformats.org/package/2006/content-types"
CORE_NS: Final = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
APP_NS: Final = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
DC_NS: Final = "http://purl.org/dc/elements/1.1/"
DCTERMS_NS: Final = "http://purl.org/dc/terms/"
XML_DECLARATION: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
WORD_MIME: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml"
"""What the content types of the parts of a Word file begin with."""

STRICT: Final[tuple[tuple[bytes, bytes], ...]] = tuple(
    (strict.encode(), transitional.encode())
    for strict, transitional in (
        ("http://purl.oclc.org/ooxml/wordprocessingml/main", W_NS),
        ("http://purl.oclc.org/ooxml/officeDocument/relationships", R_NS),
        ("http://purl.oclc.org/ooxml/officeDocument/math", M_NS),
        ("http://purl.oclc.org/ooxml/drawingml/main", A_NS),
        ("http://purl.oclc.org/ooxml/drawingml/picture", PIC_NS),
        ("http://purl.oclc.org/ooxml/drawingml/chart", CHART_NS),
        ("http://purl.oclc.org/ooxml/drawingml/diagram", DIAGRAM_NS),
        ("http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing", WP_NS),
        ("http://purl.oclc.org/ooxml/officeDocument/extendedProperties", APP_NS),
    )
)
"""Namespaces of "Strict Open XML" files, each with the transitional one that says the same."""


def w(local: str) -> str:
    """The qualified name of a WordprocessingML element or attribute."""
    return f"{{{W_NS}}}{local}"


def r(local: str) -> str:
    """The qualified name of a relationship attribute (``r:id``, ``r:embed``)."""
    return f"{{{R_NS}}}{local}"


def qname(namespace: str, local: str) -> str:
    """The qualified name of ``local`` in ``namespace``."""
    return f"{{{namespace}}}{local}"


def local_name(tag: str) -> str:
    """The name without its namespace: ``p`` of ``{…}p``."""
    return tag.rpartition("}")[2]
