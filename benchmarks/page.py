"""Writes docs/benchmarks.md: what was measured, on what, with which versions; ``page.py [SECTION …]``."""

from __future__ import annotations

import argparse
import cProfile
import json
import os
import platform
import pstats
import sys
import tempfile
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from importlib.metadata import version
from pathlib import Path
from typing import Any, Final

sys.path.insert(0, str(Path(__file__).parent))

import batches
import cold
import from_data
import growth
import large
from measuring import Spread

PAGE: Final = Path(__file__).parents[1] / "docs" / "benchmarks.md"
KEPT: Final = Path(__file__).parent / "measured.json"
"""What each section said when it was measured."""
ROUNDS: Final = 15
BUDGETS: Final = {
    "congvan, ready model": 50.0,
    "congvan, dicts": 12.0,
    "congvan, JSON": 10.0,
    "congvan, YAML of a whole letter": 6.0,
    "congvan, fields of a preset": 12.0,
    "congvan, rows to bytes": 15.0,
}
"""How many times docxtpl's speed is aimed at; a figure below it is on the page with its profile."""
BUDGETS_OF_PEERS: Final = {"congvan, dicts": 2.5, "congvan, rows to bytes": 8.0}
"""The same of the fastest peer's speed."""
_MANY_ROWS: Final = "10000 rows"
"""The table for which the budgets of rows are meant."""
_PROFILED: Final = 30
"""Calls of a candidate that are profiled."""
_SHOWN: Final = 8
COLD_RUNS: Final = 21
HEAD: Final = """\
# Measured speed

This page is written by `python benchmarks/page.py`, and by nothing else. Figures are CPU milliseconds of one run, the
candidates in turn, twenty letters a turn, each new in number, programme and recipients; the middle half is in brackets.
Most paragraphs recur from letter to letter, as in a batch; the row *no paragraph twice* has a new word in each of them.
Absolute times are this machine's; compare the ratios. docxtpl fills a template as an author saves it, without
the styles that nobody uses. Every engine sets the same words, which is asserted, but only congvan sets the footnote and
the layout; the engines for Node and the two that are named docxtpl, too, run warm in processes of their own and report
their own CPU time. *Limit* is the deflating of what changes from letter to letter and nothing else. *Aim* is the ratio
that the project aims to hold; a figure that misses it is **bold**, and the functions that take most of its time are
below. docxtpl-ng is left out of the longest table, which takes it minutes.
"""


def main() -> int:
    """Measures the sections that are named, or all, and writes the page; the others stay as they were measured."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sections", nargs="*", choices=[*SECTIONS, []], help="all of them by default")
    kept: dict[str, str] = json.loads(KEPT.read_text(encoding="utf-8")) if KEPT.is_file() else {}
    for name in parser.parse_args().sections or SECTIONS:
        kept[name] = SECTIONS[name]() + f"\n*Measured on {_machine()}*\n"
        KEPT.write_text(json.dumps(kept, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
        PAGE.write_text("\n".join([HEAD, *(kept[one] for one in SECTIONS if one in kept)]), encoding="utf-8")
    print(f"\n{PAGE}")
    return 0


def _from_data() -> str:
    times, sizes = from_data.main(ROUNDS)
    parts = []
    for title, one in times.items():
        missed = _missed(title, one)
        parts += [_times(title, one, missed), *(_profile(name, title) for name in missed)]
    return "\n".join([*parts, _sizes(sizes)])


def _aims(title: str, name: str) -> tuple[float | None, float | None]:
    """How many times docxtpl's speed, and the fastest peer's, a candidate is to have."""
    if "rows" in title and _MANY_ROWS not in title:
        return None, None
    return BUDGETS.get(name), BUDGETS_OF_PEERS.get(name)


def _ratios(name: str, times: Mapping[str, Spread]) -> tuple[float, float]:
    """How many times docxtpl's speed, and the fastest peer's, a candidate has."""
    fastest = min(one.median for other, one in times.items() if not other.startswith(("congvan", "limit")))
    return times[from_data.BASE].median / times[name].median, fastest / times[name].median


def _missed(title: str, times: Mapping[str, Spread]) -> list[str]:
    """The candidates that do not reach what is aimed at."""
    return [
        name
        for name in times
        if any(aim and ratio < aim for aim, ratio in zip(_aims(title, name), _ratios(name, times), strict=True))
    ]


def _profile(name: str, title: str) -> str:
    """Where the time of a candidate goes: the functions of most time of their own."""
    made = from_data.letters(_PROFILED + 1)
    is_table = "rows" in title
    found = from_data.table_candidates(made[0], 10_000) if is_table else from_data.candidates(made)
    call = found[name]
    call()
    profile = cProfile.Profile()
    profile.enable()
    for _ in range(1 if is_table else _PROFILED):
        call()
    profile.disable()
    return _most_of(name, pstats.Stats(profile))


def _most_of(name: str, stats: Any) -> str:
    whole = sum(row[2] for row in stats.stats.values())
    rows = sorted(((row[2], row[0], place) for place, row in stats.stats.items()), reverse=True)[:_SHOWN]
    lines = [
        f"*Profile of “{name}”: share of the time under `cProfile`*\n",
        "| function | share | calls |",
        "|---|---|---|",
    ]
    lines += [f"| `{_function(place)}` | {own / whole:.0%} | {calls:,} |" for own, calls, place in rows]
    return "\n".join(lines) + "\n"


def _function(place: tuple[str, int, str]) -> str:
    file, _, name = place
    parts = Path(file).parts
    module = "/".join(parts[parts.index("congvan") + 1 :]) if "congvan" in parts else Path(file).name
    return name.strip("<>") if file == "~" else f"{module}: {name}"


def _machine() -> str:
    tools = ", ".join(f"{name} {version(name)}" for name in ("pydantic", "isal", "docxtpl", "python-docx", "lxml"))
    load = ", ".join(f"{one:.1f}" for one in os.getloadavg())
    return (
        f"{platform.system()} {platform.machine()}, {os.cpu_count()} processors, load meanwhile {load}; "
        f"Python {platform.python_version()}, {tools}"
    )


def _times(title: str, times: Mapping[str, Spread], missed: Collection[str]) -> str:
    rows = [
        f"## {title[0].upper()}{title[1:]}\n",
        "| | CPU ms | × docxtpl | aim | × fastest peer | aim |",
        "|---|---|---|---|---|---|",
    ]
    for name, one in times.items():
        ratios, aims = _ratios(name, times), _aims(title, name)
        middle = f"{one.median * 1000:.2f} ({one.low * 1000:.2f} to {one.high * 1000:.2f})"
        shown = [_against(ratio, aim) for ratio, aim in zip(ratios, aims, strict=True)]
        rows.append(f"| {f'**{name}**' if name in missed else name} | {middle} | {' | '.join(shown)} |")
    return "\n".join(rows) + "\n"


def _against(ratio: float, aim: float | None) -> str:
    shown = f"**{ratio:.1f}**" if aim and ratio < aim else f"{ratio:.1f}"
    return f"{shown} | {aim:g}" if aim else f"{shown} | "


def _cold() -> str:
    least = cold.main(COLD_RUNS)
    rows = [
        "## Cold start\n",
        f"A new process each, compiled modules at hand; the least CPU time of {COLD_RUNS} runs. Whatever reads",
        "data pays for pydantic, whose cost alone is given here, too.\n",
        "| | CPU ms | × its measure | at most |",
        "|---|---|---|---|",
    ]
    missed = []
    for name, spent in least.items():
        aim = cold.AIMS.get(name)
        ratio = spent / least[aim.base] if aim and aim.base in least else None
        cells = f"{ratio:.2f} × {aim.base} | {aim.most:g}" if ratio and aim else " | "
        if ratio and aim and ratio > aim.most:
            missed.append(name)
            cells = f"**{cells.replace(' | ', '** | ', 1)}"
        rows.append(f"| {name} | {spent * 1000:.0f} | {cells} |")
    return "\n".join([*rows, "", *map(_imports, missed)])


def _imports(name: str) -> str:
    """What a command imports that takes longest, each package with its own modules."""
    with tempfile.TemporaryDirectory() as folder:
        arguments = cold.commands(Path(folder))[name][0]
        spent = cold.imported(*arguments[2:])
    whole = sum(micros for micros, _ in spent)
    lines = [f"*Imports of “{name}”: share of the time under `-X importtime`*\n", "| package | share |", "|---|---|"]
    return "\n".join([*lines, *(f"| `{one}` | {micros / whole:.0%} |" for micros, one in spent[:_SHOWN])]) + "\n"


def _grown(found: Sequence[growth.Grown]) -> str:
    rows = [
        f"## {growth.TIMES} times the size\n",
        f"How many times the CPU time a letter takes that has {growth.TIMES} times as many; {growth.MOST:g} at most.\n",
        "| | from | work | CPU ms | × the time |",
        "|---|---|---|---|---|",
    ]
    for one in found:
        factor = f"**{one.factor:.1f}**" if one.factor > growth.MOST else f"{one.factor:.1f}"
        rows.append(f"| {one.dimension} | {one.size:,} | {one.work} | {one.seconds * 1000:.1f} | {factor} |")
    return "\n".join(rows) + "\n"


def _sizes(found: Mapping[str, int]) -> str:
    rows = ["## Size of the letter\n", "| | bytes |", "|---|---|"]
    return "\n".join([*rows, *(f"| {name} | {size:,} |" for name, size in found.items())]) + "\n"


def _many(found: Sequence[tuple[str, str, str]]) -> str:
    rows = ["## Many letters\n", "Two processes are worth something where two processors are free.\n"]
    rows += ["| | | aim |", "|---|---|---|", *(f"| {what} | {much} | {aim} |" for what, much, aim in found)]
    return "\n".join(rows) + "\n"


def _growth(found: Mapping[str, list[tuple[int, float, float]]]) -> str:
    rows = [
        "## Growth with the rows of a table\n",
        "Rows of 8 cells, a process for each run; *stream* takes them from a CSV file, *write* from a list.\n",
        "| work | rows | CPU s | µs a row | peak MB of the process |",
        "|---|---|---|---|---|",
    ]
    for work, sizes in found.items():
        rows += [f"| {work} | {count:,} | {spent:.2f} | {1e6 * spent / count:.0f} | {peak:.0f} |"
                 for count, spent, peak in sizes]  # fmt: skip
    return "\n".join([*rows, "", *_held(found)]) + "\n"


def _held(found: Mapping[str, list[tuple[int, float, float]]]) -> Iterator[str]:
    """What is to hold of the rows, and what does."""
    stream = {count: (spent, peak) for count, spent, peak in found["stream"]}
    read = {count: spent for count, spent, _ in found["read"]}
    (few, _), (some, _), (_, most_peak) = stream[1_000], stream[50_000], stream[1_000_000]
    yield "| | | at most |"
    yield "|---|---|---|"
    yield f"| time a row streamed, 50,000 against 1,000 | {some / few / 50:.2f} × | 1.2 × |"
    yield f"| memory of a million rows streamed, against 10,000 | {most_peak / stream[10_000][1]:.2f} × | 1.3 × |"
    yield f"| 5,000 rows read | {read[5_000]:.2f} s | 5 s |"


SECTIONS: Final[dict[str, Callable[[], str]]] = {
    "from_data": _from_data,
    "cold": _cold,
    "large": lambda: _growth(large.main(ROUNDS)),
    "growth": lambda: _grown(growth.main(ROUNDS)),
    "batches": lambda: _many(batches.main(ROUNDS)),
}

if __name__ == "__main__":
    sys.exit(main())
