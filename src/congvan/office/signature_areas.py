"""Chỗ hiển thị chữ ký số: where the visible signatures will be, drawn for a preview and never into an issued file.

PL I, phần I, mục II, khoản 7, điểm d: the signatory's picture is in the middle between position and name. Khoản 8,
điểm a: the agency's seal covers about a third of it from the left, in its real size, which is not laid down there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lxml import etree

from congvan.ooxml.editing import EditablePart
from congvan.ooxml.names import V_NS, W_NS, w
from congvan.ooxml.opening import open_package
from congvan.ooxml.units import POINTS_PER_MM, TWIPS_PER_POINT
from congvan.ooxml.writing import pack, write_zip
from congvan.vocabulary import Component

if TYPE_CHECKING:
    from lxml.etree import _Element

_SIGNED: Final = Component.SIGNATURE.style
_SECRETARY: Final = Component.SECRETARY_SIGNATURE.style
_WIDTH: Final = 50 * POINTS_PER_MM
"""Of a signature, in pt."""
_HEIGHT: Final = 22 * POINTS_PER_MM
_SEAL: Final = 36 * POINTS_PER_MM
"""How wide a seal is drawn, in pt."""
_COVERED: Final = 1 / 3
_BLUE: Final = "#0000FF"
_RED: Final = "#FF0000"


def with_signature_areas(docx: bytes) -> bytes:
    """``docx``, one of ours, with a blue frame where each person signs and a red ring where the seal is."""
    package = open_package(docx)
    part = EditablePart(package.parts[package.main])
    for paragraph in list(part.root.iter(w("p"))):
        style = _style(paragraph)
        if style in (_SIGNED, _SECRETARY):
            left, top = (_room(paragraph) - _WIDTH) / 2, _EDGE
            shapes = [_shape("rect", left, top, _WIDTH, _HEIGHT, _BLUE)]
            if style == _SIGNED:
                ring = (left + _COVERED * _WIDTH - _SEAL, top + (_HEIGHT - _SEAL) / 2)
                shapes.append(_shape("oval", *ring, _SEAL, _SEAL, _RED))
            paragraph.append(etree.fromstring(f'<w:r xmlns:w="{W_NS}">{"".join(shapes)}</w:r>'))
    parts = {**package.parts, package.main: part.to_bytes()}
    return write_zip(pack(name, data) for name, data in parts.items())


_EDGE: Final = 2 * POINTS_PER_MM
"""Between the position and the picture below it."""


def _style(paragraph: _Element) -> str | None:
    style = paragraph.find(f"{w('pPr')}/{w('pStyle')}")
    return None if style is None else style.get(w("val"))


def _room(paragraph: _Element) -> float:
    """How wide the cell is that the paragraph is in, in pt."""
    cell = next(paragraph.iterancestors(w("tc")), None)
    width = None if cell is None else cell.find(f"{w('tcPr')}/{w('tcW')}")
    return _WIDTH if width is None else float(width.get(w("w"), 0)) / TWIPS_PER_POINT


def _shape(kind: str, left: float, top: float, width: float, height: float, colour: str) -> str:
    place = f"margin-left:{left:.1f}pt;margin-top:{top:.1f}pt;width:{width:.1f}pt;height:{height:.1f}pt"
    return (
        f'<w:pict xmlns:v="{V_NS}"><v:{kind} style="position:absolute;{place};'
        'mso-position-horizontal-relative:text;mso-position-vertical-relative:text;z-index:1" '
        f'filled="f" strokecolor="{colour}" strokeweight="1pt"><v:stroke dashstyle="dash"/></v:{kind}></w:pict>'
    )
