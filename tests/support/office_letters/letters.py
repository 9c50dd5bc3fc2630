"""The register of the letters: what each says is invented, bodies and days are such as exist."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from support.office_letters.writing import Hand, Letter

LETTERS: dict[str, Callable[[], bytes]] = {}
"Name → the file made."


def letter(**hand: Any) -> Callable[[Callable[[Letter], None]], Callable[[Letter], None]]:
    """Register what writes a letter, in the hand of its office."""

    def register(write: Callable[[Letter], None]) -> Callable[[Letter], None]:

        def made() -> bytes:
            one = Letter(Hand(**hand))
            write(one)
            return one.bytes()

        LETTERS[write.__name__] = made
        return write

    return register
