"""Độ sâu của các cấp có tiêu đề: which headings may stand under which, and what would show elsewhere than it stands."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from congvan.body.block import Block
from congvan.errors import Refusal

HEADING_DEPTH: Final = {"part": 0, "chapter": 1, "section": 2, "roman_section": 2, "subsection": 3, "article": 4}
"""How deep each heading stands (PL I, phần I, mục II, khoản 6, điểm c)."""


def misplaced(blocks: Sequence[Block], above: int = -1) -> list[tuple[int, Refusal]]:
    """The blocks of a list that would show under another heading than the one they stand under.

    On paper everything after a heading belongs to it, until one of the same level or a higher one.
    """
    faults, current = [], above
    for index, block in enumerate(blocks):
        depth = HEADING_DEPTH.get(block.kind)
        if depth is not None and depth <= above:
            faults.append((index, _too_high(block.kind)))
        elif current > above and (depth is None or depth > current):
            faults.append((index, _belongs_above(block.kind)))
        elif depth is not None:
            current = depth
    return faults


def _too_high(kind: str) -> Refusal:
    return Refusal(
        f"“{kind}” là cấp cao hơn tiêu đề chứa nó: đưa ra ngoài",
        f"“{kind}” is a higher level than the heading it stands in: move it out",
    )


def _belongs_above(kind: str) -> Refusal:
    return Refusal(
        f"“{kind}” đứng sau một tiêu đề nên thuộc về tiêu đề ấy: đưa vào “body” của tiêu đề",
        f"“{kind}” comes after a heading and so belongs to it: move it into the heading's “body”",
    )
