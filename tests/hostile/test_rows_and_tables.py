"""That rows and tables from anybody end in letters, in refusals of one row, or in a refusal of the file."""

from __future__ import annotations

import io
import os
import sys
import zipfile
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

import congvan as cv
from batching.office import LETTER, PRESET, rows
from congvan.batching import batch, rows_of
from congvan.cli.app import run
from congvan.errors import CongvanError, InputError, Refusal
from congvan.presets import find
from congvan.tabular.sheets import SheetCell
from congvan.tabular.values import ColumnType, read_value
from congvan.tracking.progress import money_text
from hostile.files import packed, parts_of, word_file

posix = pytest.mark.skipif(sys.platform == "win32", reason="there are no pipes of that kind")
ODD_ROWS = [
    {"commune": "\ud800", "amount": 5}, {"commune": "a\0b", "amount": 5}, {"commune": "\x1b[31m", "amount": 5},
    {"commune": {"a": 1}, "amount": 5}, {"commune": "x", "amount": float("inf")}, {5: 1}, [1, 2], None, "x",
    {"commune": "x", "amount": 10**400}, {"commune": "x", "amount": 1, "issuer": 5},
    {"commune": "x", "amount": 1, "changes": 5}, {"commune": "x", "amount": 1, "citations": "../x.yaml"},
    {"commune": "x", "amount": 1, "body": [{"picture": "/etc/passwd"}]},
    {"commune": "x", "amount": 1, "body": [{"columns": ["a"], "rows": {"file": "/etc/passwd.csv"}}]},
]  # fmt: skip


def sheet_of(part: bytes, name: str = "xl/worksheets/sheet1.xml") -> bytes:
    book = Workbook()
    book.active.append(["commune", "amount"])
    stream = io.BytesIO()
    book.save(stream)
    return packed({**parts_of(stream.getvalue()), name: part})


@pytest.mark.parametrize("row", ODD_ROWS, ids=repr)
def test_an_odd_row_is_reported_and_stops_no_other(tmp_path: Path, row: Any) -> None:
    name = "{row} {commune}" if isinstance(row, dict) and "commune" in row else "{row}"
    before, odd, after = batch(
        [rows(1)[0], row, rows(1)[0]], preset=PRESET, letter=LETTER, to=tmp_path, name=name.replace(" {commune}", "")
    )
    assert before.is_done and after.is_done and not odd.is_done
    assert odd.errors and all(error.isprintable() and "lỗi nội bộ" not in error for error in odd.errors)
    (alone,) = batch([row], preset=PRESET, letter=LETTER, to=tmp_path / "named", name=name)
    assert alone.file.isprintable() and "/" not in alone.file and alone.errors


def test_a_sheet_of_thirty_million_empty_rows_is_refused_unread(tmp_path: Path) -> None:
    part = b"<worksheet><sheetData>" + b"<row/>" * 30_000_000 + b"</sheetData></worksheet>"
    (tmp_path / "bomb.xlsx").write_bytes(sheet_of(part))
    with pytest.raises(InputError, match="quá lớn"):
        list(rows_of(tmp_path / "bomb.xlsx"))


def test_a_workbook_of_many_parts_is_refused_by_its_directory(tmp_path: Path) -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for number in range(20_000):
            archive.writestr(f"a/{number}", b"")
    (tmp_path / "many.xlsx").write_bytes(stream.getvalue())
    with pytest.raises(InputError, match="quá nhiều phần"):
        list(rows_of(tmp_path / "many.xlsx"))


@pytest.mark.parametrize("value", [10**50, -(10**18), 1e300])
def test_a_number_that_no_budget_has_is_refused(value: Any) -> None:
    with pytest.raises(Refusal):
        read_value(SheetCell("A1", value, str(value)), ColumnType.MONEY)


def test_large_amounts_are_rounded_exactly() -> None:
    assert money_text(10**40 + 5_000_000) == f"{10**31:,},01 tỷ đồng".replace(",", ".").replace(".01", ",01")
    assert money_text(10_385_000_000) == "10,39 tỷ đồng" and money_text(10_384_999_999) == "10,38 tỷ đồng"


@posix
@pytest.mark.parametrize("kind", ["pipe", "folder", "link", "latin", "list"])
def test_a_preset_in_a_folder_that_is_not_a_preset_is_reported(
    tmp_path: Path, kind: str, capsys: pytest.CaptureFixture[str]
) -> None:
    mine = tmp_path / "mine.yaml"
    if kind == "pipe":
        os.mkfifo(mine)
    elif kind == "folder":
        mine.mkdir()
    elif kind == "link":
        mine.symlink_to("mine.yaml")
    else:
        mine.write_bytes(b"\xff\xfe" if kind == "latin" else b"- 1\n")
    with pytest.raises(CongvanError):
        find("mine", [tmp_path])
    (tmp_path / "letter.yaml").write_text("preset: mine\n", encoding="utf-8")
    assert run(["render", str(tmp_path / "letter.yaml"), "--presets", str(tmp_path), "--lang", "en"]) == 2
    assert "internal error" not in capsys.readouterr().err


@posix
def test_tracking_waits_for_no_pipe(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.docx")
    (tmp_path / "a.docx").write_bytes(word_file())
    from congvan.comparing import tracked

    with pytest.raises(cv.UnreadableDocument):
        tracked(tmp_path / "pipe.docx", tmp_path / "a.docx")


@pytest.mark.parametrize(
    "line",
    [
        "template new x --from empty",
        "followup start a.docx --number 1/X --date 2026-10-06 --program P --plan-year 99999 --units u.yaml",
        "check a.docx --profile latin",
    ],
)
def test_a_wrong_folder_or_year_is_reported(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, line: str, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.docx").write_bytes(word_file())
    for folder in ("empty", "latin"):
        (tmp_path / folder).mkdir()
    (tmp_path / "latin" / "profile.yaml").write_bytes(b"\xff\xfe\x00")
    assert run([*line.split(), "--lang", "en"]) == 2
    assert "internal error" not in (said := capsys.readouterr().err) and said
