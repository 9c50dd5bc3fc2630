"""What stands among the paragraphs of a body and is none, each laid out by its kind."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final

from congvan.blocks import PageBlock
from congvan.body import Blank, FormHead, Signatures, Standalone, Table
from congvan.page.fill_in import blank_blocks, head_blocks, signature_blocks
from congvan.page.tables import table_blocks

_LayOut = Callable[[Any, int, float], Iterable[PageBlock]]
_LAYING_OUT: Final[Mapping[type[Standalone], _LayOut]] = {
    Table: table_blocks,
    Blank: blank_blocks,
    FormHead: head_blocks,
    Signatures: signature_blocks,
}


def standing_alone(block: Standalone, room: int, size: float) -> Iterable[PageBlock]:
    """``block`` in ``room`` twips; ``size`` in pt is that of a table's cells."""
    return _LAYING_OUT[type(block)](block, room, size)
