"""Báo cáo do nhiều chương trình ghi: the same figures are read, whatever program left the workbook."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest

from congvan.cycle.collecting.report_reading import read_report
from congvan.errors import InputError
from congvan.tabular import sheets_of
from cycle.workbook_quirks import QUIRKS, SHEET, Parts, rewritten, strings_that_were_lost
from followup.reports import FORM, REGISTER, filled, unit

NAME = "xã Bình Hòa"


def report() -> bytes:
    """The form as a unit filled it in."""
    stream = BytesIO()
    book = filled(NAME, 4520, 2950.5)
    book.worksheets[0]["E6"] = "chậm bàn giao mặt bằng"
    book.save(stream)
    return stream.getvalue()


def read(folder: Path, data: bytes):  # type: ignore[no-untyped-def]
    (folder / "bc.xlsx").write_bytes(data)
    return read_report(folder / "bc.xlsx", FORM, unit(NAME), REGISTER, is_shared=False)


@pytest.mark.parametrize("quirk", QUIRKS, ids=lambda one: one.__name__)
def test_the_same_figures_are_read(tmp_path: Path, quirk: Callable[[Parts], None]) -> None:
    found = read(tmp_path, rewritten(report(), quirk))
    assert not found.problems, [one.format("vi") for one in found.problems]
    assert dict(found.values) == {
        "plan": 4_520_000_000, "disbursed": 2_950_500_000, "reason": "chậm bàn giao mặt bằng",
    }  # fmt: skip
    assert found.origins["disbursed"].cell == "D6"


def test_strings_that_were_lost_are_reported(tmp_path: Path) -> None:
    found = read(tmp_path, rewritten(report(), strings_that_were_lost))
    assert not found.values
    assert [one.message.vi for one in found.problems] == ["sổ tính bị hỏng"]


@pytest.mark.parametrize("row", ["<row>", '<row r="9">', '<x:row xmlns:x="u">'])
def test_rows_are_counted_however_they_are_written(tmp_path: Path, row: str) -> None:
    def many(parts: Parts) -> None:
        closed = row.split(maxsplit=1)[0].replace("<", "</").rstrip(">") + ">"
        parts[SHEET] = str(parts[SHEET]).replace("</sheetData>", f"{f'{row}{closed}' * 60_000}</sheetData>")

    (tmp_path / "bc.xlsx").write_bytes(rewritten(report(), many))
    with pytest.raises(InputError, match=r"hơn 50\.000 hàng"):
        sheets_of(tmp_path / "bc.xlsx")
