"""Whether two files say the same: words, figures and the blanks of a draft, whatever the form."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from typing import Final

from congvan.checks.repairing import BLANK, DASH
from congvan.snapshot import Snapshot, WordParagraph

_MARKS: Final = re.compile(r"^[-+*•·▪]+|[.;,:]+$")
_SLASH: Final = re.compile(f"(?<=[0-9]){BLANK}*/{BLANK}*(?=[A-ZĐ])")
_LABEL: Final = re.compile(f"(?:^|(?<=\t))(Số(?={BLANK}*:)|Kính gửi){BLANK}*[:;.,]")
_NUMBER_ZERO: Final = re.compile(f"((?:^|\t)Số{BLANK}*)0(?=[1-9]{BLANK}?/)")
_TO_FILL: Final = "[ \u00a00-9…._]*"
_DATE_LINE: Final = re.compile(f"(?:^|(?<=\t))[^0-9\t]*ngày{_TO_FILL}tháng{_TO_FILL}năm{_TO_FILL}(?=\t|$)")
_DATE_ZERO: Final = re.compile(f"(ngày{BLANK}+)0(?=[1-9](?![0-9]))|(tháng{BLANK}+)0(?=[12](?![0-9]))")


def words_of(snapshot: Snapshot) -> tuple[tuple[str, ...], ...]:
    """What body, notes and margins say; the margins in any order, for a page number may move from one to the other."""
    notes = (paragraph for note in snapshot.notes for paragraph in note.paragraphs)
    areas = (area for section in snapshot.sections for area in (*section.headers, *section.footers))
    margins = {(area.part, paragraph.place.index): paragraph for area in areas for paragraph in area.paragraphs}
    margin_texts = [text for text in _texts(margins.values()) if text]
    return tuple(_texts(snapshot.paragraphs)), tuple(_texts(notes)), tuple(sorted(margin_texts))


def _texts(paragraphs: Iterable[WordParagraph]) -> list[str]:
    return [_plain(paragraph) for paragraph in paragraphs]


def _plain(paragraph: WordParagraph) -> str:
    """The lines of the text without what a repair may change, and nothing more is let pass.

    These are the form of letters (NFC); the kind of a dash and the blanks beside it; the mark before a line and
    those behind it; the colon behind ``Số``, ``Kính gửi`` and ``Nơi nhận`` where a line begins with them; blanks beside
    the slash of a symbol; the zero before the one figure of a number line, and before day or month of a date line.
    """
    text = "".join(run.text for run in paragraph.runs if not run.field)
    return "\n".join(map(_plain_line, unicodedata.normalize("NFC", text).split("\n")))


def _plain_line(line: str) -> str:
    text = line.strip(" \u00a0")
    text = _MARKS.sub("", DASH.sub("-", text)).strip(" \u00a0")
    text = _SLASH.sub("/", _NUMBER_ZERO.sub(r"\1", _LABEL.sub(r"\1", text)))
    return _DATE_LINE.sub(lambda line: _DATE_ZERO.sub(r"\1\2", line[0]), text)
