"""Các cấp của nội dung: one class a level (PL I, phần I, mục II, khoản 6).

In YAML a block is a text, or a mapping whose first key names its level: ``clause: …``, ``point: …``,
``chapter: …``; one with ``columns:`` is a table. Numbers and letters are never typed: they are counted when the
document is laid out.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Union

from pydantic import AliasChoices, BeforeValidator, Discriminator, Field, Tag, WrapValidator, model_validator
from typing_extensions import TypeAliasType

from congvan.body.block import Block, TextBlock, TitledOrWorded, kind_of, with_lines_parted
from congvan.body.clauses import Clause, Paragraph, Point
from congvan.body.depths import HEADING_DEPTH, misplaced
from congvan.body.fill_in import Blank, FormHead, Signatures, is_form_piece
from congvan.body.list_items import Item, NumberedItem
from congvan.body.picture import Picture, is_picture
from congvan.body.quote import Enclosure, Quote
from congvan.body.tables import Table, is_table
from congvan.errors import Refusal
from congvan.inline import Prose
from congvan.model import refused_at


class Heading(TextBlock):
    """A level on which the blocks below depend."""

    words: ClassVar[str] = "title"
    body: _BlocksBelow = ()
    """What is under the heading."""

    @model_validator(mode="after")
    def _blocks_are_where_they_show(self) -> Heading:
        faults = misplaced(self.body, HEADING_DEPTH[self.kind])
        if faults:
            raise refused_at(type(self).__name__, [(("body", index), fault) for index, fault in faults])
        return self

    @property
    def below(self) -> tuple[Block, ...]:
        return self.body


class TitledHeading(Heading):
    """A heading with a title of its own."""

    title: Prose
    """Tiêu đề."""

    @property
    def prose(self) -> Prose:
        return self.title

    @property
    def is_titled(self) -> bool:
        return True


class Article(Heading, TitledOrWorded):
    """Điều: ``Điều 1. Tiêu đề``, or ``Điều 1.`` before its text; numbered through the whole document."""

    kind: ClassVar[str] = "article"
    title: Prose | None = Field(default=None, validation_alias=AliasChoices("title", "article"))
    """Tiêu đề của điều."""
    text: Prose | None = Field(default=None, validation_alias=AliasChoices("text", "article_text"))
    """Lời văn của điều không có tiêu đề."""

    if TYPE_CHECKING:  # by scripts/build_signatures.py

        def __init__(
            self,
            *,
            body: str | Prose | Sequence[Block | Prose | str | Mapping[str, Any]] = ...,
            title: Prose | str | None = ...,
            text: Prose | str | None = ...,
        ) -> None: ...

    @model_validator(mode="after")
    def _title_or_text(self) -> Article:
        if (self.title is None) == (self.text is None):
            raise Refusal(
                "điều có tiêu đề (article) hoặc lời văn (article_text), đúng một trong hai",
                "an article needs either a title or a text, and only one of them",
            )
        return self


class Subsection(TitledHeading):
    """Tiểu mục: ``Tiểu mục 1`` over its title."""

    kind: ClassVar[str] = "subsection"
    title: Prose = Field(validation_alias=AliasChoices("title", "subsection"))

    if TYPE_CHECKING:  # by scripts/build_signatures.py

        def __init__(
            self, *, body: str | Prose | Sequence[Block | Prose | str | Mapping[str, Any]] = ..., title: Prose | str
        ) -> None: ...


class Section(TitledHeading):
    """Mục: ``Mục 1`` over its title."""

    kind: ClassVar[str] = "section"
    title: Prose = Field(validation_alias=AliasChoices("title", "section"))

    if TYPE_CHECKING:  # by scripts/build_signatures.py

        def __init__(
            self, *, body: str | Prose | Sequence[Block | Prose | str | Mapping[str, Any]] = ..., title: Prose | str
        ) -> None: ...


class RomanSection(TitledHeading):
    """Mục trong bố cục phần - mục - khoản - điểm: ``I. TIÊU ĐỀ``."""

    kind: ClassVar[str] = "roman_section"
    title: Prose = Field(validation_alias=AliasChoices("title", "roman_section"))

    if TYPE_CHECKING:  # by scripts/build_signatures.py

        def __init__(
            self, *, body: str | Prose | Sequence[Block | Prose | str | Mapping[str, Any]] = ..., title: Prose | str
        ) -> None: ...


class LetterSection(TitledHeading):
    """Mục lớn: ``A. TIÊU ĐỀ`` above sections in Roman numerals; the decree leaves this numbering to the office."""

    kind: ClassVar[str] = "letter_section"
    title: Prose = Field(validation_alias=AliasChoices("title", "letter_section"))

    if TYPE_CHECKING:  # by scripts/build_signatures.py

        def __init__(
            self, *, body: str | Prose | Sequence[Block | Prose | str | Mapping[str, Any]] = ..., title: Prose | str
        ) -> None: ...


class Chapter(TitledHeading):
    """Chương: ``Chương I`` over its title; numbered through the whole document."""

    kind: ClassVar[str] = "chapter"
    title: Prose = Field(validation_alias=AliasChoices("title", "chapter"))

    if TYPE_CHECKING:  # by scripts/build_signatures.py

        def __init__(
            self, *, body: str | Prose | Sequence[Block | Prose | str | Mapping[str, Any]] = ..., title: Prose | str
        ) -> None: ...


class PartInWords(TitledHeading):
    """Phần đánh số bằng chữ: ``Phần thứ nhất`` over its title, as offices write it (the decree: ``Phần I``)."""

    kind: ClassVar[str] = "part_in_words"
    title: Prose = Field(validation_alias=AliasChoices("title", "part_in_words"))

    if TYPE_CHECKING:  # by scripts/build_signatures.py

        def __init__(
            self, *, body: str | Prose | Sequence[Block | Prose | str | Mapping[str, Any]] = ..., title: Prose | str
        ) -> None: ...


class Part(TitledHeading):
    """Phần: ``Phần I`` over its title."""

    kind: ClassVar[str] = "part"
    title: Prose = Field(validation_alias=AliasChoices("title", "part"))

    if TYPE_CHECKING:  # by scripts/build_signatures.py

        def __init__(
            self, *, body: str | Prose | Sequence[Block | Prose | str | Mapping[str, Any]] = ..., title: Prose | str
        ) -> None: ...


_BODY_KINDS = frozenset(
    {
        "paragraph", "clause", "point", "item", "numbered_item", "table", "quote", "enclosure", "picture", "blank",
        "form_head", "signatures",
        "part", "part_in_words", "chapter", "section", "subsection", "letter_section", "roman_section", "article",
    }
)  # fmt: skip
_Body = Union[  # noqa: UP007 - one line a level reads better than a chain of bars
    Annotated[Paragraph, Tag("paragraph")],
    Annotated[Clause, Tag("clause")],
    Annotated[Point, Tag("point")],
    Annotated[Item, Tag("item")],
    Annotated[NumberedItem, Tag("numbered_item")],
    Annotated[Table, Tag("table")],
    Annotated[Quote, Tag("quote")],
    Annotated[Enclosure, Tag("enclosure")],
    Annotated[Picture, Tag("picture")],
    Annotated[Blank, Tag("blank")],
    Annotated[FormHead, Tag("form_head")],
    Annotated[Signatures, Tag("signatures")],
    Annotated[Part, Tag("part")],
    Annotated[PartInWords, Tag("part_in_words")],
    Annotated[Chapter, Tag("chapter")],
    Annotated[Section, Tag("section")],
    Annotated[Subsection, Tag("subsection")],
    Annotated[LetterSection, Tag("letter_section")],
    Annotated[RomanSection, Tag("roman_section")],
    Annotated[Article, Tag("article")],
]
_PROVISION_KINDS = _BODY_KINDS & HEADING_DEPTH.keys()


def _as_text(value: object) -> object:
    return {"text": value} if isinstance(value, str | Prose) else value


_Provision = Union[  # noqa: UP007 - one line a level reads better than a chain of bars
    Annotated[Part, Tag("part")],
    Annotated[PartInWords, Tag("part_in_words")],
    Annotated[Chapter, Tag("chapter")],
    Annotated[Section, Tag("section")],
    Annotated[Subsection, Tag("subsection")],
    Annotated[LetterSection, Tag("letter_section")],
    Annotated[RomanSection, Tag("roman_section")],
    Annotated[Article, BeforeValidator(_as_text, json_schema_input_type=Prose | Article), Tag("article")],
]
_PROVISION_KIND = Discriminator(kind_of("article", _PROVISION_KINDS))
_BODY_KIND = Discriminator(kind_of("paragraph", _BODY_KINDS))
ProvisionBlock = TypeAliasType("ProvisionBlock", Annotated[_Provision, _PROVISION_KIND])
"""One block of a text in articles; a text is an article without a title."""
BodyBlock = TypeAliasType("BodyBlock", Annotated[_Body, _BODY_KIND])
"""One block of a body; a text is a paragraph."""
_BlocksBelow = Annotated[
    tuple[BodyBlock, ...], WrapValidator(with_lines_parted, json_schema_input_type=Prose | tuple[BodyBlock, ...])
]


def stands_alone(value: object) -> bool:
    """Whether data, not yet a model, describe a block that is not a paragraph."""
    return is_table(value) or is_form_piece(value) or is_picture(value)
