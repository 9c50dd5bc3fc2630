"""Hình trên trang: in the middle of the room, never beyond it, its caption on the same page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from congvan.blocks import EMU_PER_MM, EMU_PER_TWIP, PageParagraph, PagePicture, PageRun
from congvan.body import Block, Picture, drawn_svg, flatten, places
from congvan.documents import AdministrativeDocument
from congvan.errors import Message, Problem
from congvan.model import Place
from congvan.ooxml.units import twips
from congvan.page.block_context import BlockContext
from congvan.page.model import Frame, Setting
from congvan.page.setting import page_setting
from congvan.text import bind
from congvan.vocabulary import Component, Orientation

_TENTH: Final = EMU_PER_MM // 10
_ROUNDED: Final = 0.05
"""mm that twips may be off."""
_KEPT: Final = 0.9
"""Share of the page that a picture without a width has at most: its caption is below it."""


def picture_blocks(picture: Picture, within: BlockContext) -> Iterator[PageParagraph]:
    """``picture``, then its caption."""
    size = picture.size
    width = _given(picture.width) if picture.width is not None else _usual(picture, within)
    shown = PagePicture(
        number=len(within.pictures) + 1,
        data=drawn_svg(picture.data) if size.kind == "svg" else picture.data,
        vector=picture.data if size.kind == "svg" else b"",
        width=width,
        height=max(1, round(width * size.ratio)),
        description=picture.alternative_text or picture.caption or "",
    )
    within.pictures.append(shown)
    yield PageParagraph(Component.PICTURE.style, (PageRun("", picture=shown),), keep_next=picture.caption is not None)
    if picture.caption is not None:
        yield PageParagraph(Component.PICTURE_CAPTION.style, (PageRun(bind(picture.caption)),))


def _given(width: float) -> int:
    return round(width * 10) * _TENTH


def _usual(picture: Picture, within: BlockContext) -> int:
    """The picture's own width, or what of it fits.

    It is neither tenths of a millimetre nor whole twips (in which LibreOffice saves), so that a reader knows it from
    one that was given.
    """
    most = min(within.room, within.height * _KEPT / picture.size.ratio) * EMU_PER_TWIP
    width = int(min(picture.size.width_mm * EMU_PER_MM, most))
    return width - 1 if width % _TENTH == 0 or width % EMU_PER_TWIP == 0 else width


def pictures_beyond_margins(document: AdministrativeDocument, frame: Frame) -> list[Problem]:
    """A problem for each picture whose width would take it beyond the margins."""
    shown = document.shown
    if Picture not in map(type, shown.lines) and not shown.appendices:
        return []
    setting = page_setting(document.layout, frame.setting)
    found = list(_beyond(document.body, ("body",), setting, (frame.page_width, frame.page_height)))
    for at, appendix in enumerate(document.appendices):
        sheet = sorted((frame.page_width, frame.page_height), reverse=appendix.orientation is Orientation.LANDSCAPE)
        found += _beyond(appendix.body, ("appendices", at, "body"), setting, (sheet[0], sheet[1]))
    return found


def _beyond(body: Sequence[Block], start: Place, setting: Setting, sheet: tuple[int, int]) -> Iterator[Problem]:
    entries = flatten(body)
    if not any(isinstance(entry, Picture) for entry in entries):
        return
    across = sheet[0] - setting.margin_left - setting.margin_right
    along = sheet[1] - setting.margin_top - setting.margin_bottom
    for entry, place in zip(entries, places(body), strict=True):
        if isinstance(entry, Picture) and entry.width is not None:
            most = min(across, along / entry.size.ratio) / twips(100) * 100
            if entry.width > most + _ROUNDED:
                yield Problem(_too_wide(entry.width, most), path=_written((*start, *place, "width")))


def _too_wide(width: float, most: float) -> Message:
    return Message(
        f"hình rộng {width:g} mm vượt ra ngoài lề trang: rộng nhất {round(most)} mm",
        f"a picture of {width:g} mm would leave the margins: {round(most)} mm at most",
    )


def _written(place: Place) -> str:
    return "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in place).lstrip(".")
