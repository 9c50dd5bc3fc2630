"""Writes docs/rules in both languages: a page for every box of the diagram, from the records, and what none quotes."""

from __future__ import annotations

import sys
from pathlib import Path

from congvan.profile import load
from congvan.reporting.rule_pages import rule_pages

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "tests"))

from law.uncovered_page import uncovered_pages  # noqa: E402

TARGET = ROOT / "docs" / "rules"


def main() -> int:
    pages = rule_pages(load("nd30")) | uncovered_pages()
    TARGET.mkdir(exist_ok=True)
    for old in TARGET.glob("*.md"):
        if old.name not in pages:
            old.unlink()
    for name, text in pages.items():
        (TARGET / name).write_text(text, encoding="utf-8", newline="\n")
        print(TARGET / name)
    return 0


if __name__ == "__main__":
    sys.exit(main())
