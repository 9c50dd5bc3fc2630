"""Ban hành chung: what documents of several agencies, or of several signers, have several of."""

from __future__ import annotations

from typing import Any, Protocol, Self, TypeVar

from pydantic import ValidationError, ValidatorFunctionWrapHandler

from congvan.errors import Refusal
from congvan.model import all_refused, refused_at


class _Joint(Protocol):
    @property
    def jointly_with(self) -> tuple[Self, ...]: ...


_One = TypeVar("_One", bound=_Joint)


def each_of(first: _One) -> tuple[_One, ...]:
    """``first`` and those that are with it, in their order."""
    return (first, *first.jointly_with)


def jointly(value: object, handler: ValidatorFunctionWrapHandler) -> Any:
    """A list is its first entry ``jointly_with`` the others; each is judged at its place in the list."""
    if not isinstance(value, list | tuple):
        return _flat(handler(value))
    if not value:
        raise Refusal("danh sách trống: cần ít nhất một mục", "the list is empty: it needs an entry")
    made: list[Any] = []
    faults = []
    for place, one in enumerate(value):
        try:
            made.append(handler(one))
        except ValidationError as error:
            faults.append(((place,), error))
    if faults:
        raise all_refused("jointly_with", faults)
    nested = [place for place, one in enumerate(made) if one.jointly_with]
    if nested:
        raise refused_at("jointly_with", [((place,), _nested()) for place in nested])
    return _together(made)


def _together(made: list[Any]) -> Any:
    first, *others = made
    return first.model_copy(update={"jointly_with": tuple(others)}) if others else first


def _flat(one: Any) -> Any:
    others = one.jointly_with
    if not others:
        return one
    nested = [at for at, other in enumerate(others) if other.jointly_with]
    if nested:
        raise refused_at("jointly_with", [(("jointly_with", at), _nested()) for at in nested])
    return one


def _nested() -> Refusal:
    return Refusal(
        "“jointly_with” không lồng vào nhau: ghi tất cả thành một danh sách",
        "“jointly_with” does not nest: write them all in one list",
    )
