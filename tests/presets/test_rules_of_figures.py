"""Quy tắc tính của mẫu: what a preset of one's own computes from its fields and its table, and how it prints that."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from openpyxl import Workbook

import congvan as cv
from congvan.presets import read_document_file

TABLE = {
    "label": "Số liệu",
    "type": "table",
    "columns": [
        {"key": "unit", "titles": ["Đơn vị"], "type": "text"},
        {"key": "plan", "titles": ["Kế hoạch"], "type": "money"},
        {"key": "disbursed", "titles": ["Giải ngân"], "type": "money"},
    ],
}
FIELDS: dict[str, Any] = {
    "required_rate": {"label": "Mức phải đạt", "type": "percent"},
    "at": {"label": "Thời điểm", "type": "deadline"},
    "results": TABLE,
}
FIGURES: dict[str, Any] = {
    "laggards": {"rule": "below", "of": "results", "than": "required_rate"},
    "silent": {"rule": "not_reported", "of": "results", "at": "at"},
}
Row = tuple[str, float | None, float | None]


def letter(folder: Path, prose: str, rows: list[Row], figures: dict[str, Any] | None = None, **values: Any) -> Path:
    """A letter of a preset whose body is ``prose``."""
    used = " ".join(f"{{{name}}}" for name in ("required_rate", "at"))
    preset = {
        "preset": "tien_do", "title": "Tiến độ", "fields": FIELDS, "figures": FIGURES,
        "document": {
            "issuer": {"name": "Sở Tài chính", "parent": "UBND tỉnh An Bình", "symbol": "STC"}, "number": "/STC-NS",
            "place": "An Bình", "subject": "tiến độ", "addressees": ["UBND các xã"],
            "body": [{"id": "one", "text": prose}, {"id": "two", "text": used}],
            "signatory": {"position": "Giám đốc", "full_name": "Lê Thị B"}, "recipients": ["Như trên", "Lưu: VT."],
        },
    }  # fmt: skip
    (folder / "tien_do.yaml").write_text(yaml.safe_dump(preset, allow_unicode=True), encoding="utf-8")
    units = [{"id": at, "name": name, "head": "UBND"} for at, (name, _, _) in enumerate(rows, 1)]
    (folder / "units.yaml").write_text(yaml.safe_dump({"units": units}, allow_unicode=True), encoding="utf-8")
    book = Workbook()
    for row in (["Đơn vị", "Kế hoạch (triệu đồng)", "Giải ngân (triệu đồng)"], *rows):
        book.worksheets[0].append(row)
    book.save(folder / "so_lieu.xlsx")
    given = {
        "required_rate": "70%", "at": {"on": "2026-11-26", "at": "16:00"},
        "results": {"file": "so_lieu.xlsx", "units": "units.yaml", "as_of": "2026-10-31"}, **values,
    }  # fmt: skip
    data = {"preset": "tien_do.yaml", "issue_date": "2026-11", "values": given, "figures": figures or {}}
    (folder / "thu.yaml").write_text(yaml.safe_dump(data, allow_unicode=True), encoding="utf-8")
    return folder / "thu.yaml"


def printed(path: Path) -> str:
    return next(iter(cv.load(path).shown.prose)).plain


def refused(path: Path) -> str:
    with pytest.raises(cv.InputError) as caught:
        read_document_file(path).letter()
    return caught.value.format("vi")


ROWS: list[Row] = [("xã Tây Sơn", 10_000, 6_996), ("xã An Phú", 5_000, None)]
NEARLY: list[Row] = [("xã Tây Sơn", 10_000, 6_996)]


def test_the_rate_of_all_shows_on_which_side_of_the_required_one_it_is(tmp_path: Path) -> None:
    assert printed(letter(tmp_path, "Đạt {laggards.rate}.", NEARLY)) == "Đạt 69,96%."
    assert printed(letter(tmp_path, "Đạt {results.rate}.", NEARLY)) == "Đạt 70,0%."
    assert printed(letter(tmp_path, "Đạt {laggards.rate}.", NEARLY, required_rate="75%")) == "Đạt 70,0%."
    assert printed(letter(tmp_path, "Đạt {laggards.rate|two}.", NEARLY, required_rate="75%")) == "Đạt 69,96%."


def test_who_has_not_reported_is_said_with_the_hour(tmp_path: Path) -> None:
    path = letter(tmp_path, "{silent.sentence} ({silent.count} đơn vị).", ROWS)
    assert printed(path) == (
        "Đến 16 giờ 00 ngày 26/11/2026, Sở Tài chính chưa nhận được báo cáo của UBND xã An Phú (01 đơn vị)."
    )


def test_the_row_of_a_unit_that_has_not_reported_shows_no_amount(tmp_path: Path) -> None:
    path = letter(tmp_path, "{results.plan}", ROWS)
    data = yaml.safe_load((tmp_path / "tien_do.yaml").read_text("utf-8"))
    cells = ["{one.name}", "{one.plan|figure}", "{one.disbursed|figure}", "{one.left|million}", "{one.rate}"]
    rows = [{"for_each": {"one": "laggards.all"}, "cells": cells}]
    data["document"]["body"].append({"columns": ["Đơn vị", "KH", "GN", "Còn", "Tỷ lệ"], "rows": rows})
    (tmp_path / "tien_do.yaml").write_text(yaml.safe_dump(data, allow_unicode=True), encoding="utf-8")
    table = cv.load(path).body[-1]
    assert isinstance(table, cv.Table)
    assert [list(map(str, row)) for row in table.rows] == [
        ["UBND xã Tây Sơn", "10.000,0", "6.996,0", "3.004 triệu đồng", "69,96%"],
        ["UBND xã An Phú", "5.000,0", "-", "-", "-"],
    ]


def test_a_day_without_its_hour_is_not_a_moment(tmp_path: Path) -> None:
    assert "cần ngày và giờ" in refused(letter(tmp_path, "{silent.sentence}", ROWS, at={"on": "2026-11-26"}))


def test_the_house_chooses_one_decimal_or_two(tmp_path: Path) -> None:
    rows: list[Row] = [("xã Tây Sơn", 3_000, 1_000), ("xã An Phú", 5_000, 5_000)]
    assert printed(letter(tmp_path, "{laggards.names}", rows)) == "UBND xã Tây Sơn (33,3%)"
    two = {"laggards": {"decimals": 2}}
    assert printed(letter(tmp_path, "{laggards.names}", rows, two)) == "UBND xã Tây Sơn (33,33%)"
    assert "decimals là 1 hoặc 2" in refused(letter(tmp_path, "{laggards.names}", rows, {"laggards": {"decimals": 7}}))


@pytest.mark.parametrize(
    ("form", "text"), [("figure", "1.234,5"), ("figure-billion", "1,23"), ("figure-dong", "1.234.500.000")]
)
def test_amounts_of_tables_are_in_the_unit_of_choice(tmp_path: Path, form: str, text: str) -> None:
    assert printed(letter(tmp_path, f"{{results.plan|{form}}}", [("xã Tây Sơn", 1_234.5, 1)])) == text
