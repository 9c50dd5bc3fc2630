"""Bối cảnh của khối: what the paragraphs, tables and pictures of one text share."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from congvan.blocks import PagePicture

if TYPE_CHECKING:
    from congvan.page.body import NoteNumbers


class BlockContext(NamedTuple):
    """Where blocks are laid: the numbers of notes, the room in twips, the size in pt of a table's cells.

    ``table_gap`` in twips is the space above a table, ``height`` that of the text on a page; ``pictures`` gets the
    pictures of the document.
    """

    notes: NoteNumbers
    room: int
    table_size: float
    table_gap: int
    height: int
    pictures: list[PagePicture]
