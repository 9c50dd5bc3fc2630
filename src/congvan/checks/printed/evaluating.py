"""One record judged on the printed page, expectation by expectation."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Final

from congvan.checks.checked_document import CheckedDocument
from congvan.checks.paper import Paper
from congvan.checks.printed.collisions import overlapping, struck
from congvan.checks.printed.faces import faces
from congvan.checks.printed.lengths import level, line_below, lines
from congvan.checks.printed.pages import numbered, over_left, over_right, stranded
from congvan.checks.printed.record import PrintedRecord
from congvan.findings import Finding


def evaluate(record: PrintedRecord, document: CheckedDocument) -> Iterable[Finding]:
    """A finding for everything on the pages that is not as the record asks; ``Undetermined`` without pages."""
    paper = document.paper
    for name, check in _CHECKS.items():
        if getattr(record.expect, name) is not None:
            yield from check(record, document, paper)


_Check = Callable[[PrintedRecord, CheckedDocument, Paper], Iterator[Finding]]
_CHECKS: Final[dict[str, _Check]] = {
    "lines": lines,
    "ratio": line_below,
    "level_with": level,
    "stranded": stranded,
    "overlapping": overlapping,
    "struck": struck,
    "margin_left": over_left,
    "margin_right": over_right,
    "page_numbers": numbered,
    "faces": faces,
}
