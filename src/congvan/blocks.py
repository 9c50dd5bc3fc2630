"""Khối của trang: what a page is made of; ``page`` makes them, ``ooxml`` writes them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Final, NamedTuple

LINE_BREAK: Final = "\n"
"""Inside a run's text: a break within the paragraph."""
TAB: Final = "\t"
"""Inside a run's text: a tab."""
EMU_PER_MM: Final = 36_000
"""English metric units, in which drawings are measured."""
EMU_PER_TWIP: Final = 635
_new = tuple.__new__
CELL_MARGIN: Final = 70
"""Twips between the text of a cell and the rules beside it."""


class PagePicture(NamedTuple):
    """A picture: ``data`` is a PNG or JPEG, ``vector`` the SVG that it stands for; measures in EMU."""

    number: int
    data: bytes
    vector: bytes
    width: int
    height: int
    description: str


class PageRun(NamedTuple):
    """Words of one format, the mark of footnote ``note`` or a picture; ``size`` in pt where it is not the style's."""

    text: str
    bold: bool = False
    italic: bool = False
    size: float | None = None
    note: int | None = None
    picture: PagePicture | None = None


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
    dots: tuple[int, ...] = ()
    """Where, in twips, the dots end that fill the room of a tab."""
    side: str | None = None
    """Its alignment (``w:jc``)."""


def words_of(text: str, bold: bool = False, italic: bool = False, note: int | None = None) -> PageRun:
    """``PageRun(text, bold, italic, note=note)`` in half the time: prose and lists make them by the hundred."""
    return _new(PageRun, (text, bold, italic, None, note, None))


def prose_runs(
    bound: Iterable[tuple[str, bool, bool, str | None, object]], notes: Mapping[str | None, int | None]
) -> list[PageRun]:
    """A run for each of a paragraph's, the marks of notes by their numbers: ``words_of`` of all in one step."""
    return [_new(PageRun, (text, bold, italic, None, notes[note], None)) for text, bold, italic, note, _ in bound]


def line_in(style: str, runs: tuple[PageRun, ...], keep_next: bool = False) -> PageParagraph:
    """``PageParagraph(style, runs, keep_next=keep_next)`` in half the time."""
    return _new(PageParagraph, (style, runs, None, None, None, keep_next, False, None, (), None))


class PageLine(NamedTuple):
    """A paragraph of plain words, as most are; ``PageParagraph`` says what its fields are."""

    style: str
    text: str
    keep_next: bool = False
    left: int | None = None
    first_line: int | None = None
    space_after: int | None = None

    @property
    def runs(self) -> tuple[PageRun, ...]:
        """The words as a paragraph has them."""
        return (words_of(self.text),)


def plain_line(style: str, text: str, keep_next: bool = False) -> PageLine:
    """``PageLine(style, text, keep_next)`` in half the time."""
    return _new(PageLine, (style, text, keep_next, None, None, None))


def hanging(style: str, text: str, left: int, mark: int, keep_next: bool = False) -> PageLine:
    """A line of a list: ``mark`` twips are what its first line begins before the others, which begin at ``left``."""
    return _new(PageLine, (style, text, keep_next, left, -mark, None))


class PageCell(NamedTuple):
    """A cell of a table that has formatted ones: its runs, its columns, where it is among merged rows.

    ``side`` is the alignment (``w:jc``) of its words; ``merge`` is ``restart`` where it reaches down, ``continue``
    where one from above does.
    """

    runs: tuple[PageRun, ...]
    across: int
    side: str
    merge: str = ""


class HeadCell(NamedTuple):
    """A title in the head of a table: how many columns it spans; ``merge`` is that of ``w:vMerge``, "" without one."""

    title: str
    span: int = 1
    merge: str = ""


class PageTable(NamedTuple):
    """A ruled table: widths of its columns in twips, the alignment (``w:jc``) of their cells, its rows of text.

    The rows of ``head``, and ``numbers`` below them, are repeated on each page; no row parts; the last is bold where it
    is a ``total``, and is on no page without the row above it. The rows ``bold``, from 0, are on none without the
    row below. ``rows`` are gone through any number of times and may come from a file that is read each time; they are
    of ``PageCell`` where the table is ``formatted``. The last
    ``held`` rows are on the page of what follows the table. ``size`` in pt is that of the cells where it is not the
    style's; ``margin`` in twips parts their words from the rules.
    """

    widths: tuple[int, ...]
    alignments: tuple[str, ...]
    head: tuple[tuple[HeadCell, ...], ...]
    rows: Iterable[tuple[str, ...]] | Iterable[tuple[PageCell, ...]]
    head_style: str
    cell_style: str
    total: bool = False
    held: int = 0
    numbers: tuple[str, ...] = ()
    bold: frozenset[int] = frozenset()
    size: float | None = None
    margin: int = CELL_MARGIN
    formatted: bool = False


class PageColumns(NamedTuple):
    """Columns side by side without rules: a row of cells of paragraphs each, widths in twips; no row parts.

    ``height`` is what each row has at least, ``distance`` what parts the first from what comes before, in twips.
    """

    widths: tuple[int, ...]
    rows: tuple[tuple[tuple[PageLine | PageParagraph, ...], ...], ...]
    height: int = 0
    distance: int = 0


PageWords = PageLine | PageParagraph
PageBlock = PageWords | PageTable | PageColumns


def styles_in(block: PageBlock) -> Iterator[str]:
    """The styles of the paragraphs in ``block``."""
    if isinstance(block, PageLine | PageParagraph):
        yield block.style
    elif isinstance(block, PageTable):
        yield from (block.head_style, block.cell_style)
    else:
        yield from (paragraph.style for row in block.rows for cell in row for paragraph in cell)
