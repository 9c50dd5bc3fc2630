"""Thẩm quyền ban hành: who decides, in the middle above the legal bases."""

from __future__ import annotations

from typing import Final, Protocol

from congvan.page.context import PageContext
from congvan.page.slots.slot import Slot, SlotKind
from congvan.text import bind_blanks
from congvan.vocabulary import Component


class _Enacted(Protocol):
    @property
    def enacted_by(self) -> str: ...


def lay_out_enacting_authority(document: _Enacted, _context: PageContext) -> str:
    """``GIÁM ĐỐC SỞ NỘI VỤ``: the style shows capitals."""
    return bind_blanks(document.enacted_by)


ENACTING_AUTHORITY: Final = Slot(
    "enacting_authority", SlotKind.TEXT, lay_out_enacting_authority, (Component.ENACTING_AUTHORITY,)
)
