"""``read``: from a docx to a ``Reading``."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from congvan.components import Components, find_all
from congvan.documents import UNSAID_TYPE, USUAL_MODEL, AdministrativeDocument, fields_data, model_of
from congvan.errors import InputError
from congvan.files import FileSource, content_of
from congvan.forms import Category, DocumentKind
from congvan.late_dataclasses import dataclass
from congvan.parts import Layout
from congvan.reader.appendices import compare_heads, read_appendices
from congvan.reader.attached import attached_to, compare_reference, read_attached
from congvan.reader.body import read_body
from congvan.reader.ending import read_addressees, read_ending
from congvan.reader.findings import Findings, shortened
from congvan.reader.form_lines import read_form_lines
from congvan.reader.header import read_header
from congvan.reader.losses import tell_losses
from congvan.reader.model import Reading, keys_of
from congvan.reader.notes import Notes
from congvan.reader.setting import USUAL, read_layout
from congvan.reader.tables import STANDS_ALONE, place_of, says_something
from congvan.snapshot import Snapshot, WordParagraph, take
from congvan.source import build_data
from congvan.vocabulary import APPENDIX_HEAD, Component


def read(source: FileSource, *, usual: Layout = USUAL) -> Reading:
    """The document that a docx shows, of the model that its type takes; as path, bytes, open file or rendered.

    ``usual`` is the setting of the template that ``Reading.layout`` is compared with. Where the file holds several
    documents, it is the first, and the others are a problem of the reading (``read_all`` reads them). Raises
    ``UnreadableDocument`` for what is not a readable .docx; whatever a readable one lacks is a problem of the reading.
    """
    file = _opened(source)
    findings = _findings(file, file.main)
    reading = _reading(findings, usual)
    left = len(file.documents) - len(findings.read_from)
    if left:
        findings.doubt("", f"tệp còn {left} văn bản khác chưa đọc", f"{left} more document(s) in the file not read")
    return replace(reading, problems=tuple(findings.problems))


def read_all(source: FileSource, *, usual: Layout = USUAL) -> tuple[Reading, ...]:
    """Each document that a docx shows, in the order of its pages; what is attached to a decision is read with it.

    Raises as ``read``.
    """
    file = _opened(source)
    readings: list[Reading] = []
    read_with: list[Components] = []
    for one in file.documents:
        if one not in read_with:
            findings = _findings(file, one)
            read_with += findings.read_from
            readings.append(_reading(findings, usual))
    return tuple(readings)


@dataclass(frozen=True, slots=True)
class _Opened:
    """A file with its documents, at least one, and its name where it has one."""

    snapshot: Snapshot
    documents: tuple[Components, ...]
    name: str

    @property
    def main(self) -> Components:
        """The first that has the country's name, else the first."""
        return next((one for one in self.documents if one.first(Component.NATIONAL_NAME)), self.documents[0])


def _opened(source: FileSource) -> _Opened:
    content = content_of(source)
    snapshot = take(content)
    return _Opened(snapshot, find_all(snapshot), str(content) if isinstance(content, Path) else "")


def _findings(file: _Opened, one: Components) -> Findings:
    findings = Findings(file.snapshot, one, _model(one.kind), file.name)
    findings.attached = attached_to(one, file.documents, findings.model)
    return findings


def _reading(findings: Findings, usual: Layout) -> Reading:
    _tell_kind(findings)
    read_header(findings)
    read_addressees(findings)
    read_form_lines(findings)
    notes = Notes(findings)
    read_body(findings, notes)
    read_appendices(findings, notes)
    read_attached(findings, notes)
    findings.values["footnotes"] = notes.used
    read_ending(findings)
    _left_over(findings)
    tell_losses(findings)
    read = findings.values
    data = fields_data({key: read[key] for key in keys_of(findings.model) if key in read})
    document, layout = _document(findings, data), read_layout(findings, usual)
    return Reading(document, layout, tuple(findings.problems), findings.model, data)


def _document(findings: Findings, data: dict[str, object]) -> AdministrativeDocument | None:
    if not findings.complete:
        return None
    try:
        document = build_data(data, findings.model)
    except InputError as error:
        for problem in error.problems:
            findings.doubt(problem.path, problem.message.vi, problem.message.en)
        return None
    if document.appendices:
        compare_heads(findings, document)
    compare_reference(findings, document)
    return document


def _model(kind: DocumentKind) -> type[AdministrativeDocument]:
    """The model that the type takes; that of a công văn where nothing shows it, or no model is there yet."""
    return model_of(kind.document_type or UNSAID_TYPE) or USUAL_MODEL


def _tell_kind(findings: Findings) -> None:
    """Fills ``type``; a problem where what the file holds cannot be read into data."""
    kind = findings.components.kind
    document_type = kind.document_type
    if kind.category is Category.UNKNOWN:
        findings.doubt(
            "type",
            f"không rõ loại văn bản ({kind.evidence.vi}); đọc như công văn",
            f"the type is not recognised ({kind.evidence.en}); read as a dispatch",
        )
    elif kind.category is not Category.ADMINISTRATIVE or document_type is None or model_of(document_type) is None:
        findings.complete = False
        findings.doubt(
            "type",
            f"{kind.label.vi} chưa đọc được thành tệp dữ liệu ({kind.evidence.vi})",
            f"a document of this kind cannot be read into data: {kind.label.en} ({kind.evidence.en})",
        )
        _tell_heads(findings)
    elif document_type is not UNSAID_TYPE:
        findings.values["type"] = document_type


def _tell_heads(findings: Findings) -> None:
    """A doubt for each line of a head that no data of the kind hold, and that a whole document would print anew."""
    heads = findings.all(Component.DOCUMENT_TYPE, *APPENDIX_HEAD)
    references = (found for one in findings.components.appendices for found in one.found)
    for found in (*heads, *(one for one in references if one.component is Component.APPENDIX_REFERENCE)):
        findings.doubt("", f"“{found.text}” chưa đọc", f"“{found.text}” is not read")


def _left_over(findings: Findings) -> None:
    """A problem for everything that shows text and is in no component."""
    read = (found for one in findings.read_from for found in one.found if found.component not in STANDS_ALONE)
    covered = {place_of(paragraph) for found in read for paragraph in found.paragraphs} | findings.standing_alone
    covered |= {place_of(paragraph) for appendix in findings.components.appendices for paragraph in appendix.paragraphs}
    told: set[int] = set()
    for paragraph in (paragraph for one in findings.read_from for paragraph in one.paragraphs):
        table = paragraph.place.cells[0].table if paragraph.place.cells else None
        if place_of(paragraph) in covered or not says_something(paragraph) or table in told:
            continue
        _unread(findings, paragraph, table)
        if table is not None:
            told.add(table)
    count = len(findings.components.appendices)
    if count and not findings.values.get("appendices"):
        findings.doubt("", f"{count} phụ lục chưa đọc", f"{count} appendix(es) not read")


def _unread(findings: Findings, paragraph: WordParagraph, table: int | None) -> None:
    text = shortened(" ".join(paragraph.text.split()))
    if table is None:
        vi, en = f"“{text}” không rõ là thành phần nào; chưa đọc", f"“{text}” is not a known component; not read"
    else:
        vi, en = f"bảng có “{text}” chưa đọc được", f"the table with “{text}” is not read"
    findings.doubt("body", f"{vi}, nếu cần thì ghi vào body", f"{en}; write it into “body” if it belongs there")
