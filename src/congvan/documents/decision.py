"""Quyết định, nghị quyết (cá biệt): what an authority decides."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Final, Self

from pydantic import Field, model_validator

from congvan.body import Block, TextBlock
from congvan.documents.administrative import AdministrativeDocument
from congvan.documents.attached import AttachedText
from congvan.documents.common import LegalBases
from congvan.documents.contents import Provisions
from congvan.errors import Refusal
from congvan.model import refused_at
from congvan.parts import FileCopy, Recipient
from congvan.text import Text
from congvan.text.types import TextLines
from congvan.vocabulary import AS_ARTICLE, DocumentType

if TYPE_CHECKING:
    from congvan.cited import CitedDocument
    from congvan.documents.appendix import Appendix
    from congvan.inline import Prose
    from congvan.parts import Agency, Contact, DocumentNumber, Layout, SharedNote, Signatory
    from congvan.text import PartialDate
    from congvan.vocabulary import Circulation, SecrecyLevel, UrgencyLevel

_AS_ARTICLE: Final = re.compile(rf"{AS_ARTICLE}(?:\s*(?:…|\.)+)?", re.IGNORECASE)
_MUST_ACT: Final = re.compile(r"\bthi hành\b", re.IGNORECASE)


class EnactedDocument(AdministrativeDocument):
    """Văn bản có thẩm quyền ban hành và căn cứ: what quyết định and nghị quyết share."""

    place: Text
    """Địa danh (ô 4)."""
    subject: Annotated[TextLines, Field(min_length=1)]
    """Trích yếu nội dung (ô 5a), below the type."""
    enacted_by: Annotated[TextLines, Field(min_length=1)]
    """Thẩm quyền ban hành: the position of the head, or the name of the collective or body, that decides."""
    legal_bases: Annotated[LegalBases, Field(min_length=1)]
    """Căn cứ ban hành (ô 6); “Theo đề nghị của …” đứng cuối."""

    @model_validator(mode="after")
    def _names_the_article(self) -> Self:
        faults = [
            (("recipients", index), _no_closing_article())
            for index, line in enumerate(self.recipients)
            if _is_as_article(line) and self.closing_article is None
        ]
        if faults:
            raise refused_at(self.__class__.__name__, faults)
        return self

    @property
    def closing_article(self) -> int | None:
        """The number of the last article that says who must act (``… thi hành Quyết định này``)."""
        found, article = None, 0
        for block in _blocks(self.body):
            article += block.kind == "article"
            if article and isinstance(block, TextBlock) and _MUST_ACT.search(block.prose.plain):
                found = article
        return found

    @property
    def recipients_shown(self) -> tuple[Recipient | FileCopy, ...]:
        """The recipients, ``Như Điều`` with the number of the article that names who must act."""
        return tuple(
            Recipient(name=f"{AS_ARTICLE} {self.closing_article}", note=line.note)
            if isinstance(line, Recipient) and _is_as_article(line)
            else line
            for line in self.recipients
        )


class Decision(EnactedDocument):
    """Quyết định (cá biệt): what an authority decides in articles (PL III, Mẫu 1.2), with ``attached`` what it issues.

    That is Mẫu 1.3.
    """

    model_name: ClassVar[str] = "decision"

    type: DocumentType = DocumentType.DECISION
    """Tên loại văn bản."""
    body: Provisions
    """Các điều (ô 6): a text is an article without a title; “Điều 1.” is added when printed."""
    attached: AttachedText | None = None
    """Văn bản ban hành, phê duyệt kèm theo (Mẫu 1.3), on pages of its own."""

    if TYPE_CHECKING:  # by scripts/build_signatures.py

        def __init__(
            self,
            *,
            issuer: Sequence[Agency | str | Mapping[str, Any]] | Agency | str | Mapping[str, Any],
            number: Sequence[DocumentNumber | str | Mapping[str, Any]] | DocumentNumber | str | Mapping[str, Any],
            issue_date: PartialDate | datetime.date | str | Mapping[str, int] = ...,
            citations: Mapping[str, CitedDocument | Mapping[str, Any]] = ...,
            signatory: Sequence[Signatory | Mapping[str, Any]] | Signatory | Mapping[str, Any],
            recipients: str | Sequence[Recipient | str | Mapping[str, Any] | FileCopy | SharedNote],
            secrecy: SecrecyLevel | str | None = ...,
            urgency: UrgencyLevel | str | None = ...,
            circulation: Circulation | str | None = ...,
            contact: Contact | Mapping[str, Any] | None = ...,
            appendices: Sequence[Appendix | Mapping[str, Any]] = ...,
            layout: Layout | Mapping[str, Any] = ...,
            values: Mapping[str, int | datetime.date | str] = ...,
            type: DocumentType | str = ...,
            body: str | Prose | Sequence[Block | Prose | str | Mapping[str, Any]],
            footnotes: Mapping[str, str | Prose | Sequence[Prose | str]] = ...,
            place: str,
            subject: Sequence[str] | str,
            enacted_by: Sequence[str] | str,
            legal_bases: str | Prose | Sequence[Prose | str],
            attached: AttachedText | Mapping[str, Any] | None = ...,
        ) -> None: ...


class Resolution(EnactedDocument):
    """Nghị quyết (cá biệt): what a collective resolves, in articles or paragraphs (PL III, Mẫu 1.1)."""

    model_name: ClassVar[str] = "resolution"

    type: DocumentType = DocumentType.RESOLUTION
    """Tên loại văn bản."""

    if TYPE_CHECKING:  # by scripts/build_signatures.py

        def __init__(
            self,
            *,
            issuer: Sequence[Agency | str | Mapping[str, Any]] | Agency | str | Mapping[str, Any],
            number: Sequence[DocumentNumber | str | Mapping[str, Any]] | DocumentNumber | str | Mapping[str, Any],
            issue_date: PartialDate | datetime.date | str | Mapping[str, int] = ...,
            citations: Mapping[str, CitedDocument | Mapping[str, Any]] = ...,
            signatory: Sequence[Signatory | Mapping[str, Any]] | Signatory | Mapping[str, Any],
            recipients: str | Sequence[Recipient | str | Mapping[str, Any] | FileCopy | SharedNote],
            secrecy: SecrecyLevel | str | None = ...,
            urgency: UrgencyLevel | str | None = ...,
            circulation: Circulation | str | None = ...,
            contact: Contact | Mapping[str, Any] | None = ...,
            appendices: Sequence[Appendix | Mapping[str, Any]] = ...,
            layout: Layout | Mapping[str, Any] = ...,
            values: Mapping[str, int | datetime.date | str] = ...,
            type: DocumentType | str = ...,
            body: str | Prose | Sequence[Block | Prose | str | Mapping[str, Any]],
            footnotes: Mapping[str, str | Prose | Sequence[Prose | str]] = ...,
            place: str,
            subject: Sequence[str] | str,
            enacted_by: Sequence[str] | str,
            legal_bases: str | Prose | Sequence[Prose | str],
        ) -> None: ...


def _blocks(blocks: Sequence[Block]) -> Iterator[Block]:
    for block in blocks:
        yield block
        yield from _blocks(block.below)


def _is_as_article(line: Recipient | FileCopy) -> bool:
    return isinstance(line, Recipient) and bool(_AS_ARTICLE.fullmatch(line.name))


def _no_closing_article() -> Refusal:
    return Refusal(
        f"“{AS_ARTICLE}” cần một điều nêu ai thi hành (“… chịu trách nhiệm thi hành …”); không có điều nào như vậy",
        f"“{AS_ARTICLE}” needs an article that says who must act (“… chịu trách nhiệm thi hành …”); there is none",
    )
