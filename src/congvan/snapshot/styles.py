"""The styles part: chains of ``basedOn`` resolved once, nearest value first."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from typing import TYPE_CHECKING, Final

from congvan.late_dataclasses import dataclass
from congvan.ooxml.names import w
from congvan.snapshot.formats import Border
from congvan.snapshot.formatting import Layer, layered, read_borders, read_paragraph, read_run
from congvan.snapshot.measures import VAL, points

if TYPE_CHECKING:
    from lxml.etree import _Element

    from congvan.snapshot.theme import ThemeFonts

MAX_CHAIN: Final = 50
_STYLE, _NAME, _BASED_ON = w("style"), w("name"), w("basedOn")
_STYLE_ID, _IS_DEFAULT, _TYPE = w("styleId"), w("default"), w("type")
_PPR, _RPR = w("pPr"), w("rPr")
_CONDITION: Final = w("tblStylePr")
_TABLE_BORDERS: Final = f"{w('tblPr')}/{w('tblBorders')}"
_TABLE_MARGINS: Final = f"{w('tblPr')}/{w('tblCellMar')}"
_CELL_BORDERS: Final = f"{w('tcPr')}/{w('tcBorders')}"
_CELL_SHADE: Final = f"{w('tcPr')}/{w('shd')}"
_FILL, _WIDTH = w("fill"), w("w")
_MARGINS: Final = {w("left"): "left", w("start"): "left", w("right"): "right", w("end"): "right"}
_EMPTY: Final[Layer] = {}


@dataclass(frozen=True, slots=True)
class ParagraphStyle:
    """A paragraph style, resolved: its layers; ``own_indent`` when the chain indents nearer than it
    numbers.
    """

    paragraph: Layer
    run: Layer
    own_indent: bool


@dataclass(frozen=True, slots=True)
class TableLook:
    """What a table style gives to a whole table or, as a condition (``firstRow`` …), to some of its cells."""

    paragraph: Layer = field(default_factory=dict)
    run: Layer = field(default_factory=dict)
    borders: Mapping[str, Border | None] = field(default_factory=dict)
    cell_borders: Mapping[str, Border | None] = field(default_factory=dict)
    shade: str = ""
    margins: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class TableStyle:
    """A table style, resolved."""

    whole: TableLook
    conditions: Mapping[str, TableLook]


_NO_TABLE_STYLE: Final = TableStyle(TableLook(), {})


class StyleSheet:
    """The styles of a document by id; unknown ids give empty layers."""

    def __init__(self, root: _Element | None, theme: ThemeFonts) -> None:
        self._theme = theme
        self._elements: dict[str, _Element] = {}
        self._bases: dict[str, str] = {}
        self._said: dict[str, tuple[Layer, Layer]] = {}
        self._default_ids: dict[str, str] = {}
        self.names: dict[str, str] = {}
        self.default_run: Layer = {}
        self.default_paragraph: Layer = {}
        self._paragraph: dict[str, ParagraphStyle] = {}
        self._character: dict[str, Layer] = {}
        self._table: dict[str, TableStyle] = {}
        if root is not None:
            self._index(root)

    def _index(self, root: _Element) -> None:
        defaults = root.find(w("docDefaults"))
        if defaults is not None:
            self.default_run = read_run(defaults.find(f"{w('rPrDefault')}/{w('rPr')}"), self._theme)
            self.default_paragraph = read_paragraph(defaults.find(f"{w('pPrDefault')}/{w('pPr')}"))
        for element in root.iterchildren(_STYLE):
            style_id = element.get(_STYLE_ID, "")
            self._elements.setdefault(style_id, element)
            name = next(element.iterchildren(_NAME), None)
            self.names[style_id] = style_id if name is None else name.get(VAL, style_id)
            if element.get(_IS_DEFAULT) in ("1", "true", "on"):
                self._default_ids.setdefault(element.get(_TYPE, ""), style_id)

    def default_id(self, kind: str) -> str:
        """The id of the default ``paragraph``, ``character`` or ``table`` style, "" where none is marked."""
        return self._default_ids.get(kind, "")

    def _chain(self, style_id: str) -> list[str]:
        """The style and what it is based on, farthest first; a circle or a broken link ends it."""
        chain: list[str] = []
        while style_id in self._elements and style_id not in chain and len(chain) < MAX_CHAIN:
            chain.append(style_id)
            style_id = self._base(style_id)
        chain.reverse()
        return chain

    def _base(self, style_id: str) -> str:
        if style_id not in self._bases:
            based_on = next(self._elements[style_id].iterchildren(_BASED_ON), None)
            self._bases[style_id] = "" if based_on is None else based_on.get(VAL, "")
        return self._bases[style_id]

    def _says(self, style_id: str) -> tuple[Layer, Layer]:
        """The paragraph and the run layer of one style, what it is based on left out."""
        said = self._said.get(style_id)
        if said is None:
            element = self._elements[style_id]
            paragraph = read_paragraph(next(element.iterchildren(_PPR), None))
            run = read_run(next(element.iterchildren(_RPR), None), self._theme)
            said = self._said[style_id] = paragraph, run
        return said

    def paragraph(self, style_id: str) -> ParagraphStyle:
        """The paragraph style ``style_id``, or the default one when ``style_id`` is unknown."""
        if style_id not in self._elements:
            style_id = self.default_id("paragraph")
        found = self._paragraph.get(style_id)
        if found is None:
            found = self._paragraph[style_id] = self._resolve_paragraph(style_id)
        return found

    def _resolve_paragraph(self, style_id: str) -> ParagraphStyle:
        layers: list[Layer] = []
        run: Layer = {}
        numbered = indented = -1
        for at, style in enumerate(self._chain(style_id)):
            paragraph, letters = self._says(style)
            layers.append(paragraph)
            run.update(letters)
            numbered = at if "numId" in paragraph else numbered
            indented = at if "left" in paragraph or "first" in paragraph else indented
        run.pop("style", None)
        return ParagraphStyle(layered(*layers), run, indented >= numbered >= 0)

    def character(self, style_id: str) -> Layer:
        """The run layer of the character style ``style_id``."""
        if not style_id:
            return _EMPTY
        found = self._character.get(style_id)
        if found is None:
            found = {}
            for style in self._chain(style_id):
                found.update(self._says(style)[1])
            found.pop("style", None)
            self._character[style_id] = found
        return found

    def table(self, style_id: str) -> TableStyle:
        """The table style ``style_id``, or the default one when ``style_id`` is unknown."""
        if style_id not in self._elements:
            style_id = self.default_id("table")
        found = self._table.get(style_id)
        if found is None:
            found = self._table[style_id] = self._resolve_table(style_id)
        return found

    def _resolve_table(self, style_id: str) -> TableStyle:
        chain = [self._elements[style] for style in self._chain(style_id)]
        if not chain:
            return _NO_TABLE_STYLE
        kinds = {e.get(_TYPE, "") for style in chain for e in style.iterchildren(_CONDITION)}
        conditions = {kind: self._look(_conditions(chain, kind)) for kind in kinds}
        return TableStyle(self._look(chain), conditions)

    def _look(self, elements: list[_Element]) -> TableLook:
        run: Layer = {}
        borders: dict[str, Border | None] = {}
        cell_borders: dict[str, Border | None] = {}
        margins: dict[str, float] = {}
        shade = ""
        for element in elements:
            run.update(read_run(element.find(_RPR), self._theme))
            borders.update(read_borders(element.find(_TABLE_BORDERS)))
            cell_borders.update(read_borders(element.find(_CELL_BORDERS)))
            margins.update(cell_margins(element.find(_TABLE_MARGINS)))
            fill = element.find(_CELL_SHADE)
            shade = shade if fill is None else fill.get(_FILL, "")
        paragraph = layered(*(read_paragraph(element.find(_PPR)) for element in elements))
        return TableLook(paragraph, run, borders, cell_borders, shade, margins)


def _conditions(chain: list[_Element], kind: str) -> list[_Element]:
    found = (element for style in chain for element in style.iterchildren(_CONDITION))
    return [element for element in found if element.get(_TYPE, "") == kind]


def cell_margins(element: _Element | None) -> dict[str, float]:
    """The inner margins, in points, that a ``w:tblCellMar`` or ``w:tcMar`` names, by ``left``, ``right`` …"""
    if element is None:
        return {}
    found: dict[str, float] = {}
    edges = {edge.tag: edge for edge in reversed(element)}  # of two alike the first counts
    for name, key in _MARGINS.items():
        value = points(edges[name].get(_WIDTH)) if name in edges else None
        if value is not None:
            found[key] = value
    return found
