"""Places, formats, lines and runs: what paragraphs and tables are made of. Lengths end in their unit."""

from __future__ import annotations

from enum import Enum
from typing import Final, Literal

from congvan.late_dataclasses import dataclass
from congvan.text import LegacyEncoding

Alignment = Literal["left", "center", "right", "both", "distribute"]
Area = Literal["body", "header", "footer", "footnote", "endnote"]
Variant = Literal["default", "first", "even"]


@dataclass(frozen=True, slots=True)
class CellPlace:
    """A cell by the ordinal of its table in the part, its row and its position in the row, all from 0."""

    table: int
    row: int
    column: int


@dataclass(frozen=True, slots=True)
class WordPlace:
    """Where a paragraph is.

    ``part`` is the part's name and ``index`` the ordinal of the ``w:p`` in it; ``block`` the index of the
    top-level block of the story that holds it; ``cells`` the table cells around it, outermost first;
    ``text_box`` the ordinal of the text box in the story, None outside; ``section`` the section's index;
    ``note`` the id of the foot- or endnote.
    """

    part: str
    index: int
    area: Area = "body"
    block: int = 0
    cells: tuple[CellPlace, ...] = ()
    section: int = 0
    text_box: int | None = None
    note: int | None = None

    @property
    def cell(self) -> CellPlace | None:
        """The innermost cell, None outside tables."""
        return self.cells[-1] if self.cells else None


@dataclass(frozen=True, slots=True)
class Border:
    """One edge: ``kind`` is Word's (``single``, ``dotted``, ``double`` …)."""

    kind: str
    width_pt: float
    colour: str
    space_pt: float


@dataclass(frozen=True, slots=True)
class Borders:
    """The four edges of a paragraph or a cell; None where nothing is drawn."""

    top: Border | None = None
    bottom: Border | None = None
    left: Border | None = None
    right: Border | None = None

    @property
    def closed(self) -> bool:
        """Whether all four are drawn."""
        return None not in (self.top, self.bottom, self.left, self.right)


@dataclass(frozen=True, slots=True)
class RunFormat:
    """The effective formatting of a run.

    ``font`` is the font of ASCII letters, ``font_high`` that of accented letters (they should agree), then
    the fonts of the East Asian and complex scripts. ``colour`` is ``RRGGBB`` or "" for automatic;
    ``underline``, ``highlight``, ``vertical`` (``superscript``, ``subscript``) are Word's words or "";
    ``caps`` shows capitals whatever the text's case; ``vanish`` is true for hidden letters and for white ones on
    the white of the sheet, unless they are in a text box, whose ground is not known.
    """

    font: str
    font_high: str
    font_east_asia: str
    font_complex: str
    size_pt: float
    bold: bool
    italic: bool
    underline: str
    strike: bool
    caps: bool
    small_caps: bool
    vanish: bool
    colour: str
    highlight: str
    shade: str
    vertical: str
    language: str
    spacing_pt: float
    scale: float
    style: str


@dataclass(frozen=True, slots=True)
class NoteReference:
    """A mark in the text that refers to a foot- or endnote by its id."""

    kind: Literal["footnote", "endnote"]
    id: int


FORMULA: Final = "EQ"
"""The field of a formula."""


@dataclass(frozen=True, slots=True)
class WordRun:
    """A piece of text of one format.

    Text typed for a font of TCVN3 or VNI is given in Unicode. Tabs are ``\\t``, line breaks ``\\n``, page breaks
    ``\\f``, non-breaking hyphens ``-``, soft hyphens U+00AD. ``index`` is the ordinal of the ``w:r`` in its part.
    ``field`` names the field whose result this is (``PAGE``; ``EQ`` for a formula, of whatever making), ``link`` is
    the address of a hyperlink, ``note`` the note that the run refers to. ``encoding`` is the old one that its letters
    are typed in, None for Unicode, whatever its font.
    """

    text: str
    format: RunFormat
    index: int = -1
    field: str = ""
    link: str = ""
    note: NoteReference | None = None
    encoding: LegacyEncoding | None = None

    def cut(self, text: str) -> WordRun:
        """It with ``text``, a part of its own."""
        return WordRun(text, self.format, self.index, self.field, self.link, self.note, self.encoding)


class DrawnLineKind(Enum):
    """How a horizontal or vertical line is made."""

    DRAWING = "drawing"
    DRAWING_INLINE = "drawing_inline"
    VML = "vml"
    PARAGRAPH_BORDER = "paragraph_border"
    CELL_BORDER = "cell_border"
    CHARACTERS = "characters"
    UNDERLINED_BLANK = "underlined_blank"
    PICTURE = "picture"


@dataclass(frozen=True, slots=True)
class DrawnLine:
    """A drawn line.

    ``anchor`` is the paragraph that holds it; ``side`` says whether it runs above or below that
    paragraph's text (borders) or is anchored there (``inside``). ``length_pt``, ``x_pt``, ``y_pt``,
    ``weight_pt`` are None where the file does not show it; x and y count from ``relative_to`` (Word's word:
    ``column``, ``margin``, ``page``). ``alignment`` is how the line itself is aligned, "" when it is
    at ``x_pt``. ``solid`` is false for dashes, dots and doubled strokes.
    """

    kind: DrawnLineKind
    anchor: WordPlace
    length_pt: float | None
    x_pt: float | None = None
    y_pt: float | None = None
    weight_pt: float | None = None
    colour: str = ""
    solid: bool = True
    horizontal: bool = True
    side: Literal["above", "below", "inside"] = "inside"
    relative_to: str = "column"
    alignment: str = ""


@dataclass(frozen=True, slots=True)
class Tab:
    """A tab stop: ``kind`` is Word's (``left``, ``center``, ``right``), ``leader`` "" or ``dot``,
    ``underscore`` …
    """

    at_mm: float
    kind: str
    leader: str


@dataclass(frozen=True, slots=True)
class ParagraphFormat:
    """The effective formatting of a paragraph.

    ``first_line_mm`` is negative for a hanging indent. ``line`` is a multiple when ``line_rule`` is
    ``auto`` (1.15), else points. ``auto_before`` and ``auto_after`` mark Word's automatic spacing (shown
    as 14 pt). ``outline_level`` counts from 0.
    """

    style_id: str
    style: str
    alignment: Alignment
    left_mm: float
    right_mm: float
    first_line_mm: float
    before_pt: float
    after_pt: float
    auto_before: bool
    auto_after: bool
    contextual: bool
    line_rule: Literal["auto", "exact", "atLeast"]
    line: float
    keep_next: bool
    keep_lines: bool
    widow_control: bool
    page_break_before: bool
    outline_level: int | None
    borders: Borders
    tabs: tuple[Tab, ...]
    shade: str


@dataclass(frozen=True, slots=True)
class NumberLabel:
    """What Word's automatic numbering puts before a paragraph: ``text`` as shown (``1.``, ``a)``, ``-``)."""

    text: str
    format: str
    level: int
    num_id: int


@dataclass(frozen=True, slots=True)
class WordPicture:
    """A picture in the line of text: its bytes, those of the SVG that it stands for, its width in EMU."""

    data: bytes
    vector: bytes
    width: int
    description: str
