"""What a docx looks like, as frozen values: text, effective formatting, place, lines, sections, hazards.

Lengths end in their unit: ``_pt`` points, ``_mm`` millimetres. "Effective" means after document defaults,
table style, paragraph style, character style, theme and direct formatting. A paragraph, run or table
remembers its ordinal among the ``w:p``, ``w:r`` or ``w:tbl`` elements of its part
(``list(root.iter(w("p")))[index]``), so that whoever repairs the file finds the element again.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Literal, TypeVar

from congvan.late_dataclasses import dataclass
from congvan.ooxml.folding import FoldedRows
from congvan.snapshot.extras import Hazard, Properties, Settings
from congvan.snapshot.formats import (
    Borders,
    CellPlace,
    DrawnLine,
    NumberLabel,
    ParagraphFormat,
    RunFormat,
    Variant,
    WordPicture,
    WordPlace,
    WordRun,
)

_Text = TypeVar("_Text")


@dataclass(frozen=True, slots=True)
class WordParagraph:
    """A paragraph as the page shows it.

    ``text`` is that of its visible runs, in the case of the file and not normalised; hidden runs are in
    ``runs`` only. ``fields`` are the instructions of the fields that begin in it. ``mark`` is the format
    of the paragraph mark (the height of an empty line). ``width_pt`` is the width available between the
    borders of page, column or cell, before indents; ``pictures`` counts those that are not lines.
    """

    place: WordPlace
    format: ParagraphFormat
    runs: tuple[WordRun, ...]
    mark: RunFormat
    text: str
    label: NumberLabel | None = None
    fields: tuple[str, ...] = ()
    lines: tuple[DrawnLine, ...] = ()
    boxes: tuple[TextBox, ...] = ()
    width_pt: float = 0.0
    pictures: int = 0
    drawn: tuple[WordPicture, ...] = ()
    """Those of the pictures that are in the line of text."""
    frame_side: str = ""
    """Where a frame in a header or footer holds it: ``center``, ``right`` …; ``measured`` where by a distance."""

    @property
    def shown(self) -> str:
        """The text with ``w:caps`` carried out."""
        if not any(run.format.caps for run in self.runs):
            return self.text
        visible = (run for run in self.runs if not run.format.vanish)
        return "".join(run.text.upper() if run.format.caps else run.text for run in visible)

    @property
    def full_text(self) -> str:
        """The text led by its automatic number."""
        return f"{self.label.text} {self.text}" if self.label and self.label.text else self.text

    def between(self, start: int, end: int) -> tuple[WordRun, ...]:
        """The visible runs of ``text[start:end]``, cut to it."""
        found: list[WordRun] = []
        at = 0
        for run in self.runs:
            if run.format.vanish:
                continue
            piece = run.text[max(0, start - at) : max(0, end - at)]
            if piece:
                whole = len(piece) == len(run.text)
                found.append(run if whole else run.cut(piece))
            at += len(run.text)
        return tuple(found)


@dataclass(frozen=True, slots=True)
class TextBox:
    """A text box (wps or VML) anchored in a paragraph; ``x_pt``, ``y_pt`` from ``relative_to``, None where
    not given.
    """

    index: int
    anchor: WordPlace
    blocks: tuple[Block, ...]
    width_pt: float | None
    height_pt: float | None
    x_pt: float | None
    y_pt: float | None
    relative_to: str
    bordered: bool

    @property
    def paragraphs(self) -> tuple[WordParagraph, ...]:
        """Its paragraphs in reading order."""
        return tuple(flatten(self.blocks))


@dataclass(frozen=True, slots=True)
class WordCell:
    """A cell: ``column`` is its first grid column, ``merge`` ``restart``/``continue`` inside a vertical
    merge, else "".
    """

    column: int
    span: int
    width_mm: float | None
    merge: str
    vertical_alignment: str
    borders: Borders
    shade: str
    blocks: tuple[Block, ...]

    @property
    def paragraphs(self) -> tuple[WordParagraph, ...]:
        """Its paragraphs in reading order, those of nested tables and text boxes among them."""
        return tuple(flatten(self.blocks))


@dataclass(frozen=True, slots=True)
class Row:
    """A table row; ``header`` repeats on each page; ``height_rule`` is "" when the height is free."""

    cells: tuple[WordCell, ...]
    header: bool
    cant_split: bool
    height_pt: float | None
    height_rule: str


@dataclass(frozen=True, slots=True)
class WordTable:
    """A table: ``index`` is the ordinal of its ``w:tbl`` in the part, ``cells`` the cells around it,
    outermost first.

    Of a long table of ours, rows that are all alike were set aside: ``folded``, each time with how many of ``rows``
    are before them.
    """

    index: int
    rows: tuple[Row, ...]
    grid_mm: tuple[float, ...]
    width_mm: float | None
    indent_mm: float
    alignment: str
    fixed_layout: bool
    floating: bool
    style: str
    cells: tuple[CellPlace, ...]
    folded: tuple[tuple[int, FoldedRows], ...] = ()

    def with_folded(self, rows: Sequence[tuple[_Text, ...]]) -> list[tuple[str | _Text, ...]]:
        """``rows``, which say what those of the table do, with the words of those that were set aside."""
        whole: list[tuple[str | _Text, ...]] = []
        begin = 0
        for at, between in self.folded:
            whole += rows[begin:at]
            whole += between.texts()
            begin = at
        return [*whole, *rows[begin:]]

    def place(self, row: int) -> int:
        """The place of one of ``rows`` among all, those set aside counted."""
        return row + sum(between.count for at, between in self.folded if at <= row)

    @property
    def bordered(self) -> bool:
        """Whether most of its cells have all four edges: a data table, not a layout grid."""
        cells = [cell for row in self.rows for cell in row.cells]
        full = [c for c in cells if c.borders.top and c.borders.bottom and c.borders.left and c.borders.right]
        return 2 * len(full) > len(cells)

    @property
    def paragraphs(self) -> tuple[WordParagraph, ...]:
        """Its paragraphs in reading order."""
        return tuple(flatten((self,)))


Block = WordParagraph | WordTable


def flatten(blocks: tuple[Block, ...]) -> Iterator[WordParagraph]:
    """The paragraphs of blocks in reading order: rows left to right, text boxes after the paragraph that
    holds them.
    """
    for block in blocks:
        if isinstance(block, WordParagraph):
            yield block
            for box in block.boxes:
                yield from flatten(box.blocks)
        else:
            for row in block.rows:
                for cell in row.cells:
                    yield from flatten(cell.blocks)


@dataclass(frozen=True, slots=True)
class HeaderFooter:
    """A header or footer as one section uses it; ``inherited`` when the section takes the previous one's."""

    area: Literal["header", "footer"]
    variant: Variant
    part: str
    blocks: tuple[Block, ...]
    inherited: bool

    @property
    def paragraphs(self) -> tuple[WordParagraph, ...]:
        """Its paragraphs in reading order."""
        return tuple(flatten(self.blocks))


@dataclass(frozen=True, slots=True)
class WordSection:
    """A section: paper, margins, headers.

    ``kind`` is how it begins (``nextPage``, ``continuous`` …); ``title_page`` gives the first page its own
    header and footer; ``page_start`` is None when numbering runs on; ``first_block`` and ``last_block``
    index ``Snapshot.blocks``.
    """

    index: int
    kind: str
    page_width_mm: float
    page_height_mm: float
    landscape: bool
    top_mm: float
    bottom_mm: float
    left_mm: float
    right_mm: float
    gutter_mm: float
    header_mm: float
    footer_mm: float
    title_page: bool
    page_start: int | None
    page_format: str
    columns: int
    headers: tuple[HeaderFooter, ...]
    footers: tuple[HeaderFooter, ...]
    first_block: int
    last_block: int

    @property
    def text_width_mm(self) -> float:
        """The width between the margins."""
        return self.page_width_mm - self.left_mm - self.right_mm - self.gutter_mm


@dataclass(frozen=True, slots=True)
class WordNote:
    """A foot- or endnote; ``number`` is its place in reading order from 1, ``id`` the one in the file."""

    kind: Literal["footnote", "endnote"]
    id: int
    number: int
    blocks: tuple[Block, ...]

    @property
    def paragraphs(self) -> tuple[WordParagraph, ...]:
        """Its paragraphs in reading order."""
        return tuple(flatten(self.blocks))


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A docx, seen once and whole.

    ``blocks`` is the body as a tree of paragraphs and tables, ``paragraphs`` the same flat in reading
    order with the text boxes' among them, ``tables`` all tables of the body, nested ones after the one
    that holds them, ``lines`` every drawn line of the body. Tracked changes are seen as accepted.
    """

    blocks: tuple[Block, ...]
    paragraphs: tuple[WordParagraph, ...]
    tables: tuple[WordTable, ...]
    lines: tuple[DrawnLine, ...]
    sections: tuple[WordSection, ...]
    notes: tuple[WordNote, ...]
    hazards: tuple[Hazard, ...]
    properties: Properties
    settings: Settings
    styles: Mapping[str, str]
    parts: tuple[str, ...]

    def in_use(self, section: WordSection) -> Iterator[HeaderFooter]:
        """The headers and footers that pages show: a file keeps those of first and even pages that nothing turns on."""
        on = {"default": True, "first": section.title_page, "even": self.settings.even_and_odd}
        return (holder for holder in (*section.headers, *section.footers) if on[holder.variant])
