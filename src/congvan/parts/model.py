"""The common ground of all models: frozen, closed, with errors that say where."""

from __future__ import annotations

from collections.abc import Iterable

from pydantic import BaseModel, ConfigDict, ValidationError
from pydantic_core import InitErrorDetails

from congvan.errors import Refusal

Place = tuple[str | int, ...]


class Model(BaseModel):
    """A frozen value; an unknown key is an error."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        validate_by_name=True,
        validate_by_alias=True,
        use_attribute_docstrings=True,
    )


def refused_at(title: str, refusals: Iterable[tuple[Place, Refusal]]) -> ValidationError:
    """One validation error that carries each refusal at its own place below the model."""
    return ValidationError.from_exception_data(
        title,
        [
            InitErrorDetails(type="value_error", loc=place, input=None, ctx={"error": refusal})
            for place, refusal in refusals
        ],
    )
