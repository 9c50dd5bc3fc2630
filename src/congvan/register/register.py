"""Danh mục văn bản viện dẫn: the documents that a text cites, each once, under a key of the author."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Annotated, Any, Final

from pydantic import AfterValidator, ValidatorFunctionWrapHandler, WrapValidator

from congvan.cited.lexicon import TITLED
from congvan.cited.values import CitedDocument
from congvan.errors import Refusal
from congvan.late_patterns import late_pattern
from congvan.model import FrozenMapping, Model
from congvan.vocabulary import DocumentType, LegalType

if TYPE_CHECKING:
    from congvan.cited.mentions import Mention

KEY: Final = late_pattern(r"[^\W_][\w.\-]*")


class JudgedEntries(FrozenMapping[CitedDocument]):
    """Cited documents by their keys, judged together: a model that takes them from another takes them as they are."""


def checked_entries(entries: Mapping[str, CitedDocument]) -> JudgedEntries:
    """``entries`` as they are.

    Raises :class:`Refusal` for a key that ``[@…]`` cannot hold and for one document under two keys.
    """
    distinct = {_number_or_title(document) for document in entries.values()}
    if len(distinct) < len(entries) or not all(map(KEY.fullmatch, entries)):
        _refuse_repeated(entries)
    return JudgedEntries(entries)


def judged_once(entries: Mapping[str, object]) -> FrozenMapping[Any]:
    """The usual entries of a preset, judged here where that can be done; else they are judged in each letter."""
    documents = {key: one for key, one in entries.items() if isinstance(one, CitedDocument)}
    try:
        return checked_entries(documents) if len(documents) == len(entries) else FrozenMapping(entries)
    except Refusal:
        return FrozenMapping(entries)


def _number_or_title(document: CitedDocument) -> tuple[str, str] | str | None:
    """What distinguishes nearly all documents, and is cheaper to compare than the whole."""
    code = document.code
    return document.title if code is None else (code.number, code.symbol)


def _refuse_repeated(entries: Mapping[str, CitedDocument]) -> None:
    seen: dict[tuple[object, ...], str] = {}
    for key, document in entries.items():
        if not KEY.fullmatch(key):
            raise Refusal(
                f"Khóa viện dẫn “{key}” chỉ được gồm chữ, số, “.”, “-”, “_” và bắt đầu bằng chữ hoặc số.",
                f"The citation key “{key}” holds letters, digits, “.”, “-”, “_”; the first is a letter or digit.",
            )
        same = (document.type, document.code, document.title, document.issuer, document.date)
        if same in seen:
            raise Refusal(
                f"“{key}” và “{seen[same]}” là cùng một văn bản ({document.name}): giữ một khóa.",
                f"“{key}” and “{seen[same]}” are one document ({document.name}): keep one key.",
            )
        seen[same] = key


_Key = tuple[tuple[object, object], ...]
_PLAIN: Final = frozenset({str, type(None), DocumentType, LegalType})
_MOST_KEPT: Final = 1024
_LONGEST_KEPT: Final = 1000
_READ_BEFORE: Final[dict[_Key, CitedDocument]] = {}


def _read(value: object, handler: ValidatorFunctionWrapHandler) -> CitedDocument:
    """The document that data describe; letters of one office cite the same ones, which are read once."""
    if type(value) is not dict or not _PLAIN.issuperset(map(type, value.values())):
        read: CitedDocument = handler(value)
        return read
    key = tuple(value.items())
    known = _READ_BEFORE.get(key)
    if known is None:
        known = handler(value)
        if sum(len(one) for one in value.values() if isinstance(one, str)) <= _LONGEST_KEPT:
            if len(_READ_BEFORE) >= _MOST_KEPT:
                _READ_BEFORE.clear()
            _READ_BEFORE[key] = known
    return known


def _judged(value: object, handler: ValidatorFunctionWrapHandler) -> JudgedEntries:
    entries: JudgedEntries = value if type(value) is JudgedEntries else handler(value)
    return entries


Entries = Annotated[
    Mapping[str, Annotated[CitedDocument, WrapValidator(_read)]],
    AfterValidator(checked_entries),
    WrapValidator(_judged),
]
"""Các văn bản viện dẫn của một mô hình: key → document, for a field of a model or of a preset."""


class RegisterFile(Model):
    """Tệp danh mục: the documents under the one key ``citations`` ("viện dẫn")."""

    citations: Entries = FrozenMapping()
    """Văn bản viện dẫn, theo khóa dùng trong ``[@khóa]``."""


class Register(Mapping[str, CitedDocument]):
    """Danh mục văn bản viện dẫn: an unchanging mapping from keys to cited documents.

    Raises :class:`Refusal` for a key that ``[@…]`` cannot hold and for one document under two keys.
    """

    def __init__(self, documents: Mapping[str, CitedDocument] | None = None) -> None:
        self._documents = checked_entries(documents or {})

    def __getitem__(self, key: str) -> CitedDocument:
        return self._documents[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._documents)

    def __len__(self) -> int:
        return len(self._documents)

    def __repr__(self) -> str:
        return f"Register({self._documents!r})"

    @classmethod
    def from_yaml(cls, text: str, file: str = "") -> Register:
        """The register that the YAML ``text`` holds under ``citations``.

        Raises ``InputError`` with every fault, its line and column.
        """
        from congvan.source import build, read_text

        return cls(build(read_text(text, file=file), RegisterFile).citations)

    def to_yaml(self) -> str:
        """The register as YAML, dates as ``2024-09-20``; :meth:`from_yaml` gives an equal one."""
        from congvan.source import dump_yaml

        return dump_yaml({"citations": {key: _plain(document) for key, document in self.items()}})

    def to_csl(self) -> list[dict[str, Any]]:
        """The register as CSL-JSON items, for Zotero and other reference managers."""
        return [_csl(key, document) for key, document in self.items()]

    @classmethod
    def from_mentions(cls, mentions: Iterable[Mention]) -> Register:
        """The documents that ``mentions`` cite, what several of them say put together.

        Keys are made of type and number (``cv4422``); of two statements the first holds.
        """
        return cls(_collected(mentions))


def _plain(document: CitedDocument) -> dict[str, Any]:
    plain = document.model_dump(mode="json", exclude_none=True)
    return {name: value for name, value in plain.items() if value != ""}


_CSL_TYPES: Final = {DocumentType.REPORT: "report"}


def _csl(key: str, document: CitedDocument) -> dict[str, Any]:
    item: dict[str, Any] = {
        "id": key,
        "type": _csl_type(document),
        "language": "vi",
        "genre": document.type.label,
    }
    if document.code is not None:
        item["number"] = str(document.code)
    title = document.title if document.title is not None else document.subject
    if title is not None:
        item["title"] = f"{document.type.label} {title}"
    if document.issuer is not None:
        item["authority"] = document.issuer
    parts = [part for part in (document.date.year, document.date.month, document.date.day) if part is not None]
    if parts:
        item["issued"] = {"date-parts": [parts]}
    return item


def _csl_type(document: CitedDocument) -> str:
    if document.type in TITLED:
        return "legislation"
    if not isinstance(document.type, DocumentType) or (document.code and document.code.year is not None):
        return "regulation"
    return _CSL_TYPES.get(document.type, "document")


def _collected(mentions: Iterable[Mention]) -> dict[str, CitedDocument]:
    documents: dict[str, CitedDocument] = {}
    keys: dict[tuple[object, ...], list[str]] = {}
    for document in (mention.document for mention in mentions):
        known = keys.setdefault((document.type, document.code, document.title), [])
        key = next((one for one in known if _agree(documents[one].issuer, document.issuer)), None)
        if key is None:
            key = _free_key(document, documents)
            known.append(key)
            documents[key] = document
        else:
            documents[key] = _completed(documents[key], document)
    return documents


def _agree(left: str | None, right: str | None) -> bool:
    return left is None or right is None or left == right


def _completed(document: CitedDocument, other: CitedDocument) -> CitedDocument:
    """``document`` with what only ``other`` says."""
    known = _plain(other) | _plain(document)
    return CitedDocument.model_validate(known)


def _free_key(document: CitedDocument, taken: Mapping[str, CitedDocument]) -> str:
    short = document.type.abbreviation or "".join(word[0] for word in document.type.label.split())
    number = document.code.number if document.code else str(document.date.year or "")
    stem = f"{short}{number}".lower()
    return next(key for key in _candidates(stem) if key not in taken)


def _candidates(stem: str) -> Iterator[str]:
    yield stem
    count = 2
    while True:
        yield f"{stem}-{count}"
        count += 1
