from __future__ import annotations

from typing import Any

import pytest
from pydantic import BaseModel, ValidationError

from congvan.text import OptionalText, Text


class Line(BaseModel):
    text: Text
    note: OptionalText = None


def test_text_is_cleaned_on_entry() -> None:
    assert Line(text=" Sở\nTài chính ").text == "Sở Tài chính"


@pytest.mark.parametrize("value", [5, True, None, b"a", ["a"], 1.5])
def test_only_a_string_is_text(value: Any) -> None:
    with pytest.raises(ValidationError) as caught:
        Line(text=value)
    assert caught.value.errors()[0]["type"] == "string_type"


@pytest.mark.parametrize("value", ["", " \n\u00a0", "a\u202eb", "a\ud800b"])
def test_empty_and_lying_text_is_refused_in_both_languages(value: str) -> None:
    with pytest.raises(ValidationError) as caught:
        Line(text=value)
    (error,) = caught.value.errors()
    assert error["type"] == "value_error"
    assert error["ctx"]["error"].message.vi


@pytest.mark.parametrize(("value", "expected"), [("", None), (" \n", None), (None, None), (" a ", "a")])
def test_optional_text_reads_blank_as_none(value: Any, expected: str | None) -> None:
    assert Line(text="a", note=value).note == expected


def test_the_schema_says_that_text_is_not_empty() -> None:
    assert Line.model_json_schema()["properties"]["text"]["minLength"] == 1
