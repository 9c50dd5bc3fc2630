"""load and loads: files of whole dispatches and of presets."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import congvan as cv
from congvan import presets
from congvan.source import read_text

LETTER = """\
cơ quan ban hành: {tên: Sở Tài chính}
số: 05/STC-QLNS
địa danh: Huế
trích yếu: góp ý
kính gửi: Bộ Tài chính
nội dung: Kính đề nghị góp ý.
người ký: {chức vụ: Giám đốc}
nơi nhận: [Như trên]
"""
NAME = "disbursement-acceleration"


def test_a_yaml_file_and_a_json_file_say_the_same(tmp_path: Path) -> None:
    yaml, js = tmp_path / "a.yaml", tmp_path / "a.JSON"
    yaml.write_text(LETTER, encoding="utf-8")
    js.write_text(json.dumps(read_text(LETTER).data), encoding="utf-8")
    assert cv.load(yaml) == cv.load(str(js)) == cv.loads(LETTER)
    assert cv.load(yaml).place == "Huế"


def test_json_text_is_read_on_request() -> None:
    text = json.dumps(read_text(LETTER).data)
    assert cv.loads(text, format="json") == cv.loads(LETTER)


@pytest.mark.parametrize("key", presets.PRESET_KEYS)
def test_a_file_that_names_a_preset_gives_its_fields(key: str) -> None:
    letter = cv.loads(f"{key}: {NAME}\nplan_year: 2025\nđịa danh: Huế\n")
    assert letter == presets.get(NAME).document(plan_year=2025, place="Huế")


def test_every_problem_of_a_file_is_told_at_once_with_its_place(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text(LETTER.replace("05/STC", "STC").replace("địa danh", "đia dang"), encoding="utf-8")
    with pytest.raises(cv.InputError) as caught:
        cv.load(path)
    assert [(problem.line, problem.column) for problem in caught.value.problems] == [(1, 1), (2, 5), (3, 1)]
    assert {problem.file for problem in caught.value.problems} == {str(path)}


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [("preset: [a]\n", 1, 9), ("place: Huế\npreset: none-such\n", 2, 9), ("preset:\n", 1, 8)],
)
def test_a_preset_that_is_not_there_is_told_at_its_place(text: str, line: int, column: int) -> None:
    with pytest.raises(cv.InputError) as caught:
        cv.loads(text)
    (problem,) = caught.value.problems
    assert (problem.line, problem.column, problem.path) == (line, column, "preset")


def test_what_is_no_mapping_is_told_as_such() -> None:
    with pytest.raises(cv.InputError):
        cv.loads("- a\n- b\n")


def test_a_problem_of_the_layout_gets_the_line_of_its_key(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text(LETTER + "trình bày:\n  lề:\n    trái: 99\n", encoding="utf-8")
    letter = presets.read_letter(path)
    with pytest.raises(cv.InputError) as caught:
        cv.render(letter.document)
    (placed,) = letter.place(caught.value.problems)
    assert (placed.line, placed.column, placed.path, placed.file) == (11, 11, "trình bày.lề.trái", str(path))


def test_a_problem_of_what_the_file_does_not_say_gets_no_line(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text(f"preset: {NAME}\n", encoding="utf-8")
    letter = presets.read_letter(path)
    (placed,) = letter.place([cv.Problem(cv.Message("a", "b"), path="layout.font_size")])
    assert (placed.line, placed.column, placed.path) == (None, None, "layout.font_size")
