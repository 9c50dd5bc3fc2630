"""Phần để riêng: an appendix (mẫu 2.1, 2.2) or the text that a decision issues (mẫu 1.3) in a file of its own."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from types import MappingProxyType
from typing import Final

from pydantic import ValidationError

from congvan.cited import CitedDocument, find_citations
from congvan.components import Components, FoundAppendix
from congvan.documents import (
    USUAL_MODEL,
    AdministrativeDocument,
    Appendix,
    AttachedText,
    appendix_number,
    appendix_reference,
)
from congvan.errors import Problem
from congvan.files import FileSource
from congvan.forms import Category
from congvan.inline import Prose
from congvan.late_dataclasses import dataclass
from congvan.reader import appendices, attached
from congvan.reader.findings import Findings
from congvan.reader.left_over import report_left_over, report_unread
from congvan.reader.losses import report_losses
from congvan.reader.notes import Notes
from congvan.reader.opened import Opened, opened
from congvan.reader.tables import place_of
from congvan.text import PartialDate
from congvan.vocabulary import Component

ALONE: Final = (Category.APPENDIX, Category.ATTACHED)
"""What a file may hold that goes with a document of another file."""
_SIGNED: Final = re.compile(r".*?(?P<day>\d{2}/\d{2}/\d{4});\s*(?P<time>\d{2}:\d{2}:\d{2})\s*\+07.*")
_Used = dict[str, tuple[Prose, ...]]


@dataclass(frozen=True, slots=True)
class ReadApart:
    """Phần để riêng đã đọc: an appendix or an attached text, and what its head says."""

    content: Appendix | AttachedText | None
    """What the data file of its document has under ``appendices`` or ``attached``; None while it cannot be read."""
    number: str
    """Số phụ lục as it is there: ``Phụ lục II``; "" for an attached text."""
    reference: str
    """The line ``(Kèm theo Quyết định số … của …)``."""
    signed_at: datetime | None
    """When the agency signed it, by the line of signing data."""
    footnotes: Mapping[str, tuple[Prose, ...]]
    """Its notes by the keys that its text refers to them with."""
    problems: tuple[Problem, ...]
    """What is missing or doubtful."""

    @property
    def goes_with(self) -> CitedDocument | None:
        """The document that it goes with; None where the line names none by number."""
        mention = next(iter(find_citations(self.reference)), None)
        if mention is None:
            return None
        date = PartialDate.BLANK if mention.day is None else PartialDate.of(mention.day)
        try:
            return CitedDocument(type=mention.type, code=mention.code, date=date, issuer=mention.issuer)
        except ValidationError:
            return None


def read_apart(source: FileSource) -> tuple[ReadApart, ...]:
    """Phụ lục, văn bản kèm theo để riêng một tệp: each that the file holds; none where it is a document of its own.

    Raises as ``read`` does. ``read(…, apart=[…])`` reads them with their document.
    """
    return tuple(_parts(opened(source), {}))


def join_apart(findings: Findings, notes: Notes, sources: Iterable[FileSource]) -> None:
    """Fills ``appendices`` and ``attached`` from files of their own; their notes count on."""
    for source in sources:
        file = opened(source)
        parts = list(_parts(file, notes.used))
        findings.apart += parts
        if not parts:
            name = file.name or "tệp"
            findings.doubt(
                "",
                f"{name} không phải phụ lục, văn bản kèm theo",
                f"{name} is neither an appendix nor an attached text",
            )
        for part in parts:
            findings.problems += part.problems
            _join(findings, part.content)


def _join(findings: Findings, content: Appendix | AttachedText | None) -> None:
    values = findings.values
    if isinstance(content, Appendix):
        values[appendices.PATH] = (*values.get(appendices.PATH, ()), content)
    elif content is not None and attached.PATH in findings.model.model_fields and attached.PATH not in values:
        values[attached.PATH] = content
    elif content is not None:
        findings.doubt(
            attached.PATH,
            f"“{content.type}” kèm theo không thuộc văn bản này; chưa đọc",
            f"the attached “{content.type}” does not belong to this document; not read",
        )


def compare_apart(findings: Findings, document: AdministrativeDocument) -> None:
    """A doubt where a number or a line ``(Kèm theo …)`` of another file will be printed otherwise."""
    ordinal, wanted = len(findings.read_appendices), appendix_reference(document)
    for part in findings.apart:
        is_appendix = isinstance(part.content, Appendix)
        path = appendices.PATH if is_appendix else attached.PATH
        ordinal += is_appendix
        printed = {part.reference: wanted}
        if is_appendix:
            printed[part.number] = appendix_number(ordinal, len(document.appendices))
        for text, right in printed.items():
            if text and appendices.letters(text) != appendices.letters(right):
                appendices.printed_otherwise(findings, path, text, right)


def _parts(file: Opened, used: _Used) -> Iterator[ReadApart]:
    if any(one.kind.category not in ALONE for one in file.documents):
        return
    for one in file.documents:
        if one.kind.category is Category.APPENDIX:
            for appendix in one.appendices or (FoundAppendix(one.found, one.paragraphs),):
                yield _appendix(Findings(file, one, USUAL_MODEL), appendix, used)
        elif one.kind.category is Category.ATTACHED:
            yield _attached(Findings(file, one, USUAL_MODEL), used)


def _appendix(findings: Findings, found: FoundAppendix, used: _Used) -> ReadApart:
    notes = Notes(findings, used)
    tables = findings.standing_alone_in(found.paragraphs, found.found)
    content: Appendix | None = None
    if appendices.is_readable(found, tables):
        content = appendices.appendix_of(found, tables, findings, notes)
        findings.values[appendices.PATH] = (content,)
    read = {place_of(one) for each in found.found for one in each.paragraphs}
    report_unread(findings, found.paragraphs, read | findings.standing_alone)
    report_losses(findings, notes)
    texts = {one.component: one.text for one in found.found}
    number, reference = (texts.get(one, "") for one in (Component.APPENDIX_NUMBER, Component.APPENDIX_REFERENCE))
    return _read(findings, content, number, reference, notes)


def _attached(findings: Findings, used: _Used) -> ReadApart:
    notes = Notes(findings, used)
    content = attached.attached_text(findings.components, findings, notes)
    report_left_over(findings)
    report_losses(findings, notes)
    return _read(findings, content, "", findings.components.text(Component.APPENDIX_REFERENCE), notes)


def _read(
    findings: Findings, content: Appendix | AttachedText | None, number: str, reference: str, notes: Notes
) -> ReadApart:
    signed_at = _signed_at(findings.components)
    footnotes = MappingProxyType(dict(notes.used))
    return ReadApart(content, number, reference, signed_at, footnotes, tuple(findings.problems))


def _signed_at(components: Components) -> datetime | None:
    found = _SIGNED.fullmatch(" ".join(components.text(Component.SIGNING_DATA).split()))
    if found is None:
        return None
    try:
        return datetime.strptime(f"{found['day']} {found['time']}", "%d/%m/%Y %H:%M:%S")
    except ValueError:
        return None
