"""Đọc dần: the rows of a sheet one after the other, of any number, never all at once."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing
from datetime import date, datetime
from itertools import chain, islice, repeat
from pathlib import Path
from typing import Any, BinaryIO, Final

from congvan.errors import InputError, Message, Problem, did_you_mean, reason_of
from congvan.files import open_regular
from congvan.ooxml import limits
from congvan.tabular.csv_text import encoding_of, likely_delimiter
from congvan.tabular.printing import printed, words_of
from congvan.tabular.sheets import legacy_of
from congvan.tabular.values import LACKS_RESULT
from congvan.tabular.workbook import lacks_result, refuse_older_packages

StreamedRow = tuple[int, tuple[Any, ...]]
"""A row: its number in the file from 1, and its cells."""
SUFFIXES: Final = (".xlsx", ".csv")
_SAMPLE: Final = 64 * 1024
_MOST_SHARED_BYTES: Final = 256 * 1024 * 1024
"""Bytes of the texts of a workbook, unpacked: the one part of it that is held."""
_MOST_ROWS: Final = 1_048_576
_DIRECTORY_END: Final = b"PK\x05\x06"
_STATED: Final = slice(8, 12)
"""Where the end of a directory, behind its mark, states how many bytes the directory has."""
_LONGEST_END: Final = 22 + 0xFFFF
_LONGEST_DIRECTORY: Final = 1 << 20
_SHARED: Final = "xl/sharedStrings.xml"
_SHEETS: Final = "xl/worksheets/"
_FORMULA_ENDS: Final = b"f>"
"""The end of ``</f>`` and of ``</x:f>``."""
_CHUNK: Final = 1 << 20
_SAMPLE_ROWS: Final = 200
_MOST_FAULTS: Final = 100
"""Cells that are reported as wrong before the rest is not looked at."""


def text_rows(path: Path, sheet: str | None = None) -> Iterator[StreamedRow]:
    """The rows of an .xlsx or .csv file, each cell as the text that the file shows; blank rows are left out.

    Raises ``InputError`` where the file cannot be read; of a row that cannot, with its number.
    """
    return _rows(path, sheet, _whole_rows)


def value_rows(path: Path, sheet: str | None = None) -> Iterator[tuple[int, tuple[Any, ...] | InputError]]:
    """As ``text_rows``, each cell as the value that it holds: a number as such, a day as ``2026-02-05``.

    In place of a row with bad cells comes what is wrong with them: the rows behind it do not depend on it.
    """
    return _rows(path, sheet, _each_row)


def _rows(path: Path, sheet: str | None, of_workbook: Callable[..., Iterator[Any]]) -> Iterator[Any]:
    if path.suffix.lower() not in SUFFIXES:
        raise refused(path, "cần tệp .xlsx hoặc .csv", "an .xlsx or .csv file is needed")
    with closing(opened(path)) as stream:
        is_workbook = path.suffix.lower() == ".xlsx"
        yield from of_workbook(stream, path, sheet) if is_workbook else _csv_rows(stream, path)


def opened(path: Path) -> BinaryIO:
    """A file of rows, open to be read; raises ``InputError`` where there is none."""
    try:
        return open_regular(path)
    except FileNotFoundError:
        raise refused(path, "không có tệp này", "there is no such file") from None
    except OSError as error:
        reason = reason_of(error)
        raise refused(path, f"không đọc được: {reason.vi}", f"cannot be read: {reason.en}") from error


def _csv_rows(stream: BinaryIO, path: Path) -> Iterator[StreamedRow]:
    sample = stream.read(_SAMPLE)
    encoding = encoding_of(sample)
    head = sample.decode(encoding, "ignore")
    _refuse_legacy([head], path)
    stream.seek(0)
    number = 0
    try:
        with io.TextIOWrapper(stream, encoding, newline="") as text:
            for number, row in enumerate(csv.reader(text, delimiter=likely_delimiter(head)), 1):
                if any(row):
                    yield number, tuple(row)
    except UnicodeDecodeError as error:
        vi, en = "tệp không phải UTF-8: lưu lại dạng CSV UTF-8", "the file is not UTF-8: save it as CSV UTF-8"
        raise refused(path, vi, en, number + 1) from error
    except csv.Error as error:
        raise refused(path, f"hàng hỏng: {error}", f"a damaged row: {error}", number + 1) from error


def _each_row(stream: BinaryIO, path: Path, sheet: str | None) -> Iterator[tuple[int, tuple[Any, ...] | InputError]]:
    faults: list[Problem] = []
    rows = _told_apart(_read_rows(stream, path, sheet, _Cells(path, _plain, faults)), faults)
    first = list(islice(rows, _SAMPLE_ROWS))
    cells = (one for _, row in first if not isinstance(row, InputError) for one in row)
    _refuse_legacy((one for one in cells if isinstance(one, str)), path)
    yield from chain(first, rows)


def _told_apart(
    rows: Iterator[StreamedRow], faults: list[Problem]
) -> Iterator[tuple[int, tuple[Any, ...] | InputError]]:
    """The rows, in place of each with bad cells its ``faults``, which gather as rows are read."""
    for number, row in rows:
        yield number, InputError(list(faults)) if faults else row
        faults.clear()


def _whole_rows(stream: BinaryIO, path: Path, sheet: str | None) -> Iterator[StreamedRow]:
    """Behind the first bad cell no row is given: the other bad cells are looked for, and all are raised at once."""
    faults: list[Problem] = []
    rows = _read_rows(stream, path, sheet, _Cells(path, printed, faults))
    first = list(islice(rows, _SAMPLE_ROWS))
    _refuse_legacy((one for _, row in first for one in row if isinstance(one, str)), path)
    for row in chain(first, rows):
        if not faults:
            yield row
    if faults:
        raise InputError(faults)


def _read_rows(stream: BinaryIO, path: Path, sheet: str | None, cells: _Cells) -> Iterator[StreamedRow]:
    with closing(_workbook(stream, path)) as book, closing(_formulas(stream, path, book)) as written:
        rows = _sheet(book, path, sheet).iter_rows()
        formulas = repeat(()) if written is book else _sheet(written, path, sheet).iter_rows()
        number = 0
        try:
            for number, (row, formulas_of_row) in enumerate(zip(rows, formulas, strict=False), 1):
                if number > _MOST_ROWS:
                    raise refused(path, "nhiều hàng hơn một trang tính có được", "more rows than a sheet can have")
                before = len(cells.faults)
                values = cells.values(row, formulas_of_row)
                if len(cells.faults) > before or any(value not in (None, "") for value in values):
                    yield number, values
                if len(cells.faults) >= _MOST_FAULTS:
                    return
        except InputError:
            raise
        except Exception as error:  # openpyxl raises whatever its XML makes it raise
            raise refused(path, "trang tính bị hỏng", "the sheet is damaged", number + 1) from error


class _Cells:
    """What the cells of a row show; ``faults`` collects those that show nothing fit to be printed."""

    def __init__(self, path: Path, shown: Callable[[Any], Any], faults: list[Problem]) -> None:
        self._path, self._shown, self.faults = path, shown, faults

    def values(self, row: Sequence[Any], formulas: Sequence[Any]) -> tuple[Any, ...]:
        lacking = [seen for seen, written in zip(row, formulas, strict=False) if lacks_result(seen, written)]
        self.faults += [self._fault(cell, LACKS_RESULT) for cell in lacking]
        try:
            return tuple(map(self._shown, row))
        except ValueError:
            return tuple(map(self._value, row))

    def _value(self, cell: Any) -> Any:
        try:
            return self._shown(cell)
        except ValueError as error:
            self.faults.append(self._fault(cell, getattr(error, "message", Message(f"{error}", f"{error}"))))
            return None

    def _fault(self, cell: Any, message: Message) -> Problem:
        return Problem(message, path=cell.coordinate, file=str(self._path))


def _formulas(stream: BinaryIO, path: Path, book: Any) -> Any:
    """The workbook with its formulas in place of their results; ``book`` itself where it has none."""
    with zipfile.ZipFile(stream) as package:
        sheets = [one for one in package.namelist() if one.startswith(_SHEETS)]
        has_formulas = any(_has_formula(package, name) for name in sheets)
    return _workbook(stream, path, values=False) if has_formulas else book


def _has_formula(package: zipfile.ZipFile, name: str) -> bool:
    last = b""
    with package.open(name) as part:
        while chunk := part.read(_CHUNK):
            if _FORMULA_ENDS in last + chunk:
                return True
            last = chunk[-1:]
    return False


def _refuse_legacy(texts: Iterable[str], path: Path) -> None:
    legacy = legacy_of(texts)
    if legacy is not None:
        name = legacy.upper()
        raise refused(
            path, f"chữ theo bảng mã {name}: chuyển sang Unicode trước", f"the text is in {name}: convert it first"
        )


def _workbook(stream: BinaryIO, path: Path, *, values: bool = True) -> Any:
    from openpyxl import load_workbook

    refuse_older_packages(stream, path.name)
    try:
        _refuse_long_directory(stream, path)
        with zipfile.ZipFile(stream) as package:
            parts = package.infolist()
            shared = next((one.file_size for one in parts if one.filename == _SHARED), 0)
        if shared <= _MOST_SHARED_BYTES and not any(map(_is_bomb, parts)):
            return load_workbook(stream, read_only=True, data_only=values)
    except InputError:
        raise
    except Exception as error:  # the same
        raise refused(path, "không đọc được sổ tính", "the workbook cannot be read") from error
    raise refused(path, "sổ tính quá lớn: lưu lại dạng CSV UTF-8", "the workbook is too large: save it as CSV UTF-8")


def _refuse_long_directory(stream: BinaryIO, path: Path) -> None:
    """A directory of a million entries is refused by the size that its end states, before any entry is listed."""
    stream.seek(max(0, stream.seek(0, io.SEEK_END) - _LONGEST_END))
    _, found, end = stream.read().rpartition(_DIRECTORY_END)
    stream.seek(0)
    if found and len(end) >= _STATED.stop and int.from_bytes(end[_STATED], "little") > _LONGEST_DIRECTORY:
        raise refused(path, "sổ tính có quá nhiều phần", "the workbook has too many parts")


def _is_bomb(part: zipfile.ZipInfo) -> bool:
    """Whether a part says, or would turn out, to be packed as no rows of figures ever are."""
    return part.file_size > limits.RATIO_FROM_BYTES and part.file_size > limits.MAX_RATIO * part.compress_size


def _sheet(book: Any, path: Path, name: str | None) -> Any:
    if name is None:
        return book.worksheets[0]
    if name in book.sheetnames:
        return book[name]
    hint, known = did_you_mean(name, book.sheetnames), ", ".join(book.sheetnames)
    raise refused(
        path, f"không có trang tính “{name}” ({known}).{hint.vi}", f"there is no sheet “{name}” ({known}).{hint.en}"
    )


def _plain(cell: Any) -> Any:
    value = cell.value
    if isinstance(value, str):
        return words_of(cell)
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    return int(value) if isinstance(value, float) and value.is_integer() else value


def refused(path: Path, vi: str, en: str, line: int | None = None) -> InputError:
    """The one problem of a file of rows; ``line`` is the number of the row."""
    return InputError([Problem(Message(vi, en), file=str(path), line=line)])
