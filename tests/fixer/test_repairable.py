"""What is said to be mended is what is mended, on the failing letters of every rule."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from congvan.fixer import fix
from congvan.fixer.repairable import has_repair
from congvan.profile import load
from support.letters import letter

NORM = load("nd30")
ALIKE = ("typography", "spacing", "proofing")
"""Kinds whose records are mended alike, and told of as a kind."""
CASES = Path(__file__).parents[1] / "rules"


def mended_somewhere(code: str) -> bool:
    written = yaml.safe_load((CASES / f"{code}.yaml").read_text("utf-8"))
    for case in written["fail"]:
        changes = {key: value for key, value in case.items() if key not in ("base", "also", "printed")}
        docx = letter(case.get("base", written.get("base", "dispatch")), changes)
        if any(repair.code == code for repair in fix(docx, NORM, select=[code]).repairs):
            return True
    return False


@pytest.mark.parametrize("code", sorted(path.stem for path in CASES.glob("*.yaml")))
def test_a_rule_is_mended_if_it_is_said_so(code: str) -> None:
    assert mended_somewhere(code) is has_repair(NORM.record(code))


def test_the_page_on_mending_names_every_rule_that_is_not_of_a_kind_mended_alike() -> None:
    page = (Path(__file__).parents[2] / "docs" / "howto" / "fixing.md").read_text("utf-8")
    named = re.findall(r"\b(?:ND\d{4}|C\d{2})\b", page.partition("## What is mended")[2].partition("\n## ")[0])
    by_name = [record.code for record in NORM.records if record.check not in ALIKE and has_repair(record)]
    assert sorted(named) == sorted(by_name)
