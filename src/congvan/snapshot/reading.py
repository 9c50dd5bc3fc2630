"""``take``: from the bytes of a docx to a ``Snapshot``."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal

from congvan.errors import Message, UnreadableDocument
from congvan.ooxml.names import w
from congvan.ooxml.opening import Package, open_folded
from congvan.ooxml.units import MM_PER_POINT
from congvan.snapshot.blocks import BlockReader
from congvan.snapshot.document import Document, ParagraphContext, Story
from congvan.snapshot.extras import Settings
from congvan.snapshot.hazards import package_hazards
from congvan.snapshot.measures import integer
from congvan.snapshot.metadata import read_properties, read_settings
from congvan.snapshot.model import Block, Snapshot, WordNote, WordParagraph, WordSection, flatten
from congvan.snapshot.sections import headers_and_footers, read_section, section_elements

if TYPE_CHECKING:
    from lxml.etree import _Element


def take(data: bytes | Path | Package) -> Snapshot:
    """The document as the page shows it, from its bytes, its path or its opened package.

    Tracked changes are read as accepted, comments not at all, of alternative contents the one that Word
    shows. Odd XML gives odd values, never an exception; raises ``UnreadableDocument`` for what cannot be
    opened.
    """
    package = data if isinstance(data, Package) else open_folded(data)
    root = package.xml(package.main)
    body = None if root is None else root.find(w("body"))
    if root is None or body is None:
        raise UnreadableDocument(Message("Tệp không có phần thân văn bản.", "The file has no document body."))
    return _Taking(package, root, body).snapshot()


class _Taking:
    """One document being read; the parts are read in the order in which numbering counts."""

    def __init__(self, package: Package, root: _Element, body: _Element) -> None:
        self._document = Document(package)
        self._body = body
        self._story = Story(self._document, package.main, root)
        self._stories: dict[str, tuple[str, tuple[Block, ...]] | None] = {}

    def snapshot(self) -> Snapshot:
        elements = section_elements(self._body)
        sections = [read_section(element, index) for index, element in enumerate(elements)]
        reader = BlockReader(self._story, "body")
        widths = [section.text_width_mm / MM_PER_POINT for section in sections]
        blocks, ends = reader.read_body(self._body, widths)
        paragraphs = tuple(flatten(blocks))
        package = self._document.package
        return Snapshot(
            blocks=blocks,
            paragraphs=paragraphs,
            tables=tuple(reader.tables),
            lines=tuple(reader.lines),
            sections=self._sections(elements, _bounded(sections, ends, len(blocks))),
            notes=(*self._notes("footnote", paragraphs, widths[0]), *self._notes("endnote", paragraphs, widths[0])),
            hazards=(*self._document.hazards, *package_hazards(package)),
            properties=read_properties(package),
            settings=self._settings(),
            styles=MappingProxyType(self._document.sheet.names),
            parts=tuple(package.parts),
        )

    def _settings(self) -> Settings:
        document = self._document
        part = document.part_of("settings")
        if part is None:
            return Settings(language=document.sheet.default_run.get("lang", ""))
        attached = (r.target for r in document.package.relationships(part).values() if r.kind == "attachedTemplate")
        root = document.package.xml(part)
        return read_settings(root, next(attached, ""), document.sheet.default_run.get("lang", ""))

    def _sections(self, elements: list[_Element], sections: list[WordSection]) -> tuple[WordSection, ...]:
        whole: list[WordSection] = []
        for element, section in zip(elements, sections, strict=True):
            previous = whole[-1] if whole else None
            headers, footers = headers_and_footers(element, section, previous, self._header_or_footer)
            whole.append(replace(section, headers=headers, footers=footers))
        return tuple(whole)

    def _header_or_footer(
        self, relationship_id: str, area: Literal["header", "footer"], section: WordSection
    ) -> tuple[str, tuple[Block, ...]] | None:
        relationship = self._document.relationships.get(relationship_id)
        if relationship is None or relationship.external:
            return None
        part = relationship.target
        if part not in self._stories:
            root = self._document.package.xml(part)
            blocks: tuple[Block, ...] = ()
            if root is not None:
                story = Story(self._document, part, root)
                story.section = section.index
                setting = ParagraphContext(section.text_width_mm / MM_PER_POINT)
                blocks = BlockReader(story, area).read(root, setting)
            self._stories[part] = None if root is None else (part, blocks)
        return self._stories[part]

    def _notes(
        self, kind: Literal["footnote", "endnote"], paragraphs: Iterable[WordParagraph], width: float
    ) -> tuple[WordNote, ...]:
        part = self._document.part_of(f"{kind}s")
        referred = dict.fromkeys(
            run.note.id
            for paragraph in paragraphs
            for run in paragraph.runs
            if run.note is not None and run.note.kind == kind
        )
        root = None if part is None or not referred else self._document.package.xml(part)
        if part is None or root is None:
            return ()
        elements = {integer(element.get(w("id"))): element for element in root.iterchildren(w(kind))}
        story = Story(self._document, part, root)
        found = (note_id for note_id in referred if note_id in elements)
        return tuple(
            WordNote(
                kind,
                note_id,
                number,
                BlockReader(story, kind, note_id).read(elements[note_id], ParagraphContext(width)),
            )
            for number, note_id in enumerate(found, start=1)
        )


def _bounded(sections: list[WordSection], ends: list[int], blocks: int) -> list[WordSection]:
    return [
        replace(section, first_block=start, last_block=max(start, stop - 1))
        for section, (start, stop) in zip(sections, pairwise([0, *ends, blocks]), strict=True)
    ]
