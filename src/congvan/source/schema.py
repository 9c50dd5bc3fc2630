"""Lược đồ JSON: what editors use to complete and check a data file."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from congvan.errors import Language
from congvan.source.keys import label

DIALECT = "https://json-schema.org/draft/2020-12/schema"


class _WithLabels(GenerateJsonSchema):
    """Closed sets by value or by Vietnamese label, as ``build`` takes them."""

    def enum_schema(self, schema: core_schema.EnumSchema) -> JsonSchemaValue:
        result = super().enum_schema(schema)
        labels = [one for member in schema["members"] if (one := getattr(member, "label", None))]
        result["enum"] = list(dict.fromkeys([*result.get("enum", [result.get("const")]), *labels]))
        result.pop("const", None)
        return result


def json_schema(model: type[BaseModel], *, language: Language) -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of a data file for ``model``.

    Keys are the identifiers, or with ``language="vi"`` the first Vietnamese label of each; titles are
    Vietnamese labels, and no other keys are allowed.
    """
    schema = model.model_json_schema(schema_generator=_WithLabels)
    _label(schema, language)
    return {"$schema": DIALECT, **schema}


def _label(schema: Any, language: Language) -> None:
    if isinstance(schema, list):
        for one in schema:
            _label(one, language)
    if not isinstance(schema, dict):
        return
    for one in schema.values():
        _label(one, language)
    properties = schema.get("properties")
    if isinstance(properties, dict) and schema.get("type") == "object":
        _label_keys(schema, properties, language)


def _label_keys(schema: dict[str, Any], properties: dict[str, Any], language: Language) -> None:
    for name, one in properties.items():
        named = label(name)
        one["title"] = named[:1].upper() + named[1:]
        one.setdefault("description", one["title"])
    schema.setdefault("additionalProperties", False)
    if language == "vi":
        schema["properties"] = {label(name): one for name, one in properties.items()}
        if "required" in schema:
            schema["required"] = [label(name) for name in schema["required"]]
