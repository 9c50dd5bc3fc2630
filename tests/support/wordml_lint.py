"""Faults of WordprocessingML inside the parts of a .docx."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lxml import etree

from support.wordml_order import ORDER, REPEATABLE, WHOLE_NUMBERS

NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W = f"{{{NAMESPACE}}}"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"

_STORIES = ("document", "hdr", "ftr", "footnotes", "endnotes", "comments")
_HOLD_TEXT = ("t", "delText", "instrText", "delInstrText")
_TEMPLATE_MARK = re.compile(r"\{\{|\}\}|\{%|%\}|\{#|#\}")
_WHOLE_NUMBER = re.compile(r"-?\d+")
_STYLE_OF = {"pStyle": "paragraph", "rStyle": "character", "tblStyle": "table"}
_LARGEST_NOTE = 32767


@dataclass(frozen=True)
class Word:
    """The parts that hold WordprocessingML; ``stories`` are those with paragraphs, by name."""

    stories: Mapping[str, etree._Element]
    styles: etree._Element | None
    settings: etree._Element | None
    numbering: etree._Element | None
    footnotes: etree._Element | None
    main: etree._Element | None


def is_story(root: etree._Element) -> bool:
    """Whether the part holds paragraphs."""
    return str(root.tag) in {W + name for name in _STORIES}


def faults(word: Word) -> Iterator[str]:
    """Every fault, story by story, then those of styles, settings and notes."""
    for name, root in word.stories.items():
        for check in (_stray_text, _texts, _template_marks, _cells, _tables, _sections, _fields, _bookmarks):
            yield from (f"{name}: {fault}" for fault in check(root))
    roots = {
        **word.stories,
        "styles": word.styles,
        "settings": word.settings,
        "numbering": word.numbering,
    }
    for name, root in roots.items():
        if root is not None:
            yield from (f"{name}: {fault}" for check in (_order, _numbers) for fault in check(root))
    yield from _style_names(word)
    yield from _list_numbers(word)
    yield from _pictures(word)
    yield from _notes(word)
    yield from _compatibility(word)


def _local(element: etree._Element) -> str:
    return etree.QName(element).localname


def _value(element: etree._Element, attribute: str = "val") -> str:
    return str(element.get(W + attribute, ""))


def _words(root: etree._Element) -> Iterator[etree._Element]:
    return (element for element in root.iter(etree.Element) if str(element.tag).startswith(W))


def _stray_text(root: etree._Element) -> Iterator[str]:
    for element in _words(root):
        inner = [] if _local(element) in _HOLD_TEXT else [element.text or ""]
        for text in [*inner, *(child.tail or "" for child in element)]:
            if text.strip():
                yield f"stray text in {_local(element)}: {text.strip()[:40]!r}"


def _texts(root: etree._Element) -> Iterator[str]:
    for element in root.iter(W + "t"):
        text = element.text or ""
        if text != text.strip(" ") and element.get(_SPACE) != "preserve":
            yield f"a blank at the edge of {text[:40]!r} is lost without xml:space"
        if re.search(r"[\n\t\r]", text):
            yield f"a raw line break or tab in {text[:40]!r}"


def _template_marks(root: etree._Element) -> Iterator[str]:
    for paragraph in root.iter(W + "p"):
        text = "".join(str(element.text or "") for element in paragraph.iter(W + "t"))
        if _TEMPLATE_MARK.search(text):
            yield f"left-over template mark in {text[:60]!r}"


def _cells(root: etree._Element) -> Iterator[str]:
    for cell in root.iter(W + "tc"):
        blocks = [_local(child) for child in cell if _local(child) in ("p", "tbl", "sdt")]
        if "p" not in blocks:
            yield "tc without a p"
        elif blocks[-1] == "tbl":
            yield "tc ends in a tbl"
        if next(cell.iter(W + "sectPr"), None) is not None:
            yield "sectPr in a tc"


def _tables(root: etree._Element) -> Iterator[str]:
    for table in root.iter(W + "tbl"):
        grid = table.find(W + "tblGrid")
        if grid is None:
            yield "tbl without a tblGrid"
            continue
        columns = len(grid.findall(W + "gridCol"))
        if table.find(W + "tr") is None:
            yield "tbl without a tr"
        for row in table.findall(W + "tr"):
            wide = _columns(row)
            if wide > columns:
                yield f"a row spans {wide} columns of a grid of {columns}"


def _columns(row: etree._Element) -> int:
    around = [*row.iterfind(f"{W}trPr/{W}gridBefore"), *row.iterfind(f"{W}trPr/{W}gridAfter")]
    width = sum(int(_value(element) or 0) for element in around)
    for cell in row.findall(W + "tc"):
        span = cell.find(f"{W}tcPr/{W}gridSpan")
        width += 1 if span is None else int(_value(span) or 1)
    return width


def _sections(root: etree._Element) -> Iterator[str]:
    body = root.find(W + "body")
    if body is not None and (len(body) == 0 or _local(body[-1]) != "sectPr"):
        yield "the body does not end in its sectPr"
    for size in root.iter(W + "pgSz"):
        width, height = _value(size, "w"), _value(size, "h")
        if not (width.isdigit() and height.isdigit()):
            continue
        if (_value(size, "orient") == "landscape") != (int(width) > int(height)):
            yield f"pgSz {width} × {height} does not go with orient={_value(size, 'orient')!r}"


def _fields(root: etree._Element) -> Iterator[str]:
    notes = root.findall(W + "footnote") or root.findall(W + "endnote") or [root]
    for story in notes:
        open_fields: list[str] = []
        for mark in story.iter(W + "fldChar"):
            kind = _value(mark, "fldCharType")
            if kind == "begin":
                open_fields.append(kind)
            elif not open_fields or (kind == "separate" and open_fields[-1] == kind):
                yield f"fldChar {kind} without its begin"
            elif kind == "separate":
                open_fields[-1] = kind
            else:
                open_fields.pop()
        if open_fields:
            yield "unclosed fldChar"


def _bookmarks(root: etree._Element) -> Iterator[str]:
    starts = [_value(mark, "id") for mark in root.iter(W + "bookmarkStart")]
    ends = [_value(mark, "id") for mark in root.iter(W + "bookmarkEnd")]
    names = [_value(mark, "name") for mark in root.iter(W + "bookmarkStart")]
    for kind, values in (("id", starts), ("name", names)):
        yield from (f"bookmark {kind} {value!r} occurs {n} times" for value, n in _repeated(values))
    yield from (f"bookmark {value} has a start or an end only" for value in set(starts) ^ set(ends))


def _repeated(values: list[str]) -> list[tuple[str, int]]:
    return [(value, n) for value, n in Counter(values).items() if n > 1]


def _order(root: etree._Element) -> Iterator[str]:
    for parent in _words(root):
        places = ORDER.get(_local(parent))
        if places is None:
            continue
        names = [_local(child) for child in parent.iterchildren(f"{W}*")]
        yield from (f"{name} does not belong in {_local(parent)}" for name in names if name not in places)
        known = [name for name in names if name in places]
        for before, after in itertools.pairwise(known):
            if places[before] > places[after]:
                yield f"{after} is after {before} in {_local(parent)}"
        for name, n in _repeated(known):
            if name not in REPEATABLE:
                yield f"{name} occurs {n} times in {_local(parent)}"


def _numbers(root: etree._Element) -> Iterator[str]:
    for element in _words(root):
        for attribute in WHOLE_NUMBERS.get(_local(element), ()):
            value = element.get(W + attribute)
            if value is not None and not _WHOLE_NUMBER.fullmatch(str(value)):
                yield f"{_local(element)} {attribute}={value!r} is not a whole number"


def _style_names(word: Word) -> Iterator[str]:
    styles = [] if word.styles is None else word.styles.findall(W + "style")
    identifiers = [_value(style, "styleId") for style in styles]
    yield from (f"styles: styleId {name!r} occurs {n} times" for name, n in _repeated(identifiers))
    kinds = {_value(style, "styleId"): _value(style, "type") for style in styles}
    for style in styles:
        for child in style:
            if _local(child) in ("basedOn", "next", "link") and _value(child) not in kinds:
                yield f"styles: {_value(style, 'styleId')} names the undefined style {_value(child)!r}"
    for name, root in word.stories.items():
        for element in _words(root):
            kind = _STYLE_OF.get(_local(element))
            if kind is None or kinds.get(_value(element)) == kind:
                continue
            known = "of another type" if _value(element) in kinds else "undefined"
            yield f"{name}: {_local(element)} names the style {_value(element)!r}, which is {known}"


def _list_numbers(word: Word) -> Iterator[str]:
    defined, abstract = {"0"}, set()
    if word.numbering is not None:
        abstract = {_value(e, "abstractNumId") for e in word.numbering.findall(W + "abstractNum")}
        for number in word.numbering.findall(W + "num"):
            defined.add(_value(number, "numId"))
            link = number.find(W + "abstractNumId")
            if link is None or _value(link) not in abstract:
                yield f"numbering: num {_value(number, 'numId')} has no abstractNum"
    roots = {**word.stories, "styles": word.styles}
    for name, root in roots.items():
        for element in [] if root is None else root.iter(W + "numId"):
            if _value(element) not in defined:
                yield f"{name}: numId {_value(element)} is undefined"


def _pictures(word: Word) -> Iterator[str]:
    ids = [str(mark.get("id")) for root in word.stories.values() for mark in root.iter(_DRAWING)]
    yield from (f"docPr id {value} occurs {n} times" for value, n in _repeated(ids))


def _notes(word: Word) -> Iterator[str]:
    references = [] if word.main is None else [_value(e, "id") for e in word.main.iter(W + "footnoteReference")]
    if word.footnotes is None:
        yield from (f"footnote {identifier} is not there" for identifier in references)
        return
    notes = word.footnotes.findall(W + "footnote")
    separators = [_value(note, "id") for note in notes if _value(note, "type").lower().endswith("separator")]
    ordinary = [note for note in notes if not _value(note, "type")]
    ids = [_value(note, "id") for note in ordinary]
    yield from (f"footnote id {value} occurs {n} times" for value, n in _repeated([*separators, *ids]))
    yield from (f"footnote {value} is referred to {n} times" for value, n in _repeated(references))
    yield from (f"footnote {value} is not there" for value in dict.fromkeys(references) if value not in ids)
    yield from (f"footnote {value} is referred to nowhere" for value in ids if value not in references)
    for note in ordinary:
        yield from _note(note)
    yield from _separators(word, separators)


def _note(note: etree._Element) -> Iterator[str]:
    identifier = _value(note, "id")
    if not (identifier.isdigit() and 1 <= int(identifier) <= _LARGEST_NOTE):
        yield f"footnote id {identifier} is not between 1 and {_LARGEST_NOTE}"
    if next(note.iter(W + "footnoteRef"), None) is None:
        yield f"footnote {identifier} shows no number: footnoteRef is missing"
    if note.find(W + "p") is None:
        yield f"footnote {identifier} has no paragraph"


def _separators(word: Word, separators: list[str]) -> Iterator[str]:
    if len(separators) < 2:
        yield "the footnotes part lacks its separators"
    listed = [] if word.settings is None else word.settings.findall(f"{W}footnotePr/{W}footnote")
    if sorted(_value(element, "id") for element in listed) != sorted(separators):
        yield "settings: footnotePr does not list the separators of the footnotes part"


def _compatibility(word: Word) -> Iterator[str]:
    modes = [
        _value(setting)
        for setting in ([] if word.settings is None else word.settings.iter(W + "compatSetting"))
        if _value(setting, "name") == "compatibilityMode"
    ]
    if modes != ["15"]:
        yield f"settings: compatibilityMode is {', '.join(modes) or 'absent'}, not 15"
