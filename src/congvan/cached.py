"""Giá trị tính một lần: a property computed once, and a function that keeps what it gave for short texts.

``cached_property`` is that of Python 3.12, without a lock. That of 3.11 holds a lock of the whole class while it
computes: the children of a process that forks meanwhile wait for it without end. Two threads may compute a value twice;
it is the same.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Any, Final, Generic, TypeVar, overload

T = TypeVar("T")
_MOST_KEPT: Final = 2048
_LONGEST_KEPT: Final = 1000
"""So many texts of at most so many letters are kept: a few megabytes at the most."""


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


def remembered(compute: Callable[[str], T]) -> Callable[[str], T]:
    """``compute``, which keeps what it gave for the last short texts: what one office writes recurs."""
    kept = lru_cache(maxsize=_MOST_KEPT)(compute)

    def recall(text: str) -> T:
        return kept(text) if len(text) <= _LONGEST_KEPT else compute(text)

    recall.__doc__ = compute.__doc__
    recall.__name__ = compute.__name__
    return recall


Kept = TypeVar("Kept")
_MOST_OBJECTS: Final = 1024


def remembered_of(compute: Callable[[Kept], T]) -> Callable[[Kept], T]:
    """``compute`` of values that never change, which keeps what it gave for the last ones; equal ones do not count.

    A value is known by which one it is, so that it is neither hashed nor compared.
    """
    kept: dict[int, tuple[Kept, T]] = {}

    def recall(value: Kept) -> T:
        known = kept.get(id(value))
        if known is None:
            if len(kept) >= _MOST_OBJECTS:
                kept.clear()
            known = kept[id(value)] = (value, compute(value))  # the value with it, so that no other takes its id
        return known[1]

    recall.__doc__ = compute.__doc__
    recall.__name__ = compute.__name__
    return recall


_MOST_TOKENS: Final = 16384
_LONGEST_TOKEN: Final = 60


class RememberedTokens(dict[str, T]):
    """What ``compute`` gave for the words of texts, looked up without a call: ``map(kept.__getitem__, tokens)``.

    Long ones are computed each time; when it is full it begins again.
    """

    def __init__(self, compute: Callable[[str], T]) -> None:
        super().__init__()
        self._compute = compute

    def __missing__(self, token: str) -> T:
        value = self._compute(token)
        if len(token) <= _LONGEST_TOKEN:
            if len(self) >= _MOST_TOKENS:
                self.clear()
            self[token] = value
        return value
