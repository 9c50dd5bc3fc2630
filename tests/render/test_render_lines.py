"""Lines as they fall: none torn apart, symbols whole and found by any search."""

from __future__ import annotations

import io
import runpy
import zipfile
from pathlib import Path

import pytest

import congvan as cv
from congvan.documents import Dispatch
from congvan.renderer import render
from render.cases import dispatch

SCRIPT = Path(__file__).parents[2] / "scripts" / "measure_lines.py"


@pytest.mark.office
def test_hardly_a_line_of_twenty_letters_is_torn_apart() -> None:
    assert runpy.run_path(str(SCRIPT))["main"]([]) == 0


def _with_symbols() -> Dispatch:
    return dispatch(
        number="05/STC-QLNS",
        subject="triển khai Thông báo số 162/TB-UBND",
        legal_bases=["Căn cứ Nghị định số 30/2020/NĐ-CP"],
        body=["Theo Công văn số 427/BYT-C04 ngày 02/02/2026[^a] của **Bộ Y tế**."],
        footnotes={"a": "Kèm Thông báo số 162/TB-UBND ngày 30/5/2024."},
        addressees=["Đoàn kiểm tra 12/ĐKT-UBND", "Sở Y tế"],
        appendices=[{"title": "Kế hoạch 1368/KH-UBND", "body": "Hết."}],
    )


def _part(docx: bytes, name: str) -> str:
    with zipfile.ZipFile(io.BytesIO(docx)) as package:
        return package.read(f"word/{name}.xml").decode()


def test_a_symbol_is_plain_characters_in_one_text() -> None:
    docx = render(_with_symbols()).docx
    body, notes = _part(docx, "document"), _part(docx, "footnotes")
    assert "162/TB-UBND ngày 30/5/2024" in notes
    for symbol in ("05/STC-QLNS", "162/TB-UBND", "30/2020/NĐ-CP", "427/BYT-C04 ngày 02/02/2026", "12/ĐKT-UBND",
                   "1368/KH-UBND"):  # fmt: skip
        assert symbol in body
    for mark in ("noBreakHyphen", "\u2011", "\u2060", "softHyphen"):
        assert mark not in body + notes


def test_reading_gives_the_symbols_as_they_were_typed() -> None:
    letter = _with_symbols()
    assert cv.read(render(letter).docx).document == letter.canonical()
