"""Tệp đã mở: a Word file taken apart into the documents that it holds."""

from __future__ import annotations

from pathlib import Path

from congvan.components import Components, find_all
from congvan.files import FileSource, content_of
from congvan.late_dataclasses import dataclass
from congvan.reader.frames import frames_of, without_frames
from congvan.snapshot import Snapshot, WordTable, take
from congvan.vocabulary import Component


@dataclass(frozen=True, slots=True)
class Opened:
    """A file with its documents, at least one, and its name where it has one."""

    snapshot: Snapshot
    documents: tuple[Components, ...]
    name: str
    frames: tuple[WordTable, ...] = ()
    """What was around paragraphs and tables and is read as if it were not there."""

    @property
    def main(self) -> Components:
        """The first that has the country's name, else the first."""
        return next((one for one in self.documents if one.first(Component.NATIONAL_NAME)), self.documents[0])


def opened(source: FileSource) -> Opened:
    """``source`` taken apart; raises ``UnreadableDocument`` for what is not a readable .docx."""
    content = content_of(source)
    snapshot = take(content)
    documents = find_all(snapshot)
    frames = frames_of(snapshot, documents)
    if frames:
        snapshot = without_frames(snapshot, frames)
        documents = find_all(snapshot)
    return Opened(snapshot, documents, str(content) if isinstance(content, Path) else "", frames)
