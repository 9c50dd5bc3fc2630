"""Những gì trang giấy in: citations written out, notes in reading order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import NamedTuple, Protocol

from congvan.body import Block, OutlineEntry, OutlineLine, flatten, places
from congvan.cited import CitedDocument
from congvan.documents.appendix import Appendix
from congvan.errors import Refusal, did_you_mean
from congvan.inline import Prose, ProseRun
from congvan.model import Place
from congvan.register import CitationWriter
from congvan.text import LIST_LETTERS, list_letter

Notes = Mapping[str, tuple[Prose, ...]]


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

    @property
    def prose(self) -> Iterator[Prose]:
        """Every piece of prose."""
        yield from self.legal_bases
        yield from _words(self.lines)
        for appendix in self.appendices:
            if appendix.title is not None:
                yield appendix.title
            yield from _words(appendix.lines)
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
        self.faults: list[tuple[Place, Refusal]] = []
        self.notes: dict[str, tuple[Prose, ...]] = {}
        self._seen: set[str] = set()
        self._writer = CitationWriter(source.citations)

    def shown(self) -> ResolvedText:
        """The document as printed; look at ``faults`` before using it."""
        source = self.source
        bases = tuple(
            self._prose(basis, ("legal_bases", index), self._writer.write_basis)
            for index, basis in enumerate(getattr(source, "legal_bases", ()))
        )
        lines = self._lines(source.body, ("body",))
        appendices = tuple(self._appendix(one, ("appendices", at)) for at, one in enumerate(source.appendices))
        self.faults += [(("footnotes", key), unused_note(key)) for key in source.footnotes if key not in self._seen]
        return ResolvedText(bases, lines, self.notes, self._writer.unused, appendices)

    def _appendix(self, appendix: Appendix, place: Place) -> ResolvedAppendix:
        title = appendix.title
        words = None if title is None else self._prose(title, (*place, "title"), self._writer.write)
        return ResolvedAppendix(words, self._lines(appendix.body, (*place, "body")))

    def _lines(self, body: Sequence[Block], start: Place) -> tuple[OutlineEntry, ...]:
        lines = flatten(body)
        self._find_points_without_letter(lines, body, start)
        if not any(map(_refers, _words(lines))):
            return lines
        return tuple(self._entry(one, (*start, *place)) for one, place in zip(lines, places(body), strict=True))

    def _entry(self, entry: OutlineEntry, place: Place) -> OutlineEntry:
        if not isinstance(entry, OutlineLine):
            return entry
        return entry._replace(words=self._prose(entry.words, place, self._writer.write))

    def _find_points_without_letter(self, lines: Sequence[OutlineEntry], body: Sequence[Block], start: Place) -> None:
        unlettered = len(LIST_LETTERS) + 1
        if not any(_is_point(line, unlettered) for line in lines):
            return
        for line, place in zip(lines, places(body), strict=True):
            if _is_point(line, unlettered):
                try:
                    list_letter(unlettered)
                except Refusal as refusal:
                    self.faults.append(((*start, *place), refusal))

    def _prose(self, prose: Prose, place: Place, write: Callable[[str], str]) -> Prose:
        if not _refers(prose):
            return prose
        runs = [self._run(run, place, write) for run in prose.runs]
        return Prose(runs) if any(run.citation is not None for run in prose.runs) else prose

    def _run(self, run: ProseRun, place: Place, write: Callable[[str], str]) -> ProseRun:
        if run.note is not None:
            self._note(run.note, place)
        if run.citation is None:
            return run
        try:
            return ProseRun(write(run.citation), bold=run.bold, italic=run.italic)
        except Refusal as refusal:
            self.faults.append((place, refusal))
            return ProseRun(f"[@{run.citation}]")

    def _note(self, key: str, place: Place) -> None:
        if key in self._seen:
            self.faults.append((place, reused_note(key)))
        elif key not in self.source.footnotes:
            self.faults.append((place, missing_note(key, self.source.footnotes)))
        else:
            self.notes[key] = ()
            self.notes[key] = tuple(
                self._prose(paragraph, ("footnotes", key), self._writer.write) for paragraph in self._without_notes(key)
            )
        self._seen.add(key)

    def _without_notes(self, key: str) -> Iterator[Prose]:
        for paragraph in self.source.footnotes[key]:
            if any(run.note is not None for run in paragraph.runs):
                self.faults.append((("footnotes", key), nested_note(key)))
            else:
                yield paragraph


def _words(entries: Iterable[OutlineEntry]) -> Iterator[Prose]:
    """The prose among ``entries``; a table has none."""
    return (entry.words for entry in entries if isinstance(entry, OutlineLine))


def _is_point(entry: OutlineEntry, ordinal: int) -> bool:
    return isinstance(entry, OutlineLine) and entry.kind == "point" and entry.ordinal == ordinal


def _refers(prose: Prose) -> bool:
    return any(run.note is not None or run.citation is not None for run in prose.runs)


def missing_note(key: str, defined: Notes) -> Refusal:
    hint = did_you_mean(key, defined)
    return Refusal(f"[^{key}] không có trong footnotes.{hint.vi}", f"[^{key}] is not in the footnotes.{hint.en}")


def reused_note(key: str) -> Refusal:
    return Refusal(
        f"[^{key}] được dẫn hai lần; mỗi chú thích chỉ dẫn một lần",
        f"[^{key}] is referred to twice; a note has one reference",
    )


def unused_note(key: str) -> Refusal:
    return Refusal(f"chú thích “{key}” không được dẫn trong nội dung", f"note “{key}” is never referred to")


def nested_note(key: str) -> Refusal:
    return Refusal(f"chú thích “{key}” dẫn một chú thích khác", f"note “{key}” refers to another note")
