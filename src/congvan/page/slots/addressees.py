"""Kính gửi (ô 9a)."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Final, Protocol

from congvan.blocks import LINE_BREAK, PageParagraph, PageRun
from congvan.metrics import width
from congvan.ooxml.units import TWIPS_PER_POINT
from congvan.page.context import PageContext
from congvan.page.slots.slot import Slot, SlotKind
from congvan.parts import MEMBER_MARK, AddresseeGroup
from congvan.text import bind
from congvan.vocabulary import ADDRESSEES_LABEL, Component

Addressee = str | AddresseeGroup


class _Addressed(Protocol):
    @property
    def addressees(self) -> tuple[Addressee, ...]: ...


def lay_out_addressees(document: _Addressed, context: PageContext) -> tuple[PageParagraph, ...]:
    """One addressee on the line of ``Kính gửi:``, several below it, each with a dash; nothing for none."""
    addressees = document.addressees
    if not addressees:
        return ()
    first = addressees[0]
    return _one(first, context) if isinstance(first, str) and len(addressees) == 1 else _several(addressees, context)


def _one(addressee: str, context: PageContext) -> tuple[PageParagraph, ...]:
    frame = context.frame
    text = f"{ADDRESSEES_LABEL} {addressee}"
    hanging = _twips(f"{ADDRESSEES_LABEL} ", frame.addressees_size)
    longest = _twips(text, frame.addressees_size)
    start = _start(longest, context)
    if frame.centred_addressee:
        start = max(start, (context.text_width - longest) // 2)
    runs = (PageRun(bind(text)),)
    return (PageParagraph(Component.ADDRESSEES_LABEL.style, runs, left=start + hanging, first_line=-hanging),)


def _several(addressees: tuple[Addressee, ...], context: PageContext) -> tuple[PageParagraph, ...]:
    size = context.frame.addressees_size
    marked = listed(addressees)
    dash, colon = dash_width(context), _twips(ADDRESSEES_LABEL[:-1], size)
    start = _start(colon + max(_twips(text, size) + dash * _depth(text) for text in marked), context)
    label, left = (None if start == context.frame.addressees_indent else start), start + colon + dash
    *before, end = [_line(text, left, size) for text in marked]
    head = PageParagraph(Component.ADDRESSEES_LABEL.style, (PageRun(ADDRESSEES_LABEL),), left=label, keep_next=True)
    return (head._replace(space_after=0), *before, end._replace(space_after=context.frame.addressees_gap))


def _line(text: str, left: int, size: float) -> PageParagraph:
    """An addressee, its second line below the words of its first; a member stands in by the width of a dash."""
    mark, inside = _twips(text[:2], size), _twips("- ", size) * _depth(text)
    hanging = left - _twips("- ", size) + inside + mark
    style, runs = Component.ADDRESSEE.style, (PageRun(bind(text)),)
    return PageParagraph(style, runs, left=hanging, first_line=-mark, keep_next=text.endswith(":"))


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
    *before, last = lines
    mark = "" if last.endswith(".") or not before else "."
    return [*(line if _heads_a_group(line, below) else f"{line};" for line, below in pairwise(lines)), f"{last}{mark}"]


def _heads_a_group(line: str, below: str) -> bool:
    return line.endswith(":") and not _depth(line) and bool(_depth(below))


def dash_width(context: PageContext) -> int:
    """By how much the second line of an addressee stands in."""
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
    (Component.ADDRESSEES_LABEL, Component.ADDRESSEE),
    lines="addressee_lines",
)
