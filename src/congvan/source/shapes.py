"""Hình dạng của mô hình: what a model allows at each place, as far as names and paths need it."""

from __future__ import annotations

import dataclasses
import sys
import types
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import field
from enum import Enum
from functools import cache, reduce
from typing import Annotated, Any, Final, Union, get_args, get_origin, get_type_hints

from pydantic import AliasChoices, BaseModel, Tag
from pydantic.fields import FieldInfo

from congvan.cached import cached_property
from congvan.late_dataclasses import dataclass
from congvan.model import ListOfNames, unnamed


@dataclass(frozen=True, eq=False)
class Shape:
    """What may be at one place: models (with their keys), lists, free mappings, closed sets."""

    models: tuple[type, ...] = ()
    tags: Mapping[str, Shape] = field(default_factory=dict)
    items: Shape | None = None
    values: Shape | None = None
    enums: tuple[type[Enum], ...] = ()
    is_flag: bool = False
    holds_names: bool = False

    @cached_property
    def keys(self) -> tuple[str, ...]:
        """The keys of a mapping here: fields, their aliases, and the tags that choose a model."""
        fields = (name for model in self.models for names in field_names(model).values() for name in names)
        return tuple(dict.fromkeys([*fields, *self.tags]))

    @cached_property
    def fields(self) -> frozenset[str]:
        """The keys, to ask whether one is among them."""
        return frozenset(self.keys)

    @cached_property
    def is_closed(self) -> bool:
        """Whether a text here is one of a few words."""
        return bool(self.enums) or self.is_flag

    def fitting(self, given: Iterable[str]) -> Shape:
        """Only the models that know all of ``given``, if there are any."""
        known = set(given).intersection(self.keys)
        models = tuple(model for model in self.models if known <= set(Shape((model,)).keys))
        return dataclasses.replace(self, models=models) if models else self

    @cached_property
    def below_keys(self) -> dict[str, Shape]:
        """What may be under those of ``keys`` that data had so far; see ``below``."""
        return {}

    @cached_property
    def open_keys(self) -> set[str]:
        """Those of ``below_keys`` under which a text may say anything."""
        return set()

    def below(self, key: str) -> Shape:
        """What may be under ``key`` of a mapping."""
        known = self.below_keys.get(key)
        if known is None:
            known = self._found_below(key)
            if key in self.fields:  # what is not a key of the model is not kept: it may be endless
                self.below_keys[key] = known
                if not known.is_closed:
                    self.open_keys.add(key)
        return known

    def _found_below(self, key: str) -> Shape:
        found = [
            field_shape(model, name)
            for model in self.models
            for name, names in field_names(model).items()
            if key in names
        ]
        return _merged(found) if found else self.values or NOTHING

    def same_field(self, key: str) -> tuple[str, ...]:
        """The other names of the field that ``key`` names."""
        return next((names for model in self.models for names in field_names(model).values() if key in names), ())


NOTHING: Final = Shape()


@cache
def model_shape(model: type[BaseModel]) -> Shape:
    """The shape of a whole document."""
    return Shape(models=(model,))


@cache
def field_names(model: type) -> dict[str, tuple[str, ...]]:
    """Each field of a model with all the names it goes by."""
    if dataclasses.is_dataclass(model):
        return {one.name: (one.name,) for one in dataclasses.fields(model) if not one.name.startswith("_")}
    assert issubclass(model, BaseModel)
    return {name: (name, *_aliases(info)) for name, info in model.model_fields.items()}


def _aliases(info: FieldInfo) -> list[str]:
    alias = info.validation_alias
    choices = alias.choices if isinstance(alias, AliasChoices) else [alias]
    return [choice for choice in choices if isinstance(choice, str)]


@cache
def field_shape(model: type, name: str) -> Shape:
    """What may be in the field ``name`` of ``model``."""
    if issubclass(model, BaseModel):
        annotation, notes = _annotated(model, name)
        shape = shape_of(annotation)
        named = any(isinstance(one, ListOfNames) for one in notes)
        return dataclasses.replace(shape, holds_names=True) if named else shape
    return shape_of(get_type_hints(model).get(name))


def _annotated(model: type[BaseModel], name: str) -> tuple[Any, Sequence[object]]:
    """The type of a field and the notes beside it; asked of the class itself where pydantic has not built it yet."""
    info = model.model_fields[name]
    if model.__pydantic_fields_complete__:
        return info.annotation, info.metadata
    hint = _hint(model, name)
    return hint, get_args(hint)[1:] if get_origin(hint) is Annotated else ()


def _hint(model: type, name: str) -> Any:
    """What the annotation of one field says; those beside it are not read."""
    home = next(one for one in model.__mro__ if name in vars(one).get("__annotations__", {}))
    alone = types.SimpleNamespace(__annotations__={name: vars(home)["__annotations__"][name]})
    return get_type_hints(alone, vars(sys.modules[home.__module__]), include_extras=True)[name]


def shape_of(annotation: Any) -> Shape:
    """The shape that a type annotation describes."""
    annotation = unnamed(annotation)
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        inner = shape_of(arguments[0])
        tags = [one.tag for one in arguments[1:] if isinstance(one, Tag)]
        return dataclasses.replace(inner, tags={tags[0]: inner}) if tags else inner
    if origin in (Union, types.UnionType):
        return _merged([shape_of(argument) for argument in arguments])
    if isinstance(origin, type) and issubclass(origin, Mapping):
        return Shape(values=shape_of(arguments[-1]))
    if isinstance(origin, type) and issubclass(origin, Iterable):
        return Shape(items=_merged([shape_of(one) for one in arguments if one is not Ellipsis]))
    return _plain(annotation)


def _plain(annotation: Any) -> Shape:
    if annotation is bool:
        return Shape(is_flag=True)
    if not isinstance(annotation, type):
        return NOTHING
    if issubclass(annotation, Enum):
        return Shape(enums=(annotation,))
    if issubclass(annotation, BaseModel):
        return Shape(models=(annotation,))
    if dataclasses.is_dataclass(annotation) and hasattr(annotation, "__get_pydantic_core_schema__"):
        return Shape(models=(annotation,))
    return NOTHING


def _merged(shapes: list[Shape]) -> Shape:
    return reduce(_both, shapes, NOTHING)


def _both(one: Shape, other: Shape) -> Shape:
    return Shape(
        models=tuple(dict.fromkeys((*one.models, *other.models))),
        tags={**one.tags, **other.tags},
        items=_either(one.items, other.items),
        values=_either(one.values, other.values),
        enums=tuple(dict.fromkeys((*one.enums, *other.enums))),
        is_flag=one.is_flag or other.is_flag,
        holds_names=one.holds_names or other.holds_names,
    )


def _either(one: Shape | None, other: Shape | None) -> Shape | None:
    return _both(one, other) if one and other else one or other
