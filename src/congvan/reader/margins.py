"""Đầu trang, chân trang: their words, which data do not hold, are told."""

from __future__ import annotations

from typing import Final

from congvan.late_patterns import late_pattern
from congvan.reader.findings import Findings, shortened
from congvan.reader.left_over import covered_by
from congvan.reader.tables import place_of
from congvan.snapshot import WordParagraph
from congvan.vocabulary import Component

_NUMBERS: Final = ("PAGE", "NUMPAGES", "SECTIONPAGES")
_OF_A_NUMBER: Final = late_pattern(r"(?i)\b(?:trang|page|of|số)\b|[\W_]")
"""What is written around the number of a page."""
_LABELS: Final = {"header": ("đầu trang", "page header"), "footer": ("chân trang", "page footer")}


def report_margins(findings: Findings) -> None:
    """A problem for each line in the headers and footers that pages show, beyond page numbers and what was read."""
    numbers = {place_of(one) for found in findings.all(Component.PAGE_NUMBER) for one in found.paragraphs}
    seen = covered_by(findings) - numbers
    for section in findings.snapshot.sections:
        for holder in findings.snapshot.in_use(section):
            for paragraph in holder.paragraphs:
                words = _words(paragraph)
                if place_of(paragraph) not in seen and words:
                    seen.add(place_of(paragraph))
                    vi, en = _LABELS[holder.area]
                    text = shortened(words)
                    findings.doubt("", f"{vi}: “{text}” không được đọc", f"{en}: “{text}” is not read")


def _words(paragraph: WordParagraph) -> str:
    shown = (run.text for run in paragraph.runs if run.field not in _NUMBERS and not run.format.vanish)
    text = " ".join("".join(shown).split())
    return text if _OF_A_NUMBER.sub("", text) else ""
