"""``congvan batch``."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from batching.office import PRESET, rows
from cli.conftest import Run

UNITS = "units: [{id: 1, name: xã An Phú 1}, {id: 2, name: xã An Phú 2}, {id: 3, name: xã An Phú 3}]\n"


@pytest.fixture(autouse=True)
def office(tmp_path: Path) -> None:
    (tmp_path / "giao_von.yaml").write_text(PRESET, encoding="utf-8")
    (tmp_path / "chung.yaml").write_text("values: {deadline: {before: 2026-12-15}}\n", encoding="utf-8")
    (tmp_path / "units.yaml").write_text(UNITS, encoding="utf-8")
    write(tmp_path, rows(3))


def write(folder: Path, data: list[dict[str, object]]) -> None:
    (folder / "rows.jsonl").write_text("\n".join(map(json.dumps, data)), encoding="utf-8")


def run(congvan: Run, *options: str):  # type: ignore[no-untyped-def]
    return congvan(
        "batch", "rows.jsonl", "--preset", "giao_von.yaml", "--letter", "chung.yaml", "--to", "out", "--name",
        "{commune}", *options,
    )  # fmt: skip


def test_every_row_has_its_file(congvan: Run, tmp_path: Path) -> None:
    outcome = run(congvan)
    assert outcome.code == 0, outcome.stderr
    assert outcome.stdout.strip() == "3 văn bản (0 giữ từ lần trước), 0 hàng không thành."
    assert sorted(file.name for file in (tmp_path / "out").glob("*.docx")) == [
        "xã An Phú 1.docx", "xã An Phú 2.docx", "xã An Phú 3.docx",
    ]  # fmt: skip


def test_a_bad_row_is_reported_and_ends_with_1(congvan: Run, tmp_path: Path) -> None:
    write(tmp_path, [*rows(2), {"commune": "xã Lỗi", "amount": "nhiều"}])
    outcome = run(congvan)
    assert outcome.code == 1
    assert "hàng 3: values.amount" in outcome.stderr


def test_a_file_without_rows_is_told(congvan: Run, tmp_path: Path) -> None:
    write(tmp_path, [])
    outcome = run(congvan)
    assert outcome.code == 0
    assert "rows.jsonl: không có hàng nào" in outcome.stderr


def test_resume_keeps_what_is_there(congvan: Run) -> None:
    run(congvan)
    assert run(congvan, "--resume").stdout.startswith("3 văn bản (3 giữ từ lần trước)")


def test_units_without_a_letter_are_named(congvan: Run, tmp_path: Path) -> None:
    write(tmp_path, rows(2))
    outcome = run(congvan, "--units", "units.yaml", "--unit-column", "commune")
    assert outcome.code == 1
    assert "xã An Phú 3 không có văn bản" in outcome.stderr


def test_results_as_json(congvan: Run) -> None:
    assert [one["row"] for one in json.loads(run(congvan, "--format", "json").stdout)] == [1, 2, 3]
