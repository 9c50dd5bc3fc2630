"""A PDF read into ``Printed``, by pdfplumber of the extra ``congvan[measure]``."""

from __future__ import annotations

import importlib.util
import io
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, Final

from congvan.errors import Message, MissingDocument, OfficeError, UnreadableDocument, reason_of
from congvan.files import FileSource, HasDocx, content_of, read_regular
from congvan.late_dataclasses import dataclass
from congvan.printed.limits import MOST_BYTES, refuse_bomb
from congvan.printed.model import Printed, PrintedLine, PrintedPage, PrintedWord

_SAME_WORD: Final = 0.12
"""The widest gap inside a word, in parts of the size."""
_SAME_PLACE: Final = 0.3
_THIN: Final = 2.0
_SHORTEST: Final = 2.0
_SLOPE: Final = 0.01
_Drawn = dict[str, Any]


def require_reader() -> None:
    """Raises ``OfficeError``, which says what to install, where pdfplumber is missing."""
    if importlib.util.find_spec("pdfplumber") is None:
        raise OfficeError(
            Message(
                'Chưa có pdfplumber để đo bản in. Cài: pip install "congvan[measure]".',
                'pdfplumber, which measures the pages, is missing. Install: pip install "congvan[measure]".',
            )
        )


def measure(pdf: FileSource) -> Printed:
    """Bản in của một PDF: its pages, words and rules; lengths in points.

    Takes the bytes of a PDF, its path, an open file, or what ``render`` and ``fix`` give, which LibreOffice prints.
    Raises ``UnreadableDocument`` for what is not a PDF or over a limit of ``congvan.printed.limits``, ``OfficeError``
    where pdfplumber (the extra ``congvan[measure]``) or a LibreOffice that is needed is missing.
    """
    require_reader()
    import pdfplumber

    from congvan.printed.bounded import bounded_pages

    data = _pdf(pdf)
    refuse_bomb(data)
    try:
        with pdfplumber.open(io.BytesIO(data)) as document:
            pages = tuple(_page(_drawn(page), page.page_number) for page in bounded_pages(document))
    except UnreadableDocument:
        raise
    except Exception as error:  # pdfminer meets damaged data with whatever exception comes
        raise _unreadable() from error
    if not pages:
        raise _unreadable()
    return Printed(pages)


def _pdf(source: FileSource) -> bytes:
    if isinstance(source, HasDocx):
        from congvan import office

        office.require_fonts()
        return office.to_pdf(source.docx)
    content = content_of(source)
    return content if isinstance(content, bytes) else _read(content)


def _read(path: Path) -> bytes:
    try:
        return read_regular(path, MOST_BYTES)
    except OSError as error:
        if isinstance(error, FileNotFoundError):
            raise MissingDocument(str(path)) from None
        reason = reason_of(error)
        raise UnreadableDocument(
            Message(f"Không đọc được tệp {path}: {reason.vi}.", f"Cannot read {path}: {reason.en}.")
        ) from error


@dataclass(frozen=True, slots=True)
class _Sheet:
    """What is drawn on a page, as pdfplumber reports it."""

    width: float
    height: float
    chars: Sequence[_Drawn]
    strokes: Sequence[_Drawn]
    rects: Sequence[_Drawn]


def _drawn(page: Any) -> _Sheet:
    # letters on a slope are a watermark, which lies on the text by intention
    level = [char for char in page.chars if abs(char["matrix"][1]) <= _SLOPE * abs(char["matrix"][0])]
    return _Sheet(float(page.width), float(page.height), level, (*page.lines, *page.curves), page.rects)


def _unreadable() -> UnreadableDocument:
    return UnreadableDocument(Message("Dữ liệu không phải là tệp PDF đọc được.", "The data is not a readable PDF."))


def _page(sheet: _Sheet, number: int) -> PrintedPage:
    return PrintedPage(number, sheet.width, sheet.height, tuple(_words(sheet, number)), tuple(_rules(sheet, number)))


def _words(page: _Sheet, number: int) -> Iterator[PrintedWord]:
    run: list[_Drawn] = []
    for char in page.chars:
        blank = not char["text"].strip()
        if run and (blank or not _continues(run[-1], char)):
            yield _word(page, number, run)
            run = []
        if not blank:
            run.append(char)
    if run:
        yield _word(page, number, run)


def _continues(before: _Drawn, char: _Drawn) -> bool:
    if unicodedata.combining(char["text"][0]):
        return True
    return bool(
        before["fontname"] == char["fontname"]
        and abs(before["size"] - char["size"]) < 0.05
        and abs(before["matrix"][5] - char["matrix"][5]) < 0.05
        and abs(before["x1"] - char["x0"]) <= _SAME_WORD * char["size"]
    )


def _word(page: _Sheet, number: int, run: Sequence[_Drawn]) -> PrintedWord:
    first = run[0]
    return PrintedWord(
        page=number,
        text=unicodedata.normalize("NFC", "".join(char["text"] for char in run)),
        x0=float(min(char["x0"] for char in run)),
        x1=float(max(char["x1"] for char in run)),
        # `bottom` depends on the face's metrics; the matrix of the letter holds its baseline
        baseline=page.height - float(first["matrix"][5]),
        font=str(first["fontname"]).rpartition("+")[2],
        size=round(float(first["size"]), 2),
    )


def _rules(page: _Sheet, number: int) -> list[PrintedLine]:
    """Borders are drawn twice and in pieces: each is reported once and whole."""
    found: list[PrintedLine] = []
    for rule in sorted(_strokes(page, number), key=lambda rule: (round(rule.y, 1), rule.x0)):
        last = found[-1] if found else None
        if last is None or abs(last.y - rule.y) > _SAME_PLACE or rule.x0 > last.x1 + _SAME_PLACE:
            found.append(rule)
        elif rule.x1 > last.x1:
            found[-1] = PrintedLine(number, last.x0, rule.x1, last.y, max(last.thickness, rule.thickness))
    return found


def _strokes(page: _Sheet, number: int) -> Iterator[PrintedLine]:
    for drawn in _flat(page.strokes):
        yield PrintedLine(number, *_ends(drawn), float(drawn["linewidth"] or 0))
    for drawn in _flat(page.rects):
        yield PrintedLine(number, *_ends(drawn), float(drawn["height"]))


def _flat(drawn: Iterable[_Drawn]) -> Iterator[_Drawn]:
    for item in drawn:
        if item["height"] <= _THIN and item["x1"] - item["x0"] >= _SHORTEST:
            yield item


def _ends(drawn: _Drawn) -> tuple[float, float, float]:
    return float(drawn["x0"]), float(drawn["x1"]), (float(drawn["top"]) + float(drawn["bottom"])) / 2
