"""Cột của bảng: a title, or a group of columns below one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Annotated, Any, Final

from pydantic import Field, model_validator

from congvan.body.cells import Cell
from congvan.errors import Refusal
from congvan.model import Model
from congvan.vocabulary import Alignment

MOST_LEVELS: Final = 3
"""Rows of titles that a head has at most."""


class Column(Model):
    """Cột: a title, and how its cells are set where that is not left to what they hold."""

    title: Cell
    """Tên cột."""
    width: Annotated[float, Field(gt=0, le=10_000)] | None = None
    """Phần bề rộng của cột so với các cột khác; ghi cho mọi cột hoặc không cột nào."""
    align: Alignment | None = None
    """Cách canh: không ghi thì cột số canh phải, số thứ tự canh giữa, cột chữ canh trái."""
    columns: tuple[Column, ...] = ()
    """Các cột con, từ hai cột: tên cột này in phía trên chúng; tối đa ba tầng."""

    if TYPE_CHECKING:  # by scripts/build_signatures.py

        def __init__(
            self,
            *,
            title: int | str | None,
            width: float | None = ...,
            align: Alignment | str | None = ...,
            columns: Sequence[Column | str | Mapping[str, Any]] = ...,
        ) -> None: ...

    @model_validator(mode="after")
    def _is_a_column_or_a_group(self) -> Column:
        if len(self.columns) == 1 or self.levels > MOST_LEVELS:
            raise Refusal(
                f"một nhóm cột có từ hai cột con, đầu bảng tối đa {MOST_LEVELS} tầng",
                f"a group has two columns or more, and a head {MOST_LEVELS} levels at most",
            )
        if self.columns and (self.width is not None or self.align is not None):
            raise Refusal(
                "bề rộng, cách canh ghi ở từng cột con", "width and alignment are given for each column of a group"
            )
        return self

    @property
    def levels(self) -> int:
        """The rows of titles that it takes: 1 without columns of its own."""
        return 1 + max((column.levels for column in self.columns), default=0)

    @property
    def leaves(self) -> Iterator[Column]:
        """The columns of the page that are under its title: itself where it is not a group."""
        if not self.columns:
            yield self
        for column in self.columns:
            yield from column.leaves

    @model_validator(mode="before")
    @classmethod
    def _from_title(cls, value: object) -> object:
        return {"title": value} if isinstance(value, str) else value


def regrouped(columns: Sequence[Column], leaves: Iterable[Column]) -> tuple[Column, ...]:
    """``columns`` with ``leaves`` in the place of those of the page, in their order."""
    rest = iter(leaves)

    def renewed(column: Column) -> Column:
        if not column.columns:
            return next(rest)
        return Column(title=column.title, columns=tuple(map(renewed, column.columns)))

    return tuple(map(renewed, columns))


def column_places(columns: Sequence[Column]) -> Iterator[tuple[str | int, ...]]:
    """Where each column of the page is written."""
    for at, column in enumerate(columns):
        below = list(column_places(column.columns))
        yield from (("columns", at, *place) for place in below) if below else (("columns", at),)
