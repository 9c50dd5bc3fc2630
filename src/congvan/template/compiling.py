"""A prepared template, compiled once; then a page at a time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import chain
from typing import BinaryIO, Final, cast

from markupsafe import Markup

from congvan.blocks import PageBlock, PageParagraph, PagePicture, styles_in
from congvan.errors import Message, Problem, TemplateError
from congvan.ooxml.footnotes import NOTES_END
from congvan.ooxml.markup import blocks_xml, escape, footnote_xml
from congvan.ooxml.names import CORE_NS, DC_NS, DCTERMS_NS, XML_DECLARATION
from congvan.ooxml.writing import OFTEN, PackedPart, Unpacked, pack, stream_zip, write_zip
from congvan.page import AppendixPage, Page, Setting, SlotKind, kinds_of, slots_of
from congvan.template.appending import NO_APPENDICES, Appender
from congvan.template.fields import shown_values
from congvan.template.live_part import live_part
from congvan.template.pictures import RELATIONSHIPS, TYPES, picture_parts
from congvan.template.prepared import Prepared
from congvan.template.slot_values import BlankMarkup
from congvan.template.tables_apart import TablesApart

_TYPES, _CORE, _NOTES, _STYLES = "[Content_Types].xml", "docProps/core.xml", "word/footnotes.xml", "word/styles.xml"
_DOCUMENT: Final = "word/document.xml"
_BODY: Final = "<w:body>"
_CORE_HEAD: Final = (
    f'{XML_DECLARATION}<cp:coreProperties xmlns:cp="{CORE_NS}" xmlns:dc="{DC_NS}" xmlns:dcterms="{DCTERMS_NS}"'
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
)
_KEPT_VARIANTS: Final = 64


def compile_template(prepared: Prepared) -> CompiledTemplate:
    """``prepared`` ready to fill; keep it, it serves any number of documents."""
    return CompiledTemplate(prepared)


class CompiledTemplate:
    """A template ready to fill: fixed parts packed, live parts compiled."""

    def __init__(self, prepared: Prepared) -> None:
        self.manifest = prepared.manifest
        self.frame = prepared.frame
        self._fixed = {name: pack(name, data) for name, data in prepared.fixed.items()}
        self._live = {name: live_part(source) for name, source in prepared.live.items()}
        self._footnotes = prepared.fixed[_NOTES].decode()
        self._plain = {name: prepared.fixed[name].decode() for name in (TYPES, RELATIONSHIPS)}
        self._kinds = {
            name: kind for name, kind in kinds_of(prepared.manifest.of_form).items() if name in prepared.slots
        }
        self._document_start = prepared.live[_DOCUMENT].partition(_BODY)[0] + _BODY
        self._unprinted = _unprinted(prepared)
        self._appender = Appender(prepared)
        self._styles_missing = frozenset(prepared.block_styles_missing)
        self._names = {*prepared.live, *prepared.fixed, _CORE}
        self._order = _in_order(self._names)
        self._setting = lru_cache(_KEPT_VARIANTS)(_setting_slots)
        self._styles = lru_cache(_KEPT_VARIANTS)(self._styles_of)
        self._margin_part = lru_cache(_KEPT_VARIANTS)(_packed)

    def fill(self, page: Page) -> bytes:
        """The .docx of ``page``. Raises ``TemplateError`` where the page says what the template has no slot for, or
        needs a style of tables, pictures or forms that the template lacks.
        """
        return _whole(self._entries(page))

    def fill_to(self, page: Page, file: BinaryIO) -> None:
        """Writes the .docx of ``page`` into an open file in which one can go back; raises as ``fill``.

        The rows of large tables are made while they are written and are never held.
        """
        stream_zip(file, self._entries(page))

    def fill_appendix(self, page: Page, appendix: AppendixPage) -> bytes:
        """``appendix`` of ``page`` in a file of its own, with its own head and numbering. Raises as ``fill`` does."""
        self._refuse_without_style(page)
        tables = TablesApart()
        body = self._appender.alone(appendix, self._setting(page.setting), tables.xml)
        document = f"{self._document_start}{body}</w:body></w:document>"
        return _whole(self._package(page, self._context(page, TablesApart()), document, tables, is_appended=True))

    def _entries(self, page: Page) -> list[PackedPart | Unpacked]:
        self._refuse_unprinted(page)
        self._refuse_without_style(page)
        tables = TablesApart()
        slots = self._context(page, tables)
        return self._package(page, slots, self._live[_DOCUMENT].fill(slots), tables, is_appended=bool(page.appendices))

    def _package(
        self, page: Page, slots: Mapping[str, object], document: str, tables: TablesApart, *, is_appended: bool
    ) -> list[PackedPart | Unpacked]:
        entries: dict[str, PackedPart | Unpacked] = {_CORE: pack(_CORE, _core_xml(page).encode(), OFTEN)}
        for name, source in self._live.items():
            if name == _STYLES:
                entries[name] = self._styles(page.setting)
            elif name == _DOCUMENT:
                entries[name] = _document_part(document, tables)
            else:
                entries[name] = self._margin_part(name, source.fill(slots))
        if page.notes:
            entries[_NOTES] = pack(_NOTES, self._notes_xml(page).encode(), OFTEN)
        if is_appended:
            entries.update(self._appender.parts)
        if page.pictures:
            entries.update(self._picture_parts(page.pictures, is_appended=is_appended))
        order = _in_order({*self._names, *entries}) if is_appended or page.pictures else self._order
        fixed = self._fixed
        return [entries.get(name) or fixed[name] for name in order]

    def _picture_parts(self, pictures: tuple[PagePicture, ...], *, is_appended: bool) -> dict[str, PackedPart]:
        texts = self._appender.texts if is_appended else self._plain
        return picture_parts(pictures, texts[TYPES], texts[RELATIONSHIPS])

    def _styles_of(self, setting: Setting) -> PackedPart:
        return _packed(_STYLES, self._live[_STYLES].fill(_setting_slots(setting)))

    def _context(self, page: Page, tables: TablesApart) -> dict[str, object]:
        context: dict[str, object] = {}
        for name, kind in self._kinds.items():
            value = page.slots[name]
            context[name] = _block(cast("tuple[PageBlock, ...]", value), tables) if kind is SlotKind.BLOCK else value
        setting = self._setting(page.setting)
        context.update(setting)
        if self.manifest.fields:
            context.update(shown_values(self.manifest.fields, page.values))
        context.update(self._appender.slots(page.appendices, setting, tables.xml) if page.appendices else NO_APPENDICES)
        columns, (left, right) = page.header_columns, page.signature_columns
        context.update(
            header_width=str(columns.left + columns.right),
            header_left=str(columns.left),
            header_right=str(columns.right),
            sign_off_width=str(left + right),
            sign_off_left=str(left),
            sign_off_right=str(right),
        )
        return context

    def _notes_xml(self, page: Page) -> str:
        notes = "".join(footnote_xml(number, note) for number, note in enumerate(page.notes, 1))
        return self._footnotes.replace(NOTES_END, notes + NOTES_END)

    def _refuse_unprinted(self, page: Page) -> None:
        """A page must not lose a word because its template has no place for it."""
        lost = [name for name in self._unprinted if any(map(_says_something, page.blocks(name)))]
        if lost:
            raise TemplateError([_no_place(self.manifest.name, name) for name in lost])

    def _refuse_without_style(self, page: Page) -> None:
        """A table without its styles would stand in the body's, indented and justified."""
        if not self._styles_missing:
            return
        styles = chain.from_iterable(map(styles_in, self._blocks_of(page)))
        wanted = sorted(self._styles_missing.intersection(styles))
        if wanted:
            raise TemplateError([_no_style(self.manifest.name, style) for style in wanted])

    def _blocks_of(self, page: Page) -> Iterator[PageBlock]:
        blocks = (page.blocks(name) for name, kind in self._kinds.items() if kind is SlotKind.BLOCK)
        return chain(*blocks, *(appendix.blocks for appendix in page.appendices))


def _document_part(text: str, tables: TablesApart) -> PackedPart | Unpacked:
    return Unpacked(_DOCUMENT, tables.pieces(text)) if tables else pack(_DOCUMENT, text.encode(), OFTEN)


def _whole(entries: Iterable[PackedPart | Unpacked]) -> bytes:
    return write_zip([one.packed() if isinstance(one, Unpacked) else one for one in entries])


def _unprinted(prepared: Prepared) -> tuple[str, ...]:
    """The block slots of the form that the template prints neither as blocks nor as lines."""
    used = set(prepared.slots)
    slots = slots_of(prepared.manifest.of_form)
    return tuple(
        sorted(slot.name for slot in slots if slot.kind is SlotKind.BLOCK and not used.intersection(slot.names))
    )


def _block(blocks: tuple[PageBlock, ...], tables: TablesApart) -> Markup:
    # not ``Markup(…)``, which asks of every text whether it is an object that knows its own HTML
    return str.__new__(Markup if any(map(_says_something, blocks)) else BlankMarkup, blocks_xml(blocks, tables.xml))


def _says_something(block: PageBlock) -> bool:
    return not isinstance(block, PageParagraph) or bool(block.runs)


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


def _in_order(names: set[str]) -> list[str]:
    """As the parts stand in the zip."""
    return [_TYPES, *sorted(names - {_TYPES})]


def _packed(name: str, text: str) -> PackedPart:
    return pack(name, text.encode())


def _setting_slots(setting: Setting) -> dict[str, str]:
    return {name: str(getattr(setting, name)) for name in Setting.__slots__}


def _core_xml(page: Page) -> str:
    created = f'<dcterms:created xsi:type="dcterms:W3CDTF">{page.created}</dcterms:created>' if page.created else ""
    return (
        f"{_CORE_HEAD}<dc:title>{escape(page.title)}</dc:title><dc:creator>{escape(page.creator)}</dc:creator>"
        f"{created}<dc:language>vi-VN</dc:language></cp:coreProperties>"
    )
