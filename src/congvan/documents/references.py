"""Dẫn chiếu: the one walk through the references of a document, which finds what is wrong with them.

It is taken by a document that is written out (``resolving``) and by data of which no document could be made
(``raw_references``).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from congvan.errors import Refusal, did_you_mean
from congvan.model import Place

Fault = tuple[Place, Refusal]
Write = Callable[[str], str]


class Passage(NamedTuple):
    """A piece of prose: its place and its references, ``("note", key)`` and ``("citation", raw)``."""

    place: Place
    references: tuple[tuple[str, str], ...]


class ReferenceWalker:
    """Goes through the references in reading order, each note where its mark stands.

    ``faults`` are what cannot be shown, with its place. ``notes`` are the notes in the order of their marks, each with
    the citations of its paragraphs written out.
    """

    def __init__(self, defined: Mapping[str, Iterable[Passage]], write_in_note: Write) -> None:
        self.faults: list[Fault] = []
        self.notes: dict[str, list[list[str]]] = {}
        self._defined = defined
        self._write_in_note = write_in_note
        self._seen: set[str] = set()

    def take(self, passage: Passage, write: Write) -> list[str]:
        """Goes through one passage; gives its citations as ``write`` writes them, as typed where it cannot."""
        written = []
        for kind, key in passage.references:
            if kind == "note":
                self._take_note(key, passage.place)
            else:
                written.append(self._written(key, passage.place, write))
        return written

    def end(self) -> None:
        """After the last passage: a note that nothing referred to is a fault."""
        self.faults += [(("footnotes", key), _unused(key)) for key in self._defined if key not in self._seen]

    def _take_note(self, key: str, place: Place) -> None:
        if key in self._seen:
            self.faults.append((place, _reused(key)))
        elif key not in self._defined:
            self.faults.append((place, _missing(key, self._defined)))
        else:
            self.notes[key] = []
            self.notes[key] = [self._take_within(key, passage) for passage in self._defined[key]]
        self._seen.add(key)

    def _take_within(self, note: str, passage: Passage) -> list[str]:
        nested = [key for kind, key in passage.references if kind == "note"]
        self.faults += [(passage.place, _nested(note)) for _ in nested[:1]]
        cited = [key for kind, key in passage.references if kind != "note"]
        return [self._written(raw, passage.place, self._write_in_note) for raw in cited]

    def _written(self, raw: str, place: Place, write: Write) -> str:
        try:
            return write(raw)
        except Refusal as refusal:
            self.faults.append((place, refusal))
            return f"[@{raw}]"


def _missing(key: str, defined: Iterable[str]) -> Refusal:
    hint = did_you_mean(key, defined)
    return Refusal(f"[^{key}] không có trong footnotes.{hint.vi}", f"[^{key}] is not in the footnotes.{hint.en}")


def _reused(key: str) -> Refusal:
    return Refusal(
        f"[^{key}] được dẫn hai lần; mỗi chú thích chỉ dẫn một lần",
        f"[^{key}] is referred to twice; a note has one reference",
    )


def _unused(key: str) -> Refusal:
    return Refusal(f"chú thích “{key}” không được dẫn trong nội dung", f"note “{key}” is never referred to")


def _nested(key: str) -> Refusal:
    return Refusal(f"chú thích “{key}” dẫn một chú thích khác", f"note “{key}” refers to another note")
