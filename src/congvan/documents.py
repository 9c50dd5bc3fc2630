"""Văn bản: the whole documents.

**Canonical form** (``Dispatch.canonical``): what the page shows and nothing else. Text is NFC; notes are keyed
``1``, ``2``, ``3`` in reading order; a blank at a non-breaking position is a plain blank; the marks that close
list items (``;`` and ``.``) and the body (``./.``) are no part of the text; the body nests as ``body.nest`` does;
an agency's symbol, which is printed nowhere, is not in it, and neither is the layout, which is how the page is set
and not what it says.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Annotated, Any, ClassVar, Self

from pydantic import AfterValidator, BeforeValidator, Field, ValidationError, model_validator
from pydantic_core import InitErrorDetails

from congvan.body import BodyBlock, Line, flatten, misplaced, nest
from congvan.errors import Refusal, did_you_mean
from congvan.inline import Prose, Run
from congvan.parts import (
    Agency,
    Contact,
    DocumentNumber,
    FileCopy,
    Layout,
    Model,
    Recipient,
    RecipientLine,
    Signatory,
    without_list_mark,
)
from congvan.parts.model import Place, refused_at
from congvan.text import PartialDate, Text
from congvan.vocabulary import END_MARK, Circulation, DocumentType, SecrecyLevel, UrgencyLevel

_SUBJECT_PREFIX = re.compile(r"V/v[\s:]+", re.IGNORECASE)
_NOTE_REFERENCE = re.compile(r"(?<!\\)\[\^([^\]\s]+)\]")


def _one_is_a_list(value: object) -> object:
    return (value,) if isinstance(value, str | Prose) else value


def _without_prefix(subject: str) -> str:
    return _SUBJECT_PREFIX.sub("", subject, count=1) if _SUBJECT_PREFIX.match(subject) else subject


def _item(text: str) -> str:
    item = without_list_mark(text)
    if not item:
        raise Refusal("mục trống", "an empty item")
    return item


def without_mark(prose: Prose, strip: Callable[[str], str]) -> Prose:
    """``prose`` with ``strip`` applied to its last words; footnote marks after them stay."""
    runs = list(prose.runs)
    for index in range(len(runs) - 1, -1, -1):
        if runs[index].note is None:
            text = strip(runs[index].text)
            runs[index : index + 1] = [_with_text(runs[index], text)] if text else []
            break
    return Prose(runs) if runs else prose


def _with_text(run: Run, text: str) -> Run:
    return Run(text, bold=run.bold, italic=run.italic, citation=run.citation)


def without_end_mark(text: str) -> str:
    """The body's last words without ``./.`` or the full stop whose place it takes."""
    rest = text.removesuffix(END_MARK)
    return (rest if rest.endswith("..") else rest.removesuffix(".")).rstrip()


ListItem = Annotated[Text, AfterValidator(_item)]
Subject = Annotated[Text, AfterValidator(_without_prefix), Field(min_length=1)]
Note = Annotated[tuple[Prose, ...], BeforeValidator(_one_is_a_list), Field(min_length=1)]
LegalBasis = Annotated[Prose, AfterValidator(lambda prose: without_mark(prose, without_list_mark))]


class AdministrativeDocument(Model):
    """Văn bản hành chính: what all administrative documents share."""

    document_type: ClassVar[DocumentType]

    issuer: Agency
    """Cơ quan, tổ chức ban hành (ô 2)."""
    number: DocumentNumber
    """Số, ký hiệu (ô 3); the number may wait for the clerk."""
    place: Text
    """Địa danh (ô 4)."""
    issue_date: PartialDate = PartialDate.BLANK
    """Ngày, tháng, năm ban hành (ô 4); what is not given stays blank for the clerk."""
    subject: Subject
    """Trích yếu nội dung, without ``V/v`` (ô 5b)."""
    legal_bases: tuple[LegalBasis, ...] = ()
    """Căn cứ ban hành (ô 6)."""
    body: Annotated[tuple[BodyBlock, ...], BeforeValidator(_one_is_a_list), Field(min_length=1)]
    """Nội dung (ô 6)."""
    footnotes: dict[str, Note] = {}
    """Chú thích, by the key that ``[^key]`` in the body names; one or several paragraphs."""
    signatory: Signatory
    """Người ký (ô 7)."""
    recipients: Annotated[tuple[RecipientLine, ...], Field(min_length=1)]
    """Nơi nhận (ô 9b); the file copy comes last."""
    secrecy: SecrecyLevel | None = None
    """Độ mật (ô 10a)."""
    urgency: UrgencyLevel | None = None
    """Mức độ khẩn (ô 10b)."""
    circulation: Circulation | None = None
    """Chỉ dẫn về phạm vi lưu hành (ô 11)."""
    contact: Contact | None = None
    """Thông tin liên hệ (ô 13)."""
    layout: Layout = Layout()
    """Cách trình bày."""

    @model_validator(mode="wrap")
    @classmethod
    def _notes_fit(cls, value: Any, handler: Callable[[Any], Self]) -> Self:
        try:
            document = handler(value)
        except ValidationError as error:
            faults = _note_faults(*_raw_notes(value)) if isinstance(value, Mapping) else []
            raise _joined(error, faults) if faults else error from None
        faults = _note_faults(document.note_references(), document.footnotes)
        faults += [
            (("footnotes", key), _nested_note(key))
            for key, paragraphs in document.footnotes.items()
            if any(run.note for paragraph in paragraphs for run in paragraph.runs)
        ]
        if faults:
            raise refused_at(cls.__name__, faults)
        return document

    @model_validator(mode="after")
    def _blocks_stand_where_they_show(self) -> Self:
        faults = misplaced(self.body)
        if faults:
            raise refused_at("body", [(("body", index), fault) for index, fault in faults])
        return self

    @model_validator(mode="after")
    def _file_copy_is_last(self) -> Self:
        misplaced = [
            index for index, line in enumerate(self.recipients[:-1]) if isinstance(line, FileCopy)
        ]
        if misplaced:
            refusal = Refusal("dòng Lưu đứng cuối nơi nhận", "the file copy is the last of the recipients")
            raise refused_at("recipients", [(("recipients", index), refusal) for index in misplaced])
        return self

    def lines(self) -> tuple[Line, ...]:
        """The body as the page shows it, line after line, numbered."""
        return flatten(self.body)

    def note_references(self) -> list[str]:
        """The keys of the notes, in the order in which the page refers to them."""
        prose = [*self.legal_bases, *(line.words for line in self.lines())]
        return [run.note for words in prose for run in words.runs if run.note is not None]

    def canonical(self) -> Self:
        """The document in canonical form (see the module)."""
        keys = {key: str(number) for number, key in enumerate(self.note_references(), 1)}
        lines = list(self.lines())
        lines[-1] = _relined(lines[-1], without_mark(lines[-1].words, without_end_mark))
        return self.model_copy(
            update={
                "issuer": self.issuer.model_copy(update={"symbol": None}),
                "legal_bases": tuple(_renoted(basis, keys) for basis in self.legal_bases),
                "body": nest(_relined(line, _renoted(line.words, keys)) for line in lines),
                "footnotes": {number: self.footnotes[key] for key, number in keys.items()},
                "recipients": _last_unmarked(self.recipients),
                "layout": Layout(),
            }
        )


class Dispatch(AdministrativeDocument):
    """Công văn: the official dispatch (PL III, Mẫu 1.5)."""

    document_type: ClassVar[DocumentType] = DocumentType.OFFICIAL_DISPATCH

    addressees: Annotated[tuple[ListItem, ...], BeforeValidator(_one_is_a_list), Field(min_length=1)]
    """Kính gửi: who must act (ô 9a)."""

    def canonical(self) -> Self:
        canonical = super().canonical()
        if len(self.addressees) > 1:
            last = without_list_mark(self.addressees[-1])
            canonical = canonical.model_copy(update={"addressees": (*self.addressees[:-1], last)})
        return canonical


def _relined(line: Line, words: Prose) -> Line:
    return Line(line.kind, line.ordinal, words, line.is_title)


def _renoted(prose: Prose, keys: Mapping[str, str]) -> Prose:
    if not any(run.note for run in prose.runs):
        return prose
    return Prose([Run("", note=keys[run.note]) if run.note else run for run in prose.runs])


def _last_unmarked(recipients: tuple[Recipient | FileCopy, ...]) -> tuple[Recipient | FileCopy, ...]:
    last = recipients[-1]
    if isinstance(last, FileCopy) or last.note:
        return recipients
    return (*recipients[:-1], Recipient(name=without_list_mark(last.name)))


def _note_faults(references: Iterable[str], notes: Iterable[str]) -> list[tuple[Place, Refusal]]:
    defined, seen = list(notes), set[str]()
    faults: list[tuple[Place, Refusal]] = []
    for key in references:
        if key in seen:
            faults.append((("footnotes", key), _reused_note(key)))
        elif key not in defined:
            faults.append((("body",), _missing_note(key, defined)))
        seen.add(key)
    return faults + [(("footnotes", key), _unused_note(key)) for key in defined if key not in seen]


def _missing_note(key: str, defined: list[str]) -> Refusal:
    hint = did_you_mean(key, defined)
    return Refusal(
        f"[^{key}] không có trong footnotes.{hint.vi}", f"[^{key}] is not in the footnotes.{hint.en}"
    )


def _reused_note(key: str) -> Refusal:
    return Refusal(
        f"[^{key}] được dẫn hai lần; mỗi chú thích chỉ dẫn một lần",
        f"[^{key}] is referred to twice; a note has one reference",
    )


def _unused_note(key: str) -> Refusal:
    return Refusal(f"chú thích “{key}” không được dẫn trong nội dung", f"note “{key}” is never referred to")


def _nested_note(key: str) -> Refusal:
    return Refusal(
        f"chú thích “{key}” dẫn một chú thích khác", f"note “{key}” refers to another note"
    )


def _raw_notes(value: Mapping[str, Any]) -> tuple[list[str], list[str]]:
    prose = (value.get("legal_bases"), value.get("body"))
    references = [key for text in _texts(prose) for key in _NOTE_REFERENCE.findall(text)]
    notes = value.get("footnotes")
    return references, [str(key) for key in notes] if isinstance(notes, Mapping) else []


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Prose):
        yield value.source
    elif isinstance(value, Mapping):
        yield from _texts(list(value.values()))
    elif isinstance(value, list | tuple):
        for part in value:
            yield from _texts(part)
    elif isinstance(value, Model):
        yield from _texts([getattr(value, name) for name in type(value).model_fields])


def _joined(error: ValidationError, faults: list[tuple[Place, Refusal]]) -> ValidationError:
    known = [
        InitErrorDetails(type=one["type"], loc=one["loc"], input=one["input"], ctx=one.get("ctx", {}))
        for one in error.errors()
    ]
    more = [
        InitErrorDetails(type="value_error", loc=place, input=None, ctx={"error": refusal})
        for place, refusal in faults
    ]
    return ValidationError.from_exception_data(error.title, known + more)
