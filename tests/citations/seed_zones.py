"""The reference dispatch as zones, one a paragraph, its markup stars taken away."""

from __future__ import annotations

from pathlib import Path

from congvan.cited.consistency import ComponentText
from congvan.vocabulary import Component

SEED = (Path(__file__).parents[1] / "data" / "language" / "seed_dispatch.txt").read_text(encoding="utf-8")


_BEGINNINGS = {
    "Số:": Component.NUMBER,
    "Quảng Nam, ngày": Component.PLACE_DATE,
    "V/v": Component.SUBJECT,
    "¹": Component.FOOTNOTE,
}
_LAST_LINES = {13: Component.ISSUING_AGENCY, 19: Component.ADDRESSEE, 44: Component.BODY}


def _component(line: int, text: str) -> Component:
    by_words = [component for words, component in _BEGINNINGS.items() if text.startswith(words)]
    by_line = [component for last, component in _LAST_LINES.items() if line <= last]
    return [*by_words, *by_line, Component.RECIPIENT][0]


def seed_zones() -> tuple[ComponentText, ...]:
    """One zone a line of the dispatch; ``place`` is ``dòng`` and the number of the line, from 1."""
    lines = enumerate(SEED.splitlines(), 1)
    return tuple(
        ComponentText(_component(number, text), text.replace("*", ""), f"dòng {number}", number)
        for number, text in lines
        if text.strip()
    )
