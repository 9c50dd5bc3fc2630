"""Lớp dữ liệu dựng khi cần: a module's values cost nothing until one of them is made.

``dataclasses`` writes and compiles some six functions for every frozen class, which took a fifth of a cold start.
"""

from __future__ import annotations

import dataclasses
from operator import attrgetter
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable
    from dataclasses import dataclass as dataclass  # noqa: PLC0414 - says that others may import it
else:

    def dataclass(cls: type | None = None, /, **options: Any) -> Any:
        """As ``dataclasses.dataclass``; frozen classes are finished when they are first used."""
        if cls is None:
            return lambda given: dataclass(given, **options)
        return (
            _late(cls, **options) if _is_frozen(**options) and _is_plain(cls) else dataclasses.dataclass(cls, **options)
        )


def _is_frozen(*, frozen: bool = False, **others: Any) -> bool:
    return frozen and others.keys() <= {"slots", "eq"}


_MANY = 4
"""From so many values on a value is filled by its twin."""
_NEW = object()
"""Stands for a value that is made for each instance."""


_WRITTEN = ("__init__", "__repr__", "__eq__", "__slots__", "__setattr__", "__setstate__")
"""A class that has one of these of its own is left to ``dataclasses``."""


def _is_plain(cls: type) -> bool:
    """Whether ``cls`` needs no more than names with values: no base, no odd ``field``, no method of its own."""
    own = vars(cls)
    return (
        cls.__bases__ == (object,)
        and all(one.init and one.hash is None and one.kw_only is dataclasses.MISSING for one in _fields(cls).values())
        and own.keys().isdisjoint(_WRITTEN)
        and all(isinstance(kind, str) and "InitVar" not in kind for kind in _annotated(cls).values())
    )


def _annotated(cls: type) -> dict[str, str]:
    found: dict[str, str] = vars(cls).get("__annotations__", {})
    return {name: kind for name, kind in found.items() if "ClassVar" not in kind}


def _fields(cls: type) -> dict[str, Any]:
    """What is said of the names of ``cls`` by ``field``."""
    return {name: value for name, value in vars(cls).items() if isinstance(value, dataclasses.Field)}


def _usual(cls: type, names: tuple[str, ...]) -> dict[str, Any]:
    """The values of the names that need not be given; ``_NEW`` for one that is made for each instance."""
    found = {}
    for name in names:
        value = vars(cls).get(name, dataclasses.MISSING)
        if isinstance(value, dataclasses.Field):
            value = _NEW if value.default_factory is not dataclasses.MISSING else value.default
        if value is not dataclasses.MISSING:
            found[name] = value
    return found


def _late(cls: type, *, frozen: bool, slots: bool = False, eq: bool = True) -> type:
    """A new class like ``cls``, with an ``__init__`` that is compiled when it is first called."""
    names, fields = tuple(_annotated(cls)), _fields(cls)
    usual = _usual(cls, names)
    body = {name: value for name, value in vars(cls).items() if name not in ("__dict__", "__weakref__", *names)}
    stored = {"__slots__": names} if slots else {name: one for name, one in usual.items() if one is not _NEW}
    made = type(cls.__name__, (object,), body | stored | {"__match_args__": names})
    made.__qualname__ = cls.__qualname__
    makers = {name: one.default_factory for name, one in fields.items()}
    init = _init(made, cls, slots, names, usual, makers)
    compared = _compared(names, fields) if eq else {}
    for name, method in {**_frozen(made, names, slots), **compared, **_shown(names, fields), "__init__": init}.items():
        if name != "__hash__" or name not in body:
            method.__name__, method.__qualname__ = name, f"{cls.__qualname__}.{name}"
            setattr(made, name, method)
    for name in ("__dataclass_fields__", "__dataclass_params__", "__signature__"):
        setattr(made, name, _LateAttribute(name, cls, fields, frozen=frozen, eq=eq))
    return made


def _init(made: Any, cls: type, *given: Any) -> Callable[..., None]:
    def init(self: Any, *values: Any, **named: Any) -> None:
        made.__init__ = _compiled(made, cls, *given)
        made.__init__(self, *values, **named)

    return init


def _compiled(
    made: type, cls: type, has_slots: bool, names: tuple[str, ...], usual: dict[str, Any], makers: dict[str, Any]
) -> Any:
    asked = ", ".join(f"{name}=__usual[{name!r}]" if name in usual else name for name in names)
    given = {name: name for name in names} | {
        name: f"__makers[{name!r}]() if {name} is __new else {name}" for name, value in usual.items() if value is _NEW
    }
    after = ["self.__post_init__()"] if hasattr(cls, "__post_init__") else []
    sets = _sets_by_twin(given) if has_slots and len(given) >= _MANY else _sets(given)
    written = f"def __init__(self, {asked}):\n " + "\n ".join([*sets, *after, "pass"])
    space: dict[str, Any] = {"__name__": cls.__module__, "__usual": usual, "__set": object.__setattr__}
    space |= {"__makers": makers, "__new": _NEW, "__made": made}
    space["__twin"] = type(cls.__name__, (object,), {"__slots__": names}) if has_slots else made
    exec(written, space)
    function = space["__init__"]
    function.__qualname__ = f"{cls.__qualname__}.__init__"
    function.__annotations__ = {**_annotated(cls), "return": None}
    return function


def _sets(given: dict[str, str]) -> list[str]:
    return [f"__set(self, {name!r}, {value})" for name, value in given.items()]


def _sets_by_twin(given: dict[str, str]) -> list[str]:
    """The same, faster: while it is filled, the value is of a class with the same slots that is not frozen."""
    plain = [f" self.{name} = {value}" for name, value in given.items()]
    return [
        "if self.__class__ is __made:",
        " __set(self, '__class__', __twin)",
        *plain,
        " self.__class__ = __made",
        "else:",
        *(f" {one}" for one in _sets(given)),
    ]


def _frozen(made: Any, names: tuple[str, ...], has_slots: bool) -> dict[str, Callable[..., Any]]:
    def set_one(self: Any, name: str, value: object) -> None:
        if type(self) is made or name in names:
            raise dataclasses.FrozenInstanceError(f"cannot assign to field {name!r}")
        super(made, self).__setattr__(name, value)

    def delete(self: Any, name: str) -> None:
        if type(self) is made or name in names:
            raise dataclasses.FrozenInstanceError(f"cannot delete field {name!r}")
        super(made, self).__delattr__(name)

    def state(self: Any) -> list[Any]:
        return [getattr(self, name) for name in names]

    def restore(self: Any, state: list[Any]) -> None:
        for name, value in zip(names, state, strict=True):
            object.__setattr__(self, name, value)

    held: dict[str, Callable[..., Any]] = {"__getstate__": state, "__setstate__": restore} if has_slots else {}
    return {"__setattr__": set_one, "__delattr__": delete, **held}


def _compared(names: tuple[str, ...], fields: dict[str, Any]) -> dict[str, Callable[..., Any]]:
    compared = tuple(name for name in names if name not in fields or fields[name].compare)
    values: Callable[[Any], Any] = attrgetter(*compared) if compared else lambda _: ()

    def equals(self: Any, other: object) -> Any:
        return values(self) == values(other) if other.__class__ is self.__class__ else NotImplemented

    def hashed(self: Any) -> int:
        return hash(values(self))

    return {"__eq__": equals, "__hash__": hashed}


def _shown(names: tuple[str, ...], fields: dict[str, Any]) -> dict[str, Callable[..., Any]]:
    printed = tuple(name for name in names if name not in fields or fields[name].repr)

    def shown(self: Any) -> str:
        return f"{self.__class__.__qualname__}({', '.join(f'{name}={getattr(self, name)!r}' for name in printed)})"

    return {"__repr__": shown}


class _LateAttribute:
    """What ``dataclasses`` and ``inspect`` ask of a class, found by the former when it is asked for."""

    def __init__(self, name: str, cls: type, fields: dict[str, Any], **options: bool) -> None:
        self._name, self._cls, self._fields, self._options = name, cls, fields, options

    def __get__(self, value: object, owner: type) -> Any:
        for name, field in self._fields.items():  # which ``dataclasses`` takes out of the class each time
            setattr(self._cls, name, field)
        if self._name == "__dataclass_fields__":
            if self._name not in vars(self._cls):
                dataclasses.dataclass(init=False, repr=False, eq=False)(self._cls)  # which compiles nothing
            return vars(self._cls)[self._name]
        is_whole = "__setattr__" in vars(self._cls)
        whole: type = self._cls if is_whole else dataclasses.dataclass(**self._options)(self._cls)
        if self._name == "__signature__":
            from inspect import signature

            return signature(whole)
        return vars(whole)[self._name]
