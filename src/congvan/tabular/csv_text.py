"""Đọc tệp CSV: encoding and dialect declared, or found and said."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import Final

from congvan.errors import InputError, Message, Problem, reason_of
from congvan.files import read_regular
from congvan.tabular.sheets import Sheet, SheetCell
from congvan.text import detect_legacy

_MARKS: Final = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
MOST_BYTES: Final = 64 * 1024 * 1024
_DELIMITERS: Final = (";", "\t", ",", "|")
_TAB: Final = {"tab": "\t", "\\t": "\t"}
"""How the tab is typed where a blank would be lost."""
_SAMPLE: Final = 50


def read_csv(path: Path, *, delimiter: str | None = None, encoding: str | None = None) -> Sheet:
    """The rows of a CSV file; ``Sheet.notes`` say what was found where it was not declared.

    Raises ``InputError`` where the file cannot be read, its encoding is not known, or the text is of TCVN3 or VNI.
    """
    try:
        data = read_regular(path, MOST_BYTES)
    except OSError as error:
        reason = reason_of(error)
        raise _refused(path.name, f"không đọc được: {reason.vi}", f"cannot be read: {reason.en}") from error
    return csv_sheet(data, path.name, delimiter=delimiter, encoding=encoding)


def csv_sheet(data: bytes, file: str, *, delimiter: str | None = None, encoding: str | None = None) -> Sheet:
    """As ``read_csv``, from bytes."""
    declared = _TAB.get(delimiter or "", delimiter)
    if declared is not None and len(declared) != 1:
        vi, en = f"dấu phân cách “{declared}” cần là một ký tự", f"the delimiter “{declared}” must be one character"
        raise _refused(file, vi, en)
    known = encoding or encoding_of(data)
    text = _decoded(data, file, known)
    legacy = detect_legacy(text)
    if legacy is not None:
        raise _refused(
            file,
            f"chữ theo bảng mã {legacy.upper()}: chuyển sang Unicode trước",
            f"the text is in {legacy.upper()}: convert it to Unicode first",
        )
    mark = declared or likely_delimiter(text)
    rows = tuple(
        tuple(SheetCell(value, at, column, has_type=False) for column, value in enumerate(row, 1))
        for at, row in enumerate(csv.reader(io.StringIO(text), delimiter=mark), 1)
    )
    notes = () if delimiter and encoding else (_found(mark, known),)
    return Sheet(file, "", rows, notes=notes)


def _found(mark: str, encoding: str) -> Message:
    shown = "tab" if mark == "\t" else mark
    return Message(
        f"đọc với dấu phân cách “{shown}”, mã ký tự {encoding}", f"read with the delimiter “{shown}” in {encoding}"
    )


def encoding_of(data: bytes) -> str:
    """The encoding that the first bytes of a file show; UTF-8 where they show none."""
    return next((name for mark, name in _MARKS if data.startswith(mark)), "utf-8")


def _decoded(data: bytes, file: str, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except (UnicodeDecodeError, LookupError) as error:
        raise _refused(
            file,
            f"không đọc được bằng mã {encoding}: lưu lại dạng CSV UTF-8, hoặc ghi `encoding`",
            f"cannot be decoded as {encoding}: save it as CSV UTF-8, or declare `encoding`",
        ) from error


def likely_delimiter(text: str) -> str:
    """The mark that parts the first lines into the same number of cells, the largest number first."""
    lines = [line for line in text.splitlines()[:_SAMPLE] if line.strip()]

    def score(mark: str) -> tuple[int, int]:
        counts = [len(row) for row in csv.reader(lines, delimiter=mark)]
        usual = max(set(counts), key=counts.count, default=1)
        return (counts.count(usual) if usual > 1 else 0, usual)

    return max(_DELIMITERS, key=score)


def _refused(file: str, vi: str, en: str) -> InputError:
    return InputError([Problem(Message(vi, en), file=file)])
