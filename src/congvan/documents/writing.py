"""Mô hình → dữ liệu: what a clerk would have typed, in the shortest forms that read back as the same model."""

from __future__ import annotations

import base64
from collections.abc import Iterable, Mapping
from enum import Enum
from functools import cache
from typing import Any, Final

from pydantic import BaseModel, TypeAdapter

from congvan.body import (
    Article,
    Block,
    Clause,
    Column,
    FormSigner,
    Item,
    NumberedItem,
    Picture,
    Quote,
    Standalone,
    Table,
    TableCell,
)
from congvan.cited import CitedDocument
from congvan.documents.administrative import AdministrativeDocument
from congvan.documents.appendix import Appendix
from congvan.inline import Prose
from congvan.parts import (
    Agency,
    DocumentNumber,
    FileCopy,
    Layout,
    Recipient,
    Signatory,
    is_file_copy,
    without_list_mark,
)
from congvan.vocabulary import KEY_LABELS, DocumentType

_ORDER: Final = {key: place for place, key in enumerate(KEY_LABELS)}
_KIND_IN: Final = {"body": "paragraph", "points": "point"}
_ONE_IS_ENOUGH: Final = ("name", "parent")
_LISTS: Final = ("addressees", "members", "attendees", "guests", "legal_bases")
_NAMED_BY: Final = {"blank": "labels", "form_head": "code", "signatures": "signers"}
"""The field that a block of a form is named by in a list."""
_SILENT: Final[tuple[Any, ...]] = (None, "", [], {})
_PLAIN: Final = (str, bool, int, float, type(None))


def data_of(value: object) -> Any:
    """``value`` (a model, or what a model contains) as dicts, lists, text and numbers; unset fields are left out."""
    if isinstance(value, Agency | DocumentNumber | FileCopy | Recipient | Signatory):
        return _part(value)
    if isinstance(value, Prose):
        return value.source
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, CitedDocument):
        return _without_silent(value.model_dump(mode="json"))
    if isinstance(value, Appendix | Layout | Standalone):
        return _without_usual(value)
    if isinstance(value, Column):
        return _column(value)
    if isinstance(value, FormSigner | TableCell):
        return _in_list(value)
    if isinstance(value, AdministrativeDocument):
        return _document(value)
    if isinstance(value, BaseModel):
        return fields_data({name: getattr(value, name) for name in type(value).model_fields})
    if isinstance(value, Mapping):
        return {str(key): data_of(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [data_of(one) for one in value]
    return _plain(value)


def _plain(value: object) -> Any:
    if isinstance(value, bytes):
        return base64.b64encode(value).decode()
    if isinstance(value, _PLAIN):
        return value
    kind: Any = type(value)
    return _adapter(kind).dump_python(value, mode="json")


@cache
def _adapter(kind: type) -> TypeAdapter[Any]:
    return TypeAdapter(kind)


def _part(value: Agency | DocumentNumber | FileCopy | Recipient | Signatory) -> Any:
    """A part of the page: as its line, several who are together as a list, else by its fields."""
    if isinstance(value, Recipient):
        return _recipient(value)
    if isinstance(value, Agency | DocumentNumber | Signatory) and value.jointly_with:
        return [data_of(one) for one in (value.model_copy(update={"jointly_with": ()}), *value.jointly_with)]
    if isinstance(value, DocumentNumber | FileCopy):
        return value.shown
    return fields_data({name: getattr(value, name) for name in type(value).model_fields})


def _document(document: AdministrativeDocument) -> dict[str, Any]:
    """The keys in the order of the page; a dispatch need not say its type."""
    fields = document.__class__.model_fields
    unsaid = {"type"} if document.type is DocumentType.OFFICIAL_DISPATCH else set()
    return fields_data({name: getattr(document, name) for name in in_page_order(fields) if name not in unsaid})


def in_page_order(names: Iterable[str]) -> list[str]:
    """Keys of a document in the order of the page."""
    return sorted(names, key=lambda name: _ORDER.get(name, len(_ORDER)))


def _recipient(recipient: Recipient) -> Any:
    """The line; by its parts where the line would be read as a file copy."""
    if not is_file_copy(recipient.shown):
        return _closed(recipient.shown)
    return _without_silent({"name": recipient.name, "note": recipient.note})


def _without_usual(value: Appendix | Layout | Standalone) -> dict[str, Any]:
    """The fields that are not as they are where nothing is said."""
    usual = {name: field.default for name, field in type(value).model_fields.items()}
    return fields_data({name: one for name in usual if (one := getattr(value, name)) is not usual[name]})


def _column(column: Column) -> Any:
    """The title where nothing else is said."""
    data = fields_data({name: getattr(column, name) for name in ("width", "align", "columns")})
    return {"title": column.title, **data} if data else column.title


def _in_list(value: FormSigner | TableCell) -> Any:
    """One entry of a list: its position where a signer has no note, the lines of a cell with what it reaches over."""
    if isinstance(value, FormSigner):
        return {"position": value.position, "note": value.note} if value.note else value.position
    lines = [line.source for line in value.text]
    spans = {name: one for name in ("across", "down") if (one := getattr(value, name)) > 1}
    return {"text": lines[0] if len(lines) == 1 else lines, **spans}


def fields_data(fields: Mapping[str, object]) -> dict[str, Any]:
    """As ``data_of``, of some fields of a model by their names."""
    return _without_silent({name: _field(name, value) for name, value in fields.items()})


def _without_silent(data: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in data.items() if value not in _SILENT}


def _kind_in(name: str, block: Block) -> str:
    """The kind that a text in the list ``name`` has."""
    return _KIND_IN.get(name, Item.kind if isinstance(block, NumberedItem) else block.kind)


def _field(name: str, value: Any) -> Any:
    if isinstance(value, tuple) and value and isinstance(value[0], Block):
        return [_block(block, _kind_in(name, block)) for block in value]
    data = (
        [_closed(one) if isinstance(one, str) else one for one in data_of(value)] if name in _LISTS else data_of(value)
    )
    return data[0] if name in _ONE_IS_ENOUGH and len(data or ()) == 1 else data


def _closed(text: str) -> str:
    """``text`` with a list mark of its own where reading would take its last character for one."""
    return text if without_list_mark(text) == text else f"{text};"


def _block(block: Block, usual: str) -> Any:
    """A block of the level that is ``usual`` in its place is its text; others name their level."""
    data = data_of(block)
    if isinstance(block, Table):
        caption = data.pop("caption", None)
        return {"table": caption, **data} if caption else data
    if isinstance(block, Quote):
        words = data.pop("paragraphs")
        return {"quote": words[0] if len(words) == 1 else words}
    if isinstance(block, Picture):
        return data
    if block.kind in _NAMED_BY:
        named = data.pop(_NAMED_BY[block.kind])
        return {block.kind: named[0] if block.kind == "blank" and len(named) == 1 else named, **data}
    words = data.pop("title", None) or data.pop("text")
    if block.kind == usual and not data:
        return words
    key = _key_of(block)
    return {key: words, **data}


def _key_of(block: Block) -> str:
    """The key that names the level of ``block`` and says what its words are."""
    if isinstance(block, Clause) and block.is_titled:
        return "title"
    return "article_text" if isinstance(block, Article) and not block.is_titled else block.kind
