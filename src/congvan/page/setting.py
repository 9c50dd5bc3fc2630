"""Cách trình bày của trang: the template's own setting with what the document chose."""

from __future__ import annotations

from dataclasses import replace

from congvan.ooxml.units import TWIPS_PER_POINT, twips
from congvan.page.model import Setting
from congvan.parts import Layout


def page_setting(layout: Layout, own: Setting) -> Setting:
    """``own`` with what the document chose."""
    if layout.is_usual:
        return own
    margins = layout.margins
    chosen = {
        "margin_top": _twips(margins.top),
        "margin_bottom": _twips(margins.bottom),
        "margin_left": _twips(margins.left),
        "margin_right": _twips(margins.right),
        "font_size": _scaled(layout.font_size, 2),
        "first_line_indent": _twips(layout.first_line_indent),
        "space_between": _scaled(layout.space_after, TWIPS_PER_POINT),
        "line": _scaled(layout.line_spacing, 240),
    }
    return replace(own, **{key: value for key, value in chosen.items() if value is not None})


def _twips(millimetres: float | None) -> int | None:
    return None if millimetres is None else twips(millimetres)


def _scaled(value: float | None, factor: int) -> int | None:
    return None if value is None else round(value * factor)
