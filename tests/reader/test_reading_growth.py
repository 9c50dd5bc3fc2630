"""Reading and checking take a step more for a row more, whatever the file holds: calls are counted, not seconds."""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import FrameType

import pytest

import congvan as cv
from render.cases import dispatch

SMALL, LARGE = 25, 200
AT_MOST = 9
"""Eight times as much takes at most nine times as many calls."""


def table(count: int) -> cv.Table:
    return cv.Table(columns=["Đơn vị", "Số hồ sơ"], rows=[[f"Xã số {at}", "12"] for at in range(count)])


def of_rows(count: int) -> cv.Dispatch:
    return dispatch(body=["Kết quả như sau:", table(count)])


def of_rows_in_an_appendix(count: int) -> cv.Dispatch:
    return dispatch(appendices=[{"title": "Danh sách đơn vị", "body": [table(count)]}])


def of_tables(count: int) -> cv.Dispatch:
    return dispatch(body=[one for at in range(count) for one in (f"Bảng thứ {at}:", table(1))])


def of_paragraphs(count: int) -> cv.Dispatch:
    return dispatch(body=[f"Thực hiện nhiệm vụ thứ {at}, các đơn vị báo cáo kết quả." for at in range(count)])


def of_recipients(count: int) -> cv.Dispatch:
    return dispatch(recipients=[f"Phòng số {at}" for at in range(count)])


def of_notes(count: int) -> cv.Dispatch:
    notes = {str(at): f"Chú thích thứ {at}." for at in range(1, count + 1)}
    return dispatch(body=[f"Nhiệm vụ thứ {at}[^{at}]." for at in notes], footnotes=notes)


def calls(work: Callable[[bytes], object], data: bytes) -> int:
    """How many functions, generated ones such as ``__eq__`` too, are entered in ``work(data)``."""
    count = 0

    def counted(frame: FrameType, event: str, argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(counted)
    try:
        work(data)
    finally:
        sys.setprofile(before)
    return count


@pytest.mark.parametrize("work", [cv.read, cv.check], ids=lambda work: work.__name__)
@pytest.mark.parametrize(
    "letter",
    [of_rows, of_rows_in_an_appendix, of_tables, of_paragraphs, of_recipients, of_notes],
    ids=lambda letter: letter.__name__,
)
def test_calls_grow_with_the_file_and_not_with_its_square(
    work: Callable[[bytes], object], letter: Callable[[int], cv.Dispatch]
) -> None:
    work(cv.render(letter(2)).docx)
    small, large = (calls(work, cv.render(letter(count)).docx) for count in (SMALL, LARGE))
    assert large < AT_MOST * small, f"{small} calls for {SMALL}, {large} for {LARGE}"
