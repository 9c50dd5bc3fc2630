"""What each command imports: how many modules, how many of congvan's own, and the CPU time until it is done."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

_RUN = """
import json, sys, time
from congvan.cli import main
try:
    main()
except SystemExit:
    pass
print(json.dumps([time.process_time(), sorted(sys.modules)]), file=sys.stderr)
"""
HEAVY = ("typer", "rich", "pydantic", "yaml", "jinja2", "markdown_it", "lxml", "docx", "docxtpl", "babel", "num2words")


class Cost(NamedTuple):
    """What one run of a command cost."""

    seconds: float
    modules: tuple[str, ...]

    @property
    def own(self) -> int:
        """How many modules of congvan were imported."""
        return sum(name.split(".")[0] == "congvan" for name in self.modules)

    @property
    def heavy(self) -> str:
        """The libraries among the modules that weigh most."""
        return ", ".join(name for name in HEAVY if name in self.modules)


def cost(arguments: tuple[str, ...], rounds: int) -> Cost:
    """The least of ``rounds`` runs of ``congvan`` with ``arguments``, each in a new process."""
    return min(_once(arguments) for _ in range(rounds))


def _once(arguments: tuple[str, ...]) -> Cost:
    done = subprocess.run([sys.executable, "-c", _RUN, *arguments], capture_output=True, text=True, check=False)
    seconds, modules = json.loads(done.stderr.splitlines()[-1])
    return Cost(seconds, tuple(modules))


def commands(folder: Path) -> list[tuple[str, ...]]:
    """Every command that works on one letter, with the files it needs in ``folder``."""
    source, word = str(folder / "a.yaml"), str(folder / "a.docx")
    return [
        ("--help",),
        ("new", "dispatch", "-o", source),  # refused when the file is there, at the same cost
        ("render", source, "-o", word),
        ("check", word),
        ("fix", word, "-o", str(folder / "fixed.docx")),
        ("read", word, "-o", str(folder / "read.yaml")),
        ("proof", word),
        ("citations", word),
        ("diff", word, word),
        ("explain", "ND0101"),
        ("schema",),
        ("presets",),
    ]


def main(rounds: int) -> None:
    print("\nimports of each command: CPU time, modules, those of congvan, heavy libraries")
    with tempfile.TemporaryDirectory() as folder:
        for arguments in commands(Path(folder)):
            found = cost(arguments, rounds)
            shown = f"{found.seconds * 1000:8.0f} ms {len(found.modules):6} {found.own:5}   {found.heavy}"
            print(f"  {arguments[0]:<10} {shown}")
