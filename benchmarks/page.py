"""Writes docs/benchmarks.md: what was measured, on what, with which versions. ``python benchmarks/page.py``"""

from __future__ import annotations

import os
import platform
import sys
from collections.abc import Mapping
from importlib.metadata import version
from pathlib import Path
from typing import Final

sys.path.insert(0, str(Path(__file__).parent))

import from_data
import large
from measuring import Spread

PAGE: Final = Path(__file__).parents[1] / "docs" / "benchmarks.md"
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
the styles that nobody uses; it and python-docx set the same words, which is asserted, but no footnote and
no layout. *Aim* is the ratio that the project wants to hold.

{machine}
"""


def main() -> int:
    """Measures, and writes the page."""
    times, growth = from_data.main(ROUNDS), large.main(ROUNDS)
    pieces = [HEAD.format(machine=_machine()), *(_times(title, one) for title, one in times.items()), _growth(growth)]
    PAGE.write_text("\n".join(pieces), encoding="utf-8")
    print(f"\n{PAGE}")
    return 0


def _machine() -> str:
    tools = ", ".join(f"{name} {version(name)}" for name in ("pydantic", "isal", "docxtpl", "python-docx", "lxml"))
    load = ", ".join(f"{one:.1f}" for one in os.getloadavg())
    return (
        f"Python {platform.python_version()}, {platform.system()} {platform.machine()}, "
        f"{os.cpu_count()} processors, load of the machine meanwhile {load}; {tools}.\n"
    )


def _times(title: str, times: Mapping[str, Spread]) -> str:
    rows = [f"## {title[0].upper()}{title[1:]}\n", "| | CPU ms | × docxtpl | aim |", "|---|---|---|---|"]
    base = times[from_data.BASE].median
    for name, one in times.items():
        aim = f"{BUDGETS[name]:g}" if name in BUDGETS else ""
        middle = f"{one.median * 1000:.2f} ({one.low * 1000:.2f} to {one.high * 1000:.2f})"
        rows.append(f"| {name} | {middle} | {base / one.median:.1f} | {aim} |")
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


if __name__ == "__main__":
    sys.exit(main())
