"""Đoạn văn, khoản, khoản nhỏ, điểm: blocks without a heading that can have others of their kind below."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, TypeVar, Union

from pydantic import AliasChoices, Discriminator, Field, Tag, model_validator
from typing_extensions import TypeAliasType

from congvan.body.block import Block, TitledOrWorded, Worded, kind_of
from congvan.body.fill_in import Blank, FormHead, Signatures
from congvan.body.list_items import ListEntry, Numbered
from congvan.body.picture import Picture
from congvan.body.quote import Enclosure, Quote
from congvan.body.tables import Table
from congvan.errors import Refusal
from congvan.inline import Prose
from congvan.model import refused_at
from congvan.text.list_letters import LIST_LETTERS


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
    """Đoạn văn: a paragraph without a number; points or items below it are counted from 1 again."""

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


class Clause(Numbered, TitledOrWorded):
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
        "a clause of the second level (1.1.) must be below a clause (clause, title)",
    )


_Point = Union[  # noqa: UP007 - as the blocks of a body
    Annotated[Point, Tag("point")],
    Annotated[Subclause, Tag("subclause")],
    Annotated[Paragraph, Tag("paragraph")],
    Annotated[Table, Tag("table")],
    Annotated[Quote, Tag("quote")],
    Annotated[Enclosure, Tag("enclosure")],
    Annotated[Picture, Tag("picture")],
    Annotated[Blank, Tag("blank")],
    Annotated[FormHead, Tag("form_head")],
    Annotated[Signatures, Tag("signatures")],
]
_POINT_KIND = Discriminator(
    kind_of(
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
)
PointBlock = TypeAliasType("PointBlock", Annotated[_Point, _POINT_KIND])
