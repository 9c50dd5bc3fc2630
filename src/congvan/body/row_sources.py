"""Nguồn hàng: the rows of a table that are in a file beside the letter or come from a program; none is held."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import islice
from operator import itemgetter
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from pydantic import PrivateAttr, ValidationInfo, model_validator
from pydantic_core import core_schema

from congvan.body.cells import cell_text
from congvan.body.listed_rows import plain_rows
from congvan.errors import InputError, Message, Problem, Refusal, did_you_mean
from congvan.model import Model
from congvan.source.opened import OpenedFolder
from congvan.text import OptionalText, Text

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler

_SUFFIXES: Final = (".xlsx", ".csv")
_AT_A_TIME: Final = 256
MOST_FAULTS: Final = 100
"""Rows that are reported as wrong before the rest is not looked at."""
Row = tuple[str, ...]


class RowsFile(Model):
    """Tệp có các hàng: an .xlsx or .csv file, read row by row; its first row names the columns.

    Each column of the table takes the column of its title; others of the file are not printed.
    """

    file: Text
    """Tệp có các hàng (.xlsx, .csv), trong thư mục của văn bản."""
    sheet: OptionalText = None
    """Trang tính của tệp .xlsx; không ghi thì trang đầu."""
    _path: Path = PrivateAttr(default=Path())
    _is_found: bool = PrivateAttr(default=False)

    if TYPE_CHECKING:  # by scripts/build_signatures.py

        def __init__(self, *, file: str, sheet: str | None = ...) -> None: ...

    @classmethod
    def at(cls, path: str | Path, *, sheet: str | None = None) -> RowsFile:
        """The rows of a file that a program names; data may name only files of an open folder."""
        return cls.model_validate({"file": str(path), "sheet": sheet}, context=_Named(Path(path)))

    @model_validator(mode="after")
    def _finds_its_file(self, info: ValidationInfo) -> RowsFile:
        if self._is_found:
            return self
        if isinstance(info.context, _Named):
            self._path = info.context.path
        elif isinstance(info.context, OpenedFolder):
            self._path = info.context.find(self.file, _SUFFIXES)
        else:
            raise Refusal(
                "dữ liệu nhận từ ngoài không được chỉ tới tệp: mở một thư mục bằng --base, trong Python là base=, "
                "hoặc dùng cv.RowsFile.at(tệp)",
                "data from outside name no files: open a folder with --base, in Python base=, or use "
                "cv.RowsFile.at(file)",
            )
        self._is_found = True
        return self

    @property
    def name(self) -> str:
        """The file as messages name it."""
        return str(self._path)

    def rows(self, titles: Sequence[str]) -> Iterator[tuple[int, Sequence[str]]]:
        """The cells below ``titles``, each row with its number; raises ``InputError`` where the file lacks a title."""
        from congvan.tabular.streaming import text_rows

        rows = text_rows(self._path, self.sheet)
        line, head = next(rows, (1, ()))
        places = self._places(titles, head, line)
        last = max(places, default=0)
        pick = itemgetter(*places) if len(places) > 1 else lambda cells: (cells[last],)
        for number, cells in rows:
            yield number, pick(cells if len(cells) > last else (*cells, *[""] * (last + 1 - len(cells))))

    def _places(self, titles: Sequence[str], head: Sequence[str], line: int) -> list[int]:
        from congvan.tabular.columns import title_key

        known = {title_key(title): at for at, title in reversed(list(enumerate(head)))}
        missing = [title for title in titles if title_key(title) not in known]
        if missing:
            raise InputError([self._lacks(title, head, line) for title in missing])
        return [known[title_key(title)] for title in titles]

    def _lacks(self, title: str, head: Sequence[str], line: int) -> Problem:
        hint, listed = did_you_mean(title, head), "; ".join(filter(None, head))
        return Problem(
            Message(
                f"thiếu cột “{title}” (hàng đầu có: {listed}).{hint.vi}",
                f"there is no column “{title}” (the first row has: {listed}).{hint.en}",
            ),
            file=self.name,
            line=line,
        )


class _Named:
    """Says that a program named the file itself."""

    def __init__(self, path: Path) -> None:
        self.path = path


class RowSource:
    """Nguồn hàng của chương trình: ``open`` gives the rows again each time, as a query does; messages use ``name``.

    Two of one name are equal. The rows are read twice: once for the widths of the columns, once to be written.
    """

    def __init__(self, name: str, open: Callable[[], Iterable[Sequence[object]]]) -> None:
        self.name = name
        self._open = open

    def rows(self, titles: Sequence[str]) -> Iterator[tuple[int, Sequence[object]]]:
        """The rows, each with its number from 1."""
        return enumerate(self._open(), 1)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, RowSource) and other.name == self.name

    def __hash__(self) -> int:
        return hash(self.name)

    def __repr__(self) -> str:
        return f"RowSource({self.name!r})"

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        return core_schema.is_instance_schema(
            cls, serialization=core_schema.plain_serializer_function_ser_schema(lambda one: {"source": one.name})
        )


Streamed = RowsFile | RowSource


def kind_of_rows(value: object) -> str:
    """Which of the forms of rows ``value`` is: the tag of its model."""
    if isinstance(value, RowSource):
        return "source"
    return "file" if isinstance(value, Mapping | RowsFile) else "listed"


class StreamedRows:
    """The rows of a source, each time again, cell by cell as a table prints them.

    Going through them raises ``InputError``, at the end or after a hundred faults, for each row that does not fit.
    """

    def __init__(self, source: Streamed, titles: Sequence[str]) -> None:
        self._source, self._titles = source, tuple(titles)

    def __iter__(self) -> Iterator[Row]:
        faults: list[Problem] = []
        is_blank = True
        rows = iter(self._source.rows(self._titles))
        while len(faults) < MOST_FAULTS and (some := list(islice(rows, _AT_A_TIME))):
            for row in self._together([cells for _, cells in some]) or self._one_by_one(some, faults):
                yield row
                is_blank = False
        if faults:
            raise InputError(faults)
        if is_blank:
            raise InputError([Problem(Message("không có hàng nào", "there are no rows"), file=self._source.name)])

    def _together(self, some: Sequence[Sequence[object]]) -> tuple[Row, ...] | None:
        """Rows of plain cells that all fit; nothing where some do not."""
        rows = plain_rows(some)
        return rows if rows and set(map(len, rows)) == {len(self._titles)} else None

    def _one_by_one(self, some: Iterable[tuple[int, Sequence[object]]], faults: list[Problem]) -> Iterator[Row]:
        """Those of ``some`` that fit; what is wrong with the others goes to ``faults``."""
        for number, cells in some:
            try:
                yield self._row(cells)
            except Refusal as refusal:
                faults.append(Problem(refusal.message, file=self._source.name, line=number))
                if len(faults) >= MOST_FAULTS:
                    return

    def _row(self, cells: Sequence[object]) -> Row:
        wanted = len(self._titles)
        if isinstance(cells, str) or len(cells) != wanted:
            raise Refusal(
                f"hàng có {len(cells)} ô, bảng có {wanted} cột",
                f"the row has {len(cells)} cells and the table {wanted} columns",
            )
        return tuple(map(_text, cells))


def _text(cell: object) -> str:
    text = cell_text(cell)
    if not isinstance(text, str):
        raise Refusal(f"“{text}” không phải chữ", f"“{text}” is not text")
    return text
