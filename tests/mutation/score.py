"""Which mutants the checker sees: a finding that the right letter does not have."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final

import examples
from congvan import check, render
from congvan.findings import Report
from congvan.vocabulary import Component
from mutation.mutants import mutants
from mutation.unseen import BLIND, BLIND_IN, PARTLY, UNREGULATED
from mutation.wordml import Letter
from support import letters

LETTERS: Final = (
    "disbursement-acceleration",
    "dispatch/examples/chapters_and_articles",
    "dispatch/examples/urgent_secret",
    "dispatch/examples/roman_sections",
    "dispatch",
    "decision",
    "appended",
)
"""The preset's letter, three of the examples, and right letters with what a dispatch of ours never has."""
CITATIONS: Final = "C"
"""Records about what is said: how a letter looks is judged without them."""


@dataclass(frozen=True)
class Fate:
    """What became of one mutant: the codes that saw it, none when it went unseen."""

    letter: str
    component: Component
    mutation: str
    seen_by: tuple[str, ...]

    @property
    def regulated(self) -> bool:
        """Whether there is a fault to see: the decree mentions it, and this letter shows it."""
        key = (self.component, self.mutation)
        return key not in UNREGULATED and self.letter not in PARTLY.get(key, ((), ""))[0]

    @property
    def blind(self) -> bool:
        """Whether the tables own up to its going unseen."""
        key = (self.component, self.mutation)
        return key in BLIND or self.letter in BLIND_IN.get(key, ((), ""))[0]


@cache
def letter(name: str) -> bytes:
    """The right letter of that name as a file."""
    if name in letters.BASES:
        return letters.letter(name, {})
    return render(examples.document(name)).docx


@cache
def _own_findings(name: str) -> Mapping[tuple[str, ...], int]:
    return _counted(_checked(letter(name)))


def _checked(docx: bytes) -> Report:
    return check(docx, ignore=[CITATIONS])


def _counted(report: Report) -> Counter[tuple[str, ...]]:
    return Counter((finding.code, finding.component.value, finding.found.vi, finding.expected.vi) for finding in report)


def fates(component: Component) -> Iterator[Fate]:
    """Every mutant of ``component`` in every letter that has it."""
    for name in LETTERS:
        for mutant in mutants(Letter(letter(name)), component):
            new = _counted(_checked(mutant.docx)) - Counter(_own_findings(name))
            yield Fate(name, component, mutant.name, tuple(sorted({key[0] for key in new})))


def present() -> tuple[Component, ...]:
    """The components that any of the letters has, the sheet among them."""
    every = [Letter(letter(name)) for name in LETTERS]
    return tuple(
        component
        for component in Component
        if component is Component.PAGE or any(item.paragraphs(component) for item in every)
    )
