"""Paragraphs and tables of a story as a tree: of each paragraph style, numbering and formatting brought together."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from congvan.late_dataclasses import dataclass
from congvan.ooxml.folding import MARK, FoldedRows, rows_at
from congvan.ooxml.names import w
from congvan.ooxml.units import MM_PER_POINT, TWIPS_PER_POINT
from congvan.snapshot.alike_rows import AlikeRows
from congvan.snapshot.document import R_ID, ParagraphContext, Story
from congvan.snapshot.drawings import BoxShape
from congvan.snapshot.drawn_lines import border_lines, cell_lines, typed_lines
from congvan.snapshot.extras import Hazard, HazardKind
from congvan.snapshot.formats import Area, CellPlace, DrawnLine, NumberLabel, WordPlace, WordRun
from congvan.snapshot.formatting import Layer, layered, paragraph_format, read_paragraph
from congvan.snapshot.grids import Grid, GridPosition, deleted_row, grid_before, row_properties
from congvan.snapshot.inline import InlineReader
from congvan.snapshot.measures import VAL, integer
from congvan.snapshot.model import Block, Row, TextBox, WordCell, WordParagraph, WordTable
from congvan.snapshot.sections import SECTION_PATH
from congvan.snapshot.styles import ParagraphStyle
from congvan.snapshot.tree import child_of, children

if TYPE_CHECKING:
    from lxml.etree import _Element

_PPR, _RPR, _TCPR = w("pPr"), w("rPr"), w("tcPr")
_GRID_SPAN, _MERGE, _VERTICAL = w("gridSpan"), w("vMerge"), w("vAlign")
_FRAME: Final = f"{w('pPr')}/{w('framePr')}"
_Place = tuple[tuple[str, str], ...]
_NO_INDENT: Final[Layer] = {}
_MARK_DELETED: Final = (w("del"), w("moveFrom"))
_P, _TBL, _TR, _TC, _ALT_CHUNK = w("p"), w("tbl"), w("tr"), w("tc"), w("altChunk")
MAX_NESTING: Final = 20
MAX_SPAN: Final = 63


class ParagraphReader:
    """Reads the paragraphs of one story; runs of a paragraph whose mark was deleted run on into the next."""

    def __init__(self, story: Story, area: Area, note: int | None = None) -> None:
        self._story = story
        self._area: Area = area
        self._note = note
        self._carried: list[WordRun] = []

    @property
    def is_carrying(self) -> bool:
        """Whether runs of a paragraph whose mark was deleted are still to run on."""
        return bool(self._carried)

    def read(self, element: _Element, setting: ParagraphContext) -> tuple[WordParagraph, list[BoxShape]] | None:
        """The paragraph without its text boxes, and the shapes of those; None when it joins the next one."""
        properties = child_of(element, _PPR)
        mark = child_of(properties, _RPR)
        direct = read_paragraph(properties)
        document = self._story.document
        style_id = str(direct.get("style") or document.sheet.default_id("paragraph"))
        style = document.sheet.paragraph(style_id)
        place = self._place(element, setting)
        shade = str(direct.get("shd", style.paragraph.get("shd", "")))
        inline = InlineReader(self._story, place, style_id, setting, shade)
        inline.read(element)
        if self._story.has_changes:
            document.note_changes(element, place)
        if mark is not None and any(mark.find(tag) is not None for tag in _MARK_DELETED):
            self._carried.extend(inline.runs)
            return None
        runs, self._carried = (*self._carried, *inline.runs), []
        label, indent = self._numbering(direct, style.paragraph, style_id)
        layer = self._layer(direct, style, indent, setting)
        shape = paragraph_format(layer, style_id, document.style_name(style_id))
        text = "".join(run.text for run in runs if not run.format.vanish)
        lines: list[DrawnLine] = [*border_lines(place, shape, setting.width_pt), *inline.lines]
        lines.extend(typed_lines(place, text, runs, shape.alignment))
        paragraph = WordParagraph(
            place=place,
            format=shape,
            runs=runs,
            mark=document.run_format(mark, style_id, setting),
            text=text,
            label=label,
            fields=tuple(inline.fields),
            lines=tuple(lines),
            width_pt=setting.width_pt,
            pictures=inline.pictures,
            drawn=tuple(inline.drawn),
        )
        return paragraph, inline.boxes

    def _place(self, element: _Element, setting: ParagraphContext) -> WordPlace:
        story = self._story
        return WordPlace(
            part=story.part,
            index=story.paragraph_index.get(element, -1),
            area=self._area,
            block=story.block,
            cells=setting.cells,
            section=story.section,
            text_box=setting.text_box,
            note=self._note,
        )

    def _layer(self, direct: Layer, style: ParagraphStyle, indent: Layer, setting: ParagraphContext) -> Layer:
        """``indent`` is what the number before the paragraph gives it."""
        default = self._story.document.sheet.default_paragraph
        if "numId" not in direct and style.own_indent:
            return layered(default, setting.table_paragraph, indent, style.paragraph, direct)
        return layered(default, setting.table_paragraph, style.paragraph, indent, direct)

    def _numbering(self, direct: Layer, style: Layer, style_id: str) -> tuple[NumberLabel | None, Layer]:
        num_id = direct.get("numId", style.get("numId"))
        if not num_id:
            return None, _NO_INDENT
        numbers = self._story.document.numbers
        level = direct.get("ilvl", style.get("ilvl"))
        if level is None:
            level = numbers.level_of_style(num_id, style_id)
        definition = numbers.level(num_id, level)
        indent = {} if definition is None else definition.indent
        kept = {key: value for key, value in indent.items() if key in ("left", "right", "first", "tabs")}
        return numbers.label(num_id, level), kept


@dataclass(frozen=True, slots=True)
class TableShape:
    """A table while its rows are read: its grid, its ordinal in the part, how many rows it has, those already seen."""

    grid: Grid
    index: int
    rows: int
    alike: AlikeRows


class BlockReader:
    """Reads one story; ``tables`` and ``lines`` gather as it goes."""

    def __init__(self, story: Story, area: Area, note: int | None = None) -> None:
        self._story = story
        self._paragraphs = ParagraphReader(story, area, note)
        self._area: Area = area
        self._frame: tuple[_Place, int] | None = None
        self.tables: list[WordTable] = []
        self.lines: list[DrawnLine] = []

    def read(self, element: _Element, setting: ParagraphContext) -> tuple[Block, ...]:
        """The blocks directly under ``element``."""
        blocks: list[Block] = []
        for child in children(element):
            tag = child.tag
            if tag == _P:
                paragraph = self._paragraph(child, setting)
                if paragraph is not None:
                    blocks.append(paragraph)
            elif tag == _TBL and len(setting.cells) < MAX_NESTING:
                blocks.append(self._table(child, setting))
            elif tag == _ALT_CHUNK:
                self._alternative_chunk(child)
        return tuple(blocks)

    def read_body(self, body: _Element, widths_pt: list[float]) -> tuple[tuple[Block, ...], list[int]]:
        """The top-level blocks of the body, and how many are before the end of each section but the
        last.
        """
        blocks: list[Block] = []
        ends: list[int] = []
        story = self._story
        settings = [ParagraphContext(width) for width in widths_pt]
        for child in children(body):
            story.block = len(blocks)
            blocks.extend(self.read_one(child, settings[story.section]))
            if story.section + 1 < len(settings) and child.tag == _P and child.find(SECTION_PATH) is not None:
                ends.append(len(blocks))
                story.section += 1
        return tuple(blocks), ends

    def read_one(self, child: _Element, setting: ParagraphContext) -> tuple[Block, ...]:
        """The block that one child of the body is, none or one."""
        if child.tag == _P:
            paragraph = self._paragraph(child, setting)
            return () if paragraph is None else (paragraph,)
        if child.tag == _TBL:
            return (self._table(child, setting),)
        if child.tag == _ALT_CHUNK:
            self._alternative_chunk(child)
        return ()

    def _alternative_chunk(self, element: _Element) -> None:
        relationship = self._story.relationships.get(element.get(R_ID, ""))
        detail = "" if relationship is None else relationship.target
        self._story.document.hazards.append(Hazard(HazardKind.ALT_CHUNK, detail))

    def _paragraph(self, element: _Element, setting: ParagraphContext) -> WordParagraph | None:
        read = self._paragraphs.read(element, self._framed(element, setting))
        if read is None:
            return None
        paragraph, shapes = read
        frame = None if self._area == "body" or not self._story.has_frames else element.find(_FRAME)
        if frame is not None:
            paragraph = replace(paragraph, frame_side=frame.get(w("xAlign")) or "measured")
        self.lines.extend(paragraph.lines)
        if not shapes:
            return paragraph
        return replace(paragraph, boxes=tuple(self._box(shape, paragraph) for shape in shapes))

    def _framed(self, element: _Element, setting: ParagraphContext) -> ParagraphContext:
        """``setting`` for a paragraph in a frame (``w:framePr``), an old kind of text box: like ones go on in it."""
        frame = element.find(_FRAME) if self._story.has_frames else None
        if frame is None or self._area != "body" or setting.cells or frame.get(w("dropCap")) not in (None, "none"):
            self._frame = None
            return setting
        place = tuple(sorted((str(name), str(value)) for name, value in frame.attrib.items()))
        if self._frame is None or self._frame[0] != place:
            self._frame = place, self._story.box_count
            self._story.box_count += 1
        width = integer(frame.get(w("w")))
        wide = setting.width_pt if width is None else width / TWIPS_PER_POINT
        return replace(setting, text_box=self._frame[1], width_pt=wide)

    def _box(self, shape: BoxShape, paragraph: WordParagraph) -> TextBox:
        story = self._story
        index = story.box_count
        story.box_count += 1
        outer_fields, story.fields = story.fields, []
        width = shape.width_pt or paragraph.width_pt
        blocks = self.read(shape.content, ParagraphContext(width, cells=paragraph.place.cells, text_box=index))
        story.fields = outer_fields
        return TextBox(
            index=index,
            anchor=paragraph.place,
            blocks=blocks,
            width_pt=shape.width_pt,
            height_pt=shape.height_pt,
            x_pt=shape.x_pt,
            y_pt=shape.y_pt,
            relative_to=shape.relative_to,
            bordered=shape.bordered,
        )

    def _table(self, element: _Element, setting: ParagraphContext) -> WordTable:
        story = self._story
        grid = Grid(element, story.document.sheet, setting.width_pt)
        at = len(self.tables)
        index = story.table_index.get(element, -1)
        rows = [row for row in children(element) if row.tag == _TR and not deleted_row(row)]
        lines_before = len(self.lines)
        shape = TableShape(grid, index, len(rows), AlikeRows(story, grid, len(rows)))
        read = tuple(self._row(row, shape, number, setting) for number, row in enumerate(rows))
        table = WordTable(
            index=index,
            rows=read,
            grid_mm=tuple(column * MM_PER_POINT for column in grid.columns_pt),
            width_mm=None if grid.width_pt is None else grid.width_pt * MM_PER_POINT,
            indent_mm=grid.indent_mm,
            alignment=grid.alignment,
            fixed_layout=grid.fixed,
            floating=grid.floating,
            style=story.document.sheet.names.get(grid.style_id, ""),
            cells=setting.cells,
            folded=tuple(self._folded(element)),
        )
        self.tables.insert(at, table)
        if not table.bordered:
            edge_lines = (line for row in read for cell in row.cells for line in cell_lines(cell, cell.paragraphs))
            self.lines[lines_before:] = sorted(
                [*self.lines[lines_before:], *edge_lines], key=lambda line: line.anchor.index
            )
        return table

    def _folded(self, element: _Element) -> Iterator[tuple[int, FoldedRows]]:
        """The rows of a table that were set aside, each time with how many are before them."""
        folded = self._story.document.package.folded.get(self._story.part, ())
        before = 0
        for child in children(element) if folded else ():
            if child.tag == _TR and not deleted_row(child):
                before += 1
            elif child.tag == MARK and (rows := rows_at(child, folded)) is not None:
                yield before, rows

    def _row(self, element: _Element, shape: TableShape, number: int, setting: ParagraphContext) -> Row:
        look = None if self._paragraphs.is_carrying else shape.alike.look(element, number)
        row = shape.alike.like(look, element, number)
        if row is None:
            row = self._read_row(element, shape, number, setting)
            shape.alike.keep(look, element, row)
        return row

    def _read_row(self, element: _Element, shape: TableShape, number: int, setting: ParagraphContext) -> Row:
        grid = shape.grid
        header, cant_split, height, rule = row_properties(element)
        column = grid_before(element)
        cells: list[WordCell] = []
        for position, cell in enumerate(child for child in children(element) if child.tag == _TC):
            properties = child_of(cell, _TCPR)
            span = _span(properties)
            spot = GridPosition(number, column, span, shape.rows, len(grid.columns_pt) or column + span)
            inner = (*setting.cells, CellPlace(shape.index, number, position))
            cells.append(self._cell(cell, properties, grid, spot, inner, setting.text_box))
            column += span
        return Row(tuple(cells), header, cant_split, height, rule)

    def _cell(
        self,
        element: _Element,
        properties: _Element | None,
        grid: Grid,
        spot: GridPosition,
        cells: tuple[CellPlace, ...],
        text_box: int | None,
    ) -> WordCell:
        conditions = grid.conditions(spot)
        width = grid.cell_width_pt(properties, spot)
        run, paragraph = grid.layers(conditions)
        shade = grid.shade(properties, conditions)
        inner = ParagraphContext(
            width_pt=grid.inner_width_pt(width, properties),
            cells=cells,
            key=(grid.style_id, *conditions),
            table_run=run,
            table_paragraph=paragraph,
            shade=shade,
            text_box=text_box,
        )
        return WordCell(
            column=spot.column,
            span=spot.span,
            width_mm=None if width is None else width * MM_PER_POINT,
            merge=_merge(properties),
            vertical_alignment=_value(properties, _VERTICAL),
            borders=grid.cell_borders(properties, spot, conditions),
            shade=shade,
            blocks=self.read(element, inner),
        )


def _value(properties: _Element | None, name: str) -> str:
    child = child_of(properties, name)
    return "" if child is None else child.get(VAL, "")


def _span(properties: _Element | None) -> int:
    return min(max(integer(_value(properties, _GRID_SPAN)) or 1, 1), MAX_SPAN)


def _merge(properties: _Element | None) -> str:
    child = child_of(properties, _MERGE)
    return "" if child is None else child.get(VAL, "continue")
