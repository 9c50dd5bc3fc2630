"""What every piece of a body is."""

from __future__ import annotations

from typing import ClassVar

from congvan.model import Model


class Block(Model):
    """One piece of the body with what stands below it."""

    kind: ClassVar[str]

    @property
    def below(self) -> tuple[Block, ...]:
        """The blocks below this one, in order."""
        return ()
