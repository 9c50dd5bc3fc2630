"""PDF hàng loạt: the PDF of each letter beside it, many in one call, each proven."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Final

from congvan.batching.manifest import RowResult
from congvan.errors import CongvanError
from congvan.files import atomic_write

_AT_A_TIME: Final = 20
"""Letters of one call, which starts LibreOffice at most twice for them."""


def with_pdfs(results: Iterable[RowResult], folder: Path) -> Iterator[RowResult]:
    """``results`` with their PDF, or with the reason why there is none; those that have it are passed on."""
    waiting: list[RowResult] = []
    for result in results:
        if not result.is_done or (result.is_kept and result.pdf and (folder / result.pdf).is_file()):
            yield result
            continue
        waiting.append(result)
        if len(waiting) == _AT_A_TIME:
            yield from _printed(waiting, folder)
            waiting = []
    yield from _printed(waiting, folder)


def _printed(results: list[RowResult], folder: Path) -> Iterator[RowResult]:
    from congvan import office

    pdfs = office.each_to_pdf([(folder / one.file).read_bytes() for one in results]) if results else []
    for result, pdf in zip(results, pdfs, strict=True):
        name = f"{Path(result.file).stem}.pdf"
        try:
            if isinstance(pdf, CongvanError):
                raise pdf
            atomic_write(folder / name, pdf)
            yield replace(result, pdf=name, is_kept=False)
        except CongvanError as error:
            yield replace(result, errors=(*result.errors, f"PDF: {error.format('vi')}"), is_kept=False)
