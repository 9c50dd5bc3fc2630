"""Texts kept beside the tests, compared line by line."""

from __future__ import annotations

import difflib
from pathlib import Path

import pytest

FOLDER = Path(__file__).parents[1] / "golden"
"""Where they are kept."""


def write(path: Path, text: str) -> None:
    """Keep ``text`` as the golden."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8", newline="\n")


def compare(path: Path, text: str) -> None:
    """Fail with a diff unless the golden holds ``text``."""
    __tracebackhide__ = True
    if not path.exists():
        pytest.fail(f"there is no golden {path.name}: run pytest with --update-golden and look at it", pytrace=False)
    kept = path.read_text("utf-8")
    if kept == text:
        return
    lines = difflib.unified_diff(kept.splitlines(), text.splitlines(), "golden", "now", lineterm="", n=1)
    shown = "\n".join(list(lines)[:80])
    pytest.fail(f"{path.name} differs from what is made now:\n{shown}", pytrace=False)
