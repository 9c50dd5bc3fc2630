"""The JSON schema of a data file, in English and in Vietnamese."""

from __future__ import annotations

from typing import Annotated, Any

import jsonschema
import pytest
from pydantic import AliasChoices, BaseModel, ConfigDict, Discriminator, Field, Tag, model_validator

from congvan.errors import InputError
from congvan.inline import Prose
from congvan.source import build_data, json_schema
from congvan.vocabulary import UrgencyLevel


class Place(BaseModel):
    name: Prose


class Clause(BaseModel):
    model_config = ConfigDict(extra="forbid", validate_by_name=True, validate_by_alias=True)
    text: Prose = Field(validation_alias=AliasChoices("text", "clause"))
    title: Prose


class Point(BaseModel):
    model_config = ConfigDict(extra="forbid", validate_by_name=True, validate_by_alias=True)
    text: Prose = Field(validation_alias=AliasChoices("text", "point"))

    @model_validator(mode="before")
    @classmethod
    def _from_text(cls, value: Any) -> Any:
        return {"text": value} if isinstance(value, str) else value


def kind(value: Any) -> str:
    return "clause" if isinstance(value, dict) and "clause" in value else "point"


Block = Annotated[Annotated[Clause, Tag("clause")] | Annotated[Point, Tag("point")], Discriminator(kind)]


class Letter(BaseModel):
    model_config = ConfigDict(extra="forbid", use_attribute_docstrings=True)
    place: Place
    """Nơi ban hành."""
    urgency: UrgencyLevel | None = None
    body: list[Block] = []


def test_keys_are_identifiers_or_first_labels() -> None:
    english, vietnamese = json_schema(Letter, language="en"), json_schema(Letter, language="vi")
    assert list(english["properties"]) == ["place", "urgency", "body"] and english["required"] == ["place"]
    assert list(vietnamese["properties"]) == ["địa danh", "độ khẩn", "nội dung"] and vietnamese["required"] == [
        "địa danh"
    ]
    assert list(vietnamese["$defs"]["Place"]["properties"]) == ["tên"]


@pytest.mark.parametrize("language", ["en", "vi"])
def test_titles_and_descriptions_are_there_and_nothing_else_is_allowed(language: str) -> None:
    schema = json_schema(Letter, language=language)  # type: ignore[arg-type]
    jsonschema.Draft202012Validator.check_schema(schema)
    assert schema["$schema"].endswith("2020-12/schema") and schema["additionalProperties"] is False
    assert schema["$defs"]["Place"]["additionalProperties"] is False
    place, urgency, _ = schema["properties"].values()
    assert place["title"] == "Địa danh" and place["description"] == "Nơi ban hành."
    assert urgency["title"] == "Độ khẩn" and urgency["description"]


@pytest.mark.parametrize(
    ("data", "fits"),
    [
        ({"địa danh": {"tên": "Hà Nội"}, "độ khẩn": "HỎA TỐC"}, True),
        ({"địa danh": {"tên": "Hà Nội"}, "x": 1}, False),
        ({"địa danh": "Hà Nội"}, False),
        ({"địa danh": {"tên": "x"}, "nội dung": ["x", {"điểm": "x"}, {"khoản": "x", "tiêu đề": "x"}]}, True),
        ({"địa danh": {"tên": "x"}, "nội dung": [{"lời văn": "x"}]}, True),
        ({"địa danh": {"tên": "x"}, "nội dung": [{"khoản": "x"}]}, False),
        ({"địa danh": {"tên": "x"}, "nội dung": [{}]}, False),
        ({"địa danh": {"tên": "x"}, "nội dung": [5]}, False),
    ],
)
def test_what_fits_the_schema_builds_and_nothing_else(data: dict[str, Any], fits: bool) -> None:
    errors = list(jsonschema.Draft202012Validator(json_schema(Letter, language="vi")).iter_errors(data))
    assert (not errors) == fits
    if fits:
        assert build_data(data, Letter).place.name.plain
    else:
        with pytest.raises(InputError):
            build_data(data, Letter)
