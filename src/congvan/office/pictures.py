"""From .docx or PDF to pages as PNG."""

from __future__ import annotations

import importlib.util
import io
import shutil
from pathlib import Path

from congvan.errors import Message, OfficeError
from congvan.office.conversion import to_pdf
from congvan.office.installation import advice
from congvan.office.processes import run, scratch


def to_png(pdf_or_docx: bytes, dpi: int = 100) -> list[bytes]:
    """The pages as PNG pictures, first page first; ``dpi`` is dots per inch (a page at 100 is 827 × 1169).

    Poppler's ``pdftoppm`` draws them where it is found, else pypdfium2 of the extra ``congvan[png]``.

    Raises:
        UnreadableDocument: the bytes are neither a PDF nor a .docx.
        OfficeError: nothing can draw, or LibreOffice is missing or failed; the message says what to install.
    """
    poppler = shutil.which("pdftoppm")
    if poppler is None and not can_draw():
        raise _nothing_draws()
    pdf = pdf_or_docx if pdf_or_docx.startswith(b"%PDF-") else to_pdf(pdf_or_docx)
    return _with_poppler(poppler, pdf, dpi) if poppler else _with_pdfium(pdf, dpi)


def can_draw() -> bool:
    """Whether the extra ``congvan[png]`` is installed."""
    return all(importlib.util.find_spec(name) for name in ("pypdfium2", "PIL"))


def _with_poppler(poppler: str, pdf: bytes, dpi: int) -> list[bytes]:
    with scratch() as folder:
        (folder / "in.pdf").write_bytes(pdf)
        done = run([poppler, "-png", "-r", str(dpi), "in.pdf", "page"], folder, timeout=120)
        pages = sorted(folder.glob("page-*.png"), key=_number)
        if done.code or not pages:
            raise _not_drawn("pdftoppm", done.output)
        return [page.read_bytes() for page in pages]


def _number(page: Path) -> int:
    return int(page.stem.rpartition("-")[2])


def _with_pdfium(pdf: bytes, dpi: int) -> list[bytes]:
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(pdf)
    except pypdfium2.PdfiumError as error:
        raise _not_drawn("pypdfium2", str(error)) from error
    pictures = []
    with document:
        for page in document:
            picture = io.BytesIO()
            page.render(scale=dpi / 72).to_pil().save(picture, "PNG")
            pictures.append(picture.getvalue())
    return pictures


def _not_drawn(tool: str, said: str) -> OfficeError:
    words = said.strip()[-400:] or "–"
    return OfficeError(
        Message(f"{tool} không vẽ được trang nào của PDF: {words}", f"{tool} drew no page of the PDF: {words}")
    )


def _nothing_draws() -> OfficeError:
    how = advice()
    return OfficeError(
        Message(
            f'Chưa có gì để vẽ trang thành PNG. Cài pip install "congvan[png]" hoặc poppler. {how.vi}',
            f'No program here can draw pages as PNG. Run pip install "congvan[png]" or poppler. {how.en}',
        )
    )
