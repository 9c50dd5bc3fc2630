"""Soạn hàng loạt: rows to letters, with as many workers as an executor has, in bounded memory."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, Executor, Future, ProcessPoolExecutor, wait
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

from congvan.batching.making import Task, make
from congvan.batching.manifest import NAME, Manifest, RowResult, source_hash
from congvan.batching.naming import FileNames
from congvan.batching.rows import Row, rows_of
from congvan.errors import CongvanError, Message

_IN_FLIGHT: Final = 64
"""Rows that are handed out at once; the next is read when one comes back."""
_LOCK: Final = ".congvan-batch.lock"


def batch(
    rows: str | Path | Iterable[Row],
    *,
    preset: str,
    to: str | Path,
    letter: Mapping[str, Any] | None = None,
    name: str = "{row:04}",
    jobs: int = 1,
    executor: Executor | None = None,
    resume: bool = False,
    check: bool = False,
    sheet: str | None = None,
) -> Iterator[RowResult]:
    """Soạn hàng loạt: a letter for each row, written into the folder ``to``; yields each result as it comes.

    ``preset`` is the text of a preset, ``letter`` what all rows share, ``name`` the pattern of file names. A bad row
    never stops the others. ``jobs`` worker processes, or any ``concurrent.futures.Executor``. The manifest there
    is written as it goes; with ``resume`` only what is missing or changed is made again. Raises ``CongvanError`` where
    another batch works in the folder, ``InputError`` where the rows cannot be read.
    """
    folder = Path(to)
    folder.mkdir(parents=True, exist_ok=True)
    with _alone_in(folder):
        manifest = Manifest(folder / NAME)
        manifest.begin(resume=resume)
        names = FileNames(name)
        tasks = _tasks(rows_of(rows, sheet), preset, letter or {}, folder, names, check=check)
        for result in _results(tasks, manifest, folder, jobs, executor):
            if not result.is_kept:
                manifest.add(result)
            yield result


def _tasks(
    rows: Iterable[Row], preset: str, letter: Mapping[str, Any], folder: Path, names: FileNames, *, check: bool
) -> Iterator[Task | RowResult]:
    shared = f"{preset}\n{sorted(letter.items(), key=str)}"
    for number, row in enumerate(rows, 1):
        try:
            file = names.name(number, row)
        except CongvanError as error:
            yield RowResult(number, errors=(error.format("vi"),))
            continue
        source = source_hash(shared, row)
        yield Task(number, dict(row), preset, letter, str(folder), file, source, check)


def _results(
    tasks: Iterator[Task | RowResult], manifest: Manifest, folder: Path, jobs: int, executor: Executor | None
) -> Iterator[RowResult]:
    wanted = _wanted(tasks, manifest, folder)
    if executor is None and jobs < 2:
        for one in wanted:
            yield make(one) if isinstance(one, Task) else one
        return
    if executor is not None:
        yield from _handed_out(wanted, executor)
        return
    yield from _pooled(wanted, jobs)


def _wanted(tasks: Iterator[Task | RowResult], manifest: Manifest, folder: Path) -> Iterator[Task | RowResult]:
    """The tasks that are left to do; a row that is done already comes as its result."""
    for one in tasks:
        kept = manifest.kept(one.row, one.source, folder) if isinstance(one, Task) else None
        if kept is None:
            yield one
        else:
            yield RowResult(kept.row, kept.file, kept.source, kept.sha256, findings=kept.findings, is_kept=True)


def _pooled(tasks: Iterator[Task | RowResult], jobs: int) -> Iterator[RowResult]:
    """Worker processes of our own; the rows of one that dies are done again in a new pool, one by one."""
    pending: dict[Future[RowResult], Task] = {}
    pool = ProcessPoolExecutor(jobs)
    try:
        for one in tasks:
            if isinstance(one, RowResult):
                yield one
                continue
            try:
                pending[pool.submit(make, one)] = one
            except BrokenExecutor:
                pool, again = _renewed(pool, pending, jobs)
                yield from again
                pending = {pool.submit(make, one): one}
            if len(pending) >= _IN_FLIGHT:
                yield from _collected(pending)
        while pending:
            yield from _collected(pending)
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _renewed(
    pool: ProcessPoolExecutor, pending: Mapping[Future[RowResult], Task], jobs: int
) -> tuple[ProcessPoolExecutor, list[RowResult]]:
    pool.shutdown(wait=False, cancel_futures=True)
    results = [_outcome(future, task) for future, task in pending.items()]
    return ProcessPoolExecutor(jobs), results


def _handed_out(tasks: Iterator[Task | RowResult], executor: Executor) -> Iterator[RowResult]:
    pending: dict[Future[RowResult], Task] = {}
    for one in tasks:
        if isinstance(one, RowResult):
            yield one
            continue
        pending[executor.submit(make, one)] = one
        if len(pending) >= _IN_FLIGHT:
            yield from _collected(pending)
    while pending:
        yield from _collected(pending)


def _collected(pending: dict[Future[RowResult], Task]) -> Iterator[RowResult]:
    """Waits for the first that are done."""
    done, _ = wait(pending, return_when=FIRST_COMPLETED)
    for future in done:
        yield _outcome(future, pending.pop(future))


def _outcome(future: Future[RowResult], task: Task) -> RowResult:
    """What a worker gave; the row of one that died is done once more in a process of its own."""
    try:
        return future.result()
    except BrokenExecutor:
        return _once_more(task)
    except Exception as error:  # a worker of another machine may raise anything
        return RowResult(task.row, task.file, task.source, errors=(f"{type(error).__name__}: {error}",))


def _once_more(task: Task) -> RowResult:
    with ProcessPoolExecutor(1) as alone:
        try:
            return alone.submit(make, task).result()
        except BrokenExecutor:
            message = Message("tiến trình soạn hàng này bị dừng", "the process of this row was ended")
            return RowResult(task.row, task.file, task.source, errors=(message.vi,))


@contextmanager
def _alone_in(folder: Path) -> Iterator[None]:
    """Keeps a second batch out of the folder; the lock ends with its process, however that ends."""
    handle = os.open(folder / _LOCK, os.O_CREAT | os.O_RDWR, 0o644)
    try:
        _lock(handle, folder)
        yield
    finally:
        os.close(handle)


def _lock(handle: int, folder: Path) -> None:
    try:
        import fcntl
    except ImportError:  # Windows keeps an open file from being deleted; a second batch fails there
        return
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        raise CongvanError(
            Message(f"một lượt soạn khác đang ghi vào “{folder}”", f"another batch is writing into “{folder}”")
        ) from error
