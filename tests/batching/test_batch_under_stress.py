"""Soạn hàng loạt khi có sự cố: a slow row, a full disk, a lost worker, an archive broken off; the rest is complete."""

from __future__ import annotations

import errno
import json
import os
import time
import zipfile
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from batching.office import LETTER, PRESET, rows
from congvan.batching import RowResult, batch, making, manifest
from congvan.batching.making import Task
from congvan.cli.batch_results import write_results
from congvan.errors import CongvanError


def made(to: Path, count: int, **options: Any) -> list[RowResult]:
    return list(batch(rows(count), preset=PRESET, letter=LETTER, to=to, **options))


def slow(monkeypatch: pytest.MonkeyPatch, row: int) -> None:
    usual = making.docx_of

    def docx_of(task: Task) -> bytes:
        while task.row == row:
            pass
        return usual(task)

    monkeypatch.setattr(making, "docx_of", docx_of)


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_row_that_takes_for_ever_is_ended_and_reported(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, jobs: int
) -> None:
    made(tmp_path / "warm", 1)
    slow(monkeypatch, 2)
    results = sorted(made(tmp_path, 4, timeout=4.0, jobs=jobs), key=lambda one: one.row)
    assert [one.is_done for one in results] == [True, False, True, True]
    assert "quá 4 giây" in results[1].errors[0]


def test_a_full_disk_is_reported_and_resumed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    usual, calls = os.fsync, []

    def full(handle: int) -> None:
        calls.append(handle)
        if len(calls) in (4, 5, 6):
            raise OSError(errno.ENOSPC, "no space left on device")
        usual(handle)

    monkeypatch.setattr(os, "fsync", full)
    results = []
    with pytest.raises(CongvanError, match="bản kê thiếu"):
        results += batch(rows(6), preset=PRESET, letter=LETTER, to=tmp_path)
    monkeypatch.undo()
    lines = (tmp_path / manifest.NAME).read_text("utf-8").splitlines()
    assert len([json.loads(line) for line in lines]) < 6
    assert not list(tmp_path.glob("*.tmp"))
    assert all(one.is_done for one in made(tmp_path, 6, resume=True))


def test_a_folder_in_which_nothing_can_be_made_is_reported(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(CongvanError, match="không tạo được thư mục"):
        made(tmp_path / "file" / "out", 1)


class Forgetful(Executor):
    """Loses the worker of the first rows, as another machine may."""

    def __init__(self) -> None:
        self.is_lost = False

    def submit(self, work: Any, /, *arguments: Any, **named: Any) -> Future[Any]:
        future: Future[Any] = Future()
        if self.is_lost:
            future.set_result(work(*arguments, **named))
        else:
            self.is_lost = True
            future.set_exception(RuntimeError("the worker is gone"))
        return future


def test_the_rows_of_a_lost_worker_are_made_once_more(tmp_path: Path) -> None:
    results = made(tmp_path, 20, executor=Forgetful())
    assert sorted(one.row for one in results) == list(range(1, 21))
    assert all(one.is_done for one in results)


def test_an_archive_holds_every_letter_and_the_manifest(tmp_path: Path) -> None:
    path = tmp_path / "thu.zip"
    results = made(path, 5)
    with zipfile.ZipFile(path) as archive:
        assert archive.testzip() is None
        assert archive.namelist() == [*(one.file for one in results), manifest.NAME]
        assert len(archive.read(manifest.NAME).splitlines()) == 5
    assert [one.name for one in tmp_path.iterdir()] == ["thu.zip"]


class LastFirst(ThreadPoolExecutor):
    """Makes letters in threads, the first ones last."""

    def submit(self, fn: Any, /, *args: Any, **kwargs: Any) -> Future[Any]:
        self._wait /= 2
        return super().submit(self._late, self._wait, fn, *args, **kwargs)

    _wait = 0.4

    @staticmethod
    def _late(wait: float, fn: Any, *args: Any, **kwargs: Any) -> Any:
        time.sleep(wait)
        return fn(*args, **kwargs)


def test_the_same_rows_give_the_same_archive_byte_for_byte(tmp_path: Path) -> None:
    made(tmp_path / "a.zip", 90)
    with LastFirst(4) as executor:
        results = made(tmp_path / "b.zip", 90, executor=executor)
    assert [one.row for one in results] != list(range(1, 91))
    assert (tmp_path / "a.zip").read_bytes() == (tmp_path / "b.zip").read_bytes()
    with zipfile.ZipFile(tmp_path / "a.zip") as archive:
        assert {one.date_time for one in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_an_archive_that_is_broken_off_is_not_there(tmp_path: Path) -> None:
    running = batch(rows(5), preset=PRESET, letter=LETTER, to=tmp_path / "thu.zip")
    next(running)
    running.close()  # type: ignore[attr-defined]
    assert list(tmp_path.iterdir()) == []


@pytest.mark.office
def test_each_letter_has_its_pdf(tmp_path: Path) -> None:
    results = made(tmp_path, 3, pdf=True)
    assert [one.pdf for one in results] == [f"{Path(one.file).stem}.pdf" for one in results]
    assert all((tmp_path / one.pdf).read_bytes().startswith(b"%PDF") for one in results)
    (tmp_path / results[1].pdf).unlink()
    again = made(tmp_path, 3, pdf=True, resume=True)
    assert sorted(one.row for one in again if not one.is_kept) == [2]


def test_results_are_written_as_sheet_text_and_json(tmp_path: Path) -> None:
    results = [RowResult(1, "a.docx", "s", "f" * 64), RowResult(2, errors=("=1+1", "sai"))]
    for name in ("a.xlsx", "a.json", "a.txt"):
        write_results(results, tmp_path / name)
    sheet = load_workbook(tmp_path / "a.xlsx").active
    assert sheet is not None
    assert [row[3] for row in sheet.iter_rows(values_only=True)] == ["Lỗi", None, "=1+1; sai"]
    assert sheet["D3"].data_type == "s"
    assert [one["row"] for one in json.loads((tmp_path / "a.json").read_text("utf-8"))] == [1, 2]
    assert len((tmp_path / "a.txt").read_text("utf-8").splitlines()) == 3


def test_a_dask_cluster_makes_the_same_letters(tmp_path: Path) -> None:
    distributed = pytest.importorskip("distributed")
    cluster = distributed.LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None)
    with cluster, distributed.Client(cluster) as client:
        results = made(tmp_path / "dask", 30, executor=client.get_executor())
    alone = {one.row: one.sha256 for one in made(tmp_path / "one", 30)}
    assert {one.row: one.sha256 for one in results} == alone
