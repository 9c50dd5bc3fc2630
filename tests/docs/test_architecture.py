"""The page of the architecture names files that are there."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", sorted(set(re.findall(r"`([a-z_/]+\.py)`", PAGE))))
def test_a_file_that_the_page_names_is_there(name: str) -> None:
    assert (ROOT / "src" / "congvan" / name).is_file() or (ROOT / name).is_file()


def _walks() -> dict[str, set[str]]:
    script = [sys.executable, str(ROOT / "scripts" / "count_walks.py"), "--names"]
    printed = subprocess.run(script, check=True, capture_output=True, text=True).stdout
    found: dict[str, set[str]] = {}
    datum = ""
    for line in printed.splitlines():
        if line.startswith(" "):
            name = line.split(":")[0].strip().removeprefix("congvan.")
            found[datum].add(name.replace(".", "/"))
        else:
            datum = line.split(":")[0]
            found[datum] = set()
    return found


def _named(text: str) -> set[str]:
    return {name.removesuffix(".py").removesuffix("/__init__") for name in re.findall(r"`([a-z_/]+\.py)`", text)}


def _rows() -> dict[str, tuple[int, int, set[str]]]:
    """What the page says of each datum: how many modules it passed before and passes now, and their names."""
    text = PAGE.partition("## Five walks")[2].partition("## Where")[0].partition("|---")[2]
    cells = {line.split("|")[1].strip(): line.split("|")[2:] for line in text.splitlines() if line.startswith("| ")}
    shared = _named(" ".join(cells.pop("all of them")))
    of_a_finding = _named(text.partition("A finding is followed")[2])
    return {
        name: (int(before), int(now), of_a_finding if name == "a finding" else shared | _named(" ".join(rest)))
        for name, (before, now, *rest) in cells.items()
    }


def test_each_of_the_five_walks_passes_the_files_that_the_page_names_and_no_others() -> None:
    walks, rows = _walks(), _rows()
    assert {name: names for name, (_, _, names) in rows.items()} == {
        f"a {name}": names for name, names in walks.items()
    }
    assert {name: now for name, (_, now, _) in rows.items()} == {
        f"a {name}": len(names) for name, names in walks.items()
    }


def test_a_cited_document_and_a_finding_pass_fewer_modules_than_before() -> None:
    rows = _rows()
    assert all(rows[name][1] < rows[name][0] for name in ("a cited document", "a finding"))
