"""Programs run with a time limit, in a process group of their own, in a folder that is gone afterwards."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from congvan.errors import Message, OfficeError, reason_of


@dataclass(frozen=True, slots=True)
class Finished:
    """What a program left behind: its exit code and whatever it said."""

    code: int
    output: str


@contextlib.contextmanager
def scratch() -> Iterator[Path]:
    """A new folder, removed at the end whatever happens."""
    # a program killed a moment ago may still hold a file on Windows: its folder is not worth an exception
    with tempfile.TemporaryDirectory(prefix="congvan-", ignore_cleanup_errors=True) as name:
        yield Path(name)


def run(command: Sequence[str], folder: Path, timeout: float) -> Finished:
    """Run ``command`` in ``folder`` for at most ``timeout`` seconds; afterwards its whole group is gone.

    Raises:
        OfficeError: the program cannot be started or did not finish in time.
    """
    log = folder / "output.log"
    with log.open("wb") as output:
        process = _start(command, folder, output)
        try:
            code = process.wait(timeout)
        except subprocess.TimeoutExpired:
            raise _too_slow(command, timeout) from None
        finally:
            _end(process)
    return Finished(code, log.read_text("utf-8", errors="replace"))


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


def _end(process: subprocess.Popen[bytes]) -> None:
    if sys.platform == "win32":
        if process.poll() is None:
            subprocess.run(["taskkill", "/T", "/F", "/PID", str(process.pid)], capture_output=True, check=False)
    else:
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def _too_slow(command: Sequence[str], timeout: float) -> OfficeError:
    name = Path(command[0]).name
    return OfficeError(
        Message(
            f"{name} chạy quá {timeout:g} giây nên đã bị dừng. Hãy thử ít tệp hơn hoặc tăng timeout.",
            f"{name} ran for more than {timeout:g} s and was stopped. Try fewer files or a longer timeout.",
        )
    )
