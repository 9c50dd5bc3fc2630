"""The JSON schema of a data file, in English and in Vietnamese."""

from __future__ import annotations

import jsonschema
import pytest
from pydantic import BaseModel, ConfigDict

from congvan.inline import Prose
from congvan.source import build_data, json_schema
from congvan.vocabulary import UrgencyLevel


class Place(BaseModel):
    name: Prose


class Letter(BaseModel):
    model_config = ConfigDict(extra="forbid", use_attribute_docstrings=True)
    place: Place
    """Nơi ban hành."""
    urgency: UrgencyLevel | None = None


def test_keys_are_identifiers_or_first_labels() -> None:
    english, vietnamese = json_schema(Letter, language="en"), json_schema(Letter, language="vi")
    assert list(english["properties"]) == ["place", "urgency"] and english["required"] == ["place"]
    assert list(vietnamese["properties"]) == ["địa danh", "độ khẩn"] and vietnamese["required"] == [
        "địa danh"
    ]
    assert list(vietnamese["$defs"]["Place"]["properties"]) == ["tên"]


@pytest.mark.parametrize("language", ["en", "vi"])
def test_titles_and_descriptions_are_there_and_nothing_else_is_allowed(language: str) -> None:
    schema = json_schema(Letter, language=language)  # type: ignore[arg-type]
    jsonschema.Draft202012Validator.check_schema(schema)
    assert schema["$schema"].endswith("2020-12/schema") and schema["additionalProperties"] is False
    assert schema["$defs"]["Place"]["additionalProperties"] is False
    place, urgency = schema["properties"].values()
    assert place["title"] == "Địa danh" and place["description"] == "Nơi ban hành."
    assert urgency["title"] == "Độ khẩn" and urgency["description"]


def test_a_file_that_fits_the_schema_builds() -> None:
    data = {"địa danh": {"tên": "Hà Nội"}, "độ khẩn": "HỎA TỐC"}
    jsonschema.validate(data, json_schema(Letter, language="vi"))
    assert build_data(data, Letter).urgency is UrgencyLevel.EXPRESS
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({**data, "x": 1}, json_schema(Letter, language="vi"))
