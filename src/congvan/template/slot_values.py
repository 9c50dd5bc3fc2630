"""Giá trị của ô: what a slot of a template may hold, and how it is printed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from markupsafe import Markup, escape

from congvan.blocks import LINE_BREAK, PageBlock, PageParagraph

_BREAK: Final = Markup('</w:t><w:br/><w:t xml:space="preserve">')


class BlankMarkup(Markup):
    """Paragraphs that show nothing: printed like others, but false in a condition."""

    __slots__ = ()

    def __bool__(self) -> bool:
        return False


class SlotBlocks:
    """Blocks in a slot: their XML in pieces, which are joined once, with the part around them."""

    __slots__ = ("_blocks", "pieces")

    def __init__(self, blocks: tuple[PageBlock, ...], pieces: list[str]) -> None:
        self._blocks = blocks
        self.pieces = pieces

    def markup(self) -> Markup:
        """The XML as conditions ask for it: false where the blocks say nothing."""
        return (Markup if any(map(says_something, self._blocks)) else BlankMarkup)("".join(self.pieces))


def says_something(block: PageBlock) -> bool:
    """Whether ``block`` shows anything."""
    return not isinstance(block, PageParagraph) or bool(block.runs)


def only_text(value: object) -> object:
    """What a slot may print: text, or XML that congvan made; never None, never the repr of a thing."""
    if type(value) is str and LINE_BREAK in value:
        return _BREAK.join(map(escape, value.split(LINE_BREAK)))
    if type(value) is str or type(value) is Markup or type(value) is BlankMarkup:
        return value
    raise TypeError(f"a slot holds text, not {type(value).__name__}")


class SlotNamespace:
    """``d``: the one object that a template sees; it has its slots and no attribute of its own."""

    __slots__ = ("_slots",)

    def __init__(self, slots: Mapping[str, object]) -> None:
        self._slots = slots
