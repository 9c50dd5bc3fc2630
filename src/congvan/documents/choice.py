"""Chọn mô hình: which model holds a document of a type."""

from __future__ import annotations

from typing import Final

from congvan.documents.administrative import AdministrativeDocument
from congvan.documents.dispatch import Dispatch
from congvan.documents.named import NamedDocument
from congvan.forms import form_of
from congvan.vocabulary import DocumentType

MODELS: Final[tuple[type[AdministrativeDocument], ...]] = (Dispatch, NamedDocument)
"""The models, that of a document without a type first."""


def model_of(document_type: DocumentType) -> type[AdministrativeDocument] | None:
    """The model of the form that ``document_type`` takes; None where documents of that form are not written yet."""
    name = form_of(document_type).model
    return next((model for model in MODELS if model.model_name == name), None)
