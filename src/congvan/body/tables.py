"""Bảng: columns with titles, rows of values and of formatted cells."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import accumulate, chain, islice, pairwise
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Final, Self, TypeAlias, cast

from pydantic import (
    AfterValidator,
    AliasChoices,
    BeforeValidator,
    Discriminator,
    Field,
    PrivateAttr,
    Tag,
    model_validator,
)
from pydantic.json_schema import SkipJsonSchema

from congvan.body.block import KEYS_OF_KIND, Standalone
from congvan.body.cells import (
    Cell,
    CellRow,
    Misfit,
    PlacedCell,
    is_bold_row,
    placed,
    says_anything,
    simplest_cell,
)
from congvan.body.column_content import ColumnContent
from congvan.body.columns import Column, column_places, regrouped
from congvan.body.listed_rows import Listed
from congvan.body.row_sources import Row, RowsFile, RowSource, StreamedRows, kind_of_rows
from congvan.errors import Refusal
from congvan.inline import Prose
from congvan.late_patterns import late_pattern
from congvan.model import Place, refused_at
from congvan.text import OptionalText, Text
from congvan.text.types import each_line
from congvan.vocabulary import Alignment

if TYPE_CHECKING:
    from congvan.body.cells import TableCell

MOST_COLUMNS: Final = 50
THOUSANDTHS: Final = 1000
LEAST_SHARE: Final = 20
"""Thousandths of the table that a column has at least: about what its margins and one digit take."""
_AT_A_TIME: Final = 256
_ONLY_VALUES: Final = frozenset({str})
TABLE_UNIT_LABEL: Final = "Đơn vị tính: "
_UNIT_LABEL: Final = late_pattern(r"(?:ĐVT|đơn vị(?: tính)?)\s*:\s*", re.IGNORECASE)


Rows: TypeAlias = Annotated[
    Annotated[Listed, Tag("listed")]
    | Annotated[RowsFile, Tag("file")]
    | Annotated[SkipJsonSchema[RowSource], Tag("source")],
    Discriminator(kind_of_rows),
]


def _without_unit_label(value: str | None) -> str | None:
    """``triệu đồng`` of ``Đơn vị tính: triệu đồng``, whose first words are printed anyway."""
    return value and (_UNIT_LABEL.sub("", value) or value)


def _several(value: object) -> object:
    return (value,) if type(value) is int else value


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
    _is_formatted: bool = PrivateAttr(default=False)

    if TYPE_CHECKING:  # by scripts/build_signatures.py

        def __init__(
            self,
            *,
            caption: str | None = ...,
            columns: Sequence[Column | str | Mapping[str, Any]],
            rows: Sequence[Sequence[int | str | TableCell | Mapping[str, Any] | None]]
            | RowsFile
            | Mapping[str, Any]
            | RowSource,
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
        if self.column_numbers and len(self.column_numbers) != len(self.leaves):
            raise refused_at("Table", [(("column_numbers",), _wrong_count(self.column_numbers, self))])
        if not isinstance(self.rows, tuple):
            return self
        self._is_formatted = not _ONLY_VALUES.issuperset(map(type, chain.from_iterable(self.rows)))
        faults = [*self._misfits(self.rows)]
        faults += [
            (("group_rows", at), _no_such_row(row, len(self.rows)))
            for at, row in enumerate(self.group_rows)
            if row > len(self.rows)
        ]
        if faults:
            raise refused_at("Table", faults)
        if not any(column.title for column in (*self.columns, *self.leaves)) and not any(map(any, self.shown_rows)):
            raise Refusal("bảng trống: cần ít nhất một ô có chữ", "the table is empty: at least one cell needs text")
        return self

    @model_validator(mode="after")
    def _has_all_widths_or_none(self) -> Table:
        given = [column.width is not None for column in self.leaves]
        if any(given) and not all(given):
            raise refused_at("Table", [(self._place_of(given.index(False)), _one_width_missing())])
        narrow = [at for at, share in enumerate(self.shares) if share < LEAST_SHARE]
        if narrow:
            raise refused_at("Table", [(self._place_of(at), _too_narrow()) for at in narrow])
        return self

    def _misfits(self, rows: Sequence[CellRow]) -> Iterator[tuple[Place, Refusal]]:
        """What is wrong with the rows, each at its place."""
        if not self._is_formatted:
            wanted = len(self.leaves)
            yield from ((("rows", at), _wrong_count(row, self)) for at, row in enumerate(rows) if len(row) != wanted)
            return
        try:
            for _ in placed(rows, len(self.leaves)):
                pass
        except Misfit as misfit:
            yield ("rows", misfit.row), _does_not_fill(misfit.filled, self)

    @property
    def is_formatted(self) -> bool:
        """Whether some of its cells are more than values: they have formats, or reach over several columns or rows."""
        return self._is_formatted

    @property
    def placed_rows(self) -> tuple[tuple[PlacedCell, ...], ...]:
        """The listed rows, each with its cells in their columns."""
        return tuple(placed(self.rows, len(self.leaves))) if isinstance(self.rows, tuple) else ()

    @property
    def prose(self) -> Iterator[Prose]:
        """The prose of its formatted cells, in reading order."""
        if self._is_formatted and isinstance(self.rows, tuple):
            yield from (line for row in self.rows for cell in row if not isinstance(cell, str) for line in cell.text)

    def with_prose(self, change: Callable[[Prose, Place], Prose]) -> Self:
        """The table with the prose of each formatted cell changed, given with its place below the table."""
        if not self._is_formatted or not isinstance(self.rows, tuple):
            return self
        rows = tuple(
            tuple(
                cell if isinstance(cell, str) else cell.with_prose(_at_place(change, ("rows", at, column, "text")))
                for column, cell in enumerate(row)
            )
            for at, row in enumerate(self.rows)
        )
        return self.model_copy(update={"rows": rows})

    def _place_of(self, leaf: int) -> tuple[str | int, ...]:
        """Where the column that is the ``leaf``-th on the page is written."""
        return list(column_places(self.columns))[leaf]

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
        """The rows, to be gone through any number of times; those of a source are read again each time.

        Going through them raises ``InputError`` where a source cannot be read or has rows that do not fit.
        """
        if isinstance(self.rows, tuple):
            return self.shown_rows if self._is_formatted else cast("tuple[Row, ...]", self.rows)
        return StreamedRows(self.rows, [column.title for column in self.leaves])

    @property
    def shown_rows(self) -> Iterable[Row]:
        """The rows as plain words, one text for each column, blank where a cell reaches over several."""
        if not self._is_formatted:
            return self.each_row
        return tuple(tuple(text for cell in row for text in cell.shown) for row in self.placed_rows)

    @property
    def alignments(self) -> tuple[Alignment, ...]:
        """How the cells of each column are aligned."""
        contents = [ColumnContent() for _ in self.leaves]
        for columns in by_columns(self.each_row):
            for content, cells in zip(contents, columns, strict=True):
                content.take(cells)
        return self.alignments_of(contents)

    def alignments_of(self, contents: Iterable[ColumnContent]) -> tuple[Alignment, ...]:
        """How the cells of each column are aligned that holds one of ``contents``."""
        return tuple(
            column.align or content.alignment(column.title)
            for column, content in zip(self.leaves, contents, strict=True)
        )

    def canonical(self) -> Self:
        """The table with nothing said that it would show anyway, its widths in per cent."""
        if not isinstance(self.rows, tuple):
            return self
        listed = tuple(self.shown_rows)
        alone = self._columns_with_cells_of_their_own
        shares = self.shares if len(self.leaves) > 1 else ()
        leaves = [
            Column(
                title=column.title,
                width=shares[at] / 10 if shares else None,
                align=unusual(column.align, column.title, [row[at] for row in listed]) if at in alone else None,
            )
            for at, column in enumerate(self.leaves)
        ]
        return self.model_copy(
            update={
                "columns": regrouped(self.columns, leaves),
                "column_numbers": self.column_numbers if any(self.column_numbers) else (),
                **self._canonical_rows(self.rows),
            }
        )

    @property
    def _columns_with_cells_of_their_own(self) -> frozenset[int]:
        if not self._is_formatted:
            return frozenset(range(len(self.leaves)))
        return frozenset(one.column for row in self.placed_rows for one in row if one.across == 1)

    def _canonical_rows(self, rows: tuple[CellRow, ...]) -> dict[str, Any]:
        """The rows whose words are all bold are groups, the last one is the total; the rest as simple as may be."""
        last = len(rows)
        set_apart = {*self.group_rows, *([last] if self.total else ())}
        bold = {row for row in set_apart if says_anything(rows[row - 1])}
        fields: dict[str, Any] = {}
        if self._is_formatted:
            bold |= {number for number, row in enumerate(rows, 1) if is_bold_row(row)}
            fields["rows"] = tuple(
                tuple(simplest_cell(cell, is_bold=number in bold) for cell in row) for number, row in enumerate(rows, 1)
            )
        return {"total": last in bold, "group_rows": tuple(sorted(bold - {last})), **fields}


def _at_place(change: Callable[[Prose, Place], Prose], place: Place) -> Callable[[Prose, int], Prose]:
    return lambda line, at: change(line, (*place, at))


def by_columns(rows: Iterable[Row]) -> Iterator[Iterable[tuple[str, ...]]]:
    """The cells of each column, a few rows at a time."""
    rest = iter(rows)
    while some := tuple(islice(rest, _AT_A_TIME)):
        yield zip(*some, strict=True)


def is_table(value: object) -> bool:
    """Whether data, not yet a model, describe a table."""
    return isinstance(value, Mapping) and not KEYS_OF_KIND[Table.kind].isdisjoint(value)


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


def _does_not_fill(filled: int, table: Table) -> Refusal:
    wanted = len(table.leaves)
    return Refusal(
        f"các ô của hàng này, kể cả ô gộp, chiếm {filled} cột, bảng có {wanted} cột; ô gộp hàng dừng ở hàng cuối",
        f"the cells of this row, merged ones too, take {filled} columns, the table has {wanted}; a cell over several "
        "rows ends with the last row",
    )


def _wrong_count(row: Sequence[object], table: Table) -> Refusal:
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
    least = LEAST_SHARE / THOUSANDTHS
    return Refusal(f"cột hẹp hơn {least:.0%} bảng", f"the column is narrower than {least:.0%} of the table")
