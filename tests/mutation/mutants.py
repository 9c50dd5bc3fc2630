"""Everything that one careless hand can do to one component of a right letter."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from copy import deepcopy
from dataclasses import dataclass
from typing import Any, Final

from lxml import etree

from congvan.profile import load
from congvan.profile.model import Use
from congvan.vocabulary import Component
from mutation.moves import moves
from mutation.rewordings import REWORDED
from mutation.sheets import page_changes
from mutation.wordml import (
    TWIPS_PER_MM,
    Change,
    Letter,
    W,
    direct,
    paragraph_property,
    rewrite,
    run_property,
    style_of,
    text_of,
)

NORM: Final = load("nd30")
C = Component
LINES: Final = (C.NATIONAL_MOTTO_LINE, C.ISSUING_AGENCY_LINE, C.TITLED_SUBJECT_LINE)
SILENT: Final = (*LINES, C.PAGE, C.SIGNATURE, C.FOOTNOTE)
CAPITALS: Final = frozenset(
    {C.NATIONAL_NAME, C.PARENT_AGENCY, C.ISSUING_AGENCY, C.DOCUMENT_TYPE, C.PART_TITLE, C.CHAPTER_TITLE,
     C.SECTION_TITLE, C.SUBSECTION_TITLE, C.ROMAN_SECTION, C.SIGNING_AUTHORITY, C.POSITION, C.URGENCY, C.SECRECY,
     C.CIRCULATION, C.APPENDIX_TITLE}
)  # fmt: skip
"""What the decree requires in capitals; everything else in lower case (PL I, phần I, mục V)."""
LOOKS: Final = (
    ("in red", "color", "FF0000"),
    ("in dark grey", "color", "595959"),
    ("underlined", "u", "single"),
    ("struck through", "strike", "1"),
    ("highlighted", "highlight", "yellow"),
    ("letters 2 pt apart", "spacing", "40"),
    ("letters narrowed", "w", "80"),
    ("small capitals", "smallCaps", "1"),
    ("raised", "vertAlign", "superscript"),
)
"""Done to the letters with one button: the name, the property of the run, its value."""
PROSE: Final = frozenset({C.BODY, C.CLAUSE, C.POINT, C.ITEM})
ALIGNMENTS: Final = ("left", "right", "center", "justify", "distribute")


@dataclass(frozen=True)
class Mutant:
    """One right letter with one thing changed."""

    name: str
    docx: bytes


def mutants(letter: Letter, component: Component) -> Iterator[Mutant]:
    """Every mutant of ``component`` in ``letter``; nothing where the letter has none."""
    for name, change in _changes(component):
        other = letter.copy()
        if change(other):
            yield Mutant(name, other.docx())


def _changes(component: Component) -> Iterator[tuple[str, Change]]:
    if component is C.PAGE:
        yield from page_changes()
        return
    yield from moves(component, component in SILENT)
    if component in LINES:
        yield from _line_changes(component)
        return
    if component in SILENT:
        return
    yield from _letter_changes(component)
    yield from _shape_changes(component)
    for name, pattern, replacement in REWORDED.get(component, ()):
        yield name, _rewording(component, pattern, replacement)
    if component in PROSE:
        yield "hanging by 25 mm", _on(component, lambda paragraph, _: _hang(paragraph))
    else:
        yield (
            "second half italic toggled",
            _on(component, lambda paragraph, use: _toggle(_second_half(paragraph), "i", use.italic)),
        )
    if component in FRAMED:
        yield "frame removed", _on(component, lambda paragraph, _: _borders(paragraph, FRAME))
    if component is C.CONTACT:
        yield "line removed", _on(component, lambda paragraph, _: _borders(_first_alike(paragraph), ("top",)))


FRAMED: Final = (C.URGENCY, C.SECRECY, C.CIRCULATION)
FRAME: Final = ("top", "left", "bottom", "right")


def _first_alike(paragraph: Any) -> Any:
    """The first paragraph of its style beside it."""
    return next(item for item in paragraph.getparent() if style_of(item) == style_of(paragraph))


def _on(component: Component, change: Callable[[Any, Use], object]) -> Change:
    def act(letter: Letter) -> bool:
        if not letter.paragraphs(component):
            return False
        return change(letter.longest(component), NORM.use(component)) is not False

    return act


def _letter_changes(component: Component) -> Iterator[tuple[str, Change]]:
    for name, points in (("smaller by 1.5 pt", -1.5), ("larger by 2 pt", 2.0)):
        yield name, _on(component, lambda paragraph, use, points=points: _resize(paragraph, use, points))
    yield "bold toggled", _on(component, lambda paragraph, use: _toggle(paragraph, "b", use.bold))
    yield "italic toggled", _on(component, lambda paragraph, use: _toggle(paragraph, "i", use.italic))
    yield "case changed", _on(component, lambda paragraph, _: _recase(paragraph, component))
    yield "in Arial", _on(component, lambda paragraph, _: _arial(paragraph))
    yield "second half larger", _on(component, lambda paragraph, use: _resize(_second_half(paragraph), use, 2))
    yield "second half in Arial", _on(component, lambda paragraph, _: _arial(_second_half(paragraph)))
    yield "on a grey ground", _on(component, lambda paragraph, _: _shade(paragraph))
    for name, tag, value in LOOKS:
        yield name, _on(component, lambda paragraph, _, tag=tag, value=value: run_property(paragraph, tag, val=value))


def _resize(paragraph: Any, use: Use, points: float) -> None:
    own = direct(paragraph, "r/rPr/sz", "val")
    size = float(own) / 2 if own else use.size
    run_property(paragraph, "sz", val=round((size + points) * 2))


def _toggle(paragraph: Any, name: str, now: bool) -> None:
    run_property(paragraph, name, val="0" if now else "1")


def _recase(paragraph: Any, component: Component) -> bool:
    if not text_of(paragraph).upper().strip(" 0123456789"):
        return False
    if component in CAPITALS:
        run_property(paragraph, "caps", val="0")
        rewrite(paragraph, text_of(paragraph).capitalize())
    else:
        rewrite(paragraph, text_of(paragraph).upper())
    return True


def _shade(paragraph: Any) -> None:
    paragraph_property(paragraph, "shd", val="clear", fill="D9D9D9")


def _arial(paragraph: Any) -> None:
    run_property(paragraph, "rFonts", ascii="Arial", hAnsi="Arial", cs="Arial", eastAsia="Arial")


def _shape_changes(component: Component) -> Iterator[tuple[str, Change]]:
    for align in ALIGNMENTS:
        yield f"aligned {align}", _on(component, lambda paragraph, use, align=align: _align(paragraph, use, align))
    yield "first line 20 mm", _on(component, lambda paragraph, _: _indent(paragraph, first=20))
    yield "indented by 25 mm", _on(component, lambda paragraph, _: _indent(paragraph, left=25))
    yield "indented by 25 mm at the right", _on(component, lambda paragraph, _: _indent(paragraph, right=25))
    if NORM.use(component).align == "center":
        yield "behind 24 blanks", _rewording(component, "^", " " * 24)
    yield "in a box", _on(component, lambda paragraph, _: _box(paragraph))
    yield "an empty line above", lambda letter: _empty_line(letter, component)
    yield "no space around", _on(component, lambda paragraph, _: _space(paragraph, before=0, after=0))
    yield "30 pt before", _on(component, lambda paragraph, _: _space(paragraph, before=600))
    yield "30 pt after", _on(component, lambda paragraph, _: _space(paragraph, after=600))
    yield "lines 1.7", _on(component, lambda paragraph, _: _space(paragraph, line=408, lineRule="auto"))
    yield "lines 0.8", _on(component, lambda paragraph, _: _space(paragraph, line=192, lineRule="auto"))


def _align(paragraph: Any, use: Use, align: str) -> bool:
    word = {"justify": "both"}.get(align, align)
    own = direct(paragraph, "pPr/jc", "val") or {"justify": "both"}.get(use.align, use.align)
    if own == word:
        return False
    paragraph_property(paragraph, "jc", val=word)
    return True


def _indent(
    paragraph: Any, *, first: float | None = None, left: float | None = None, right: float | None = None
) -> None:
    element = paragraph_property(paragraph, "ind")
    for side, width in (("left", left), ("right", right)):
        if width is not None:
            now = int(element.get(f"{W}{side}") or 0)
            element.set(f"{W}{side}", str(now + round(width * TWIPS_PER_MM)))
    if first is not None:
        element.attrib.pop(f"{W}hanging", None)
        element.set(f"{W}firstLine", str(round(first * TWIPS_PER_MM)))


def _second_half(paragraph: Any) -> Any:
    """The second half of its longest run, a run by itself; the whole run where it is one word."""
    run = max(paragraph.iter(f"{W}r"), key=lambda item: len(text_of(item)))
    words = text_of(run).split(" ")
    if len(words) < 2:
        return run
    other = deepcopy(run)
    rewrite(run, " ".join(words[: len(words) // 2]))
    rewrite(other, " ".join(["", *words[len(words) // 2 :]]))
    run.addnext(other)
    return other


def _hang(paragraph: Any) -> None:
    element = paragraph_property(paragraph, "ind")
    element.attrib.pop(f"{W}firstLine", None)
    element.set(f"{W}left", str(round(37.7 * TWIPS_PER_MM)))
    element.set(f"{W}hanging", str(round(25 * TWIPS_PER_MM)))


def _box(paragraph: Any) -> None:
    borders = paragraph_property(paragraph, "pBdr")
    for old in list(borders):
        borders.remove(old)
    for side in FRAME:
        edge = etree.SubElement(borders, f"{W}{side}")
        for key, value in (("val", "single"), ("sz", "6"), ("space", "1"), ("color", "000000")):
            edge.set(f"{W}{key}", value)


def _empty_line(letter: Letter, component: Component) -> bool:
    """One press of the Enter key before its first paragraph."""
    paragraphs = letter.paragraphs(component)
    if not paragraphs:
        return False
    empty = deepcopy(paragraphs[0])
    for child in list(empty):
        if child.tag != f"{W}pPr":
            empty.remove(child)
    paragraphs[0].addprevious(empty)
    return True


def _space(paragraph: Any, **values: object) -> None:
    paragraph_property(paragraph, "spacing", **values)


def _borders(paragraph: Any, sides: tuple[str, ...]) -> bool:
    borders = paragraph_property(paragraph, "pBdr")
    for side in sides:
        for old in borders.findall(f"{W}{side}"):
            borders.remove(old)
    for side in sides:
        etree.SubElement(borders, f"{W}{side}").set(f"{W}val", "nil")
    return True


def _rewording(component: Component, pattern: str, replacement: str) -> Change:
    def act(letter: Letter) -> bool:
        for paragraph in letter.paragraphs(component):
            text = text_of(paragraph)
            if re.search(pattern, text):
                rewrite(paragraph, re.sub(pattern, replacement, text, count=1))
                return True
        return False

    return act


def _line_changes(component: Component) -> Iterator[tuple[str, Change]]:
    for name, factor in (("halved", 0.5), ("longer by half", 1.5)):
        yield name, lambda letter, factor=factor: _stretch(letter, component, factor)
    for kind in ("dashed", "dotted", "double"):
        yield kind, lambda letter, kind=kind: _restroke(letter, component, val=kind)
    yield "in red", lambda letter: _restroke(letter, component, color="FF0000")
    yield "thrice as thick", lambda letter: _restroke(letter, component, sz="18")
    yield "pushed aside by 10 mm", lambda letter: _push(letter, component)


def _stretch(letter: Letter, component: Component, factor: float) -> bool:
    """Its indents so that it becomes ``factor`` times as long."""
    for line in letter.paragraphs(component):
        cell = line.getparent().find(f"{W}tcPr/{W}tcW")
        room = _text_width(letter) if cell is None else _grid_width(line)
        indent = paragraph_property(line, "ind")
        left, right = (int(indent.get(f"{W}{side}") or 0) for side in ("left", "right"))
        length = min((room - left - right) * factor, room)
        paragraph_property(line, "ind", left=round((room - length) / 2), right=round((room - length) / 2))
        return True
    return False


def _text_width(letter: Letter) -> int:
    size, margins = letter.section.find(f"{W}pgSz"), letter.section.find(f"{W}pgMar")
    return int(size.get(f"{W}w")) - int(margins.get(f"{W}left")) - int(margins.get(f"{W}right"))


def _grid_width(line: Any) -> int:
    cell = line.getparent()
    at = [item for item in cell.getparent() if item.tag == cell.tag].index(cell)
    columns = next(line.iterancestors(f"{W}tbl")).findall(f"{W}tblGrid/{W}gridCol")
    behind = cell.find(f"{W}tcPr/{W}tcMar/{W}right")
    return int(columns[at].get(f"{W}w")) - (0 if behind is None else int(behind.get(f"{W}w")))


def _restroke(letter: Letter, component: Component, **values: str) -> bool:
    for line in letter.paragraphs(component):
        borders = paragraph_property(line, "pBdr")
        for old in list(borders):
            borders.remove(old)
        top = etree.SubElement(borders, f"{W}top")
        for key, value in {"val": "single", "sz": "6", "space": "1", "color": "000000", **values}.items():
            top.set(f"{W}{key}", value)
        return True
    return False


def _push(letter: Letter, component: Component) -> bool:
    """Ten millimetres to the right, as long as before."""
    for line in letter.paragraphs(component):
        indent = paragraph_property(line, "ind")
        for side, way in (("left", 1), ("right", -1)):
            indent.set(f"{W}{side}", str(int(indent.get(f"{W}{side}") or 0) + way * round(10 * TWIPS_PER_MM)))
        return True
    return False
