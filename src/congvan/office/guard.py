"""Người trông: runs a program for a parent, and ends it with all its children when the parent is gone.

Started as a file of its own (``python guard.py PARENT FOLDER COMMAND…``), since whoever is killed cannot clean up. In
its own session: what ends a terminal does not end it. The exit code is that of the command.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from contextlib import suppress

EVERY = 0.25
"""Seconds between two looks at the parent."""
CANNOT_START = 127
GROUP_FILE = "group"
"""Where the number of the command's process group is, for a parent whose guard was killed."""


def main(parent: int, folder: str, command: list[str]) -> int:
    signal.signal(signal.SIGTERM, _stop)
    try:
        child = subprocess.Popen(command, stdin=subprocess.DEVNULL, start_new_session=True)
    except OSError as error:
        print(error, file=sys.stderr)
        return CANNOT_START
    try:
        with open(os.path.join(folder, GROUP_FILE), "w") as file:  # noqa: PTH118, PTH123 - pathlib costs its import
            file.write(str(child.pid))
        while os.getppid() == parent:
            with suppress(subprocess.TimeoutExpired):
                return child.wait(EVERY)
        return 1
    finally:
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(child.pid, signal.SIGKILL)
        child.wait()
        if os.getppid() != parent:
            shutil.rmtree(folder, ignore_errors=True)


def _stop(*_: object) -> None:
    raise SystemExit(1)


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]), sys.argv[2], sys.argv[3:]))
