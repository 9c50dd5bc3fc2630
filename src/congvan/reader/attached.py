"""Văn bản kèm theo (mẫu 1.3): the text that a decision issues, behind it in the same file."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from congvan.components import Components
from congvan.documents import AdministrativeDocument, AttachedText, appendix_reference
from congvan.forms import Category
from congvan.reader.appendices import content, letters, printed_otherwise
from congvan.reader.body import in_order, read_blocks
from congvan.reader.findings import Findings, shortened
from congvan.reader.notes import Notes
from congvan.reader.tables import place_of
from congvan.reader.words import text_of, text_with_breaks
from congvan.vocabulary import Component

PATH: Final = "attached"
_HEAD: Final = (
    Component.ISSUING_AGENCY, Component.NATIONAL_MOTTO, Component.DOCUMENT_TYPE, Component.TITLED_SUBJECT,
    Component.APPENDIX_REFERENCE,
)  # fmt: skip
_TITLE: Final = (Component.DOCUMENT_TYPE, Component.TITLED_SUBJECT)


def attached_to(
    main: Components, documents: Sequence[Components], model: type[AdministrativeDocument]
) -> Components | None:
    """The document right behind ``main`` that says it goes with a decision; None where ``model`` issues none."""
    if PATH not in model.model_fields:
        return None
    behind = documents[documents.index(main) + 1 :][:1]
    return next((one for one in behind if one.kind.category is Category.ATTACHED), None)


def read_attached(findings: Findings, notes: Notes) -> None:
    """Fills ``attached`` where the file holds one."""
    if findings.attached is not None and (text := attached_text(findings.attached, findings, notes)) is not None:
        findings.values[PATH] = text


def attached_text(attached: Components, findings: Findings, notes: Notes) -> AttachedText | None:
    """The text that a decision issues; None, and a doubt, where it lacks its type, its subject or its body."""
    subject = attached.first(Component.TITLED_SUBJECT)
    first = max((place_of(one) for found in attached.all(*_HEAD) for one in found.paragraphs), default=None)
    below = [one for one in attached.paragraphs if first is None or place_of(one) > first]
    tables = findings.standing_alone_in(below, attached.found)
    title = attached.text(Component.DOCUMENT_TYPE)
    body = read_blocks(in_order(content(attached.found), tables), f"{PATH}.body", findings, notes)
    if title and subject is not None and body:
        return AttachedText(type=title, subject=text_with_breaks(subject), body=body)
    _report_unread(findings, attached)
    return None


def _report_unread(findings: Findings, attached: Components) -> None:
    """A doubt that names all its paragraphs: what was recognised of them is read no more than the rest."""
    shown = [paragraph for paragraph in attached.paragraphs if paragraph.text.strip()]
    at = findings.at(shown[0], shown[-1])
    title = shortened(" ".join(found.text for found in attached.all(*_TITLE) or attached.found[:2]))
    findings.doubt(
        PATH,
        f"{at.vi}văn bản kèm theo “{title}” thiếu tên loại, trích yếu hoặc nội dung; chưa đọc",
        f"{at.en}the attached text “{title}” lacks its type, subject or body; not read",
    )


def compare_reference(findings: Findings, document: AdministrativeDocument) -> None:
    """A doubt where the line ``(Kèm theo …)`` will be printed otherwise than the file has it."""
    found = None if findings.attached is None else findings.attached.first(Component.APPENDIX_REFERENCE)
    wanted = appendix_reference(document)
    if found is not None and letters(text_of(found)) != letters(wanted):
        printed_otherwise(findings, PATH, text_of(found), wanted)
