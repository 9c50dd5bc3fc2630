"""Bối cảnh của khối: what the paragraphs, tables and pictures of one text share."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from congvan.blocks import PagePicture, PageRun
from congvan.inline import Prose, ProseRun


class NoteNumbers:
    """The numbers of the notes, by their keys in reading order."""

    def __init__(self, keys: Iterable[str]) -> None:
        self._numbers = {key: number for number, key in enumerate(keys, 1)}

    def runs(self, prose: Prose) -> list[PageRun]:
        """The runs of ``prose``, marks of notes by their numbers."""
        return [self._run(run) for run in prose.bound]

    def _run(self, run: ProseRun) -> PageRun:
        if run.note is None:
            return PageRun(run.text, run.bold, run.italic)
        return PageRun("", note=self._numbers[run.note])


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
