"""Danh sách, quy chế phía sau chữ ký: read as appendices, or as the text that the document issues."""

from __future__ import annotations

from congvan.components import Behind, Components, behind_signature
from congvan.documents import AdministrativeDocument
from congvan.reader import attached
from congvan.reader.findings import Findings


def take_behind(findings: Findings, model: type[AdministrativeDocument]) -> None:
    """Fills ``behind`` of ``findings``, and ``attached`` where the first names its type and the model issues texts."""
    pieces = list(behind_signature(findings.components))
    if pieces and findings.attached is None and (text := _issued(pieces[0], model)):
        findings.attached = text
        pieces.pop(0)
    findings.behind = tuple(piece.as_list() for piece in pieces)


def _issued(piece: Behind, model: type[AdministrativeDocument]) -> Components | None:
    """The text that a document of ``model`` issues: its type is alone on the first line of several."""
    if attached.PATH not in model.model_fields or piece.title_lines == 1 or piece.document_type is None:
        return None
    return piece.as_attached(piece.document_type)
