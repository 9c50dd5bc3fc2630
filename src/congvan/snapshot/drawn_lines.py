"""Lines that are not shapes: borders of paragraphs and cells, rows of underscores, underlined blanks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final

from congvan.late_patterns import late_pattern
from congvan.ooxml.units import MM_PER_POINT
from congvan.snapshot.formats import Border, DrawnLine, DrawnLineKind, ParagraphFormat, WordPlace, WordRun
from congvan.snapshot.model import WordCell, WordParagraph

_SEGMENT: Final = late_pattern(r"[^\n\t\f]+?(?=[\n\t\f]| {3,}|$)")
UNBROKEN_STROKES: Final = "_─━═‾¯⎯⎺⎻⎼⎽―⸺⸻＿￣"
"""Characters that join to a line where they stand side by side: underscores, box and line drawing, long bars."""
_STROKES: Final = late_pattern(rf"(?:[{UNBROKEN_STROKES}]{{3,}}|[—–]{{3,}}|[-=~*]{{5,}})$")
_ADVANCE: Final = {
    "_": 0.5,
    "‾": 0.5,
    "¯": 0.5,
    "—": 1.0,
    "―": 1.0,
    "＿": 1.0,
    "￣": 1.0,
    "–": 0.5,
    "-": 0.333,
    "=": 0.564,
    "~": 0.541,
    "*": 0.5,
}
_BOX_ADVANCE: Final = 0.708
_BROKEN: Final = frozenset("-=~*")
_IN_A_ROW: Final = (
    *(3 * stroke for stroke in (*UNBROKEN_STROKES, "—", "–")), *(5 * stroke for stroke in ("-", "=", "~", "*")),
)  # fmt: skip
"""What every line of characters holds somewhere: looked for before its pattern, which costs more."""
_BLANKS: Final = late_pattern(r"(?=.*\t|.{3})[ \t\u00a0]+$")
"""A tab alone may be as long as any line; of blanks it takes some."""
_BLANK: Final = " \t\u00a0"
_SOLID_BORDERS: Final = frozenset({"single", "thick"})


def border_lines(place: WordPlace, shape: ParagraphFormat, width_pt: float) -> Iterator[DrawnLine]:
    """The lines above and below a paragraph; a paragraph framed on all sides has none."""
    borders = shape.borders
    if borders.left is not None and borders.right is not None:
        return
    left, right = shape.left_mm / MM_PER_POINT, shape.right_mm / MM_PER_POINT
    for border, side in ((borders.top, "above"), (borders.bottom, "below")):
        if border is not None:
            length = max(0.0, width_pt - left - right)
            yield _stroke(DrawnLineKind.PARAGRAPH_BORDER, place, border, side, (length, left))


def cell_lines(cell: WordCell, anchors: Sequence[WordParagraph]) -> Iterator[DrawnLine]:
    """The lines above and below a cell that has no edges at its sides; ``anchors`` are its paragraphs."""
    borders = cell.borders
    if not anchors or borders.left is not None or borders.right is not None:
        return
    length = None if cell.width_mm is None else cell.width_mm / MM_PER_POINT
    if borders.top is not None:
        yield _stroke(DrawnLineKind.CELL_BORDER, anchors[0].place, borders.top, "above", (length, 0.0))
    if borders.bottom is not None:
        yield _stroke(DrawnLineKind.CELL_BORDER, anchors[-1].place, borders.bottom, "below", (length, 0.0))


def _stroke(
    kind: DrawnLineKind, place: WordPlace, border: Border, side: str, extent: tuple[float | None, float]
) -> DrawnLine:
    length, left = extent
    return DrawnLine(
        kind=kind,
        anchor=place,
        length_pt=None if length is None else round(length, 3),
        x_pt=round(left, 3),
        weight_pt=border.width_pt,
        colour=border.colour,
        solid=border.kind in _SOLID_BORDERS,
        side="above" if side == "above" else "below",
    )


def typed_lines(place: WordPlace, text: str, runs: Sequence[WordRun], alignment: str) -> Iterator[DrawnLine]:
    """Lines made of characters: whole segments of underscores, dashes or box characters, and underlined
    blanks.
    """
    if any(map(text.__contains__, _IN_A_ROW)):
        size = next((run.format.size_pt for run in runs if run.text.strip()), 12.0)
        for found in _SEGMENT.finditer(text):
            segment = found[0].strip()
            if _STROKES.match(segment):
                length = sum(_ADVANCE.get(letter, _BOX_ADVANCE) for letter in segment) * size
                yield DrawnLine(
                    DrawnLineKind.CHARACTERS, place, length, solid=segment[0] not in _BROKEN, alignment=alignment
                )
    if any(run.format.underline for run in runs):
        yield from _underlined_blanks(place, runs, alignment)


def _underlined_blanks(place: WordPlace, runs: Sequence[WordRun], alignment: str) -> Iterator[DrawnLine]:
    """Those of neighbouring runs are one line; how far a tab reaches is not known."""
    for underlined, group in groupby(runs, lambda run: bool(run.format.underline) and not run.text.strip(_BLANK)):
        blanks = list(group) if underlined else []
        typed = "".join(run.text for run in blanks)
        if _BLANKS.match(typed):
            length = None if "\t" in typed else sum(len(run.text) * 0.25 * run.format.size_pt for run in blanks)
            yield DrawnLine(DrawnLineKind.UNDERLINED_BLANK, place, length, alignment=alignment)
