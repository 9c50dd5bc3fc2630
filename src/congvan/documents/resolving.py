"""Những gì trang giấy in: citations written out, notes in reading order, and what is wrong with the references.

One walk goes through the references of a document that is written out, and of data of which no document could be made
(``raw_references``).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import NamedTuple, Protocol

from congvan.body import Block, OutlineEntry, OutlineLine, Table, flatten, places
from congvan.cited import CitedDocument
from congvan.documents.appendix import Appendix
from congvan.documents.bases import bases_in_order
from congvan.errors import Refusal, did_you_mean
from congvan.inline import Prose
from congvan.model import Place
from congvan.register import CitationWriter
from congvan.text import LIST_LETTERS, list_letter

Notes = Mapping[str, tuple[Prose, ...]]
Fault = tuple[Place, Refusal]
Write = Callable[[str], str]


class CitingPassage(NamedTuple):
    """A piece of prose: its place and its references, ``("note", key)`` and ``("citation", raw)``."""

    place: Place
    references: tuple[tuple[str, str], ...]


class ResolvedAppendix(NamedTuple):
    """An appendix as printed: its title and the lines of its body."""

    title: Prose | None
    lines: tuple[OutlineEntry, ...]


class ResolvedText(NamedTuple):
    """The prose of a document as printed: its citations are text; ``notes`` are in the order of their marks.

    ``uncited`` are the keys of the register that nothing cites.
    """

    legal_bases: tuple[Prose, ...]
    lines: tuple[OutlineEntry, ...]
    notes: dict[str, tuple[Prose, ...]]
    uncited: tuple[str, ...] = ()
    appendices: tuple[ResolvedAppendix, ...] = ()
    attached: tuple[OutlineEntry, ...] = ()

    @property
    def prose(self) -> Iterator[Prose]:
        """Every piece of prose."""
        yield from self.legal_bases
        yield from _words(self.lines)
        for appendix in self.appendices:
            if appendix.title is not None:
                yield appendix.title
            yield from _words(appendix.lines)
        yield from _words(self.attached)
        yield from chain(*self.notes.values())


class ResolvableDocument(Protocol):
    """What a document gives to be shown."""

    @property
    def body(self) -> Sequence[Block]: ...
    @property
    def footnotes(self) -> Notes: ...
    @property
    def citations(self) -> Mapping[str, CitedDocument]: ...
    @property
    def appendices(self) -> Sequence[Appendix]: ...


class ReferenceResolver:
    """Goes through a document once in reading order; ``faults`` are what cannot be shown, with its place."""

    def __init__(self, source: ResolvableDocument) -> None:
        self.source = source
        self._writer = CitationWriter(source.citations)
        notes = {
            key: [_passage(paragraph, ("footnotes", key)) for paragraph in paragraphs]
            for key, paragraphs in source.footnotes.items()
        }
        self._walker = ReferenceWalker(notes, self._writer.write)

    @property
    def faults(self) -> list[Fault]:
        """What cannot be shown, with its place."""
        return self._walker.faults

    def shown(self) -> ResolvedText:
        """The document as printed; look at ``faults`` before using it."""
        source = self.source
        bases = tuple(
            self._prose(basis, ("legal_bases", index), self._writer.write_basis)
            for index, basis in bases_in_order(getattr(source, "legal_bases", ()), source.citations)
        )
        lines = self._lines(source.body, ("body",))
        appendices = tuple(self._appendix(one, ("appendices", at)) for at, one in enumerate(source.appendices))
        attached = getattr(source, "attached", None)
        below = () if attached is None else self._lines(attached.body, ("attached", "body"))
        self._walker.end()
        return ResolvedText(bases, lines, self._notes(), self._writer.unused, appendices, below)

    def _notes(self) -> dict[str, tuple[Prose, ...]]:
        return {
            key: tuple(map(_with_citations, self.source.footnotes[key], written))
            for key, written in self._walker.notes.items()
        }

    def _appendix(self, appendix: Appendix, place: Place) -> ResolvedAppendix:
        title = appendix.title
        words = None if title is None else self._prose(title, (*place, "title"), self._writer.write)
        return ResolvedAppendix(words, self._lines(appendix.body, (*place, "body")))

    def _lines(self, body: Sequence[Block], start: Place) -> tuple[OutlineEntry, ...]:
        lines = flatten(body)
        self._find_points_without_letter(lines, body, start)
        if not any(map(_refers, _prose_in(lines))):
            return lines
        return tuple(self._entry(one, (*start, *place)) for one, place in zip(lines, places(body), strict=True))

    def _entry(self, entry: OutlineEntry, place: Place) -> OutlineEntry:
        if isinstance(entry, OutlineLine):
            if not _refers(entry.words):
                return entry
            words = self._prose(entry.words, place, self._writer.write)
            return OutlineLine(entry.kind, entry.ordinal, words, entry.is_title, entry.above, entry.is_started)
        if isinstance(entry, Table):
            return entry.with_prose(lambda prose, below: self._prose(prose, (*place, *below), self._writer.write))
        return entry

    def _find_points_without_letter(self, lines: Sequence[OutlineEntry], body: Sequence[Block], start: Place) -> None:
        unlettered = len(LIST_LETTERS) + 1
        if not any(_is_point(line, unlettered) for line in lines):
            return
        for line, place in zip(lines, places(body), strict=True):
            if _is_point(line, unlettered):
                try:
                    list_letter(unlettered)
                except Refusal as refusal:
                    self._walker.faults.append(((*start, *place), refusal))

    def _prose(self, prose: Prose, place: Place, write: Write) -> Prose:
        passage = _passage(prose, place)
        return _with_citations(prose, self._walker.take(passage, write)) if passage.references else prose


def _passage(prose: Prose, place: Place) -> CitingPassage:
    found: list[tuple[str, str]] = []
    for run in prose.runs:
        if run.citation is not None:
            found.append(("citation", run.citation))
        elif run.note is not None:
            found.append(("note", run.note))
    return CitingPassage(place, tuple(found))


def _with_citations(prose: Prose, written: Sequence[str]) -> Prose:
    """``prose`` with the words of its citations."""
    return prose.with_citations(written) if written else prose


def _prose_in(entries: Iterable[OutlineEntry]) -> Iterator[Prose]:
    """The prose of paragraphs and of formatted cells."""
    for entry in entries:
        if isinstance(entry, OutlineLine):
            yield entry.words
        elif isinstance(entry, Table):
            yield from entry.prose


def _words(entries: Iterable[OutlineEntry]) -> Iterator[Prose]:
    """The prose among ``entries``; a table has none."""
    return (entry.words for entry in entries if isinstance(entry, OutlineLine))


def _is_point(entry: OutlineEntry, ordinal: int) -> bool:
    return isinstance(entry, OutlineLine) and entry.kind == "point" and entry.ordinal == ordinal


def _refers(prose: Prose) -> bool:
    for run in prose.runs:  # noqa: SIM110 - asked of every line, and ``any`` takes twice as long
        if not run[0]:
            return True
    return False


class ReferenceWalker:
    """Goes through the references in reading order, each note where its mark is.

    ``faults`` are what cannot be shown, with its place. ``notes`` are the notes in the order of their marks, each with
    the citations of its paragraphs written out.
    """

    def __init__(self, defined: Mapping[str, Iterable[CitingPassage]], write_in_note: Write) -> None:
        self.faults: list[Fault] = []
        self.notes: dict[str, list[list[str]]] = {}
        self._defined = defined
        self._write_in_note = write_in_note
        self._seen: set[str] = set()

    def take(self, passage: CitingPassage, write: Write) -> list[str]:
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

    def _take_within(self, note: str, passage: CitingPassage) -> list[str]:
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
