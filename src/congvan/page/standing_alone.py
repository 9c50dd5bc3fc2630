"""What is among the paragraphs of a body and is not a paragraph, each laid out by its kind."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final

from congvan.blocks import PageBlock
from congvan.body import Blank, FormHead, Picture, Signatures, Standalone, Table
from congvan.page.block_context import BlockContext
from congvan.page.fill_in import blank_blocks, head_blocks, signature_blocks
from congvan.page.pictures import picture_blocks
from congvan.page.tables import table_blocks

_LayOut = Callable[[Any, BlockContext], Iterable[PageBlock]]
_LAYING_OUT: Final[Mapping[type[Standalone], _LayOut]] = {
    Table: table_blocks,
    Picture: picture_blocks,
    Blank: blank_blocks,
    FormHead: head_blocks,
    Signatures: signature_blocks,
}


def standing_alone(block: Standalone, within: BlockContext) -> Iterable[PageBlock]:
    """``block`` laid out."""
    return _LAYING_OUT[type(block)](block, within)
