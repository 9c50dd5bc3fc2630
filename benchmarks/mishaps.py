"""Batches that are killed at random moments, and one on a disk that is full: ``python benchmarks/mishaps.py [KILLS]``.

After each kill the batch is resumed and its files are compared, by their hashes, with those of an undisturbed one. The
full disk is a small tmpfs that is really mounted, which only root may do; else that part is left out.
"""

from __future__ import annotations

import hashlib
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Final

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from batching.office import LETTER, PRESET, rows
from congvan.batching import RowResult, batch
from congvan.errors import CongvanError

COUNT: Final = 60
_DISK: Final = "size=1m"
_RUN: Final = """
import sys
from congvan.batching import batch
from batching.office import LETTER, PRESET, rows
_, folder, count, jobs = sys.argv
for _ in batch(rows(int(count)), preset=PRESET, letter=LETTER, to=folder, resume=True, jobs=int(jobs)):
    pass
"""


def main(kills: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        whole = hashes_of(whole_batch(Path(folder) / "whole"))
        equal = sum(killed_and_resumed(Path(folder) / str(at), at) == whole for at in range(kills))
        print(f"\nkilled at {kills} random moments, then resumed: {equal} of {kills} end as if undisturbed")
        if os.geteuid() == 0:
            print(full_disk(Path(folder) / "disk"))


def whole_batch(folder: Path) -> Path:
    """A batch that nothing disturbs."""
    for _ in batch(rows(COUNT), preset=PRESET, letter=LETTER, to=folder):
        pass
    return folder


def killed_and_resumed(folder: Path, seed: int) -> dict[str, str]:
    """The hashes after a batch was killed when a random number of its letters were there, and was run again."""
    chance = random.Random(seed)
    command = [sys.executable, "-c", _RUN, str(folder), str(COUNT), str(chance.choice((1, 2)))]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    with subprocess.Popen(command, env=environment, start_new_session=True, stderr=subprocess.DEVNULL) as process:
        target = chance.randint(0, COUNT - 5)
        while process.poll() is None and len(list(folder.glob("*.docx"))) <= target:
            time.sleep(chance.uniform(0.0005, 0.004))
        os.killpg(process.pid, signal.SIGKILL)
    _wait_for_end_of(process.pid)
    subprocess.run(command, env=environment, check=True)
    assert not list(folder.glob("*.tmp"))
    return hashes_of(folder)


def _wait_for_end_of(group: int, seconds: float = 10) -> None:
    """Workers that were killed count as running until the system has buried them; their files are kept so long."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        try:
            os.killpg(group, 0)
        except ProcessLookupError:
            return
        time.sleep(0.02)


def hashes_of(folder: Path) -> dict[str, str]:
    """The hash of each letter by its name."""
    return {file.name: hashlib.sha256(file.read_bytes()).hexdigest() for file in sorted(folder.glob("*.docx"))}


def full_disk(place: Path) -> str:
    """What a batch reports on a disk too small for it, and that it goes on when there is room."""
    place.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", _DISK, "tmpfs", str(place)], check=True)
    try:
        results: list[RowResult] = []
        message = ""
        try:
            results += batch(rows(COUNT * 2), preset=PRESET, letter=LETTER, to=place / "letters")
        except CongvanError as error:
            message = error.format("en")
        done = sum(one.is_done for one in results)
        torn = [one for one in (place / "letters").glob("*.docx") if not one.read_bytes().startswith(b"PK")]
        subprocess.run(["mount", "-o", "remount,size=64m", str(place)], check=True)
        again = list(batch(rows(COUNT * 2), preset=PRESET, letter=LETTER, to=place / "letters", resume=True))
        complete = sum(one.is_done for one in again)
    finally:
        subprocess.run(["umount", str(place)], check=True)
    return (
        f"a full disk ({_DISK}): {done} letters before it was full, {len(torn)} torn files; "
        f"message: {message or 'row by row'}; with room, resumed: {complete} of {COUNT * 2}"
    )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 20)
