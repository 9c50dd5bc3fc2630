"""Lược đồ của thư dùng mẫu: what an editor knows of a letter that gives a preset's fields."""

from __future__ import annotations

from typing import Any, Final, Literal

from congvan.deadlines import Relation
from congvan.documents import UNSAID_TYPE, USUAL_MODEL, AdministrativeDocument, model_of
from congvan.presets.fielded.field import FieldSpec, FieldType
from congvan.presets.fielded.letter import CHANGES, VALUES
from congvan.presets.fielded.preset_file import LetterPreset
from congvan.source import json_schema
from congvan.vocabulary import KEY_LABELS, DocumentType

_CITED: Final[dict[str, Any]] = {"type": "object", "required": ["type"]}
_DEADLINE: Final[dict[str, Any]] = {
    "type": "object", "properties": {one.value: {"type": "string"} for one in Relation} | {"at": {"type": "string"}},
}  # fmt: skip
_NAME: Final[dict[str, Any]] = {"type": "string"}
_LISTED: Final[dict[str, Any]] = {"type": ["array", "string"], "items": {"type": "string"}}
_TYPES: Final[dict[FieldType, dict[str, Any]]] = {
    FieldType.YEAR: {"type": ["integer", "string"]},
    FieldType.COUNT: {"type": ["integer", "string"]},
    FieldType.MONEY: {"type": ["integer", "string"]},
    FieldType.LIST: _LISTED,
    FieldType.UNITS: {
        "anyOf": [
            _LISTED,
            {"type": "object", "required": ["cycle", "letter"], "properties": {"cycle": _NAME, "letter": _NAME}},
        ]
    },
    FieldType.DEADLINE: _DEADLINE,
    FieldType.CITED: _CITED,
    FieldType.CITED_LIST: {"type": "array", "items": _CITED},
    FieldType.TABLE: {"type": "object", "required": ["file", "as_of", "units"]},
}


def letter_schema(preset: LetterPreset, language: Literal["vi", "en"]) -> dict[str, Any]:
    """The JSON Schema of a letter: every key of a document, none required, and the fields under ``values``."""
    schema = json_schema(_model(preset), language=language)
    names = {key: KEY_LABELS[key][0] if language == "vi" else key for key in (VALUES, CHANGES)}
    fields = {name: _field(spec) for name, spec in preset.fields.items()}
    needed = [name for name, spec in preset.fields.items() if spec.required and spec.given is None]
    schema["properties"][names[VALUES]] = {
        "type": "object", "properties": fields, "required": needed, "additionalProperties": False,
    }  # fmt: skip
    schema["properties"][names[CHANGES]] = {"type": "array", "items": {"type": "object"}}
    schema["required"] = [names[VALUES]] if needed else []
    return schema


def _model(preset: LetterPreset) -> type[AdministrativeDocument]:
    """What the letter is: what the preset says, or a dispatch."""
    named = preset.document.get("type")
    document_type = next((one for one in DocumentType if named in (one.value, one.label)), UNSAID_TYPE)
    return model_of(document_type) or USUAL_MODEL


def _field(spec: FieldSpec) -> dict[str, Any]:
    return {"title": spec.label, **_TYPES.get(spec.type, {"type": "string"})}
