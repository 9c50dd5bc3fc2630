"""``certify``: an issued document, and the part of the copy."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Final

from congvan.certifying.certificate import Certificate, Original
from congvan.certifying.layout import copy_block, signing_line
from congvan.certifying.pdf_file import stamp_of, with_block_below, with_line_above
from congvan.certifying.single_page import single_page
from congvan.certifying.word_file import WordFile
from congvan.errors import InputError, Message, Problem
from congvan.files import FileSource, content_of, read_regular, save_as
from congvan.late_dataclasses import dataclass
from congvan.ooxml.units import twips
from congvan.profile import PageUse, Profile, load
from congvan.renderer import Rendered
from congvan.vocabulary import KEY_LABELS, CopyForm

_MOST_BYTES: Final = 200 * 1024 * 1024
_PDF: Final = b"%PDF-"


@dataclass(frozen=True, slots=True)
class Certified:
    """Bản sao: a .docx of a .docx, a PDF of a PDF."""

    data: bytes
    """The file."""
    suffix: str
    """``.docx`` or ``.pdf``."""

    def save(self, path: str | Path) -> Path:
        """Writes the file, whole or not at all; gives the path back. Raises as ``Rendered.save``."""
        return save_as(Path(path), self.data, self.suffix)


def certify(source: FileSource, certificate: Certificate, *, signed_at: datetime | None = None) -> Certified:
    """Bản sao của văn bản đã ban hành: ``source`` (a .docx or a PDF) with the part of the copy added to it.

    Without ``signed_at`` the copy is on paper (PL III, mẫu 3.1): below the document a line across the page, the agency,
    form of copy, number, place and date, signature and recipients. With it the copy is electronic (mẫu 3.2): the line
    of signing data in the top right corner of the first page. Raises ``InputError`` for what the certificate lacks, or
    for a form of copy that the decree does not know of such originals, ``UnreadableDocument`` for another file,
    ``SignedDocument`` for a .docx that is signed digitally, ``OfficeError`` where a PDF needs LibreOffice or pypdf.
    """
    problems = _missing(certificate) if signed_at is None else _not_foreseen(certificate)
    if problems:
        raise InputError(problems)
    data, norm = _data(source), load("nd30")
    if data.startswith(_PDF):
        return Certified(_onto_pdf(data, certificate, signed_at, norm), ".pdf")
    word = WordFile(data)
    if signed_at is None:
        word.add_below(copy_block(certificate, word.text_width, norm))
    else:
        word.add_above(signing_line(certificate, signed_at, norm))
    return Certified(word.to_bytes(), ".docx")


def _onto_pdf(pdf: bytes, certificate: Certificate, signed_at: datetime | None, norm: Profile) -> bytes:
    page = norm.page
    if signed_at is None:
        block = copy_block(certificate, twips(page.text_width), norm)
        return with_block_below(pdf, stamp_of(_printed(block, page)))
    return with_line_above(pdf, stamp_of(_printed(signing_line(certificate, signed_at, norm), page, top=8.0)))


def _printed(body: str, page: PageUse, top: float | None = None) -> bytes:
    """A PDF of one page with ``body`` at its top, ``top`` mm below the edge."""
    return Rendered(single_page(body, page, page.margin_top if top is None else top)).pdf()


def _data(source: FileSource) -> bytes:
    content = content_of(source)
    return content if isinstance(content, bytes) else read_regular(content, _MOST_BYTES)


def _missing(certificate: Certificate) -> list[Problem]:
    return [
        Problem(
            Message(f"bản sao giấy cần {KEY_LABELS[name][0]} (mẫu 3.1)", f"a copy on paper needs “{name}” (form 3.1)"),
            path=name,
        )
        for name in certificate.missing_on_paper()
    ]


def _not_foreseen(certificate: Certificate) -> list[Problem]:
    """Article 25 has no sao y and no sao lục of an electronic document in electronic form."""
    if certificate.original is not Original.ELECTRONIC or certificate.form is CopyForm.EXTRACT:
        return []
    label = certificate.form.label.lower()
    return [
        Problem(
            Message(
                f"không có {label} từ văn bản điện tử sang văn bản điện tử (Điều 25, khoản 1 và 2)",
                f"there is no {label} of an electronic document in electronic form (Điều 25, khoản 1 và 2)",
            ),
            path="original",
        )
    ]
