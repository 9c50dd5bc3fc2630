"""Hàng giống nhau: a row that is written as one before it, but for its words, is seen as that one is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from congvan.late_patterns import late_pattern
from congvan.ooxml.names import w
from congvan.snapshot.document import BIDI, CHANGES, TINY_PT, Story
from congvan.snapshot.drawn_lines import UNBROKEN_STROKES
from congvan.snapshot.formats import CellPlace, RunFormat, WordPlace, WordRun
from congvan.snapshot.grids import Grid
from congvan.snapshot.measures import WHITE
from congvan.snapshot.model import Row, WordCell, WordParagraph
from congvan.text import legacy_font

if TYPE_CHECKING:
    from lxml.etree import _Element

_MOST: Final = 64
"""Rows of different look that are remembered of a table."""
_FEWEST: Final = 4
"""Fewer rows cannot have one look: the first and the last look otherwise than those between."""
_WORDS: Final = re.compile(rb"<w:t(?: xml:space=\"preserve\")?(?:/>|>[^<]*</w:t>)")
_TRACES: Final = re.compile(rb' (?:w:rsid\w*|w14:(?:paraId|textId))="\w*"')
"""What Word notes of each row and paragraph for itself."""
_ODD: Final = late_pattern(rf"[{''.join(sorted(BIDI))}{UNBROKEN_STROKES}—]|–{{3}}|-{{5}}|={{5}}|~{{5}}|\*{{5}}")
"""Words that may be more than words: strokes that draw a line, marks that turn the direction of writing."""
_P, _R, _T, _TC, _TR = w("p"), w("r"), w("t"), w("tc"), w("tr")
_INSIDE: Final = {_TR: (w("trPr"), _TC), _TC: (w("tcPr"), _P), _P: (w("pPr"), _R), _R: (w("rPr"), _T)}
"""A plain row: cells of one paragraph each, whose runs are words."""
_ALONE: Final = {_TC: _P, _R: _T}
"""What has one of its kind in it, no more and no fewer."""

Look = tuple[bool, bool, bool, bytes]
"""All that makes a row look as it does: its place in the table, as far as that counts, and its XML without words."""


class AlikeRows:
    """The rows of one table as they are read; ``rows`` is how many it has."""

    def __init__(self, story: Story, grid: Grid, rows: int) -> None:
        self._story, self._rows = story, rows
        self._is_banded = bool(grid.style.conditions)
        self._seen: dict[Look, Row] = {}

    def look(self, element: _Element, number: int) -> Look | None:
        """What ``element`` has in common with rows like it; None for one that is to be read word by word."""
        if self._rows < _FEWEST:
            return None
        from lxml import etree

        if self._story.fields or _ODD.search("\n".join(_words(element))):
            return None
        written = _TRACES.sub(b"", _WORDS.sub(b"<w:t/>", etree.tostring(element, with_tail=False)))
        return number == 0, number == self._rows - 1, self._is_banded and number % 2 == 1, written

    def like(self, look: Look | None, element: _Element, number: int) -> Row | None:
        """``element`` as a row of that look is seen; None where none was."""
        pattern = None if look is None else self._seen.get(look)
        if pattern is None:
            return None
        paragraphs = element.iter(_P)
        cells = tuple(self._cell(cell, next(paragraphs), number) for cell in pattern.cells)
        return Row(cells, pattern.header, pattern.cant_split, pattern.height_pt, pattern.height_rule)

    def keep(self, look: Look | None, element: _Element, row: Row) -> None:
        """Remember ``row``, which was read from ``element``, for those that come."""
        if look is not None and len(self._seen) < _MOST and _is_plain(element) and all(map(_is_quiet, row.cells)):
            self._seen[look] = row

    def _cell(self, cell: WordCell, element: _Element, number: int) -> WordCell:
        (pattern,) = cell.blocks
        assert isinstance(pattern, WordParagraph)
        return WordCell(
            cell.column, cell.span, cell.width_mm, cell.merge, cell.vertical_alignment, cell.borders, cell.shade,
            (self._paragraph(pattern, element, number),),
        )  # fmt: skip

    def _paragraph(self, pattern: WordParagraph, element: _Element, number: int) -> WordParagraph:
        at, index = pattern.place, self._story.run_index
        cell = CellPlace(at.cells[-1].table, number, at.cells[-1].column)
        place = WordPlace(
            at.part, self._story.paragraph_index.get(element, -1), at.area, at.block, (*at.cells[:-1], cell),
            at.section, at.text_box, at.note,
        )  # fmt: skip
        runs = tuple(
            WordRun(one.findtext(_T) or "", like.format, index.get(one, -1))
            for one, like in zip(element.iterchildren(_R), pattern.runs, strict=True)
        )
        text = runs[0].text if len(runs) == 1 else "".join(run.text for run in runs)
        return WordParagraph(place, pattern.format, runs, pattern.mark, text, width_pt=pattern.width_pt)


def _words(element: _Element) -> Iterator[str]:
    return (text.text or "" for text in element.iter(_T))


def _is_plain(element: _Element) -> bool:
    """Whether a row has nothing in it but cells of one paragraph, of which runs are nothing but words."""
    return next(element.iter(*CHANGES), None) is None and _holds_only_words(element)


def _holds_only_words(element: _Element) -> bool:
    allowed = _INSIDE.get(element.tag)
    if allowed is None:
        return True
    inside = [child.tag for child in element]
    one = _ALONE.get(element.tag)
    alone = one is None or inside.count(one) == 1
    return alone and all(tag in allowed for tag in inside) and all(map(_holds_only_words, element))


def _is_quiet(cell: WordCell) -> bool:
    """Whether of a cell nothing is to be reported but its words: no number, no line, no hidden or foreign letters."""
    (paragraph,) = cell.blocks
    return (
        isinstance(paragraph, WordParagraph)
        and paragraph.label is None
        and not (paragraph.fields or paragraph.lines or paragraph.boxes or paragraph.pictures or paragraph.drawn)
        and all(_is_plain_format(run.format) and not (run.field or run.link or run.note) for run in paragraph.runs)
    )


def _is_plain_format(shape: RunFormat) -> bool:
    return not (
        shape.vanish
        or shape.underline
        or shape.size_pt < TINY_PT
        or shape.colour == WHITE
        or legacy_font(shape.font_high)
    )
