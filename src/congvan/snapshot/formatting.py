"""Run and paragraph properties, read into plain dictionaries that layer one over another.

A dictionary holds only what an element says. Keys of run properties: ``ascii``, ``hAnsi``, ``eastAsia``,
``cs`` (fonts), ``size``, the toggles of ``TOGGLES``, ``u``, ``color``, ``highlight``, ``shd``, ``vert``,
``lang``, ``spacing``, ``scale``, ``style``. Keys of paragraph properties are the names used in
``read_paragraph``.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, Final

from congvan.late_patterns import late_pattern
from congvan.ooxml.names import local_name, w
from congvan.ooxml.units import MM_PER_POINT
from congvan.snapshot.formats import Border, Borders, ParagraphFormat, RunFormat, Tab
from congvan.snapshot.measures import VAL, WHITE, integer, number, points, switch

if TYPE_CHECKING:
    from lxml.etree import _Element

    from congvan.snapshot.theme import ThemeFonts

Layer = dict[str, Any]

TOGGLES: Final = ("b", "i", "caps", "smallCaps", "strike", "dstrike", "vanish")
_TOGGLE_SET: Final = {w(name): name for name in TOGGLES}
_FONT_SLOTS: Final = (
    ("ascii", w("ascii"), w("asciiTheme")),
    ("hAnsi", w("hAnsi"), w("hAnsiTheme")),
    ("eastAsia", w("eastAsia"), w("eastAsiaTheme")),
    ("cs", w("cs"), w("cstheme")),
)
_EDGES: Final = ("top", "bottom", "left", "right", "start", "end", "between", "insideH", "insideV")
_EDGE_NAMES: Final = {w(edge): {"start": "left", "end": "right"}.get(edge, edge) for edge in _EDGES}
_NO_BORDER: Final = frozenset({"nil", "none", ""})
_ALIGNMENTS: Final = {
    "left": "left",
    "start": "left",
    "center": "center",
    "right": "right",
    "end": "right",
    "both": "both",
    "distribute": "distribute",
}
AUTO_SPACING_PT: Final = 14.0
_GROUNDS: Final = ("background1", "light1")
"""The colours of a theme that the sheet has."""
_AS_GOOD_AS_WHITE: Final = late_pattern(r"(?:F[8-F]){3}")
"""Letters that nobody sees on white paper."""
_SIDES: Final = (("left", w("left")), ("left", w("start")), ("right", w("right")), ("right", w("end")))
_FIRST_LINE, _HANGING = w("firstLine"), w("hanging")
_AROUND: Final = tuple((key, w(key), f"auto_{key}", w(f"{key}Autospacing")) for key in ("before", "after"))
_LINE, _LINE_RULE = w("line"), w("lineRule")
_COLOUR, _FILL, _SIZE, _SPACE = w("color"), w("fill"), w("sz"), w("space")
_POSITION, _LEADER = w("pos"), w("leader")


def plain_colour(value: str | None) -> str:
    """``RRGGBB`` in capitals, "" for automatic or none."""
    return "" if value is None or value in ("auto", "none") else value.upper()


def _fonts(element: _Element, layer: Layer, theme: ThemeFonts) -> None:
    for slot, plain, themed in _FONT_SLOTS:
        value = theme.get(element.get(themed, "")) or element.get(plain)
        if value:
            layer[slot] = value


def _size(element: _Element, layer: Layer, _theme: ThemeFonts) -> None:
    size = points(element.get(VAL), 2.0)
    if size is not None and size > 0:
        layer["size"] = size


def _word(key: str) -> Callable[[_Element, Layer, ThemeFonts], None]:
    def read(element: _Element, layer: Layer, _theme: ThemeFonts) -> None:
        value = element.get(VAL, "")
        layer[key] = "" if value in ("none", "baseline") else value

    return read


def _colour(element: _Element, layer: Layer, _theme: ThemeFonts) -> None:
    colour = plain_colour(element.get(VAL))
    ground = not colour and element.get(w("themeColor"), "") in _GROUNDS
    layer["color"] = WHITE if ground or _AS_GOOD_AS_WHITE.fullmatch(colour) else colour


def _shade(element: _Element, layer: Layer, _theme: ThemeFonts) -> None:
    layer["shd"] = plain_colour(element.get(_FILL))


def _spacing(element: _Element, layer: Layer, _theme: ThemeFonts) -> None:
    layer["spacing"] = points(element.get(VAL)) or 0.0


def _scale(element: _Element, layer: Layer, _theme: ThemeFonts) -> None:
    layer["scale"] = number((element.get(VAL) or "").rstrip("%")) or 100.0


_RUN_READERS: Final[dict[str, Callable[[_Element, Layer, ThemeFonts], None]]] = {
    w("rFonts"): _fonts,
    w("sz"): _size,
    w("u"): _word("u"),
    w("color"): _colour,
    w("highlight"): _word("highlight"),
    w("shd"): _shade,
    w("vertAlign"): _word("vert"),
    w("lang"): _word("lang"),
    w("spacing"): _spacing,
    w("w"): _scale,
    w("rStyle"): _word("style"),
}


def read_run(properties: _Element | None, theme: ThemeFonts) -> Layer:
    """What a ``w:rPr`` says."""
    layer: Layer = {}
    if properties is None:
        return layer
    for child in properties:
        tag = child.tag
        name = _TOGGLE_SET.get(tag)
        if name is not None:
            layer[name] = switch(child)
        elif (reader := _RUN_READERS.get(tag)) is not None:
            reader(child, layer, theme)
    return layer


def run_format(defaults: Layer, layers: tuple[Layer, Layer, Layer], direct: Layer) -> RunFormat:
    """The effective format: ``layers`` are table, paragraph and character style, whose toggles add up
    exclusively.
    """
    merged: Layer = {**defaults, **layers[0], **layers[1], **layers[2], **direct}
    toggles = {name: _toggle(name, defaults, layers, direct) for name in TOGGLES if name in merged}
    ascii_font = merged.get("ascii") or "Times New Roman"
    return RunFormat(
        font=ascii_font,
        font_high=merged.get("hAnsi") or ascii_font,
        font_east_asia=merged.get("eastAsia", ""),
        font_complex=merged.get("cs", ""),
        size_pt=merged.get("size", 10.0),
        bold=toggles.get("b", False),
        italic=toggles.get("i", False),
        underline=merged.get("u", ""),
        strike=toggles.get("strike", False) or toggles.get("dstrike", False),
        caps=toggles.get("caps", False),
        small_caps=toggles.get("smallCaps", False),
        vanish=toggles.get("vanish", False),
        colour=merged.get("color", ""),
        highlight=merged.get("highlight", ""),
        shade=merged.get("shd", ""),
        vertical=merged.get("vert", ""),
        language=merged.get("lang", ""),
        spacing_pt=merged.get("spacing", 0.0),
        scale=merged.get("scale", 100.0),
        style=direct.get("style", ""),
    )


def _toggle(name: str, defaults: Layer, layers: tuple[Layer, Layer, Layer], direct: Layer) -> bool:
    if name in direct:
        return bool(direct[name])
    if defaults.get(name):
        return True
    return sum(bool(layer.get(name)) for layer in layers) % 2 == 1


def _indent(element: _Element, layer: Layer) -> None:
    for key, name in _SIDES:
        value = points(element.get(name))
        if value is not None:
            layer[key] = value
    first, hanging = points(element.get(_FIRST_LINE)), points(element.get(_HANGING))
    if hanging is not None:
        layer["first"] = -hanging
    elif first is not None:
        layer["first"] = first


def _paragraph_spacing(element: _Element, layer: Layer) -> None:
    for key, name, auto_key, auto_name in _AROUND:
        value = points(element.get(name))
        if value is not None:
            layer[key] = value
        automatic = element.get(auto_name)
        if automatic is not None:
            layer[auto_key] = automatic in ("1", "true", "on")
    line = element.get(_LINE)
    rule = element.get(_LINE_RULE)
    if line is not None:
        layer["line"] = line
        layer["line_rule"] = rule or "auto"
    elif rule is not None:
        layer["line_rule"] = rule


def read_border(element: _Element) -> Border | None:
    """One edge, None when it says that nothing is drawn, or draws it white."""
    kind = element.get(VAL, "")
    if kind in _NO_BORDER or plain_colour(element.get(_COLOUR)) == WHITE:
        return None
    return Border(
        kind,
        points(element.get(_SIZE), 8.0) or 0.5,
        plain_colour(element.get(_COLOUR)),
        points(element.get(_SPACE), 1.0) or 0.0,
    )


def read_borders(element: _Element | None) -> dict[str, Border | None]:
    """The edges that a ``w:pBdr``, ``w:tblBorders`` or ``w:tcBorders`` names, by ``top``, ``insideH`` …"""
    if element is None:
        return {}
    return {_EDGE_NAMES[edge.tag]: read_border(edge) for edge in element if edge.tag in _EDGE_NAMES}


def _paragraph_borders(element: _Element, layer: Layer) -> None:
    layer["borders"] = {**layer.get("borders", {}), **read_borders(element)}


def _tabs(element: _Element, layer: Layer) -> None:
    stops = dict(layer.get("tabs", {}))
    for tab in element:
        at = points(tab.get(_POSITION))
        if at is not None:
            leader = tab.get(_LEADER, "")
            stops[at] = (tab.get(VAL, "left"), "" if leader == "none" else leader)
    layer["tabs"] = stops


def _number_properties(element: _Element, layer: Layer) -> None:
    for child in element:
        name = local_name(child.tag)
        if name in ("ilvl", "numId"):
            layer[name] = integer(child.get(VAL))


def _paragraph_shade(element: _Element, layer: Layer) -> None:
    layer["shd"] = plain_colour(element.get(_FILL))


_PARAGRAPH_READERS: Final[dict[str, Callable[[_Element, Layer], None]]] = {
    w("ind"): _indent,
    w("spacing"): _paragraph_spacing,
    w("pBdr"): _paragraph_borders,
    w("tabs"): _tabs,
    w("numPr"): _number_properties,
    w("shd"): _paragraph_shade,
}
_PARAGRAPH_SWITCHES: Final = {
    w("keepNext"): "keep_next",
    w("keepLines"): "keep_lines",
    w("widowControl"): "widow",
    w("pageBreakBefore"): "page_break",
    w("contextualSpacing"): "contextual",
}
_JC: Final = w("jc")
_OUTLINE: Final = w("outlineLvl")
_STYLE: Final = w("pStyle")


def read_paragraph(properties: _Element | None) -> Layer:
    """What a ``w:pPr`` says: ``style``, ``jc``, ``left``, ``right``, ``first``, ``before`` … (points),
    ``numId``, ``ilvl``.
    """
    layer: Layer = {}
    if properties is None:
        return layer
    for child in properties:
        tag = child.tag
        if (reader := _PARAGRAPH_READERS.get(tag)) is not None:
            reader(child, layer)
        elif tag in _PARAGRAPH_SWITCHES:
            layer[_PARAGRAPH_SWITCHES[tag]] = switch(child)
        elif tag == _JC:
            layer["jc"] = _ALIGNMENTS.get(child.get(VAL, "left"), "both")
        elif tag == _OUTLINE:
            layer["outline"] = integer(child.get(VAL))
        elif tag == _STYLE:
            layer["style"] = child.get(VAL, "")
    return layer


def layered(*layers: Mapping[str, Any]) -> Layer:
    """Paragraph layers one over another, the nearest last; edges and tab stops add up."""
    merged: Layer = {}
    for layer in layers:
        borders, tabs = merged.get("borders"), merged.get("tabs")
        merged.update(layer)
        if borders and "borders" in layer:
            merged["borders"] = {**borders, **layer["borders"]}
        if tabs and "tabs" in layer:
            merged["tabs"] = {**tabs, **layer["tabs"]}
    return merged


def paragraph_format(layer: Mapping[str, Any], style_id: str, style_name: str) -> ParagraphFormat:
    """The effective format that a fully layered dictionary describes, in that style."""
    get = layer.get
    rule, line = _line(get("line_rule", "auto"), get("line"))
    outline = get("outline")
    mm = MM_PER_POINT
    return ParagraphFormat(
        style_id=style_id,
        style=style_name,
        alignment=get("jc", "left"),
        left_mm=get("left", 0.0) * mm,
        right_mm=get("right", 0.0) * mm,
        first_line_mm=get("first", 0.0) * mm,
        before_pt=AUTO_SPACING_PT if get("auto_before") else get("before", 0.0),
        after_pt=AUTO_SPACING_PT if get("auto_after") else get("after", 0.0),
        auto_before=bool(get("auto_before")),
        auto_after=bool(get("auto_after")),
        contextual=bool(get("contextual")),
        line_rule=rule,
        line=line,
        keep_next=bool(get("keep_next")),
        keep_lines=bool(get("keep_lines")),
        widow_control=bool(get("widow", True)),
        page_break_before=bool(get("page_break")),
        outline_level=outline if outline is not None and 0 <= outline < 9 else None,
        borders=edges(get("borders") or {}),
        tabs=_tab_stops(get("tabs") or {}),
        shade=get("shd", ""),
    )


def edges(borders: Mapping[str, Border | None]) -> Borders:
    """The four outer edges of a mapping of edges."""
    if not borders:
        return _NO_BORDERS
    return Borders(borders.get("top"), borders.get("bottom"), borders.get("left"), borders.get("right"))


_NO_BORDERS: Final = Borders()


def _line(rule: str, line: str | None) -> tuple[Any, float]:
    if rule not in ("exact", "atLeast"):
        multiple = points(line, 240.0)
        return "auto", multiple if multiple else 1.0
    return rule, points(line) or 12.0


def _tab_stops(stops: Mapping[float, tuple[str, str]]) -> tuple[Tab, ...]:
    if not stops:
        return ()
    kept = ((at, kind, leader) for at, (kind, leader) in sorted(stops.items()) if kind != "clear")
    return tuple(Tab(at * MM_PER_POINT, kind, leader) for at, kind, leader in kept)
