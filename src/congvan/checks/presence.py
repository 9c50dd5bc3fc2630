"""Có mặt: whether a component is there, how often, and in which place."""

from __future__ import annotations

from typing import Literal

from congvan.checks.record import Expectation, Record
from congvan.vocabulary import Component


class PresenceExpect(Expectation):
    """``present`` asks for the component or forbids it; ``at_most`` bounds how often it may stand.

    The place: ``page`` first, ``column`` of the head or foot, ``row_of`` the component on whose line it
    stands, ``below`` the component it comes after, ``above`` the one it comes before. ``together_with``
    names the components that must be there when it is; ``from_pages`` is the number of pages from which it
    is obligatory.
    """

    present: bool | None = None
    at_most: int | None = None
    page: Literal["first"] | None = None
    column: Literal["left", "right"] | None = None
    row_of: Component | None = None
    below: Component | None = None
    above: Component | None = None
    together_with: tuple[Component, ...] = ()
    from_pages: int = 1


class PresenceRecord(Record):
    """A record about a component's being there."""

    check: Literal["presence"]
    expect: PresenceExpect
