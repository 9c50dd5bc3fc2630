"""What a table gives to its cells: widths, edges, margins, the conditions of its style."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Final

from congvan.late_dataclasses import dataclass
from congvan.late_patterns import late_pattern
from congvan.ooxml.names import w
from congvan.snapshot.formats import Border, Borders
from congvan.snapshot.formatting import Layer, layered, plain_colour, read_borders
from congvan.snapshot.measures import VAL, integer, millimetres, number, on, points
from congvan.snapshot.styles import StyleSheet, TableLook, TableStyle, cell_margins
from congvan.snapshot.tree import child_of

if TYPE_CHECKING:
    from lxml.etree import _Element

DEFAULT_MARGIN_PT: Final = 5.4
_PROPERTIES, _ROW_PROPERTIES, _GRID, _COLUMN = w("tblPr"), w("trPr"), w("tblGrid"), w("gridCol")
_OWN_BORDERS, _OWN_MARGINS, _OWN_WIDTH, _SHADE = w("tcBorders"), w("tcMar"), w("tcW"), w("shd")
_WIDTH, _TYPE, _FILL = w("w"), w("type"), w("fill")
_HEXADECIMAL: Final = late_pattern(r"[0-9A-Fa-f]{1,8}")
_LOOK_BITS: Final = {
    "firstRow": 0x20,
    "lastRow": 0x40,
    "firstColumn": 0x80,
    "lastColumn": 0x100,
    "noHBand": 0x200,
    "noVBand": 0x400,
}


@dataclass(frozen=True, slots=True)
class GridPosition:
    """A cell's position: row and grid column of a table of ``rows`` × ``columns``."""

    row: int
    column: int
    span: int
    rows: int
    columns: int


class Grid:
    """The properties of one ``w:tbl``."""

    def __init__(self, element: _Element, sheet: StyleSheet, container_pt: float) -> None:
        properties = child_of(element, _PROPERTIES)
        self._properties = properties
        self.container_pt = container_pt
        self.style_id = self._value("tblStyle")
        self.style: TableStyle = sheet.table(self.style_id)
        self.columns_pt = _grid(element)
        self.width_pt = _width(child_of(properties, w("tblW")), container_pt)
        if self.width_pt is None and self.columns_pt:
            self.width_pt = sum(self.columns_pt)
        self.borders = {**self.style.whole.borders, **read_borders(self._child("tblBorders"))}
        default = {"left": DEFAULT_MARGIN_PT, "right": DEFAULT_MARGIN_PT}
        self.margins = {**default, **self.style.whole.margins, **cell_margins(self._child("tblCellMar"))}
        self.look = _look(self._child("tblLook"))
        self._layers: dict[tuple[str, ...], tuple[Layer, Layer]] = {}

    def _child(self, name: str) -> _Element | None:
        return child_of(self._properties, w(name))

    def _value(self, name: str) -> str:
        child = self._child(name)
        return "" if child is None else child.get(VAL, "")

    @property
    def alignment(self) -> str:
        """``left``, ``center``, ``right`` or "" where not given."""
        return self._value("jc")

    @property
    def indent_mm(self) -> float:
        """The table's indent from the left margin."""
        child = self._child("tblInd")
        return 0.0 if child is None else millimetres(child.get(w("w"))) or 0.0

    @property
    def fixed(self) -> bool:
        """Whether the column widths are fixed."""
        child = self._child("tblLayout")
        return child is not None and child.get(w("type")) == "fixed"

    @property
    def floating(self) -> bool:
        """Whether text runs around it."""
        return self._child("tblpPr") is not None

    def cell_width_pt(self, properties: _Element | None, spot: GridPosition) -> float | None:
        """The width of a cell: its own, else that of its grid columns."""
        own = _width(child_of(properties, _OWN_WIDTH), self.width_pt or self.container_pt)
        if own:
            return own
        columns = self.columns_pt[spot.column : spot.column + spot.span]
        return sum(columns) if columns else None

    def conditions(self, spot: GridPosition) -> tuple[str, ...]:
        """The conditions of the table style that hold at ``spot``, weakest first."""
        return tuple(name for name in self._holding(spot) if name in self.style.conditions)

    def _holding(self, spot: GridPosition) -> Iterator[str]:
        if not self.style.conditions:
            return
        look = self.look
        if not look.get("noHBand"):
            odd = (spot.row - bool(look.get("firstRow"))) % 2 == 0
            yield "band1Horz" if odd else "band2Horz"
        if look.get("firstColumn") and spot.column == 0:
            yield "firstCol"
        if look.get("lastColumn") and spot.column + spot.span >= spot.columns:
            yield "lastCol"
        if look.get("firstRow") and spot.row == 0:
            yield "firstRow"
        if look.get("lastRow") and spot.row == spot.rows - 1:
            yield "lastRow"

    def layers(self, conditions: tuple[str, ...]) -> tuple[Layer, Layer]:
        """The run and the paragraph layer of the table style under ``conditions``."""
        found = self._layers.get(conditions)
        if found is None:
            looks = [self.style.whole, *(self.style.conditions[name] for name in conditions)]
            run: Layer = {}
            for look in looks:
                run.update(look.run)
            found = self._layers[conditions] = run, layered(*(look.paragraph for look in looks))
        return found

    def cell_borders(self, properties: _Element | None, spot: GridPosition, conditions: tuple[str, ...]) -> Borders:
        """The effective edges of a cell."""
        named: dict[str, Border | None] = {}
        looks = [self.style.whole, *(self.style.conditions[name] for name in conditions)]
        for look in looks:
            named.update(look.cell_borders)
        if properties is not None:
            named.update(read_borders(child_of(properties, _OWN_BORDERS)))
        last_column = spot.column + spot.span >= spot.columns
        return Borders(
            top=_edge(named, self.borders, "top", spot.row == 0, "insideH"),
            bottom=_edge(named, self.borders, "bottom", spot.row == spot.rows - 1, "insideH"),
            left=_edge(named, self.borders, "left", spot.column == 0, "insideV"),
            right=_edge(named, self.borders, "right", last_column, "insideV"),
        )

    def shade(self, properties: _Element | None, conditions: tuple[str, ...]) -> str:
        """The fill of a cell, "" for none or white."""
        own = child_of(properties, _SHADE)
        looks: list[TableLook] = [self.style.whole, *(self.style.conditions[name] for name in conditions)]
        styled = next((look.shade for look in reversed(looks) if look.shade), "")
        fill = plain_colour(styled if own is None else own.get(_FILL))
        return "" if fill == "FFFFFF" else fill

    def inner_width_pt(self, width_pt: float | None, properties: _Element | None) -> float:
        """The width left for text in a cell of ``width_pt``."""
        margins = {**self.margins, **cell_margins(child_of(properties, _OWN_MARGINS))}
        width = self.container_pt if width_pt is None else width_pt
        return max(0.0, width - margins["left"] - margins["right"])


def _edge(
    named: Mapping[str, Border | None],
    table: Mapping[str, Border | None],
    side: str,
    outer: bool,
    inner: str,
) -> Border | None:
    return named[side] if side in named else table.get(side if outer else inner)


def _grid(element: _Element) -> tuple[float, ...]:
    grid = child_of(element, _GRID)
    if grid is None:
        return ()
    return tuple(points(column.get(_WIDTH)) or 0.0 for column in grid.iterchildren(_COLUMN))


def _width(element: _Element | None, whole_pt: float) -> float | None:
    if element is None:
        return None
    value, kind = element.get(_WIDTH, ""), element.get(_TYPE, "dxa")
    if value.endswith("%"):
        percent = number(value[:-1])
        return None if percent is None else whole_pt * percent / 100
    if kind == "pct":
        fiftieths = number(value)
        return None if fiftieths is None else whole_pt * fiftieths / 5000
    return points(value) or None if kind == "dxa" else None


def _look(element: _Element | None) -> dict[str, bool]:
    if element is None:
        return {"firstRow": True, "firstColumn": True}
    value = element.get(VAL, "")
    bits = int(value, 16) if _HEXADECIMAL.fullmatch(value) else 0
    return {
        name: element.get(w(name), "1" if bits & bit else "0") in ("1", "true", "on")
        for name, bit in _LOOK_BITS.items()
    }


def row_properties(element: _Element) -> tuple[bool, bool, float | None, str]:
    """Whether a row is a heading, may not split, its height in points and the rule of it."""
    properties = child_of(element, _ROW_PROPERTIES)
    if properties is None:
        return False, False, None, ""
    height = child_of(properties, w("trHeight"))
    value = None if height is None else points(height.get(VAL))
    rule = "" if height is None else height.get(w("hRule"), "atLeast")
    return on(child_of(properties, w("tblHeader"))), on(child_of(properties, w("cantSplit"))), value, rule


def grid_before(element: _Element) -> int:
    """How many grid columns a row leaves out at its start."""
    properties = child_of(element, _ROW_PROPERTIES)
    skipped = child_of(properties, w("gridBefore"))
    return 0 if skipped is None else min(max(integer(skipped.get(VAL)) or 0, 0), 63)


def deleted_row(element: _Element) -> bool:
    """Whether a tracked change removed the row."""
    return child_of(child_of(element, _ROW_PROPERTIES), w("del")) is not None
