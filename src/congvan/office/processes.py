"""Programs run with a time limit, in a process group of their own, in a folder that is gone afterwards.

Where this process is killed, the guard beside the program ends it and removes the folder; what was left nevertheless is
removed by the next start.
"""

from __future__ import annotations

import contextlib
import os
import re
import shutil
import signal
import stat
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import Path
from typing import IO, Final

from congvan.errors import Message, OfficeError, reason_of
from congvan.files import is_over
from congvan.late_dataclasses import dataclass
from congvan.office.guard import GROUP_FILE

_GUARD: Final = Path(__file__).with_name("guard.py")
_SCRATCH: Final = re.compile(r"\.?congvan-(\d+)-\w+")
_OLD: Final = 3600.0
_ENDING: Final = 5.0


@dataclass(frozen=True, slots=True)
class Finished:
    """What a program left behind: its exit code and whatever it said."""

    code: int
    output: str


@contextlib.contextmanager
def scratch(within: Path | None = None) -> Iterator[Path]:
    """A new folder, hidden in ``within`` or among the temporary ones, removed at the end whatever happens."""
    root = Path(tempfile.gettempdir()) if within is None else within
    _remove_leftovers(root)
    prefix = f"{'' if within is None else '.'}congvan-{os.getpid()}-"
    # a program killed a moment ago may still hold a file on Windows: its folder is not worth an exception
    with tempfile.TemporaryDirectory(prefix=prefix, dir=root, ignore_cleanup_errors=True) as name:
        yield Path(name)


@lru_cache(maxsize=8)
def _remove_leftovers(root: Path) -> None:
    """Remove the folders of killed runs, once in a process; young ones may be those of another container."""
    if sys.platform == "win32":
        return
    for folder in root.glob("*congvan-*-*"):
        match = _SCRATCH.fullmatch(folder.name)
        with contextlib.suppress(OSError):
            found = folder.lstat()
            old = found.st_mtime < time.time() - _OLD and found.st_uid == os.geteuid() and stat.S_ISDIR(found.st_mode)
            if match and old and is_over(int(match[1])):
                shutil.rmtree(folder, ignore_errors=True)


def run(command: Sequence[str], folder: Path, timeout: float) -> Finished:
    """Run ``command`` in ``folder`` for at most ``timeout`` seconds; afterwards its whole group is gone.

    Raises:
        OfficeError: the program cannot be started or did not finish in time.
    """
    return run_together([(command, folder)], timeout)[0]


def run_together(commands: Sequence[tuple[Sequence[str], Path]], timeout: float) -> list[Finished]:
    """As ``run``, but several commands at the same time, each in its own folder; if one fails, all are ended."""
    until = time.monotonic() + timeout
    with contextlib.ExitStack() as running:
        started = [running.enter_context(_running(command, folder)) for command, folder in commands]
        try:
            codes = [process.wait(max(0.0, until - time.monotonic())) for process in started]
        except subprocess.TimeoutExpired:
            raise _too_slow(commands[0][0], timeout) from None
    return [Finished(code, _log(folder).read_text("utf-8", errors="replace"))
            for code, (_, folder) in zip(codes, commands, strict=True)]  # fmt: skip


@contextlib.contextmanager
def _running(command: Sequence[str], folder: Path) -> Iterator[subprocess.Popen[bytes]]:
    with _log(folder).open("wb") as output:
        process = _start([*_guard(folder), *command], folder, output)
        try:
            yield process
        finally:
            _end(process, folder)


def _log(folder: Path) -> Path:
    return folder / "output.log"


def _guard(folder: Path) -> list[str]:
    """What the command line begins with where a guard can be started."""
    if sys.platform == "win32" or getattr(sys, "frozen", False) or not sys.executable or not _GUARD.is_file():
        return []
    return [sys.executable, "-I", "-S", str(_GUARD), str(os.getpid()), str(folder)]


def _start(command: Sequence[str], folder: Path, output: IO[bytes]) -> subprocess.Popen[bytes]:
    # the output goes to a file: a pipe would stay open for as long as a grandchild lives
    try:
        return subprocess.Popen(
            command,
            cwd=folder,
            env=_environment(folder),
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            start_new_session=sys.platform != "win32",
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except OSError as error:
        reason = reason_of(error)
        raise OfficeError(
            Message(
                f"Không khởi động được “{command[0]}”: {reason.vi}.",
                f"“{command[0]}” cannot be started: {reason.en}.",
            )
        ) from error


def _environment(folder: Path) -> dict[str, str]:
    environment = dict(os.environ, TMPDIR=str(folder))
    if sys.platform.startswith("linux"):
        environment["SAL_USE_VCLPLUGIN"] = "svp"
        # without a UTF-8 locale LibreOffice cannot open a path with Vietnamese letters
        environment["LC_ALL"] = "C.UTF-8"
    return environment


def _end(process: subprocess.Popen[bytes], folder: Path) -> None:
    if sys.platform == "win32":
        if process.poll() is None:
            subprocess.run(["taskkill", "/T", "/F", "/PID", str(process.pid)], capture_output=True, check=False)
        process.wait()
        return
    process.terminate()  # a guard ends the group of its program and then itself
    with contextlib.suppress(subprocess.TimeoutExpired):
        process.wait(_ENDING)
    for group in (_group_of(folder), process.pid):
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(group or process.pid, signal.SIGKILL)
    process.wait()


def _group_of(folder: Path) -> int | None:
    try:
        return int((folder / GROUP_FILE).read_text("ascii"))
    except (OSError, ValueError):
        return None


def _too_slow(command: Sequence[str], timeout: float) -> OfficeError:
    name = Path(command[0]).name
    return OfficeError(
        Message(
            f"{name} chạy quá {timeout:g} giây nên đã bị dừng. Hãy thử ít tệp hơn hoặc tăng timeout.",
            f"{name} ran for more than {timeout:g} s and was stopped. Try fewer files or a longer timeout.",
        )
    )
