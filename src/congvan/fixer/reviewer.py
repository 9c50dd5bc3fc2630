"""Người sửa: whose tracked changes they are, and the number that each gets."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import field
from itertools import count
from typing import TYPE_CHECKING, Final

from congvan.checks.repairing.untouched import TRACKED
from congvan.late_dataclasses import dataclass
from congvan.ooxml.names import w

if TYPE_CHECKING:
    from lxml.etree import _Element

SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"


@dataclass(frozen=True, slots=True)
class Reviewer:
    """The author of tracked changes, and the numbers they get, each once."""

    name: str
    numbers: Iterator[int] = field(default_factory=lambda: count(1))

    def mark(self, like: _Element, tag: str) -> _Element:
        """A ``w:ins``, ``w:del``, ``w:rPrChange`` or ``w:pPrChange`` without content."""
        made = like.makeelement(w(tag))
        made.set(w("id"), str(next(self.numbers)))
        made.set(w("author"), self.name)
        return made


def reviewer(name: str, roots: Iterable[_Element]) -> Reviewer:
    """The author with numbers above those that changes in ``roots`` have."""
    marks = (mark.get(w("id"), "") for root in roots for mark in root.iter(*TRACKED))
    return Reviewer(name, count(max((int(value) for value in marks if value.isdigit()), default=0) + 1))


def text_element(like: _Element, text: str, tag: str = "t") -> _Element:
    """A ``w:t`` or ``w:delText`` that says ``text``, blanks and all."""
    said = like.makeelement(w(tag))
    said.text = text
    said.set(SPACE, "preserve")
    return said
