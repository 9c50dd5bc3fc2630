"""The common ground of all models: frozen, closed, with errors that say where."""

from __future__ import annotations

import ast
import inspect
import textwrap
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, Any, ClassVar, NoReturn, Self, TypeVar, get_args

from pydantic import (
    BaseModel,
    ConfigDict,
    SerializerFunctionWrapHandler,
    ValidationError,
    model_serializer,
    model_validator,
)
from pydantic_core import ErrorDetails, InitErrorDetails, PydanticCustomError
from typing_extensions import TypeAliasType

from congvan.errors import Refusal, did_you_mean

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
    from pydantic.json_schema import JsonSchemaValue
    from pydantic_core import CoreSchema

Place = tuple[str | int, ...]
_Value = TypeVar("_Value")


class FrozenMapping(dict[str, _Value]):
    """An unchanging dict, for a field of a frozen model: equal to a dict of the same, pickled and copied like one."""

    def _refuse(self, *_: object, **__: object) -> NoReturn:
        raise TypeError("a value of congvan does not change: make a new one, by model_copy(update={...})")

    __setitem__ = __delitem__ = __ior__ = clear = pop = popitem = setdefault = update = _refuse

    def __hash__(self) -> int:  # type: ignore[override]  # a dict has none, since it changes
        return hash(frozenset(self.items()))

    def __reduce__(self) -> tuple[object, ...]:
        return FrozenMapping, (dict(self),)

    def __copy__(self) -> FrozenMapping[_Value]:
        return self

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        # as a default it is in the JSON schema as a dict does
        return handler(dict)


class ListOfNames:
    """Marks a field whose entries are names: in YAML brackets one with a comma would be parted in silence."""


def unnamed(annotation: Any) -> Any:
    """What an annotation with a name of its own stands for; any other as it is.

    A union that many fields take is named: pydantic makes its schema once, and it is not hashed for each field.
    """
    return annotation.__value__ if isinstance(annotation, TypeAliasType) else annotation


class Model(BaseModel):
    """A frozen value; an unknown key is an error. The docstring below a field describes it."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        validate_by_name=True,
        validate_by_alias=True,
        defer_build=True,
        allow_inf_nan=False,
    )

    if not TYPE_CHECKING:  # type checkers take the signature of each model, see ``scripts/build_signatures.py``

        def __init__(self, /, **data: Any) -> None:
            try:
                self.__pydantic_validator__.validate_python(data, self_instance=self)
            except ValidationError as error:
                raise _with_near_names(error, type(self)) from None

        __init__.__pydantic_base_init__ = True

    @classmethod
    def model_validate(cls, obj: Any, **options: Any) -> Self:
        """The model that ``obj`` describes; an unknown key is reported with the nearest one that is known."""
        try:
            return super().model_validate(obj, **options)
        except ValidationError as error:
            raise _with_near_names(error, cls) from None

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        written = handler(schema)
        properties = handler.resolve_ref_schema(written).get("properties", {})
        for name, words in documented(cls).items():
            if name in properties:
                properties[name].setdefault("description", words)
        return written

    def model_copy(self, *, update: Mapping[str, Any] | None = None, deep: bool = False) -> Self:
        """A copy with the fields of ``update`` in place of its own, judged as a new value is."""
        copy = super().model_copy(deep=deep)
        if not update:
            return copy
        kept = {name: value for name, value in copy.__dict__.items() if name in copy.model_fields_set}
        return type(self).model_validate({**kept, **update})


def _with_near_names(error: ValidationError, model: type[BaseModel]) -> ValidationError:
    """``error`` with a hint beside each unknown key."""
    faults = error.errors(include_url=False)
    if all(one["type"] != "extra_forbidden" for one in faults):
        return error
    return ValidationError.from_exception_data(error.title, [_with_near_name(one, model) for one in faults])


def _with_near_name(fault: ErrorDetails, model: type[BaseModel]) -> InitErrorDetails:
    kind: str | PydanticCustomError = fault["type"]
    if kind == "extra_forbidden":
        name, known = str(fault["loc"][-1]), [*_keys_at(model, fault["loc"][:-1])]
        hint = did_you_mean(name, known)
        listed = "" if hint.vi else f" [{', '.join(known)}]"
        message = f"không có mục “{name}”.{hint.vi}{listed} / there is no key “{name}”.{hint.en}{listed}"
        kind = PydanticCustomError("extra_forbidden", "{message}", {"message": message})
    return InitErrorDetails(type=kind, loc=fault["loc"], input=fault["input"], ctx=fault.get("ctx", {}))


def _keys_at(model: type[BaseModel], place: Place) -> Iterator[str]:
    """The keys of the models that may be at ``place`` below ``model``."""
    models = [model]
    for step in place:
        below = [one for holder in models for one in _models_in(holder, step)]
        models = below or [one for one in models if getattr(one, "kind", None) == step] or models
    return (name for one in models for name in one.model_fields)


def _models_in(model: type[BaseModel], field: str | int) -> Iterator[type[BaseModel]]:
    if field not in model.model_fields:
        return
    model.model_rebuild()  # a model that is built late knows its forward references only then
    found = [model.model_fields[str(field)].annotation]
    while found:
        one = unnamed(found.pop())
        if isinstance(one, type) and issubclass(one, BaseModel):
            yield one
        found += get_args(one)


class OneOfSeveral(Model):
    """A model that is where others may be too: every dump says of which ``kind`` it is."""

    if TYPE_CHECKING:  # an annotation is evaluated again for each class below
        kind: ClassVar[str]

    @model_validator(mode="before")
    @classmethod
    def _of_its_kind(cls, value: object) -> object:
        return cls._without_kind(value)

    @classmethod
    def _without_kind(cls, value: object) -> object:
        """Data without the kind that they say; raises ``Refusal`` where it is another."""
        if not isinstance(value, Mapping) or "kind" not in value:
            return value
        if value["kind"] != cls.kind:
            raise Refusal(
                f"“kind: {value['kind']}” không đứng được ở đây; ở đây là “{cls.kind}”",
                f"“kind: {value['kind']}” is not allowed here; “{cls.kind}” is",
            )
        return {key: one for key, one in value.items() if key != "kind"}

    @model_serializer(mode="wrap")
    def _with_kind(self, handler: SerializerFunctionWrapHandler) -> dict[str, Any]:
        return {"kind": self.kind, **handler(self)}

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        written = super().__get_pydantic_json_schema__(_of_fields(schema), handler)
        if handler.mode == "serialization":
            handler.resolve_ref_schema(written)["properties"]["kind"] = {"const": cls.kind}
        return written


def _of_fields(schema: Any) -> Any:
    """``schema`` without the serialiser around the fields: it only adds the kind to them."""
    plain = {key: value for key, value in schema.items() if key != "serialization"}
    if schema["type"] != "model":
        plain["schema"] = _of_fields(schema["schema"])
    return plain


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


def number_as_text(value: object) -> object:
    """A whole number, which YAML reads from an id or a year without quotes, as the text that was meant."""
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else value


def refused_at(title: str, refusals: Iterable[tuple[Place, Refusal]]) -> ValidationError:
    """One validation error that carries each refusal at its own place below the model."""
    return ValidationError.from_exception_data(title, [_details(place, refusal) for place, refusal in refusals])


def also_refused(error: ValidationError, refusals: Iterable[tuple[Place, Refusal]]) -> ValidationError:
    """``error`` with each refusal at its own place besides."""
    return ValidationError.from_exception_data(
        error.title, [*_details_below((), error), *(_details(place, refusal) for place, refusal in refusals)]
    )


def all_refused(title: str, errors: Iterable[tuple[Place, ValidationError]]) -> ValidationError:
    """One validation error that carries each of ``errors`` at its own place."""
    return ValidationError.from_exception_data(
        title, [one for place, error in errors for one in _details_below(place, error)]
    )


def _details_below(place: Place, error: ValidationError) -> list[InitErrorDetails]:
    return [
        InitErrorDetails(type=one["type"], loc=(*place, *one["loc"]), input=one["input"], ctx=one.get("ctx", {}))
        for one in error.errors()
    ]


def _details(place: Place, refusal: Refusal) -> InitErrorDetails:
    return InitErrorDetails(type="value_error", loc=place, input=None, ctx={"error": refusal})
