"""Các cấp của nội dung: one class a level (PL I, phần I, mục II, khoản 6).

In YAML a block is a text, or a mapping whose first key names its level: ``clause: …``, ``point: …``,
``chapter: …``; one with ``columns:`` is a table. Numbers and letters are never typed: they are counted when the
document is laid out.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Final, TypeVar, Union

from pydantic import (
    AliasChoices,
    BeforeValidator,
    Discriminator,
    Field,
    Tag,
    WrapValidator,
    model_validator,
)

from congvan.body.block import Block, TextBlock, Worded, with_lines_parted
from congvan.body.depths import HEADING_DEPTH, misplaced
from congvan.body.fill_in import Blank, FormHead, Signatures, is_form_piece
from congvan.body.picture import Picture, is_picture
from congvan.body.tables import Table, is_table
from congvan.errors import Refusal
from congvan.inline import Prose
from congvan.model import refused_at
from congvan.text.list_letters import LIST_LETTERS
from congvan.text.types import each_line

MOST_NUMBERED: Final = 999
"""The highest number that a list may be said to start with: one of three digits is read as a number of a list."""


class StarItem(Worded):
    """Dấu sao đầu dòng: a ``*`` line below a ``+`` line, the third level of dashes."""

    kind: ClassVar[str] = "star_item"
    text: Prose = Field(validation_alias=AliasChoices("text", "star_item", "item"))

    if TYPE_CHECKING:  # by scripts/build_signatures.py

        def __init__(self, *, text: Prose | str) -> None: ...


class Subitem(Worded):
    """Dấu cộng đầu dòng: a ``+`` line below an item, with ``*`` lines below it."""

    kind: ClassVar[str] = "subitem"
    text: Prose = Field(validation_alias=AliasChoices("text", "subitem", "item"))
    items: tuple[StarItem, ...] = ()
    """The ``*`` lines."""

    if TYPE_CHECKING:  # by scripts/build_signatures.py

        def __init__(self, *, text: Prose | str, items: Sequence[StarItem | str | Mapping[str, Any]] = ...) -> None: ...

    @property
    def below(self) -> tuple[Block, ...]:
        return self.items


class Item(Worded):
    """Gạch đầu dòng: a ``-`` line, with ``+`` lines below it."""

    kind: ClassVar[str] = "item"
    text: Prose = Field(validation_alias=AliasChoices("text", "item"))
    items: tuple[Subitem, ...] = ()
    """The ``+`` lines."""

    if TYPE_CHECKING:  # by scripts/build_signatures.py

        def __init__(self, *, text: Prose | str, items: Sequence[Subitem | str | Mapping[str, Any]] = ...) -> None: ...

    @property
    def below(self) -> tuple[Block, ...]:
        return self.items


class Numbered(TextBlock):
    """A block that is counted in its list."""

    start: Annotated[int, Field(ge=1, le=MOST_NUMBERED)] | None = None
    """Số bắt đầu: the number of this block where it does not go on from the one before; those after it count on."""


class NumberedItem(Numbered, Worded):
    """Ý đánh số trong ngoặc: a ``(1)`` line, counted on from the one before; the decree leaves it to the office."""

    kind: ClassVar[str] = "numbered_item"
    text: Prose = Field(validation_alias=AliasChoices("text", "numbered_item"))

    if TYPE_CHECKING:  # by scripts/build_signatures.py

        def __init__(self, *, text: Prose | str, start: int | None = ...) -> None: ...


def _kind_of(default: str, kinds: frozenset[str]) -> Callable[[Any], str]:
    """Which class reads a value: by its own kind, by the key that names one, else ``default``."""

    def kind(value: object) -> str:
        if isinstance(value, Block):
            return value.kind if value.kind in kinds else default
        if isinstance(value, Mapping):
            if value.get("kind") in kinds:
                return str(value["kind"])
            named = [key for key in value if key in kinds]
            if named:
                return str(named[0])
            if "article_text" in value and "article" in kinds:
                return "article"
            if is_picture(value) and "picture" in kinds:
                return "picture"
            if is_table(value) and "table" in kinds:
                return "table"
            if value.keys() & {"clause", "title"} and "subclause" in kinds:
                return "subclause"
            if "title" in value and "clause" in kinds:
                return "clause"
        return default

    return kind


ListEntry = Annotated[
    Annotated[Item, Tag("item")] | Annotated[NumberedItem, Tag("numbered_item")],
    Discriminator(_kind_of("item", frozenset({"item", "numbered_item"}))),
]


class Point(Numbered, Worded):
    """Điểm: ``a)``, ``b)`` … in the 23 letters, with ``-`` or ``(1)`` lines below it."""

    kind: ClassVar[str] = "point"
    start: Annotated[int, Field(ge=1, le=len(LIST_LETTERS))] | None = None
    """Số bắt đầu: the place of its letter in the 23, where it does not go on from the point before."""
    text: Prose = Field(validation_alias=AliasChoices("text", "point"))
    items: tuple[ListEntry, ...] = ()
    """The ``-`` and ``(1)`` lines."""

    if TYPE_CHECKING:  # by scripts/build_signatures.py

        def __init__(
            self,
            *,
            text: Prose | str,
            start: int | None = ...,
            items: Sequence[Block | Prose | str | Mapping[str, Any]] = ...,
        ) -> None: ...

    @property
    def below(self) -> tuple[Block, ...]:
        return self.items


class Paragraph(Worded):
    """Đoạn văn: a paragraph without a number; points or items below it are counted afresh."""

    kind: ClassVar[str] = "paragraph"
    text: Prose = Field(validation_alias=AliasChoices("text", "paragraph"))
    points: tuple[PointBlock, ...] = ()
    items: tuple[ListEntry, ...] = ()

    if TYPE_CHECKING:  # by scripts/build_signatures.py

        def __init__(
            self,
            *,
            text: Prose | str,
            points: Sequence[Block | Prose | str | Mapping[str, Any]] = ...,
            items: Sequence[Block | Prose | str | Mapping[str, Any]] = ...,
        ) -> None: ...

    @model_validator(mode="after")
    def _one_list(self) -> Paragraph:
        stray = [at for at, block in enumerate(self.points) if isinstance(block, Subclause)]
        if stray:
            raise refused_at("Paragraph", [(("points", at), _without_clause()) for at in stray])
        return _with_one_list(self)

    @property
    def below(self) -> tuple[Block, ...]:
        return self.points or self.items


class Clause(Numbered):
    """Khoản: ``1.``; with a title (bold, on its own line) or a text, and points or items below it."""

    kind: ClassVar[str] = "clause"
    title: Prose | None = None
    """Tiêu đề của khoản."""
    text: Prose | None = Field(default=None, validation_alias=AliasChoices("text", "clause"))
    """Lời văn của khoản không có tiêu đề."""
    points: tuple[PointBlock, ...] = ()
    items: tuple[ListEntry, ...] = ()

    if TYPE_CHECKING:  # by scripts/build_signatures.py

        def __init__(
            self,
            *,
            start: int | None = ...,
            title: Prose | str | None = ...,
            text: Prose | str | None = ...,
            points: Sequence[Block | Prose | str | Mapping[str, Any]] = ...,
            items: Sequence[Block | Prose | str | Mapping[str, Any]] = ...,
        ) -> None: ...

    @model_validator(mode="after")
    def _title_or_text(self) -> Clause:
        if (self.title is None) == (self.text is None):
            raise Refusal(
                "khoản có tiêu đề (title) hoặc lời văn (text), đúng một trong hai",
                "a clause needs either a title or a text, and only one of them",
            )
        return _with_one_list(self)

    @property
    def prose(self) -> Prose:
        words = self.title or self.text
        assert words is not None
        return words

    @property
    def is_titled(self) -> bool:
        return self.title is not None

    @property
    def below(self) -> tuple[Block, ...]:
        return self.points or self.items


class Subclause(Clause):
    """Khoản nhỏ: ``1.1.`` below a clause and ``1.1.1.`` below that; the decree leaves this numbering to the office."""

    kind: ClassVar[str] = "subclause"
    text: Prose | None = Field(default=None, validation_alias=AliasChoices("text", "subclause", "clause"))
    """Lời văn của khoản không có tiêu đề."""

    if TYPE_CHECKING:  # by scripts/build_signatures.py

        def __init__(
            self,
            *,
            start: int | None = ...,
            title: Prose | str | None = ...,
            text: Prose | str | None = ...,
            points: Sequence[Block | Prose | str | Mapping[str, Any]] = ...,
            items: Sequence[Block | Prose | str | Mapping[str, Any]] = ...,
        ) -> None: ...


_Listing = TypeVar("_Listing", Paragraph, Clause)


def _with_one_list(block: _Listing) -> _Listing:
    if block.points and block.items:
        raise Refusal(
            "một đoạn có điểm (points) hoặc gạch đầu dòng (items), không có cả hai",
            "a block has points or items, not both",
        )
    return block


def _without_clause() -> Refusal:
    return Refusal(
        "khoản nhỏ (1.1.) đứng dưới một khoản (clause, title)",
        "a clause of the second level (1.1.) stands below a clause (clause, title)",
    )


def _each_paragraph(value: object) -> object:
    return (value,) if isinstance(value, Prose) else each_line(value)


class Heading(TextBlock):
    """A level on which the blocks below depend."""

    words: ClassVar[str] = "title"
    body: Annotated[
        tuple[BodyBlock, ...], WrapValidator(with_lines_parted, json_schema_input_type=Prose | tuple[BodyBlock, ...])
    ] = ()
    """What stands under the heading."""

    @model_validator(mode="after")
    def _blocks_stand_where_they_show(self) -> Heading:
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


class Article(Heading):
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

    @property
    def prose(self) -> Prose:
        words = self.title or self.text
        assert words is not None
        return words

    @property
    def is_titled(self) -> bool:
        return self.title is not None


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


class Enclosure(Worded):
    """Dòng đính kèm: ``(Đính kèm …)``, ``(Gửi kèm …)`` in the middle, in italics, as offices have it below the body."""

    kind: ClassVar[str] = "enclosure"
    text: Prose = Field(validation_alias=AliasChoices("text", "enclosure"))

    if TYPE_CHECKING:  # by scripts/build_signatures.py

        def __init__(self, *, text: Prose | str) -> None: ...


class Quote(Block):
    """Đoạn trích nguyên văn: paragraphs of another document, with its own letters and numbers, as they stand there.

    No number is counted in it and none of it is judged as the document's own.
    """

    kind: ClassVar[str] = "quote"
    paragraphs: Annotated[tuple[Prose, ...], Field(min_length=1), BeforeValidator(_each_paragraph)] = Field(
        validation_alias=AliasChoices("paragraphs", "quote")
    )
    """Các đoạn được trích; a text is its lines."""

    if TYPE_CHECKING:  # by scripts/build_signatures.py

        def __init__(self, *, paragraphs: Sequence[Prose | str]) -> None: ...

    @model_validator(mode="before")
    @classmethod
    def _from_text(cls, value: object) -> object:
        return {"paragraphs": value} if isinstance(value, str | Prose | list | tuple) else value


PointBlock = Annotated[
    Annotated[Point, Tag("point")]
    | Annotated[Subclause, Tag("subclause")]
    | Annotated[Paragraph, Tag("paragraph")]
    | Annotated[Table, Tag("table")]
    | Annotated[Quote, Tag("quote")]
    | Annotated[Enclosure, Tag("enclosure")]
    | Annotated[Picture, Tag("picture")]
    | Annotated[Blank, Tag("blank")]
    | Annotated[FormHead, Tag("form_head")]
    | Annotated[Signatures, Tag("signatures")],
    Discriminator(
        _kind_of(
            "point",
            frozenset(
                {
                    "point",
                    "subclause",
                    "paragraph",
                    "table",
                    "quote",
                    "enclosure",
                    "picture",
                    "blank",
                    "form_head",
                    "signatures",
                }
            ),
        )
    ),
]
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
ProvisionBlock = Annotated[_Provision, Discriminator(_kind_of("article", _PROVISION_KINDS))]
"""One block of a text in articles; a text is an article without a title."""
BodyBlock = Annotated[_Body, Discriminator(_kind_of("paragraph", _BODY_KINDS))]
"""One block of a body; a text is a paragraph."""


def stands_alone(value: object) -> bool:
    """Whether data, not yet a model, describe a block that is not a paragraph."""
    return is_table(value) or is_form_piece(value) or is_picture(value)
