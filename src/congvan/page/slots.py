"""The slots of a page and the frame of its template.

A slot is a field of ``Page``. Its kind says where a template may name it: a ``TEXT`` stands in a line,
``{{ d.number }}``; a ``BLOCK`` stands alone in its paragraph, ``{{p d.body }}``; ``TEXTS`` are gone through line by
line, ``{%p for line in d.recipient_lines %}``.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from functools import cache
from typing import NamedTuple, get_type_hints

from congvan.blocks import PageBlock, PageParagraph
from congvan.vocabulary import Orientation


class SlotKind(Enum):
    """What a slot holds."""

    TEXT = "text"
    BLOCK = "block"
    TEXTS = "texts"


@dataclass(frozen=True, slots=True)
class Setting:
    """Cách trình bày đã chọn: lengths in twips, ``font_size`` in half-points, ``line`` in 240ths of a line."""

    margin_top: int
    margin_bottom: int
    margin_left: int
    margin_right: int
    font_size: int
    first_line_indent: int
    space_between: int
    line: int


class HeaderColumns(NamedTuple):
    """Widths in twips of the two columns at the head, of which the left one ends in a gutter."""

    left: int
    right: int
    gutter: int


@dataclass(frozen=True, slots=True)
class Frame:
    """What a page needs to know of its template.

    ``page_width``, ``page_height``, ``gutter``, ``addressees_indent`` (where ``Kính gửi:`` begins) and ``table_gap``
    (the space above a table) in twips;
    ``left_share`` is the left column's share of the signature table; the sizes in pt are those of the template's
    styles, the small ones those that the header fit may fall to.
    """

    setting: Setting
    page_width: int
    page_height: int
    gutter: int
    left_share: float
    national_name_size: float
    national_name_small: float
    agency_size: float
    agency_small: float
    place_date_size: float
    place_date_small: float
    motto_size: float
    addressees_size: float
    addressees_indent: int
    recipients_size: float
    agency_line_ratio: float
    appendix_reference_size: float
    appendix_line_ratio: float
    table_size: float
    table_gap: int


class AppendixPage(NamedTuple):
    """An appendix laid out, on sheets of its own."""

    blocks: tuple[PageBlock, ...]
    orientation: Orientation


class Page(NamedTuple):
    """A document laid out: ``str`` fields are text slots, tuples of paragraphs and tables block slots."""

    number: str
    subject: str
    addressee_lines: tuple[str, ...]
    recipient_lines: tuple[str, ...]
    signature_lines: tuple[str, ...]
    agency: tuple[PageParagraph, ...]
    national: tuple[PageParagraph, ...]
    place_date: tuple[PageParagraph, ...]
    marks: tuple[PageParagraph, ...]
    addressees: tuple[PageParagraph, ...]
    legal_bases: tuple[PageParagraph, ...]
    body: tuple[PageBlock, ...]
    recipients: tuple[PageParagraph, ...]
    more_recipients: tuple[PageParagraph, ...]
    signature: tuple[PageParagraph, ...]
    circulation: tuple[PageParagraph, ...]
    contact: tuple[PageParagraph, ...]
    appendices: tuple[AppendixPage, ...]
    notes: tuple[tuple[PageParagraph, ...], ...]
    setting: Setting
    header_columns: HeaderColumns
    signature_columns: tuple[int, int]
    title: str
    creator: str
    created: str


@dataclass(frozen=True, slots=True)
class Slot:
    """A name that a template may use after ``d.``."""

    name: str
    kind: SlotKind


_KINDS = {
    str: SlotKind.TEXT,
    tuple[str, ...]: SlotKind.TEXTS,
    tuple[PageParagraph, ...]: SlotKind.BLOCK,
    tuple[PageBlock, ...]: SlotKind.BLOCK,
}
_NOT_SLOTS = frozenset(
    {"appendices", "notes", "setting", "header_columns", "signature_columns", "title", "creator", "created"}
)


@cache
def slots_of() -> dict[str, Slot]:
    """The slots by name."""
    return {
        name: Slot(name, _KINDS[annotation])
        for name, annotation in get_type_hints(Page).items()
        if name not in _NOT_SLOTS
    }
