"""Kiểu chữ in ra: whether letters are printed in the face that was asked for, or in one of the same widths."""

from __future__ import annotations

import re
from typing import Final

_TWINS: Final = {
    "timesnewroman": ("liberationserif", "tinos"),
    "arial": ("liberationsans", "arimo"),
    "couriernew": ("liberationmono", "cousine"),
    "calibri": ("carlito",),
    "cambria": ("caladea",),
    "symbol": ("opensymbol",),
    "wingdings": ("opensymbol",),
}
"""Faces that were drawn to the widths of another."""


def is_face_of(printed: str, asked: str) -> bool:
    """Whether the PostScript name ``printed`` is the family ``asked``, or a family with its widths."""
    name, wanted = _plain(printed), _plain(asked)
    return any(name.startswith(family) for family in (wanted, *_TWINS.get(wanted, ())) if family)


def _plain(name: str) -> str:
    return re.sub(r"[\s_,-]", "", name).casefold()
