"""Giá trị tính một lần: ``functools.cached_property`` as Python 3.12 has it, without a lock.

That of 3.11 holds a lock of the whole class while it computes: the children of a process that forks meanwhile wait for
it for ever. Two threads may compute a value twice; it is the same.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, TypeVar, overload

T = TypeVar("T")


class cached_property(Generic[T]):  # noqa: N801 - takes the place of that of the standard library
    """A property that is computed at its first use and kept in the instance."""

    def __init__(self, compute: Callable[[Any], T]) -> None:
        self._compute = compute
        self._name = compute.__name__
        self.__doc__ = compute.__doc__

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name

    @overload
    def __get__(self, instance: None, owner: type | None = None) -> cached_property[T]: ...
    @overload
    def __get__(self, instance: object, owner: type | None = None) -> T: ...
    def __get__(self, instance: object | None, owner: type | None = None) -> cached_property[T] | T:
        if instance is None:
            return self
        kept = instance.__dict__
        if self._name not in kept:
            kept[self._name] = self._compute(instance)
        value: T = kept[self._name]
        return value
