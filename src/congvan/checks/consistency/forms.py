"""Comparisons with a form of PL III: the lines that it prints, the head of what a decision issues."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from congvan.checks.checked_document import CheckedDocument
from congvan.checks.consistency.comparison import Consistency
from congvan.checks.phrases import NOTHING
from congvan.checks.record import Record
from congvan.checks.shown_text import Undetermined
from congvan.components import key_patterns
from congvan.components.form_words import begins_as
from congvan.documents import model_of
from congvan.errors import Message
from congvan.findings import Finding
from congvan.forms import Category
from congvan.late_patterns import late_pattern
from congvan.vocabulary import Component

_FIELD: Final = re.compile(r"\{(\w+)\}")
_ALWAYS_TOLD: Final = "issuer"
_SIDE: Final = late_pattern(r"(?:dai dien|ben|nguoi (?:giao|nhan|chung kien|lap))\b")


def form_lines_are_there(record: Record, document: CheckedDocument) -> Iterator[Finding]:
    """Each line of the form whose fields a document of it must have."""
    keys = [key_patterns.key_of(found.text) for found in document.all(*record.of, Component.BODY)]
    for pattern in _obligatory(document):
        if not any(begins_as(pattern, key) for key in keys):
            words = " ".join(_FIELD.sub("…", pattern).split())
            yield document.whole(record, NOTHING, Message(f"dòng “{words}”", f"the line “{words}”"))


def _obligatory(document: CheckedDocument) -> Iterator[str]:
    form, document_type = document.form, document.components.kind.document_type
    model = model_of(document_type) if document_type else None
    if model is None:
        raise Undetermined("không rõ loại văn bản", "the type of the document is not known")
    for pattern in (*form.lines, *form.closing_lines):
        fields = [model.model_fields.get(name) for name in _FIELD.findall(pattern) if name != _ALWAYS_TOLD]
        if all(field is not None and field.is_required() for field in fields):
            yield pattern


def attached_head_in_order(record: Record, document: CheckedDocument) -> Iterator[Finding]:
    """``(Kèm theo Quyết định …)`` of an attached text stands below its type and subject, above its content."""
    if document.components.kind.category is not Category.ATTACHED:
        raise Undetermined("không phải văn bản kèm theo quyết định", "no text attached to a decision")
    titles = document.all(Component.DOCUMENT_TYPE, Component.TITLED_SUBJECT)
    for found in document.of(record):
        if any(document.start(title) > document.start(found) for title in titles):
            wanted = Message("dưới tên loại và trích yếu", "below type and subject")
            yield document.finding(record, found, Message("ở trên", "above"), wanted)


def secretary_signs(record: Record, document: CheckedDocument) -> Iterator[Finding]:
    """A secretary signs minutes of a meeting; sides that hand over or agree sign for themselves."""
    if document.all(Component.SECRETARY):
        return
    titles = (one.text.strip() for one in document.components.paragraphs if one.place.cells)
    if any(title.isupper() and _SIDE.match(key_patterns.key_of(title)) for title in titles):
        raise Undetermined("biên bản do các bên ký", "the sides sign the minutes")
    yield document.whole(record, NOTHING, Message("có Chức danh thư ký", "the secretary's title"))


COMPARISONS: Final = (
    Consistency(secretary_signs, Message("thư ký cùng ký biên bản cuộc họp", "a secretary signs minutes of a meeting")),
    Consistency(form_lines_are_there, Message("có đủ các dòng của mẫu", "the lines of the form are there")),
    Consistency(
        attached_head_in_order,
        Message("dòng dẫn quyết định đứng dưới trích yếu", "the line that names the decision stands below the subject"),
    ),
)
