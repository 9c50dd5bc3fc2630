"""What every piece of a body is, and how texts become pieces of a body."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Final, Self

from pydantic import ValidationError, model_validator

from congvan.errors import Refusal
from congvan.inline import Prose
from congvan.late_patterns import late_pattern
from congvan.model import OneOfSeveral, Place, also_refused, refused_at
from congvan.text.characters import has_lines

KEYS_OF_KIND: Final = {
    "article": frozenset({"article_text"}),
    "picture": frozenset({"data", "picture", "image"}),
    "table": frozenset({"table", "columns", "rows"}),
    "subclause": frozenset({"clause", "title"}),
    "clause": frozenset({"title"}),
}
"""Kinds of block that are also known by keys of their own, in the order in which they are asked for."""
_LINE_BREAK: Final = late_pattern("\r\n|[\n\r\u2028\u2029]")


class Block(OneOfSeveral):
    """One piece of the body with what is below it."""

    @property
    def below(self) -> tuple[Block, ...]:
        """The blocks below this one, in order."""
        return ()


class Standalone(Block):
    """A block that is not a paragraph: it is among them without a number, and nothing hangs on it."""

    @abstractmethod
    def canonical(self) -> Self:
        """The block with nothing said that it would show anyway."""


class TextBlock(Block):
    """A block that is a paragraph of its own."""

    words: ClassVar[str] = "text"

    @model_validator(mode="before")
    @classmethod
    def _of_its_kind(cls, value: object) -> object:
        """A text is the words of the block; a mapping may say its kind."""
        return {cls.words: value} if isinstance(value, str | Prose) else cls._without_kind(value)

    @property
    @abstractmethod
    def prose(self) -> Prose:
        """The words of the block's own paragraph."""

    @property
    def is_titled(self) -> bool:
        """Whether those words are a title."""
        return False


class Worded(TextBlock):
    """A block whose words are prose of its own."""

    text: Prose

    @property
    def prose(self) -> Prose:
        return self.text


class TitledOrWorded(TextBlock):
    """A block whose words are a title or, in its place, a text."""

    if TYPE_CHECKING:  # the fields are of those who say what they are
        title: Prose | None
        text: Prose | None

    @property
    def prose(self) -> Prose:
        words = self.title or self.text
        assert words is not None
        return words

    @property
    def is_titled(self) -> bool:
        return self.title is not None


def kind_of(default: str, kinds: frozenset[str]) -> Callable[[Any], str]:
    """Which of ``kinds`` reads a value: by its own kind, by the key that names one, else ``default``."""
    by_kind = [(kind, keys) for kind, keys in KEYS_OF_KIND.items() if kind in kinds]

    def kind(value: object) -> str:
        if isinstance(value, str | Prose):  # as most are; asking for a model takes longer
            return default
        if isinstance(value, Block):
            return value.kind if value.kind in kinds else default
        if not isinstance(value, Mapping):
            return default
        if value.get("kind") in kinds:
            return str(value["kind"])
        named = (str(key) for key in value if key in kinds)
        by_keys = (one for one, keys in by_kind if not keys.isdisjoint(value))
        return next(named, None) or next(by_keys, default)

    return kind


_Blocks = tuple[Block, ...]


def with_lines_parted(value: object, validate: Callable[[object], _Blocks]) -> _Blocks:
    """The blocks of a body: a text is its lines, each a paragraph, and so is a text of several lines among them."""
    if isinstance(value, str | Prose):
        value = (value,)
    if not isinstance(value, list | tuple) or not any(map(_has_lines, value)):
        return validate(value)
    faults: list[tuple[Place, Refusal]] = []
    parted = {at: _paragraphs(one, at, faults) for at, one in enumerate(value) if _has_lines(one)}
    try:
        # each text has one place in what is judged, so that the faults of the others keep theirs
        judged = validate([parted[at][0] if parted.get(at) else one for at, one in enumerate(value)])
    except ValidationError as error:
        raise also_refused(error, faults) from None
    if faults:
        raise refused_at("body", faults)
    more = {at: validate(lines[1:]) for at, lines in parted.items()}
    return tuple(block for at, one in enumerate(judged) for block in (one, *more.get(at, ())))


def _paragraphs(text: str, at: int, faults: list[tuple[Place, Refusal]]) -> list[Prose]:
    """The lines of the text in place ``at`` of the body; ``faults`` gets each faulty line by its number."""
    found: list[Prose] = []
    for number, line in enumerate(_LINE_BREAK.split(text)):
        try:
            if line.strip():
                found.append(Prose(line))
        except Refusal as refusal:
            faults.append(((at, number), refusal))
    return found


def _has_lines(value: object) -> bool:
    return isinstance(value, str) and has_lines(value.strip())
