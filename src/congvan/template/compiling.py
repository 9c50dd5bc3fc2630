"""A prepared template, compiled once; then a page at a time."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import chain
from typing import BinaryIO, Final, NamedTuple

from congvan.blocks import PageBlock, styles_in
from congvan.errors import Message, Problem, TemplateError
from congvan.ooxml.footnotes import NOTES_END
from congvan.ooxml.markup import block_pieces, escape, footnote_xml
from congvan.ooxml.names import CORE_NS, DC_NS, DCTERMS_NS, XML_DECLARATION
from congvan.ooxml.shared_parts import SharedParts
from congvan.ooxml.writing import OFTEN, DeflatedStart, PackedPart, Unpacked, pack
from congvan.page import SLOTS, AppendixPage, HeaderColumns, Page, Setting, SlotKind, components_of, kinds_of, slots_of
from congvan.template.appending import NO_APPENDICES, Appender
from congvan.template.fields import shown_values
from congvan.template.live_part import LivePart, live_part
from congvan.template.pictures import RELATIONSHIPS, TYPES, picture_parts
from congvan.template.prepared import Prepared
from congvan.template.slot_values import SlotBlocks, says_something
from congvan.template.tables_apart import TablesApart

_DOCUMENT, _NOTES, _CORE = "word/document.xml", "word/footnotes.xml", "docProps/core.xml"
_BODY: Final = "<w:body>"
_CORE_HEAD: Final = (
    f'{XML_DECLARATION}<cp:coreProperties xmlns:cp="{CORE_NS}" xmlns:dc="{DC_NS}" xmlns:dcterms="{DCTERMS_NS}"'
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
)
_KEPT_VARIANTS: Final = 64


def compile_template(prepared: Prepared) -> CompiledTemplate:
    """``prepared`` ready to fill; keep it, it serves any number of documents."""
    return CompiledTemplate(prepared)


_OF_THE_HEAD: Final = ("agency", "national", "place_date", "circulation", "contact")
"""Slots that hold the same in all letters of an office of one day."""
_Head = tuple[tuple[PageBlock, ...], ...]
_Parts = Mapping[str, PackedPart | Unpacked]


class _ReadyTemplate(NamedTuple):
    """A template for pages of the same columns and head: the slots that they share, and what is filled with them."""

    numbers: dict[str, str]
    """Setting and columns."""
    slots: dict[str, object]
    """These, and the slots of the head."""
    start: DeflatedStart
    """How the document begins."""
    document: LivePart
    parts: dict[str, PackedPart]
    """The other parts that no longer differ."""
    live: dict[str, LivePart]
    """Those that still do."""
    plain: SharedParts
    """``parts`` as they are beside a document, without notes of its own or anything else that few documents have."""
    noted: SharedParts
    """The same for one with notes."""


class CompiledTemplate:
    """A template ready to fill: fixed parts packed, live parts compiled."""

    def __init__(self, prepared: Prepared) -> None:
        self.manifest = prepared.manifest
        self.form = prepared.manifest.of_form
        self.frame = prepared.frame
        self._live = {name: live_part(source) for name, source in prepared.live.items()}
        self._document = self._live.pop(_DOCUMENT)
        self._notes_start, _, self._notes_end = prepared.fixed[_NOTES].decode().partition(NOTES_END)
        self._plain = {name: prepared.fixed[name].decode() for name in (TYPES, RELATIONSHIPS)}
        kinds = {name: kind for name, kind in kinds_of(self.form).items() if name in prepared.slots}
        self._blocks = [name for name, kind in kinds.items() if kind is SlotKind.BLOCK]
        self._of_the_head = [name for name in self._blocks if name in _OF_THE_HEAD]
        self._of_each_letter = [name for name in self._blocks if name not in _OF_THE_HEAD]
        self._words = [name for name in kinds if name not in self._blocks]
        self._document_start = prepared.live[_DOCUMENT].partition(_BODY)[0] + _BODY
        self._unprinted = _unprinted(prepared)
        self._appender = Appender(prepared)
        self._styles_missing = _styles_missing(prepared)
        self._fixed = {name: pack(name, data) for name, data in prepared.fixed.items()}
        self._ready = lru_cache(_KEPT_VARIANTS)(self._made_ready)
        self._packed = lru_cache(_KEPT_VARIANTS)(_packed)

    def fill(self, page: Page) -> bytes:
        """The .docx of ``page``. Raises ``TemplateError`` where the page says what the template has no slot for, or
        needs a style of tables, pictures or forms that the template lacks.
        """
        shared, own = self._parts(page)
        return shared.in_zip(own)

    def fill_to(self, page: Page, file: BinaryIO) -> None:
        """Writes the .docx of ``page`` into an open file in which one can go back; raises as ``fill``.

        The rows of large tables are made while they are written and are never held.
        """
        shared, own = self._parts(page)
        shared.write_zip(own, file)

    def fill_appendix(self, page: Page, appendix: AppendixPage) -> bytes:
        """``appendix`` of ``page`` in a file of its own, with its own head and numbering. Raises as ``fill`` does."""
        self._refuse_without_style(page)
        tables = TablesApart()
        ready = self._ready_for(page)
        body = self._appender.alone(appendix, ready.numbers, tables.xml)
        text = f"{self._document_start}{body}</w:body></w:document>"
        document = Unpacked(_DOCUMENT, tables.pieces(text)) if tables else pack(_DOCUMENT, text.encode(), OFTEN)
        own = self._own_parts(page, ready, self._slots_of(page, ready, TablesApart())) | {_DOCUMENT: document}
        return self._shared_with_more(page, ready, own, is_appended=True).in_zip(own)

    def _parts(self, page: Page) -> tuple[SharedParts, _Parts]:
        """The parts that ``page`` shares with others, and its own."""
        if self._unprinted:
            self._refuse_unprinted(page)
        if self._styles_missing:
            self._refuse_without_style(page)
        ready, tables = self._ready_for(page), TablesApart()
        slots = self._slots_of(page, ready, tables)
        own = self._own_parts(page, ready, slots)
        text = ready.document.fill_behind_start(slots)
        own[_DOCUMENT] = (
            Unpacked(_DOCUMENT, tables.pieces(ready.document.start + text))
            if tables
            else ready.start.followed_by(text.encode())
        )
        if page.appendices or page.pictures:
            return self._shared_with_more(page, ready, own, is_appended=bool(page.appendices)), own
        return ready.noted if page.notes else ready.plain, own

    def _own_parts(
        self, page: Page, ready: _ReadyTemplate, slots: Mapping[str, object]
    ) -> dict[str, PackedPart | Unpacked]:
        """The parts that differ from page to page, but for the document's."""
        own: dict[str, PackedPart | Unpacked] = {_CORE: pack(_CORE, _core_xml(page).encode(), OFTEN)}
        if page.notes:
            own[_NOTES] = pack(_NOTES, self._notes_xml(page).encode(), OFTEN)
        for name, part in ready.live.items():
            own[name] = self._packed(name, part.fill(slots))
        return own

    def _shared_with_more(self, page: Page, ready: _ReadyTemplate, own: _Parts, *, is_appended: bool) -> SharedParts:
        """What ``page`` shares with others, and what its appendices and pictures need."""
        parts = ready.parts | self._appender.parts if is_appended else ready.parts
        if page.pictures:
            texts = self._appender.texts if is_appended else self._plain
            parts = parts | picture_parts(page.pictures, texts[TYPES], texts[RELATIONSHIPS])
        return SharedParts(parts, own)

    def _ready_for(self, page: Page) -> _ReadyTemplate:
        slots = page.slots
        head: _Head = tuple([slots[name] for name in self._of_the_head])  # type: ignore[misc]  # as in ``_slots_of``
        return self._ready(page.setting, page.header_columns, page.signature_columns, head)

    def _made_ready(
        self, setting: Setting, columns: HeaderColumns, signature_columns: tuple[int, int], head: _Head
    ) -> _ReadyTemplate:
        numbers = _setting_slots(setting) | _column_slots(columns, signature_columns)
        slots: dict[str, object] = {**numbers}
        for name, blocks in zip(self._of_the_head, head, strict=True):
            slots[name] = SlotBlocks(blocks, block_pieces(blocks, TablesApart().xml))
        filled = {name: part.filled_with(slots) for name, part in self._live.items()}
        live = {name: part for name, part in filled.items() if not part.is_fixed}
        parts = self._fixed | {name: _packed(name, part.start) for name, part in filled.items() if part.is_fixed}
        document = self._document.filled_with(slots)
        start = DeflatedStart(_DOCUMENT, document.start.encode())
        own = (_DOCUMENT, _CORE, *live)
        plain, noted = SharedParts(parts, own), SharedParts(parts, (*own, _NOTES))
        return _ReadyTemplate(numbers, slots, start, document, parts, live, plain, noted)

    def _slots_of(self, page: Page, ready: _ReadyTemplate, tables: TablesApart) -> dict[str, object]:
        held, write_table = page.slots, tables.xml
        slots: dict[str, object] = {**ready.slots}
        for name in self._of_each_letter:
            blocks: tuple[PageBlock, ...] = held[name]  # type: ignore[assignment]  # what a slot of blocks holds
            slots[name] = SlotBlocks(blocks, block_pieces(blocks, write_table) if blocks else [])
        for name in self._words:
            slots[name] = held[name]
        if self.manifest.fields:
            slots.update(shown_values(self.manifest.fields, page.values))
        behind = self._appender.slots(page.appendices, ready.numbers, write_table) if page.appendices else NO_APPENDICES
        slots.update(behind)
        return slots

    def _notes_xml(self, page: Page) -> str:
        notes = "".join(footnote_xml(number, note) for number, note in enumerate(page.notes, 1))
        return f"{self._notes_start}{notes}{NOTES_END}{self._notes_end}"

    def _refuse_unprinted(self, page: Page) -> None:
        """A page must not lose a word because its template has no place for it."""
        lost = [name for name in self._unprinted if any(map(says_something, page.blocks(name)))]
        if lost:
            raise TemplateError([_no_place(self.manifest.name, name) for name in lost])

    def _refuse_without_style(self, page: Page) -> None:
        """A table without its styles would be in the body's, indented and justified."""
        styles = chain.from_iterable(map(styles_in, self._blocks_of(page)))
        wanted = sorted(self._styles_missing.intersection(styles))
        if wanted:
            raise TemplateError([_no_style(self.manifest.name, style) for style in wanted])

    def _blocks_of(self, page: Page) -> Iterator[PageBlock]:
        return chain(*map(page.blocks, self._blocks), *(appendix.blocks for appendix in page.appendices))


def _unprinted(prepared: Prepared) -> tuple[str, ...]:
    """The block slots of the form that the template prints neither as blocks nor as lines."""
    used = set(prepared.slots)
    slots = slots_of(prepared.manifest.of_form)
    return tuple(
        sorted(slot.name for slot in slots if slot.kind is SlotKind.BLOCK and not used.intersection(slot.names))
    )


def _styles_missing(prepared: Prepared) -> frozenset[str]:
    """The styles that the template lacks, but for those of slots that its form has not."""
    elsewhere = {one.style for slot in SLOTS.values() for one in slot.components if not one.facts.block}
    own = {one.style for one in components_of(prepared.manifest.of_form)}
    return frozenset(prepared.block_styles_missing) - (elsewhere - own)


def _no_place(template: str, name: str) -> Problem:
    return Problem(
        Message(
            f"mẫu không có ô d.{name}, nội dung này sẽ bị mất",
            f"the template has no slot d.{name}: the content would be lost",
        ),
        path=template,
    )


def _no_style(template: str, style: str) -> Problem:
    return Problem(
        Message(
            f"văn bản có bảng, hình, biểu mẫu hoặc dòng ít gặp khác, mẫu thiếu kiểu “{style}”",
            f"the document has a table, a picture, a form or another rare line; the style “{style}” is missing",
        ),
        path=template,
    )


def _packed(name: str, text: str) -> PackedPart:
    return pack(name, text.encode())


def _setting_slots(setting: Setting) -> dict[str, str]:
    return {name: str(getattr(setting, name)) for name in Setting.__slots__}


def _column_slots(columns: HeaderColumns, signature_columns: tuple[int, int]) -> dict[str, str]:
    left, right = signature_columns
    return {
        "header_width": str(columns.left + columns.right),
        "header_left": str(columns.left),
        "header_right": str(columns.right),
        "sign_off_width": str(left + right),
        "sign_off_left": str(left),
        "sign_off_right": str(right),
    }


def _core_xml(page: Page) -> str:
    created = f'<dcterms:created xsi:type="dcterms:W3CDTF">{page.created}</dcterms:created>' if page.created else ""
    return (
        f"{_CORE_HEAD}<dc:title>{escape(page.title)}</dc:title><dc:creator>{escape(page.creator)}</dc:creator>"
        f"{created}<dc:language>vi-VN</dc:language></cp:coreProperties>"
    )
