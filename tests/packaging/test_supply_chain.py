"""That what is installed is known: versions held, licences listed, attacks and their tests on one page."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[2]


def _named(requirement: str) -> str:
    match = re.match(r"[\w.\-]+", requirement)
    assert match
    return re.sub(r"[-_.]+", "-", match[0]).lower()


def test_every_dependency_has_a_version_held_and_a_lower_bound() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    wanted = project["project"]["dependencies"]
    lines = (ROOT / "constraints.txt").read_text("utf-8").splitlines()
    assert {_named(one) for one in wanted} <= {_named(line) for line in lines if not line.startswith("#")}
    assert all(">=" in one for one in project["project"]["dependencies"])


def test_the_licences_are_listed_and_the_lgpl_is_marked() -> None:
    script = ROOT / "scripts" / "licences.py"
    done = subprocess.run([sys.executable, str(script)], capture_output=True, text=True, check=True)
    marked = {line.split()[1] for line in done.stdout.splitlines() if line.startswith("!")}
    assert {"docxtpl", "num2words"} <= marked and "jinja2" in done.stdout


def test_each_attack_of_the_threat_model_has_tests_that_exist() -> None:
    page = (ROOT / "docs" / "design" / "threats.md").read_text("utf-8")
    rows = [line for line in page.splitlines() if line.startswith("| ") and not line.startswith("| attack")]
    tests = "\n".join(path.read_text("utf-8") for path in (ROOT / "tests").rglob("test_*.py"))
    known = set(re.findall(r"def (test_\w+)", tests))
    assert len(rows) > 20
    for row in rows:
        named = re.findall(r"`(test_\w+)`", row)
        assert named and set(named) <= known, row
