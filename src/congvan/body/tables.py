"""Bảng: columns with titles, rows of values. Only titles span columns, and no markup is read in a cell."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate, islice, pairwise
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Final, Self, TypeAlias

from pydantic import AfterValidator, AliasChoices, BeforeValidator, Discriminator, Field, Tag, model_validator
from pydantic.json_schema import SkipJsonSchema

from congvan.body.block import Standalone
from congvan.body.column_content import ColumnContent
from congvan.body.row_sources import Row, RowsFile, RowSource, StreamedRows, kind_of_rows
from congvan.errors import Refusal
from congvan.model import Model, refused_at
from congvan.text import OptionalText, Text, clean
from congvan.text.types import each_line
from congvan.vocabulary import Alignment

MOST_COLUMNS: Final = 50
MOST_LEVELS: Final = 3
"""Rows of titles that a head has at most."""
THOUSANDTHS: Final = 1000
_LEAST_SHARE: Final = 20
"""Thousandths of the table that a column has at least: about what its margins and one digit take."""
_AT_A_TIME: Final = 256
_KEYS: Final = frozenset({"table", "columns", "rows"})
TABLE_UNIT_LABEL: Final = "Đơn vị tính: "
_UNIT_LABEL: Final = re.compile(r"(?:ĐVT|đơn vị(?: tính)?)\s*:\s*", re.IGNORECASE)


def _cell(value: object) -> object:
    """Text in its one form, a whole number as its digits; how a fraction is to be printed only the author knows."""
    if isinstance(value, float):
        raise Refusal(
            f"“{value}” là số thập phân: ghi bằng chữ như sẽ in, ví dụ '1.234,5'",
            f"“{value}” is a fraction: write it as text, as it is to be printed, such as '1.234,5'",
        )
    if value is None or type(value) is int:
        return "" if value is None else str(value)
    return clean(value) if isinstance(value, str) else value


_AS_TYPED: Final[Any] = str | float | bool | None
"""What an editor takes a cell of a file for."""
Cell: TypeAlias = Annotated[str, BeforeValidator(_cell, json_schema_input_type=_AS_TYPED), Field(strict=True)]
"""Ô: one line of text as it is printed, possibly blank."""


Listed: TypeAlias = tuple[tuple[Cell, ...], ...]
Rows: TypeAlias = Annotated[
    Annotated[Listed, Tag("listed"), Field(min_length=1)]
    | Annotated[RowsFile, Tag("file")]
    | Annotated[SkipJsonSchema[RowSource], Tag("source")],
    Discriminator(kind_of_rows),
]


def _without_unit_label(value: str | None) -> str | None:
    """``triệu đồng`` of ``Đơn vị tính: triệu đồng``, whose first words are printed anyway."""
    return value and (_UNIT_LABEL.sub("", value) or value)


def _several(value: object) -> object:
    return (value,) if type(value) is int else value


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
                "bề rộng, cách canh ghi ở từng cột con", "width and alignment are told by each column of a group"
            )
        return self

    @property
    def levels(self) -> int:
        """The rows of titles that it takes: 1 without columns of its own."""
        return 1 + max((column.levels for column in self.columns), default=0)

    @property
    def leaves(self) -> Iterator[Column]:
        """The columns of the page that stand under its title: itself where it is no group."""
        if not self.columns:
            yield self
        for column in self.columns:
            yield from column.leaves

    @model_validator(mode="before")
    @classmethod
    def _from_title(cls, value: object) -> object:
        return {"title": value} if isinstance(value, str) else value


class Table(Standalone):
    """Bảng: a title above it if it has one, a row of column titles, rows of as many cells."""

    kind: ClassVar[str] = "table"
    caption: OptionalText = Field(default=None, validation_alias=AliasChoices("caption", "table"))
    """Tên bảng, in phía trên."""
    columns: Annotated[tuple[Column, ...], Field(min_length=1, max_length=MOST_COLUMNS)]
    """Các cột từ trái sang phải; a text is a title."""
    rows: Rows
    """Các hàng, mỗi hàng đủ ô theo số cột; hoặc tệp có các hàng."""
    unit: Annotated[OptionalText, AfterValidator(_without_unit_label)] = None
    """Đơn vị tính, in nghiêng bên phải, phía trên bảng: ``triệu đồng``."""
    notes: Annotated[tuple[Text, ...], BeforeValidator(each_line)] = ()
    """Ghi chú dưới bảng, in nghiêng."""
    total: bool = False
    """Hàng cuối là hàng tổng cộng, in đậm."""
    column_numbers: tuple[Cell, ...] = ()
    """Dòng số cột dưới đầu bảng, lặp lại ở mỗi trang: ``A``, ``(1)=(2)+(3)``; mỗi cột một ô."""
    group_rows: Annotated[tuple[Annotated[int, Field(ge=1)], ...], BeforeValidator(_several)] = ()
    """Các hàng in đậm, không đứng cuối trang: hàng nhóm có cộng nhóm, hàng tổng ở đầu; đếm từ 1."""

    if TYPE_CHECKING:  # by scripts/build_signatures.py

        def __init__(
            self,
            *,
            caption: str | None = ...,
            columns: Sequence[Column | str | Mapping[str, Any]],
            rows: Sequence[Sequence[int | str | None]] | RowsFile | Mapping[str, Any] | RowSource,
            unit: str | None = ...,
            notes: str | Sequence[str] = ...,
            total: bool = ...,
            column_numbers: Sequence[int | str | None] = ...,
            group_rows: Sequence[int] = ...,
        ) -> None: ...

    @model_validator(mode="after")
    def _is_rectangular(self) -> Table:
        if len(self.leaves) > MOST_COLUMNS:
            raise refused_at("Table", [(("columns",), _too_many())])
        if self.column_numbers and not self._fits(self.column_numbers):
            raise refused_at("Table", [(("column_numbers",), _wrong_count(self.column_numbers, self))])
        if not isinstance(self.rows, tuple):
            return self
        faults: list[tuple[tuple[str | int, ...], Refusal]]
        faults = [(("rows", at), _wrong_count(row, self)) for at, row in enumerate(self.rows) if not self._fits(row)]
        faults += [
            (("group_rows", at), _no_such_row(row, len(self.rows)))
            for at, row in enumerate(self.group_rows)
            if row > len(self.rows)
        ]
        if faults:
            raise refused_at("Table", faults)
        if not any(column.title for column in (*self.columns, *self.leaves)) and not any(map(any, self.rows)):
            raise Refusal("bảng trống: cần ít nhất một ô có chữ", "the table is empty: at least one cell needs text")
        return self

    @model_validator(mode="after")
    def _has_all_widths_or_none(self) -> Table:
        given = [column.width is not None for column in self.leaves]
        if any(given) and not all(given):
            raise refused_at("Table", [(self._place_of(given.index(False)), _one_width_missing())])
        narrow = [at for at, share in enumerate(self.shares) if share < _LEAST_SHARE]
        if narrow:
            raise refused_at("Table", [(self._place_of(at), _too_narrow()) for at in narrow])
        return self

    def _fits(self, row: Sequence[str]) -> bool:
        return len(row) == len(self.leaves)

    def _place_of(self, leaf: int) -> tuple[str | int, ...]:
        """Where the column that is the ``leaf``-th on the page is told."""
        return list(_places(self.columns))[leaf]

    @property
    def leaves(self) -> tuple[Column, ...]:
        """The columns as the page has them, those of a group one by one."""
        return tuple(leaf for column in self.columns for leaf in column.leaves)

    @property
    def shares(self) -> tuple[int, ...]:
        """The widths of the columns in thousandths of the table's; nothing where none is given."""
        widths = [column.width for column in self.leaves if column.width is not None]
        return portions(widths, THOUSANDTHS) if widths else ()

    @property
    def each_row(self) -> Iterable[Row]:
        """The rows, to be gone through any number of times; those of a source are read each time anew.

        Going through them raises ``InputError`` where a source cannot be read or has rows that do not fit.
        """
        if isinstance(self.rows, tuple):
            return self.rows
        return StreamedRows(self.rows, [column.title for column in self.leaves], _cell)

    @property
    def alignments(self) -> tuple[Alignment, ...]:
        """How the cells of each column stand."""
        contents = [ColumnContent() for _ in self.leaves]
        for columns in by_columns(self.each_row):
            for content, cells in zip(contents, columns, strict=True):
                content.take(cells)
        return self.alignments_of(contents)

    def alignments_of(self, contents: Iterable[ColumnContent]) -> tuple[Alignment, ...]:
        """How the cells of each column stand that holds one of ``contents``."""
        return tuple(
            column.align or content.alignment(column.title)
            for column, content in zip(self.leaves, contents, strict=True)
        )

    def canonical(self) -> Self:
        """The table with nothing said that it would show anyway, its widths in per cent."""
        if not isinstance(self.rows, tuple):
            return self
        listed = self.rows
        shares = self.shares if len(self.leaves) > 1 else ()
        leaves = [
            Column(
                title=column.title,
                width=shares[at] / 10 if shares else None,
                align=unusual(column.align, column.title, [row[at] for row in listed]),
            )
            for at, column in enumerate(self.leaves)
        ]
        last = len(listed)
        bold = [row for row in sorted({*self.group_rows, *([last] if self.total else [])}) if any(listed[row - 1])]
        return self.model_copy(
            update={
                "columns": regrouped(self.columns, leaves),
                "total": last in bold,
                "group_rows": tuple(row for row in bold if row != last),
                "column_numbers": self.column_numbers if any(self.column_numbers) else (),
            }
        )


def by_columns(rows: Iterable[Row]) -> Iterator[Iterable[tuple[str, ...]]]:
    """The cells of each column, a few rows at a time."""
    rest = iter(rows)
    while some := tuple(islice(rest, _AT_A_TIME)):
        yield zip(*some, strict=True)


def regrouped(columns: Sequence[Column], leaves: Iterable[Column]) -> tuple[Column, ...]:
    """``columns`` with ``leaves`` in the place of those of the page, in their order."""
    rest = iter(leaves)

    def renewed(column: Column) -> Column:
        if not column.columns:
            return next(rest)
        return Column(title=column.title, columns=tuple(map(renewed, column.columns)))

    return tuple(map(renewed, columns))


def _places(columns: Sequence[Column]) -> Iterator[tuple[str | int, ...]]:
    """Where each column of the page is told."""
    for at, column in enumerate(columns):
        below = list(_places(column.columns))
        yield from (("columns", at, *place) for place in below) if below else (("columns", at),)


def is_table(value: object) -> bool:
    """Whether data, not yet a model, describe a table."""
    return isinstance(value, Mapping) and not _KEYS.isdisjoint(value)


def usual_alignment(title: str, cells: Iterable[str]) -> Alignment:
    """How a column is set that says nothing of it, by its title and what its cells hold."""
    content = ColumnContent()
    content.take(cells)
    return content.alignment(title)


def unusual(align: Alignment | None, title: str, cells: Iterable[str]) -> Alignment | None:
    """``align`` where it is not the one that the column would have anyway."""
    return None if align is None or align is usual_alignment(title, cells) else align


def portions(widths: Sequence[float], whole: int) -> tuple[int, ...]:
    """``whole`` parted as ``widths`` are to each other."""
    edges = [round(whole * edge / sum(widths)) for edge in accumulate(widths, initial=0.0)]
    return tuple(right - left for left, right in pairwise(edges))


def _wrong_count(row: Sequence[str], table: Table) -> Refusal:
    found, wanted = len(row), len(table.leaves)
    return Refusal(
        f'hàng có {found} ô, bảng có {wanted} cột: mỗi hàng đủ {wanted} ô, ô trống ghi ""',
        f'the row has {found} cells and the table {wanted} columns: write {wanted}, a blank one as ""',
    )


def _no_such_row(row: int, rows: int) -> Refusal:
    return Refusal(f"bảng có {rows} hàng, không có hàng {row}", f"the table has {rows} rows and no row {row}")


def _too_many() -> Refusal:
    return Refusal(f"bảng có tối đa {MOST_COLUMNS} cột", f"a table has {MOST_COLUMNS} columns at most")


def _one_width_missing() -> Refusal:
    return Refusal(
        "cột này không ghi bề rộng: ghi cho mọi cột hoặc không cột nào",
        "this column has no width: write one for every column or for none",
    )


def _too_narrow() -> Refusal:
    least = _LEAST_SHARE / THOUSANDTHS
    return Refusal(f"cột hẹp hơn {least:.0%} bảng", f"the column is narrower than {least:.0%} of the table")
