"""Drawn shapes, DrawingML and VML: which are lines, which hold text."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from math import hypot
from typing import TYPE_CHECKING, Final

from congvan.late_dataclasses import dataclass
from congvan.ooxml.names import (
    A_NS,
    CHART_NS,
    DIAGRAM_NS,
    O_NS,
    PIC_NS,
    SVG_NS,
    V_NS,
    WP_NS,
    WPS_NS,
    local_name,
    qname,
    r,
    w,
)
from congvan.snapshot.formats import DrawnLine, DrawnLineKind, WordPicture, WordPlace
from congvan.snapshot.measures import EMU_PER_POINT, WHITE, integer, points

if TYPE_CHECKING:
    from lxml.etree import _Element

THIN_PT: Final = 3.0
SHORTEST_LINE_PT: Final = 8.0
CONTENT: Final = w("txbxContent")
_LINE_SHAPES: Final = frozenset({"line", "straightConnector1", "lineInv"})
_PICTURES: Final = (
    qname(PIC_NS, "pic"), qname(V_NS, "imagedata"), qname(CHART_NS, "chart"), qname(DIAGRAM_NS, "relIds"),
)  # fmt: skip
_SOLID_DASHES: Final = frozenset({"", "solid"})
_VML_SHAPES: Final = frozenset(qname(V_NS, name) for name in ("line", "shape", "rect", "roundrect", "oval", "polyline"))
_Extent = tuple[float, float, float | None, float | None]
"""Width, height, x and y."""
_STRAIGHT_CONNECTOR: Final = "_x0000_t32"


@dataclass(frozen=True, slots=True)
class BoxShape:
    """A shape that holds text: ``content`` is its ``w:txbxContent``."""

    content: _Element
    width_pt: float | None
    height_pt: float | None
    x_pt: float | None
    y_pt: float | None
    relative_to: str
    bordered: bool


@dataclass(frozen=True, slots=True)
class _Frame:
    """Where a DrawingML drawing is and how large it is, in points."""

    inline: bool
    width: float | None
    height: float | None
    x: float | None
    y: float | None
    relative_to: str
    alignment: str


def lines_and_boxes(drawing: _Element, anchor: WordPlace) -> tuple[list[DrawnLine], list[BoxShape]]:
    """The lines and the text boxes of a ``w:drawing``, ``w:pict`` or ``w:object``."""
    if drawing.tag == w("drawing"):
        return _drawingml(drawing, anchor)
    return _vml(drawing, anchor)


def holds_picture(drawing: _Element) -> bool:
    """Whether a drawing shows a picture, a chart or a diagram, outside the paragraphs of its text boxes."""
    return any(not _inside_text(one, drawing) for one in drawing.iter(*_PICTURES))


def inline_pictures(drawing: _Element, data_of: Callable[[str], bytes]) -> Iterator[WordPicture]:
    """The pictures of a drawing that is in the line of text; ``data_of`` gives the bytes of a relationship."""
    inline = drawing.find(qname(WP_NS, "inline"))
    extent = None if inline is None else inline.find(qname(WP_NS, "extent"))
    if inline is None or extent is None:
        return
    shown = inline.find(qname(WP_NS, "docPr"))
    for blip in inline.iter(qname(A_NS, "blip")):
        vector = next(blip.iter(qname(SVG_NS, "svgBlip")), None)
        yield WordPicture(
            data=data_of(blip.get(r("embed"), "")),
            vector=b"" if vector is None else data_of(vector.get(r("embed"), "")),
            width=integer(extent.get("cx")) or 0,
            description="" if shown is None else shown.get("descr", ""),
        )


def _emu(value: str | None) -> float | None:
    return points(value, EMU_PER_POINT)


def _drawingml(drawing: _Element, anchor: WordPlace) -> tuple[list[DrawnLine], list[BoxShape]]:
    lines: list[DrawnLine] = []
    boxes: list[BoxShape] = []
    for holder in drawing:
        frame = _frame(holder)
        for shape in holder.iter(qname(WPS_NS, "wsp")):
            if _inside_text(shape, holder):
                continue
            content = shape.find(f"{qname(WPS_NS, 'txbx')}/{CONTENT}")
            if content is not None:
                boxes.append(_drawn_box(shape, content, frame))
            elif (line := _drawn_line(shape, frame, anchor)) is not None:
                lines.append(line)
        if next(holder.iter(qname(PIC_NS, "pic")), None) is not None:
            lines.extend(_picture(frame, anchor))
    return lines, boxes


def _inside_text(shape: _Element, holder: _Element) -> bool:
    """Whether the shape belongs to a paragraph of a text box of ``holder``: that paragraph will meet it
    again.
    """
    for ancestor in shape.iterancestors():
        if ancestor is holder:
            return False
        if ancestor.tag == CONTENT:
            return True
    return False


def _frame(holder: _Element) -> _Frame:
    extent = holder.find(qname(WP_NS, "extent"))
    horizontal, vertical = holder.find(qname(WP_NS, "positionH")), holder.find(qname(WP_NS, "positionV"))
    return _Frame(
        inline=local_name(holder.tag) == "inline",
        width=None if extent is None else _emu(extent.get("cx")),
        height=None if extent is None else _emu(extent.get("cy")),
        x=_offset(horizontal),
        y=_offset(vertical),
        relative_to="column" if horizontal is None else horizontal.get("relativeFrom", "column"),
        alignment="" if horizontal is None else (horizontal.findtext(qname(WP_NS, "align")) or "").strip(),
    )


def _offset(position: _Element | None) -> float | None:
    return None if position is None else _emu((position.findtext(qname(WP_NS, "posOffset")) or "").strip())


def _properties(shape: _Element) -> _Element | None:
    return shape.find(qname(WPS_NS, "spPr"))


def _size(shape: _Element, frame: _Frame) -> tuple[float, float]:
    extent = shape.find(f"{qname(WPS_NS, 'spPr')}/{qname(A_NS, 'xfrm')}/{qname(A_NS, 'ext')}")
    width = None if extent is None else _emu(extent.get("cx"))
    height = None if extent is None else _emu(extent.get("cy"))
    if max(width or 0.0, height or 0.0) < SHORTEST_LINE_PT:
        # LibreOffice leaves next to nothing here and writes the size of the drawing round it.
        width = height = None
    return (frame.width or 0.0) if width is None else width, (frame.height or 0.0) if height is None else height


def _stroke(shape: _Element) -> tuple[float | None, str, bool] | None:
    """Weight, colour and whether solid; None when no stroke is drawn."""
    properties = _properties(shape)
    line = None if properties is None else properties.find(qname(A_NS, "ln"))
    if line is None:
        styled = shape.find(f"{qname(WPS_NS, 'style')}/{qname(A_NS, 'lnRef')}")
        return None if styled is not None and styled.get("idx") == "0" else (None, "", True)
    if line.find(qname(A_NS, "noFill")) is not None:
        return None
    colour = line.find(f"{qname(A_NS, 'solidFill')}/{qname(A_NS, 'srgbClr')}")
    if colour is not None and colour.get("val", "").upper() == WHITE:
        return None
    dash = line.find(qname(A_NS, "prstDash"))
    solid = (dash is None or dash.get("val", "") in _SOLID_DASHES) and line.get("cmpd", "sng") == "sng"
    return _emu(line.get("w")), "" if colour is None else colour.get("val", "").upper(), solid


def _drawn_line(shape: _Element, frame: _Frame, anchor: WordPlace) -> DrawnLine | None:
    geometry = shape.find(f"{qname(WPS_NS, 'spPr')}/{qname(A_NS, 'prstGeom')}")
    width, height = _size(shape, frame)
    stroke = _stroke(shape)
    is_line = geometry is not None and geometry.get("prst", "") in _LINE_SHAPES
    if not is_line and min(width, height) > THIN_PT:
        return None
    if stroke is None or max(width, height) < SHORTEST_LINE_PT:
        return None
    weight, colour, solid = stroke
    return DrawnLine(
        kind=DrawnLineKind.DRAWING_INLINE if frame.inline else DrawnLineKind.DRAWING,
        anchor=anchor,
        length_pt=hypot(width, height),
        x_pt=frame.x,
        y_pt=frame.y,
        weight_pt=weight,
        colour=colour,
        solid=solid,
        horizontal=width >= height,
        relative_to=frame.relative_to,
        alignment=frame.alignment,
    )


def _picture(frame: _Frame, anchor: WordPlace) -> Iterator[DrawnLine]:
    if frame.width is None or frame.height is None:
        return
    if frame.height <= THIN_PT and frame.width >= SHORTEST_LINE_PT:
        yield DrawnLine(
            kind=DrawnLineKind.PICTURE,
            anchor=anchor,
            length_pt=frame.width,
            x_pt=frame.x,
            y_pt=frame.y,
            weight_pt=frame.height,
            relative_to=frame.relative_to,
            alignment=frame.alignment,
        )


def _drawn_box(shape: _Element, content: _Element, frame: _Frame) -> BoxShape:
    width, height = _size(shape, frame)
    properties = _properties(shape)
    line = None if properties is None else properties.find(qname(A_NS, "ln"))
    bordered = line is not None and line.find(qname(A_NS, "noFill")) is None
    return BoxShape(content, width or None, height or None, frame.x, frame.y, frame.relative_to, bordered)


def _vml(pict: _Element, anchor: WordPlace) -> tuple[list[DrawnLine], list[BoxShape]]:
    lines: list[DrawnLine] = []
    boxes: list[BoxShape] = []
    for shape in pict.iter():
        if shape.tag not in _VML_SHAPES or _inside_text(shape, pict):
            continue
        style = _style(shape.get("style", ""))
        content = shape.find(f"{qname(V_NS, 'textbox')}/{CONTENT}")
        if content is not None:
            boxes.append(_vml_box(shape, content, style))
        elif (line := _vml_line(shape, style, anchor)) is not None:
            lines.append(line)
    return lines, boxes


def _style(text: str) -> dict[str, str]:
    pairs = (item.partition(":") for item in text.split(";"))
    return {key.strip().lower(): value.strip().lower() for key, _, value in pairs}


def _length(value: str | None) -> float | None:
    """A VML length in points; a bare number counts pixels."""
    return points(value, 4 / 3) if value else None


def _relative_to(style: dict[str, str]) -> str:
    word = style.get("mso-position-horizontal-relative", "text")
    return {"text": "column", "char": "character"}.get(word, word)


def _vml_box(shape: _Element, content: _Element, style: dict[str, str]) -> BoxShape:
    return BoxShape(
        content,
        _length(style.get("width")),
        _length(style.get("height")),
        _length(style.get("margin-left") or style.get("left")),
        _length(style.get("margin-top") or style.get("top")),
        _relative_to(style),
        shape.get("stroked", "t") not in ("f", "false"),
    )


def _point(value: str | None) -> tuple[float, float] | None:
    x, _, y = (value or "").partition(",")
    left, top = _length(x.strip() or "0"), _length(y.strip() or "0")
    return None if left is None or top is None else (left, top)


def _extent(shape: _Element, style: dict[str, str]) -> _Extent | None:
    """Width, height, x and y of a shape that may be a line."""
    if local_name(shape.tag) == "line":
        start, end = _point(shape.get("from")), _point(shape.get("to"))
        if start is None or end is None:
            return None
        return abs(end[0] - start[0]), abs(end[1] - start[1]), min(start[0], end[0]), min(start[1], end[1])
    width, height = _length(style.get("width")), _length(style.get("height"))
    x, y = style.get("margin-left") or style.get("left"), style.get("margin-top") or style.get("top")
    return width or 0.0, height or 0.0, _length(x), _length(y)


def _in_group(shape: _Element, extent: _Extent) -> _Extent | None:
    """The extent of a shape of a group in points: there its numbers count the group's own units."""
    group = next(shape.iterancestors(qname(V_NS, "group")), None)
    if group is None:
        return extent
    style = _style(group.get("style", ""))
    x, units = style.get("margin-left") or style.get("left"), group.get("coordsize", "").partition(",")[0].strip()
    wide, across, at = _length(style.get("width")), _length(units), _length(x)
    origin = _length(group.get("coordorigin", "0").partition(",")[0].strip() or "0")
    if wide is None or not across or next(group.iterancestors(qname(V_NS, "group")), None) is not None:
        return None
    scale = wide / across
    left = None if at is None or extent[2] is None or origin is None else at + (extent[2] - origin) * scale
    return extent[0] * scale, extent[1] * scale, left, None


def _vml_colour(shape: _Element) -> str:
    """The colour of the stroke as ``RRGGBB``, or the name that the file gives it, in capitals."""
    colour = shape.get("strokecolor", "").split(" ")[0].lstrip("#").upper()
    return WHITE if colour == "WHITE" else "".join(2 * letter for letter in colour) if len(colour) == 3 else colour


def _vml_line(shape: _Element, style: dict[str, str], anchor: WordPlace) -> DrawnLine | None:
    outline = _extent(shape, style)
    extent = None if outline is None else _in_group(shape, outline)
    rule = shape.get(qname(O_NS, "hr"), "f") in ("t", "true")
    picture = shape.find(qname(V_NS, "imagedata")) is not None
    unseen = shape.get("stroked", "t") in ("f", "false") or _vml_colour(shape) == WHITE
    hidden = unseen and not rule and not picture
    if extent is None or hidden:
        return None
    width, height, x, y = extent
    straight = local_name(shape.tag) == "line" or _STRAIGHT_CONNECTOR in shape.get("type", "")
    if not rule and (max(width, height) < SHORTEST_LINE_PT or not (straight or min(width, height) <= THIN_PT)):
        return None
    dash = shape.find(qname(V_NS, "stroke"))
    dashed = dash is not None and dash.get("dashstyle", "solid") != "solid"
    colour = _vml_colour(shape)
    return DrawnLine(
        kind=DrawnLineKind.PICTURE if picture else DrawnLineKind.VML,
        anchor=anchor,
        length_pt=hypot(width, height) or None,
        x_pt=x,
        y_pt=y,
        weight_pt=_length(shape.get("strokeweight")),
        colour=colour if len(colour) == 6 else "",
        solid=not dashed,
        horizontal=width >= height,
        relative_to=_relative_to(style),
        alignment=style.get("mso-position-horizontal", "").replace("absolute", ""),
    )
