"""Many letters: one worker process and two, memory from few rows to many, PDFs in one call."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median
from typing import Final, NamedTuple

import congvan as cv
from congvan import presets
from congvan.office.conversion import to_pdfs
from congvan.office.installation import find

ROWS: Final = 5_000
MEMORY_ROWS: Final = (1_000, 50_000)
ROUNDS: Final = 5
PDFS: Final = 20
_TESTS: Final = Path(__file__).parents[1] / "tests"
_RUN: Final = """
import sys, time
from pathlib import Path
from congvan.batching import batch
from batching.office import LETTER, PRESET, rows
from itertools import islice
def endless(count):
    for start in range(0, count, 1000):
        yield from rows(min(1000, count - start))
start = time.perf_counter()
done = 0
for one in batch(endless(int(sys.argv[1])), preset=PRESET, letter=LETTER, to=sys.argv[3], jobs=int(sys.argv[2])):
    done += one.is_done
seconds = time.perf_counter() - start
most = next(line for line in Path("/proc/self/status").read_text().splitlines() if line.startswith("VmHWM"))
print(done, seconds, int(most.split()[1]) / 1024)
"""


class Run(NamedTuple):
    """One batch: letters, seconds, the most memory of its own process in MB."""

    letters: int
    seconds: float
    peak: float


def run(count: int, jobs: int, target: str = "letters") -> Run:
    """A batch in a process of its own."""
    with tempfile.TemporaryDirectory() as folder:
        line = [sys.executable, "-c", _RUN, str(count), str(jobs), str(Path(folder) / target)]
        environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(_TESTS), *sys.path])}
        output = subprocess.run(line, env=environment, check=True, capture_output=True, text=True).stdout.split()
    return Run(int(output[0]), float(output[1]), float(output[2]))


def side_by_side(count: int, rounds: int) -> tuple[Run, Run, list[float]]:
    """The last batch by one process and by two, taken in turn, and of each round how much faster two were."""
    pairs = [(run(count, 1), run(count, 2)) for _ in range(rounds)]
    return *pairs[-1], [one.seconds / two.seconds for one, two in pairs]


def _spread(ratios: list[float]) -> str:
    return f"{min(ratios):.2f} to {max(ratios):.2f}"


def memory(counts: tuple[int, int], target: str, named: str) -> list[tuple[str, str, str]]:
    """The most memory for few letters and for many into ``target``, as rows of what, how much, aim."""
    few, many = (run(count, 1, target) for count in counts)
    growth = f"{many.peak:.0f} MB, {many.peak / few.peak:.2f} × that"
    return [
        (f"memory, {few.letters:,} rows into {named}", f"{few.peak:.0f} MB", ""),
        (f"memory, {many.letters:,} rows into {named}", growth, "1.2 ×"),
    ]


def pdf_seconds(count: int) -> float | None:
    """Seconds a PDF where so many are made in one call; None where there is no LibreOffice."""
    if find() is None:
        return None
    docx = cv.render(presets.get("disbursement-acceleration").example()).docx
    start = time.perf_counter()
    to_pdfs([docx] * count)
    return (time.perf_counter() - start) / count


def main(rounds: int) -> list[tuple[str, str, str]]:
    """Measures and prints; gives rows of what, how much, aim."""
    smoke = rounds == 1
    one, two, gains = side_by_side(40 if smoke else ROWS, 1 if smoke else ROUNDS)
    counts = (20, 40) if smoke else MEMORY_ROWS
    each = pdf_seconds(2 if smoke else PDFS)
    found = [
        (f"{one.letters:,} letters, one process", f"{one.letters / one.seconds:.0f} letters/s", ""),
        (f"{two.letters:,} letters, two processes", f"{median(gains):.2f} × one ({_spread(gains)})", "1.7 ×"),
        *memory(counts, "letters", "a folder"),
        *memory(counts, "letters.zip", "one zip"),
        (f"{PDFS} PDFs in one call", f"{each:.3f} s each" if each else "no LibreOffice", "0.12 s"),
    ]
    print("\nmany letters")
    for what, much, aim in found:
        print(f"  {what:<44} {much:<26} {aim}")
    return found


if __name__ == "__main__":
    main(2)
