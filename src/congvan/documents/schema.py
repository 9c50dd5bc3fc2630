"""Lược đồ của văn bản: one JSON Schema for every document that can be written, chosen by its type."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from congvan.documents.choice import UNSAID_TYPE, model_of, types_written
from congvan.errors import Language
from congvan.forms import Obligation, form_of
from congvan.source import json_schema
from congvan.source.keys import label
from congvan.source.schema import DIALECT
from congvan.vocabulary import DocumentType

Schema = dict[str, Any]


def type_schema(document_type: DocumentType, language: Language) -> Schema:
    """The schema of a document of ``document_type``, which must be one that can be written."""
    return _schema((document_type,), language)


def document_schema(language: Language) -> Schema:
    """One schema of all types: each group of types that are written alike has its own, a dispatch need not say it."""
    groups = list(_groups())
    schemas = [_schema(types, language) for types in groups]
    definitions: Schema = {}
    chosen: Schema = {}
    for types, schema in reversed(list(zip(groups, schemas, strict=True))):
        definitions |= schema.pop("$defs", {})
        del schema["$schema"]
        name = f"{schema['title']}.{types[0].value}"
        definitions[name] = schema
        reference = {"$ref": f"#/$defs/{name}"}
        chosen = {"if": _is_one_of(types, language), "then": reference, "else": chosen} if chosen else reference
    every = {_key("type", language): {"enum": _names(types_written())}}
    return {"$schema": DIALECT, "$defs": definitions, "type": "object", "properties": every, **chosen}


def _groups() -> Iterator[tuple[DocumentType, ...]]:
    """Types of one model with one obligation of addressees; that of a document without a type last."""
    groups: dict[object, list[DocumentType]] = {}
    for one in types_written():
        groups.setdefault((model_of(one), form_of(one).addressees_of(one)), []).append(one)
    yield from sorted((tuple(types) for types in groups.values()), key=lambda types: UNSAID_TYPE in types)


def _schema(types: tuple[DocumentType, ...], language: Language) -> Schema:
    model = model_of(types[0])
    assert model is not None
    schema = json_schema(model, language=language)
    key, addressees = _key("type", language), _key("addressees", language)
    properties, required = schema["properties"], schema.get("required", [])
    named = {name: properties[key][name] for name in ("title",) if name in properties[key]}
    properties[key] = {**named, "description": "; ".join(map(_described, types)), "enum": _names(types)}
    obligation = form_of(types[0]).addressees_of(types[0])
    if obligation is Obligation.OBLIGATORY and addressees not in required:
        required = [*required, addressees]
    elif obligation is Obligation.NONE:
        properties.pop(addressees, None)
    return {**schema, "required": required}


def _is_one_of(types: tuple[DocumentType, ...], language: Language) -> Schema:
    key = _key("type", language)
    return {"properties": {key: {"enum": _names(types)}}, "required": [key]}


def _names(types: Iterable[DocumentType]) -> list[str]:
    return [name for one in types for name in (one.value, one.label)]


def _described(document_type: DocumentType) -> str:
    facts = filter(None, (document_type.abbreviation, document_type.clause))
    return f"{document_type.label} ({', '.join(facts)})"


def _key(name: str, language: Language) -> str:
    return label(name) if language == "vi" else name
