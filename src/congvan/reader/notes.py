"""Chú thích: the notes of a file by the keys that they get in reading order."""

from __future__ import annotations

from congvan.components import Span
from congvan.inline import Prose
from congvan.reader.findings import Findings
from congvan.reader.words import prose_of, span_runs
from congvan.snapshot import NoteReference, WordParagraph
from congvan.vocabulary import Component


class Notes:
    """Hands out keys, ``1``, ``2`` …, to the notes that the text refers to; they count on behind those ``used``."""

    def __init__(self, findings: Findings, used: dict[str, tuple[Prose, ...]] | None = None) -> None:
        self._findings = findings
        self._notes = {(note.kind, note.id): note for note in findings.snapshot.notes}
        self.used: dict[str, tuple[Prose, ...]] = {} if used is None else used

    def key_of(self, reference: NoteReference) -> str | None:
        """The key of a note met for the first time; None where it says nothing or was met before."""
        note = self._notes.pop((reference.kind, reference.id), None)
        paragraphs = tuple(filter(None, map(_prose, note.paragraphs))) if note else ()
        if not paragraphs:
            self._findings.doubt(
                "footnotes",
                f"dấu chú thích {reference.id} không có lời chú thích; đã bỏ",
                f"the mark of note {reference.id} has no text; left out",
            )
            return None
        key = str(len(self.used) + 1)
        self.used[key] = paragraphs
        return key

    def unread(self, reference: NoteReference) -> str:
        """The words of a note whose mark nothing has read; empty where it was read, or says nothing."""
        note = self._notes.get((reference.kind, reference.id))
        return " ".join(" ".join(paragraph.text.split()) for paragraph in note.paragraphs).strip() if note else ""


def _prose(paragraph: WordParagraph) -> Prose | None:
    whole = Span(paragraph, 0, len(paragraph.text))
    return prose_of(span_runs(whole, Component.FOOTNOTE, lambda reference: None))
