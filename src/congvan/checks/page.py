"""Trang giấy: what the sheet itself must be (paper, margins, font, page number)."""

from __future__ import annotations

from typing import Literal

from congvan.bounds import Bounds
from congvan.checks.record import Expectation, Record, UseValues


class PageExpect(Expectation):
    """Lengths in mm; ``landscape`` tells whether a sheet on its side is admitted where it holds a table."""

    width: Bounds | None = None
    height: Bounds | None = None
    landscape: Literal["never", "with_tables"] | None = None
    margin_top: Bounds | None = None
    margin_bottom: Bounds | None = None
    margin_left: Bounds | None = None
    margin_right: Bounds | None = None
    font: str | None = None
    encoding: Literal["unicode"] | None = None
    color: Literal["black"] | None = None
    page_number_format: Literal["arabic"] | None = None
    page_number_start: int | None = None
    page_number_place: Literal["header"] | None = None
    page_number_align: Literal["center"] | None = None
    page_number_first_page: Literal["hidden"] | None = None
    page_number_restart: Literal["appendix"] | None = None


class PageUseValues(UseValues):
    """What our templates take for the sheet: lengths in mm, the paper's and the font's names."""

    paper: str | None = None
    width: float | None = None
    height: float | None = None
    margin_top: float | None = None
    margin_bottom: float | None = None
    margin_left: float | None = None
    margin_right: float | None = None
    header_distance: float | None = None
    footer_distance: float | None = None
    font: str | None = None
    color: str | None = None


class PageRecord(Record):
    """A record about the sheet."""

    check: Literal["page"]
    expect: PageExpect
    use: PageUseValues = PageUseValues()
