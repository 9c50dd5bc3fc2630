"""Give damaged files, templates and data to every way in: each ends in a result or in an error meant for it.

    python scripts/fuzz.py                     10,000 files of series 1
    python scripts/fuzz.py -n 500 --seed 7     another series
    python scripts/fuzz.py --target yaml       another way in; --help lists them
    python scripts/fuzz.py --case 1234         one file again, its traceback shown; --save keeps it

The last lines are the counts, the slowest file and the peak memory; the exit code is 1 when a file crashed the
reading column or was over a limit.
"""

from __future__ import annotations

import argparse
import resource
import signal
import sys
import time
import traceback
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from types import FrameType

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from support.fuzzing import TARGETS, fuzz_case
from support.reading_column import origins

SECONDS = 2.0
HANGS_AFTER = 20
MEGABYTES = 300


class Hangs(Exception):
    """A file that was given up."""


@dataclass
class Tally:
    """What has happened so far."""

    target: str
    outcomes: Counter[str] = field(default_factory=Counter)
    crashes: dict[str, list[int]] = field(default_factory=dict)
    slow: list[tuple[float, int]] = field(default_factory=list)
    heaviest: tuple[int, int] = (0, -1)

    def add(self, seed: int, number: int) -> None:
        """Read one file."""
        data = fuzz_case(self.target, seed, number)
        before = peak()
        started = time.process_time()
        signal.setitimer(signal.ITIMER_PROF, HANGS_AFTER)
        try:
            self.outcomes[TARGETS[self.target].run(data)] += 1
        except Exception as error:
            self.outcomes["CRASHED"] += 1
            self.crashes.setdefault(where(error), []).append(number)
        finally:
            signal.setitimer(signal.ITIMER_PROF, 0)
        self.slow.append((time.process_time() - started, number))
        self.heaviest = max(self.heaviest, (peak() - before, number))


def peak() -> int:
    """The most memory that this process has held so far, in KB; where a system does not say, of its parent too."""
    status = Path("/proc/self/status")
    if status.is_file():
        return next(int(line.split()[1]) for line in status.read_text().splitlines() if line.startswith("VmHWM"))
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def where(error: Exception) -> str:
    """The error and the innermost line of ours."""
    ours = [frame for frame in traceback.extract_tb(error.__traceback__) if "congvan" in frame.filename]
    place = f"{Path(ours[-1].filename).name}:{ours[-1].lineno}" if ours else "?"
    return f"{type(error).__name__} at {place}: {str(error)[:120]}"


def give_up(_signal: int, _frame: FrameType | None) -> None:
    """End the reading of a file that takes too long, in time of its own: a busy machine is not a fault of a file."""
    raise Hangs(f"more than {HANGS_AFTER} s of CPU")


def report(tally: Tally) -> bool:
    """Print the tally; whether all is well."""
    for crash, numbers in sorted(tally.crashes.items(), key=lambda item: -len(item[1])):
        print(f"{len(numbers):6} × {crash}   (files {', '.join(map(str, numbers[:5]))})")
    seconds, number = max(tally.slow)
    times = sorted(time for time, _ in tally.slow)
    print("outcomes:", ", ".join(f"{name} {count}" for name, count in sorted(tally.outcomes.items())))
    print(f"CPU: median {times[len(times) // 2]:.3f} s, 99 % {times[int(len(times) * 0.99)]:.3f} s", end=", ")
    print(f"worst {seconds:.3f} s (file {number})")
    step, heaviest = tally.heaviest
    print(f"memory: peak {peak() / 1024:.0f} MB, largest step {step / 1024:.1f} MB (file {heaviest})")
    return not tally.crashes and seconds < SECONDS and peak() < MEGABYTES * 1024


def main() -> int:
    """Run the series, or one file of it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("-n", type=int, default=10_000, help="how many files")
    parser.add_argument("--first", type=int, default=0, help="the number of the first one")
    parser.add_argument("--seed", type=int, default=1, help="which series")
    parser.add_argument("--target", choices=TARGETS, default="all", help="the way in; by default all that reads")
    parser.add_argument("--case", type=int, help="one file only, with its traceback")
    parser.add_argument("--save", type=Path, help="where to write that file")
    chosen = parser.parse_args()
    if chosen.case is not None:
        data = fuzz_case(chosen.target, chosen.seed, chosen.case)
        if chosen.save:
            chosen.save.write_bytes(data)
        print(TARGETS[chosen.target].run(data))
        return 0
    signal.signal(signal.SIGPROF, give_up)
    origins()
    tally = Tally(chosen.target)
    for number in range(chosen.first, chosen.first + chosen.n):
        tally.add(chosen.seed, number)
    return 0 if report(tally) else 1


if __name__ == "__main__":
    raise SystemExit(main())
