"""Widths that an author gave to columns come back, whoever saved the file; those that the page sets are no data."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable

import pytest

import congvan as cv
from render.cases import dispatch

GIVEN = (58.2, 12.5, 4.0, 5.0, 10.4, 9.9)
WORDS = [["Nội dung công việc của từng cơ quan, đơn vị", "Sở Y tế", "1", "2", "3", "4"]] * 3


def table(widths: tuple[float, ...] = ()) -> cv.Table:
    given = widths or (None,) * len(GIVEN)
    return cv.Table(columns=[cv.Column(title=f"C{at}", width=width) for at, width in enumerate(given)], rows=WORDS)


def saved_by(program: str, docx: bytes, grid: Callable[[int, int], int]) -> bytes:
    """``docx`` as ``program`` saves it, with ``grid`` of the number and the width of each column of its ruled table."""
    with zipfile.ZipFile(io.BytesIO(docx)) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    document = parts["word/document.xml"].decode()
    at = document.index("<w:tblBorders>")
    start, end = document.index("<w:tblGrid>", at), document.index("</w:tblGrid>", at)
    widths = [int(width) for width in re.findall(r'<w:gridCol w:w="(\d+)"/>', document[start:end])]
    columns = "".join(f'<w:gridCol w:w="{grid(number, width)}"/>' for number, width in enumerate(widths))
    parts["word/document.xml"] = f"{document[:start]}<w:tblGrid>{columns}{document[end:]}".encode()
    parts["docProps/app.xml"] = parts["docProps/app.xml"].replace(
        b"<Application>congvan<", f"<Application>{program}<".encode()
    )
    with zipfile.ZipFile(made := io.BytesIO(), "w") as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return made.getvalue()


def rounded(number: int, width: int) -> int:
    return width - number % 2


def dragged(number: int, width: int) -> int:
    return width + {0: -567, 1: 567}.get(number, 0)


def as_written(number: int, width: int) -> int:
    return width


def widths_read(widths: tuple[float, ...], program: str, grid: Callable[[int, int], int]) -> list[float | None]:
    letter = dispatch(body=["Số liệu:", table(widths), "Hết."])
    reading = cv.read(saved_by(program, bytes(cv.render(letter).docx), grid))
    assert reading.document is not None and reading.problems == ()
    (read,) = (block for block in reading.document.body if isinstance(block, cv.Table))
    return [column.width for column in read.columns]


@pytest.mark.parametrize("grid", [as_written, rounded])
@pytest.mark.parametrize("program", ["LibreOffice/7.4.7.2", "Microsoft Office Word"])
def test_widths_of_the_author_outlast_the_rounding_of_other_programs(
    program: str, grid: Callable[[int, int], int]
) -> None:
    assert widths_read(GIVEN, program, grid) == list(GIVEN)


@pytest.mark.parametrize("grid", [as_written, rounded])
def test_widths_of_the_page_are_no_data(grid: Callable[[int, int], int]) -> None:
    assert widths_read((), "LibreOffice/7.4.7.2", grid) == [None] * len(GIVEN)


def test_widths_that_a_person_dragged_are_read() -> None:
    own, read = widths_read(GIVEN, "congvan", as_written), widths_read(GIVEN, "Microsoft Office Word", dragged)
    assert own == list(GIVEN)
    assert [round((one or 0) - width, 1) for one, width in zip(read, GIVEN, strict=True)] == [-6.3, 6.3, 0, 0, 0, 0]
    assert None not in widths_read((), "Microsoft Office Word", dragged)
