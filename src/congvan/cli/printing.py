"""The files of ``congvan check --render`` on paper: set in one call, then measured."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from congvan.cli.streams import one_by_one, working
from congvan.errors import CongvanError, Message, OfficeError, UnreadableDocument
from congvan.late_dataclasses import dataclass

if TYPE_CHECKING:
    from congvan.findings import Finding, Report
    from congvan.printed import Printed

_PRINTING: Final = Message("LibreOffice đang dàn trang", "LibreOffice sets the pages")
_MEASURING: Final = Message("Đang đo bản in", "Measuring the pages")


@dataclass(frozen=True, slots=True)
class Pages:
    """The pages of a file before and after it was repaired.

    ``worse`` is what only the repaired one shows, ``unsure`` what it shows and could not be measured before.
    """

    before: int
    after: int
    worse: tuple[Finding, ...]
    unsure: tuple[Finding, ...]


def compare_pages(before: bytes, after: bytes) -> Pages:
    """What a repair did to the pages, as LibreOffice sets them; raises ``OfficeError`` where it is missing."""
    from congvan.checker import check
    from congvan.office import page_count, to_pdfs
    from congvan.printed import measure, require_reader

    require_reader()
    with working(_PRINTING):
        pdfs = to_pdfs([before, after])
    old, new = (
        check(docx, select=["ND50"], printed=measure(pdf)) for docx, pdf in zip((before, after), pdfs, strict=True)
    )
    unmeasured = {one.code for one in old.not_evaluated}
    before_too = _places(old)
    more = Counter(one.code for one in new.findings) - Counter(one.code for one in old.findings)
    fresh = [one for one in new.findings if more[one.code] and (one.code, one.where.index) not in before_too]
    return Pages(
        page_count(pdfs[0]),
        page_count(pdfs[1]),
        tuple(one for one in fresh if one.code not in unmeasured),
        tuple(one for one in fresh if one.code in unmeasured),
    )


def _places(report: Report) -> set[tuple[str, int | None]]:
    return {(finding.code, finding.where.index) for finding in report.findings}


def printed_pages(paths: Sequence[Path]) -> list[Printed | CongvanError]:
    """For each file its pages, or why there are none.

    Raises ``OfficeError`` where LibreOffice or pdfplumber is missing.
    """
    from congvan.office import each_to_pdf
    from congvan.printed import require_reader

    require_reader()
    with working(_PRINTING):
        pdfs = each_to_pdf([_bytes_of(path) for path in paths])
    return [_measured(pdf) for pdf in one_by_one(_MEASURING, pdfs)]


def _bytes_of(path: Path) -> bytes:
    """Nothing for a file that cannot be read: whoever checks it says why."""
    from congvan.cli.opening import opened

    try:
        return opened(path)
    except (UnreadableDocument, OfficeError):
        return b""


def _measured(pdf: bytes | CongvanError) -> Printed | CongvanError:
    from congvan.printed import measure

    if isinstance(pdf, CongvanError):
        return pdf
    try:
        return measure(pdf)
    except UnreadableDocument as error:
        return error
