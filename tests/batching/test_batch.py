"""Soạn hàng loạt: every row has its letter or its reason, and a crash loses nothing."""

from __future__ import annotations

import csv
import hashlib
import json
import multiprocessing
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

import congvan as cv
from batching.office import LETTER, PRESET, rows
from congvan.batching import RowResult, batch, coverage, rows_of
from congvan.batching.naming import FileNames, safe_name
from congvan.errors import CongvanError, InputError
from congvan.units import UnitRegister


def made(to: Path, data: Any, **options: Any) -> list[RowResult]:
    return list(batch(data, preset=PRESET, letter=LETTER, to=to, **options))


def hashes(folder: Path) -> dict[str, str]:
    return {file.name: hashlib.sha256(file.read_bytes()).hexdigest() for file in folder.glob("*.docx")}


def test_a_letter_for_each_row(tmp_path: Path) -> None:
    results = made(tmp_path, rows(3), name="{row:03} {commune}")
    assert [one.file for one in results] == [f"00{n} xã An Phú {n}.docx" for n in (1, 2, 3)]
    letter = cv.read(tmp_path / results[1].file).document
    assert letter is not None
    assert letter.subject == "giao vốn cho xã An Phú 2"


def test_a_bad_row_is_reported_with_its_field_and_stops_no_other(tmp_path: Path) -> None:
    data = [*rows(2), {"commune": "xã Lỗi", "amount": "nhiều"}, {"amount": 5}, *rows(1)]
    results = made(tmp_path, data)
    assert [one.is_done for one in results] == [True, True, False, False, True]
    assert results[2].errors[0].startswith("values.amount: Số vốn: “nhiều”")
    assert "commune" in results[3].errors[0]


def test_columns_may_be_titled_as_fields_are_labelled(tmp_path: Path) -> None:
    made(tmp_path / "named", rows(3))
    titled = [{"XÃ": one["commune"], "Số vốn": one["amount"]} for one in rows(3)]
    results = made(tmp_path / "titled", titled)
    assert all(one.is_done for one in results)
    assert hashes(tmp_path / "named") == hashes(tmp_path / "titled")


@pytest.mark.parametrize("other", ["commune", "xã"])
def test_two_columns_for_one_field_are_reported(tmp_path: Path, other: str) -> None:
    (result,) = made(tmp_path, [{"Xã": "xã An Phú", other: "xã An Bình", "amount": 1_000_000}])
    assert "Xã" in result.errors[0]


def test_a_pattern_that_names_no_column_is_reported_with_those_that_there_are(tmp_path: Path) -> None:
    results = made(tmp_path, rows(1), name="{mã}")
    assert results[0].errors == ("tên tệp: hàng không có cột “mã”. Có: commune, amount.",)


@pytest.mark.parametrize("workers", ["jobs", "threads", "processes"])
def test_workers_of_any_kind_give_the_same_files(tmp_path: Path, workers: str) -> None:
    made(tmp_path / "one", rows(12))
    if workers == "jobs":
        made(tmp_path / "many", rows(12), jobs=2)
    else:
        pool = ThreadPoolExecutor(2) if workers == "threads" else ProcessPoolExecutor(2)
        with pool as executor:
            made(tmp_path / "many", rows(12), executor=executor)
    assert hashes(tmp_path / "one") == hashes(tmp_path / "many")


def test_the_manifest_says_what_each_row_gave(tmp_path: Path) -> None:
    results = made(tmp_path, [*rows(2), {}], check=True)
    lines = [json.loads(line) for line in (tmp_path / "manifest.jsonl").read_text(encoding="utf-8").splitlines()]
    assert [line["row"] for line in lines] == [1, 2, 3]
    assert lines[0]["sha256"] == hashes(tmp_path)[results[0].file]
    assert lines[2]["errors"]


def test_resume_makes_only_what_is_missing_or_changed(tmp_path: Path) -> None:
    first = made(tmp_path, rows(4))
    (tmp_path / first[1].file).unlink()
    (tmp_path / first[2].file).write_bytes((tmp_path / first[0].file).read_bytes())
    data = rows(4)
    data[3]["amount"] = 99_000_000
    again = made(tmp_path, data, resume=True)
    assert [one.is_kept for one in again] == [True, False, False, False]
    fresh = made(tmp_path.parent / f"{tmp_path.name}-fresh", data)
    assert [one.sha256 for one in again] == [one.sha256 for one in fresh]


def test_rows_are_read_as_they_are_needed(tmp_path: Path) -> None:
    asked = 0

    def endless() -> Iterator[dict[str, Any]]:
        nonlocal asked
        for row in rows(1000):
            asked += 1
            yield row

    results = batch(endless(), preset=PRESET, letter=LETTER, to=tmp_path)
    for _ in range(3):
        next(results)
    assert asked <= 4
    results.close()  # type: ignore[attr-defined]


def test_a_second_batch_is_kept_out_of_the_folder(tmp_path: Path) -> None:
    first = batch(rows(5), preset=PRESET, letter=LETTER, to=tmp_path)
    next(first)
    with pytest.raises(CongvanError, match="lượt soạn khác"):
        made(tmp_path, rows(1))
    assert len(list(first)) == 4
    assert len(made(tmp_path, rows(1))) == 1


def test_an_unwritable_folder_is_reported_row_by_row(tmp_path: Path) -> None:
    results = made(tmp_path, rows(2), name="{row}")
    (tmp_path / results[0].file).unlink()
    (tmp_path / results[0].file).mkdir()
    again = made(tmp_path, rows(2), name="{row}")
    assert [one.is_done for one in again] == [False, True]


@pytest.mark.parametrize("moment", range(4))
def test_killed_at_any_moment_and_resumed_it_ends_as_if_undisturbed(tmp_path: Path, moment: int) -> None:
    script = (
        "import sys; from congvan.batching import batch; from batching.office import LETTER, PRESET, rows\n"
        "for _ in batch(rows(60), preset=PRESET, letter=LETTER, to=sys.argv[1], resume=True): pass\n"
    )
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    command = [sys.executable, "-c", script, str(tmp_path / "killed")]
    process = subprocess.Popen(command, env=environment)
    target = random.Random(moment).randint(1, 50)
    deadline = time.monotonic() + 120
    while process.poll() is None and len(list((tmp_path / "killed").glob("*.docx"))) < target:
        assert time.monotonic() < deadline
        time.sleep(0.002)
    process.send_signal(signal.SIGKILL)
    process.wait()
    subprocess.run(command, env=environment, check=True)
    made(tmp_path / "whole", rows(60))
    assert hashes(tmp_path / "killed") == hashes(tmp_path / "whole")
    assert not list((tmp_path / "killed").glob("*.tmp"))


def test_the_rows_of_a_worker_that_dies_are_made_again(tmp_path: Path) -> None:
    running = batch(rows(150), preset=PRESET, letter=LETTER, to=tmp_path, jobs=2)
    results = [next(running)]
    victim = multiprocessing.active_children()[0]
    assert victim.pid is not None
    os.kill(victim.pid, signal.SIGKILL)
    results += running
    assert sorted(one.row for one in results) == list(range(1, 151))
    assert all(one.is_done for one in results)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("CON", "_CON"),
        ("nul.txt", "_nul.txt"),
        ('a/b\\c:d*e?f"g<h>i|j', "a-b-c-d-e-f-g-h-i-j"),
        ("  xã An Phú. ", "xã An Phú"),
        ("a\u202eb\nc", "a-b-c"),
        ("x" * 500, "x" * 120),
    ],
)
def test_names_are_safe_on_every_system(text: str, name: str) -> None:
    assert safe_name(text) == name


def test_names_are_never_the_same_twice() -> None:
    names = FileNames("{commune}")
    assert [names.name(at, {"commune": one}) for at, one in enumerate(["A", "a", "A"], 1)] == [
        "A.docx", "a-2.docx", "A-3.docx",
    ]  # fmt: skip
    with pytest.raises(CongvanError, match="Có phải là “commune”"):
        FileNames("{comune}").name(1, {"commune": "A"})


def test_rows_come_from_workbooks_csv_and_json_lines(tmp_path: Path) -> None:
    data = rows(2)
    book = Workbook()
    book.active.append(["commune", "amount"])
    for row in data:
        book.active.append(list(row.values()))
    book.save(tmp_path / "a.xlsx")
    with (tmp_path / "a.csv").open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, delimiter=";")
        writer.writerow(data[0])
        writer.writerows(row.values() for row in data)
    (tmp_path / "a.jsonl").write_text("\n".join(json.dumps(row) for row in data), encoding="utf-8")
    assert list(rows_of(tmp_path / "a.xlsx")) == data
    assert list(rows_of(tmp_path / "a.jsonl")) == data
    read = [row for row in rows_of(tmp_path / "a.csv") if not isinstance(row, InputError)]
    assert [row["commune"] for row in read] == [row["commune"] for row in data]
    (tmp_path / "b.jsonl").write_text("{}\n{nope\n", encoding="utf-8")
    assert "dòng 2" in str(list(rows_of(tmp_path / "b.jsonl"))[1])


def test_every_unit_has_its_letter_or_is_named(tmp_path: Path) -> None:
    register = UnitRegister.model_validate({"units": [{"id": at, "name": f"xã An Phú {at}"} for at in range(1, 5)]})
    data = [*rows(2), {"commune": "xã Lạ", "amount": 1}, rows(1)[0]]
    found = coverage(data, made(tmp_path, data), register, column="commune")
    assert [unit.id for unit in found.without_letter] == ["3", "4"]
    assert found.without_unit == (3,)
    assert [unit.id for unit in found.repeated] == ["1"]
    assert not found.is_complete


def test_a_row_that_cannot_be_read_stops_no_other(tmp_path: Path) -> None:
    (tmp_path / "rows.jsonl").write_text(
        '{"commune": "xã A", "amount": 1000000}\n[1]\n{"commune": }\n{"commune": "xã B", "amount": 2000000}\n', "utf-8"
    )
    book = Workbook()
    for row in (["commune", "amount"], ["xã A", 1000000], ["xã B", "=1+1"], [None, "=2"], ["xã C", 3000000]):
        book.active.append(row)
    book.save(tmp_path / "rows.xlsx")
    for name, good, said in (("rows.jsonl", [1, 4], "cần một đối tượng"), ("rows.xlsx", [1, 4], "B3: công thức")):
        results = list(batch(tmp_path / name, preset=PRESET, letter=LETTER, to=tmp_path / f"out-{name}"))
        assert [one.row for one in results if one.is_done] == good
        assert said in results[1].errors[0]
        assert results[2].errors
