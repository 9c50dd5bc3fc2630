"""Cold start: a new process that renders one dispatch and ends, and which imports it pays for."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

from measuring import interleaved, table

DOCXTPL = """
import sys
from docxtpl import DocxTemplate
t = DocxTemplate(sys.argv[1]); t.render({"d": {}}); t.save(sys.argv[2])
"""
ROOT = Path(__file__).parents[1]


def run(*arguments: str) -> None:
    subprocess.run([sys.executable, *arguments], check=True, capture_output=True)


def imported(*arguments: str) -> list[tuple[int, str]]:
    """The modules that a run imports at the top, dearest first, in µs with all below them."""
    done = subprocess.run([sys.executable, "-X", "importtime", *arguments], check=True, capture_output=True, text=True)
    rows = []
    for line in done.stderr.splitlines():
        parts = line.split("|")
        if len(parts) == 3 and parts[1].strip().isdigit():
            rows.append((int(parts[1]), parts[2].rstrip()))
    return sorted(rows, reverse=True)


def main(rounds: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        source, target = Path(folder) / "a.yaml", Path(folder) / "a.docx"
        run("-m", "congvan", "new", "dispatch", "-o", str(source))
        command = ("-m", "congvan", "render", str(source), "-o", str(target))
        template = str(ROOT / "templates" / "dispatch" / "template.docx")
        times = interleaved(
            {
                "python -c pass": lambda: run("-c", "pass"),
                "python -c 'import pydantic; pydantic.BaseModel'": lambda: run(
                    "-c", "import pydantic; pydantic.BaseModel"
                ),
                "docxtpl: one template filled": lambda: run("-c", DOCXTPL, template, str(target)),
                "congvan --version": lambda: run("-m", "congvan", "--version"),
                "congvan render (YAML to .docx)": lambda: run(*command),
            },
            rounds,
        )
        table("cold, one process", times, "docxtpl: one template filled")
        heavy = {name.strip(): micros for micros, name in imported(*command)}
        print("\nimports of congvan render, ms with what they import")
        for name in ("pydantic", "jinja2", "yaml", "typer", "rich", "docxtpl", "docx", "lxml", "babel", "num2words"):
            shown = f"{heavy[name] / 1000:8.1f}" if name in heavy else "     not"
            print(f"  {name:<12} {shown}")
