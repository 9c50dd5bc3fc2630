"""Growth: rows written, streamed, read, checked and mended; time a row, and memory of a process of its own."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Final

from peers import TITLES, rows

SCRIPT: Final = """
import re, sys, time
import congvan as cv
from congvan import presets
work, count, folder, titles = sys.argv[1], int(sys.argv[2]), sys.argv[3], sys.argv[4].split(";")
source = cv.RowsFile.at(f"{folder}/{count}.csv")
letter = presets.get("disbursement-acceleration").document()
table = cv.Table(columns=titles, rows=source)
if work != "stream":
    table = cv.Table(columns=titles, rows=list(table.each_row))
letter = letter.model_copy(update={"appendices": [cv.Appendix(title="Danh sách", body=[table])]})
path = f"{folder}/{count}.docx"
if work in ("read", "check", "fix"):
    cv.render(letter, to=path)
    data = open(path, "rb").read()
cv.render(presets.get("disbursement-acceleration").document())
begin = time.process_time()
if work in ("stream", "write"):
    cv.render(letter, to=path)
else:
    getattr(cv, work)(data)
spent = time.process_time() - begin
peak = re.search(r"VmHWM:\\s+(\\d+)", open("/proc/self/status").read())[1]
print(spent, peak)
"""
_READ: Final = (1_000, 5_000, 50_000)
SIZES: Final = {
    "stream": (1_000, 10_000, 50_000, 1_000_000),
    "write": (1_000, 10_000, 50_000),
    "read": _READ,
    "check": _READ,
    "fix": _READ,
}


def main(rounds: int) -> dict[str, list[tuple[int, float, float]]]:
    """Measures and prints; gives (rows, seconds, peak MB) for each kind of work."""
    found: dict[str, list[tuple[int, float, float]]] = {}
    with tempfile.TemporaryDirectory() as folder:
        for work, sizes in SIZES.items():
            print(f"\n{work}: rows, CPU s, µs a row, peak MB of the process")
            for count in sizes if rounds > 1 else (100,):
                path = Path(folder) / f"{count}.csv"
                if not path.exists():
                    _write(path, count)
                spent, peak = _measured(work, count, folder)
                found.setdefault(work, []).append((count, spent, peak))
                print(f"  {count:>9} {spent:8.2f} {1e6 * spent / count:8.1f} {peak:8.1f}")
    return found


def _write(path: Path, count: int) -> None:
    with path.open("w", encoding="utf-8") as file:
        file.write(";".join(TITLES) + "\n")
        for first in range(0, count, 1000):
            file.writelines(";".join(row) + "\n" for row in rows(min(1000, count - first), first))


def _measured(work: str, count: int, folder: str) -> tuple[float, float]:
    command = [sys.executable, "-c", SCRIPT, work, str(count), folder, ";".join(TITLES)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    spent, peak = done.stdout.split()
    return float(spent), int(peak) / 1024
