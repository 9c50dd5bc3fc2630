"""Comparisons of the head of a document: symbol, date, type."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import takewhile
from typing import Final

from congvan.checks.checked_document import CheckedDocument
from congvan.checks.consistency.comparison import Consistency
from congvan.checks.phrases import quoted
from congvan.checks.record import Record
from congvan.checks.shown_text import Undetermined, folded
from congvan.components import Found
from congvan.errors import Message
from congvan.findings import Finding, Severity
from congvan.late_patterns import late_pattern
from congvan.text import short_date
from congvan.vocabulary import Component, DocumentType

_DISPATCH: Final = "CV"
_TYPES: Final = frozenset({_DISPATCH, *(kind.abbreviation.upper() for kind in DocumentType if kind.abbreviation)})
WHOLE_DATE: Final = late_pattern(r"ngày (\d{1,3}) tháng (\d{1,3}) năm (\d{4})")


def symbol_groups(document: CheckedDocument) -> tuple[Found, list[str]]:
    """The number's component and the groups of its symbol; raises ``Undetermined`` without a symbol."""
    for found in document.all(Component.NUMBER):
        symbol = folded(found.text).partition("/")[2].strip()
        groups = [group.strip() for group in symbol.split("-")]
        if groups[0] and any(letter.isalnum() for letter in groups[0]):
            return found, groups
    raise Undetermined("chưa có ký hiệu", "there is no symbol yet")


def dispatch_symbol_has_no_type(record: Record, document: CheckedDocument) -> Iterator[Finding]:
    """A dispatch's symbol begins with its agency; ``CV`` or a type's abbreviation is out of place.

    ``TC`` may also be an agency, so only ``CV`` is more than a warning, and ``CT`` is right for a CÔNG TY.
    """
    found, groups = symbol_groups(document)
    if len(groups) > 1 and groups[0].upper() in _TYPES and groups[0].upper() not in _initials(document):
        wanted = Message("cơ quan-đơn vị soạn thảo", "agency-drafting unit")
        finding = document.finding(record, found, quoted("-".join(groups)), wanted)
        sure = groups[0].upper() == _DISPATCH
        yield finding if sure else replace(finding, severity=max(finding.severity, Severity.WARNING, key=_weight))


def _initials(document: CheckedDocument) -> str:
    """The first letters of the words in the name of the issuing agency: CTCPXD5."""
    names = (folded(found.text) for found in document.all(Component.ISSUING_AGENCY))
    return "".join(word[0].upper() for name in names for word in name.split())


def _weight(severity: Severity) -> int:
    return severity.rank


def symbol_names_document_type(record: Record, document: CheckedDocument) -> Iterator[Finding]:
    """The first group of the symbol is the abbreviation of the printed type."""
    kind = document.components.kind.document_type
    if kind is None or not kind.abbreviation:
        raise Undetermined("không rõ tên loại", "the type is not known")
    found, groups = symbol_groups(document)
    own, written = kind.abbreviation.casefold(), groups[0].casefold()
    if written != own and not (written.startswith(own) and written[len(own) :] in _letters_behind(document)):
        yield document.finding(record, found, quoted(groups[0]), quoted(kind.abbreviation))


def _letters_behind(document: CheckedDocument) -> tuple[str, ...]:
    """``lt`` of ``KẾ HOẠCH LIÊN TỊCH``, whose symbol may be ``KHLT``: the letters of what the title says in capitals
    behind the type.
    """
    subject = document.components.text(Component.TITLED_SUBJECT)
    behind = [word[0].casefold() for word in takewhile(lambda word: len(word) > 1 and word.isupper(), subject.split())]
    return tuple("".join(behind[:end]) for end in range(2, len(behind) + 1))


def dispatch_symbol_names_unit(record: Record, document: CheckedDocument) -> Iterator[Finding]:
    """A dispatch's symbol has two groups: the agency, and the unit that drafted it or the field.

    A steering committee or a council (``BCĐ``, ``HĐ``) often has no units of its own to name.
    """
    found, groups = symbol_groups(document)
    if groups[0].startswith(("BCĐ", "BCH", "HĐ")) and not groups[0].startswith("HĐND"):
        raise Undetermined("ban chỉ đạo, hội đồng có thể không có đơn vị", "a committee or council may have no units")
    if len(groups) == 1:
        wanted = Message("CƠ QUAN-ĐƠN VỊ SOẠN THẢO", "AGENCY-DRAFTING UNIT")
        yield document.finding(record, found, quoted(groups[0]), wanted)


def date_exists(record: Record, document: CheckedDocument) -> Iterator[Finding]:
    """The date of issue is one of the calendar."""
    for found in document.of(record):
        match = WHOLE_DATE.search(folded(found.text))
        if match is None:
            raise Undetermined("ngày còn để trống", "the date is still blank")
        day, month, year = (int(part) for part in match.groups())
        try:
            date(year, month, day)
        except ValueError:
            wanted = Message("một ngày có trong lịch", "a day of the calendar")
            yield document.finding(record, found, quoted(match[0]), wanted)


def date_in_force(record: Record, document: CheckedDocument) -> Iterator[Finding]:
    """The date of issue is a day on which the norm applies: else the year is wrong, or another norm judges."""
    first, last = document.in_force
    for found in document.of(record):
        match = WHOLE_DATE.search(folded(found.text))
        if match is None:
            raise Undetermined("ngày còn để trống", "the date is still blank")
        day = date(*(int(part) for part in reversed(match.groups())))
        if day < first:
            yield document.finding(record, found, quoted(match[0]), _bounded("từ", "since", first))
        elif last is not None and day > last:
            yield document.finding(record, found, quoted(match[0]), _bounded("đến", "until", last))


def _bounded(vi: str, en: str, day: date) -> Message:
    written = short_date(day)
    return Message(
        f"{vi} ngày {written}, khi quy chuẩn này có hiệu lực", f"{en} {written}, while this norm is in force"
    )


COMPARISONS: Final = (
    Consistency(
        dispatch_symbol_has_no_type,
        Message("ký hiệu công văn không có chữ viết tắt tên loại", "a dispatch's symbol names no document type"),
    ),
    Consistency(
        symbol_names_document_type,
        Message("ký hiệu có chữ viết tắt của tên loại được in", "the symbol names the document type that is printed"),
    ),
    Consistency(
        dispatch_symbol_names_unit,
        Message(
            "ký hiệu công văn có tên cơ quan và đơn vị soạn thảo hoặc lĩnh vực",
            "a dispatch's symbol names the agency and the drafting unit or the field",
        ),
    ),
    Consistency(date_exists, Message("ngày ban hành có trong lịch", "the date of issue is in the calendar")),
    Consistency(
        date_in_force,
        Message("ngày ban hành nằm trong thời gian quy chuẩn có hiệu lực", "the norm is in force on the date of issue"),
    ),
)
