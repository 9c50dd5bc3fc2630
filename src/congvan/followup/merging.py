"""Viết lại mà không đè: a generated file made again, lines that a person changed left as they are."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher


def merged(generated: str, edited: str, renewed: str) -> str:
    """``renewed`` with what was changed between ``generated`` and ``edited``.

    A line that a person changed, added or deleted stays so; a line that nobody touched is taken from ``renewed``.
    """
    base, mine, new = generated.splitlines(), edited.splitlines(), renewed.splitlines()
    mine_of, new_of = _kept(base, mine), _kept(base, new)
    stable = [at for at in range(len(base)) if at in mine_of and at in new_of]
    result: list[str] = []
    here = there = start = 0
    for at in [*stable, len(base)]:
        until, beyond = mine_of.get(at, len(mine)), new_of.get(at, len(new))
        result += _chosen(base[start:at], mine[here:until], new[there:beyond])
        if at < len(base):
            result.append(base[at])
        start, here, there = at + 1, until + 1, beyond + 1
    return "\n".join(result) + "\n"


def _kept(base: Sequence[str], other: Sequence[str]) -> dict[int, int]:
    """The places of the lines of ``base`` that are in ``other``, in order."""
    blocks = SequenceMatcher(None, base, other, autojunk=False).get_matching_blocks()
    return {block.a + at: block.b + at for block in blocks for at in range(block.size)}


def _chosen(base: list[str], mine: list[str], new: list[str]) -> list[str]:
    if mine == base:
        return new
    return mine
