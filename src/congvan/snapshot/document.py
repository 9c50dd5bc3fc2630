"""What all stories of a document share: styles, numbering, formats once computed, hazards met on the way."""

from __future__ import annotations

from dataclasses import field
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from congvan.cached import cached_property
from congvan.late_dataclasses import dataclass
from congvan.late_patterns import late_pattern
from congvan.ooxml.folding import numbered
from congvan.ooxml.names import R_NS, qname, w
from congvan.ooxml.opening import Package, Relationship, parse_xml
from congvan.snapshot.extras import Hazard, HazardKind
from congvan.snapshot.formats import CellPlace, RunFormat, WordPlace, WordRun
from congvan.snapshot.formatting import Layer, read_run, run_format
from congvan.snapshot.measures import WHITE
from congvan.snapshot.numbering import NumberSheet
from congvan.snapshot.styles import StyleSheet
from congvan.snapshot.theme import ThemeFonts, theme_fonts

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml.etree import _Element

TINY_PT: Final = 4.0
OWN_AUTHOR: Final = "congvan"
"""Who writes the comments of an annotated copy."""
CHANGES: Final = tuple(
    w(name) for name in ("ins", "del", "moveFrom", "moveTo", "rPrChange", "pPrChange", "numberingChange")
)
R_ID: Final = qname(R_NS, "id")
_P, _R, _TABLE, _FRAME = w("p"), w("r"), w("tbl"), w("framePr")
BIDI: Final = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f")
_TURNS: Final = late_pattern(f"[{''.join(sorted(BIDI))}]")


NamedPart = tuple[str, bytes]
_MOST_SHEETS: Final = 4
_LARGEST_KEPT: Final = 128 * 1024


def styles_of(theme: NamedPart | None, styles: NamedPart | None) -> tuple[ThemeFonts, StyleSheet]:
    """The fonts and the styles of a document; those of the last ones are kept, since one office's letters share theirs.

    Raises ``UnreadableDocument`` as ``parse_xml`` does.
    """
    size = sum(len(part[1]) for part in (theme, styles) if part)
    return _kept_styles(theme, styles) if size <= _LARGEST_KEPT else _read_styles(theme, styles)


def _read_styles(theme: NamedPart | None, styles: NamedPart | None) -> tuple[ThemeFonts, StyleSheet]:
    fonts = theme_fonts(_root(theme))
    return fonts, StyleSheet(_root(styles), fonts)


_kept_styles: Final = lru_cache(maxsize=_MOST_SHEETS)(_read_styles)


def _root(part: NamedPart | None) -> _Element | None:
    return None if part is None else parse_xml(part[1], part[0])


@dataclass(frozen=True, slots=True)
class ParagraphContext:
    """What surrounds a paragraph: cells, width, the layers of the table style, the cell's shade, the text
    box.

    ``key`` names the table style and the conditions that hold here; equal keys give equal layers.
    """

    width_pt: float
    cells: tuple[CellPlace, ...] = ()
    key: tuple[str, ...] = ()
    table_run: Layer = field(default_factory=dict)
    table_paragraph: Layer = field(default_factory=dict)
    shade: str = ""
    text_box: int | None = None


class Document:
    """The parts that every story needs, read once."""

    def __init__(self, package: Package) -> None:
        self.package = package
        self.relationships = package.relationships(package.main)
        self.theme, self.sheet = styles_of(self._named("theme"), self._named("styles"))
        self.numbers = NumberSheet(self._optional("numbering"))
        self.hazards: list[Hazard] = []
        self._formats: dict[tuple[object, ...], RunFormat] = {}

    def _optional(self, kind: str) -> _Element | None:
        found = self.part_of(kind)
        return None if found is None else self.package.xml(found)

    def _named(self, kind: str) -> NamedPart | None:
        found = self.part_of(kind)
        return None if found is None else (found, self.package.parts[found])

    def part_of(self, kind: str) -> str | None:
        """The name of the part that the main part refers to as ``kind``."""
        inner = (r.target for r in self.relationships.values() if r.kind == kind and not r.external)
        return next((target for target in inner if target in self.package.parts), None)

    def run_format(self, properties: _Element | None, paragraph_style: str, setting: ParagraphContext) -> RunFormat:
        """The effective format of a run with these direct properties in a paragraph of this style."""
        said = () if properties is None else tuple([(child.tag, *child.items()) for child in properties])
        key = (paragraph_style, setting.key, said)
        found = self._formats.get(key)
        if found is None:
            direct = read_run(properties, self.theme)
            style_run = self.sheet.paragraph(paragraph_style).run
            character = self.sheet.character(direct.get("style", ""))
            layers = (setting.table_run, style_run, character)
            found = self._formats[key] = run_format(self.sheet.default_run, layers, direct)
        return found

    def style_name(self, style_id: str) -> str:
        """The name of a paragraph style, that of the default one when the id is unknown."""
        names = self.sheet.names
        return names.get(style_id) or names.get(self.sheet.default_id("paragraph"), "")

    def note_run(self, run: WordRun, place: WordPlace, ground: str) -> None:
        """Keep what is hidden in a run."""
        text = run.text.strip()
        if not text:
            return
        shaped = run.format
        if shaped.vanish:
            self.hazards.append(Hazard(HazardKind.HIDDEN_TEXT, text, place))
        elif shaped.size_pt < TINY_PT:
            self.hazards.append(Hazard(HazardKind.TINY_TEXT, text, place))
        elif is_white(shaped, ground):
            self.hazards.append(Hazard(HazardKind.WHITE_TEXT, text, place))
        if _TURNS.search(text):
            self.hazards.append(Hazard(HazardKind.BIDI_CONTROL, text, place))

    def note_comment(self, comment_id: str, place: WordPlace) -> None:
        """Keep what a reviewer wrote beside a paragraph; the comments of our own report are none of it."""
        if comment_id in self._own_comments:
            return
        self.hazards.append(Hazard(HazardKind.COMMENT, self._comments.get(comment_id, ""), place))

    def note_changes(self, paragraph: _Element, place: WordPlace) -> None:
        """Keep that a paragraph has tracked changes, and which words they add and take away."""
        if next(paragraph.iter(*CHANGES), None) is None:
            return
        added = _texts(paragraph, (w("ins"), w("moveTo")), w("t"))
        removed = _texts(paragraph, (w("del"), w("moveFrom")), w("delText"))
        counts = (f"+{added}" if added else "", f"−{removed}" if removed else "")
        self.hazards.append(Hazard(HazardKind.TRACKED_CHANGE, " ".join(filter(None, counts)), place))

    @cached_property
    def _own_comments(self) -> frozenset[str]:
        root = self._optional("comments")
        comments = () if root is None else root.iter(w("comment"))
        return frozenset(one.get(w("id"), "") for one in comments if one.get(w("author")) == OWN_AUTHOR)

    @cached_property
    def _comments(self) -> dict[str, str]:
        """The words of each comment by its id."""
        root = self._optional("comments")
        comments = () if root is None else root.iter(w("comment"))
        return {one.get(w("id"), ""): " ".join(text.text or "" for text in one.iter(w("t"))) for one in comments}

    def note_field(self, instruction: str, place: WordPlace) -> None:
        """Keep what a field would fetch or run."""
        name = field_name(instruction)
        if name in ("DDE", "DDEAUTO"):
            self.hazards.append(Hazard(HazardKind.DDE, instruction, place))
        elif name in ("INCLUDETEXT", "INCLUDEPICTURE", "IMPORT", "INCLUDE"):
            self.hazards.append(Hazard(HazardKind.INCLUDE, instruction, place))


def _texts(paragraph: _Element, wrappers: tuple[str, ...], tag: str) -> str:
    """The words within ``wrappers``."""
    found = (text.text or "" for wrapper in paragraph.iter(*wrappers) for text in wrapper.iter(tag))
    return "".join(found).strip()


def is_white(shape: RunFormat, ground: str) -> bool:
    """Whether letters are white on the white of the sheet; ``ground`` is the fill of what they are in."""
    if shape.colour != WHITE:
        return False
    fills = (ground, shape.shade, shape.highlight.upper())
    return all(fill in ("", WHITE, "WHITE") for fill in fills)


def field_name(instruction: str) -> str:
    """The first word of a field's instruction, in capitals (``PAGE``)."""
    words = instruction.split(None, 1)
    return words[0].upper() if words else ""


class Story:
    """One part's text: ordinals of its elements, its relationships, its open fields."""

    def __init__(self, document: Document, part: str, root: _Element) -> None:
        self.document = document
        self.part = part
        ordinals: dict[str, dict[_Element, int]] = {_P: {}, _R: {}, _TABLE: {}}
        for at, element in numbered(root, _P, _R, _TABLE):
            ordinals[element.tag][element] = at
        self.paragraph_index, self.run_index, self.table_index = ordinals[_P], ordinals[_R], ordinals[_TABLE]
        self.has_changes = next(root.iter(*CHANGES), None) is not None
        self.has_frames = next(root.iter(_FRAME), None) is not None
        self.relationships: Mapping[str, Relationship] = (
            document.relationships if part == document.package.main else document.package.relationships(part)
        )
        self.fields: list[OpenField] = []
        self.box_count = 0
        self.block = 0
        self.section = 0

    def picture_data(self, relationship: str) -> bytes:
        """The bytes of a picture in the package; nothing for one outside, or that is not there."""
        found = self.relationships.get(relationship)
        if found is None or found.external:
            return b""
        return self.document.package.parts.get(found.target, b"")


@dataclass(slots=True, eq=False)
class OpenField:
    """A field whose end has not come: its instruction so far, and whether its result has begun."""

    instruction: str = ""
    in_result: bool = False
