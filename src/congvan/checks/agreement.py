"""Sự nhất quán: the text of a document as zones, and what its statements say against each other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from congvan.checks.shown_text import folded
from congvan.cited.consistency import RULES, ComponentText, Context, Inconsistency, TableText
from congvan.cited.consistency.gathering import Material, gather
from congvan.components import Found
from congvan.late_dataclasses import dataclass
from congvan.late_patterns import late_pattern
from congvan.snapshot import NoteReference, Snapshot, WordNote, WordParagraph, WordTable
from congvan.vocabulary import Component

_SILENT: Final = frozenset(
    {
        Component.NATIONAL_NAME,
        Component.NATIONAL_MOTTO,
        Component.PAGE_NUMBER,
        Component.CONTACT,
        Component.SIGNATURE,
    }
)
_IN_TABLES: Final = frozenset({Component.TABLE_CAPTION, Component.TABLE_HEAD, Component.TABLE_CELL})
"""What is read for its words and compared with nothing: cells name documents and sums without their sentence."""
A_WORD: Final = late_pattern(r"[^\W\d_]{2}")


@dataclass(frozen=True, slots=True)
class FindingSource:
    """Nơi lấy chữ: the paragraph that a zone or a table was read from, and what it was recognised as.

    ``anchor`` is the paragraph that leads to it on the page: for a note the one with its mark.
    """

    paragraph: WordParagraph
    anchor: WordParagraph
    found: Found | None = None


@dataclass(frozen=True)
class Agreement:
    """Đối chiếu trong một văn bản: its cited documents, and every inconsistency with the place it is at."""

    material: Material
    zones: dict[int, ComponentText]
    faults: tuple[Inconsistency, ...]
    sources: tuple[FindingSource, ...]

    def source(self, fault: Inconsistency) -> FindingSource | None:
        """Where ``fault`` is; None where it is about the document as a whole."""
        return None if fault.zone.order is None else self.sources[fault.zone.order]


def agreement(snapshot: Snapshot, everything: Sequence[Found]) -> Agreement:
    """The document compared with itself: what was recognised, its notes and its tables of figures."""
    sources: list[FindingSource] = []
    zones: list[ComponentText] = []
    for component, text, source in _texts(snapshot, everything):
        if component not in _IN_TABLES:
            zones.append(ComponentText(component, text, order=len(sources)))
        sources.append(source)
    tables: list[TableText] = []
    for table in snapshot.tables:
        if table.bordered and table.paragraphs:
            tables.append(TableText(_rows(table), order=len(sources)))
            sources.append(FindingSource(table.paragraphs[0], table.paragraphs[0]))
    material = gather(zones, Context(tables=tuple(tables)))
    faults = tuple(fault for rule in RULES.values() for fault in rule.find(material))
    return Agreement(material, {zone.order: zone for zone in zones if zone.order is not None}, faults, tuple(sources))


def _texts(snapshot: Snapshot, everything: Sequence[Found]) -> Iterator[tuple[Component, str, FindingSource]]:
    """Every zone in reading order, a note after the paragraph in which its mark is."""
    unread = {NoteReference(note.kind, note.id): note for note in snapshot.notes}
    for found in everything:
        if found.component in _SILENT or not found.spans or not found.text:
            continue
        if found.component in _IN_TABLES and not A_WORD.search(found.text):
            continue
        anchor = found.spans[0].paragraph
        yield found.component, found.text, FindingSource(anchor, anchor, found)
        for paragraph in found.paragraphs:
            for run in paragraph.runs:
                if run.note in unread:
                    yield from _of_note(unread.pop(run.note), paragraph)


def _of_note(note: WordNote, anchor: WordParagraph) -> Iterator[tuple[Component, str, FindingSource]]:
    for paragraph in note.paragraphs:
        text = folded(paragraph.text)
        if text:
            yield Component.FOOTNOTE, text, FindingSource(paragraph, anchor)


def _rows(table: WordTable) -> tuple[tuple[str, ...], ...]:
    """The cells as text, one a column of the grid: what a cell spans beside itself is empty."""
    rows = []
    for row in table.rows:
        cells: list[str] = []
        for cell in row.cells:
            text = folded(" ".join(paragraph.text for paragraph in cell.paragraphs))
            cells += [text, *[""] * (cell.span - 1)]
        rows.append(tuple(cells))
    return tuple(table.with_folded(rows))
