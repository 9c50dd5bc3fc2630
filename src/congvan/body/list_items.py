"""Dòng gạch đầu dòng, dòng đánh số trong ngoặc: the lines of a list."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Final

from pydantic import AliasChoices, Discriminator, Field, Tag

from congvan.body.block import Block, TextBlock, Worded, kind_of
from congvan.inline import Prose

MOST_NUMBERED: Final = 999
"""The highest number that a list may be said to start with: one of three digits is read as a number of a list."""


class StarItem(Worded):
    """Dấu sao đầu dòng: a ``*`` line below a ``+`` line, the third level of dashes."""

    kind: ClassVar[str] = "star_item"
    text: Prose = Field(validation_alias=AliasChoices("text", "star_item", "item"))

    if TYPE_CHECKING:  # by scripts/build_signatures.py

        def __init__(self, *, text: Prose | str) -> None: ...


class Subitem(Worded):
    """Dấu cộng đầu dòng: a ``+`` line below an item, with ``*`` lines below it."""

    kind: ClassVar[str] = "subitem"
    text: Prose = Field(validation_alias=AliasChoices("text", "subitem", "item"))
    items: tuple[StarItem, ...] = ()
    """The ``*`` lines."""

    if TYPE_CHECKING:  # by scripts/build_signatures.py

        def __init__(self, *, text: Prose | str, items: Sequence[StarItem | str | Mapping[str, Any]] = ...) -> None: ...

    @property
    def below(self) -> tuple[Block, ...]:
        return self.items


class Item(Worded):
    """Gạch đầu dòng: a ``-`` line, with ``+`` lines below it."""

    kind: ClassVar[str] = "item"
    text: Prose = Field(validation_alias=AliasChoices("text", "item"))
    items: tuple[Subitem, ...] = ()
    """The ``+`` lines."""

    if TYPE_CHECKING:  # by scripts/build_signatures.py

        def __init__(self, *, text: Prose | str, items: Sequence[Subitem | str | Mapping[str, Any]] = ...) -> None: ...

    @property
    def below(self) -> tuple[Block, ...]:
        return self.items


class Numbered(TextBlock):
    """A block that is counted in its list."""

    start: Annotated[int, Field(ge=1, le=MOST_NUMBERED)] | None = None
    """Số bắt đầu: the number of this block where it does not go on from the one before; those after it count on."""


class NumberedItem(Numbered, Worded):
    """Ý đánh số trong ngoặc: a ``(1)`` line, counted on from the one before; the decree leaves it to the office."""

    kind: ClassVar[str] = "numbered_item"
    text: Prose = Field(validation_alias=AliasChoices("text", "numbered_item"))

    if TYPE_CHECKING:  # by scripts/build_signatures.py

        def __init__(self, *, text: Prose | str, start: int | None = ...) -> None: ...


ListEntry = Annotated[
    Annotated[Item, Tag("item")] | Annotated[NumberedItem, Tag("numbered_item")],
    Discriminator(kind_of("item", frozenset({"item", "numbered_item"}))),
]
