"""Kính gửi (ô 9a)."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Final, Protocol

from congvan.blocks import LINE_BREAK, PageLine, hanging
from congvan.metrics import width
from congvan.ooxml.units import TWIPS_PER_POINT
from congvan.page.context import KEPT_HEADS, PageContext
from congvan.page.model import Frame
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


def lay_out_addressees(document: _Addressed, context: PageContext) -> tuple[PageLine, ...]:
    """One addressee on the line of ``Kính gửi:``, several below it, each with a dash; nothing for none."""
    addressees = document.addressees
    if not addressees:
        return ()
    first = addressees[0]
    if isinstance(first, str) and len(addressees) == 1:
        return _one(first, context)
    return _several(tuple(listed(addressees)), context.frame, context.text_width, context.setting.first_line_indent)


def _one(addressee: str, context: PageContext) -> tuple[PageLine, ...]:
    frame = context.frame
    text = f"{ADDRESSEES_LABEL} {addressee}"
    label = _twips(f"{ADDRESSEES_LABEL} ", frame.addressees_size)
    longest = _twips(text, frame.addressees_size)
    start = _start(longest, frame, context.text_width, context.setting.first_line_indent)
    if frame.centred_addressee:
        start = max(start, (context.text_width - longest) // 2)
    return (hanging(_LABEL, bind(text), start + label, label),)


@lru_cache(maxsize=KEPT_HEADS)
def _several(marked: tuple[str, ...], frame: Frame, room: int, indent: int) -> tuple[PageLine, ...]:
    """The label and the lines below it; many letters of an office have the same."""
    size, usual = frame.addressees_size, frame.addressees_indent
    dash, member, colon = (_twips(mark, size) for mark in ("- ", f"{MEMBER_MARK} ", ADDRESSEES_LABEL[:-1]))
    longest = max([_twips(text, size) + dash * _depth(text) for text in marked])
    start = _start(colon + longest, frame, room, indent)
    left = start + colon + dash
    # the second line of an addressee is below the words of its first; a member is indented by the width of a dash
    inset = (left, dash), (left + member, member)
    *lines, last = [hanging(_ADDRESSEE, bind(text), *inset[_depth(text)], text.endswith(":")) for text in marked]
    head = PageLine(_LABEL, ADDRESSEES_LABEL, True, None if start == usual else start, space_after=0)
    return (head, *lines, last._replace(space_after=frame.addressees_gap))


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


def _start(longest: int, frame: Frame, room: int, indent: int) -> int:
    """Where ``Kính gửi:`` begins: further left than in the template, but not than a paragraph, for long lines."""
    return min(frame.addressees_indent, max(room - longest - TWIPS_PER_POINT, indent))


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
