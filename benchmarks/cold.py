"""Cold start: a new process that does one thing and ends; the least CPU time of many runs, the candidates in turn."""

from __future__ import annotations

import io
import os
import resource
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final, NamedTuple

ROOT: Final = Path(__file__).parents[1]
BEFORE: Final = "38166b7"
"""The commit before proof-reading and the form as data, whose cold check is the measure of ours."""
DOCXTPL: Final = """
import sys, yaml
from docxtpl import DocxTemplate
data = yaml.safe_load(open(sys.argv[2], encoding="utf-8"))
t = DocxTemplate(sys.argv[1]); t.render({"d": data}); t.save(sys.argv[3])
"""
PEER, CHECK_BEFORE, TYPER = "docxtpl from YAML", f"congvan check, commit {BEFORE}", "python -c 'import typer, rich'"


class Aim(NamedTuple):
    """What a command is held against, and how many times its CPU time it may take."""

    base: str
    most: float


AIMS: Final = {
    "congvan render": Aim(PEER, 1.8),
    "congvan --help": Aim(TYPER, 1.6),
    "congvan check": Aim(CHECK_BEFORE, 0.6),
}


def seconds(arguments: Sequence[str], source: Path) -> float:
    """The CPU seconds of one new process; compiled modules are kept, as where congvan is installed."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    line = [sys.executable, "-P", *arguments]
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(line, env=environment | {"PYTHONPATH": str(source)}, check=False, capture_output=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def commands(folder: Path) -> dict[str, tuple[Sequence[str], Path]]:
    """What is timed, each with the source that it runs."""
    own, source, word = ROOT / "src", str(folder / "a.yaml"), str(folder / "a.docx")
    seconds(("-m", "congvan", "new", "dispatch", "-o", source), own)
    seconds(("-m", "congvan", "render", source, "-o", word), own)
    template = str(ROOT / "templates" / "dispatch" / "template.docx")
    found: dict[str, tuple[Sequence[str], Path]] = {
        "python -c pass": (("-c", "pass"), own),
        "python, one pydantic model": (("-c", "import pydantic; pydantic.create_model('A', a=int)"), own),
        TYPER: (("-c", "import typer, rich"), own),
        "congvan --help": (("-m", "congvan", "--help"), own),
        PEER: (("-c", DOCXTPL, template, source, str(folder / "b.docx")), own),
        "congvan render": (("-m", "congvan", "render", source, "-o", str(folder / "c.docx")), own),
        "congvan check": (("-m", "congvan", "check", word), own),
    }
    before = _source_before(folder)
    return found | ({CHECK_BEFORE: (("-m", "congvan", "check", word), before)} if before else {})


def _source_before(folder: Path) -> Path | None:
    """The source of ``BEFORE``; None where the repository's history is not at hand."""
    done = subprocess.run(["git", "-C", str(ROOT), "archive", BEFORE, "src"], capture_output=True, check=False)
    if done.returncode:
        return None
    with tarfile.open(fileobj=io.BytesIO(done.stdout)) as archive:
        archive.extractall(folder / "before", filter="data")
    return folder / "before" / "src"


def main(rounds: int) -> dict[str, float]:
    """Measures and prints; gives the least CPU seconds of each candidate."""
    with tempfile.TemporaryDirectory() as folder:
        timed = commands(Path(folder))
        least = {name: seconds(*line) for name, line in timed.items()}  # which also compiles the modules
        for at in range(rounds):
            for name, line in timed.items():
                least[name] = min(least[name], seconds(*line)) if at else seconds(*line)
    print("\ncold, a new process: least CPU ms, × its measure, aim")
    for name, spent in least.items():
        print(f"  {name:<36} {spent * 1000:8.0f}   {compared(name, least)}")
    return least


def compared(name: str, least: Mapping[str, float]) -> str:
    """How a command compares to its measure and its aim."""
    aim = AIMS.get(name)
    if aim is None or aim.base not in least:
        return ""
    return f"{least[name] / least[aim.base]:.2f} × {aim.base} (at most {aim.most:g})"


def imported(*arguments: str) -> list[tuple[int, str]]:
    """The packages that a command imports, dearest first, in µs of their own."""
    done = subprocess.run(
        [sys.executable, "-P", "-X", "importtime", "-m", "congvan", *arguments],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    spent: dict[str, int] = {}
    for line in done.stderr.splitlines():
        own, _, name = line.removeprefix("import time:").split("|") if line.count("|") == 2 else ("", "", "")
        if own.strip().isdigit():
            parts = name.strip().split(".")
            package = ".".join(parts[: 2 if parts[0] == "congvan" else 1])
            spent[package] = spent.get(package, 0) + int(own)
    return sorted(((micros, name) for name, micros in spent.items()), reverse=True)
