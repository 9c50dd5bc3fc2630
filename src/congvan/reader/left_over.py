"""Chữ chưa đọc: a problem for everything that shows text and is in no component."""

from __future__ import annotations

from collections.abc import Iterable

from congvan.reader.findings import Findings, shortened
from congvan.reader.tables import STANDS_ALONE, Place, place_of, says_something
from congvan.snapshot import WordParagraph


def report_left_over(findings: Findings) -> None:
    """A problem for each paragraph and table of the document that no component holds, and for appendices not read."""
    covered = {
        place_of(one) for appendix in findings.components.appendices for one in appendix.paragraphs
    } | covered_by(findings)
    report_unread(findings, (one for part in findings.read_from for one in part.paragraphs), covered)
    count = len(findings.components.appendices)
    if count and not findings.values.get("appendices"):
        findings.doubt("", f"{count} phụ lục chưa đọc", f"{count} appendix(es) not read")


def covered_by(findings: Findings) -> set[Place]:
    """The places of the paragraphs that were read."""
    read = (found for one in findings.read_from for found in one.found if found.component not in STANDS_ALONE)
    return {place_of(paragraph) for found in read for paragraph in found.paragraphs} | findings.standing_alone


def report_unread(findings: Findings, paragraphs: Iterable[WordParagraph], covered: set[Place]) -> None:
    """A problem for each of ``paragraphs`` that says something and is not ``covered``, one for each table."""
    reported: set[int] = set()
    for paragraph in paragraphs:
        table = paragraph.place.cells[0].table if paragraph.place.cells else None
        if place_of(paragraph) in covered or not says_something(paragraph) or table in reported:
            continue
        _unread(findings, paragraph, table)
        if table is not None:
            reported.add(table)


def _unread(findings: Findings, paragraph: WordParagraph, table: int | None) -> None:
    text = shortened(" ".join(paragraph.text.split()))
    if table is None:
        vi, en = f"“{text}” không rõ là thành phần nào; chưa đọc", f"“{text}” is not a known component; not read"
    else:
        vi, en = f"bảng có “{text}” chưa đọc được", f"the table with “{text}” is not read"
    findings.doubt("body", f"{vi}, nếu cần thì ghi vào body", f"{en}; write it into “body” if it belongs there")
