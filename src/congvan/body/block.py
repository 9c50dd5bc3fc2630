"""What every piece of a body is."""

from __future__ import annotations

from abc import abstractmethod
from typing import ClassVar, Self

from pydantic import model_validator

from congvan.inline import Prose
from congvan.model import OneOfSeveral


class Block(OneOfSeveral):
    """One piece of the body with what stands below it."""

    @property
    def below(self) -> tuple[Block, ...]:
        """The blocks below this one, in order."""
        return ()


class Standalone(Block):
    """A block that is no paragraph: it stands among them without a number, and nothing hangs on it."""

    @abstractmethod
    def canonical(self) -> Self:
        """The block with nothing said that it would show anyway."""


class TextBlock(Block):
    """A block that is a paragraph of its own."""

    words: ClassVar[str] = "text"

    @model_validator(mode="before")
    @classmethod
    def _from_prose(cls, value: object) -> object:
        return {cls.words: value} if isinstance(value, str | Prose) else value

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
