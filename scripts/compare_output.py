"""Renders the same letters at two commits and compares what they are made of, part by part in canonical XML.

    python scripts/compare_output.py BEFORE [AFTER]

The letters are the examples, the presets, the cases of the render tests and 500 made-up ones, taken from the working
tree as data, so that both commits are given the same. AFTER is the working tree where it is not named. Prints each part
that differs and ends with 1 where one does.
"""

from __future__ import annotations

import base64
import difflib
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any, Final
from zipfile import ZipFile

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from hypothesis import HealthCheck, Phase, given, seed, settings
from lxml import etree

from congvan import presets
from congvan.documents import data_of
from congvan.presets import load
from render.cases import appended, documents, tabled
from support.dispatches import dispatches

ROOT: Final = Path(__file__).parents[1]
COUNT: Final = 500
_RENDER: Final = """
import base64, json, sys
import congvan
from congvan.errors import InputError
from congvan.presets import loads
from congvan.renderer import render
for name, letter in json.load(sys.stdin).items():
    assert congvan.__file__.startswith(sys.argv[1])
    try:
        document = loads(json.dumps(letter), format="json")
    except InputError:
        continue
    print(name, base64.b64encode(render(document).docx).decode(), sep="\\t", flush=True)
"""


def made_up() -> Iterator[dict[str, Any]]:
    """The data of dispatches that hypothesis makes up, the same on every run."""
    found: list[dict[str, Any]] = []

    @seed(30_2020)
    @settings(max_examples=COUNT, database=None, phases=[Phase.generate], deadline=None,
              suppress_health_check=list(HealthCheck))  # fmt: skip
    @given(dispatches())
    def collect(document: Any) -> None:
        found.append(data_of(document))

    collect()
    yield from found


def letters() -> dict[str, Any]:
    """Every letter as data, by a name."""
    found: dict[str, Any] = {}
    for path in sorted((ROOT / "templates").rglob("*.yaml")):
        if path.name == "template.yaml":
            continue
        found[str(path.relative_to(ROOT))] = data_of(load(path))
    found |= {f"preset {name}": data_of(presets.find(name).example()) for name in presets.names()}
    cases = documents() | appended() | tabled()
    found |= {f"case {name}": data_of(document) for name, document in cases.items()}
    return found | {f"made up {number}": data for number, data in enumerate(made_up(), 1)}


def rendered(tree: Path, data: dict[str, Any]) -> dict[str, bytes]:
    """The .docx of each letter, as the code in ``tree`` makes it."""
    done = subprocess.run(
        [sys.executable, "-c", _RENDER, str(tree)],
        input=json.dumps(data), capture_output=True, text=True, check=False,
        env={"PYTHONPATH": str(tree / "src"), "PYTHONUTF8": "1"},
    )  # fmt: skip
    if done.returncode:
        raise SystemExit(f"{tree}: {done.stderr}")
    return {name: base64.b64decode(docx) for name, docx in (line.split("\t") for line in done.stdout.splitlines())}


def parts(docx: bytes) -> dict[str, str]:
    """The parts of a package: XML in its canonical form, a tag a line, pictures as they are."""
    with ZipFile(BytesIO(docx)) as package:
        return {name: _canonical(name, package.read(name)) for name in package.namelist()}


def _canonical(name: str, data: bytes) -> str:
    if not name.endswith((".xml", ".rels")):
        return data.hex()
    return etree.tostring(etree.fromstring(data), method="c14n2").decode().replace("><", ">\n<")


def differences(before: dict[str, bytes], after: dict[str, bytes]) -> Iterator[tuple[str, str, list[str]]]:
    """Letter, part, the lines that differ."""
    for name, docx in before.items():
        old, new = parts(docx), parts(after[name])
        for part in sorted(old.keys() | new.keys()):
            if old.get(part) != new.get(part):
                lines = difflib.unified_diff(
                    old.get(part, "").splitlines(), new.get(part, "").splitlines(), "before", "after", lineterm="", n=0
                )
                yield name, part, list(lines)


def main(before: str, after: str | None = None) -> int:
    data = letters()
    with tempfile.TemporaryDirectory() as folder:
        made = [rendered(tree, data) for tree in (_tree(before, folder), _tree(after, folder) if after else ROOT)]
        found = list(differences(*made))
    count = sum(len(parts(docx)) for docx in made[0].values())
    for name, part, lines in found[:20]:
        print(f"{name}: {part}", *lines[:12], sep="\n  ")
    for name in sorted(data.keys() - made[0].keys()):
        print(f"{name}: {before} cannot read it")
    both = f"{before} and {after or 'the working tree'}"
    print(f"{len(made[0])} letters, {count} parts at {both}: {len(found)} part(s) differ")
    return 1 if found else 0


def _tree(commit: str, folder: str) -> Path:
    tree = Path(folder) / commit
    archive = subprocess.run(["git", "archive", commit, "src", "templates"], cwd=ROOT, capture_output=True, check=True)
    tree.mkdir()
    subprocess.run(["tar", "-x", "-C", str(tree)], input=archive.stdout, check=True)
    (tree / "src" / "congvan" / "templates").symlink_to(tree / "templates")
    return tree


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:3]))
