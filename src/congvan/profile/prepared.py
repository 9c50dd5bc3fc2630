"""Hồ sơ đã dựng sẵn: a profile as plain data and back, so that a shipped one is not read from YAML each time.

What is prepared was validated when it was prepared; ``digest`` says of which files it was made.
"""

from __future__ import annotations

import dataclasses
import hashlib
import json
import types
from collections.abc import Callable, Mapping
from datetime import date
from enum import Enum
from functools import cache
from typing import Annotated, Any, Final, Literal, Union, get_args, get_origin, get_type_hints

from pydantic import BaseModel

from congvan.checks import find_kind
from congvan.checks.record import Record
from congvan.profile.model import Profile
from congvan.resources import Folder

FILE: Final = "prepared.json"
_DIGEST, _PROFILE = "digest", "profile"
Read = Callable[[Any], Any]


def prepare(profile: Profile, folder: Folder) -> str:
    """What ``prepared`` reads: ``profile``, which was made of the YAML files of ``folder``."""
    data = {_DIGEST: digest(folder), _PROFILE: _plain(profile)}
    return json.dumps(data, ensure_ascii=False, indent=0, separators=(",", ":")) + "\n"


def prepared(folder: Folder) -> Profile | None:
    """The profile that was prepared of ``folder``; None where there is none, or its files have changed since."""
    if not folder.installed or not folder.exists(FILE):
        return None
    data = json.loads(folder.read(FILE))
    if data[_DIGEST] != digest(folder):
        return None
    profile: Profile = _reader(Profile)(data[_PROFILE])
    return profile


def digest(folder: Folder) -> str:
    """A number that changes with any of the profile's YAML files."""
    summed = hashlib.sha256()
    for name in sorted(folder.list()):
        if name.endswith(".yaml"):
            summed.update(name.encode() + b"\0" + folder.read(name).replace(b"\r\n", b"\n"))
    return summed.hexdigest()


def _plain(value: Any) -> Any:
    if isinstance(value, BaseModel):
        return {name: _plain(getattr(value, name)) for name in sorted(value.model_fields_set)}
    if dataclasses.is_dataclass(value):
        return {one.name: _plain(getattr(value, one.name)) for one in dataclasses.fields(value)}
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Mapping):
        return {_plain(key): _plain(one) for key, one in value.items()}
    return [_plain(one) for one in value] if isinstance(value, tuple) else value


@cache
def _reader(annotation: Any) -> Read:
    """What makes a value of ``annotation`` of plain data."""
    if isinstance(annotation, type):
        return _reader_of_class(annotation)
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return _reader(arguments[0])
    if origin in (Union, types.UnionType):
        return _reader_of_union(arguments)
    if origin is tuple:
        return _reader_of_tuple(arguments)
    if origin is dict:
        key, one = map(_reader, arguments)
        return lambda data: {key(name): one(value) for name, value in data.items()}
    return _as_it_is


def _as_it_is(data: Any) -> Any:
    return data


def _reader_of_class(cls: type) -> Read:
    if cls is Record:
        return lambda data: _reader(find_kind(data["check"]).record)(data)
    if issubclass(cls, BaseModel):
        annotations: dict[str, Any] = {name: field.annotation for name, field in cls.model_fields.items()}
        fields = {name: _reader(annotation) for name, annotation in annotations.items()}
        pattern = _pattern(cls)
        return lambda data: pattern.model_copy(update={name: fields[name](value) for name, value in data.items()})
    if dataclasses.is_dataclass(cls):
        hints = get_type_hints(cls)
        parts = {one.name: _reader(hints[one.name]) for one in dataclasses.fields(cls)}
        return lambda data: cls(**{name: parts[name](value) for name, value in data.items()})
    if issubclass(cls, date):
        return cls.fromisoformat
    return cls if issubclass(cls, Enum) else _as_it_is


def _pattern(cls: type[BaseModel]) -> BaseModel:
    """A value of ``cls`` in which nothing is given, to be copied: ``model_construct`` costs several times as much.

    What fields have that are not given is shared, for it is frozen; None stands for what must be given.
    """
    fields = cls.model_fields.items()
    assert all(field.default_factory is None for _, field in fields), cls
    return cls.model_construct(set(), **{name: None if one.is_required() else one.default for name, one in fields})


def _reader_of_union(arguments: tuple[Any, ...]) -> Read:
    others = [one for one in arguments if one is not types.NoneType and get_origin(one) is not Literal]
    read = _reader(others[0]) if others else _as_it_is
    return lambda data: None if data is None else read(data)


def _reader_of_tuple(arguments: tuple[Any, ...]) -> Read:
    if arguments[-1] is Ellipsis:
        read = _reader(arguments[0])
        return lambda data: tuple(map(read, data))
    reads = tuple(map(_reader, arguments))
    return lambda data: tuple(read(one) for read, one in zip(reads, data, strict=True))
