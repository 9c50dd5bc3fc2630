"""Everything that reads a file of unknown origin, one stage after the other, and what files it is tried on."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from random import Random

from congvan import presets
from congvan.checker import check
from congvan.components import find_all
from congvan.errors import UnreadableDocument
from congvan.ooxml.opening import open_package
from congvan.reader import read
from congvan.renderer import render
from congvan.snapshot import take
from support.mutations import mutated
from support.other_hands import HANDS


def outcome(docx: bytes) -> str:
    """``unreadable``, ``judged`` or ``not conformant``; any exception but ``UnreadableDocument`` is a fault of ours."""
    try:
        package = open_package(docx)
        snapshot = take(package)
    except UnreadableDocument:
        return "unreadable"
    find_all(snapshot)
    report = check(snapshot)
    assert all(finding.message.vi for finding in report)
    read(docx)
    return "judged" if report.conformant else "not conformant"


@functools.cache
def origins() -> Mapping[str, bytes]:
    """Name → a file to damage: the letter of our own preset, and the dispatches of other hands, right and faulty."""
    own = {"preset": render(presets.get("disbursement-acceleration").document()).docx}
    right = {f"{name} (right)": hand.right() for name, hand in HANDS.items()}
    faulty = {f"{name} (faulty)": hand.faulty() for name, hand in HANDS.items()}
    return {**own, **right, **faulty}


def case(seed: int, number: int) -> tuple[str, bytes]:
    """The damaged file ``number`` of the series ``seed``, and what it was."""
    random = Random(f"{seed}:{number}")
    name = random.choice(sorted(origins()))
    return name, mutated(origins()[name], random)
