"""Phạm vi áp dụng: which records are judged on a document of which kind."""

from __future__ import annotations

from typing import Final

from congvan.cached import remembered_of
from congvan.checks.record import Record
from congvan.errors import Message
from congvan.forms import Category, DocumentKind, Form
from congvan.vocabulary import Component, Zone, in_zone

_SHEET: Final = frozenset(in_zone(Zone.SHEET))
_HEAD: Final = frozenset(component for component in Component if component.box in ("1", "2", "3", "4"))
_TITLE: Final = frozenset(component for component in Component if component.box == "5a")
_CONTENT: Final = frozenset(component for component in Component if component.box == "6")
_TABLES: Final = frozenset(in_zone(Zone.TABLE))
_APPENDIX: Final = frozenset(in_zone(Zone.APPENDIX))
_COUNTRY: Final = frozenset({Component.NATIONAL_NAME, Component.NATIONAL_MOTTO})
_AGREED: Final = _SHEET | _COUNTRY
_COPY: Final = frozenset({Component.COPY_SIGNATURE, *in_zone(Zone.FOOT)})
_JUDGED: Final = {
    Category.UNKNOWN: _SHEET | _HEAD,
    Category.APPENDIX: _SHEET | _CONTENT | _TABLES | _APPENDIX,
    Category.ATTACHED: _SHEET | _HEAD | _TITLE | _CONTENT | _TABLES | _APPENDIX,
    Category.COPY: _SHEET | _HEAD | _COPY,
}
"""What is judged where a file holds something else than a document of one of the forms."""


class Scope:
    """What is judged on a document of one kind."""

    def __init__(self, kind: DocumentKind) -> None:
        self._kind, self._form = kind, kind.form
        self._is_governed = kind.category.is_governed
        self._judged = _judged(kind, self._form)

    def refuses(self, record: Record) -> Message | None:
        """Why ``record`` is not judged; None where it is."""
        kind = self._kind
        if not self._is_governed:
            return Message(f"không áp dụng cho {_lower(kind)}", f"does not apply to a {kind.label.en}")
        if self._judged is not None and not self._judged.issuperset(record.of):
            return Message(f"không xét ở {_lower(kind)}", f"not judged on: {kind.label.en}")
        return self._of_another_form(record)

    def _of_another_form(self, record: Record) -> Message | None:
        document_type = self._kind.document_type
        if record.forms and (self._form is None or self._form.number not in record.forms):
            return _of_forms_only(record)
        if record.types and document_type not in record.types:
            return _of_types_only(record)
        if document_type in record.not_types:
            return Message(f"không áp dụng cho {_lower(self._kind)}", f"does not apply to a {self._kind.label.en}")
        return None


@remembered_of
def _of_forms_only(record: Record) -> Message:
    numbers = ", ".join(record.forms)
    return Message(f"chỉ áp dụng cho mẫu {numbers}", f"applies to form {numbers} only")


@remembered_of
def _of_types_only(record: Record) -> Message:
    labels = ", ".join(one.label.lower() for one in record.types)
    names = ", ".join(one.value.replace("_", " ") for one in record.types)
    return Message(f"chỉ áp dụng cho {labels}", f"applies to {names} only")


def _judged(kind: DocumentKind, form: Form | None) -> frozenset[Component] | None:
    """What is judged on a document of ``kind``, None for all; the decree has no form for what parties agree on."""
    if form is not None and not form.is_judged:
        return _AGREED
    return _JUDGED.get(kind.category)


def _lower(kind: DocumentKind) -> str:
    return kind.label.vi[:1].lower() + kind.label.vi[1:]
