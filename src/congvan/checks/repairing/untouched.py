"""What no repair touches: tracked changes, drawings and boxes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.ooxml.names import MC_NS, qname, w

if TYPE_CHECKING:
    from lxml.etree import _Element

TRACKED: Final = tuple(
    w(name)
    for name in (
        "ins", "del", "moveFrom", "moveTo", "moveFromRangeStart", "moveToRangeStart", "cellIns", "cellDel",
        "pPrChange", "rPrChange", "sectPrChange", "numberingChange",
    )
)  # fmt: skip
_PROTECTED: Final = (w("txbxContent"), w("drawing"), w("pict"), w("object"), qname(MC_NS, "AlternateContent"))
"""What is not understood well enough to be repaired within."""


def is_protected(element: _Element) -> bool:
    """Whether ``element`` is within a drawing, a box or alternatives."""
    return next(element.iterancestors(*_PROTECTED), None) is not None


def holds_protected(element: _Element) -> bool:
    """Whether a drawing, a box or alternatives are in ``element``."""
    return next(element.iter(*_PROTECTED), None) is not None


def is_tracked(element: _Element) -> bool:
    """Whether ``element`` holds a tracked change."""
    return next(element.iter(*TRACKED), None) is not None
