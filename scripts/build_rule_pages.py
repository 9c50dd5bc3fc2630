"""Writes docs/rules: a page for every box of the diagram in both languages, from the records of the profile nd30."""

from __future__ import annotations

import sys
from pathlib import Path

from congvan.profile import load
from congvan.reporting.rule_pages import rule_pages

TARGET = Path(__file__).parents[1] / "docs" / "rules"


def main() -> int:
    pages = rule_pages(load("nd30"))
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
