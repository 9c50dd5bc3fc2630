"""Viết viện dẫn: ``[@key]`` in reading order → the words of the text, full at first, short afterwards."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Final, NamedTuple

from congvan.cached import remembered_of
from congvan.cited.lexicon import TITLED
from congvan.cited.provision import NO_PROVISION
from congvan.cited.values import CitedDocument
from congvan.errors import Refusal, did_you_mean
from congvan.register.request import BASIS, FULL, SHORT, Citation, CitationForm, CitationPart, parse_request
from congvan.text import long_date, short_date

# by names of their own: asking an enumeration for a member costs as much as the rest of what is done with it
_TYPE, _CODE, _DATE, _LONG_DATE, _ISSUED_BY, _SUBJECT = (
    CitationPart.TYPE, CitationPart.CODE, CitationPart.DATE, CitationPart.LONG_DATE, CitationPart.ISSUER,
    CitationPart.SUBJECT,
)  # fmt: skip
_SHARING: Final = (",", "và", ", và")
_NOT_OF_LAWS: Final = frozenset({_CODE, _ISSUED_BY, _SUBJECT})
_TITLED_ALWAYS: Final = frozenset({_TYPE})
_TITLED_BASIS: Final = frozenset({_TYPE, _LONG_DATE})
_ISSUER: Final = frozenset({_ISSUED_BY})
_DATES: Final = frozenset({_DATE, _LONG_DATE})


def citation_text(document: CitedDocument, citation: Citation, parts: frozenset[CitationPart]) -> str:
    """The words of one citation: provision, type, title or code, date, issuer, subject, those in ``parts``.

    A part that the document does not have is left out.
    """
    words = _wording_of(document).words(parts)
    if citation.provision is NO_PROVISION or not citation.provision:
        return words
    return f"{citation.provision} {words}" if words else str(citation.provision)


class _Wording:
    """What can be printed of one document: its words by the parts that are asked for, and the parts that it lacks."""

    __slots__ = ("_document", "_words", "missing")

    def __init__(self, document: CitedDocument) -> None:
        self._document = document
        self._words: dict[frozenset[CitationPart], str] = {}
        self.missing = frozenset(part for part, is_missing in _MISSING.items() if is_missing(document))

    def words(self, parts: frozenset[CitationPart]) -> str:
        """Type, title or code, date, issuer, subject: those in ``parts`` that the document has."""
        known = self._words.get(parts)
        if known is None:
            known = self._words[parts] = " ".join(_words(self._document, parts))
        return known


def _words(document: CitedDocument, parts: frozenset[CitationPart]) -> Iterator[str]:
    with_type = _TYPE in parts
    if with_type:
        yield document.type.label
    if document.title is not None:
        yield document.title
    if document.code is not None and _CODE in parts:
        yield f"số {document.code}" if with_type else str(document.code)
    if not parts.isdisjoint(_DATES) and (day := _date_words(document, parts)):
        yield day
    if document.issuer is not None and _ISSUED_BY in parts:
        yield f"của {document.issuer}"
    if document.subject is not None and _SUBJECT in parts:
        yield document.subject


def _date_words(document: CitedDocument, parts: frozenset[CitationPart]) -> str:
    day = document.date
    whole = day.full
    if whole is not None:
        return long_date(whole) if _LONG_DATE in parts else f"ngày {short_date(whole)}"
    year_alone = day.year is not None and document.type in TITLED and document.code is None
    return f"năm {day.year}" if year_alone else ""


class _Chosen(NamedTuple):
    """A citation with its document and the parts that will be printed."""

    document: CitedDocument
    citation: Citation
    parts: frozenset[CitationPart]

    @property
    def words(self) -> str:
        """The citation as printed."""
        return citation_text(self.document, self.citation, self.parts)

    @property
    def is_free(self) -> bool:
        """Whether the writer chose the parts and may change them."""
        return self.citation.form is None

    @property
    def prints_date(self) -> bool:
        """Whether a date is printed."""
        return bool(self.parts & _DATES) and self.document.date.full is not None

    @property
    def prints_issuer(self) -> bool:
        """Whether the issuer is printed."""
        return _ISSUED_BY in self.parts and self.document.issuer is not None

    @property
    def prints_subject(self) -> bool:
        """Whether the subject is printed."""
        return _SUBJECT in self.parts and self.document.subject is not None


class CitationWriter:
    """Người viết viện dẫn: writes the citations of one text, called in the order in which the text is read.

    The first mention of a document is in full, later ones are type and code (PL I, phần I, mục II, khoản
    6); laws and ordinances are type and title. ``unused`` are the keys that nothing has cited so far.
    """

    def __init__(self, register: Mapping[str, CitedDocument]) -> None:
        self._register = register
        self._used: set[str] = set()

    @property
    def unused(self) -> tuple[str, ...]:
        """The keys that no call has cited yet, in the order of the register."""
        return tuple(key for key in self._register if key not in self._used)

    def write(self, raw: str) -> str:
        """The words for ``raw``, the text inside ``[@…]``, in the running text (viện dẫn).

        Raises :class:`Refusal` for an unknown key, a malformed request, a part asked for that the register
        does not have, and a list that would be read with a wrong date or issuer.
        """
        return self._written(raw, FULL)

    def write_basis(self, raw: str) -> str:
        """The words for ``raw`` in a căn cứ ban hành: all of a first mention, dates in words; raises as ``write``."""
        return self._written(raw, BASIS)

    def _written(self, raw: str, first: frozenset[CitationPart]) -> str:
        requested = parse_request(raw)
        if len(requested) == 1:
            return citation_text(*self._choose(requested[0], first))
        chosen = [_Chosen(*self._choose(citation, first)) for citation in requested]
        return "".join(f"{_joint_words(item.citation.joint)}{item.words}" for item in _as_list(chosen))

    def _choose(
        self, citation: Citation, first: frozenset[CitationPart]
    ) -> tuple[CitedDocument, Citation, frozenset[CitationPart]]:
        """The document that a citation names, and the parts of it that are printed."""
        document = self._document(citation.key)
        again = citation.key in self._used
        self._used.add(citation.key)
        if citation.form is not None:
            _refuse_missing(citation, citation.form, document)
            parts = citation.form.parts
            if document.title is not None:
                parts -= _NOT_OF_LAWS - citation.form.named
            return document, citation, parts
        if document.type in TITLED and (document.title is not None or document.code is None):
            parts = _TITLED_BASIS if first is BASIS or document.title is None else _TITLED_ALWAYS
            return document, citation, parts
        return document, citation, SHORT if again and first is not BASIS else first

    def _document(self, key: str) -> CitedDocument:
        document = self._register.get(key)
        if document is not None:
            return document
        raise unknown_document(key, self._register)


def _joint_words(joint: str) -> str:
    return {"": "", "và": " và "}.get(joint, f"{joint} ")


def unknown_document(key: str, register: Iterable[str]) -> Refusal:
    """What is said of a key that is not among those of ``register``."""
    keys = list(register)
    hint = did_you_mean(key, keys)
    known = ", ".join(keys) or "–"
    return Refusal(
        f"Không có văn bản “{key}” trong danh mục viện dẫn.{hint.vi or f' Hiện có: {known}.'}",
        f"The register has no document “{key}”.{hint.en or f' Known: {known}.'}",
    )


_MISSING: Final[dict[CitationPart, Callable[[CitedDocument], bool]]] = {
    _CODE: lambda document: document.code is None,
    _DATE: lambda document: document.date.year is None,
    _LONG_DATE: lambda document: document.date.year is None,
    _ISSUED_BY: lambda document: document.issuer is None,
    _SUBJECT: lambda document: document.subject is None,
}


_wording_of: Final = remembered_of(_Wording)
"""What can be printed of a document, kept while letters of one register are written."""


def _refuse_missing(citation: Citation, form: CitationForm, document: CitedDocument) -> None:
    """Raises ``Refusal`` for the first part that is asked for by its name and that the register does not have."""
    missing = _wording_of(document).missing
    if form.named.isdisjoint(missing):
        return
    part = next(part for part in _MISSING if part in missing and part in form.named)
    raise Refusal(
        f"Viện dẫn “{citation.key}” cần {part.value}, nhưng danh mục không có.",
        f"The citation “{citation.key}” asks for its {part.value}, which the register does not have.",
    )


def _as_list(items: list[_Chosen]) -> list[_Chosen]:
    """``items`` with what may be said once said once, and nothing left to be read wrongly."""
    chosen = list(items)
    for place in range(len(chosen) - 2, -1, -1):
        left, right = chosen[place], chosen[place + 1]
        if right.citation.joint in _SHARING and left.document.type is right.document.type:
            _refuse_foreign_type(left, right)
            following = chosen[place + 1 :]
            chosen[place] = _read_rightly(_said_once(left, following), following)
        else:
            _refuse_foreign_type(left, right)
    return chosen


def _refuse_foreign_type(left: _Chosen, right: _Chosen) -> None:
    if _TYPE not in right.parts and left.document.type is not right.document.type:
        raise Refusal(
            f"“{right.citation.key}” bỏ tên loại nhưng văn bản trước nó là {left.document.type.label}.",
            f"“{right.citation.key}” leaves out its type, but follows a {left.document.type.label}.",
        )


def _said_once(left: _Chosen, following: list[_Chosen]) -> _Chosen:
    """``left`` without the issuer and the date that a later document of the list prints for both."""
    if not left.is_free or left.prints_subject:
        return left
    issued = _next_in_list(following, _ISSUER)
    if issued and issued.document.issuer == left.document.issuer:
        left = left._replace(parts=left.parts - _ISSUER)
    dated = _next_in_list(following, _DATES)
    if dated and dated.document.date == left.document.date and not left.prints_issuer:
        left = left._replace(parts=left.parts - _DATES)
    return left


def _read_rightly(left: _Chosen, following: list[_Chosen]) -> _Chosen:
    """``left`` with its date or issuer added where the reader would otherwise take a wrong one from the list."""
    if left.prints_subject:
        return left
    dated = _next_in_list(following, _DATES)
    if not left.prints_date and not left.prints_issuer and dated and dated.document.date != left.document.date:
        left = _added(left, _LONG_DATE if _LONG_DATE in dated.parts else _DATE, dated)
    issued = _next_in_list(following, _ISSUER)
    if not left.prints_issuer and issued and left.document.issuer not in (None, issued.document.issuer):
        left = _added(left, _ISSUED_BY, issued)
    return left


def _next_in_list(following: list[_Chosen], wanted: frozenset[CitationPart]) -> _Chosen | None:
    """The next document of the list that prints one of ``wanted``, for all before it to share."""
    for place, item in enumerate(following):
        shown = item.prints_issuer if wanted is _ISSUER else item.prints_date
        if shown:
            return item
        if item.prints_subject or item.prints_issuer or place + 1 == len(following):
            return None
        after = following[place + 1]
        if after.citation.joint not in _SHARING or after.document.type is not item.document.type:
            return None
    return None


def _added(left: _Chosen, part: CitationPart, other: _Chosen) -> _Chosen:
    known = left.document.issuer is not None if part is _ISSUED_BY else left.document.date.full is not None
    if left.is_free and known:
        return left._replace(parts=left.parts | {part})
    key, by = left.citation.key, other.citation.key
    vi, en = ("cơ quan", "issuer") if part is _ISSUED_BY else ("ngày", "date")
    raise Refusal(
        f"Người đọc sẽ hiểu {vi} của “{by}” là của cả “{key}”: nối bằng “;” hoặc thêm |{part.value}.",
        f"The {en} of “{by}” would also be read as that of “{key}”: join them by “;” or add |{part.value}.",
    )
