"""Một ô: what a template may name after ``d.``, and the function that lays it out.

A slot's kind says where a template may name it: a ``TEXT`` is in a line, ``{{ d.number }}``; a ``BLOCK`` is
alone in its paragraph, ``{{p d.body }}``; ``TEXTS`` are gone through line by line,
``{%p for line in d.recipient_lines %}``.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from typing import Any

from congvan.late_dataclasses import dataclass
from congvan.page.context import PageContext
from congvan.page.model import SlotValue
from congvan.vocabulary import Component


class SlotKind(Enum):
    """What a slot holds."""

    TEXT = "text"
    BLOCK = "block"
    TEXTS = "texts"


@dataclass(frozen=True, slots=True)
class Slot:
    """Ô: its name, what it holds, who lays it out, and the components that are in it.

    ``lay_out`` takes a document that has what the slot shows. A template must print an obligatory slot, or the
    ``lines`` or the ``text`` that show the same; a slot that may be empty can leave a cell without a paragraph.
    """

    name: str
    kind: SlotKind
    lay_out: Callable[[Any, PageContext], SlotValue]
    components: tuple[Component, ...]
    is_obligatory: bool = True
    may_be_empty: bool = False
    lines: str = ""
    text: str = ""

    @property
    def names(self) -> tuple[str, ...]:
        """What a template may call it: as blocks, as lines, as one text."""
        return tuple(filter(None, (self.name, self.lines, self.text)))
