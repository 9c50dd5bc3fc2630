"""Tên cơ quan (ô 2): the agency above, the agency that issues, and the line below it; of each where several issue."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from congvan.blocks import PageBlock, PageColumns, PageParagraph
from congvan.documents import AdministrativeDocument
from congvan.ooxml.units import TWIPS_PER_POINT
from congvan.page.context import KEPT_HEADS, PageContext, PageHead, line_of, rule_of
from congvan.page.header_fit import SetAgency
from congvan.page.slots.numbers import NO_MORE
from congvan.page.slots.slot import Slot, SlotKind
from congvan.vocabulary import Component


def lay_out_agency(_document: AdministrativeDocument, context: PageContext) -> tuple[PageBlock, ...]:
    """A paragraph for each name, in the lines and the size that fit beside the national name.

    Those who issue together are one below the other, or side by side.
    """
    head = context.head
    return _beside(head) if head.are_beside else stacked_agencies(head)


@lru_cache(maxsize=KEPT_HEADS)
def _beside(head: PageHead) -> tuple[PageBlock, ...]:
    room, widths = head.shares
    columns = tuple(
        tuple(_names(one, room, head, right=width - room)) for one, width in zip(head.fit.agencies, widths, strict=True)
    )
    return (PageColumns(widths, (columns,)), *NO_MORE)


@lru_cache(maxsize=KEPT_HEADS)
def stacked_agencies(head: PageHead) -> tuple[PageParagraph, ...]:
    """The names of all who issue, one below the other."""
    room = head.columns.left - head.columns.gutter
    return tuple(line for one in head.fit.agencies for line in _names(one, room, head))


def _names(agency: SetAgency, room: int, head: PageHead, right: int | None = None) -> Iterator[PageParagraph]:
    """The paragraphs of one agency in ``room`` twips; ``right`` is what stays free beside it in a column."""
    size, full_size = head.fit.agency_size, head.frame.agency_size
    names = [(Component.PARENT_AGENCY, lines) for lines in agency.parent]
    names += [(Component.ISSUING_AGENCY, lines) for lines in agency.name]
    for component, lines in names:
        yield line_of(component, "\n".join(lines), size, full_size)._replace(right=right)
    length = head.frame.agency_line_ratio * head.fit.longest_line(agency) * TWIPS_PER_POINT
    rule = rule_of(Component.ISSUING_AGENCY_LINE, length, room)
    yield rule._replace(right=(rule.right or 0) + (head.frame.gutter_indent if right is None else right))


AGENCY: Final = Slot(
    "agency",
    SlotKind.BLOCK,
    lay_out_agency,
    (Component.PARENT_AGENCY, Component.ISSUING_AGENCY, Component.ISSUING_AGENCY_LINE),
)
