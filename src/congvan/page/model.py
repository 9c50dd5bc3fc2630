"""Trang: a document laid out, and the frame of the template that it is laid out for."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from congvan.blocks import PageBlock, PagePicture, PageWords
from congvan.late_dataclasses import dataclass
from congvan.vocabulary import Orientation


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

    def __hash__(self) -> int:
        # as of a frame, below
        return hash((self.margin_left, self.font_size, self.line))


class HeaderColumns(NamedTuple):
    """Widths in twips of the two columns at the head, of which the left one ends in a gutter."""

    left: int
    right: int
    gutter: int


@dataclass(frozen=True, slots=True)
class Frame:
    """What a page needs to know of its template.

    ``page_width``, ``page_height``, ``gutter``, ``addressees_indent`` (where ``Kính gửi:`` begins), ``addressees_gap``
    (the space below the last addressee), ``table_gap`` (that above a table) and ``sign_off_distance`` (that above the
    signature) in twips;
    ``gutter_indent`` is the part of the gutter that is an indent of the words beside it and no margin of their cell;
    ``left_share`` is the left column's share of the signature table; the sizes in pt are those of the template's
    styles, the small ones those that the header fit may fall to. ``centred_addressee`` where one alone is in the
    middle.
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
    number_size: float
    agency_line_ratio: float
    appendix_reference_size: float
    appendix_line_ratio: float
    table_size: float
    table_gap: int
    addressees_gap: int = 0
    centred_addressee: bool = False
    sign_off_distance: int = 0
    gutter_indent: int = 0
    titled_subject_size: float = 0.0
    titled_subject_line_ratio: float = 0.0

    def __hash__(self) -> int:
        # few frames are known at a time; a hash of all fields would cost more than what is looked up by it
        return hash(self.page_width)


class AppendixPage(NamedTuple):
    """An appendix, or the text that a decision issues, laid out on sheets of its own."""

    blocks: tuple[PageBlock, ...]
    orientation: Orientation


SlotValue = str | tuple[str, ...] | tuple[PageBlock, ...]
"""What a slot holds: text, lines of text, or blocks."""


class Page(NamedTuple):
    """A document laid out: ``slots`` by name hold what a template prints, ``values`` what in its own fields.

    The rest is how the page is set.
    """

    slots: Mapping[str, SlotValue]
    appendices: tuple[AppendixPage, ...]
    notes: tuple[tuple[PageWords, ...], ...]
    setting: Setting
    header_columns: HeaderColumns
    signature_columns: tuple[int, int]
    title: str
    creator: str
    created: str
    values: Mapping[str, str]
    pictures: tuple[PagePicture, ...] = ()

    def blocks(self, slot: str) -> tuple[PageBlock, ...]:
        """The blocks of a block slot; none where the document's form has no such slot."""
        value = self.slots.get(slot, ())
        return tuple(block for block in value if not isinstance(block, str))
