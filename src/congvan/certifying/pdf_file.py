"""Bản sao của một tệp PDF: its pages as they are, and the part of the copy drawn onto them (pypdf)."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any, Final

from congvan.errors import Message, OfficeError, UnreadableDocument
from congvan.late_dataclasses import dataclass
from congvan.ooxml.units import POINTS_PER_MM
from congvan.printed import Printed, measure

if TYPE_CHECKING:
    from pypdf import PageObject

_GAP: Final = 14.0
"""pt between the last line of the document and the line across the page."""
_FOOT: Final = 20.0 * POINTS_PER_MM
"""pt that stay free at the foot of a page."""
_DEPTH: Final = 4.0
"""pt that letters reach below the line on which they are."""
_OLDEST: Final = "%PDF-1.4"


@dataclass(frozen=True, slots=True)
class Stamp:
    """What is drawn onto a page: a PDF of one page, drawn on from ``top`` to ``bottom`` in pt below its edge."""

    pdf: bytes
    top: float
    bottom: float


def stamp_of(pdf: bytes) -> Stamp:
    """The drawing on the first page of ``pdf``."""
    page = measure(pdf).pages[0]
    lines = [line.y for line in page.rules]
    return Stamp(
        pdf,
        min([*lines, *(word.baseline - word.size for word in page.words)]),
        max([*lines, *(word.baseline for word in page.words)]) + _DEPTH,
    )


def with_line_above(pdf: bytes, line: Stamp) -> bytes:
    """``pdf`` with ``line`` in the top right corner of its first page."""
    writer, pages = _opened(pdf)
    drawn = _page_of(line)
    first = pages[0]
    right = float(first.mediabox.right) - float(drawn.mediabox.width)
    up = float(first.mediabox.top) - float(drawn.mediabox.height)
    _merge(first, drawn, right, up)
    return _written(writer)


def with_block_below(pdf: bytes, block: Stamp) -> bytes:
    """``pdf`` with ``block`` right below its last line, or on a page of its own where there is no room for it."""
    writer, pages = _opened(pdf)
    drawn, last = _page_of(block), pages[-1]
    below = _end_of(measure(pdf))
    height = float(last.mediabox.height)
    if below is None or below + _GAP + block.bottom - block.top > height - _FOOT:
        writer.add_page(drawn)
        return _written(writer)
    down = below + _GAP - block.top
    _merge(last, drawn, 0.0, height - float(drawn.mediabox.height) - down)
    return _written(writer)


def _end_of(printed: Printed) -> float | None:
    """Where the text of the last page ends; None where it has no text that can be read, as a scan has none."""
    page = printed.pages[-1]
    ends = [word.baseline + _DEPTH for word in page.words]
    return max([*ends, *(line.y for line in page.rules)]) if ends else None


def _opened(pdf: bytes) -> tuple[Any, list[PageObject]]:
    pypdf = _pypdf()
    try:
        writer = pypdf.PdfWriter(clone_from=io.BytesIO(pdf))
        pages = list(writer.pages)
    except Exception as error:  # pypdf meets damaged data with whatever exception comes
        raise UnreadableDocument(Message("PDF không đọc được.", "The PDF cannot be read.")) from error
    if not pages:
        raise UnreadableDocument(Message("PDF không có trang nào.", "The PDF has no page."))
    return writer, pages


def _page_of(stamp: Stamp) -> PageObject:
    page: PageObject = _pypdf().PdfReader(io.BytesIO(stamp.pdf)).pages[0]
    return page


def _merge(page: PageObject, drawn: PageObject, right: float, up: float) -> None:
    from pypdf import Transformation

    page.merge_transformed_page(drawn, Transformation().translate(right, up))


def _written(writer: Any) -> bytes:
    writer.pdf_header = max(writer.pdf_header, _OLDEST)
    stream = io.BytesIO()
    writer.write(stream)
    return stream.getvalue()


def _pypdf() -> Any:
    try:
        import pypdf
    except ImportError:
        raise OfficeError(
            Message(
                'Chưa có pypdf để sao tệp PDF. Cài: pip install "congvan[copies]".',
                'pypdf, which copies of PDF files need, is missing. Install: pip install "congvan[copies]".',
            )
        ) from None
    return pypdf
