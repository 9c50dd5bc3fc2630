"""Sổ kết quả: the run as one Excel workbook, a sheet of files and a sheet of findings."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any, Final

from congvan.errors import Language, Message
from congvan.findings import Report, Severity
from congvan.ooxml.writing import pack, write_zip
from congvan.reporting.labels import (
    CLAUSE,
    COMPONENT,
    EXPECTED,
    FILE,
    FIX,
    FOUND,
    NOT_EVALUATED,
    SEVERITY,
)
from congvan.reporting.run import CheckedFile, CheckRun, component_label, grouped

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")
_CONTROL: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_MOST: Final = 32_000
_FIXED_TIME: Final = datetime(2020, 3, 5)
_SUMMARY: Final = Message("Tổng hợp", "Summary")
_COUNTS: Final = Message("Theo mã", "By code")
_FINDINGS: Final = Message("Chi tiết", "Findings")
_HEADS: Final = (
    (FILE, 40),
    (Message("Kết quả", "Result"), 16),
    (Message("Lỗi", "Errors"), 9),
    (Message("Cảnh báo", "Warnings"), 10),
    (Message("Gợi ý", "Hints"), 9),
    (Message("Bỏ qua", "Suppressed"), 11),
    (Message("Đạt", "Passed"), 9),
    (Message("Không đạt", "Failed"), 10),
    (NOT_EVALUATED, 14),
    (Message("Xem bằng mắt", "For a person"), 13),
    (Message("Loại văn bản", "Kind"), 22),
    (Message("Căn cứ nhận dạng", "Evidence"), 30),
    (Message("Chắc (%)", "Sure (%)"), 9),
    (Message("Tình trạng", "State"), 16),
    (Message("Số, ký hiệu", "Number"), 18),
    (Message("Ngày ban hành", "Date"), 13),
    (Message("Cơ quan ban hành", "Agency"), 30),
    (Message("Ghi chú", "Note"), 50),
)
_KNOWN: Final = 7
"""The columns that say what a file is."""
_COLUMNS: Final = (
    (FILE, 32),
    (Message("Mã", "Code"), 10),
    (SEVERITY, 11),
    (COMPONENT, 22),
    (Message("Đoạn", "Paragraph"), 9),
    (Message("Chữ tại đó", "Words there"), 36),
    (FOUND, 28),
    (EXPECTED, 36),
    (CLAUSE, 32),
    (FIX, 44),
    (Message("Lý do bỏ qua", "Why suppressed"), 24),
)
_COUNTED: Final = (
    (FILE, 32),
    (Message("Mã", "Code"), 10),
    (SEVERITY, 11),
    (Message("Số lần", "Count"), 9),
    (EXPECTED, 40),
    (Message("Ở đâu", "Where"), 44),
    (Message("fix sửa được", "Repaired by fix"), 14),
)
_YES: Final = Message("có", "yes")
_RESULTS: Final = {
    "passed": Message("đạt", "passed"),
    "failed": Message("có lỗi", "errors"),
    "unreadable": Message("không đọc được", "unreadable"),
}


def to_workbook(run: CheckRun, language: Language = "vi") -> bytes:
    """The .xlsx; the same bytes for the same run. Cells that a program could take for formulas begin with ``'``."""
    from openpyxl import Workbook

    book = Workbook()
    book.properties.creator = "congvan"
    book.properties.created = book.properties.modified = _FIXED_TIME
    summary = book.active or book.create_sheet()
    _fill(summary, _SUMMARY, _HEADS, (_summary_row(file, language) for file in run.files), language)
    counted = (row for file in run.files for row in _count_rows(file, run, language))
    _fill(book.create_sheet(), _COUNTS, _COUNTED, counted, language)
    rows = (row for file in run.files for row in _finding_rows(file, language))
    _fill(book.create_sheet(), _FINDINGS, _COLUMNS, rows, language)
    target = io.BytesIO()
    book.save(target)
    return _timeless(target.getvalue())


def neutral(value: Any) -> Any:
    """Text that no spreadsheet takes for a formula: led by ``'`` where it begins like one; numbers as they are."""
    if not isinstance(value, str):
        return value
    text = _CONTROL.sub("", value)[:_MOST]
    return f"'{text}" if text.startswith(_FORMULA) else text


def _fill(
    sheet: Worksheet,
    title: Message,
    heads: Sequence[tuple[Message, int]],
    rows: Iterable[Sequence[Any]],
    language: Language,
) -> None:
    from openpyxl.styles import Alignment, Font
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.properties import PageSetupProperties

    sheet.title = title.in_(language)
    sheet.append([head.in_(language) for head, _ in heads])
    for row in rows:
        sheet.append([neutral(value) for value in row])
    for number, (_, width) in enumerate(heads, 1):
        sheet.column_dimensions[get_column_letter(number)].width = width
    for cells in sheet.iter_rows():
        for cell in cells:
            cell.alignment = Alignment(wrap_text=True, vertical="top")
            cell.font = Font(name="Times New Roman", size=11, bold=cell.row == 1)
    sheet.freeze_panes = "B2"
    sheet.auto_filter.ref = sheet.dimensions
    sheet.print_title_rows = "1:1"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = 9
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)


def _summary_row(file: CheckedFile, language: Language) -> list[Any]:
    report = file.report
    error = file.error.format(language) if file.error else None
    if report is None:
        return [file.name, _RESULTS["unreadable"].in_(language), *[None] * (_KNOWN + 8), error]
    counts = [sum(item.severity is severity for item in file.findings) for severity in Severity]
    result = _RESULTS["failed" if counts[0] else "passed"].in_(language)
    groups = (report.passed, report.failed, report.not_evaluated, report.manual)
    known = _known(report, language)
    return [file.name, result, *counts, len(file.suppressed), *map(len, groups), *known, error]


def _known(report: Report, language: Language) -> list[Any]:
    """What the file was taken for, and what its head says."""
    identity = report.identity
    if identity is None:
        return [None] * _KNOWN
    kind = identity.kind
    known = (kind.label.in_(language), kind.evidence.in_(language), round(100 * kind.confidence))
    state = identity.state.label.in_(language)
    return [*known, state, identity.number or None, identity.issue_date or None, identity.agency or None]


def _count_rows(file: CheckedFile, run: CheckRun, language: Language) -> Iterable[list[Any]]:
    """How often each requirement failed in the file."""
    for entry in grouped(file, run.rules):
        finding = entry.first
        by_fix = _YES.in_(language) if entry.repaired else None
        severity, expected = finding.severity.label.in_(language), finding.expected.in_(language)
        yield [file.name, finding.code, severity, entry.count, expected, entry.places(language), by_fix]


def _finding_rows(file: CheckedFile, language: Language) -> Iterable[list[Any]]:
    open_ones = [(finding, None) for finding in file.findings]
    accepted = [(entry.finding, entry.reason) for entry in file.suppressed]
    for finding, reason in (*open_ones, *accepted):
        where = finding.where
        yield [
            file.name,
            finding.code,
            finding.severity.label.in_(language),
            component_label(finding, language),
            where.counted,
            where.excerpt,
            finding.found.in_(language),
            finding.expected.in_(language),
            finding.cite,
            finding.fix.in_(language),
            reason,
        ]


def _timeless(data: bytes) -> bytes:
    """The package without the time at which it was zipped and saved."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    stamp = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*")
    parts["docProps/core.xml"] = stamp.sub(rb"\g<1>2020-03-05T00:00:00Z", parts["docProps/core.xml"])
    return write_zip(pack(name, part) for name, part in parts.items())
