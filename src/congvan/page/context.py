"""Bối cảnh dàn trang: what the slots of one page share."""

from __future__ import annotations

from functools import lru_cache
from typing import Final, NamedTuple

from congvan.blocks import PageParagraph, PagePicture, PageRun
from congvan.documents import AdministrativeDocument, ResolvedText
from congvan.late_dataclasses import dataclass
from congvan.ooxml.units import TWIPS_PER_POINT
from congvan.page.block_context import BlockContext
from congvan.page.body import NoteNumbers
from congvan.page.header_fit import BETWEEN_COLUMNS, AgencyNames, HeaderFit, fit_header
from congvan.page.model import Frame, HeaderColumns, Setting
from congvan.page.setting import page_setting
from congvan.parts import each_of
from congvan.text import issue_date_text
from congvan.vocabulary import Arrangement, Component

KEPT_HEADS: Final = 512
"""Heads of pages that are kept, and what is set from each."""


@dataclass(frozen=True, slots=True, eq=False)
class PageHead:
    """The head as it fits; ``are_beside`` says that those who issue together are side by side.

    One is made for all documents of the same issuers, place and date: what is set from it is set once, too.
    """

    frame: Frame
    text_width: int
    place_date: str
    fit: HeaderFit
    columns: HeaderColumns
    are_beside: bool

    @property
    def shares(self) -> tuple[int, tuple[int, ...]]:
        """Where agencies are side by side: the room of one's name and the widths of their columns in twips."""
        room, between = (round(length * TWIPS_PER_POINT) for length in (self.fit.room, BETWEEN_COLUMNS))
        before = (room + between,) * (len(self.fit.agencies) - 1)
        return room, (*before, self.columns.left - sum(before))


class PageContext(NamedTuple):
    """The template's frame, the setting that the document chose, its head, the numbers of its notes, its pictures as
    they are laid out; ``text_width`` is in twips.
    """

    frame: Frame
    setting: Setting
    text_width: int
    head: PageHead
    notes: NoteNumbers
    shown: ResolvedText
    pictures: list[PagePicture]

    @property
    def blocks(self) -> BlockContext:
        """What blocks of the text's width need to know."""
        setting, frame = self.setting, self.frame
        height = frame.page_height - setting.margin_top - setting.margin_bottom
        return BlockContext(self.notes, self.text_width, frame.table_size, frame.table_gap, height, self.pictures)


def context_of(document: AdministrativeDocument, frame: Frame) -> PageContext:
    """What the slots of ``document`` share in ``frame``."""
    setting = page_setting(document.layout, frame.setting)
    text_width = frame.page_width - setting.margin_left - setting.margin_right
    place = getattr(document, "place", "")
    place_date = f"{place}, {issue_date_text(document.issue_date)}" if place else ""
    agencies = tuple([AgencyNames(one.name, one.parent or ()) for one in each_of(document.issuer)])
    beside = len(agencies) > 1 and document.layout.issuers is Arrangement.SIDE_BY_SIDE
    head = _head(agencies, place_date, text_width, frame, beside)
    shown = document.shown
    return PageContext(frame, setting, text_width, head, NoteNumbers(shown.notes), shown, [])


@lru_cache(maxsize=KEPT_HEADS)
def _head(agencies: tuple[AgencyNames, ...], place_date: str, text_width: int, frame: Frame, beside: bool) -> PageHead:
    fit = fit_header(agencies, place_date, text_width / TWIPS_PER_POINT, frame, beside)
    right = round(fit.right * TWIPS_PER_POINT)
    columns = HeaderColumns(text_width - right, right, frame.gutter)
    return PageHead(frame, text_width, place_date, fit, columns, beside)


def line_of(component: Component, text: str, size: float, full_size: float) -> PageParagraph:
    """A paragraph of ``text``; its size is given where it is not the style's."""
    return PageParagraph(component.style, (PageRun(text, size=None if size == full_size else size),))


def rule_of(component: Component, length: float, room: int) -> PageParagraph:
    """A line of ``length`` twips in the middle of ``room``: an empty paragraph whose upper border is the line."""
    indent = max(0, round((room - length) / 2))
    return PageParagraph(component.style, left=indent, right=indent)
