"""The page of rules is what its generator writes."""

from __future__ import annotations

import runpy
from pathlib import Path

from congvan.profile import load

ROOT = Path(__file__).parents[2]
GENERATOR = runpy.run_path(str(ROOT / "scripts" / "build_rules_page.py"))


def test_the_page_is_fresh() -> None:
    """After a change of the profile: make generated."""
    assert (ROOT / "docs/reference/rules.md").read_text(encoding="utf-8") == GENERATOR["page"]()


def test_the_page_names_every_rule_once() -> None:
    text = (ROOT / "docs/reference/rules.md").read_text(encoding="utf-8")
    assert all(text.count(f"| **{code}** ") == 1 for code in load("nd30").codes)
