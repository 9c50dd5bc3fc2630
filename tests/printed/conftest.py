"""Every letter of these tests set by one start of LibreOffice."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import pytest
from hypothesis import HealthCheck, Phase, given, settings

from congvan.documents import Dispatch
from congvan.printed import Printed, measure
from congvan.renderer import render
from examples import NAMES, document
from printed.planted import FAULTS, right, spoilt
from render.cases import documents
from support.dispatches import dispatches
from support.other_hands import HANDS

OWN = ("long_place", "no_parent", "long_positions", "contact", "chapters", "notes", "spacious", "narrowest_text",
       "twenty_recipients", "marks_urgent_1")  # fmt: skip
"""Cases of the renderer's tests that are pressed for room somewhere."""
CHANCES = 10


def by_chance() -> list[Dispatch]:
    """Dispatches that hypothesis makes, the same every time."""
    made: list[Dispatch] = []

    @settings(max_examples=CHANCES, derandomize=True, database=None, deadline=None, phases=[Phase.generate],
              suppress_health_check=list(HealthCheck))  # fmt: skip
    @given(dispatches())
    def gather(document: Dispatch) -> None:
        made.append(document)

    gather()
    return made[:CHANCES]


@pytest.fixture(scope="session")
def letters() -> Mapping[str, bytes]:
    """The .docx files by name: ours, those of other hands, and ours with a fault."""
    own = {name: render(document(name)).docx for name in NAMES}
    own |= {name: render(documents()[name]).docx for name in OWN}
    own |= {f"by chance {at}": render(made).docx for at, made in enumerate(by_chance(), 1)}
    others = {name: hand.right({}) for name, hand in HANDS.items()}
    return {"right": right(), **own, **others, **{name: spoilt(fault) for name, fault in FAULTS.items()}}


@pytest.fixture(scope="session")
def sheets(letters: Mapping[str, bytes], pdfs_of: Callable[[Sequence[bytes]], list[bytes]]) -> Mapping[str, Printed]:
    """Their pages."""
    pdfs = pdfs_of(list(letters.values()))
    return {name: measure(pdf) for name, pdf in zip(letters, pdfs, strict=True)}
