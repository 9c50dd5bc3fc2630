"""Runs and paragraphs with their numbers written into them, so that a repaired file says what each once was."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checks.repairing.working_copy import WorkingCopy
from congvan.ooxml.names import w

if TYPE_CHECKING:
    from lxml.etree import _Element

NUMBER: Final = "congvanNumber"
"""The attribute; it is in no file that leaves this package."""


def parts_with_text(copy: WorkingCopy) -> list[str]:
    """The parts that hold the paragraphs of body, margins and notes."""
    return sorted({paragraph.place.part for paragraph in copy.paragraphs})


def numbered(copy: WorkingCopy) -> bytes:
    """The docx with a number in every ``w:p`` and ``w:r``, counted part by part; a run cut in two keeps it in both."""
    for part in parts_with_text(copy):
        root = copy.root(part)
        for tag in (w("p"), w("r")):
            for number, element in enumerate(root.iter(tag)):
                element.set(NUMBER, f"{part} {number}")
        copy.touch(root)
    return copy.docx()


def take_numbers(root: _Element) -> tuple[list[str], dict[int, list[_Element]]]:
    """Take the numbers out of ``root``: those of the paragraphs as they are, and the runs of each number."""
    paragraphs = [paragraph.attrib.pop(NUMBER, "") for paragraph in root.iter(w("p"))]
    runs: dict[int, list[_Element]] = {}
    for run in root.iter(w("r")):
        number = str(run.attrib.pop(NUMBER, "")).rpartition(" ")[2]
        if number:
            runs.setdefault(int(number), []).append(run)
    return [str(number) for number in paragraphs], runs
