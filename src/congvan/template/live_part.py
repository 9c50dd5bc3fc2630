"""Phần sống của mẫu: a part of a template that has slots, filled once for every document."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Final, Protocol

from markupsafe import Markup, escape

from congvan.late_patterns import late_pattern
from congvan.template.slot_values import SlotBlocks, SlotNamespace, only_text

if TYPE_CHECKING:
    from jinja2 import Template

_SLOT: Final = late_pattern(r"\{\{ d\.(\w+) \}\}")
_OTHER_SYNTAX: Final = late_pattern(r"\{[{%#]|\{\Z|\r")
"""What is left to Jinja, which also makes one kind of line break of all."""

_ESCAPED: Final = re.compile("[&<>'\"]").search


class LivePart(Protocol):
    """A part with slots."""

    @property
    def start(self) -> str:
        """How the part begins, whatever its slots hold."""

    @property
    def is_fixed(self) -> bool:
        """Whether ``start`` is all of it."""

    def fill_behind_start(self, slots: Mapping[str, object]) -> str:
        """``fill`` without the ``start``."""

    def fill(self, slots: Mapping[str, object]) -> str:
        """The part with ``slots`` in it; raises for a slot that is missing or holds neither text nor XML."""

    def filled_with(self, slots: Mapping[str, object]) -> LivePart:
        """The part with those of its slots filled that ``slots`` has; ``fill`` is given all of them nevertheless."""


class SplicedPart:
    """A part that prints slots and does nothing else: its text is joined, without Jinja and its import."""

    def __init__(self, pieces: list[str]) -> None:
        """``pieces`` are text and the name of a slot in turn."""
        self.start = pieces[0]
        self.is_fixed = len(pieces) == 1
        self._slots = [*zip(pieces[1::2], pieces[2::2], strict=True)]
        """The slots, each with the text behind it."""

    def fill(self, slots: Mapping[str, object]) -> str:
        """As ``LivePart.fill``."""
        return self.start + self.fill_behind_start(slots)

    def fill_behind_start(self, slots: Mapping[str, object]) -> str:
        """As ``LivePart.fill_behind_start``."""
        pieces: list[str] = []
        for name, behind in self._slots:
            value = slots[name]
            if type(value) is SlotBlocks:
                pieces += value.pieces
            else:
                pieces.append(_printed(value))
            pieces.append(behind)
        return "".join(pieces)

    def filled_with(self, slots: Mapping[str, object]) -> SplicedPart:
        """As ``LivePart.filled_with``."""
        pieces = [self.start]
        for name, behind in self._slots:
            if name in slots:
                pieces[-1] += f"{_printed(slots[name])}{behind}"
            else:
                pieces += (name, behind)
        return SplicedPart(pieces)


def _printed(value: object) -> str:
    if type(value) is Markup:
        return value
    if type(value) is SlotBlocks:
        return "".join(value.pieces)
    value = only_text(value)
    return value if type(value) is str and not _ESCAPED(value) else escape(value)


class JinjaPart:
    """A part with conditions or loops."""

    start = ""
    is_fixed = False

    def __init__(self, template: Template) -> None:
        self._template = template

    def fill(self, slots: Mapping[str, object]) -> str:
        """As ``LivePart.fill``."""
        return self._template.render(d=SlotNamespace(slots))

    fill_behind_start = fill

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
