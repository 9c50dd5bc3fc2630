"""``read``: from a docx to a ``Reading``."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from congvan.components import Components
from congvan.documents import UNSAID_TYPE, USUAL_MODEL, AdministrativeDocument, fields_data, model_of
from congvan.errors import InputError
from congvan.files import FileSource
from congvan.forms import Category, DocumentKind
from congvan.parts import Layout
from congvan.reader.apart import ALONE, compare_apart, join_apart
from congvan.reader.appendices import compare_heads, read_appendices, report_references
from congvan.reader.attached import attached_to, compare_reference, read_attached
from congvan.reader.behind import take_behind
from congvan.reader.body import read_body
from congvan.reader.ending import read_addressees, read_ending
from congvan.reader.findings import Findings
from congvan.reader.form_lines import read_form_lines
from congvan.reader.header import read_header
from congvan.reader.left_over import report_left_over
from congvan.reader.losses import report_losses
from congvan.reader.margins import report_margins
from congvan.reader.model import Reading, keys_of
from congvan.reader.notes import Notes
from congvan.reader.opened import Opened, opened
from congvan.reader.setting import USUAL, read_layout
from congvan.source import build_data
from congvan.vocabulary import APPENDIX_HEAD, Component


def read(source: FileSource, *, usual: Layout = USUAL, apart: Iterable[FileSource] = ()) -> Reading:
    """The document that a docx shows, of the model that its type takes; as path, bytes, open file or rendered.

    ``usual`` is the setting of the template that ``Reading.layout`` is compared with. Where the file holds several
    documents, it is the first, and the others are a problem of the reading (``read_all`` reads them). ``apart`` are
    the files of its appendices and of the text that it issues, where each has one of its own, in their order. Raises
    ``UnreadableDocument`` for what is not a readable .docx; whatever a readable one lacks is a problem of the reading.
    """
    file = opened(source)
    findings = _findings(file, file.main)
    reading = _reading(findings, usual, apart)
    left = sum(one not in findings.read_from for one in file.documents)
    if left:
        findings.doubt("", f"tệp còn {left} văn bản khác chưa đọc", f"{left} more document(s) in the file not read")
    return replace(reading, problems=tuple(findings.problems))


def read_all(source: FileSource, *, usual: Layout = USUAL) -> tuple[Reading, ...]:
    """Each document that a docx shows, in the order of its pages; what is attached to a decision is read with it.

    Raises as ``read``.
    """
    file = opened(source)
    readings: list[Reading] = []
    read_with: list[Components] = []
    for one in file.documents:
        if one not in read_with:
            findings = _findings(file, one)
            read_with += findings.read_from
            readings.append(_reading(findings, usual))
    return tuple(readings)


def _findings(file: Opened, one: Components) -> Findings:
    model = _model(one.kind)
    findings = Findings(file, one, model)
    findings.attached = attached_to(one, file.documents, model)
    take_behind(findings, model)
    return findings


def _reading(findings: Findings, usual: Layout, apart: Iterable[FileSource] = ()) -> Reading:
    model = _model(findings.components.kind)
    _read_kind(findings)
    read_header(findings)
    read_addressees(findings)
    read_form_lines(findings, model.lists)
    notes = Notes(findings)
    read_body(findings, notes)
    read_appendices(findings, notes)
    read_attached(findings, notes)
    join_apart(findings, notes, apart)
    findings.values["footnotes"] = notes.used
    read_ending(findings)
    report_left_over(findings)
    report_losses(findings, notes)
    if findings.is_first:
        report_margins(findings)
    read = findings.values
    data = fields_data({key: read[key] for key in keys_of(model) if key in read})
    document, layout = _document(findings, data, model), read_layout(findings, usual)
    return Reading(document, layout, tuple(findings.problems), model, data)


def _document(
    findings: Findings, data: dict[str, object], model: type[AdministrativeDocument]
) -> AdministrativeDocument | None:
    try:
        document = build_data(data, model) if findings.complete else None
    except InputError as error:
        for problem in error.problems:
            findings.doubt(problem.path, problem.message.vi, problem.message.en)
        document = None
    if document is None:
        report_references(findings)
        return None
    if document.appendices:
        compare_heads(findings, document)
    compare_reference(findings, document)
    compare_apart(findings, document)
    return document


def _model(kind: DocumentKind) -> type[AdministrativeDocument]:
    """The model that the type takes; that of a công văn where nothing shows it, or no model is there yet."""
    return model_of(kind.document_type or UNSAID_TYPE) or USUAL_MODEL


def _read_kind(findings: Findings) -> None:
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
        if kind.category in ALONE:
            findings.doubt(
                "type",
                f"{kind.label.vi}: đọc bằng read_apart, hoặc cùng văn bản chính (congvan read … --apart TỆP)",
                f"{kind.label.en}: read by read_apart, or with its document (congvan read … --apart FILE)",
            )
            return
        findings.doubt(
            "type",
            f"{kind.label.vi} chưa đọc được thành tệp dữ liệu ({kind.evidence.vi})",
            f"a document of this kind cannot be read into data: {kind.label.en} ({kind.evidence.en})",
        )
        _report_heads(findings)
    elif document_type is not UNSAID_TYPE:
        findings.values["type"] = document_type


def _report_heads(findings: Findings) -> None:
    """A doubt for each line of a head that no data of the kind hold, and that a whole document would print."""
    heads = findings.all(Component.DOCUMENT_TYPE, *APPENDIX_HEAD)
    references = (found for one in findings.components.appendices for found in one.found)
    for found in (*heads, *(one for one in references if one.component is Component.APPENDIX_REFERENCE)):
        findings.doubt("", f"“{found.text}” chưa đọc", f"“{found.text}” is not read")
