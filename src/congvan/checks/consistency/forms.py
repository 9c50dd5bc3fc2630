"""Comparisons with a form of PL III: the lines that it prints, the head of what a decision issues."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Final

from congvan.checks.checked_document import CheckedDocument
from congvan.checks.consistency.comparison import Consistency
from congvan.checks.phrases import NOTHING, quoted, with_lead
from congvan.checks.record import Record
from congvan.checks.shown_text import Undetermined, folded
from congvan.components import LIKE_FORM_LINES, Found, key_patterns
from congvan.components.form_words import begins_as, runs_on_as
from congvan.errors import Message, Refusal
from congvan.findings import Finding
from congvan.forms import Category
from congvan.late_patterns import late_pattern
from congvan.text.date_forms import parse_date
from congvan.text.moments import parse_moment
from congvan.vocabulary import PROSE, Component

_FIELD: Final = late_pattern(r"\{(\w+)\}")
_ALWAYS_TOLD: Final = "issuer"
_SIDE: Final = late_pattern(r"(?:dai dien|ben|nguoi (?:giao|nhan|chung kien|lap))\b")


def form_lines_are_there(record: Record, document: CheckedDocument) -> Iterator[Finding]:
    """Each line of the form whose fields a document of it must have."""
    keys = [key_patterns.key_of(found.text) for found in document.all(*record.of, *LIKE_FORM_LINES)]
    patterns = list(_obligatory(document))
    opening = [key for key in keys if patterns and begins_as(patterns[0], key)]
    for pattern in patterns:
        begins = any(begins_as(pattern, key) for key in keys)
        if not begins and not any(runs_on_as(pattern, key) for key in opening):
            words = " ".join(_FIELD.sub("…", pattern).split())
            yield document.whole(record, NOTHING, Message(f"dòng “{words}”", f"the line “{words}”"))


def _obligatory(document: CheckedDocument) -> Iterator[str]:
    from congvan.documents import model_of  # the models of all documents, which few files ask for

    form, document_type = document.form, document.components.kind.document_type
    model = model_of(document_type) if document_type else None
    if model is None:
        raise Undetermined("không rõ loại văn bản", "the type of the document is not known")
    for pattern in (*form.lines, *form.closing_lines):
        fields = [model.model_fields.get(name) for name in _FIELD.findall(pattern) if name != _ALWAYS_TOLD]
        if all(field is not None and field.is_required() for field in fields):
            yield pattern


def attached_head_in_order(record: Record, document: CheckedDocument) -> Iterator[Finding]:
    """``(Kèm theo Quyết định …)`` of an attached text is below its type and subject, above its content."""
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
        raise Undetermined("biên bản do các bên ký", "the parties sign the minutes")
    yield document.whole(record, NOTHING, Message("có Chức danh thư ký", "the secretary's title"))


_IN_ORDER: Final[Mapping[str, tuple[str, str, Callable[[str], date], bool]]] = {
    "1.9": ("opened_at", "closed_at", parse_moment, True),
    "1.10": ("leave_from", "leave_until", parse_date, False),
}
"""Of a form, the fields that begin and end something, what reads them, and whether they must differ."""


def form_times_in_order(record: Record, document: CheckedDocument) -> Iterator[Finding]:
    """What ends, ends after it began: a meeting, a leave."""
    first, last, read, differs = _IN_ORDER[document.form.number]
    (_, begin), (found, end) = _form_value(document, first), _form_value(document, last)
    try:
        begins, ends = read(begin), read(end)
    except Refusal:
        raise Undetermined("không đọc được thời gian", "the times cannot be read") from None
    if ends < begins or (differs and ends == begins):
        yield document.finding(record, found, quoted(end), with_lead("sau", "after", quoted(begin)))


def permit_goes_to_its_person(record: Record, document: CheckedDocument) -> Iterator[Finding]:
    """The person to whom a permit is given is one of its recipients."""
    _, said = _form_value(document, "person")
    person = said.partition(",")[0].rstrip(" .;")
    recipients = [folded(found.text).casefold() for found in document.of(record)]
    if recipients and not any(person.casefold() in one for one in recipients):
        yield document.whole(record, NOTHING, quoted(person))


_ISSUES: Final = late_pattern(r"^ban hành (?:quy chế|quy định|nội quy|điều lệ|kế hoạch|chương trình|đề án|phương án)\b")
_ATTACHED: Final = "kèm theo quyết định này"


def attached_text_is_announced(record: Record, document: CheckedDocument) -> Iterator[Finding]:
    """A decision “Ban hành Quy chế …” says in an article that the text is attached to it."""
    issuing = [found for found in document.of(record) if _ISSUES.match(folded(found.text).casefold())]
    if not issuing:
        raise Undetermined("trích yếu không ban hành văn bản khác", "the subject issues no other text")
    prose = (folded(one.text).casefold() for one in document.main if one.component in (Component.ARTICLE, *PROSE))
    if not any(_ATTACHED in text for text in prose):
        wanted = Message("một điều ghi “kèm theo Quyết định này”", "an article that says “kèm theo Quyết định này”")
        yield document.finding(record, issuing[0], NOTHING, wanted)


def _form_value(document: CheckedDocument, field: str) -> tuple[Found, str]:
    """The line of the form that fills ``field``, and what it says."""
    from congvan.documents import read_form_line

    patterns = [one for one in (*document.form.lines, *document.form.closing_lines) if f"{{{field}}}" in one]
    for found in document.all(Component.FORM_LINE, Component.BODY):
        text = folded(found.text)
        values = (fields.get(field) for one in patterns if (fields := read_form_line(one, text)) is not None)
        if value := next((one for one in values if one), None):
            return found, value
    raise Undetermined("không thấy dòng của mẫu", "the line of the form is not found")


COMPARISONS: Final = (
    Consistency(secretary_signs, Message("thư ký cùng ký biên bản cuộc họp", "a secretary signs minutes of a meeting")),
    Consistency(form_times_in_order, Message("kết thúc sau lúc bắt đầu", "the end is later than the beginning")),
    Consistency(
        permit_goes_to_its_person, Message("người được cấp có ở Nơi nhận", "the person it is given to is a recipient")
    ),
    Consistency(
        attached_text_is_announced,
        Message("văn bản ban hành ghi là kèm theo", "the issued text is said to be attached"),
    ),
    Consistency(form_lines_are_there, Message("có đủ các dòng của mẫu", "the lines of the form are present")),
    Consistency(
        attached_head_in_order,
        Message("dòng dẫn quyết định đứng dưới trích yếu", "the line that names the decision is below the subject"),
    ),
)
