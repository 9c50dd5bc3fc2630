"""Soạn hàng loạt: rows to letters, with as many workers as an executor has, in bounded memory."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, Executor, Future, ProcessPoolExecutor, wait
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

from congvan.batching.archive import archived
from congvan.batching.making import Task, make, make_each
from congvan.batching.manifest import NAME, BatchManifest, RowResult, source_hash
from congvan.batching.naming import FileNames
from congvan.batching.printing import with_pdfs
from congvan.batching.rows import Row, rows_of
from congvan.errors import CongvanError, InputError, Message, reason_of
from congvan.files import make_folder
from congvan.late_dataclasses import dataclass
from congvan.office.installation import choose_libreoffice, chosen_libreoffice

Tasks = tuple[Task, ...]
_TOGETHER: Final = 8
_IN_FLIGHT: Final = 16
"""Times so many rows that are handed out at once; the next are read when some come back."""
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
    pdf: bool = False,
    timeout: float = 0.0,
) -> Iterator[RowResult]:
    """Soạn hàng loạt: a letter for each row, written into the folder ``to``; yields each result as it comes.

    ``preset`` is the text of a preset, ``letter`` what all rows share, ``name`` the pattern of file names. A bad row
    never stops the others, nor does one that takes more than ``timeout`` seconds. ``jobs`` worker processes, or any
    ``concurrent.futures.Executor``. The manifest there is written as it goes; with ``resume`` only what is missing or
    changed is made again. With ``pdf`` each letter has its PDF beside it. Where ``to`` ends in ``.zip``, all of it goes
    into that archive, which is there whole or not at all. Raises ``CongvanError`` where another batch works in the
    folder or nothing can be written there, ``InputError`` where the rows cannot be read.
    """
    terms = _Terms(preset, letter or {}, check=check, seconds=timeout)

    def into(folder: Path) -> Iterator[RowResult]:
        return _into(folder, rows_of(rows, sheet), terms, FileNames(name), jobs, executor, resume=resume, pdf=pdf)

    if Path(to).suffix.lower() == ".zip":
        return archived(Path(to), into)
    return into(Path(to))


@dataclass(frozen=True, slots=True)
class _Terms:
    """What all rows of a batch have in common."""

    preset: str
    letter: Mapping[str, Any]
    check: bool
    seconds: float

    def task(self, number: int, row: Row, folder: Path, file: str) -> Task:
        shared = f"{self.preset}\n{sorted(self.letter.items(), key=str)}"
        source = source_hash(shared, row)
        return Task(number, dict(row), self.preset, self.letter, str(folder), file, source, self.check, self.seconds)


def _into(
    folder: Path,
    rows: Iterable[Row | InputError],
    terms: _Terms,
    names: FileNames,
    jobs: int,
    executor: Executor | None,
    *,
    resume: bool,
    pdf: bool,
) -> Iterator[RowResult]:
    make_folder(folder)
    with _alone_in(folder):
        manifest = BatchManifest(folder / NAME)
        manifest.begin(resume=resume)
        results = _results(_tasks(rows, terms, folder, names), manifest, folder, jobs, executor)
        for result in with_pdfs(results, folder) if pdf else results:
            if not result.is_kept:
                manifest.add(result)
            yield result
        if manifest.lost:
            raise CongvanError(_lost(manifest.lost, folder))


def _unwritable(folder: Path, error: OSError) -> CongvanError:
    reason = reason_of(error)
    return CongvanError(
        Message(f"{folder}: không ghi được vào thư mục: {reason.vi}", f"{folder}: cannot be written into: {reason.en}")
    )


def _lost(count: int, folder: Path) -> Message:
    return Message(
        f"{folder}: bản kê thiếu {count} hàng vì không ghi được (đĩa đầy?); chạy lại với --resume",
        f"{folder}: the manifest lacks {count} rows, it could not be written (disk full?); run again with --resume",
    )


def _tasks(
    rows: Iterable[Row | InputError], terms: _Terms, folder: Path, names: FileNames
) -> Iterator[Task | RowResult]:
    for number, row in enumerate(rows, 1):
        if isinstance(row, InputError):
            yield RowResult(number, errors=tuple(problem.format("vi") for problem in row.problems))
            continue
        if not isinstance(row, Mapping):
            vi = f"hàng cần các mục “tên: giá trị”, gặp {type(row).__name__}"
            yield RowResult(number, errors=(vi,))
            continue
        try:
            file = names.name(number, row)
        except CongvanError as error:
            yield RowResult(number, errors=(error.format("vi"),))
            continue
        yield terms.task(number, row, folder, file)


def _results(
    tasks: Iterator[Task | RowResult], manifest: BatchManifest, folder: Path, jobs: int, executor: Executor | None
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


def _wanted(tasks: Iterator[Task | RowResult], manifest: BatchManifest, folder: Path) -> Iterator[Task | RowResult]:
    """The tasks that are left to do; a row that is done already comes as its result."""
    for one in tasks:
        kept = manifest.kept(one.row, one.source, folder) if isinstance(one, Task) else None
        if kept is None:
            yield one
        else:
            yield replace(kept, is_kept=True)


def _together(tasks: Iterable[Task | RowResult]) -> Iterator[Tasks | RowResult]:
    """A few tasks at a time; what has its result already goes before them."""
    waiting: list[Task] = []
    for one in tasks:
        if isinstance(one, RowResult):
            yield one
            continue
        waiting.append(one)
        if len(waiting) == _TOGETHER:
            yield tuple(waiting)
            waiting = []
    if waiting:
        yield tuple(waiting)


def _pooled(tasks: Iterator[Task | RowResult], jobs: int) -> Iterator[RowResult]:
    """Worker processes of our own; the rows of one that dies are done again in a new pool, one by one."""
    pending: dict[Future[list[RowResult]], Tasks] = {}
    pool = _pool(jobs)
    try:
        for one in _together(tasks):
            if isinstance(one, RowResult):
                yield one
                continue
            try:
                pending[pool.submit(make_each, one)] = one
            except BrokenExecutor:
                pool, again = _renewed(pool, pending, jobs)
                yield from again
                pending = {pool.submit(make_each, one): one}
            if len(pending) >= _IN_FLIGHT:
                yield from _collected(pending)
        while pending:
            yield from _collected(pending)
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _renewed(
    pool: ProcessPoolExecutor, pending: Mapping[Future[list[RowResult]], Tasks], jobs: int
) -> tuple[ProcessPoolExecutor, list[RowResult]]:
    pool.shutdown(wait=False, cancel_futures=True)
    results = [result for future, tasks in pending.items() for result in _outcome(future, tasks)]
    return _pool(jobs), results


def _pool(jobs: int) -> ProcessPoolExecutor:
    """Worker processes that start the LibreOffice which was chosen here."""
    return ProcessPoolExecutor(jobs, initializer=choose_libreoffice, initargs=(chosen_libreoffice(),))


def _handed_out(tasks: Iterator[Task | RowResult], executor: Executor) -> Iterator[RowResult]:
    pending: dict[Future[list[RowResult]], Tasks] = {}
    for one in _together(tasks):
        if isinstance(one, RowResult):
            yield one
            continue
        pending[executor.submit(make_each, one)] = one
        if len(pending) >= _IN_FLIGHT:
            yield from _collected(pending)
    while pending:
        yield from _collected(pending)


def _collected(pending: dict[Future[list[RowResult]], Tasks]) -> Iterator[RowResult]:
    """Waits for the first that are done."""
    done, _ = wait(pending, return_when=FIRST_COMPLETED)
    for future in done:
        yield from _outcome(future, pending.pop(future))


def _outcome(future: Future[list[RowResult]], tasks: Tasks) -> list[RowResult]:
    """What a worker gave; rows fail by themselves, so what is raised here is a worker lost: they are done once more."""
    try:
        return future.result()
    except Exception:  # of another machine anything may come
        return [_once_more(task) for task in tasks]


def _once_more(task: Task) -> RowResult:
    with _pool(1) as alone:
        try:
            return alone.submit(make, task).result()
        except BrokenExecutor:
            message = Message("tiến trình soạn hàng này bị dừng", "the process of this row was ended")
            return RowResult(task.row, task.file, task.source, errors=(message.vi,))


@contextmanager
def _alone_in(folder: Path) -> Iterator[None]:
    """Keeps a second batch out of the folder; the lock ends with its process, however that ends."""
    try:
        handle = os.open(folder / _LOCK, os.O_CREAT | os.O_RDWR | getattr(os, "O_NOFOLLOW", 0), 0o644)
    except OSError as error:
        raise _unwritable(folder, error) from error
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
