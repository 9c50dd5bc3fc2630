"""Một trang PDF trong giới hạn: drawn until it holds more than a page can, then given up."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from pdfminer.layout import LTPage
from pdfminer.pdfinterp import PDFPageInterpreter
from pdfminer.pdfpage import PDFPage
from pdfminer.pdftypes import stream_value
from pdfplumber.page import Page, PDFPageAggregatorWithMarkedContent
from pdfplumber.pdf import PDF

from congvan.printed import limits


class _Budget:
    """What may still be read of the contents of all pages."""

    def __init__(self) -> None:
        self._left = limits.MOST_CONTENTS

    def take(self, size: int) -> None:
        self._left -= size
        if self._left < 0:
            mb = limits.MOST_CONTENTS // limits.MEBIBYTE
            raise limits.over(f"nội dung các trang hơn {mb} MB", f"the pages hold more than {mb} MB")


def bounded_pages(document: PDF) -> Iterator[Page]:
    """The pages one after the other; raises ``UnreadableDocument`` for too many, or too much on them."""
    budget = _Budget()
    for number, drawn in enumerate(PDFPage.create_pages(document.doc), 1):
        if number > limits.MOST_PAGES:
            raise limits.over(f"hơn {limits.MOST_PAGES} trang", f"more than {limits.MOST_PAGES} pages")
        page = _BoundedPage(document, drawn, page_number=number)
        page.budget = budget
        yield page


class _BoundedPage(Page):
    budget: _Budget

    @property
    def layout(self) -> LTPage:
        if not hasattr(self, "_layout"):
            device = _CountingDevice(self.pdf.rsrcmgr, pageno=self.page_number, laparams=self.pdf.laparams)
            device.budget = self.budget
            _CountingInterpreter(self.pdf.rsrcmgr, device).process_page(self.page_obj)
            self._layout = device.get_result()
        return self._layout


class _CountingInterpreter(PDFPageInterpreter):
    def execute(self, streams: Sequence[object]) -> None:
        # a form counts each time it is shown
        assert isinstance(self.device, _CountingDevice)
        self.device.budget.take(sum(len(stream_value(stream).get_data()) for stream in streams))
        super().execute(streams)


class _CountingDevice(PDFPageAggregatorWithMarkedContent):
    budget: _Budget
    _drawn = 0

    def _count(self) -> None:
        self._drawn += 1
        if self._drawn > limits.MOST_DRAWN:
            most = limits.MOST_DRAWN
            raise limits.over(f"hơn {most} nét, chữ trên một trang", f"more than {most} marks on a page")

    def render_char(self, *args: Any, **kwargs: Any) -> float:
        self._count()
        return super().render_char(*args, **kwargs)

    def paint_path(self, *args: Any, **kwargs: Any) -> None:
        self._count()
        super().paint_path(*args, **kwargs)

    def begin_figure(self, *args: Any, **kwargs: Any) -> None:
        self._count()
        super().begin_figure(*args, **kwargs)
