"""The common ground of all models: frozen, closed, with errors that say where."""

from __future__ import annotations

import ast
import inspect
import textwrap
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from pydantic import BaseModel, ConfigDict, ValidationError
from pydantic_core import InitErrorDetails

from congvan.errors import Refusal

if TYPE_CHECKING:
    from pydantic import GetJsonSchemaHandler
    from pydantic.json_schema import JsonSchemaValue
    from pydantic_core import CoreSchema

Place = tuple[str | int, ...]


class Model(BaseModel):
    """A frozen value; an unknown key is an error. What a field is stands in the docstring below it."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        validate_by_name=True,
        validate_by_alias=True,
        defer_build=True,
    )

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        written = handler(schema)
        properties = handler.resolve_ref_schema(written).get("properties", {})
        for name, words in documented(cls).items():
            if name in properties:
                properties[name].setdefault("description", words)
        return written


@cache
def documented(model: type[BaseModel]) -> dict[str, str]:
    """The docstring below each field of ``model``: read from the source when asked, since it costs time at import."""
    found: dict[str, str] = {}
    for cls in reversed(model.__mro__):
        if issubclass(cls, BaseModel) and cls is not BaseModel:
            found.update(_below_fields(cls))
    return {name: words for name, words in found.items() if name in model.model_fields}


def _below_fields(cls: type[BaseModel]) -> Iterator[tuple[str, str]]:
    tree = ast.parse(textwrap.dedent(inspect.getsource(cls))).body[0]
    assert isinstance(tree, ast.ClassDef)
    for statement, after in pairwise(tree.body):
        if (
            isinstance(statement, ast.AnnAssign)
            and isinstance(statement.target, ast.Name)
            and isinstance(after, ast.Expr)
            and isinstance(after.value, ast.Constant)
        ):
            yield statement.target.id, inspect.cleandoc(str(after.value.value))


def refused_at(title: str, refusals: Iterable[tuple[Place, Refusal]]) -> ValidationError:
    """One validation error that carries each refusal at its own place below the model."""
    return ValidationError.from_exception_data(
        title,
        [
            InitErrorDetails(type="value_error", loc=place, input=None, ctx={"error": refusal})
            for place, refusal in refusals
        ],
    )
