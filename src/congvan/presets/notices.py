"""Điều cần lưu ý: what a file types that is printed otherwise or not at all; no error, but never in silence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

from congvan.documents import AdministrativeDocument, agrees, symbol_of
from congvan.errors import Message, Problem
from congvan.late_patterns import late_pattern
from congvan.parts import FileCopy, each_of, is_file_copy, without_dash, without_list_mark
from congvan.source import NormalData, Position, in_order, written

_LEADING_ZERO: Final = late_pattern(r"\s*(?:Số\s*:?\s*)?(0\d+)\s*(?:/|$)")
_LINE_BREAK: Final = late_pattern("\r\n|[\n\r\u2028\u2029]")
_COUNTED: Final[tuple[tuple[str, re.Pattern[str]], ...]] = (
    ("clause", late_pattern(r"\d{1,3}\.\s+")),
    ("point", late_pattern(r"[a-zđ]\)\s+")),
    ("item", late_pattern(r"[-–—•]\s+")),
    ("subitem", late_pattern(r"\+\s+")),
    ("roman_section", late_pattern(r"[IVX]+\.\s+")),
    ("article", late_pattern(r"Điều\s+\d+\.\s+")),
    ("chapter", late_pattern(r"Chương\s+[IVX]+\b")),
    ("section", late_pattern(r"Mục\s+\d+\b")),
    ("part", late_pattern(r"Phần\s+(?:[IVX]+|thứ)\b")),
)
"""What an author types at the start of a line, and the level that counts it."""
_SHOWN: Final = 40
_OF_THE_FILE_COPY: Final = "PL I, phần I, mục II, khoản 9, điểm b; mục III, khoản 3"
_JOINS: Final = "và "
Path = tuple[str | int, ...]


def notices(normal: NormalData, document: AdministrativeDocument) -> tuple[Problem, ...]:
    """What the author of the data should know of ``document``, which was made of them; each at its place."""
    if not isinstance(normal.data, Mapping):
        return ()
    found = (
        *_number(normal, document),
        *_symbol(normal, document),
        *_parted_agency(normal),
        *_file_copy(normal, document),
        *_counted_lines(normal),
        *_uncited(normal, document),
    )
    return tuple(in_order(found))


def _number(normal: NormalData, document: AdministrativeDocument) -> Iterator[Problem]:
    numbers = list(_each(normal.data.get("number"), ("number",)))
    for (place, one), number in zip(numbers, each_of(document.number), strict=False):
        path, typed = ((*place, "number"), one.get("number")) if isinstance(one, Mapping) else (place, one)
        found = _LEADING_ZERO.match(typed) if isinstance(typed, str) else None
        printed = number.shown.partition("/")[0]
        if found and found[1] != printed:
            yield _at(path, normal, _without_zero(found[1], printed))


def _each(value: Any, path: Path) -> Iterator[tuple[Path, Any]]:
    """The entries of a list, or what stands for one alone, each with its path."""
    if isinstance(value, list):
        yield from (((*path, place), one) for place, one in enumerate(value))
    else:
        yield path, value


def _file_copy(normal: NormalData, document: AdministrativeDocument) -> Iterator[Problem]:
    """The file copy that is typed in another form than the decree's, in which it is printed."""
    printed = document.recipients[-1]
    if not isinstance(printed, FileCopy):
        return
    for path, typed in _lines_of(normal.data.get("recipients")):
        if isinstance(typed, str) and is_file_copy(typed) and not _says(typed, printed.shown):
            yield _at(
                path,
                normal,
                Message(
                    f"dòng lưu “{typed.strip()}” in là “{printed.shown}” ({_OF_THE_FILE_COPY})",
                    f"the file copy “{typed.strip()}” is printed “{printed.shown}” ({_OF_THE_FILE_COPY})",
                ),
            )


def _lines_of(recipients: Any) -> Iterator[tuple[Path, Any]]:
    """The lines of the recipients, each with its path; those of one text have that of the text."""
    if isinstance(recipients, str):
        yield from ((("recipients",), line) for line in recipients.splitlines())
    elif isinstance(recipients, list):
        yield from ((("recipients", place), one) for place, one in enumerate(recipients))


def _says(typed: str, printed: str) -> bool:
    return typed == printed or _bare(typed) == _bare(printed)


def _bare(line: str) -> str:
    """What a line says, whatever the blanks, the dash before it and the mark behind it."""
    return re.sub(r"(?<!\.)\s+", "", without_list_mark(without_dash(line.strip())))


def _without_zero(typed: str, printed: str) -> Message:
    return Message(
        f"số “{typed}” in là “{printed}”: chỉ số nhỏ hơn 10 có chữ số 0 ở trước (PL I, phần I, mục II, khoản 3, "
        "điểm c)",
        f"the number “{typed}” is printed “{printed}”: only one below 10 has a 0 before it (PL I, phần I, mục II, "
        "khoản 3, điểm c)",
    )


def _symbol(normal: NormalData, document: AdministrativeDocument) -> Iterator[Problem]:
    """A symbol that is typed and is not what type and agency make of it."""
    number, issuer = document.number, document.issuer
    if agrees(number, document.type, issuer):
        return
    unit = number.symbol.partition("-")[2] or "…"
    wanted = symbol_of(document.type, issuer, unit)
    yield _at(
        ("number",),
        normal,
        Message(
            f"ký hiệu viết “{number.symbol}”; theo tên loại và chữ viết tắt của cơ quan ({issuer.symbol}) thì là "
            f"“{wanted}” (PL I, phần I, mục II, khoản 3, điểm b)",
            f"the symbol is given as “{number.symbol}”; by the type and the agency's letters ({issuer.symbol}) it is "
            f"“{wanted}” (PL I, phần I, mục II, khoản 3, điểm b)",
        ),
    )


def _parted_agency(normal: NormalData) -> Iterator[Problem]:
    for above, issuer in _each(normal.data.get("issuer"), ("issuer",)):
        for key in ("parent", "name") if isinstance(issuer, Mapping) else ():
            yield from _parted_lines(issuer.get(key), (*above, key), normal)


def _parted_lines(lines: Any, above: Path, normal: NormalData) -> Iterator[Problem]:
    for place, line in enumerate(lines) if isinstance(lines, list) else ():
        path = (*above, place)
        small = isinstance(line, str) and line[:1].islower() and not line.startswith(_JOINS)
        if place and small and normal.as_typed(path) in normal.tree.in_brackets:
            yield _at(
                path,
                normal,
                Message(
                    f"“{line}” in thành một dòng riêng của tên; nếu tên có dấu phẩy, hãy đặt cả tên trong dấu nháy",
                    f"“{line}” is printed as a line of its own; if the name contains a comma, quote the whole name",
                ),
            )


def _counted_lines(normal: NormalData) -> Iterator[Problem]:
    """The lines of the texts of a body that have their number or mark typed."""
    for path, text in normal.of_lines.items():
        if "body" in path[-2:]:
            yield from _counted_in(text, path, normal)


def _counted_in(text: str, path: Path, normal: NormalData) -> Iterator[Problem]:
    for number, line in enumerate(_LINE_BREAK.split(text)):
        words = line.strip()
        level = next((level for level, typed in _COUNTED if typed.match(words)), None)
        if level:
            yield _at(path, normal, _counted(words, level), normal.tree.line_of(normal.as_typed(path), number))


def _counted(line: str, level: str) -> Message:
    shown = line if len(line) <= _SHOWN else f"{line[: _SHOWN - 1].rstrip()}…"
    return Message(
        f"“{shown}” in thành một đoạn có số, dấu gõ tay; để được đánh số, viết nội dung thành danh sách và ghi mục này "
        f"là “{level}: …”",
        f"“{shown}” is printed as a paragraph with its number or mark typed; to have it counted, write the body as a "
        f"list and this one as “{level}: …”",
    )


def _uncited(normal: NormalData, document: AdministrativeDocument) -> Iterator[Problem]:
    """The cited documents of this file that nothing cites; a shared register may hold more than one letter needs."""
    for key in document.shown.uncited:
        path = normal.as_typed(("citations", key))
        if path in normal.tree.keys:
            yield _at(
                ("citations", key),
                normal,
                Message(
                    f"văn bản “{key}” không được viện dẫn ở đâu: không in; viện dẫn bằng [@{key}] hoặc bỏ mục này",
                    f"the document “{key}” is not cited and not printed: cite it by [@{key}] or delete it",
                ),
                normal.tree.keys[path],
            )


def _at(
    path: Path, normal: NormalData, message: Message, position: Position | tuple[None, None] | None = None
) -> Problem:
    typed = normal.as_typed(path)
    line, column = position or normal.tree.position(typed)
    return Problem(message, path=written(typed), file=normal.tree.file, line=line, column=column)
