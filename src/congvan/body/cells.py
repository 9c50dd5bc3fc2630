"""Ô của bảng: values, and cells with formats, line breaks, notes, or that reach over several columns or rows."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Annotated, Any, NamedTuple, TypeAlias

from pydantic import BeforeValidator, Discriminator, Field, Tag, model_validator

from congvan.errors import Refusal
from congvan.inline import Prose, ProseRun, plain
from congvan.model import Model
from congvan.text import clean
from congvan.text.types import each_line


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


_AS_TYPED: Any = str | float | bool | None
"""What an editor takes a cell of a file for."""
Cell: TypeAlias = Annotated[str, BeforeValidator(_cell, json_schema_input_type=_AS_TYPED), Field(strict=True)]
"""Ô: one line of text as it is printed, possibly blank."""
cell_text = _cell


def _lines(value: object) -> object:
    if isinstance(value, Prose):
        return (value,)
    if isinstance(value, str):
        return each_line(value) if value.strip() else ()
    return () if value is None else value


class TableCell(Model):
    """Ô có định dạng: prose in lines, perhaps over several columns and rows of the table.

    A row has no cell where one of a row above or of its own left reaches to.
    """

    text: Annotated[
        tuple[Prose, ...], BeforeValidator(_lines, json_schema_input_type=str | tuple[Prose, ...] | None)
    ] = ()
    """Các dòng của ô; a text is its lines, ``**đậm**``, ``*nghiêng*`` and ``[^1]`` are read in it."""
    across: Annotated[int, Field(ge=1, le=50)] = 1
    """Số cột mà ô gộp."""
    down: Annotated[int, Field(ge=1, le=1000)] = 1
    """Số hàng mà ô gộp."""

    if TYPE_CHECKING:  # by scripts/build_signatures.py

        def __init__(self, *, text: Sequence[Prose | str] = ..., across: int = ..., down: int = ...) -> None: ...

    @model_validator(mode="before")
    @classmethod
    def _from_text(cls, value: object) -> object:
        return {"text": value} if isinstance(value, str | Prose) else value

    @property
    def shown(self) -> str:
        """Its words on one line."""
        return " ".join(plain(line.runs) for line in self.text)

    @property
    def is_bold(self) -> bool:
        """Whether all its words are bold."""
        runs = [run for line in self.text for run in line.runs if run.text.strip()]
        return bool(runs) and all(run.bold for run in runs)

    def with_prose(self, change: Callable[[Prose, int], Prose]) -> TableCell:
        """The cell with each of its lines, given with its number, changed."""
        return self.model_copy(update={"text": tuple(change(line, at) for at, line in enumerate(self.text))})

    def without_bold(self) -> TableCell:
        """The cell as it is in a row that is bold."""
        return self.with_prose(lambda line, at: Prose([_not_bold(run) for run in line.runs]))

    def simplest(self) -> str | TableCell:
        """A value, where nothing but one line of plain words would be lost."""
        runs = [run for line in self.text for run in line.runs]
        is_plain = len(self.text) < 2 and all(run.is_text and not (run.bold or run.italic) for run in runs)
        return self.shown if is_plain and (self.across, self.down) == (1, 1) else self


def _not_bold(run: ProseRun) -> ProseRun:
    return ProseRun(run.text, italic=run.italic) if run.is_text else run


def _kind_of_cell(value: object) -> str:
    return "formatted" if isinstance(value, TableCell | Mapping) else "value"


AnyCell: TypeAlias = Annotated[
    Annotated[Cell, Tag("value")] | Annotated[TableCell, Tag("formatted")], Discriminator(_kind_of_cell)
]
CellRow = tuple[str | TableCell, ...]


def says_anything(row: CellRow) -> bool:
    """Whether words are in a row."""
    return any(cell if isinstance(cell, str) else cell.shown for cell in row)


def is_bold_row(row: CellRow) -> bool:
    """Whether all words of a row are bold by themselves."""
    said = [cell for cell in row if (cell if isinstance(cell, str) else cell.shown)]
    return bool(said) and all(isinstance(cell, TableCell) and cell.is_bold for cell in said)


def simplest_cell(cell: str | TableCell, *, is_bold: bool) -> str | TableCell:
    """``cell`` without what it shows anyway, in a row that is bold or not."""
    if isinstance(cell, str):
        return cell
    return (cell.without_bold() if is_bold else cell).simplest()


class PlacedCell(NamedTuple):
    """A cell in its first column; ``cell`` is None where one of a row above reaches to."""

    column: int
    across: int
    cell: str | TableCell | None

    @property
    def shown(self) -> list[str]:
        """Its words in a column of its own, nothing where it reaches over several or one from above does."""
        _, across, cell = self
        if across > 1 or cell is None:
            return [""] * across
        return [cell if isinstance(cell, str) else cell.shown]


class Misfit(Exception):
    """A row whose cells do not fill the columns, by its number from 0."""

    def __init__(self, row: int, filled: int) -> None:
        self.row, self.filled = row, filled


def placed(rows: Sequence[CellRow], columns: int) -> Iterator[tuple[PlacedCell, ...]]:
    """Each row with its cells in their columns. Raises ``Misfit`` where they do not fill them."""
    reaching: dict[int, tuple[int, int]] = {}
    for number, row in enumerate(rows):
        found: list[PlacedCell] = []
        at = _past_reaching(0, reaching, found)
        begun: dict[int, tuple[int, int]] = {}
        for cell in row:
            across, down = (1, 1) if isinstance(cell, str) else (cell.across, cell.down)
            if at + across > columns or any(one in reaching for one in range(at, at + across)):
                raise Misfit(number, at + across)
            found.append(PlacedCell(at, across, cell))
            if down > 1:
                begun[at] = (down, across)
            at = _past_reaching(at + across, reaching, found)
        if at != columns:
            raise Misfit(number, at)
        reaching = {column: (down - 1, across) for column, (down, across) in (reaching | begun).items() if down > 1}
        yield tuple(found)
    if reaching:
        raise Misfit(len(rows) - 1, columns)


def _past_reaching(at: int, reaching: Mapping[int, tuple[int, int]], found: list[PlacedCell]) -> int:
    while at in reaching:
        across = reaching[at][1]
        found.append(PlacedCell(at, across, None))
        at += across
    return at
