"""Kính gửi (ô 9a)."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Final, Protocol

from congvan.blocks import LINE_BREAK, PageParagraph, PageRun, PageWords, hanging
from congvan.metrics import width
from congvan.ooxml.units import TWIPS_PER_POINT
from congvan.page.context import PageContext
from congvan.page.slots.slot import Slot, SlotKind
from congvan.parts import MEMBER_MARK, AddresseeGroup
from congvan.text import bind
from congvan.vocabulary import ADDRESSEE_LINES, ADDRESSEES_LABEL, Component

Addressee = str | AddresseeGroup
_LABEL: Final = Component.ADDRESSEES_LABEL.style
_ADDRESSEE: Final = Component.ADDRESSEE.style


class _Addressed(Protocol):
    @property
    def addressees(self) -> tuple[Addressee, ...]: ...


def lay_out_addressees(document: _Addressed, context: PageContext) -> tuple[PageWords, ...]:
    """One addressee on the line of ``Kính gửi:``, several below it, each with a dash; nothing for none."""
    addressees = document.addressees
    if not addressees:
        return ()
    first = addressees[0]
    return _one(first, context) if isinstance(first, str) and len(addressees) == 1 else _several(addressees, context)


def _one(addressee: str, context: PageContext) -> tuple[PageWords, ...]:
    frame = context.frame
    text = f"{ADDRESSEES_LABEL} {addressee}"
    label = _twips(f"{ADDRESSEES_LABEL} ", frame.addressees_size)
    longest = _twips(text, frame.addressees_size)
    start = _start(longest, context)
    if frame.centred_addressee:
        start = max(start, (context.text_width - longest) // 2)
    return (hanging(_LABEL, bind(text), start + label, label),)


def _several(addressees: tuple[Addressee, ...], context: PageContext) -> tuple[PageWords, ...]:
    size, usual = context.frame.addressees_size, context.frame.addressees_indent
    dash, member, colon = (_twips(mark, size) for mark in ("- ", f"{MEMBER_MARK} ", ADDRESSEES_LABEL[:-1]))
    marked = listed(addressees)
    start = _start(colon + max([_twips(text, size) + dash * _depth(text) for text in marked]), context)
    left = start + colon + dash
    # the second line of an addressee is below the words of its first; a member is indented by the width of a dash
    lines = [
        hanging(_ADDRESSEE, bind(text), left + member if _depth(text) else left, member if _depth(text) else dash,
                text.endswith(":"))
        for text in marked
    ]  # fmt: skip
    label = None if start == usual else start
    head = PageParagraph(_LABEL, (PageRun(ADDRESSEES_LABEL),), label, keep_next=True, space_after=0)
    return (head, *lines[:-1], lines[-1].paragraph._replace(space_after=context.frame.addressees_gap))


def _depth(text: str) -> int:
    return 1 if text.startswith(MEMBER_MARK) else 0


def listed(addressees: Sequence[Addressee]) -> list[str]:
    """Each with its dash and the mark that closes it, members of a group with theirs; one alone has no mark."""
    lines: list[str] = []
    for one in addressees:
        if isinstance(one, str):
            lines.append(f"- {one}")
        else:
            lines += [f"- {one.group}:", *(f"{MEMBER_MARK} {member}" for member in one.members)]
    last = lines[-1]
    mark = "" if last.endswith(".") or len(lines) == 1 else "."
    return [*(line if _heads_a_group(line, below) else f"{line};" for line, below in pairwise(lines)), f"{last}{mark}"]


def _heads_a_group(line: str, below: str) -> bool:
    return line.endswith(":") and not _depth(line) and bool(_depth(below))


def dash_width(context: PageContext) -> int:
    """By how much the second line of an addressee is indented."""
    return _twips("- ", context.frame.addressees_size)


def _start(longest: int, context: PageContext) -> int:
    """Where ``Kính gửi:`` begins: further left than in the template, but not than a paragraph, for long lines."""
    spare = context.text_width - longest - TWIPS_PER_POINT
    usual = context.frame.addressees_indent
    return min(usual, max(spare, context.setting.first_line_indent))


@lru_cache(maxsize=1024)
def _twips(text: str, size: float) -> int:
    """The width of the longest line of ``text``."""
    return round(max(width(line, size) for line in text.split(LINE_BREAK)) * TWIPS_PER_POINT)


ADDRESSEES: Final = Slot(
    "addressees",
    SlotKind.BLOCK,
    lay_out_addressees,
    ADDRESSEE_LINES,
    lines="addressee_lines",
)
