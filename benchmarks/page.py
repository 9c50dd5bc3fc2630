"""Writes docs/benchmarks.md: what was measured, on what, with which versions; ``page.py [SECTION …]``."""

from __future__ import annotations

import argparse
import json
import os
import platform
import sys
from collections.abc import Callable, Mapping, Sequence
from importlib.metadata import version
from pathlib import Path
from typing import Final

sys.path.insert(0, str(Path(__file__).parent))

import batches
import from_data
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
"""How many times docxtpl's speed is aimed at; a figure below it stands on the page as it is."""
HEAD: Final = """\
# Measured speed

This page is written by `python benchmarks/page.py`, and by nothing else. Figures are CPU milliseconds of one run, the
candidates in turn, each letter new in number, programme and recipients; the middle half stands in brackets.
Absolute times are this machine's; compare the ratios. docxtpl fills a template as an author saves it, without
the styles that nobody uses. Every engine sets the same words, which is asserted, but only congvan sets the footnote and
the layout; the engines for Node and the two that are named docxtpl, too, run warm in processes of their own and tell
their own CPU time. *Limit* is the deflating of what changes from letter to letter and nothing else. *Aim* is the ratio
that the project wants to hold; a figure below it stands as it is. docxtpl-ng is left out of the longest table, which
takes it minutes.
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
    return "\n".join([*(_times(title, one) for title, one in times.items()), _sizes(sizes)])


def _machine() -> str:
    tools = ", ".join(f"{name} {version(name)}" for name in ("pydantic", "isal", "docxtpl", "python-docx", "lxml"))
    load = ", ".join(f"{one:.1f}" for one in os.getloadavg())
    return (
        f"{platform.system()} {platform.machine()}, {os.cpu_count()} processors, load meanwhile {load}; "
        f"Python {platform.python_version()}, {tools}"
    )


def _times(title: str, times: Mapping[str, Spread]) -> str:
    rows = [
        f"## {title[0].upper()}{title[1:]}\n",
        "| | CPU ms | × docxtpl | aim | × fastest peer |",
        "|---|---|---|---|---|",
    ]
    base = times[from_data.BASE].median
    fastest = min(one.median for name, one in times.items() if not name.startswith(("congvan", "limit")))
    for name, one in times.items():
        aim = f"{BUDGETS[name]:g}" if name in BUDGETS else ""
        middle = f"{one.median * 1000:.2f} ({one.low * 1000:.2f} to {one.high * 1000:.2f})"
        rows.append(f"| {name} | {middle} | {base / one.median:.1f} | {aim} | {fastest / one.median:.1f} |")
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
    return "\n".join(rows) + "\n"


SECTIONS: Final[dict[str, Callable[[], str]]] = {
    "from_data": _from_data,
    "large": lambda: _growth(large.main(ROUNDS)),
    "batches": lambda: _many(batches.main(ROUNDS)),
}

if __name__ == "__main__":
    sys.exit(main())
