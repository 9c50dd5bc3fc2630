"""Phần sống của mẫu: a part of a template that has slots, filled once for every document."""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import chain
from typing import TYPE_CHECKING, Any, Final, Protocol

from markupsafe import Markup, escape

from congvan.template.slot_values import BlankMarkup, SlotNamespace, only_text

if TYPE_CHECKING:
    from jinja2 import Template

_SLOT: Final = re.compile(r"\{\{ d\.(\w+) \}\}")
_OTHER_SYNTAX: Final = re.compile(r"\{[{%#]|\{\Z|\r")
"""What is left to Jinja, which also makes one kind of line break of all."""

_ESCAPED: Final = re.compile("[&<>'\"]").search
_XML: Final = frozenset({Markup, BlankMarkup})


class LivePart(Protocol):
    """A part with slots."""

    def fill(self, slots: Mapping[str, object]) -> str:
        """The part with ``slots`` in it; raises for a slot that is missing or holds neither text nor XML."""

    def filled_with(self, slots: Mapping[str, object]) -> LivePart:
        """The part with those of its slots filled that ``slots`` has; ``fill`` is given all of them nevertheless."""


class SplicedPart:
    """A part that prints slots and does nothing else: its text is joined, without Jinja and its import."""

    def __init__(self, pieces: list[str]) -> None:
        """``pieces`` are text and the name of a slot in turn."""
        self._pieces = pieces
        self._slots = [(place, pieces[place]) for place in range(1, len(pieces), 2)]

    def fill(self, slots: Mapping[str, object]) -> str:
        """As ``LivePart.fill``."""
        pieces: list[Any] = self._pieces.copy()
        for place, name in self._slots:
            value = slots[name]
            pieces[place] = value if type(value) in _XML else _printed(value)
        return "".join(pieces)

    def filled_with(self, slots: Mapping[str, object]) -> SplicedPart:
        """As ``LivePart.filled_with``."""
        texts, names = [self._pieces[0]], []
        for place, name in self._slots:
            if name in slots:
                texts[-1] += f"{_printed(slots[name])}{self._pieces[place + 1]}"
            else:
                names.append(name)
                texts.append(self._pieces[place + 1])
        return SplicedPart([*chain.from_iterable(zip(texts, names, strict=False)), texts[-1]])


def _printed(value: object) -> Any:
    value = only_text(value)
    return escape(value) if type(value) is not str or _ESCAPED(value) else value


class JinjaPart:
    """A part with conditions or loops."""

    def __init__(self, template: Template) -> None:
        self._template = template

    def fill(self, slots: Mapping[str, object]) -> str:
        """As ``LivePart.fill``."""
        return self._template.render(d=SlotNamespace(slots))

    def filled_with(self, slots: Mapping[str, object]) -> JinjaPart:
        """As ``LivePart.filled_with``: what a condition asks cannot be filled beforehand."""
        return self


def live_part(source: str) -> LivePart:
    """``source`` ready to fill."""
    pieces = _SLOT.split(source)
    if not any(map(_OTHER_SYNTAX.search, pieces[::2])):
        return SplicedPart(pieces)
    from congvan.template.environment import strict_environment

    return JinjaPart(strict_environment().from_string(source))
