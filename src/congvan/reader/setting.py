"""Cách trình bày: how a file is set, as far as it differs from the usual."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from itertools import pairwise
from typing import Final

from congvan.components import Found
from congvan.parts import Layout, Margins
from congvan.reader.findings import Findings
from congvan.reader.tables import Place, place_of
from congvan.snapshot import Snapshot, WordParagraph, WordSection, WordTable
from congvan.vocabulary import Arrangement, Component

USUAL: Final = Layout(
    font_size=14,
    first_line_indent=12.7,
    space_after=6,
    line_spacing=1,
    margins=Margins(top=20, bottom=20, left=30, right=20),
)
"""How the shipped template sets a dispatch whose ``layout`` is empty.

A reader knows no template, so the numbers are here; a test renders a dispatch and compares. Readers of files of
another template give its own setting.
"""
_SET_BY_THE_LAYOUT: Final = (Component.BODY, *(one for one in Component if one.facts.as_body))
_WIDEST_MM: Final = 1000
"""The margin, mm, beyond which a file is damaged and the layout has no room for it."""
_LAWFUL_MM: Final = (10.0, 12.7)
_NEAR_MM: Final = 0.3
"""How far the checker lets an indent miss its measure."""
_MARGINS: Final = ("top", "bottom", "left", "right")


def read_layout(findings: Findings, usual: Layout) -> Layout:
    """What most paragraphs of the body have, and the margins of the first section, where they differ from ``usual``.

    mm to a tenth, pt and lines to a hundredth: what a file can hold.
    """
    sections = findings.snapshot.sections
    seen = _body(findings.all(*_SET_BY_THE_LAYOUT), _before_tables(findings.snapshot))
    chosen = {key: value for key, value in seen.items() if value != getattr(usual, key)}
    margins = _margins(sections[0], usual.margins) if sections else Margins()
    return Layout.model_validate({**chosen, "margins": margins, "issuers": _arrangement(findings)})


def _arrangement(findings: Findings) -> Arrangement:
    """Side by side where those who issue together have a cell each."""
    cells = {found.spans[0].paragraph.place.cells for found in findings.all(Component.ISSUING_AGENCY)}
    return Arrangement.SIDE_BY_SIDE if len(cells) > 1 else Arrangement.STACKED


def _before_tables(snapshot: Snapshot) -> frozenset[Place]:
    """The paragraphs above ruled tables: the space below them is the table's."""
    blocks = pairwise(snapshot.blocks)
    return frozenset(
        place_of(block)
        for block, after in blocks
        if isinstance(block, WordParagraph) and isinstance(after, WordTable) and after.bordered
    )


def _body(every: Iterable[Found], before_tables: frozenset[Place]) -> dict[str, float]:
    paragraphs = [found.spans[0].paragraph for found in every]
    seen: dict[str, Counter[float]] = {}
    for paragraph in paragraphs:
        after = 0.0 if place_of(paragraph) in before_tables else paragraph.format.after_pt
        for key, value in _shape(paragraph, after).items():
            seen.setdefault(key, Counter())[value] += len(paragraph.text)
    return {key: counter.most_common(1)[0][0] for key, counter in seen.items()}


def _shape(paragraph: WordParagraph, after_pt: float) -> dict[str, float]:
    shape = paragraph.format
    values = {
        "first_line_indent": _indent(shape.first_line_mm),
        "space_after": round(max(shape.before_pt, after_pt), 2),
    }
    if shape.line_rule == "auto":
        values["line_spacing"] = round(shape.line, 2)
    sizes = Counter({run.format.size_pt: len(run.text) for run in paragraph.runs if run.note is None})
    if sizes:
        values["font_size"] = sizes.most_common(1)[0][0]
    return {key: value for key, value in values.items() if value >= 0}


def _indent(millimetres: float) -> float:
    """An indent as the law has it where it misses that by no more than a hand does, else as it is."""
    return next((one for one in _LAWFUL_MM if abs(one - millimetres) <= _NEAR_MM), round(millimetres, 1))


def _margins(section: WordSection, usual: Margins) -> Margins:
    seen = {side: round(getattr(section, f"{side}_mm"), 1) for side in _MARGINS}
    seen["left"] = round(section.left_mm + section.gutter_mm, 1)
    return Margins.model_validate(
        {side: value for side, value in seen.items() if 0 <= value <= _WIDEST_MM and value != getattr(usual, side)}
    )
