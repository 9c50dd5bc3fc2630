"""Automatic numbering: the label that Word shows before a paragraph, counted in reading order."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from congvan.late_dataclasses import dataclass
from congvan.late_patterns import late_pattern
from congvan.ooxml.names import w
from congvan.snapshot.formats import NumberLabel
from congvan.snapshot.formatting import Layer, read_paragraph
from congvan.snapshot.measures import VAL, integer, on

if TYPE_CHECKING:
    from lxml.etree import _Element

_PLACEHOLDER: Final = late_pattern(r"%([1-9])")
_ROMAN: Final = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_SYMBOLS: Final = {
    "\uf0b7": "•", "\uf02d": "-", "\uf0a7": "▪", "\uf0d8": "➢", "\uf0fc": "✓", "\uf076": "❖", "\uf02b": "+",
    "\uf06f": "□", "\uf0a8": "◻", "\uf0be": "—", "\uf0e0": "→", "\uf0f0": "⇨", "\uf02a": "*", "\uf06e": "■",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class NumberingLevel:
    """One level of a numbering: ``indent`` is a paragraph layer, ``restarts`` false when it never starts
    over.
    """

    format: str
    text: str
    start: int
    style: str
    legal: bool
    restarts: bool
    indent: Layer


@dataclass(frozen=True, slots=True)
class _Numbering:
    abstract: str
    levels: dict[int, NumberingLevel]
    starts: dict[int, int]


class NumberSheet:
    """The numberings of a document and where each is; ``label`` moves it on."""

    def __init__(self, root: _Element | None) -> None:
        self._numberings: dict[int, _Numbering] = {}
        self._counts: dict[str, dict[int, int]] = {}
        self._begun: set[int] = set()
        if root is not None:
            self._index(root)

    def _index(self, root: _Element) -> None:
        abstracts = {a.get(w("abstractNumId"), ""): a for a in root.iterchildren(w("abstractNum"))}
        linked = {link.get(VAL, ""): a for a in abstracts.values() for link in a.iterchildren(w("styleLink"))}
        for element in root.iterchildren(w("num")):
            num_id = integer(element.get(w("numId")))
            reference = element.find(w("abstractNumId"))
            abstract_id = "" if reference is None else reference.get(VAL, "")
            abstract = abstracts.get(abstract_id)
            if num_id is None or abstract is None:
                continue
            style_link = abstract.find(w("numStyleLink"))
            if style_link is not None:
                abstract = linked.get(style_link.get(VAL, ""), abstract)
            self._numberings[num_id] = _numbering(element, abstract, abstract.get(w("abstractNumId"), ""))

    def level(self, num_id: int, level: int) -> NumberingLevel | None:
        """The level as defined, None where the document defines none."""
        numbering = self._numberings.get(num_id)
        return None if numbering is None else numbering.levels.get(level)

    def level_of_style(self, num_id: int, style_id: str) -> int:
        """The level tied to a paragraph style, 0 where none is."""
        numbering = self._numberings.get(num_id)
        if numbering is None:
            return 0
        return next((at for at, level in numbering.levels.items() if level.style == style_id), 0)

    def label(self, num_id: int, level: int) -> NumberLabel | None:
        """The label of the next paragraph of this numbering at ``level``, None where the document defines
        none.
        """
        numbering = self._numberings.get(num_id)
        definition = None if numbering is None else numbering.levels.get(level)
        if numbering is None or definition is None:
            return None
        counts = self._counts.setdefault(numbering.abstract, {})
        if num_id not in self._begun:
            self._begun.add(num_id)
            counts.update({at: start - 1 for at, start in numbering.starts.items()})
        counts[level] = counts.get(level, definition.start - 1) + 1
        for deeper in [at for at in counts if at > level]:
            inner = numbering.levels.get(deeper)
            if inner is None or inner.restarts:
                del counts[deeper]
        return NumberLabel(_shown(numbering, definition, counts), definition.format, level, num_id)


def _numbering(element: _Element, abstract: _Element, abstract_id: str) -> _Numbering:
    levels = {at: level for at, level in map(_level, abstract.iterchildren(w("lvl"))) if at is not None}
    starts: dict[int, int] = {}
    for override in element.iterchildren(w("lvlOverride")):
        at = integer(override.get(w("ilvl")))
        if at is None:
            continue
        replaced = override.find(w("lvl"))
        if replaced is not None:
            levels[at] = _level(replaced)[1]
        start = override.find(w("startOverride"))
        value = None if start is None else integer(start.get(VAL))
        if value is not None:
            starts[at] = value
    return _Numbering(abstract_id, levels, starts)


def _level(element: _Element) -> tuple[int | None, NumberingLevel]:
    def value(name: str, default: str) -> str:
        child = element.find(w(name))
        return default if child is None else child.get(VAL, default)

    start = integer(value("start", "0"))
    return integer(element.get(w("ilvl"))), NumberingLevel(
        format=value("numFmt", "decimal"),
        text=value("lvlText", ""),
        start=0 if start is None else start,
        style=value("pStyle", ""),
        legal=on(element.find(w("isLgl"))),
        restarts=value("lvlRestart", "") != "0",
        indent=read_paragraph(element.find(w("pPr"))),
    )


def _shown(numbering: _Numbering, level: NumberingLevel, counts: dict[int, int]) -> str:
    if level.format == "bullet":
        return "".join(_SYMBOLS.get(letter, letter) for letter in level.text)
    if level.format == "none":
        return _PLACEHOLDER.sub("", level.text)

    def count(found: re.Match[str]) -> str:
        at = int(found[1]) - 1
        referred = numbering.levels.get(at)
        start = referred.start if referred else 1
        form = "decimal" if level.legal or referred is None else referred.format
        return counted(counts.get(at, start), form)

    return _PLACEHOLDER.sub(count, level.text)


def counted(number: int, form: str) -> str:
    """``number`` in one of Word's number formats (``decimal``, ``lowerLetter``, ``upperRoman`` …)."""
    if form == "decimalZero":
        return f"{number:02d}"
    if form in ("lowerRoman", "upperRoman") and 0 < number < 4000:
        roman = _roman(number)
        return roman.upper() if form == "upperRoman" else roman
    if form in ("lowerLetter", "upperLetter") and 0 < number < 800:
        letter = chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)
        return letter.upper() if form == "upperLetter" else letter
    if form in ("none", "bullet"):
        return ""
    return str(number)


def _roman(number: int) -> str:
    written = ""
    for value, letters in _ROMAN:
        while number >= value:
            written += letters
            number -= value
    return written
