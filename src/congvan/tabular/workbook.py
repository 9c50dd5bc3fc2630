"""Đọc sổ tính .xlsx: its sheets as they are, within bounds, or a clear refusal."""

from __future__ import annotations

import re
import warnings
import zipfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, Final

from congvan.errors import InputError, Message, Problem, did_you_mean, reason_of
from congvan.files import read_regular
from congvan.ooxml.opening import refuse_long_directory
from congvan.tabular.sheets import Sheet, SheetCell, legacy_of

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

MOST_ROWS: Final = 50_000
"""Rows of a sheet, blank ones with a format included, up to which a workbook is read whole."""
MOST_BYTES: Final = 64 * 1024 * 1024
"""Bytes of one part after unpacking."""
CONVERTED: Final = (".xls", ".ods", ".et")
"""The sheets of older programs and of others, which LibreOffice reads."""
_FORMULA: Final = ("=", "+", "-", "@", "\t")
_STRICT: Final = b"http://purl.oclc.org/ooxml/spreadsheetml/main"
_USUAL_NAMES: Final = {
    _STRICT: b"http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    b"http://purl.oclc.org/ooxml/officeDocument/relationships": (
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    ),
}
_ROW: Final = re.compile(rb"<(?:\w+:)?row[ />]")
_LONGEST_TAG: Final = 32
"""Bytes in which a tag that two chunks part is found."""
_CHUNK: Final = 1 << 20
_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED: Final = "EncryptedPackage".encode("utf-16-le")


def read_workbook(path: Path, sheet: str | None = None) -> Sheet:
    """One sheet of a workbook: the named one, else the only one that is visible.

    An .xls, .ods or .et is converted by LibreOffice first. Raises ``InputError`` where the file cannot be read, is
    protected by a password, is too large, or where the sheet is not there or several could be meant; ``OfficeError``
    where LibreOffice is needed and does not do it.
    """
    return workbook_sheet(workbook_bytes(path), path.name, sheet)


def read_sheets(path: Path) -> tuple[Sheet, ...]:
    """The visible sheets of a workbook that show something; raises as ``read_workbook``."""
    data = workbook_bytes(path)
    _refuse_other_files(data, path.name)
    _refuse_large_parts(data, path.name)
    values, formulas = _opened(data, path.name, values=True), _opened(data, path.name, values=False)
    shown = [one.title for one in formulas.worksheets if one.sheet_state == "visible"]
    sheets = (_sheet(values[name], formulas[name], path.name) for name in shown)
    return tuple(one for one in sheets if any(one.filled_rows()))


def workbook_bytes(path: Path) -> bytes:
    """The .xlsx that a file is, or that LibreOffice makes of an older one; raises as ``read_workbook``."""
    try:
        data = read_regular(path, MOST_BYTES)
    except OSError as error:
        reason = reason_of(error)
        raise _refused(path, f"không đọc được: {reason.vi}", f"cannot be read: {reason.en}") from error
    ending = path.suffix.lower()
    if ending in CONVERTED and _is_converted(data):
        from congvan.office import to_xlsx

        return to_xlsx(data, ending)
    return data


def workbook_sheet(data: bytes, file: str, sheet: str | None = None) -> Sheet:
    """As ``read_workbook``, from bytes; ``file`` is their name in messages."""
    _refuse_other_files(data, file)
    _refuse_large_parts(data, file)
    values, formulas = _opened(data, file, values=True), _opened(data, file, values=False)
    name = _sheet_name(formulas, file, sheet)
    return _sheet(values[name], formulas[name], file)


def safe_cell(value: Any) -> Any:
    """Text that a spreadsheet would take for a formula keeps its words behind an apostrophe."""
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value


def _is_converted(data: bytes) -> bool:
    """Whether a file needs LibreOffice: programs also save .xlsx under the name .xls."""
    if data.startswith(_OLE):
        return _ENCRYPTED not in data
    return not zipfile.is_zipfile(BytesIO(data)) or b"[Content_Types].xml" not in data


def _opened(data: bytes, file: str, *, values: bool) -> Any:
    from openpyxl import load_workbook

    try:
        with warnings.catch_warnings():  # of what openpyxl leaves out: rules of cells and of colours, no figures
            warnings.simplefilter("ignore", UserWarning)
            return load_workbook(BytesIO(_transitional(data)), data_only=values, keep_links=False)
    except Exception as error:  # openpyxl raises whatever its XML makes it raise
        raise _refused(file, "sổ tính bị hỏng", "the workbook is damaged") from error


def _transitional(data: bytes) -> bytes:
    """A workbook under the names that openpyxl knows: “Strict Open XML” says the same under others."""
    with zipfile.ZipFile(BytesIO(data)) as package:
        if "xl/workbook.xml" not in package.namelist() or _STRICT not in package.read("xl/workbook.xml"):
            return data
        stream = BytesIO()
        with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as renamed:
            for name in package.namelist():
                content = package.read(name)
                for strict, usual in _USUAL_NAMES.items():
                    content = content.replace(strict, usual)
                renamed.writestr(name, content)
    return stream.getvalue()


def refuse_older_packages(stream: BinaryIO, file: str) -> None:
    """Raises ``InputError`` for what begins as .xls and protected workbooks do; ``stream`` stays at its start."""
    begins_so = stream.read(len(_OLE)) == _OLE
    data = stream.read(MOST_BYTES) if begins_so else b""
    stream.seek(0)
    if begins_so and _ENCRYPTED in data:
        raise _refused(
            file,
            "tệp được đặt mật khẩu: mở bằng Excel và lưu lại không có mật khẩu",
            "the file is protected by a password: open it in Excel and save it without one",
        )
    if begins_so:
        raise _refused(file, "đây là tệp .xls cũ: lưu lại thành .xlsx", "this is an old .xls file: save it as .xlsx")


def _refuse_other_files(data: bytes, file: str) -> None:
    refuse_older_packages(BytesIO(data), file)
    if not zipfile.is_zipfile(BytesIO(data)):
        raise _refused(file, "không phải tệp .xlsx", "this is not an .xlsx file")
    refuse_long_directory(data)


def _refuse_large_parts(data: bytes, file: str) -> None:
    with zipfile.ZipFile(BytesIO(data)) as package:
        for part in package.infolist():
            if not part.filename.endswith((".xml", ".rels")):
                continue
            rows, size = _counted(package, part)
            if rows > MOST_ROWS or size > MOST_BYTES:
                raise _refused(
                    file,
                    f"{part.filename} có hơn {MOST_ROWS:,} hàng hoặc quá lớn (hàng trống có định dạng cũng tính): "
                    "xóa các hàng trống bên dưới bảng".replace(",", "."),
                    f"{part.filename} has more than {MOST_ROWS:,} rows or is too large (blank rows with a format "
                    "count): delete the blank rows below the table",
                )


def _counted(package: zipfile.ZipFile, part: zipfile.ZipInfo) -> tuple[int, int]:
    rows = size = 0
    tail = b""
    with package.open(part) as stream:
        while chunk := stream.read(_CHUNK):
            size += len(chunk)
            whole = tail + chunk
            ends = [found.end() for found in _ROW.finditer(whole)]
            rows += len(ends)
            tail = whole[max(ends[-1] if ends else 0, len(whole) - _LONGEST_TAG) :]
            if rows > MOST_ROWS or size > MOST_BYTES:
                break
    return rows, size


def _sheet_name(book: Any, file: str, wanted: str | None) -> str:
    names = [str(name) for name in book.sheetnames]
    if wanted is not None:
        if wanted in names:
            return wanted
        hint, known = did_you_mean(wanted, names), ", ".join(names)
        raise _refused(
            file,
            f"không có trang tính “{wanted}” (có: {known}).{hint.vi}",
            f"there is no sheet “{wanted}” (there are: {known}).{hint.en}",
        )
    shown = [one.title for one in book.worksheets if one.sheet_state == "visible"]
    if len(shown) != 1:
        known = ", ".join(shown)
        raise _refused(
            file,
            f"có nhiều trang tính ({known}): ghi `sheet`",
            f"there are several sheets ({known}): choose one with `sheet`",
        )
    return str(shown[0])


def _sheet(values: Worksheet, formulas: Worksheet, file: str) -> Sheet:
    rows = tuple(tuple(_cells(seen, written)) for seen, written in zip(values.rows, formulas.rows, strict=True))
    hidden = {number for number, dimension in formulas.row_dimensions.items() if dimension.hidden}
    merged = tuple(
        (int(one.min_row), int(one.min_col), int(one.max_row), int(one.max_col)) for one in formulas.merged_cells.ranges
    )
    return _refuse_legacy(Sheet(file, str(values.title), rows, frozenset(hidden), merged))


def _refuse_legacy(sheet: Sheet) -> Sheet:
    """Raises ``InputError`` where the words of a sheet are of TCVN3 or VNI: no name of it would be known."""
    texts = (cell.value for row in sheet.rows for cell in row if isinstance(cell.value, str))
    legacy = legacy_of(texts)
    if legacy is None:
        return sheet
    raise _refused(
        sheet.file,
        f"trang “{sheet.name}” có chữ theo bảng mã {legacy.upper()}: chuyển sang Unicode trước",
        f"the sheet “{sheet.name}” has text in {legacy.upper()}: convert it to Unicode first",
    )


def _cells(seen: Any, written: Any) -> Iterator[SheetCell]:
    for cell, formula in zip(seen, written, strict=True):
        yield SheetCell(
            cell.value,
            cell.row,
            cell.column,
            is_percent="%" in str(getattr(cell, "number_format", "")),
            lacks_value=lacks_result(cell, formula),
        )


def lacks_result(seen: Any, written: Any) -> bool:
    """Whether a cell, as its value and as it was written, is a formula whose result was never saved; “” is a result."""
    is_formula = getattr(written, "data_type", "") == "f"
    return is_formula and seen.value is None and seen.data_type != "str"


def _refused(file: Path | str, vi: str, en: str) -> InputError:
    name = file.name if isinstance(file, Path) else file
    return InputError([Problem(Message(vi, en), file=name)])
