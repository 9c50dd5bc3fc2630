"""Lược đồ JSON: what editors use to complete and check a data file."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from congvan.errors import Language
from congvan.source.keys import label
from congvan.source.normal import YES_AND_NO
from congvan.source.shapes import field_names

DIALECT = "https://json-schema.org/draft/2020-12/schema"


class _AsBuilt(GenerateJsonSchema):
    """What ``build`` takes: members by label too, fields by each of their names, text where it is read."""

    def enum_schema(self, schema: core_schema.EnumSchema) -> JsonSchemaValue:
        result = super().enum_schema(schema)
        labels = [one for member in schema["members"] if (one := getattr(member, "label", None))]
        result["enum"] = list(dict.fromkeys([*result.get("enum", [result.get("const")]), *labels]))
        result.pop("const", None)
        return result

    def bool_schema(self, schema: core_schema.BoolSchema) -> JsonSchemaValue:
        return {"enum": [True, False, *YES_AND_NO]}

    def model_schema(self, schema: core_schema.ModelSchema) -> JsonSchemaValue:
        result = super().model_schema(schema)
        model: type[BaseModel] = schema["cls"]
        for names in field_names(model).values():
            _name_otherwise(result, list(dict.fromkeys(names)))
        return {"anyOf": [result, {"type": "string"}]} if reads_text(model) else result

    def tagged_union_schema(self, schema: core_schema.TaggedUnionSchema) -> JsonSchemaValue:
        # a text may fit several branches, which "oneOf" forbids
        result = super().tagged_union_schema(schema)
        branches = result.pop("oneOf", None)
        result.pop("discriminator", None)
        return {**result, "anyOf": branches} if branches else result


def _name_otherwise(result: JsonSchemaValue, names: list[str]) -> None:
    """Let a field of ``result`` be given under any one of its ``names``."""
    properties = result.get("properties", {})
    given = next((name for name in names if name in properties), None)
    if given is None or len(names) == 1:
        return
    for name in names:
        properties.setdefault(name, dict(properties[given]))
    if given in result.get("required", ()):
        result["required"] = [name for name in result["required"] if name != given]
        result["anyOf"] = [{"required": [name]} for name in names]


def reads_text(model: type[BaseModel]) -> bool:
    """Whether the model makes something of a text, so that it may stand for the whole mapping."""
    try:
        model.model_validate("x")
    except ValidationError as error:
        return all(one["type"] != "model_type" or one["loc"] for one in error.errors())
    return True


def json_schema(model: type[BaseModel], *, language: Language) -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of a data file for ``model``.

    Keys are the identifiers, or with ``language="vi"`` the first Vietnamese label of each; titles are
    Vietnamese labels, and no other keys are allowed.
    """
    schema = model.model_json_schema(schema_generator=_AsBuilt)
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
        for one in (schema, *schema.get("anyOf", ())):
            if "required" in one:
                one["required"] = [label(name) for name in one["required"]]
