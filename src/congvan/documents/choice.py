"""Chọn mô hình: which model holds a document of a type."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeGuard

from congvan.documents.administrative import AdministrativeDocument
from congvan.documents.dispatch import Dispatch
from congvan.errors import Message, Refusal, did_you_mean, nearest
from congvan.forms import form_of
from congvan.vocabulary import DocumentType

if TYPE_CHECKING:
    from congvan.documents.every_model import Document

UNSAID_TYPE: Final = DocumentType.OFFICIAL_DISPATCH
"""The type of a document that does not say what it is."""
USUAL_MODEL: Final[type[AdministrativeDocument]] = Dispatch
"""The model of that type."""


def model_of(document_type: DocumentType) -> type[AdministrativeDocument] | None:
    """The model of the form that ``document_type`` takes; None where documents of that form are not written yet."""
    name = form_of(document_type).model
    if name == USUAL_MODEL.model_name:
        return USUAL_MODEL
    from congvan.documents.every_model import MODELS

    return next((model for model in MODELS if model.model_name == name), None)


def is_document(value: object) -> TypeGuard[Document]:
    """Whether ``value`` is a document of a form that can be written: every model of one is such."""
    return isinstance(value, AdministrativeDocument)


def types_written() -> tuple[DocumentType, ...]:
    """The types of which documents can be written."""
    return tuple(one for one in DocumentType if form_of(one).is_written)


def is_type(text: str) -> bool:
    """Whether ``text`` names a type by its label or its identifier."""
    return _member(text) is not None


def _member(text: str) -> DocumentType | None:
    from congvan.vocabulary import member_of

    found = member_of((DocumentType,), text)
    return found if isinstance(found, DocumentType) else None


def type_named(text: str) -> DocumentType:
    """The type that ``text`` names by its label or its identifier: ``Báo cáo``, ``báo-cáo``, ``report``.

    Raises ``Refusal`` where there is none, with near ones, or where no model holds documents of its form yet.
    """
    found = _member(text)
    if found is None:
        raise _unknown(text)
    if model_of(found) is None:
        raise _not_written(found)
    return found


def nearest_type(text: str) -> DocumentType | None:
    """The type whose label or identifier ``text`` is most like, where one is like it at all."""
    near = nearest(text.lower(), _names())
    return _member(near) if near else None


def _names() -> list[str]:
    return [name.lower() for one in DocumentType for name in (one.label, one.value)]


def _unknown(text: str) -> Refusal:
    hint = did_you_mean(text.lower(), _names())
    if not hint.vi:
        vi, en = _written()
        hint = Message(f" Ở đây có: {vi}.", f" Known here: {en}.")
    return Refusal(f"không có loại văn bản “{text}”.{hint.vi}", f"there is no document type “{text}”.{hint.en}")


def _not_written(found: DocumentType) -> Refusal:
    vi, en = _written()
    number = form_of(found).number
    return Refusal(
        f"chưa soạn được {found.label.lower()} (mẫu {number}); ở đây có: {vi}",
        f"a {found.value.replace('_', ' ')} (form {number}) is not written yet; known here: {en}",
    )


def _written() -> tuple[str, str]:
    types = types_written()
    return ", ".join(one.label for one in types), ", ".join(one.value for one in types)
