"""Đo trên bản in: what only the printed page shows: wrapping, lengths of lines, what is on which page.

A record of this kind is judged on the pages that came with the document (``congvan.printed``), and is not evaluated
without them. What is not found on the pages, or is printed in a face of other widths, is not evaluated either.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from congvan.checks.printed.record import PrintedExpect, PrintedRecord

if TYPE_CHECKING:
    from congvan.checks.checked_document import CheckedDocument
    from congvan.findings import Finding

__all__ = ["PrintedExpect", "PrintedRecord", "evaluate"]


def evaluate(record: PrintedRecord, document: CheckedDocument) -> Iterable[Finding]:
    """A finding for everything on the pages that is not as the record asks; ``Undetermined`` without pages."""
    from congvan.checks.printed.evaluating import evaluate as judged  # most files come without pages

    return judged(record, document)
