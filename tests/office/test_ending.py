"""That a LibreOffice which hangs ends with whoever started it, and leaves nothing on the disk."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from congvan import office
from congvan.errors import OfficeError
from congvan.office import processes
from congvan.office.pdf import is_whole
from support.packages import right_package

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the stand-in for soffice is a shell script")

PROGRAM = """
import signal, sys, tempfile
signal.signal(signal.SIGINT, signal.default_int_handler)  # which a background job inherits as ignored
from pathlib import Path
tempfile.tempdir = sys.argv[1]
from congvan import office
with office.using_libreoffice(sys.argv[3]):
    office.to_pdf(Path(sys.argv[2]).read_bytes())
"""


def waited(true: Callable[[], bool], seconds: float = 20.0) -> bool:
    """Whether it became ``true`` in time."""
    end = time.monotonic() + seconds
    while not true():
        if time.monotonic() > end:
            return False
        time.sleep(0.02)
    return True


def is_running(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    status = Path(f"/proc/{process}/stat")
    return not status.exists() or status.read_text().rpartition(")")[2].split()[0] != "Z"


@pytest.fixture
def hanging(stand_in: Callable[[str], Path], tmp_path: Path) -> Path:
    """A LibreOffice that hangs, as does a child of it; both write their numbers into the file."""
    pids = tmp_path / "pids"
    stand_in(
        f"trap '' TERM HUP\n(trap '' TERM HUP; sleep 300) &\necho $$ $! > '{pids}.new'\nmv '{pids}.new' '{pids}'\nwait"
    )
    return pids


@pytest.mark.parametrize(
    "end", [signal.SIGTERM, signal.SIGHUP, signal.SIGKILL, signal.SIGINT], ids=lambda one: one.name
)
def test_whatever_ends_the_parent_ends_the_children(hanging: Path, scratch_root: Path, end: signal.Signals) -> None:
    docx = hanging.with_name("a.docx")
    docx.write_bytes(right_package())
    arguments = [str(scratch_root), str(docx), str(hanging.with_name("soffice"))]
    parent = subprocess.Popen([sys.executable, "-c", PROGRAM, *arguments], stderr=subprocess.DEVNULL)
    assert waited(hanging.exists)
    children = [int(number) for number in hanging.read_text().split()]
    assert all(map(is_running, children)) and list(scratch_root.iterdir())
    parent.send_signal(end)
    parent.wait(20)
    assert waited(lambda: not any(map(is_running, children)))
    assert waited(lambda: list(scratch_root.iterdir()) == [])


def test_a_program_over_its_time_is_ended_with_its_children(hanging: Path, scratch_root: Path) -> None:
    with pytest.raises(OfficeError, match="soffice"):
        office.to_pdf(right_package(), timeout=2)
    assert not any(is_running(int(number)) for number in hanging.read_text().split())
    assert list(scratch_root.iterdir()) == []


def test_a_killed_guard_leaves_no_program(hanging: Path, scratch_root: Path) -> None:
    import threading

    def kill_the_guard() -> None:
        assert waited(hanging.exists)
        soffice = int(hanging.read_text().split()[0])
        guard = int(Path(f"/proc/{soffice}/stat").read_text().rpartition(")")[2].split()[1])
        os.kill(guard, signal.SIGKILL)

    if not Path("/proc/self/stat").exists():
        pytest.skip("parents are looked up in /proc")
    killer = threading.Thread(target=kill_the_guard)
    killer.start()
    with pytest.raises(OfficeError):
        office.to_pdf(right_package(), timeout=30)
    killer.join()
    assert waited(lambda: not any(is_running(int(number)) for number in hanging.read_text().split()))


def test_folders_of_killed_runs_are_removed_by_the_next_start(scratch_root: Path) -> None:
    processes._remove_leftovers.cache_clear()
    names = ("congvan-999999999-abc", f"congvan-{os.getpid()}-abc", "congvan-999999999-new", "congvan-mine-abc")
    for name in names:
        (scratch_root / name / "profile").mkdir(parents=True)
        if not name.endswith("new"):
            os.utime(scratch_root / name, (1, 1))
    with processes.scratch():
        pass
    assert sorted(path.name for path in scratch_root.iterdir()) == sorted(names[1:])


def test_a_pdf_cut_off_is_not_a_pdf(stand_in: Callable[[str], Path]) -> None:
    whole = b"%PDF-1.7\n1 0 obj <</Type /Page >> endobj\nstartxref\n0\n%%EOF\n"
    assert is_whole(whole) and not any(is_whole(whole[:cut]) for cut in range(len(whole) - 2))
    stand_in(r"printf '%%PDF-1.7\n<</Type /Page >>\n' > pdf/00001.pdf")
    with pytest.raises(OfficeError):
        office.to_pdf(right_package())
