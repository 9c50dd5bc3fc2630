"""Đọc dần: the rows of a sheet one after the other, of any number, never all at once."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import date, datetime
from pathlib import Path
from typing import Any, BinaryIO, Final

from congvan.errors import InputError, Message, Problem, did_you_mean, reason_of
from congvan.files import open_regular
from congvan.ooxml import limits
from congvan.tabular.csv_text import encoding_of, likely_delimiter
from congvan.tabular.printing import printed
from congvan.text import detect_legacy

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


def text_rows(path: Path, sheet: str | None = None) -> Iterator[StreamedRow]:
    """The rows of an .xlsx or .csv file, each cell as the text that the file shows; blank rows are left out.

    Raises ``InputError`` where the file cannot be read; of a row that cannot, with its number.
    """
    return _rows(path, sheet, printed)


def value_rows(path: Path, sheet: str | None = None) -> Iterator[StreamedRow]:
    """As ``text_rows``, each cell as the value that it holds: a number as such, a day as ``2026-02-05``."""
    return _rows(path, sheet, _plain)


def _rows(path: Path, sheet: str | None, shown: Callable[[Any], Any]) -> Iterator[StreamedRow]:
    if path.suffix.lower() not in SUFFIXES:
        raise refused(path, "cần tệp .xlsx hoặc .csv", "an .xlsx or .csv file is needed")
    with closing(opened(path)) as stream:
        rows = _workbook_rows(stream, path, sheet, shown) if path.suffix.lower() == ".xlsx" else _csv_rows(stream, path)
        yield from rows


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
    legacy = detect_legacy(head)
    if legacy is not None:
        name = legacy.upper()
        raise refused(
            path, f"chữ theo bảng mã {name}: chuyển sang Unicode trước", f"the text is in {name}: convert it first"
        )
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


def _workbook_rows(
    stream: BinaryIO, path: Path, sheet: str | None, shown: Callable[[Any], Any]
) -> Iterator[StreamedRow]:
    book = _workbook(stream, path)
    with closing(book):
        cells = _sheet(book, path, sheet).iter_rows()
        number = 0
        try:
            for number, row in enumerate(cells, 1):
                if number > _MOST_ROWS:
                    raise refused(path, "nhiều hàng hơn một trang tính có được", "more rows than a sheet can have")
                values = tuple(map(shown, row))
                if any(value not in (None, "") for value in values):
                    yield number, values
        except InputError:
            raise
        except ValueError as error:
            message = getattr(error, "message", Message(f"{error}", f"{error}"))
            raise refused(path, message.vi, message.en, number) from error
        except Exception as error:  # openpyxl raises whatever its XML makes it raise
            raise refused(path, "trang tính bị hỏng", "the sheet is damaged", number + 1) from error


def _workbook(stream: BinaryIO, path: Path) -> Any:
    from openpyxl import load_workbook

    try:
        _refuse_long_directory(stream, path)
        with zipfile.ZipFile(stream) as package:
            parts = package.infolist()
            shared = next((one.file_size for one in parts if one.filename == _SHARED), 0)
        if shared <= _MOST_SHARED_BYTES and not any(map(_is_bomb, parts)):
            return load_workbook(stream, read_only=True, data_only=True)
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
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    return int(value) if isinstance(value, float) and value.is_integer() else value


def refused(path: Path, vi: str, en: str, line: int | None = None) -> InputError:
    """The one problem of a file of rows; ``line`` is the number of the row."""
    return InputError([Problem(Message(vi, en), file=str(path), line=line)])
