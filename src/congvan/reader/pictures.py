"""Hình: the pictures of our own files, each with its caption."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import Final

from pydantic import ValidationError

from congvan.blocks import EMU_PER_MM, EMU_PER_TWIP
from congvan.body import Picture
from congvan.body.picture_data import size_of
from congvan.components import Found
from congvan.reader.tables import ReadBlock
from congvan.reader.words import text_of
from congvan.snapshot.formats import WordPicture
from congvan.vocabulary import Component

_TENTH: Final = EMU_PER_MM // 10


def picture_blocks(found: Sequence[Found]) -> Iterator[ReadBlock]:
    """The pictures among ``found``."""
    for one, after in zip_longest(found, found[1:]):
        if one.component is not Component.PICTURE or len(one.paragraphs[0].drawn) != 1:
            continue
        caption = after if after is not None and after.component is Component.PICTURE_CAPTION else None
        picture = _picture(one, caption)
        if picture is not None:
            below = () if caption is None else caption.paragraphs
            yield ReadBlock(picture, (*one.paragraphs, *below))


def _given_width(drawn: WordPicture) -> float | None:
    """The width in mm that was given for the picture; None where it has its own."""
    tenths = round(drawn.width / _TENTH)
    if drawn.width % _TENTH == 0:
        return tenths / 10
    own = size_of(drawn.data).width_mm * EMU_PER_MM
    saved = round(tenths * _TENTH / EMU_PER_TWIP) * EMU_PER_TWIP  # as LibreOffice rounds it
    return tenths / 10 if drawn.width == saved and abs(drawn.width - own) > EMU_PER_TWIP else None


def _picture(found: Found, caption: Found | None) -> Picture | None:
    (drawn,) = found.paragraphs[0].drawn
    words = None if caption is None else text_of(caption)
    try:
        return Picture(
            data=drawn.vector or drawn.data,
            width=_given_width(drawn),
            caption=words,
            alternative_text=drawn.description if drawn.description != words else None,
        )
    except ValidationError:  # not as we write it: left to be reported as unread
        return None
