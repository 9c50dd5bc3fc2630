"""Theme fonts: what ``w:asciiTheme="minorHAnsi"`` stands for."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from congvan.ooxml.names import A_NS, qname

if TYPE_CHECKING:
    from lxml.etree import _Element

ThemeFonts = Mapping[str, str]


def theme_fonts(root: _Element | None) -> ThemeFonts:
    """Font names by the words of the theme attributes (``majorHAnsi``, ``minorBidi`` …); without those
    that name none.
    """
    fonts: dict[str, str] = {}
    if root is None:
        return fonts
    for weight in ("major", "minor"):
        scheme = root.find(f".//{qname(A_NS, f'{weight}Font')}")
        if scheme is None:
            continue
        for slot, names in (("latin", ("HAnsi", "Ascii")), ("ea", ("EastAsia",)), ("cs", ("Bidi",))):
            face = scheme.find(qname(A_NS, slot))
            typeface = "" if face is None else face.get("typeface", "")
            if typeface:
                fonts.update({f"{weight}{name}": typeface for name in names})
    return fonts
