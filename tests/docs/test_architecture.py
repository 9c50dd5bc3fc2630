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


def test_each_of_the_five_walks_passes_the_files_that_the_page_names() -> None:
    walks = _walks()
    text = PAGE.partition("## Five walks")[2].partition("## Where")[0].partition("|---")[2]
    rows = {line.split("|")[1].strip(): _named(line) for line in text.splitlines() if line.startswith("| ")}
    shared = rows.pop("all of them")
    rows["a finding"] = _named(text.partition("A finding is followed")[2])
    named = {datum: names | shared if datum != "a finding" else names for datum, names in rows.items()}
    wrong = {datum: names - walks[datum.removeprefix("a ")] for datum, names in named.items()}
    assert not any(wrong.values()), wrong
