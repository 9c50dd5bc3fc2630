"""Khối của trang: what a page is made of; ``page`` makes them, ``ooxml`` writes them."""

from __future__ import annotations

from typing import Final, NamedTuple

LINE_BREAK: Final = "\n"
"""Inside a run's text: a break within the paragraph."""
TAB: Final = "\t"
"""Inside a run's text: a tab."""
CELL_MARGIN: Final = 70
"""Twips between the text of a cell and the rules beside it."""


class PageRun(NamedTuple):
    """Words of one format, or the mark of footnote ``note``; ``size`` in pt where it is not the style's."""

    text: str
    bold: bool = False
    italic: bool = False
    size: float | None = None
    note: int | None = None


class PageParagraph(NamedTuple):
    """A paragraph of one style, with what differs from it; indents and space in twips."""

    style: str
    runs: tuple[PageRun, ...] = ()
    left: int | None = None
    right: int | None = None
    first_line: int | None = None
    keep_next: bool = False
    keep_lines: bool = False
    space_after: int | None = None


class HeadCell(NamedTuple):
    """A title in the head of a table: how many columns it spans; ``merge`` is that of ``w:vMerge``, "" without one."""

    title: str
    span: int = 1
    merge: str = ""


class PageTable(NamedTuple):
    """A ruled table: widths of its columns in twips, the alignment (``w:jc``) of their cells, its rows of text.

    The rows of ``head``, and ``numbers`` below them, are repeated on each page; no row parts. The rows ``bold`` stand
    on no page without what follows them; the last is a ``total`` and stands on none without the row above it. The
    last ``held`` rows stand on the page of what follows the table. ``size`` in pt is that of the cells where it is not
    the style's; ``margin`` in twips is what parts text from rules.
    """

    widths: tuple[int, ...]
    alignments: tuple[str, ...]
    head: tuple[tuple[HeadCell, ...], ...]
    rows: tuple[tuple[str, ...], ...]
    head_style: str
    cell_style: str
    total: bool = False
    held: int = 0
    numbers: tuple[str, ...] = ()
    bold: frozenset[int] = frozenset()
    size: float | None = None
    margin: int = CELL_MARGIN


PageBlock = PageParagraph | PageTable


class PageColumns(NamedTuple):
    """Two columns without rules, as at the head of a document: ``widths`` in twips, ``rows`` of two cells."""

    widths: tuple[int, int]
    rows: tuple[tuple[tuple[PageParagraph, ...], tuple[PageParagraph, ...]], ...]
