"""Phần sống của mẫu: a part of a template that has slots, filled once for every document."""

from __future__ import annotations

import re
from collections.abc import Mapping
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


class SplicedPart:
    """A part that prints slots and does nothing else: its text is joined, without Jinja and its import."""

    def __init__(self, pieces: list[str]) -> None:
        self._pieces = pieces
        self._slots = [(place, pieces[place]) for place in range(1, len(pieces), 2)]

    def fill(self, slots: Mapping[str, object]) -> str:
        """As ``LivePart.fill``."""
        pieces: list[Any] = self._pieces.copy()
        for place, name in self._slots:
            value = slots[name]
            if type(value) not in _XML:
                value = only_text(value)
                value = value if type(value) is str and not _ESCAPED(value) else escape(value)
            pieces[place] = value
        return "".join(pieces)


class JinjaPart:
    """A part with conditions or loops."""

    def __init__(self, template: Template) -> None:
        self._template = template

    def fill(self, slots: Mapping[str, object]) -> str:
        """As ``LivePart.fill``."""
        return self._template.render(d=SlotNamespace(slots))


def live_part(source: str) -> LivePart:
    """``source`` ready to fill."""
    pieces = _SLOT.split(source)
    if not any(map(_OTHER_SYNTAX.search, pieces[::2])):
        return SplicedPart(pieces)
    from congvan.template.environment import strict_environment

    return JinjaPart(strict_environment().from_string(source))
