"""Every letter of these tests set by one start of LibreOffice."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from random import Random

import pytest

from congvan.documents import Dispatch
from congvan.printed import Printed, measure
from congvan.renderer import render
from examples import NAMES, document
from printed.planted import FAULTS, right, spoilt
from render.cases import SPECIAL, dispatch, documents
from support.other_hands import HANDS

OWN = ("long_place", "no_parent", "long_positions", "contact", "chapters", "notes", "spacious", "narrowest_text",
       "twenty_recipients", "marks_urgent_1")  # fmt: skip
"""Cases of the renderer's tests that are pressed for room somewhere."""
MIXED = 10


def mixed() -> list[Dispatch]:
    """Dispatches with what three cases, drawn by lot, ask for; the same lots every time."""
    lots = Random(5)
    names = sorted(SPECIAL)
    return [
        dispatch(**{k: v for name in lots.sample(names, 3) for k, v in SPECIAL[name].items()}) for _ in range(MIXED)
    ]


@pytest.fixture(scope="session")
def letters() -> Mapping[str, bytes]:
    """The .docx files by name: ours, those of other hands, and ours with a fault."""
    own = {name: render(document(name)).docx for name in NAMES}
    own |= {name: render(documents()[name]).docx for name in OWN}
    own |= {f"mixed {at}": render(made).docx for at, made in enumerate(mixed(), 1)}
    others = {name: hand.right({}) for name, hand in HANDS.items()}
    return {"right": right(), **own, **others, **{name: spoilt(fault) for name, fault in FAULTS.items()}}


@pytest.fixture(scope="session")
def sheets(letters: Mapping[str, bytes], pdfs_of: Callable[[Sequence[bytes]], list[bytes]]) -> Mapping[str, Printed]:
    """Their pages."""
    pdfs = pdfs_of(list(letters.values()))
    return {name: measure(pdf) for name, pdf in zip(letters, pdfs, strict=True)}
