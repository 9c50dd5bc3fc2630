"""``read``: from a docx to a ``Reading``."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from congvan.components import Components, find_all
from congvan.documents import Dispatch, fields_data
from congvan.errors import InputError
from congvan.parts import Layout
from congvan.reader.appendices import compare_heads, read_appendices
from congvan.reader.body import read_body
from congvan.reader.ending import read_addressees, read_ending
from congvan.reader.findings import Findings, shortened
from congvan.reader.header import read_header
from congvan.reader.losses import tell_losses
from congvan.reader.model import KEYS, Reading
from congvan.reader.notes import Notes
from congvan.reader.setting import USUAL, read_layout
from congvan.reader.tables import TABLE, place_of, says_something
from congvan.snapshot import WordParagraph, take
from congvan.source import build_data
from congvan.vocabulary import Component, DocumentType


def read(source: bytes | str | Path, *, usual: Layout = USUAL) -> Reading:
    """The dispatch that a docx, its bytes or its path, shows.

    ``usual`` is the setting of the template that ``Reading.layout`` is told against. Raises ``UnreadableDocument`` for
    what is no readable .docx; whatever a readable one lacks is a problem of the reading.
    """
    path = None if isinstance(source, bytes) else Path(source)
    snapshot = take(source if isinstance(source, bytes) else Path(source))
    documents = find_all(snapshot)
    main = next((one for one in documents if one.first(Component.NATIONAL_NAME)), documents[0])
    findings = Findings(snapshot, main, "" if path is None else str(path))
    _refuse_other_kinds(findings)
    read_header(findings)
    read_addressees(findings)
    notes = Notes(findings)
    read_body(findings, notes)
    read_appendices(findings, notes)
    findings.values["footnotes"] = notes.used
    read_ending(findings)
    _left_over(findings, documents)
    tell_losses(findings)
    data = fields_data({key: findings.values[key] for key in KEYS if key in findings.values})
    return Reading(_document(findings, data), read_layout(findings, usual), tuple(findings.problems), data)


def _document(findings: Findings, data: dict[str, object]) -> Dispatch | None:
    if not findings.complete:
        return None
    try:
        document = build_data(data, Dispatch)
    except InputError as error:
        for problem in error.problems:
            findings.doubt(problem.path, problem.message.vi, problem.message.en)
        return None
    if document.appendices:
        compare_heads(findings, document)
    return document


def _refuse_other_kinds(findings: Findings) -> None:
    kind = findings.components.kind
    if kind.document_type not in (None, DocumentType.OFFICIAL_DISPATCH):
        findings.complete = False
        findings.doubt(
            "",
            f"văn bản là {kind.label.vi}; chỉ công văn được đọc thành tệp dữ liệu",
            f"this is a document of another kind ({kind.label.vi}); only dispatches are read into data",
        )


def _left_over(findings: Findings, documents: tuple[Components, ...]) -> None:
    """A problem for everything that shows text and is in no component."""
    main = findings.components
    read = (found for found in main.found if found.component not in TABLE)
    covered = {place_of(paragraph) for found in read for paragraph in found.paragraphs} | findings.in_tables
    told: set[int] = set()
    for paragraph in main.paragraphs:
        table = paragraph.place.cells[0].table if paragraph.place.cells else None
        appendix = any(paragraph in one.paragraphs for one in main.appendices)
        if place_of(paragraph) in covered or not says_something(paragraph) or appendix or table in told:
            continue
        _unread(findings, paragraph, table)
        if table is not None:
            told.add(table)
    for vi, en in _unread_documents(findings, documents):
        findings.doubt("", vi, en)


def _unread(findings: Findings, paragraph: WordParagraph, table: int | None) -> None:
    text = shortened(" ".join(paragraph.text.split()))
    if table is None:
        vi, en = f"“{text}” không rõ là thành phần nào; chưa đọc", f"“{text}” is no component that is known; not read"
    else:
        vi, en = f"bảng có “{text}” chưa đọc được", f"the table with “{text}” is not read"
    findings.doubt("body", f"{vi}, nếu cần thì ghi vào body", f"{en}; write it into “body” if it belongs there")


def _unread_documents(findings: Findings, documents: tuple[Components, ...]) -> Iterator[tuple[str, str]]:
    count = len(findings.components.appendices)
    if count and not findings.values.get("appendices"):
        yield f"{count} phụ lục chưa đọc", f"{count} appendix(es) not read"
    if len(documents) > 1:
        count = len(documents) - 1
        yield f"tệp còn {count} văn bản khác chưa đọc", f"{count} more document(s) in the file not read"
