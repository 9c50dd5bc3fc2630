"""Bố cục: the body as the page shows it, line after line, and back.

``flatten`` counts numbers and letters; ``nest`` gives each line its place again. Where several trees look
the same on paper, ``nest`` picks one: a paragraph is under its heading unless the points around it go on
counting past it, and a list hangs on the line just above it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import Final, NamedTuple, TypeGuard

from congvan.body.block import Block, Standalone, TextBlock
from congvan.body.blocks import (
    Article,
    Chapter,
    Heading,
    LetterSection,
    Part,
    PartInWords,
    RomanSection,
    Section,
    Subsection,
)
from congvan.body.clauses import Clause, Paragraph, Point, Subclause
from congvan.body.depths import HEADING_DEPTH
from congvan.body.list_items import Item, Numbered, NumberedItem, StarItem, Subitem
from congvan.body.quote import Enclosure, Quote
from congvan.inline import Prose

_COUNTED_THROUGHOUT: Final = frozenset({"part", "part_in_words", "chapter", "article"})
_DASHED: Final = frozenset({"item", "subitem", "star_item"})
_UNCOUNTED: Final = _DASHED | {"paragraph", "numbered_item", "enclosure"}
_LISTED: Final = frozenset({"item", "numbered_item"})
_CLAUSES: Final = frozenset({"clause", "subclause"})
_CLASSES: Final[dict[str, type[TextBlock]]] = {
    cls.kind: cls
    for cls in (
        Paragraph, Clause, Subclause, Point, Item, Subitem, StarItem, NumberedItem, Enclosure,
        Part, PartInWords, Chapter, Section, Subsection, LetterSection, RomanSection, Article,
    )
}  # fmt: skip


_STARTED: Final = frozenset(kind for kind, cls in _CLASSES.items() if issubclass(cls, Numbered))


class OutlineLine(NamedTuple):
    """One paragraph of the body: its level, its number there (0 where the level has none) and its words.

    ``above`` are the numbers of the clauses that a clause ``1.1.`` is in. ``is_started`` where the block itself
    says the number, which does not go on from the one before.
    """

    kind: str
    ordinal: int
    words: Prose
    is_title: bool = False
    above: tuple[int, ...] = ()
    is_started: bool = False


OutlineEntry = OutlineLine | Standalone
"""What follows one after another on the page."""


def flatten(blocks: Sequence[Block]) -> tuple[OutlineEntry, ...]:
    """The body in reading order, numbered."""
    entries = tuple(_lines(blocks, {}))
    if all(entry.kind != "numbered_item" for entry in entries):
        return entries
    return tuple(_with_lists_counted(entries))


class _Counts:
    """The numbers of the blocks of one list; ``throughout`` are those of the whole document."""

    def __init__(self, throughout: dict[str, int]) -> None:
        self._throughout = throughout
        self._here: dict[str, int] = {}

    def next(self, kind: str) -> int:
        """The number that a block of ``kind`` has next; 0 where it is not counted here."""
        if kind in _CLAUSES:  # what letters come after it count as its points
            self._here.pop("point", None)
        return 0 if kind in _UNCOUNTED else self._of(kind).get(kind, 0) + 1

    def take(self, kind: str, ordinal: int) -> None:
        """A block of ``kind`` has the number ``ordinal``."""
        if kind not in _UNCOUNTED:
            self._of(kind)[kind] = ordinal

    def _of(self, kind: str) -> dict[str, int]:
        return self._throughout if kind in _COUNTED_THROUGHOUT else self._here


def _lines(blocks: Sequence[Block], throughout: dict[str, int], above: tuple[int, ...] = ()) -> Iterator[OutlineEntry]:
    counts = _Counts(throughout)
    for block in blocks:
        kind = block.kind
        if not _is_text(block):
            yield from _of_no_number(block)
            continue
        next_number = counts.next(kind)
        start = block.start if kind in _STARTED else None  # type: ignore[attr-defined]  # those have it
        ordinal = start or next_number
        counts.take(kind, ordinal)
        of = above if kind == "subclause" else ()
        yield OutlineLine(kind, ordinal, block.prose, block.is_titled, of, ordinal != next_number)
        below = block.below
        if below:
            yield from _lines(below, throughout, (*above, ordinal) if kind in _CLAUSES else ())


def _is_text(block: Block) -> TypeGuard[TextBlock]:
    """Whether a block is a paragraph of its own; its kind says it sooner than its class."""
    return block.kind in _CLASSES


def _of_no_number(block: Block) -> Iterator[OutlineEntry]:
    if isinstance(block, Quote):
        yield from (OutlineLine(Quote.kind, 0, words) for words in block.paragraphs)
    else:
        assert isinstance(block, Standalone)
        yield block


def _with_lists_counted(entries: Iterable[OutlineEntry]) -> Iterator[OutlineEntry]:
    """``(1)``, ``(2)`` count as they follow one another on the page, with no more than dashes between."""
    count = 0
    for entry in entries:
        kind = entry.kind
        if kind == "numbered_item" and isinstance(entry, OutlineLine):
            next_number = count + 1
            count = entry.ordinal or next_number
            yield entry._replace(ordinal=count, is_started=count != next_number)
            continue
        if kind not in _DASHED:
            count = 0
        yield entry


def places(blocks: Sequence[Block]) -> Iterator[tuple[str | int, ...]]:
    """Where each line of ``flatten`` is in the model: ``(1, "points", 0)``."""
    for index, block in enumerate(blocks):
        if block.kind == Quote.kind and isinstance(block, Quote):
            yield from ((index, "paragraphs", at) for at in range(len(block.paragraphs)))
            continue
        yield (index,)
        below = block.below
        if below:
            field = _field_below(block.kind, below)
            yield from ((index, field, *rest) for rest in places(below))


@dataclass(slots=True)
class _Node:
    line: OutlineEntry | None
    children: list[_Node] = field(default_factory=list)
    start: int | None = None

    @property
    def kind(self) -> str:
        return self.line.kind if self.line else "root"

    @property
    def depth(self) -> int:
        return HEADING_DEPTH.get(self.kind, -1)

    @property
    def ordinal(self) -> int:
        return self.line.ordinal if isinstance(self.line, OutlineLine) else 0

    def last_number(self, kind: str) -> int:
        """The number of the last child of ``kind``; 0 where there is none."""
        return next((child.ordinal for child in reversed(self.children) if child.kind == kind), 0)


class _Nester:
    """Places one line after another; ``headings`` is the chain of open headings below the root."""

    def __init__(self) -> None:
        self.root = _Node(None)
        self.headings = [self.root]
        self.open: _Node = self.root

    def add(self, line: OutlineEntry) -> None:
        node = _Node(line)
        if line.kind in HEADING_DEPTH:
            while self.headings[-1].depth >= node.depth:
                self.headings.pop()
            self.headings[-1].children.append(node)
            self.headings.append(node)
        else:
            self._owner(line).children.append(node)
        self.open = node

    def _owner(self, line: OutlineEntry) -> _Node:
        scope = self.headings[-1]
        if isinstance(line, Standalone):
            return scope
        if line.kind == "point":
            return self._resumed(scope, line.ordinal) if line.ordinal > 1 else self._list_owner(scope)
        if line.kind in _LISTED:
            return self._item_owner(scope)
        if line.kind == "subitem":
            return self._last(scope, ("item",)) or self._item_owner(scope)
        if line.kind == "star_item":
            return self._last(scope, ("subitem",)) or self._item_owner(scope)
        return self._clause_of(scope, line.above) if line.kind == "subclause" else scope

    def _clause_of(self, scope: _Node, above: tuple[int, ...]) -> _Node:
        """The clause that one of the second or third level is in; what came after it becomes its own."""
        owner = scope
        for kind, ordinal in zip(("clause", "subclause", "subclause"), above, strict=False):
            at = next((at for at, child in enumerate(reversed(owner.children)) if child.kind == kind), None)
            if at is None or owner.last_number(kind) < ordinal:
                return scope
            place = len(owner.children) - 1 - at
            child = owner.children[place]
            child.children.extend(owner.children[place + 1 :])
            del owner.children[place + 1 :]
            owner = child
        return owner

    def _list_owner(self, scope: _Node) -> _Node:
        """What a list that begins hangs on; where another one goes before it, a paragraph parts the two."""
        last = _innermost_clause(scope.children[-1]) if scope.children else scope
        if _can_hold_points(last):
            return last
        kinds = [child.kind for child in scope.children]
        newest = max((at for at, kind in enumerate(kinds) if kind == "clause"), default=0)
        points = [at for at in range(newest, len(kinds)) if kinds[at] == "point"]
        if not points:
            return scope
        end = next((at for at in range(points[-1], len(kinds)) if kinds[at] in _LISTED), len(kinds))
        owner = None if end < len(kinds) else self._adopter(scope, range(points[-1] + 1, end), end)
        if owner is None:
            self._adopter(scope, range(newest, points[0]), end)
        return owner or scope

    def _adopter(self, scope: _Node, places: range, end: int) -> _Node | None:
        """The last line among ``places`` that can hold points; what follows it up to ``end`` becomes its own."""
        for at in reversed(places):
            child = scope.children[at]
            if _can_hold_points(child):
                child.children.extend(scope.children[at + 1 : end])
                del scope.children[at + 1 : end]
                return child
        return None

    def _resumed(self, scope: _Node, ordinal: int) -> _Node:
        for index in range(len(scope.children) - 1, -1, -1):
            child = _innermost_clause(scope.children[index])
            if child.last_number("point") == ordinal - 1 and child.kind in ("paragraph", "clause", "subclause"):
                child.children.extend(scope.children[index + 1 :])
                del scope.children[index + 1 :]
                return child
            if child.kind not in ("paragraph", Quote.kind, Enclosure.kind) and not isinstance(child.line, Standalone):
                break
        return scope

    def _item_owner(self, scope: _Node) -> _Node:
        holder = self._last(scope, ("point", "paragraph", "clause", "subclause"))
        if holder is None or (holder.kind != "point" and holder.last_number("point")):
            return scope
        return holder

    def _last(self, scope: _Node, kinds: tuple[str, ...]) -> _Node | None:
        """The innermost last line of one of these kinds."""
        found, node = None, scope
        while node.children:
            node = node.children[-1]
            if node.kind in kinds:
                found = node
        return found


def _can_hold_points(node: _Node) -> bool:
    return node.kind in ("paragraph", "clause", "subclause") and not node.children


def _innermost_clause(node: _Node) -> _Node:
    """The clause of the lowest level that ends ``node``."""
    while node.kind in _CLAUSES and node.children and node.children[-1].kind == "subclause":
        node = node.children[-1]
    return node


def nest(lines: Iterable[OutlineEntry]) -> tuple[Block, ...]:
    """The tree whose ``flatten`` is ``lines``."""
    nester = _Nester()
    for line in lines:
        nester.add(line)
    _say_starts(nester.root.children, {})
    _say_starts_of_lists(nester.root.children)
    return _blocks(nester.root.children)


def _say_starts(nodes: Iterable[_Node], throughout: dict[str, int]) -> None:
    """Sets where each node starts whose number does not go on from the one before it."""
    counts = _Counts(throughout)
    for node in nodes:
        counted = counts.next(node.kind)
        if _may_start(node) and counted and counted != node.ordinal:
            node.start = counted = node.ordinal
        counts.take(node.kind, counted)
        _say_starts(node.children, throughout)


def _say_starts_of_lists(nodes: Iterable[_Node]) -> None:
    """As ``_say_starts``, of ``(1)``, ``(2)``, which count in the order of the page."""
    count = 0
    for node in _in_order(nodes):
        if node.kind == "numbered_item":
            if _may_start(node) and node.ordinal != count + 1:
                node.start = node.ordinal
            count = node.start or count + 1
        elif node.kind not in _DASHED:
            count = 0


def _in_order(nodes: Iterable[_Node]) -> Iterator[_Node]:
    for node in nodes:
        yield node
        yield from _in_order(node.children)


def _may_start(node: _Node) -> bool:
    return node.kind in _STARTED and node.ordinal > 0


def _blocks(nodes: Iterable[_Node]) -> tuple[Block, ...]:
    """The blocks of ``nodes``: paragraphs quoted one after another are one quotation."""
    found: list[Block] = []
    for kind, group in groupby(nodes, lambda node: node.kind):
        if kind == Quote.kind:
            found.append(Quote(paragraphs=[node.line.words for node in group if isinstance(node.line, OutlineLine)]))
        else:
            found += map(_block, group)
    return tuple(found)


def _block(node: _Node) -> Block:
    line = node.line
    assert line is not None
    if isinstance(line, Standalone):
        return line
    fields: dict[str, object] = {"title" if line.is_title else "text": line.words}
    if node.start is not None:
        fields["start"] = node.start
    below = _blocks(node.children)
    if below:
        fields[_field_below(line.kind, below)] = below
    return _CLASSES[line.kind](**fields)


def _field_below(kind: str, below: Sequence[Block]) -> str:
    if issubclass(_CLASSES[kind], Heading):
        return "body"
    return "points" if any(isinstance(block, Point | Subclause) for block in below) else "items"
