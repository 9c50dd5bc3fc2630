"""docs/rules is what the records say, and every requirement is on it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from congvan.profile import load
from congvan.reporting.rule_pages import rule_pages
from congvan.reporting.rules import rules_of
from law.uncovered_page import uncovered_pages

FOLDER = Path(__file__).parents[2] / "docs" / "rules"
PAGES = rule_pages(load("nd30"))


def test_the_pages_are_those_that_the_records_make() -> None:
    written = {path.name: path.read_text("utf-8") for path in FOLDER.glob("*.md")}
    assert written == PAGES | uncovered_pages(), "run: make generated"


ENGLISH = {name: text for name, text in PAGES.items() if not name.endswith(".vi.md")}
VIETNAMESE = {name.replace(".vi.md", ".md"): text for name, text in PAGES.items() if name.endswith(".vi.md")}


@pytest.mark.parametrize("pages", [ENGLISH, VIETNAMESE], ids=["English", "Vietnamese"])
def test_every_requirement_is_on_one_page(pages: dict[str, str]) -> None:
    headings = [head for text in pages.values() for head in re.findall(r"^## (\S+)", text, re.MULTILINE)]
    assert sorted(headings) == sorted(rules_of(load("nd30")))


@pytest.mark.parametrize("pages", [ENGLISH, VIETNAMESE], ids=["English", "Vietnamese"])
def test_the_index_counts_and_links_them_all(pages: dict[str, str]) -> None:
    index = pages["index.md"]
    assert set(re.findall(r"\]\((\S+)\)", index)) == set(pages) - {"index.md"}
    *grades, manual, total = [int(count) for count in re.findall(r"\*\*(\d+)\*\*", index)]
    assert total == len(rules_of(load("nd30"))) == sum(grades) + manual
    assert manual == 40
