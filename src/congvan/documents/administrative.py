"""Văn bản hành chính: what all documents share."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, ClassVar, Self

from pydantic import (
    PrivateAttr,
    ValidationError,
    field_validator,
    model_validator,
)

from congvan.body import Block, OutlineEntry, OutlineLine, Table, nest
from congvan.documents.appendix import Appendix
from congvan.documents.attached import AttachedText
from congvan.documents.common import CommonFields, Footnotes, without_list_marks, without_mark
from congvan.documents.contents import Body
from congvan.documents.raw_references import with_reference_faults
from congvan.documents.resolving import ReferenceResolver, ResolvedAppendix, ResolvedText
from congvan.documents.symbols import is_bare, with_symbol
from congvan.errors import Refusal
from congvan.forms import form_of
from congvan.inline import Prose, ProseRun
from congvan.model import FrozenMapping, Place, refused_at
from congvan.parts import (
    AddresseeGroup,
    Agency,
    FileCopy,
    Layout,
    Recipient,
    without_list_mark,
)
from congvan.vocabulary import END_MARK, DocumentType


def without_end_mark(text: str) -> str:
    """The body's last words without ``./.`` or the full stop whose place it takes."""
    bare = text.removesuffix(END_MARK).rstrip()
    bare = bare if bare.endswith("..") else bare.removesuffix(".").rstrip()
    return bare if bare == text else without_end_mark(bare)


def _wrong_type(found: DocumentType, model_name: str) -> Refusal:
    types = [one for one in DocumentType if form_of(one).model == model_name]
    vi, en = ", ".join(one.label for one in types), ", ".join(one.value for one in types)
    return Refusal(
        f"“{found.label}” là loại văn bản trình bày theo mẫu khác; ở đây có: {vi}",
        f"“{found.value}” has another form; allowed here: {en}",
    )


class AdministrativeDocument(CommonFields):
    """Văn bản hành chính: what a document of any form has; ``model_name`` is what forms call the model."""

    model_name: ClassVar[str]
    lists: ClassVar[tuple[str, ...]] = ()
    """Fields of names that the page lists as it lists addressees."""

    type: DocumentType
    """Tên loại văn bản."""
    body: Body
    """Nội dung (ô 6)."""
    footnotes: Footnotes = FrozenMapping()
    """Chú thích, by the key that ``[^key]`` in the body or an appendix names; one or several paragraphs."""

    _shown: ResolvedText | None = PrivateAttr(default=None)

    @field_validator("type")
    @classmethod
    def _of_a_form_served(cls, value: DocumentType) -> DocumentType:
        if form_of(value).model != cls.model_name:
            raise _wrong_type(value, cls.model_name)
        return value

    @model_validator(mode="before")
    @classmethod
    def _symbol_follows(cls, value: Any) -> Any:
        """A number alone takes the symbol that follows from type, agency and unit."""
        if not isinstance(value, Mapping) or not is_bare(value.get("number")):
            return value
        usual = cls.model_fields["type"].default
        return with_symbol(value, usual if isinstance(usual, DocumentType) else None)

    @model_validator(mode="wrap")
    @classmethod
    def _prose_can_be_shown(cls, value: Any, handler: Callable[[Any], Self]) -> Self:
        try:
            document = handler(value)
        except ValidationError as error:
            raise with_reference_faults(error, value) from None
        faults = document._show()
        if faults:
            raise refused_at(cls.__name__, faults)
        return document

    def _show(self) -> list[tuple[Place, Refusal]]:
        """Writes the prose out once, ready to print, and gives what prevents it."""
        showing = ReferenceResolver(self)
        shown = showing.shown()
        for prose in shown.prose:
            _ = prose.bound
        self._shown = shown
        return showing.faults

    @property
    def shown(self) -> ResolvedText:
        """The prose as the page prints it: lines numbered, citations written out, notes in reading order."""
        # ``self._shown`` would be missed everywhere else first: pydantic's private values are found last
        private = self.__pydantic_private__
        assert private is not None
        if private["_shown"] is None:
            self._show()
        shown: ResolvedText = private["_shown"]
        return shown

    @property
    def recipients_shown(self) -> tuple[Recipient | FileCopy, ...]:
        """The recipients as the page names them."""
        return self.recipients

    def __eq__(self, other: object) -> bool:
        # pydantic would compare whether the prose has been written out yet
        return other.__class__ is self.__class__ and other.__dict__ == self.__dict__

    __hash__ = None  # type: ignore[assignment]

    def model_copy(self, *, update: Mapping[str, Any] | None = None, deep: bool = False) -> Self:
        copy = super().model_copy(update=update, deep=deep)
        if not update:
            copy._shown = None
        return copy

    def canonical(self) -> Self:
        """The document in canonical form (see the package)."""
        shown = self.shown
        keys = {key: str(number) for number, key in enumerate(shown.notes, 1)}
        as_printed = {
            "issuer": _without_symbols(self.issuer),
            "legal_bases": _bases_as_printed([_renoted(basis, keys) for basis in shown.legal_bases]),
            **{name: _addressees_as_printed(getattr(self, name, ())) for name in ("addressees", *self.lists)},
            "body": _canonical_body(shown.lines, keys, is_ended=not form_of(self.type).closing_lines),
            "footnotes": {number: shown.notes[key] for key, number in keys.items()},
            "citations": {},
            "signatory": self.signatory.all_as_printed(),
            "recipients": _recipients_as_printed(self.recipients_shown),
            "appendices": tuple(
                _canonical_appendix(appendix, printed, keys)
                for appendix, printed in zip(self.appendices, shown.appendices, strict=True)
            ),
            "attached": _canonical_attached(getattr(self, "attached", None), shown.attached, keys),
            "layout": Layout(),
            "values": {},
        }
        fields = self.__class__.model_fields
        return self.model_copy(update={name: value for name, value in as_printed.items() if name in fields})


def _without_symbols(issuer: Agency) -> Agency:
    """The issuers as the page names them: a symbol is printed nowhere."""
    others = tuple(_without_symbols(one) for one in issuer.jointly_with)
    return issuer.model_copy(update={"symbol": None, "jointly_with": others})


def _canonical_body(
    shown: Sequence[OutlineEntry], keys: Mapping[str, str], *, is_ended: bool = True
) -> tuple[Block, ...]:
    if not shown:
        return ()
    *lines, last = shown
    if is_ended and isinstance(last, OutlineLine):
        last = last._replace(words=without_mark(last.words, without_end_mark))
    return nest(_canonical_entry(entry, keys) for entry in (*lines, last))


def _canonical_appendix(appendix: Appendix, shown: ResolvedAppendix, keys: Mapping[str, str]) -> Appendix:
    title = None if shown.title is None else _plain_style(_renoted(shown.title, keys), "bold")
    return appendix.model_copy(update={"title": title, "body": _canonical_body(shown.lines, keys)})


def _canonical_attached(
    attached: AttachedText | None, shown: Sequence[OutlineEntry], keys: Mapping[str, str]
) -> AttachedText | None:
    return None if attached is None else attached.model_copy(update={"body": _canonical_body(shown, keys)})


def _canonical_entry(line: OutlineEntry, keys: Mapping[str, str]) -> OutlineEntry:
    if isinstance(line, Table):
        return line.with_prose(lambda prose, place: _renoted(prose, keys)).canonical()
    if not isinstance(line, OutlineLine):
        return line.canonical()
    words = _renoted(line.words, keys)
    if line.kind == "enclosure":
        return line._replace(words=_plain_style(words, "italic"))
    return line._replace(words=_plain_style(words, "bold") if line.is_title else words)


def _plain_style(prose: Prose, style: str) -> Prose:
    """``prose`` without the format that its paragraph has anyway."""
    if not any(getattr(run, style) for run in prose.runs):
        return prose
    kept = {"bold", "italic"} - {style}
    return Prose(
        [run._replace(bold=run.bold and "bold" in kept, italic=run.italic and "italic" in kept) for run in prose.runs]
    )


def _renoted(prose: Prose, keys: Mapping[str, str]) -> Prose:
    if not any(run.note for run in prose.runs):
        return prose
    return Prose([ProseRun("", note=keys[run.note]) if run.note else run for run in prose.runs])


def _closed(item: str) -> str:
    """The last item of a list with the full stop that the page gives it."""
    return item if item.endswith(".") else f"{item}."


def _bases_as_printed(bases: Sequence[Prose]) -> tuple[Prose, ...]:
    """The bases without italics, which is their style, and without the marks that the page closes them with."""
    plain = [_plain_style(basis, "italic") for basis in bases]
    if plain and not plain[-1].runs[-1].text.endswith("."):
        plain[-1] = Prose((*plain[-1].runs, ProseRun(".")))
    return tuple(without_list_marks(basis) for basis in plain)


def _addressees_as_printed(addressees: tuple[str | AddresseeGroup, ...]) -> tuple[str | AddresseeGroup, ...]:
    """The addressees, the last of several without the mark that the page closes it with."""
    if not addressees:
        return addressees
    *before, last = addressees
    if isinstance(last, AddresseeGroup):
        *members, end = last.members
        closed = last.model_copy(update={"members": (*members, without_list_mark(_closed(end)))})
        return (*before, closed)
    return (*before, without_list_mark(_closed(last))) if before else addressees


def _recipients_as_printed(recipients: Sequence[Recipient | FileCopy]) -> tuple[Recipient | FileCopy, ...]:
    """Name and note as the brackets on the page separate them."""
    last = len(recipients) - 1
    return tuple(
        line if isinstance(line, FileCopy) else Recipient(name=_closed(line.shown) if index == last else line.shown)
        for index, line in enumerate(recipients)
    )
