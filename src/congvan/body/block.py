"""What every piece of a body is."""

from __future__ import annotations

from congvan.model import OneOfSeveral


class Block(OneOfSeveral):
    """One piece of the body with what stands below it."""

    @property
    def below(self) -> tuple[Block, ...]:
        """The blocks below this one, in order."""
        return ()
