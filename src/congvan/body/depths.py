"""Độ sâu của các cấp có tiêu đề: which headings may be under which, and what would show elsewhere than it is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from congvan.body.block import Block
from congvan.errors import Refusal

HEADING_DEPTH: Final = {
    "part": 0,
    "part_in_words": 0,
    "chapter": 1,
    "letter_section": 1,
    "section": 2,
    "roman_section": 2,
    "subsection": 3,
    "article": 4,
}
"""How deep each heading is (PL I, phần I, mục II, khoản 6, điểm c)."""

MOST_LETTERS: Final = 8
"""Headings ``A.`` to ``H.``; ``I.`` is a Roman numeral."""


def section_letter(ordinal: int) -> str:
    """``A`` for the first heading in letters."""
    return chr(ord("A") + ordinal - 1)


def misplaced(blocks: Sequence[Block], above: int = -1) -> list[tuple[int, Refusal]]:
    """The blocks of a list that would show under another heading than the one they are under.

    On paper everything after a heading belongs to it, until one of the same level or a higher one.
    """
    faults, current, lettered = [], above, 0
    for index, block in enumerate(blocks):
        depth = HEADING_DEPTH.get(block.kind)
        lettered += block.kind == "letter_section"
        if block.kind == "letter_section" and lettered > MOST_LETTERS:
            faults.append((index, _too_many_letters()))
        if depth is not None and depth <= above:
            faults.append((index, _too_high(block.kind)))
        elif current > above and (depth is None or depth > current):
            faults.append((index, _belongs_above(block.kind)))
        elif depth is not None:
            current = depth
    return faults


def _too_many_letters() -> Refusal:
    return Refusal(
        f"tiêu đề chữ cái chỉ có từ A đến {section_letter(MOST_LETTERS)}: mục tiếp theo trùng với chữ số La Mã",
        f"headings in letters go from A to {section_letter(MOST_LETTERS)}: the next would read as a Roman numeral",
    )


def _too_high(kind: str) -> Refusal:
    return Refusal(
        f"“{kind}” là cấp cao hơn tiêu đề chứa nó: đưa ra ngoài",
        f"“{kind}” is a higher level than the heading it is in: move it out",
    )


def _belongs_above(kind: str) -> Refusal:
    return Refusal(
        f"“{kind}” đứng sau một tiêu đề nên thuộc về tiêu đề ấy: đưa vào “body” của tiêu đề",
        f"“{kind}” comes after a heading and so belongs to it: move it into the heading's “body”",
    )
