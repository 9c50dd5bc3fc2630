"""Dòng cân đối: centred words on lines about equally long, so that no last line holds a word alone."""

from __future__ import annotations

from collections.abc import Sequence, Set
from typing import Final

from congvan.metrics import width
from congvan.text import NO_BREAK_SPACE

_CERTAIN: Final = 8.0
"""pt of room by which a break is sure where renderers round differently."""


def narrowest(text: str, room: float, size: float, style: str) -> float:
    """The least width in pt in which ``text`` takes no more lines than in ``room`` pt."""
    words = [width(word, size, style) for word in text.split(" ")]
    blank = width(" ", size, style)
    fewest = _lines(words, blank, room)
    if fewest == 1:
        return room
    least, most = max(words), room
    while most - least > 1:
        middle = (least + most) / 2
        if _lines(words, blank, middle) > fewest:
            least = middle
        else:
            most = middle
    return most


def balanced(text: str, room: float, size: float, style: str) -> float:
    """As ``narrowest``, with the room that renderers may need more than was measured."""
    return min(room, narrowest(text, room - _CERTAIN, size, style) + _CERTAIN)


def folded(text: str, room: float, size: float, style: str, before: Set[str]) -> float:
    """The width in pt in which ``text`` breaks into two lines before one of the words of ``before``.

    Where it fits one line that is ``room``; where no such break is possible, the ``narrowest``.
    """
    words = text.split(" ")
    places = [at for at, word in enumerate(words) if word.partition(NO_BREAK_SPACE)[0] in before]
    wide = [max(_parts(words, at, size, style)) for at in places]
    ways = [
        most
        for at, most in zip(places, wide, strict=True)
        if most + _CERTAIN <= room and width(" ".join(words[: at + 1]), size, style) > most + _CERTAIN
    ]
    if not ways or width(text, size, style) <= room:
        return narrowest(text, room, size, style)
    return min(ways) + _CERTAIN / 2


def _parts(words: Sequence[str], at: int, size: float, style: str) -> tuple[float, float]:
    return width(" ".join(words[:at]), size, style), width(" ".join(words[at:]), size, style)


def _lines(words: Sequence[float], blank: float, room: float) -> int:
    count, used = 1, 0.0
    for word in words:
        if used and used + blank + word > room:
            count, used = count + 1, word
        else:
            used += word + (blank if used else 0)
    return count
