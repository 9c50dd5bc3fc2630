"""Whether two files say the same: words, figures and the blanks of a draft, whatever the form."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from typing import Final

from congvan.snapshot import Paragraph, Snapshot

_DASH: Final = re.compile(r"[ \u00a0]*[-\u2010-\u2015\u2212][ \u00a0]*")
_MARKS: Final = re.compile(r"^[-+*•·▪]+|[.;,:]+$")


def words_of(snapshot: Snapshot) -> tuple[tuple[str, ...], ...]:
    """What body, notes and margins say; the margins in any order, for a page number may move from one to the other."""
    notes = (paragraph for note in snapshot.notes for paragraph in note.paragraphs)
    areas = (area for section in snapshot.sections for area in (*section.headers, *section.footers))
    margins = {(area.part, paragraph.place.index): paragraph for area in areas for paragraph in area.paragraphs}
    told = [text for text in _texts(margins.values()) if text]
    return tuple(_texts(snapshot.paragraphs)), tuple(_texts(notes)), tuple(sorted(told))


def _texts(paragraphs: Iterable[Paragraph]) -> list[str]:
    return [_plain(paragraph) for paragraph in paragraphs]


def _plain(paragraph: Paragraph) -> str:
    """The text without what a repair may change: the form of letters, dashes, the marks of a list."""
    text = "".join(run.text for run in paragraph.runs if not run.field)
    text = unicodedata.normalize("NFC", text).strip(" \u00a0")
    return _MARKS.sub("", _DASH.sub("-", text)).strip(" \u00a0")
